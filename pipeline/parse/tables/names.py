"""Names of countries, bodies and cities, whose words stay in one cell together."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from pipeline.countries import country_words

_OTHER_NAMES = (
    "United Nations", "European Union", "African Union", "World Bank", "Arab League",
    "Security Council", "General Assembly", "Human Rights", "Prime Minister", "Foreign Minister",
    "Foreign Affairs", "Foreign Ministry", "Red Cross", "Middle East", "Civil Society",
    "North Atlantic", "Supreme Court", "Central Bank", "White House", "Heads of State",
    "New York", "New Delhi", "Hong Kong", "Addis Ababa", "Abu Dhabi", "Tel Aviv", "Buenos Aires",
    "Kuala Lumpur", "Phnom Penh", "Dar es Salaam", "Port of Spain", "Cape Town", "Los Angeles",
)  # fmt: skip


@cache
def name_pairs() -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbours in names of many words, in lower case."""
    return frozenset(pair for name in _names() for pair in pairwise(name.casefold().split()))


@cache
def single_names() -> frozenset[str]:
    """Return the names of one word, in lower case."""
    return frozenset(name.casefold() for name in _names() if " " not in name)


def _names() -> Iterator[str]:
    yield from (name for name, _, _ in country_words())
    yield from _OTHER_NAMES
