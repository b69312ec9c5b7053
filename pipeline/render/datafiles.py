"""Name the files of data that stand beside the pages, for the page that describes them."""

from typing import Final

from pipeline.model import Site

DATA: Final = "data"  # the folder
_FILES: Final = (
    ("meetings.jsonl", "All records with their evidence (JSON Lines)"),
    ("meetings.csv", "Meetings (CSV)"),
    ("participants.csv", "Participants (CSV)"),
    ("sources.csv", "Sources (CSV)"),
    ("topics.csv", "Topics (CSV)"),
    ("themes.csv", "Themes (CSV)"),
    ("review.csv", "Facts that need review (CSV)"),
    ("corrections.csv", "Corrections (CSV)"),
    ("readout.sqlite", "All tables as a database (SQLite)"),
    ("entities.ftm.json", "FollowTheMoney entities (JSON Lines)"),
    ("datapackage.json", "Description of the tables (Data Package)"),
    ("schema/record.schema.json", "Schema of a record (JSON Schema)"),
)


def data_files(site: Site) -> tuple[tuple[str, str], ...]:
    """Return (path from the folder of data, what it holds); none where no data is published."""
    return _FILES if site.data == "full" else ()
