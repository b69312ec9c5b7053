"""Put the summaries in the order of lists, and group them by what readers look for."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, Literal, NamedTuple
from unicodedata import combining, normalize

from pipeline.model import PartyKind, Place, Summary
from pipeline.render.addresses import (
    Party,
    list_folder,
    pair_folder,
    pairs_of,
    party_folder,
    place_folder,
)
from pipeline.render.glance import place_text
from pipeline.render.language.speaking import gettext, message, spoken
from pipeline.render.wording import listed, topic_word
from pipeline.values import dataclass, field

Kind = Literal["countries", "organizations", "people", "pairs", "places", "topics", "years"]
UNDATED: Final = message("Date not stated")
KINDS: Final[Mapping[Kind, str]] = {
    "countries": message("Countries"),
    "organizations": message("Organizations"),
    "people": message("People"),
    "pairs": message("Pairs"),
    "places": message("Places"),
    "topics": message("Topics"),
    "years": message("Years"),
}
_UNDATED_FOLDER: Final = list_folder("years", "")
_OF_ARTICLES: Final[tuple[Kind, ...]] = ("topics",)  # lists that need no meeting
_NO_COUNTRY: Final = message("Country not stated")


class Named(NamedTuple):
    """What a list is called: by its index, in its heading, and what it stands under in the index.

    `under` is empty for lists that stand under a letter or under nothing; `under_folder` has the
    list of what it names. A pair stands under one party and is named by the other, whose list is in
    `name_folder`.
    """

    name: str
    title: str
    under: str = ""
    under_folder: str = ""
    name_folder: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """The records that belong together, in list order; `folder` is that of their list's pages."""

    folder: str
    named: Named
    members: list[Summary] = field(default_factory=list)


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

    `ordered` is in list order. What two records spell differently is named as the first has it.
    """
    found: dict[str, Group] = {}
    listed = _LISTED[kind]
    for summary in ordered if kind in _OF_ARTICLES else filter(_is_meeting, ordered):
        for folder, name in listed(summary):
            group = found.get(folder)
            if group is None:
                named = name if isinstance(name, Named) else Named(name, name)
                group = found[folder] = Group(folder, named)
            members = group.members
            if not members or members[-1] is not summary:  # it may name NATO, and Nato too
                members.append(summary)
    if kind == "years":  # the newest first
        return sorted(found.values(), key=_year, reverse=True)
    return sorted(found.values(), key=_place_in_index)


def _year(group: Group) -> tuple[bool, str]:
    return group.folder != _UNDATED_FOLDER, group.named.name


def initial(name: str) -> str:
    """Return the letter that a name stands under; empty for what begins with none."""
    letter = _letters(name)[:1].upper()
    return letter if letter.isalpha() else ""


def _place_in_index(group: Group) -> tuple[bool, str, str, bool, str, str, str]:
    """Return what a list is ordered by: names without a letter come last, places of no country too.

    Under a heading, the list that it leads to stands first.
    """
    named = group.named
    first = named.under or named.name
    nowhere = gettext(_NO_COUNTRY)
    return (
        not initial(first) or first == nowhere,
        _letters(first),
        named.under_folder,
        group.folder != named.under_folder,
        _letters(named.name),
        named.name,
        group.folder,
    )


def _letters(name: str) -> str:
    """Return what a name is ordered by: its letters in lower case, without their marks."""
    folded = name.casefold()
    if folded.isascii():
        return folded
    return "".join(char for char in normalize("NFKD", folded) if not combining(char))


_Found = Iterable[tuple[str, str | Named]]
"""Folders of lists, each with what the list is called."""


def _parties(wanted: PartyKind) -> Callable[[Summary], _Found]:
    def listed(summary: Summary) -> Iterator[tuple[str, str]]:
        for kind, key, name in summary.parties:
            if kind == wanted:
                yield party_folder(kind, key), name

    return listed


def _people(summary: Summary) -> _Found:
    return [(list_folder("people", id_), name) for id_, name in summary.people]


def _topics(summary: Summary) -> _Found:
    return [(list_folder("topics", topic), topic_word(topic)) for topic in summary.topics]


def _years(summary: Summary) -> _Found:
    year = (summary.date or "")[:4]
    return ((list_folder("years", year), year or gettext(UNDATED)),)


def _pairs(summary: Summary) -> _Found:
    language = spoken()
    return [_pair(one, other, language) for one, other in pairs_of(summary.parties)]


@lru_cache(maxsize=50_000)
def _pair(one: Party, other: Party, _: str) -> tuple[str, Named]:
    """Return the folder of a pair and its name: it stands under the party that comes first."""
    first, second = sorted((one, other), key=lambda party: (_letters(party[2]), party))
    title = listed((first[2], second[2]))
    folders = (party_folder(kind, key) for kind, key, _ in (first, second))
    return pair_folder(one[:2], other[:2]), Named(second[2], title, first[2], *folders)


def _places(summary: Summary) -> Iterator[tuple[str, Named]]:
    """Yield the city of a meeting, and the country that it is in as a whole."""
    country = summary.place_country
    cities = (summary.place_name, None) if country else (summary.place_name,)
    for name in dict.fromkeys(cities):
        folder = place_folder(name, country)
        if folder is not None:
            yield folder, _named_place(name, country, spoken())


@lru_cache(maxsize=10_000)
def _named_place(name: str | None, country: str | None, _: str) -> Named:
    under = place_text(Place(country=country)) or gettext(_NO_COUNTRY)
    whole = place_text(Place(name=name, country=country)) or under
    short = name or gettext("Anywhere in %(country)s", country=under)
    title = gettext("Meetings in %(place)s", place=whole)
    return Named(short, title, under, place_folder(None, country) or "")


_is_meeting: Final = attrgetter("is_meeting")
_LISTED: Final[Mapping[Kind, Callable[[Summary], _Found]]] = {
    "countries": _parties("country"),
    "organizations": _parties("organization"),
    "people": _people,
    "pairs": _pairs,
    "places": _places,
    "topics": _topics,
    "years": _years,
}


def lists_of(summary: Summary) -> Iterator[tuple[Kind, str, str]]:
    """Yield the lists that a record stands on: kind, folder, and what it is called there."""
    for kind in _LISTED if summary.is_meeting else _OF_ARTICLES:
        for folder, name in _LISTED[kind](summary):
            if isinstance(name, Named):
                yield kind, folder, name.title if kind == "pairs" else name.name
            else:
                yield kind, folder, name
