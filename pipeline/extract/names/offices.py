"""Read the wording of an office, and whom it serves, at a place of a line."""

from pipeline.extract.names.complements import with_complements
from pipeline.extract.names.honorifics import after_honorifics
from pipeline.extract.names.names import name_end
from pipeline.extract.names.officewords import (
    JOINTS,
    Office,
    are_two_persons,
    is_modifier,
    plural_heads,
    simple_office,
    singular,
)
from pipeline.extract.words.lines import Line
from pipeline.values import replace

__all__ = ["Office", "office_at", "plural_heads", "singular"]

_MOST_JOINED = 3
_MOST_WORDS = 10
_MINISTRIES = frozenset({"ministry", "department"})
_BETWEEN = frozenset({"and", "&"})
_LISTED = frozenset({"of", "for", "and", "the", ",", "&"})


def office_at(line: Line, first: int) -> Office | None:
    """Return the office that begins at `first`, None where there is none."""
    office = simple_office(line, first)
    if office is None:
        office = _office_of_ministry(line, first)
    if office is None:
        return _office_of_body(line, first)
    office = with_complements(line, office)
    for _ in range(_MOST_JOINED):
        joined = _joined(line, office)
        if joined is None:
            break
        office = joined
    return office


def _office_of_ministry(line: Line, first: int) -> Office | None:
    """Return the office behind the ministry that it is in (`Ministry of Ports Vice Minister`)."""
    if line.norm(first) not in _MINISTRIES or line.norm(first + 1) != "of":
        return None
    for index in range(line.skip_article(first + 2), min(first + _MOST_WORDS, len(line.tokens))):
        if line.tokens[index].is_capital:
            office = simple_office(line, index)
            if office is not None:
                is_listed = "," in line.words(first, index - 1)
                is_one = not office.is_plural and line.tokens[office.after - 1].is_capital
                is_one = is_one and (is_listed or line.norm(index - 1) not in _BETWEEN)
                is_one = is_one and line.norm(index - 1) != ","
                is_one = is_one and line.norm(office.after - 2) not in _BETWEEN
                return replace(office, first=first) if is_one else None
        elif line.norm(index) not in _LISTED:
            return None
    return None


def _office_of_body(line: Line, first: int) -> Office | None:
    """Return the office behind a body that has its country in its name (`Army of X Commander`)."""
    index = first
    while is_modifier(line, index) and line.tokens[index].is_capital:
        index += 1
    if index == first or line.norm(index) != "of":
        return None
    match = line.matches.get(line.skip_article(index + 1))
    if match is None or match.entry.kind != "country" or match.entry.code is None:
        return None
    office = simple_office(line, match.next)
    if office is None or office.is_plural or not line.tokens[match.next].is_capital:
        return None
    office = replace(office, first=first, codes=(match.entry.code,), has_complement=True)
    return office if name_end(line, office.next, titled=True) or _is_titled(line, office) else None


def _is_titled(line: Line, office: Office) -> bool:
    """Say whether a second title follows directly (`Commander General X`)."""
    return simple_office(line, office.next) is not None or after_honorifics(line, office.next)[
        0
    ] > (office.next)


def _joined(line: Line, office: Office) -> Office | None:
    """Return the office together with a second one of the same person (`and Minister of ...`)."""
    if line.norm(office.next) not in JOINTS or office.is_plural:
        return None
    second = simple_office(line, office.next + 1)
    if (
        second is None
        or second.is_plural
        or are_two_persons(office.title, office.head, second.title)
    ):
        return None
    second = with_complements(line, second)
    return replace(
        second,
        first=office.first,
        title=f"{office.title} and {second.title}",
        codes=second.codes or office.codes,
        # Who serves a country and leads a firm, too, stands for the country.
        organization=office.organization
        if office.codes
        else second.organization or office.organization,
        has_complement=second.has_complement or office.has_complement,
    )
