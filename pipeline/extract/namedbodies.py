"""Read the name of a body that no list holds: `the Kabuga Ferry Organisation (KFO)`."""

import re
from dataclasses import replace
from typing import NamedTuple

from pipeline.extract.lines import Line, office_words
from pipeline.extract.officewords import Office

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


class NamedBody(NamedTuple):
    """A body as printed, with its acronym, and the word after it."""

    next: int
    name: str
    is_international: bool


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
