"""Put the summaries in the order of lists, and group them by what readers look for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, Literal
from unicodedata import combining, normalize

from pipeline.model import PartyKind, Summary
from pipeline.slug import unique_slug
from pipeline.values import dataclass

Kind = Literal["countries", "organizations", "people", "topics", "years"]
UNDATED: Final = "Date not stated"
KINDS: Final[Mapping[Kind, str]] = {
    "countries": "Countries",
    "organizations": "Organizations",
    "people": "People",
    "topics": "Topics",
    "years": "Years",
}


@dataclass(frozen=True, slots=True)
class Group:
    """The records that belong together, in list order; `folder` is that of their list's pages."""

    folder: str
    name: str
    members: Sequence[Summary]


def in_list_order(summaries: Iterable[Summary]) -> list[Summary]:
    """Return the newest meetings first; of two of one date, the one with the smaller id.

    A date that is less precise comes after those within it; meetings without date come after all
    that have one, and articles that report no meeting last.
    """
    ordered = sorted(summaries, key=lambda one: one.id)
    ordered.sort(key=lambda one: (one.is_meeting, one.date or ""), reverse=True)
    return ordered


def groups_of_kind(kind: Kind, ordered: Sequence[Summary]) -> list[Group]:
    """Return the lists of one kind in the order in which its index names them.

    `ordered` is in list order. A name that two records spell differently is shown as the first has
    it. What makes one folder is kept apart by numbers, in order of what is to be told apart.
    """
    members: dict[str, list[Summary]] = {}
    names: dict[str, str] = {}
    keys = _KEYS[kind]
    for summary in ordered:
        for key, name in keys(summary):
            if key not in members:
                members[key] = []
                names[key] = name
            members[key].append(summary)
    folders = _folders(kind, members)
    return [Group(folders[key], names[key], members[key]) for key in _sorted(kind, names)]


def _folders(kind: Kind, keys: Iterable[str]) -> dict[str, str]:
    if kind == "people":  # their ids are what their records call them, and so are their addresses
        return {key: f"{kind}/{key}" for key in keys}
    taken: set[str] = set()
    fallback = "undated" if kind == "years" else "item"
    return {key: f"{kind}/{unique_slug(key, taken, fallback)}" for key in sorted(keys)}


def _sorted(kind: Kind, names: Mapping[str, str]) -> list[str]:
    if kind == "years":
        return sorted(names, reverse=True)
    return sorted(names, key=lambda key: (_letters(names[key]), names[key], key))


def _letters(name: str) -> str:
    """Return what a name is ordered by: its letters in lower case, without their marks."""
    folded = name.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in normalize("NFKD", folded) if not combining(char))


def _parties(kind: PartyKind) -> Callable[[Summary], Iterator[tuple[str, str]]]:
    def keys(summary: Summary) -> Iterator[tuple[str, str]]:
        for one, key, name in summary.parties if summary.is_meeting else ():
            if one == kind:
                yield key, name

    return keys


def _people(summary: Summary) -> Sequence[tuple[str, str]]:
    return summary.people if summary.is_meeting else ()


def _topics(summary: Summary) -> Sequence[tuple[str, str]]:
    return [(topic, topic) for topic in summary.topics]


def _years(summary: Summary) -> Sequence[tuple[str, str]]:
    if not summary.is_meeting:
        return ()
    year = (summary.date or "")[:4]
    return ((year, year or UNDATED),)


_KEYS: Final[Mapping[Kind, Callable[[Summary], Iterable[tuple[str, str]]]]] = {
    "countries": _parties("country"),
    "organizations": _parties("organization"),
    "people": _people,
    "topics": _topics,
    "years": _years,
}
