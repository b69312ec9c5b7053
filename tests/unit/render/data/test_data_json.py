"""`record.json` holds all of a record, with how sure each statement is and what it stands on."""

import json
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pipeline.forms import data_from_record
from pipeline.model import Briefing, Evidence, Fact, Record, Repair, Site, Source
from pipeline.render.data import briefing_schema, data_pages
from pipeline.render.data.csv_files import csv_lines
from pipeline.render.data.texts import encoded, json_line, storable
from pipeline.resources import data_dir
from tests.unit.render.data.conftest import SITE, Files

Loaded = Callable[..., Any]
SCHEMA = json.loads(briefing_schema((data_dir("schemas") / "record.schema.json").read_bytes()))


def by_pointer(data: dict[str, Any]) -> dict[str, Any]:
    found = {one["pointer"]: one for one in data["facts"]}
    assert len(found) == len(data["facts"])
    return found


def test_it_has_the_keys_of_the_record_and_what_is_added(full: Briefing, loaded: Loaded) -> None:
    data = loaded(full, "record.json")
    own = data_from_record(full.record)
    assert {key: data[key] for key in own if key != "schema"} == {
        key: value for key, value in own.items() if key != "schema"
    }
    assert data["schema"] == "readout/briefing/1"
    assert data["url"] == "https://quay.example/b/meetings/harbour-talks/"
    assert data.keys() - own.keys() == {"url", "facts", "repairs"}
    assert loaded(full, "record.json", Site())["url"] is None


def test_it_fits_its_schema_and_is_one_line(full: Briefing, files: Files) -> None:
    closed = replace(full, record=replace(full.record, topics=("trade",)))
    content = files(closed)["record.json"]
    assert content.count(b"\n") == 1
    assert [
        one.message for one in Draft202012Validator(SCHEMA).iter_errors(json.loads(content))
    ] == []


def test_each_fact_has_its_words_and_what_was_set_by_hand_is_told(
    full: Briefing, loaded: Loaded
) -> None:
    facts = by_pointer(loaded(full, "record.json"))
    date = facts["/meeting/date"]
    assert date["certainty"] == "read by the parser"
    assert date["evidence"] == [
        {"source": "articles/harbour.txt", "quote": "12 May 2031", "start": 108, "end": 119}
    ]
    assert facts["/meeting/host"]["certainty"] == "set by hand"
    assert facts["/meeting/host"]["evidence"] == []
    # What a record says by itself, nobody need have set.
    assert "/meeting/status" not in facts
    assert facts["/meeting/format"]["certainty"] == "set by hand"


def test_cells_that_still_stand_are_told_from_those_that_were_set(
    full: Briefing, loaded: Loaded
) -> None:
    briefing = replace(full, facts=(Fact("/tables/0/rows/0/0", ()),))
    facts = by_pointer(loaded(briefing, "record.json"))
    assert "/tables/0/rows/0" not in facts
    assert facts["/tables/0/rows/0/0"]["certainty"] == "read by the parser"
    assert facts["/tables/0/rows/0/1"]["certainty"] == "set by hand"


def test_no_text_of_articles_is_in_it_where_the_site_shows_none(
    full: Briefing, loaded: Loaded
) -> None:
    briefing = replace(full, repairs=(Repair(3, 9, "min- ister", "minister", "hyphen"),))
    shown = loaded(briefing, "record.json")
    assert shown["repairs"][0]["was"] == "min- ister"
    hidden = loaded(briefing, "record.json", replace(SITE, source_text="none"))
    assert hidden["repairs"] == [{"start": 3, "end": 9, "rule": "hyphen"}]
    assert all("quote" not in piece for one in hidden["facts"] for piece in one["evidence"])
    assert len(hidden["facts"]) == len(shown["facts"])


@pytest.mark.parametrize("confidence", [float("nan"), float("inf"), -1, 7])
def test_a_confidence_that_is_none_is_null(
    full: Briefing, loaded: Loaded, confidence: float
) -> None:
    briefing = replace(full, facts=(Fact("/title", (), confidence),))
    assert by_pointer(loaded(briefing, "record.json"))["/title"]["confidence"] is None


def test_measured_confidence_and_metadata_are_kept(full: Briefing, loaded: Loaded) -> None:
    facts = (Fact("/title", (), None), Fact("/meeting/date", (Evidence("a", "b", 0, 1),), 0.9))
    found = by_pointer(loaded(replace(full, facts=facts), "record.json"))
    assert found["/title"]["certainty"] == "read by the parser"
    assert found["/meeting/date"]["confidence"] == 0.9


@given(st.text())  # which has no half characters
def test_any_text_comes_back_but_for_half_characters(text: str) -> None:
    record = Record(id="x", title=text, sources=(Source(article=None, sha256=None),))
    (content,) = (
        page.content
        for page in data_pages(SITE, Briefing(record, ()))
        if page.path.name == "record.json"
    )
    assert json.loads(content)["title"] == text


def test_half_characters_become_the_sign_for_what_is_no_text() -> None:
    assert encoded("a\ud800b") == "a\ufffdb".encode()
    assert storable("a\ud800\0b") == "a\ufffd\u2400b"


def test_no_line_end_by_another_name_is_in_a_line() -> None:
    line = json_line("a\x85b\u2028c\u2029d\r\n")
    assert len(line.splitlines()) == 1
    assert json.loads(line) == "a\x85b\u2028c\u2029d\r\n"


def test_the_yaml_is_published_as_people_keep_it(full: Briefing, files: Files) -> None:
    text = b"# a note\r\nid: x\n"
    assert files(replace(full, yaml=text))["record.yaml"] == text
    assert "record.yaml" not in files(full)


@pytest.mark.parametrize("text", ["=1+1", "+a", "-a", "@a", "\t1", "\ufeff=1+1", "\uff1d1"])
def test_a_cell_that_a_spreadsheet_would_run_is_text_for_it(text: str) -> None:
    assert csv_lines([(text, "-1.5")]).startswith(("'" + text, f"\"'{text}"))


def test_a_plain_number_stays_one() -> None:
    assert csv_lines([("-1.5", "+3 %", "1")]) == "-1.5,+3 %,1\r\n"


def test_a_reference_has_the_version_and_no_date_but_that_of_a_correction(
    full: Briefing, files: Files
) -> None:
    citation = files(replace(full, yaml=b"id: x\n"))["citation.bib"].decode()
    assert f"version {sha256(b'id: x' + bytes([10])).hexdigest()[:12]}" in citation
