"""Write a record as schema.org data in JSON-LD (https://schema.org/Event, .../Report).

What needs review is left out, and so is all that is not known: nobody who reads this is to take an
open question for a fact. Where a date or a place is lacking there is no event, only the report.
"""

from typing import Any

from pipeline.model import Meeting
from pipeline.render.data.schema_org import (
    CONTEXT,
    known_place,
    licence_of,
    organization,
    people,
    person_id,
    report,
    without_empty,
)
from pipeline.render.data.subject import Subject, meeting_dates
from pipeline.render.data.texts import encoded, json_line

_EVENT_STATUS = {"planned": "EventScheduled", "cancelled": "EventCancelled"}
_ATTENDANCE = {
    "in_person": "OfflineEventAttendanceMode",
    "phone": "OnlineEventAttendanceMode",
    "video": "OnlineEventAttendanceMode",
}


def record_json_ld(subject: Subject) -> bytes:
    """Return the record as one JSON-LD object: an event, or a report about who took part."""
    made = _event(subject) or _report_about(subject)
    # Whoever copies it into a page should not be able to end a script element with it.
    return encoded(json_line({"@context": CONTEXT, **made}).replace("<", "\\u003c") + "\n")


def _event(subject: Subject) -> dict[str, Any] | None:
    """Return the meeting as an event; None where date or place are not known for sure."""
    meeting = subject.record.meeting
    if meeting is None or not _is_told_of_surely(subject, meeting):
        return None
    place = known_place(subject, meeting)
    start, end = meeting_dates(meeting)
    if place is None or start is None or not subject.is_sure("/meeting/date"):
        return None
    host = next((one for one in subject.record.participants if one.id == meeting.host), None)
    is_host_sure = host is not None and subject.is_sure("/meeting/host")
    attendance = _ATTENDANCE.get(meeting.format) if subject.is_sure("/meeting/format") else None
    return without_empty(
        {
            "@type": "Event",
            "@id": f"{subject.url or ''}#meeting",
            "name": subject.title,
            "description": _summary(subject),
            "startDate": start,
            "endDate": end if subject.is_sure("/meeting/end_date") else None,
            "eventStatus": _schema_url(_EVENT_STATUS.get(meeting.status)),
            "eventAttendanceMode": _schema_url(attendance),
            "location": place,
            "organizer": {"@id": person_id(subject, host.id)} if host and is_host_sure else None,
            "attendee": people(subject),
            "subjectOf": report(subject),
        }
    )


def _is_told_of_surely(subject: Subject, meeting: Meeting) -> bool:
    """Tell whether it is settled that it took place, or else that it is planned or cancelled."""
    return meeting.status == "reported" or subject.is_sure("/meeting/status")


def _report_about(subject: Subject) -> dict[str, Any]:
    """Return the report, about the people and bodies that it is about."""
    named = people(subject)
    return without_empty(
        {
            **report(subject),
            "abstract": _summary(subject),
            "about": named,
            "sdPublisher": organization(subject),
            "sdLicense": licence_of(subject),
        }
    )


def _summary(subject: Subject) -> str | None:
    return subject.record.summary if subject.is_sure("/summary") else None


def _schema_url(name: str | None) -> str | None:
    return f"https://schema.org/{name}" if name else None
