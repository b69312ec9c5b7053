"""The files of data about all records of a site: their addresses, and how pages name them."""

from typing import Final

from pipeline.model import Site
from pipeline.render.data.download import Download
from pipeline.render.data.names import (
    BRIEFING_SCHEMA,
    DATABASE,
    ENTITIES,
    JSON_LINES,
    PACKAGE,
    RECORD_SCHEMA,
    TABLE_NAMES,
    table_path,
)
from pipeline.render.language.speaking import message

_LABELS: Final = {
    JSON_LINES: (message("All records with their evidence (JSON Lines)"), "application/jsonl"),
    DATABASE: (message("All tables as a database (SQLite)"), "application/vnd.sqlite3"),
    ENTITIES: (message("FollowTheMoney entities (JSON Lines)"), "application/jsonl"),
    PACKAGE: (message("Description of the tables (Data Package)"), "application/json"),
    RECORD_SCHEMA: (message("Schema of a record (JSON Schema)"), "application/schema+json"),
    BRIEFING_SCHEMA: (
        message("Schema of a record as published (JSON Schema)"),
        "application/schema+json",
    ),
}

_TABLES: Final = {
    "meetings": message("Meetings (CSV)"),
    "participants": message("Participants (CSV)"),
    "parties": message("Parties (CSV)"),
    "topics": message("Topics (CSV)"),
    "themes": message("Themes (CSV)"),
    "points": message("Points (CSV)"),
    "tables": message("Tables (CSV)"),
    "sources": message("Sources (CSV)"),
    "corrections": message("Corrections (CSV)"),
    "review": message("Review (CSV)"),
    "facts": message("Facts (CSV)"),
    "evidence": message("Evidence (CSV)"),
}


def site_downloads(site: Site) -> tuple[Download, ...]:
    """Return the files about all records; addresses lead from the top folder.

    There are none on a site that publishes no data.
    """
    if site.data == "none":
        return ()
    whole = (Download(label, path, kind) for path, (label, kind) in _LABELS.items())
    tables = (Download(_TABLES[name], table_path(name), "text/csv") for name in TABLE_NAMES)
    return (*whole, *tables)
