"""Say in a review item what two articles tell differently, each with its own words."""

from collections.abc import Sequence
from typing import Any

from pipeline.model import Evidence
from pipeline.record.merging.wording import text_from_value
from pipeline.record.wording import visible

_OPENING = "the articles differ: "
_MOST_QUOTED = 200  # characters

Said = tuple[str, Any, Sequence[Evidence]]
"""What an article says: its name, the value, and what that stands on."""


def why_from_dissent(one: Said, other: Said) -> str:
    """Return the reason for looking at a place of which two articles say different things."""
    return f"{_OPENING}{_told(one)}; {_told(other)}"


def is_dissent(why: str) -> bool:
    """Tell whether a reason is one of two articles that differ."""
    return why.startswith(_OPENING)


def says(why: str, value: object) -> bool:
    """Tell whether the second of two articles that differ says a value."""
    return f" says {_value(value)}" in why.partition("; ")[2]


def _told(said: Said) -> str:
    article, value, evidence = said
    line = f"{article} says {_value(value)}"
    quote = _short(visible(" ".join(evidence[0].quote.split()))) if evidence else ""
    return f'{line}: "{quote}"' if quote else line


def _value(value: object) -> str:
    return f"'{visible(_short(text_from_value(value) or 'nothing'))}'"


def _short(text: str) -> str:
    return text if len(text) <= _MOST_QUOTED else text[: _MOST_QUOTED - 1] + "…"
