"""Read the name of a body that no list holds: `the Kabuga Ferry Organisation (KFO)`."""

import re
from typing import NamedTuple

from pipeline.extract.names.officewords import Office
from pipeline.extract.words.lines import Line, office_words
from pipeline.values import replace

_MOST_WORDS = 8
_ABROAD = re.compile(
    r"\b(?:International|World|Global|United|Arab|African|Asian|European|American|Caribbean|Pacific|"
    r"Atlantic|Islamic|Nordic|Baltic|Eurasian|Gulf|Commonwealth|Inter-\w+|Pan-\w+|Indian Ocean|"
    r"Mediterranean|Multilateral|Intergovernmental)\b"
)
_NATIONAL = re.compile(r"\b(?:National|Federal|State|South|Senate|House|Party)\b")
_JOINTS = frozenset({"and", "&", "'s", "'", "-"})
_NOUNS = frozenset(
    {"assembly", "agency", "association", "authority", "bank", "board", "chamber", "commission",
     "committee", "community", "council", "court", "federation", "forum", "fund", "league",
     "organisation", "organization", "parliament", "secretariat", "tribunal", "union"}
)  # fmt: skip
# Of whom parties to a conflict speak as their own: no state is behind them.
_MOVEMENTS = frozenset(
    {"movement", "front", "army", "alliance", "rally", "coalition", "union", "party", "congress"}
)
_LEADS_PARTIES = frozenset({"leader", "chairman", "president", "head", "commander", "coordinator"})
_SMALL = frozenset({"of", "for", "the", "and", "&", "'s", "rebel", "opposition", "former", "armed"})


class NamedBody(NamedTuple):
    """A body as printed, with its acronym, and the word after it."""

    next: int
    name: str
    is_international: bool


_OF_MEMBERS = frozenset(
    {"association", "chamber", "confederation", "federation", "league", "organisation",
     "organization", "union"}
)  # fmt: skip

_OF_STATES = frozenset({"deputies", "representatives", "nationalities", "the", "senators", "peers"})


def body_of_members(line: Line, start: int) -> NamedBody | None:
    """Return the body of `the Federation of Kabuga Industries (FKI)`, which speaks for itself."""
    if line.norm(start) not in _OF_MEMBERS or line.norm(start + 1) != "of":
        return None
    index = line.skip_article(start + 2)
    first = index
    # `the Union of Comoros` is a state, `the Chamber of Deputies` a part of one.
    if line.kind(first) == "country" or line.norm(first) in _OF_STATES:
        return None
    while index < len(line.tokens) and index - start < _MOST_WORDS:
        is_joint = index > first and line.norm(index) in _JOINTS | {"of"}
        is_word = line.tokens[index].is_capital and line.tokens[index].text[:1].isupper()
        if not (is_word or (is_joint and line.tokens[index + 1 : index + 2])):
            break
        if is_word and line.norm(index) in office_words("heads") | office_words("honorifics"):
            return None
        index += 1
    while index > first and line.norm(index - 1) in _JOINTS | {"of"}:
        index -= 1
    return _with_acronym(line, start, index) if index > first else None


def _with_acronym(line: Line, start: int, after: int) -> NamedBody:
    name, end = line.words(start, after), after
    if line.norm(after) == "(" and line.norm(after + 2) == ")":
        name, end = f"{name} ({line.tokens[after + 1].text})", after + 3
    return NamedBody(end, name, is_international=True)


def party_body(line: Line, office: Office, start: int) -> NamedBody | None:
    """Return a movement that gives its letters: `the Front for the Freedom of Kabuga (FFK)`."""
    if office.head not in _LEADS_PARTIES:
        return None
    index, nouns = start, 0
    while index < len(line.tokens) and index - start < _MOST_WORDS + 2:
        if line.norm(index) == "(":
            break
        nouns += line.norm(index) in _MOVEMENTS
        if not (line.tokens[index].is_capital or line.norm(index) in _SMALL):
            return None
        index += 1
    acronym = line.tokens[index + 1].text if nouns and line.norm(index) == "(" else ""
    if not acronym.isupper() or line.norm(index + 2) != ")":
        return None
    first = start + (not line.tokens[start].is_capital)
    return NamedBody(index + 3, f"{line.words(first, index)} ({acronym})", is_international=True)


def named_body(line: Line, start: int, least: int) -> NamedBody | None:
    """Return the body whose name begins at `start`, if any.

    One of a single country has to go on behind word `least`: its words are an office's own.
    """
    index = start
    while index < len(line.tokens) and index - start < _MOST_WORDS:
        is_joint = index > start and line.norm(index) in _JOINTS
        if not (line.tokens[index].is_capital or is_joint):
            return None
        if line.norm(index) in _NOUNS and index > start:
            break
        index += 1
    else:
        return None
    after = index + 1
    if line.norm(after) == "of" or _goes_on(line, after):
        return None
    name, end = line.words(start, after), after
    acronym = line.tokens[after + 1].text if line.norm(after) == "(" else ""
    if acronym.isupper() and line.norm(after + 2) == ")":
        name, end = f"{name} ({acronym})", after + 3
    is_abroad = _ABROAD.search(name) is not None and _NATIONAL.search(name) is None
    is_named = line.kind(start) not in {"country", "demonym"} and is_abroad
    return NamedBody(end, name, is_named) if is_named or after > least else None


def _goes_on(line: Line, index: int) -> bool:
    """Say whether another noun of an office follows (`the Ferry Board Chairman`)."""
    return line.norm(index) in office_words("heads") and line.tokens[index].is_capital


def of_named(line: Line, office: Office, named: NamedBody) -> Office:
    """Return the office with a body that no list holds."""
    if named.is_international:
        name = office.organization or named.name
        return replace(office, next=named.next, organization=name, has_complement=True)
    title = line.words(office.first, named.next).casefold()
    return replace(office, after=named.next, next=named.next, title=title, has_complement=True)
