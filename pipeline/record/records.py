"""Plain values that fit the schema in, a record out.

What is left out takes the default of its field. Each key is spelt out, as in `pipeline.forms`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeVar

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
from pipeline.record.quick_making import quickly

# What a file says is not typed until the schema has said yes to it.
Plain = Mapping[str, Any]
_Made = TypeVar("_Made")

_Record = quickly(Record)
_Source = quickly(Source)
_Meeting = quickly(Meeting)
_Place = quickly(Place)
_Participant = quickly(Participant)
_Party = quickly(Party)
_Theme = quickly(Theme)
_Point = quickly(Point)
_Table = quickly(Table)
_Revision = quickly(Revision)
_ReviewItem = quickly(ReviewItem)


def record_from_data(data: Plain) -> Record:
    """Return the record of values that fit the schema; what is left out takes its default."""
    get = data.get
    return _Record(
        id=data["id"],
        aliases=tuple(get("aliases") or ()),
        status=get("status") or "draft",
        title=get("title"),
        summary=get("summary"),
        sources=_each(_source, data["sources"]),
        meeting=_meeting(data["meeting"]) if data["meeting"] is not None else None,
        participants=_each(_participant, data["participants"]),
        topics=tuple(get("topics") or ()),
        themes=_each(_theme, get("themes")),
        tables=_each(_table, get("tables")),
        revisions=_each(_revision, get("revisions")),
        review=_each(_review_item, get("review")),
    )


def _each(make: Callable[[Plain], _Made], items: Sequence[Plain] | None) -> tuple[_Made, ...]:
    return tuple(map(make, items)) if items else ()


def _source(data: Plain) -> Source:
    get = data.get
    return _Source(
        article=get("article"),
        sha256=get("sha256"),
        url=get("url"),
        publisher=get("publisher"),
        author=get("author"),
        published=get("published"),
        language=get("language"),
        attributed_to=tuple(get("attributed_to") or ()),
    )


def _meeting(data: Plain) -> Meeting:
    get = data.get
    place = get("place")
    return _Meeting(
        status=get("status") or "reported",
        format=get("format") or "unknown",
        setting=get("setting") or "unknown",
        date=get("date"),
        end_date=get("end_date"),
        host=get("host"),
        place=_place(place) if place is not None else None,
        part_of=get("part_of"),
    )


def _place(data: Plain) -> Place:
    return _Place(name=data.get("name"), country=data.get("country"))


def _participant(data: Plain) -> Participant:
    party = data["represents"]
    return _Participant(
        id=data["id"],
        name=data["name"],
        role=data.get("role"),
        represents=_party(party) if party is not None else None,
        capacity=data.get("capacity") or "principal",
    )


def _party(data: Plain) -> Party:
    return _Party(country=data.get("country"), organization=data.get("organization"))


def _theme(data: Plain) -> Theme:
    get = data.get
    return _Theme(
        id=data["id"],
        title=get("title"),
        text=tuple(get("text") or ()),
        claim=get("claim") or "reported",
        points=_each(_point, get("points")),
        tables=tuple(get("tables") or ()),
    )


def _point(data: Plain) -> Point:
    return _Point(label=data.get("label"), text=data["text"])


def _table(data: Plain) -> Table:
    return _Table(
        id=data["id"],
        theme=data.get("theme"),
        caption=data.get("caption"),
        columns=tuple(data["columns"]),
        rows=tuple(map(tuple, data["rows"])),
    )


def _revision(data: Plain) -> Revision:
    return _Revision(
        date=data["date"],
        path=data["path"],
        was=data.get("was"),
        now=data.get("now"),
        why=data["why"],
    )


def _review_item(data: Plain) -> ReviewItem:
    return _ReviewItem(path=data["path"], why=data["why"])
