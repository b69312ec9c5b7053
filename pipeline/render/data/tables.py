"""The flat tables of a whole site: what columns each has, and the rows that a record has in it.

Records come as what their `record.json` holds, so that they can be taken from there one by one. All
rows name their record and are numbered in it from 1, as on its page.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple

from pipeline.render.data.csv_files import Cell
from pipeline.render.data.rows import (
    corrections_rows,
    evidence_rows,
    facts_rows,
    meetings_rows,
    participants_rows,
    parties_rows,
    points_rows,
    review_rows,
    sources_rows,
    tables_rows,
    themes_rows,
    topics_rows,
)

FieldType = Literal["string", "integer", "number", "boolean"]
Row = tuple[Cell, ...]


class Field(NamedTuple):
    """A column: its name, its type in the words of Table Schema, what it holds."""

    name: str
    type: FieldType
    description: str


class Reference(NamedTuple):
    """Columns that name a row of another table by its key."""

    fields: tuple[str, ...]
    table: str


class FlatTable(NamedTuple):
    """A table; `rows` returns those of one record, in the order of its key."""

    name: str
    description: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...]
    rows: Callable[[Mapping[str, Any]], Iterator[Row]]


_RECORD = Field("record", "string", "The record's id: see meetings.")
_NUMBER = Field("number", "integer", "Its number in the record, from 1.")
_KEY = ("record", "number")
_OF_RECORD = (Reference(("record",), "meetings"),)
_CERTAINTY = "How sure that is: see the words of certainty. Empty where nothing is stated."


def _text(name: str, description: str) -> Field:
    return Field(name, "string", description)


def _certainty(name: str) -> Field:
    return Field(f"{name}_certainty", "string", _CERTAINTY)


TABLES: Final = (
    FlatTable(
        "meetings",
        "The records, one a row. A record without a meeting has a has_meeting of false.",
        (
            _text("id", "The record's id, the last part of its address."),
            _text("status", "draft, reviewed (checked by a person) or retracted."),
            _text("title", "The article's title."),
            _text("summary", "What happened, in sentences of the article."),
            Field("has_meeting", "boolean", "Whether the article reports a meeting."),
            _text("meeting_status", "planned, reported (as held) or cancelled."),
            _certainty("meeting_status"),
            _text("format", "in_person, phone, video or unknown."),
            _text("setting", "bilateral, multilateral, sidelines or unknown."),
            _text("date", "The first day, as precise as is known: YYYY, YYYY-MM or YYYY-MM-DD."),
            _certainty("date"),
            _text("end_date", "The last day of a meeting of several days, likewise."),
            _text("place", "The city or site."),
            _text("country", "The country of the place (ISO 3166-1 alpha-2; XK for Kosovo)."),
            _certainty("place"),
            _text("host", "The id of the participant who was host."),
            _text("part_of", "The summit, conference or visit that it belonged to."),
            Field("to_review", "integer", "How many items wait under review."),
            _text("corrected", "The date of the last correction."),
            _text("url", "The address of its page."),
        ),
        ("id",),
        (),
        meetings_rows,
    ),
    FlatTable(
        "participants",
        "Those who took part.",
        (
            _RECORD,
            _NUMBER,
            _text("person", "The id that records use for the person."),
            _text("name", "The name as the article writes it."),
            _certainty("name"),
            _text("role", "The office as the article words it."),
            _certainty("role"),
            _text("country", "The country that the person spoke for (ISO 3166-1 alpha-2)."),
            _text("organization", "Or the organization."),
            _certainty("party"),
            _text("capacity", "principal or delegate."),
        ),
        _KEY,
        _OF_RECORD,
        participants_rows,
    ),
    FlatTable(
        "parties",
        "The countries and organizations whose people took part, each once a record.",
        (
            _RECORD,
            _NUMBER,
            _text("kind", "country or organization."),
            _text("code", "A country's code (ISO 3166-1 alpha-2)."),
            _text("name", "Its name in English, or the organization's as the article has it."),
        ),
        _KEY,
        _OF_RECORD,
        parties_rows,
    ),
    FlatTable(
        "topics",
        "What the meetings were about, from a closed list.",
        (
            _RECORD,
            _NUMBER,
            _text("topic", "The topic."),
            _text("certainty", _CERTAINTY),
        ),
        _KEY,
        _OF_RECORD,
        topics_rows,
    ),
    FlatTable(
        "themes",
        "The sections of the articles.",
        (
            _RECORD,
            _NUMBER,
            _text("theme", "The theme's id in its record."),
            _text("title", "Its heading."),
            _text("claim", "reported, background, analysis, recommendation or outlook."),
            _text("text", "Its paragraphs, an empty line between them."),
        ),
        _KEY,
        _OF_RECORD,
        themes_rows,
    ),
    FlatTable(
        "points",
        "The labelled points of the themes.",
        (
            _RECORD,
            Field("theme", "integer", "The number of the theme in its record."),
            _NUMBER,
            _text("label", "What stands before the colon."),
            _text("text", "What it says."),
        ),
        ("record", "theme", "number"),
        (Reference(("record", "theme"), "themes"),),
        points_rows,
    ),
    FlatTable(
        "tables",
        "The tables of the articles, which have a file of their own each.",
        (
            _RECORD,
            _NUMBER,
            _text("table", "The table's id in its record."),
            _text("theme", "The id of the theme that it belongs to."),
            _text("caption", "Its caption."),
            Field("columns", "integer", "How many columns it has."),
            Field("rows", "integer", "How many rows it has."),
            _text("file", "Its file, from the top folder of the site."),
        ),
        _KEY,
        _OF_RECORD,
        tables_rows,
    ),
    FlatTable(
        "sources",
        "The articles that the records stand on.",
        (
            _RECORD,
            _NUMBER,
            _text("article", "Its file in the workspace."),
            _text("sha256", "The SHA-256 of that file."),
            _text("url", "Where it was published."),
            _text("publisher", "Who published it."),
            _text("author", "Who wrote it."),
            _text("published", "When, as precise as is known."),
            _text("language", "Its language (BCP 47)."),
            _text("attributed_to", "Those whose report it says it is, with semicolons between."),
        ),
        _KEY,
        _OF_RECORD,
        sources_rows,
    ),
    FlatTable(
        "corrections",
        "Corrections of published records.",
        (
            _RECORD,
            _NUMBER,
            _text("date", "When it was corrected."),
            _text("path", "What was corrected: a place in the record."),
            _text("was", "What stood there."),
            _text("now", "What stands there."),
            _text("why", "The reason."),
        ),
        _KEY,
        _OF_RECORD,
        corrections_rows,
    ),
    FlatTable(
        "review",
        "What a person still has to look at.",
        (
            _RECORD,
            _NUMBER,
            _text("path", "A place in the record."),
            _text("why", "What is open about it."),
        ),
        _KEY,
        _OF_RECORD,
        review_rows,
    ),
    FlatTable(
        "facts",
        "Every statement of the records, with how sure it is.",
        (
            _RECORD,
            _NUMBER,
            _text("pointer", "The statement's place in record.json (JSON Pointer)."),
            _text("certainty", _CERTAINTY),
            Field("confidence", "number", "How often such readings were right, 0 to 1."),
        ),
        _KEY,
        _OF_RECORD,
        facts_rows,
    ),
    FlatTable(
        "evidence",
        "The words of the articles that the facts stand on.",
        (
            _RECORD,
            Field("fact", "integer", "The number of the fact in its record."),
            _NUMBER,
            _text("source", "The article."),
            _text("quote", "The words. Empty where the site shows no text of the articles."),
            Field("start", "integer", "Where they begin: characters of the article's text before."),
            Field("end", "integer", "Where they end, likewise."),
        ),
        ("record", "fact", "number"),
        (Reference(("record", "fact"), "facts"),),
        evidence_rows,
    ),
)
