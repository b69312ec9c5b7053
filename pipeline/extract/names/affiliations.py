"""Read whom an office serves where that stands before it: `Kenya's`, `French and German`."""

from typing import NamedTuple

from pipeline.extract.words.lines import Line, office_words


class Affiliation(NamedTuple):
    """Countries or a body named before an office (`Kenya's`, `French and German`, `NATO`)."""

    next: int
    codes: tuple[str, ...] = ()
    organization: str | None = None
    ask: str | None = None
    is_possessive: bool = False


def after_ignored(line: Line, index: int) -> tuple[int, bool]:
    """Return the index after `new`, `former` and the like; True where they say "no longer"."""
    is_absent = False
    while line.norm(index) in office_words("ignored") and index not in line.taken:
        is_absent = is_absent or line.norm(index) in office_words("absent")
        index += 1
        if line.norm(index) == "-":
            index += 1
    return index, is_absent


_BEFORE_DEMONYM = frozenset({"royal", "imperial"})


def affiliation_at(line: Line, first: int) -> Affiliation:
    """Return the countries and the body named from `first` on; `next` is `first` for none."""
    codes: list[str] = []
    found = Affiliation(first)
    index = first
    if line.norm(first) in _BEFORE_DEMONYM and line.kind(first + 1) == "demonym":
        index += 1
    while True:
        match = line.matches.get(index)
        if match is None or match.entry.kind in {"city", "seat", "phrase"}:
            return found
        index = match.next
        is_possessive = line.norm(index) in {"'s", "'"}
        index += is_possessive
        if line.norm(index) == "(" and line.norm(index + 2) == ")":
            index += 3
            is_possessive = is_possessive or line.norm(index) == "'s"
            index += line.norm(index) == "'s"
        if match.entry.code is not None and match.entry.kind != "ask":
            codes.append(match.entry.code)
        organization = match.entry.value if match.entry.kind == "organization" else None
        ask = match.entry.value if match.entry.kind == "ask" else found.ask
        found = Affiliation(
            index, tuple(codes), organization or found.organization, ask, is_possessive
        )
        joint = index
        while line.norm(joint) in {",", "and", "-"}:
            joint += 1
        if joint == index and line.kind(index) in {"country", "demonym"} and codes:
            codes, found = [], Affiliation(first)  # `in Norway U.S. Secretary X`
            continue
        if joint == index or line.kind(joint) not in {"country", "demonym"}:
            continue
        # `in eastern France, French President X`, `in Chad, French President X`: the country before
        # belongs to other words.
        is_place = line.norm(match.next) == "," and (
            line.norm(match.first - 1) == "in" or _follows_city(line, match.first)
        )
        if is_place or line.matches[joint].entry.code == match.entry.code:
            index, codes, found = joint, [], Affiliation(first)
            continue
        index = joint


def _follows_city(line: Line, index: int) -> bool:
    """Say whether a city and a comma stand before a country (`in Lima, Peru, Omani minister X`)."""
    if line.norm(index - 1) != ",":
        return False
    return any(m.next == index - 1 and m.entry.is_city for m in line.matches.values())


def antecedent(line: Line, first: int) -> Affiliation:
    """Return the country or body named last before `its president`."""
    for index in range(first - 1, -1, -1):
        match = line.matches.get(index)
        if match is not None and match.entry.kind == "organization":
            return Affiliation(first, organization=match.entry.value)
        if match is not None and match.entry.kind == "country" and match.entry.code:
            return Affiliation(first, codes=(match.entry.code,))
    return Affiliation(first)


def body_before(line: Line, first: int) -> Affiliation:
    """Return the body of which `the foundation's CEO` speaks, named before in the sentence."""
    noun = line.norm(first - 2)
    if line.norm(first - 1) not in {"'s", "'"} or noun not in office_words("institutions"):
        return Affiliation(first)
    for last in range(first - 3, 0, -1):
        if line.norm(last) != noun or not line.tokens[last].is_capital:
            continue
        start = last
        while start > 0 and line.tokens[start - 1].is_capital and start - 1 not in line.persons:
            start -= 1
        return Affiliation(
            first, organization=line.words(start, last + 1) if start < last else None
        )
    return Affiliation(first)
