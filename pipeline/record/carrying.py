"""A briefing as bytes and back, for the way from one process to another.

The bytes are plain tuples and run nothing when they are read, but they are no file format: only
the same version of Python and of this program reads them. Pickling the dataclasses themselves
takes three to five times as long, for each is restored field by field in Python.
"""

import marshal
from collections.abc import Callable
from dataclasses import fields
from itertools import starmap
from operator import attrgetter
from typing import Any

from pipeline.model import (
    Briefing,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    ReviewItem,
    Revision,
    Source,
    Table,
    Theme,
)
from pipeline.record.quick_making import quickly_in_order

_FORM = 2  # of marshal: its bytes do not depend on which of equal values are one object

_Row = tuple[Any, ...]


def _values_of(kind: type) -> Callable[[Any], _Row]:
    """Return what gives all values of a dataclass, in the order of its fields."""
    return attrgetter(*(part.name for part in fields(kind)))


_source_row, _source = _values_of(Source), quickly_in_order(Source)
_place_row, _place = _values_of(Place), quickly_in_order(Place)
_party_row, _party = _values_of(Party), quickly_in_order(Party)
_point_row, _point = _values_of(Point), quickly_in_order(Point)
_table_row, _table = _values_of(Table), quickly_in_order(Table)
_revision_row, _revision = _values_of(Revision), quickly_in_order(Revision)
_review_row, _review = _values_of(ReviewItem), quickly_in_order(ReviewItem)
_evidence_row, _evidence = _values_of(Evidence), quickly_in_order(Evidence)
_meeting_values, _meeting = _values_of(Meeting), quickly_in_order(Meeting)
_person_values, _person = _values_of(Participant), quickly_in_order(Participant)
_theme_values, _theme = _values_of(Theme), quickly_in_order(Theme)
_record_values, _record = _values_of(Record), quickly_in_order(Record)
_fact = quickly_in_order(Fact)


def briefing_to_bytes(briefing: Briefing) -> bytes:
    """Return all that a briefing holds, for a process of the same program."""
    facts = [
        (fact.pointer, list(map(_evidence_row, fact.evidence)), fact.confidence)
        for fact in briefing.facts
    ]
    return marshal.dumps((_record_row(briefing.record), facts), _FORM)


def briefing_from_bytes(data: bytes) -> Briefing:
    """Return the briefing that `briefing_to_bytes` was given."""
    record, facts = marshal.loads(data)  # noqa: S302 - our own bytes, and nothing in them can run
    return Briefing(
        _record_of_row(*record),
        tuple(
            [  # a list is made faster than a generator is asked
                _fact(pointer, tuple(starmap(_evidence, evidence)), confidence)
                for pointer, evidence, confidence in facts
            ]
        ),
    )


def _record_row(record: Record) -> _Row:
    (*first, sources, meeting, people, topics, themes, tables, revisions, review) = _record_values(
        record
    )
    return (
        *first,
        list(map(_source_row, sources)),
        _meeting_row(meeting) if meeting else None,
        list(map(_person_row, people)),
        topics,
        list(map(_theme_row, themes)),
        list(map(_table_row, tables)),
        list(map(_revision_row, revisions)),
        list(map(_review_row, review)),
    )


def _record_of_row(*row: Any) -> Record:  # noqa: ANN401 - plain values
    (*first, sources, meeting, people, topics, themes, tables, revisions, review) = row
    return _record(
        *first,
        tuple(starmap(_source, sources)),
        _meeting_of_row(*meeting) if meeting else None,
        tuple(starmap(_person_of_row, people)),
        topics,
        tuple(starmap(_theme_of_row, themes)),
        tuple(starmap(_table, tables)),
        tuple(starmap(_revision, revisions)),
        tuple(starmap(_review, review)),
    )


def _meeting_row(meeting: Meeting) -> _Row:
    *first, place, part_of = _meeting_values(meeting)
    return (*first, _place_row(place) if place else None, part_of)


def _meeting_of_row(*row: Any) -> Meeting:  # noqa: ANN401 - plain values
    *first, place, part_of = row
    return _meeting(*first, _place(*place) if place else None, part_of)


def _person_row(person: Participant) -> _Row:
    id_, name, role, party, capacity = _person_values(person)
    return id_, name, role, _party_row(party) if party else None, capacity


def _person_of_row(
    id_: str, name: str, role: str | None, party: _Row | None, capacity: str
) -> Participant:
    return _person(id_, name, role, _party(*party) if party else None, capacity)


def _theme_row(theme: Theme) -> _Row:
    id_, title, text, claim, points, tables = _theme_values(theme)
    return id_, title, text, claim, list(map(_point_row, points)), tables


def _theme_of_row(
    id_: str, title: str | None, text: _Row, claim: str, points: list[_Row], tables: _Row
) -> Theme:
    return _theme(id_, title, text, claim, tuple(starmap(_point, points)), tables)
