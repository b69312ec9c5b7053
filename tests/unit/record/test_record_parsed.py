import json
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given, settings

from pipeline import __version__
from pipeline.errors import DataError
from pipeline.forms import written_data
from pipeline.model import Draft, Evidence, Fact, Link, Record, Repair, ReviewItem, Source, Table
from pipeline.record import (
    jsonl_object,
    read_parsed,
    taught_of,
    text_from_parsed,
    yaml_from_record,
)
from pipeline.record.lookups import Fix
from pipeline.record.parsed import Parsed
from tests.unit.record.strategies import records

RECORD = Record(
    id="harbour-talks",
    title="Häfen",
    sources=(Source(article="articles/a.txt", sha256="ab" * 32),),
    tables=(
        Table(id="t", theme=None, caption=None, columns=("a",), rows=(("b",), ("c",), ("d",))),
    ),
)
QUOTE = Evidence("articles/a.txt", "Häfen", 0, 5)
DRAFT = Draft(
    RECORD,
    (
        Fact("/title", (QUOTE, Evidence("articles/a.txt", "Häfen", 9, 14)), 0.5),
        Fact("/tables/0/rows/1", (Evidence("articles/a.txt", "c", 20, 21),), 0.25),
        Fact("/tables/0/columns", ()),
    ),
    (Repair(3, 4, ".", ". ", "missing-space"),),
)


KEPT = replace(
    Parsed.of(DRAFT),
    disputes=(ReviewItem(path="title", why="the article is now read as 'x'"),),
    held=replace(DRAFT.record, title="Before"),
)


def parsed() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text_from_parsed(KEPT))
    return data


def test_a_reading_is_kept_as_readable_json_in_the_record_s_order() -> None:
    text = text_from_parsed(KEPT)
    assert text == text_from_parsed(KEPT)
    assert text.startswith('{\n  "schema": "readout/parsed/1",\n  "parser": ')
    assert text.endswith("}\n")
    assert "Häfen" in text
    assert list(parsed()["record"]) == list(written_data(RECORD))


def test_a_reading_names_no_aliases_for_a_parser_gives_none() -> None:
    assert "aliases" not in text_from_parsed(KEPT)
    assert "aliases" not in jsonl_object(KEPT.draft)


def test_what_is_kept_comes_back() -> None:
    kept = read_parsed(text_from_parsed(KEPT), "x.json")
    assert kept == KEPT
    assert kept.yaml_sha256 == sha256(yaml_from_record(RECORD).encode()).hexdigest()
    assert kept.parser == __version__


@settings(max_examples=40)
@given(records)
def test_any_record_comes_back(record: Record) -> None:
    text = text_from_parsed(Parsed.of(Draft(record, (), ())))
    assert read_parsed(text, "x").draft.record == record


def test_links_are_kept_where_there_are_any() -> None:
    linked = Draft(RECORD, (), (), links=(Link(0, 5, "https://a.example/b"),))
    assert read_parsed(text_from_parsed(Parsed.of(linked)), "x").draft == linked
    assert "links" not in parsed()


def test_facts_of_one_pointer_become_one() -> None:
    twice = Draft(RECORD, (Fact("/title", (QUOTE,)), Fact("/title", (QUOTE,))), ())
    assert read_parsed(text_from_parsed(Parsed.of(twice)), "x").draft.facts == (
        Fact("/title", (QUOTE, QUOTE)),
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"schema": "readout/parsed/2"}, "schema"),
        ({"yaml_sha256": "ab"}, "yaml_sha256"),
        ({"repairs": None}, "repairs"),
        ({"more": 1}, "more"),
        ({"confidence": {"/title": 2}}, "confidence./title"),
        ({"evidence": {"title": []}}, "evidence"),
        (
            {"evidence": {"/title": [{"source": "a", "quote": "b", "start": 1}]}},
            "evidence./title[0].end",
        ),
        ({"record": {"id": "a"}}, "record.schema"),
    ],
)
def test_a_damaged_reading_is_told_by_its_fields(change: dict[str, Any], field: str) -> None:
    with pytest.raises(DataError) as caught:
        read_parsed(json.dumps(parsed() | change), "records/.parsed/x.json")
    problems = caught.value.problems
    assert field in [one.field for one in problems]
    assert all(one.location.path == "records/.parsed/x.json" for one in problems)
    assert all(one.remedy == "delete this file and parse the article again" for one in problems)


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, "null", "[]", '{"a":' * 900 + "1" + "}" * 900]
)
def test_what_is_no_reading_at_all_is_told(text: str) -> None:
    with pytest.raises(DataError) as caught:
        read_parsed(text, "x.json")
    assert str(caught.value).startswith("x.json")
    assert caught.value.exit_code == 1


def test_a_line_for_programs_holds_record_evidence_and_confidence_a_row() -> None:
    found = jsonl_object(DRAFT)
    assert found["id"] == "harbour-talks"
    assert found["tables"][0]["confidence"] == [1.0, 0.25, 1.0]
    assert found["evidence"]["/title"][0] == {
        "source": "articles/a.txt",
        "quote": "Häfen",
        "start": 0,
        "end": 5,
    }
    assert found["confidence"] == {"/title": 0.5, "/tables/0/rows/1": 0.25}
    assert found["repairs"] == [
        {"start": 3, "end": 4, "was": ".", "now": ". ", "rule": "missing-space"}
    ]
    assert "\n" not in json.dumps(found)


@pytest.mark.parametrize("text", ['{"a": ' + "1" * 10_000 + "}", "[" * 200_000])
def test_numbers_and_nesting_without_end_are_told(text):
    with pytest.raises(DataError, match="delete this file and parse the article again"):
        read_parsed(text, "records/.parsed/x.json")


@pytest.mark.parametrize("half", ["\\ud83d", "\\uDE00", "\\ude00\\ud83d"])
def test_half_a_character_is_told(half: str) -> None:
    text = text_from_parsed(Parsed.of(DRAFT))
    with pytest.raises(DataError, match="holds half a character"):
        read_parsed(text.replace("Häfen", f"Ana {half}"), "x.json")
    whole = read_parsed(text.replace("Häfen", "Ana \\ud83d\\ude00"), "x.json")
    assert "Ana \U0001f600" in text_from_parsed(whole)


def test_printed_draft_of_a_page_holds_the_text_that_its_offsets_count_in():
    record = Record(id="a", sources=(Source(article="a.html", sha256="0" * 64),))

    assert jsonl_object(Draft(record, (), (), "Talks were held."))["text"] == "Talks were held."
    assert "text" not in jsonl_object(Draft(record, (), ()))


def test_what_a_reading_was_taught_can_be_told_without_reading_it() -> None:
    fix = Fix(path="title", was="Hafen", match="Hafen")
    taught = text_from_parsed(replace(KEPT, taught="a" * 64, fixes=(fix,)))
    assert read_parsed(taught, "x").fixes == (fix,)
    assert read_parsed(taught, "x").draft == DRAFT
    assert taught_of(taught.encode()) == "a" * 64
    assert taught_of(text_from_parsed(KEPT).encode()) is None
    assert taught_of(b"damaged") is None
