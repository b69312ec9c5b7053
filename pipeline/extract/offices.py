"""Read the wording of an office, and whom it serves, at a place of a line."""

from dataclasses import replace

from pipeline.extract.complements import with_complements
from pipeline.extract.lines import Line
from pipeline.extract.officewords import JOINTS, Office, plural_heads, simple_office, singular

__all__ = ["Office", "office_at", "plural_heads", "singular"]

_MOST_JOINED = 3


def office_at(line: Line, first: int) -> Office | None:
    """Return the office that begins at `first`, None where there is none."""
    office = simple_office(line, first)
    if office is None:
        return None
    office = with_complements(line, office)
    for _ in range(_MOST_JOINED):
        joined = _joined(line, office)
        if joined is None:
            break
        office = joined
    return office


def _joined(line: Line, office: Office) -> Office | None:
    """Return the office together with a second one of the same person (`and Minister of ...`)."""
    if line.norm(office.next) not in JOINTS or office.is_plural:
        return None
    second = simple_office(line, office.next + 1)
    if second is None or second.is_plural:
        return None
    second = with_complements(line, second)
    return replace(
        second,
        first=office.first,
        title=f"{office.title} and {second.title}",
        codes=second.codes or office.codes,
        organization=second.organization or office.organization,
        has_complement=second.has_complement or office.has_complement,
    )
