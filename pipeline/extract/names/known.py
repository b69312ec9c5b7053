"""Recognise the people that a workspace knows: each known name becomes one word of its line.

So the rules see a person where they would cut a name wrongly or see none; whether the person took
part they decide as ever.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.extract.names.names import is_name_word
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.lines import Line, norm_in, office_words, plain_words
from pipeline.extract.words.tokens import Token, tokens
from pipeline.model import KnownPerson
from pipeline.months import MONTHS
from pipeline.values import dataclass, field, replace

# What stands before a day, a month, a place or a thing, and not before a name of one word.
_NO_NAME_AFTER = frozenset(
    {"the", "a", "an", "in", "on", "at", "near", "since", "until", "till", "last", "next", "this",
     "early", "late", "mid", "each", "every", "of"}
)  # fmt: skip
_NO_MONTH_AFTER = _NO_NAME_AFTER | {"by", "from", "to", "before", "after", "through", "and", "for"}
_OPENINGS = frozenset({'"', "“", "‘", "—", "–", ":"})


class _Spelling(NamedTuple):
    """The words of one spelling, folded, and which of them are written with a capital letter."""

    norms: tuple[str, ...]
    capitals: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """The people that are known: by the folded words of a spelling, and spellings by first word."""

    people: Mapping[tuple[str, ...], KnownPerson] = field(default_factory=dict)
    spellings: Mapping[str, tuple[_Spelling, ...]] = field(default_factory=dict)

    def person(self, name: str) -> KnownPerson | None:
        """Return who is known under this name, None where nobody is."""
        return self.people.get(_spelling(name).norms) if self.people else None

    def by_full_name(self, name: str) -> KnownPerson | None:
        """Return who is known under a name of several words: one word alone may mean another."""
        return self.person(name) if len(name.split()) > 1 else None

    def are_several(self, names: Sequence[str]) -> bool:
        """Say whether the names are those of two known people or more."""
        return len(names) > 1 and len({self.person(name) for name in names} - {None}) > 1


NOBODY = Known()


@lru_cache(maxsize=4)
def known_from_people(people: tuple[KnownPerson, ...]) -> Known:
    """Return the people by their spellings; one that two of them claim tells of neither."""
    owners: dict[tuple[str, ...], KnownPerson | None] = {}
    written: dict[str, dict[_Spelling, None]] = {}
    for person in people:
        for text in (person.name, *person.also):
            spelling = _spelling(text)
            if not spelling.norms:
                continue
            owner = owners.setdefault(spelling.norms, person)
            owners[spelling.norms] = person if owner == person else None
            written.setdefault(spelling.norms[0], {})[spelling] = None
    return Known(
        {norms: owner for norms, owner in owners.items() if owner is not None},
        {
            first: tuple(
                sorted((one for one in found if owners[one.norms]), key=lambda s: -len(s.norms))
            )
            for first, found in written.items()
        },
    )


def _norms(cut: Sequence[Token]) -> tuple[str, ...]:
    """Return the folded words; a last stop goes."""
    norms = [token.norm for token in cut]
    while norms and norms[-1] == ".":
        norms.pop()
    return tuple(norms)


@lru_cache(maxsize=4096)
def _spelling(text: str) -> _Spelling:
    """Return the words of a spelling without the titles before a name of several words.

    They are the article's to read: `King` is an office.
    """
    cut = [token for token in tokens(text) if token.norm]
    while len(cut) > 2 and _is_title(cut[0]):
        cut = cut[1:]
    norms = _norms(cut)
    capitals = tuple(token.is_capital for token in cut)[: len(norms)]
    if len(norms) == 1 and norms[0] in plain_words():
        return _Spelling(norms, (True,))  # `may` is a name only as `May`
    return _Spelling(norms, capitals)


def _is_title(word: Token) -> bool:
    return word.norm in office_words("heads") or word.norm in office_words("honorifics")


def with_known(line: Line, known: Known) -> Line:
    """Return the line with each known name as one word, its place and text as they were."""
    found = tuple(_spans(line, known)) if known.spellings else ()
    if not found:
        return line
    cut: list[Token] = []
    persons: set[int] = set()
    at = 0
    for first, after in found:
        cut += line.tokens[at:first]
        persons.add(len(cut))
        cut.append(_joined(line, first, after))
        at = after
    cut += line.tokens[at:]
    matches = find_matches(cut)
    taken = {index for match in matches for index in range(match.first, match.next)}
    return replace(
        line,
        tokens=tuple(cut),
        norm=norm_in(cut),
        matches={match.first: match for match in matches},
        taken=frozenset(taken | persons),
        persons=frozenset(persons),
    )


def _joined(line: Line, first: int, after: int) -> Token:
    """Return one word that no list has, so that no rule takes it for anything but a name."""
    start, end = line.tokens[first].start, line.tokens[after - 1].end
    norm = " ".join(token.norm for token in line.tokens[first:after])
    return Token(line.text[start:end], start, end, f"⟨{norm}⟩", is_capital=True)


def _spans(line: Line, known: Known) -> Iterator[tuple[int, int]]:
    """Yield the first word of each known name and the one after it."""
    index = 0
    while index < len(line.tokens):
        spellings = known.spellings.get(line.norm(index), ())
        if spellings and _is_name_beside(line, index, -1):
            spellings = ()  # none is a name for itself here, however many fit
        ends = (_end(line, index, spelling) for spelling in spellings)
        after = next((end for end in ends if end and _is_whole(line, index, end)), None)
        if after is None:
            index += 1
        else:
            yield index, after
            index = after


def _end(line: Line, first: int, spelling: _Spelling) -> int | None:
    """Return the index after the spelling if it stands at `first`."""
    index = first
    for norm, is_capital in zip(*spelling, strict=True):
        while index > first and index < len(line.tokens) and not line.norm(index):
            index += 1
        if line.norm(index) != norm or (is_capital and not _has_capital(line, index)):
            return None
        index += 1
    while index < len(line.tokens) and not line.norm(index):
        index += 1
    return index


def _has_capital(line: Line, index: int) -> bool:
    """Say whether the word is written as a name may be: `al-Sayed` and `van` for `Van` are."""
    text = line.tokens[index].text
    return line.is_shouted or text != text.lower() or line.norm(index) in office_words("particles")


def _is_whole(line: Line, first: int, after: int) -> bool:
    """Say whether the words, before which no name stands, are no part of a longer one."""
    if _is_name_beside(line, after - 1, 1):
        return False
    return after - first > 1 or _may_be_person(line, first)


def _is_name_beside(line: Line, index: int, step: int) -> bool:
    index += step
    while line.norm(index) in office_words("particles"):
        index += step
    return index >= 0 and is_name_word(line, index) and line.norm(index) not in line.common


def _may_be_person(line: Line, index: int) -> bool:
    """Say whether a name of one word may mean the person, and not the word, month or place."""
    before, norm = line.norm(index - 1), line.norm(index)
    if index > 0 and _is_title(line.tokens[index - 1]):
        return True
    if line.norm(index - 1).isdigit() or line.norm(index + 1).isdigit():
        return False
    if before in (_NO_MONTH_AFTER if norm in MONTHS else _NO_NAME_AFTER):
        return False
    is_word = norm in plain_words() or norm in line.common
    opens = index == 0 or line.tokens[index - 1].text in _OPENINGS
    return not (index in line.taken or (is_word and (line.is_shouted or opens)))


def with_known_owners(
    owner: Mapping[str, str], parts_of: Mapping[str, tuple[str, ...]], known: Known
) -> dict[str, str]:
    """Return for each name its entry, so that a known person has one and shares it with no other.

    `owner` is what the parts of the names tell. A known name of one word goes with a fuller name of
    the article that it fits; else it means whom it is known for.
    """
    full = {name: person for name in owner if (person := known.by_full_name(name))}
    entry_of: dict[KnownPerson, str] = {}
    for name, person in full.items():
        entry_of.setdefault(person, name)
    held: dict[str, set[KnownPerson]] = {}
    for name, person in full.items():
        held.setdefault(owner[name], set()).add(person)
    found: dict[str, str] = {}
    for name, entry in owner.items():
        people = {full[name]} if name in full else held.get(entry, set())
        found[name] = entry_of[next(iter(people))] if len(people) == 1 else entry
        short = None if name in full or entry != name else known.person(name)
        if short is not None and not _fits_another(parts_of[name], short, full, parts_of):
            found[name] = entry_of.setdefault(short, name)
    return found


def _fits_another(
    parts: tuple[str, ...],
    person: KnownPerson,
    full: Mapping[str, KnownPerson],
    parts_of: Mapping[str, tuple[str, ...]],
) -> bool:
    return any(
        other != person and set(parts) <= set(parts_of[name]) for name, other in full.items()
    )


def known_of_group(names: Sequence[str], fullest: str, known: Known) -> KnownPerson | None:
    """Return who is known under the names that an article gives one person.

    A known name of one word counts only where the article has no fuller one.
    """
    full = {person for name in names if (person := known.by_full_name(name))}
    return full.pop() if len(full) == 1 else known.person(fullest)
