"""Sum a record up for the pages about several records, and keep that as JSON between builds."""

import json
from operator import attrgetter
from sys import intern
from typing import Final

from pipeline.model import Briefing, Record, Summary
from pipeline.render.dates import date_value
from pipeline.render.glance import place_text
from pipeline.render.parties import parties_of
from pipeline.render.places import find_unit_of_path
from pipeline.render.reasons import reason_words
from pipeline.render.titles import record_title

_ReviewItem = tuple[str, str, str]
_Correction = tuple[str, str, str, str, str | None, str | None, str]


def summary_of(briefing: Briefing) -> Summary:
    """Return the summary of a record; a date that is none in the calendar is not known."""
    record = briefing.record
    meeting = record.meeting
    place = meeting.place if meeting else None
    date = _iso(meeting.date) if meeting else None
    corrections = [one.date for one in record.revisions if one.path != "status"]
    return Summary(
        id=record.id,
        first_id=record.aliases[-1] if record.aliases else record.id,
        status=record.status,
        title=record_title(record)[0],
        lead=record.summary,
        date=date,
        meeting_status=meeting.status if meeting else None,
        place=place_text(place),
        place_name=place.name if place else None,
        place_country=place.country if place else None,
        parties=parties_of(record),
        people=tuple({person.id: person.name for person in record.participants}.items()),
        topics=tuple(dict.fromkeys(record.topics)),
        review=() if record.status == "retracted" else _review(record),
        corrected=max(corrections, default=None),
        updated=_updated(record) or (date if meeting and meeting.status == "reported" else None),
        corrections=_corrections(record),
    )


def _iso(text: str | None) -> str | None:
    return date_value(text).datetime if text else None


def _updated(record: Record) -> str | None:
    dates = (*(one.date for one in record.revisions), *(one.published for one in record.sources))
    return max(filter(None, map(_iso, dates)), default=None)


def _review(record: Record) -> tuple[_ReviewItem, ...]:
    return tuple(
        (unit.words if unit else item.path, unit.anchor if unit else "", reason_words(item.why))
        for item in record.review
        for unit in (find_unit_of_path(record, item.path),)
    )


def _corrections(record: Record) -> tuple[_Correction, ...]:
    return tuple(
        (
            one.date,
            one.path,
            unit.words if unit else one.path,
            unit.anchor if unit else "",
            one.was,
            one.now,
            one.why,
        )
        for one in record.revisions
        for unit in (find_unit_of_path(record, one.path),)
    )


def summary_to_json(summary: Summary) -> str:
    """Return the summary on one line of ASCII; equal summaries give equal text."""
    return json.dumps(_values(summary), separators=(",", ":"))


def summary_from_json(text: str) -> Summary:
    """Return the summary that `summary_to_json` wrote; for any other text it does as it likes."""
    known = dict(zip(_FIELDS, json.loads(text), strict=True))
    for field in ("parties", "people", "review", "corrections"):
        known[field] = tuple(map(tuple, known[field]))
    known["topics"] = tuple(known["topics"])
    for field in ("status", "meeting_status"):  # they are counted in every list
        known[field] = known[field] and intern(known[field])
    return Summary(**known)


_FIELDS: Final = tuple(Summary.__annotations__)
_values: Final = attrgetter(*_FIELDS)
