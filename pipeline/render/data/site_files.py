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

_LABELS: Final = {
    JSON_LINES: ("All records with their evidence (JSON Lines)", "application/jsonl"),
    DATABASE: ("All tables as a database (SQLite)", "application/vnd.sqlite3"),
    ENTITIES: ("FollowTheMoney entities (JSON Lines)", "application/jsonl"),
    PACKAGE: ("Description of the tables (Data Package)", "application/json"),
    RECORD_SCHEMA: ("Schema of a record (JSON Schema)", "application/schema+json"),
    BRIEFING_SCHEMA: (
        "Schema of a record as published (JSON Schema)",
        "application/schema+json",
    ),
}


def site_downloads(site: Site) -> tuple[Download, ...]:
    """Return the files about all records; addresses lead from the top folder.

    There are none on a site that publishes no data.
    """
    if site.data == "none":
        return ()
    whole = (Download(label, path, kind) for path, (label, kind) in _LABELS.items())
    tables = (
        Download(f"{name.capitalize()} (CSV)", table_path(name), "text/csv") for name in TABLE_NAMES
    )
    return (*whole, *tables)
