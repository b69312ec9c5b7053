"""Take the rows of the flat tables out of a record, as its `record.json` holds it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.countries import country_name, is_country
from pipeline.render.data.csv_files import Cell

_Record = Mapping[str, Any]
_Rows = Iterator[tuple[Cell, ...]]


def meetings_rows(record: _Record) -> _Rows:
    """Yield the one row of a record."""
    meeting = record["meeting"] or {}
    place = meeting.get("place") or {}
    sure = _certainties(record)
    dates = [one["date"] for one in record["revisions"] if one["path"] != "status"]
    yield (
        record["id"],
        record["status"],
        record["title"],
        record["summary"],
        record["meeting"] is not None,
        meeting.get("status"),
        sure.get("/meeting/status"),
        meeting.get("format"),
        meeting.get("setting"),
        meeting.get("date"),
        sure.get("/meeting/date"),
        meeting.get("end_date"),
        place.get("name"),
        place.get("country"),
        sure.get("/meeting/place"),
        meeting.get("host"),
        meeting.get("part_of"),
        len(record["review"]),
        max(dates, default=None),
        record["url"],
    )


def participants_rows(record: _Record) -> _Rows:
    """Yield the people of a record."""
    sure = _certainties(record)
    for at, person in enumerate(record["participants"]):
        party = person["represents"] or {}
        around = f"/participants/{at}"
        yield (
            record["id"],
            at + 1,
            person["id"],
            person["name"],
            sure.get(f"{around}/name"),
            person["role"],
            sure.get(f"{around}/role"),
            party.get("country"),
            party.get("organization"),
            sure.get(f"{around}/represents"),
            person["capacity"],
        )


def parties_rows(record: _Record) -> _Rows:
    """Yield those for whom people of a record spoke, in order of each one's first participant."""
    given = (person["represents"] or {} for person in record["participants"])
    found = dict.fromkeys((one.get("country"), one.get("organization")) for one in given)
    known = ((code, name) for code, name in found if code or name)
    for number, (code, name) in enumerate(known, 1):
        kind = "country" if code else "organization"
        yield record["id"], number, kind, code, _country(code) if code else name


def topics_rows(record: _Record) -> _Rows:
    """Yield the topics of a record."""
    sure = _certainties(record)
    for at, topic in enumerate(record["topics"]):
        yield record["id"], at + 1, topic, sure.get(f"/topics/{at}")


def themes_rows(record: _Record) -> _Rows:
    """Yield the themes of a record."""
    for number, one in _numbered(record["themes"]):
        text = "\n\n".join(one["text"])
        yield record["id"], number, one["id"], one["title"], one["claim"], text


def points_rows(record: _Record) -> _Rows:
    """Yield the points of the themes of a record."""
    for theme, one in _numbered(record["themes"]):
        for number, point in _numbered(one["points"]):
            yield record["id"], theme, number, point["label"], point["text"]


def tables_rows(record: _Record) -> _Rows:
    """Yield what is told of the tables of a record."""
    for number, one in _numbered(record["tables"]):
        file = f"meetings/{record['id']}/table-{number}.csv"
        size = len(one["columns"]), len(one["rows"])
        yield record["id"], number, one["id"], one["theme"], one["caption"], *size, file


def sources_rows(record: _Record) -> _Rows:
    """Yield the sources of a record."""
    for number, one in _numbered(record["sources"]):
        after = "; ".join(one["attributed_to"])
        names = ("article", "sha256", "url", "publisher", "author", "published", "language")
        yield record["id"], number, *(one[name] for name in names), after or None


def corrections_rows(record: _Record) -> _Rows:
    """Yield the corrections of a record."""
    for number, one in _numbered(record["revisions"]):
        values = (one[name] for name in ("date", "path", "was", "now", "why"))
        yield record["id"], number, *values


def review_rows(record: _Record) -> _Rows:
    """Yield what is open about a record."""
    for number, one in _numbered(record["review"]):
        yield record["id"], number, one["path"], one["why"]


def facts_rows(record: _Record) -> _Rows:
    """Yield the statements of a record."""
    for number, one in _numbered(record["facts"]):
        yield record["id"], number, one["pointer"], one["certainty"], one["confidence"]


def evidence_rows(record: _Record) -> _Rows:
    """Yield what the statements of a record stand on."""
    for fact, one in _numbered(record["facts"]):
        for number, piece in _numbered(one["evidence"]):
            words = piece["source"], piece.get("quote"), piece["start"], piece["end"]
            yield record["id"], fact, number, *words


def _numbered(items: Iterable[Any]) -> Iterator[tuple[int, Any]]:
    return enumerate(items, 1)


def _certainties(record: _Record) -> dict[str, str]:
    return {one["pointer"]: one["certainty"] for one in record["facts"]}


def _country(code: str) -> str:
    return country_name(code) if is_country(code) else code
