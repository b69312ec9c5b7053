"""Sum a record up for the pages about several records, and keep that as JSON between builds."""

import json
from collections.abc import Mapping
from itertools import chain, product
from operator import attrgetter, itemgetter
from typing import Any, Final, get_args

from pipeline.model import Briefing, PartyKind, Record, Summary
from pipeline.render.dates import date_value
from pipeline.render.glance import party_name, place_text
from pipeline.render.meeting import record_title
from pipeline.render.places import find_unit_of_path
from pipeline.render.wording import RECORD_STATUS

_Party = tuple[PartyKind, str, str]
_Correction = tuple[str, str, str, str, str | None, str | None, str]


def summary_of(briefing: Briefing) -> Summary:
    """Return the summary of a record; a date that is none in the calendar is not known."""
    record = briefing.record
    meeting = record.meeting
    date = _iso(meeting.date) if meeting else None
    corrections = [one.date for one in record.revisions if one.path != "status"]
    return Summary(
        id=record.id,
        status=record.status,
        title=record_title(record)[0],
        lead=record.summary,
        date=date,
        is_meeting=meeting is not None,
        place=place_text(meeting.place) if meeting else None,
        parties=_parties(record),
        people=tuple({person.id: person.name for person in record.participants}.items()),
        topics=tuple(dict.fromkeys(record.topics)),
        to_review=len(record.review),
        corrected=max(corrections, default=None),
        updated=_updated(record) or date,
        corrections=_corrections(record),
    )


def _iso(text: str | None) -> str | None:
    return date_value(text).datetime if text else None


def _updated(record: Record) -> str | None:
    dates = (*(one.date for one in record.revisions), *(one.published for one in record.sources))
    return max(filter(None, map(_iso, dates)), default=None)


def _parties(record: Record) -> tuple[_Party, ...]:
    found: dict[_Party, None] = {}
    for person in record.participants:
        party = person.represents
        name = party_name(party)
        if party is None or not name:
            continue
        kind: PartyKind = "organization" if party.country is None else "country"
        found[kind, party.country or name, name] = None
    return tuple(found)


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
    """Return the summary that `summary_to_json` wrote; raise `ValueError` for any other text."""
    try:
        values = json.loads(text)
    except RecursionError as err:
        raise ValueError("no summary is nested that deeply") from err
    if type(values) is not list or tuple(map(type, values)) not in _SHAPES:
        raise ValueError("not the fields of a summary")
    known = dict(zip(_TYPES, values, strict=True))
    known["parties"] = _rows(known["parties"], 3, _TEXT)
    known["people"] = _rows(known["people"], 2, _TEXT)
    known["corrections"] = _rows(known["corrections"], 7, _TEXT_OR_NONE)
    known["topics"] = tuple(known["topics"])
    _insist_on_known_words(known)
    return Summary(**known)


def _rows(rows: list[Any], width: int, types: frozenset[type]) -> tuple[tuple[Any, ...], ...]:
    """Return rows of so many values; all are looked at together, because that is quick."""
    if not rows:
        return ()
    is_sound = (
        _LIST.issuperset(map(type, rows))
        and {width}.issuperset(map(len, rows))
        and types.issuperset(map(type, chain.from_iterable(rows)))
    )
    if not is_sound:
        raise ValueError("rows that are none of a summary")
    return tuple(map(tuple, rows))


def _insist_on_known_words(known: Mapping[str, Any]) -> None:
    is_known = (
        known["status"] in RECORD_STATUS
        and known["to_review"] >= 0
        and _TEXT.issuperset(map(type, known["topics"]))
        and _KINDS.issuperset(map(_first, known["parties"]))
        and not any(None in (*row[:4], row[6]) for row in known["corrections"])
    )
    if not is_known:
        raise ValueError("words that are none of a summary")


_ONE: Final = (str,)
_MAYBE: Final = (str, type(None))
_MANY: Final = (list,)
_TYPES: Final[Mapping[str, tuple[type, ...]]] = {
    "id": _ONE,
    "status": _ONE,
    "title": _ONE,
    "lead": _MAYBE,
    "date": _MAYBE,
    "is_meeting": (bool,),
    "place": _MAYBE,
    "parties": _MANY,
    "people": _MANY,
    "topics": _MANY,
    "to_review": (int,),
    "corrected": _MAYBE,
    "updated": _MAYBE,
    "corrections": _MANY,
}
_values: Final = attrgetter(*_TYPES)
_first: Final = itemgetter(0)
_SHAPES: Final = frozenset(product(*_TYPES.values()))
_LIST: Final[frozenset[type]] = frozenset({list})
_TEXT: Final[frozenset[type]] = frozenset({str})
_TEXT_OR_NONE: Final[frozenset[type]] = frozenset({str, type(None)})
_KINDS: Final = frozenset(get_args(PartyKind))
