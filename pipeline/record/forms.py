"""A record as plain values and back: the shape of the schema, keys in the schema's order."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias, TypeVar

from pipeline.model import (
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

RECORD_FORM = "readout/record/1"

# What a file says is not typed until the schema has said yes to it.
Plain = Mapping[str, Any]
_Part = (
    Record
    | Source
    | Meeting
    | Place
    | Participant
    | Party
    | Theme
    | Point
    | Table
    | Revision
    | ReviewItem
)
_Value: TypeAlias = "_Part | tuple[_Value, ...] | str | None"


def data_from_record(record: Record) -> dict[str, Any]:
    """Return a record as mappings, lists, text and None, every key written out."""
    return {"schema": RECORD_FORM} | _mapping(record)


def _mapping(value: _Part) -> dict[str, Any]:
    data = {name: _plain(getattr(value, name)) for name in value.__dataclass_fields__}
    if isinstance(value, Party):  # a country or an organization: the other is not written
        return {key: item for key, item in data.items() if item is not None}
    return data


def _plain(value: _Value) -> object:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _mapping(value)


def record_from_data(data: Plain) -> Record:
    """Return the record of values that fit the schema; what is left out takes its default."""
    return _made(
        Record,
        {key: value for key, value in data.items() if key != "schema"},
        sources=_each(_source, data["sources"]),
        meeting=_meeting(data["meeting"]) if data["meeting"] is not None else None,
        participants=_each(_participant, data["participants"]),
        topics=tuple(data.get("topics") or ()),
        themes=_each(_theme, data.get("themes")),
        tables=_each(_table, data.get("tables")),
        revisions=_each(_revision, data.get("revisions")),
        review=_each(_review_item, data.get("review")),
    )


_Made = TypeVar("_Made")


def _made(kind: Callable[..., _Made], data: Plain, **parts: object) -> _Made:
    return kind(**{key: value for key, value in data.items() if value is not None} | parts)


def _each(make: Callable[[Plain], _Made], items: Sequence[Plain] | None) -> tuple[_Made, ...]:
    return tuple(map(make, items or ()))


def _source(data: Plain) -> Source:
    return _made(
        Source,
        data,
        article=data.get("article"),
        sha256=data.get("sha256"),
        attributed_to=tuple(data.get("attributed_to") or ()),
    )


def _meeting(data: Plain) -> Meeting:
    place = data.get("place")
    return _made(Meeting, data, place=_made(Place, place) if place is not None else None)


def _participant(data: Plain) -> Participant:
    party = data["represents"]
    return _made(Participant, data, represents=_made(Party, party) if party is not None else None)


def _theme(data: Plain) -> Theme:
    return _made(
        Theme,
        data,
        text=tuple(data.get("text") or ()),
        points=_each(_point, data.get("points")),
        tables=tuple(data.get("tables") or ()),
    )


def _point(data: Plain) -> Point:
    return Point(label=data.get("label"), text=data["text"])


def _table(data: Plain) -> Table:
    return Table(
        id=data["id"],
        theme=data.get("theme"),
        caption=data.get("caption"),
        columns=tuple(data["columns"]),
        rows=tuple(map(tuple, data["rows"])),
    )


def _revision(data: Plain) -> Revision:
    return _made(Revision, data, was=data.get("was"), now=data.get("now"))


def _review_item(data: Plain) -> ReviewItem:
    return _made(ReviewItem, data)
