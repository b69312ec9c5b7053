"""Find countries, organizations, cities and words to ask about among the words of a sentence."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from pipeline.countries import country_words
from pipeline.extract.gazetteer import lines, rows
from pipeline.extract.tokens import Token, tokens

Kind = Literal["country", "demonym", "organization", "city", "seat", "ask", "phrase"]


class Entry(NamedTuple):
    """What a word of a list stands for; `code` is a country's ("the" for a word to ask about)."""

    kind: Kind
    value: str
    code: str | None = None


class Match(NamedTuple):
    """An entry and the first and next word that it takes."""

    entry: Entry
    first: int
    next: int


def _entries() -> Iterator[tuple[str, Entry]]:
    for city, code in rows("cities.txt"):
        yield city.lstrip("*"), Entry("city", city.lstrip("*"), code)
    for seat, code in rows("seats.txt"):
        yield seat, Entry("seat", seat, code)
    for name, acronym, others in rows("organizations.txt"):
        shown = f"{name} ({acronym})" if acronym else name
        for word in (name, acronym, *others.split(";")):
            # A full name in another spelling is kept as the article prints it.
            own = acronym and word.count(" ") > 1 and word.casefold().split()[0] != "un"
            yield word, Entry("organization", f"{word} ({acronym})" if own else shown)
    for word, code, is_demonym in country_words():
        yield word, Entry("demonym" if is_demonym else "country", word, code)
    for word, why in rows("ask.txt"):
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
        norms = tuple(token.norm for token in tokens(word))
        if norms:
            table.setdefault(norms[0], []).append((norms, word.isupper(), entry))
    for found in table.values():
        found.sort(key=lambda item: -len(item[0]))
    return table


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
    found: list[Match] = []
    index = 0
    while index < len(line):
        match = _match_at(table, line, index)
        if match is None:
            index += 1
            continue
        found.append(match)
        index = match.next
    return tuple(found)


def _match_at(
    table: dict[str, list[tuple[tuple[str, ...], bool, Entry]]], line: Sequence[Token], index: int
) -> Match | None:
    for norms, is_acronym, entry in table.get(line[index].norm, ()):
        end = index + len(norms)
        if tuple(token.norm for token in line[index:end]) != norms:
            continue
        if entry.kind == "ask" and entry.code and not _stands_alone(line, index, end):
            continue
        if _is_written_as_name(line[index:end], entry, is_acronym=is_acronym):
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
    return found[0].is_capital and found[-1].is_capital
