"""Find countries, organizations, cities and words to ask about among the words of a sentence."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from pipeline.countries import country_words
from pipeline.extract.words.gazetteer import lines, rows
from pipeline.extract.words.tokens import Token, norms

Kind = Literal["country", "demonym", "organization", "city", "seat", "ask", "phrase"]


class Entry(NamedTuple):
    """What a word of a list stands for; `code` is a country's ("the" for a word to ask about)."""

    kind: Kind
    value: str
    code: str | None = None
    is_city: bool = False  # a city, or a state that is one (`Singapore`)


class Match(NamedTuple):
    """An entry and the first and next word that it takes."""

    entry: Entry
    first: int
    next: int


def _entries() -> Iterator[tuple[str, Entry]]:
    cities = {city.lstrip("*"): code for city, code in rows("cities.txt")}
    for seat, code in rows("seats.txt"):
        yield seat, Entry("seat", seat, code)
    for name, acronym, others in rows("organizations.txt"):
        shown = f"{name} ({acronym})" if acronym else name
        for word in (name, acronym, *others.split(";")):
            # A full name in another spelling is kept as the article prints it.
            own = acronym and word.count(" ") > 1 and word.casefold().split()[0] != "un"
            yield word, Entry("organization", f"{word} ({acronym})" if own else shown)
    for word, code, is_demonym in country_words():
        is_city = cities.get(word) == code
        yield word, Entry("demonym" if is_demonym else "country", word, code, is_city)
    for city, code in rows("cities.txt"):
        yield city.lstrip("*"), Entry("city", city.lstrip("*"), code, is_city=True)
    for word, why, *_ in rows("ask.txt"):
        # Of words with an article ("the Republic") `find_matches` checks that article itself.
        yield (
            word.removeprefix("the "),
            Entry("ask", why, "the" if word.startswith("the ") else None),
        )
    for phrase in lines("notplaces.txt"):
        yield phrase, Entry("phrase", phrase)


@cache
def _table() -> dict[str, list[tuple[tuple[str, ...], bool, Entry]]]:
    table: dict[str, list[tuple[tuple[str, ...], bool, Entry]]] = {}
    for word, entry in _entries():
        folded = norms(word)
        if folded:
            table.setdefault(folded[0], []).append((folded, word.isupper(), entry))
    for found in table.values():
        found.sort(key=lambda item: -len(item[0]))
    return table


@cache
def small_words() -> frozenset[str]:
    """Return the words of places with several: those may stand in small letters (`of`, `and`)."""
    return frozenset(
        part
        for found in _table().values()
        for words, _, entry in found
        if len(words) > 1 and entry.kind in {"country", "city", "demonym"}
        for word in words
        for part in re.split("[-']", word)
    )


@cache
def capitals() -> dict[str, str]:
    """Return the first listed capital of each country code."""
    found: dict[str, str] = {}
    for city, code in rows("cities.txt"):
        if city.startswith("*"):
            found.setdefault(code, city[1:])
    return found


def find_matches(line: Sequence[Token]) -> tuple[Match, ...]:
    """Return the longest entries in `line` in order, none of them overlapping."""
    table = _table()
    folded = tuple([token.norm for token in line])
    found: list[Match] = []
    after = 0
    for index in [place for place, word in enumerate(folded) if word in table]:
        match = _match_at(table[folded[index]], line, folded, index) if index >= after else None
        if match is not None:
            found.append(match)
            after = match.next
    return tuple(found)


# A city's name before one of these is part of the name of a building (`Victoria Palace`).
_BUILDINGS = frozenset(
    {"palace", "house", "hotel", "street", "castle", "hall", "square", "avenue", "tower", "lodge",
     "gardens", "park", "room", "declaration", "accord", "accords", "convention", "protocol"}
)  # fmt: skip


_WATERS = frozenset({"gulf", "sea", "bay", "strait", "straits", "isthmus", "cape"})


def _is_water(norms: tuple[str, ...], index: int) -> bool:
    """Say whether `Gulf of` or the like stands before a country's name."""
    return index > 1 and norms[index - 1] == "of" and norms[index - 2] in _WATERS


def _is_currency(line: Sequence[Token], end: int) -> bool:
    """Say whether a sign of money follows directly (`US$10 million`)."""
    return end < len(line) and line[end].text == "$" and line[end].start == line[end - 1].end


def _is_language(line: Sequence[Token], norms: tuple[str, ...], index: int, end: int) -> bool:
    """Say whether `in Spanish` or `Language: Spanish` tells of a language."""
    before = norms[index - 1] if index else ""
    if before == ":" and index > 1 and norms[index - 2] == "language":
        return True
    return before == "in" and (end >= len(line) or not line[end].text[0].isalpha())


def _names_building(line: Sequence[Token], end: int) -> bool:
    return end < len(line) and line[end].norm in _BUILDINGS and line[end].is_capital


def _match_at(
    entries: Sequence[tuple[tuple[str, ...], bool, Entry]],
    line: Sequence[Token],
    norms: tuple[str, ...],
    index: int,
) -> Match | None:
    for words, is_acronym, entry in entries:
        end = index + len(words)
        if norms[index:end] != words:
            continue
        if entry.kind == "ask" and entry.code and not _stands_alone(line, index, end):
            continue
        if _is_written_as_name(line[index:end], entry, is_acronym=is_acronym):
            if _is_currency(line, end):
                return Match(Entry("phrase", entry.value), index, end)
            if _is_water(norms, index) and entry.kind in {"country", "city"}:
                return Match(Entry("phrase", entry.value), index, end)
            if entry.kind == "demonym" and _is_language(line, norms, index, end):
                return Match(Entry("phrase", entry.value), index, end)
            if entry.is_city and _names_building(line, end):
                return Match(Entry("phrase", entry.value), index, end + 1)
            return Match(entry, index, end)
    return None


def _stands_alone(line: Sequence[Token], index: int, end: int) -> bool:
    """Say whether `the Republic` is meant, and no `Republic of ...` or `Union Bank`."""
    if index == 0 or line[index - 1].norm != "the":
        return False
    return end == len(line) or not (line[end].is_capital or line[end].norm == "of")


def _is_written_as_name(found: Sequence[Token], entry: Entry, *, is_acronym: bool) -> bool:
    if is_acronym and len(found) == 1:
        return found[0].text.isupper()
    if len(found) > 2 and entry.kind in {"country", "organization"}:
        return True
    is_city = entry.is_city and found[-1].norm == "city"  # `Mexico city`
    return found[0].is_capital and (is_city or _has_capital(found[-1]))


def _has_capital(token: Token) -> bool:
    """Say whether the word has its capital at its head or after a short article (`d'Ivoire`)."""
    _, mark, rest = token.norm.partition("'")
    return token.is_capital or bool(mark and rest and token.text[-len(rest)].isupper())
