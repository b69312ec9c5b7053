"""Count what the figures of lists show.

Where all records of a list are on one page, that is counted of them as it is filled in; where they
are on several, it is among the words of the first. Who and what is counted is as in the lists: each
meeting once, in the state that its record has.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.model import Summary
from pipeline.render.addresses import list_folder
from pipeline.render.grouping import Group
from pipeline.render.planned import Link, ListingWords

_MOST_OTHERS = 30  # people: who comes later was seen with somebody once or twice
_YEAR, _MONTH, _DAY = 4, 7, 10  # characters of a date


def with_tallies(words: ListingWords, members: Sequence[Summary]) -> ListingWords:
    """Return the words of a list with the counts that its figures need."""
    kind = words.folder.partition("/")[0]
    return words._replace(
        dates=dates_of(members, _DAY if kind == "years" else _MONTH) if kind else (),
        others=others_of(members, words.folder) if kind == "people" else (),
    )


def dates_of(members: Iterable[Summary], length: int) -> tuple[tuple[str, str], ...]:
    """Return how many meetings each date has, the earliest first; those without come as ""."""
    found = Counter([(one.date or "")[:length] for one in members if one.is_meeting])
    return tuple((date, str(number)) for date, number in sorted(found.items()))


def others_of(members: Iterable[Summary], folder: str) -> tuple[Link, ...]:
    """Return the people in the meetings of the one whose list this is, most often seen first.

    Where they are many, the last has no folder, and says how many are left out.
    """
    found: Counter[str] = Counter()
    names: dict[str, str] = {}
    for one in members:
        people = one.people if one.is_meeting else ()
        met = {list_folder("people", id_): name for id_, name in people}
        found.update(met.keys())
        for it, name in met.items():
            names.setdefault(it, name)
    del found[folder]
    ordered = sorted(found.items(), key=lambda it: (-it[1], names[it[0]], it[0]))
    listed = tuple((names[it], it, str(number)) for it, number in ordered[:_MOST_OTHERS])
    further = len(ordered) - len(listed)
    return (*listed, ("", "", str(further))) if further else listed


def topic_years(groups: Iterable[Group]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """Return how many records each topic has in each year that is known, by its list's folder."""
    return tuple(
        (group.folder, tuple((year, number) for year, number in years if year))
        for group in groups
        for years in (dates_of(group.members, _YEAR),)
    )
