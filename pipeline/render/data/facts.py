"""List the statements of a record: what the parser read, then what a person has set."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.model import Evidence, Fact, Meeting, Record, Repair
from pipeline.render.data.subject import Subject

_Stated = tuple[str, tuple[str, ...]]
"""The pointer of a statement, and those of its parts if it has parts."""


def facts_data(subject: Subject) -> list[dict[str, Any]]:
    """Return every statement with how sure it is and the words that it stands on."""
    facts = subject.briefing.facts
    by_hand = (Fact(pointer, ()) for pointer in _set_by_hand(subject))
    return [_fact_data(subject, fact) for fact in (*facts, *by_hand)]


def repairs_data(subject: Subject) -> list[dict[str, Any]]:
    """Return the repairs of the article's text; where none of it is shown, only where they are."""
    is_shown = subject.site.source_text != "none"
    return [_repair_data(one, is_shown=is_shown) for one in subject.briefing.repairs]


def _repair_data(repair: Repair, *, is_shown: bool) -> dict[str, Any]:
    words = {"was": repair.was, "now": repair.now} if is_shown else {}
    return {"start": repair.start, "end": repair.end, **words, "rule": repair.rule}


def _fact_data(subject: Subject, fact: Fact) -> dict[str, Any]:
    is_shown = subject.site.source_text != "none"
    return {
        "pointer": fact.pointer,
        "certainty": subject.certainty.of(fact.pointer),
        "confidence": _measured(fact.confidence),
        "evidence": [_evidence_data(one, is_shown=is_shown) for one in fact.evidence],
    }


def _measured(confidence: float | None) -> float | None:
    """Return a confidence that is one; what is no number has no form in JSON."""
    return confidence if confidence is not None and 0 <= confidence <= 1 else None


def _evidence_data(piece: Evidence, *, is_shown: bool) -> dict[str, Any]:
    words = {"quote": piece.quote} if is_shown else {}
    return {"source": piece.source, **words, "start": piece.start, "end": piece.end}


def _set_by_hand(subject: Subject) -> Iterator[str]:
    """Yield the statements of which neither the whole nor what they are part of was read."""
    is_read = subject.certainty.is_read
    for pointer, parts in _statements(subject.record):
        if is_read(pointer):
            continue
        rest = [part for part in parts if not is_read(part)]
        if len(rest) < len(parts):
            yield from rest
        else:
            yield pointer


def _statements(record: Record) -> Iterator[_Stated]:
    """Yield all that a record states, in its order; what is null or unknown states nothing."""
    yield from _given("", {"title": record.title, "summary": record.summary})
    if record.meeting:
        yield from _of_meeting(record.meeting)
    for at, person in enumerate(record.participants):
        values = {"name": person.name, "role": person.role, "represents": person.represents}
        yield from _given(f"/participants/{at}", values)
    yield from _each("/topics", record.topics)
    for at, theme in enumerate(record.themes):
        around = f"/themes/{at}"
        yield from _given(around, {"title": theme.title})
        yield from _each(f"{around}/text", theme.text)
        for number, point in enumerate(theme.points):
            place = f"{around}/points/{number}"
            yield from _given(place, {"label": point.label, "text": point.text})
    for at, table in enumerate(record.tables):
        around = f"/tables/{at}"
        yield from _given(around, {"caption": table.caption})
        yield _with_parts(f"{around}/columns", table.columns)
        for number, row in enumerate(table.rows):
            yield _with_parts(f"{around}/rows/{number}", row)


def _of_meeting(meeting: Meeting) -> Iterator[_Stated]:
    # "Reported" and "unknown" are what a record says by itself, so nobody need have set them.
    values = {
        "status": meeting.status if meeting.status != "reported" else None,
        "format": meeting.format if meeting.format != "unknown" else None,
        "setting": meeting.setting if meeting.setting != "unknown" else None,
        "date": meeting.date,
        "end_date": meeting.end_date,
        "host": meeting.host,
        "place": meeting.place,
        "part_of": meeting.part_of,
    }
    yield from _given("/meeting", values)


def _given(around: str, values: Mapping[str, object]) -> Iterator[_Stated]:
    return ((f"{around}/{name}", ()) for name, value in values.items() if value is not None)


def _each(around: str, values: Iterable[object]) -> Iterator[_Stated]:
    return ((f"{around}/{at}", ()) for at, _ in enumerate(values))


def _with_parts(pointer: str, values: Iterable[object]) -> _Stated:
    return pointer, tuple(f"{pointer}/{at}" for at, _ in enumerate(values))
