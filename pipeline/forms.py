"""A record as plain values: the shape of the schema, every key in the schema's order.

Each key is spelt out, for a build does this for every record: going through the fields of the
dataclasses takes four times as long. `record.records` is the way back.
"""

from typing import Any

from pipeline.model import Meeting, Participant, Party, Record, Revision, Source, Table, Theme

RECORD_FORM = "readout/record/1"


def data_from_record(record: Record) -> dict[str, Any]:
    """Return a record as mappings, lists, text and None, every key written out."""
    return {
        "schema": RECORD_FORM,
        "id": record.id,
        "aliases": list(record.aliases),
        "status": record.status,
        "title": record.title,
        "summary": record.summary,
        "sources": [_source_data(one) for one in record.sources],
        "meeting": _meeting_data(record.meeting) if record.meeting else None,
        "participants": [_participant_data(one) for one in record.participants],
        "topics": list(record.topics),
        "themes": [_theme_data(one) for one in record.themes],
        "tables": [_table_data(one) for one in record.tables],
        "revisions": [_revision_data(one) for one in record.revisions],
        "review": [{"path": one.path, "why": one.why} for one in record.review],
    }


def written_data(record: Record) -> dict[str, Any]:
    """Return a record as files hold it: as above, but without aliases where it has none.

    Few records are ever given another id, so the key stands only where it says something.
    """
    data = data_from_record(record)
    if not record.aliases:
        del data["aliases"]
    return data


def _source_data(source: Source) -> dict[str, Any]:
    return {
        "article": source.article,
        "sha256": source.sha256,
        "url": source.url,
        "publisher": source.publisher,
        "author": source.author,
        "published": source.published,
        "language": source.language,
        "attributed_to": list(source.attributed_to),
    }


def _meeting_data(meeting: Meeting) -> dict[str, Any]:
    place = meeting.place
    return {
        "status": meeting.status,
        "format": meeting.format,
        "setting": meeting.setting,
        "date": meeting.date,
        "end_date": meeting.end_date,
        "host": meeting.host,
        "place": {"name": place.name, "country": place.country} if place else None,
        "part_of": meeting.part_of,
    }


def _participant_data(person: Participant) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "represents": _party_data(person.represents) if person.represents else None,
        "capacity": person.capacity,
    }


def _party_data(party: Party) -> dict[str, Any]:
    data: dict[str, Any] = {}  # a country or an organization: the other is not written
    if party.country is not None:
        data["country"] = party.country
    if party.organization is not None:
        data["organization"] = party.organization
    return data


def _theme_data(theme: Theme) -> dict[str, Any]:
    return {
        "id": theme.id,
        "title": theme.title,
        "text": list(theme.text),
        "claim": theme.claim,
        "points": [{"label": one.label, "text": one.text} for one in theme.points],
        "tables": list(theme.tables),
    }


def _table_data(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "theme": table.theme,
        "caption": table.caption,
        "columns": list(table.columns),
        "rows": [list(row) for row in table.rows],
    }


def _revision_data(item: Revision) -> dict[str, Any]:
    return {
        "date": item.date,
        "path": item.path,
        "was": item.was,
        "now": item.now,
        "why": item.why,
    }
