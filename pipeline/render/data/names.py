"""The names of the files of data that others than their makers need; quick to load."""

from typing import Final

JSON_NAME: Final = "record.json"  # in the folder of a record
ENTITIES_NAME: Final = "entities.ftm.json"
PDF_NAME: Final = "briefing.pdf"

FOLDER: Final = "data"  # of the files about all records
TABLE_NAMES: Final = (
    "meetings",
    "participants",
    "parties",
    "topics",
    "themes",
    "points",
    "tables",
    "sources",
    "corrections",
    "review",
    "facts",
    "evidence",
)
JSON_LINES: Final = f"{FOLDER}/meetings.jsonl"
DATABASE: Final = f"{FOLDER}/readout.sqlite"
ENTITIES: Final = f"{FOLDER}/{ENTITIES_NAME}"
PACKAGE: Final = f"{FOLDER}/datapackage.json"
RECORD_SCHEMA: Final = f"{FOLDER}/schema/record.schema.json"
BRIEFING_SCHEMA: Final = f"{FOLDER}/schema/briefing.schema.json"


def table_path(name: str) -> str:
    """Return the path of a table's file, by the table's name."""
    return f"{FOLDER}/{name}.csv"


GATHERED: Final = (*map(table_path, TABLE_NAMES), JSON_LINES, DATABASE, ENTITIES, PACKAGE)
SCHEMAS: Final = (RECORD_SCHEMA, BRIEFING_SCHEMA)
SITE_FILES: Final = (*GATHERED, *SCHEMAS)
"""The paths of all of them from the top folder; those of `GATHERED` are made of all records."""
