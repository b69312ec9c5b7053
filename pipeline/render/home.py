"""Build the home page: the meetings by year, newest first, with counts."""

from collections.abc import Sequence
from itertools import groupby

from pipeline.model import Briefing, Record
from pipeline.render.dates import date_value
from pipeline.render.glance import party_names, place_text
from pipeline.render.links import file_url
from pipeline.render.meeting import record_title, status_view
from pipeline.render.views import Entry, EntryGroup, HomeView
from pipeline.render.wording import counted, listed

_UNDATED = "Date not stated"
_NO_MEETING = "Articles that report no meeting"


def home_view(briefings: Sequence[Briefing]) -> HomeView:
    """Return the home page; of two meetings of one date, the one with the smaller id comes first.

    A date that is less precise comes after those within it; meetings without date come last.
    """
    records = sorted((briefing.record for briefing in briefings), key=lambda record: record.id)
    records.sort(key=lambda record: (_group(record) != _NO_MEETING, _date(record)), reverse=True)
    groups = tuple(
        EntryGroup(title, anchor=f"group-{number}", entries=tuple(map(_entry, members)))
        for number, (title, members) in enumerate(groupby(records, _group), 1)
    )
    return HomeView(counts=_counts(records), groups=groups)


def _date(record: Record) -> str:
    """Return the date that a list can be ordered by, or nothing."""
    date = record.meeting.date if record.meeting else None
    return (date and date_value(date).datetime) or ""


def _group(record: Record) -> str:
    if record.meeting is None:
        return _NO_MEETING
    return _date(record)[:4] or _UNDATED


def _counts(records: Sequence[Record]) -> tuple[str, ...]:
    """Return the counts in words; those of nothing are left out, but for the first."""
    meetings = sum(record.meeting is not None for record in records)
    reviewed = sum(record.status == "reviewed" for record in records)
    retracted = sum(record.status == "retracted" for record in records)
    waiting = sum(bool(record.review) for record in records)
    facts = sum(len(record.review) for record in records)
    needs = "needs" if waiting == 1 else "need"
    words = {
        counted(reviewed, "record reviewed", "records reviewed"): reviewed,
        f"{counted(waiting, 'record', 'records')} {needs} review "
        f"({counted(facts, 'fact', 'facts')})": waiting,
        counted(retracted, "record retracted", "records retracted"): retracted,
    }
    first = counted(meetings, "meeting", "meetings")
    return (first, *(text for text, number in words.items() if number))


def _entry(record: Record) -> Entry:
    date = _date(record)
    return Entry(
        title=record_title(record)[0],
        href=file_url("meetings", record.id, "index.html"),
        markdown_href=file_url("meetings", record.id, "index.md"),
        date=date_value(date) if date else None,
        place=place_text(record.meeting.place) if record.meeting else None,
        parties=listed(party_names(record.participants)),
        lead=record.summary,
        status=status_view(record),
    )
