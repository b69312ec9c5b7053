"""Write a meeting as an event of a calendar (iCalendar, RFC 5545): whole days, no clock asked."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from pipeline.model import Meeting
from pipeline.render.data.subject import Subject, calendar_day, stable_uuid
from pipeline.render.data.texts import encoded
from pipeline.render.glance import place_text
from pipeline.render.language.speaking import gettext, message, spoken
from pipeline.render.visible import visible_text
from pipeline.render.wording import MEETING_STATUS, topic_word

_MOST_OCTETS: Final = 75  # of a line, its end not counted
_STATUS: Final = {"planned": "TENTATIVE", "reported": "CONFIRMED", "cancelled": "CANCELLED"}
_ESCAPES: Final = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
# What the entry says beside the day, and needs to be said of if it needs review.
_TOLD: Final = {
    "date": message("date"),
    "end_date": message("last day"),
    "place": message("place"),
    "status": message("status"),
}


def record_calendar(subject: Subject) -> bytes | None:
    """Return a calendar with the meeting; None where its day is not known.

    An entry is tentative while its day, or whether it took place, needs review.
    """
    meeting = subject.record.meeting
    start = calendar_day(meeting.date) if meeting else None
    if meeting is None or start is None:
        return None
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//readout//briefings//{spoken().partition('-')[0].upper()}",
        "BEGIN:VEVENT",
        *_entry(subject, meeting, start),
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return b"".join([_folded(line) for line in lines])


def _entry(subject: Subject, meeting: Meeting, start: str) -> Iterator[str]:
    record = subject.record
    yield f"UID:{stable_uuid('meeting', record.id)}"
    yield f"DTSTAMP:{_first_second(subject.updated or start)}"
    yield f"SEQUENCE:{len(record.revisions)}"
    yield f"DTSTART;VALUE=DATE:{start.replace('-', '')}"
    if end := _day_after(calendar_day(meeting.end_date), start):
        yield f"DTEND;VALUE=DATE:{end}"
    is_open = not (subject.is_sure("/meeting/date") and subject.is_sure("/meeting/status"))
    yield f"STATUS:{'TENTATIVE' if is_open else _STATUS[meeting.status]}"
    yield "TRANSP:TRANSPARENT"
    yield f"SUMMARY:{_text(subject.title)}"
    yield f"DESCRIPTION:{_text(_description(subject, meeting))}"
    if place := place_text(meeting.place):
        yield f"LOCATION:{_text(place)}"
    topics = [
        topic_word(one) for at, one in enumerate(record.topics) if subject.is_sure(f"/topics/{at}")
    ]
    if topics:
        yield f"CATEGORIES:{','.join(map(_text, topics))}"
    if subject.url:
        yield f"URL:{subject.url}"


def _description(subject: Subject, meeting: Meeting) -> str:
    doubted = [
        gettext(words) for name, words in _TOLD.items() if not subject.is_sure(f"/meeting/{name}")
    ]
    parts = [subject.record.summary or "", f"{gettext(MEETING_STATUS[meeting.status])}."]
    parts += [gettext("Needs review: %(what)s.", what=", ".join(doubted))] if doubted else []
    return "\n".join(filter(None, parts))


def _day_after(end: str | None, start: str) -> str | None:
    """Return the day after the last one, which iCalendar takes for the end of whole days."""
    if end is None or end <= start:
        return None
    try:
        return (date.fromisoformat(end) + timedelta(days=1)).strftime("%Y%m%d")
    except OverflowError:  # the last day of all
        return None


def _first_second(text: str) -> str:
    """Return the first second, UTC, of a day, month or year."""
    year, month, day = f"{text}-01-01".split("-")[:3]
    return f"{year}{month}{day}T000000Z"


def _text(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return visible_text(lines).translate(_ESCAPES)


def _folded(line: str) -> bytes:
    """Return a line in pieces of which none is too long, and none begins within a character."""
    rest = encoded(line)
    pieces = []
    most = _MOST_OCTETS
    while len(rest) > most:
        end = most
        while rest[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(rest[:end])
        rest = rest[end:]
        most = _MOST_OCTETS - 1  # a space stands before it
    return b"\r\n ".join([*pieces, rest]) + b"\r\n"
