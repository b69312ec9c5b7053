import re
import time
from dataclasses import replace

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.forms import data_from_record, written_data
from pipeline.model import (
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    ReviewItem,
    Source,
    Table,
    Theme,
)
from pipeline.record import read_record, record_from_data, yaml_from_record
from pipeline.record.yaml_scalars import folded, scalar
from tests.unit.record.strategies import HARD_TEXTS, cells, records, texts

CALL = Record(
    id="tallinn-call",
    title="Call: ministers on ports",
    summary="The ministers spoke by telephone about the ports of both countries, " * 3
    + "and agreed.",
    sources=(
        Source(
            article="articles/tallinn-call.md", sha256="0b" * 32, attributed_to=("Radio North",)
        ),
    ),
    meeting=Meeting(format="phone", date="2025-03-04", place=Place(name="Tallinn", country="EE")),
    participants=(
        Participant(id="ilse-berg", name="Ilse Berg", represents=Party(country="NO")),
        Participant(id="sam-oduya", name="Sam Oduya", represents=Party(organization="Port Union")),
    ),
    topics=("trade", "elections/governance"),
    themes=(
        Theme(
            id="ports",
            title="Ports",
            text=("They agreed.", "First line\nSecond line"),
            points=(
                Point(label="Cost", text="4 million"),
                Point(label=None, text="no " * 40 + "end"),
            ),
            tables=("berths",),
        ),
        Theme(id="later", title="Later", claim="outlook"),
    ),
    tables=(
        Table(
            id="berths",
            theme="ports",
            caption=None,
            columns=("Port", "Berths"),
            rows=(("Faro, old", "12:30"), ("Oslo", "x" * 90), ("", "on")),
        ),
    ),
    review=(ReviewItem(path="meeting.place", why="the text names two towns"),),
)

WRITTEN = """\
# yaml-language-server: $schema=../schemas/record.schema.json
schema: readout/record/1
id: tallinn-call
status: draft
title: "Call: ministers on ports"
summary: >-
  The ministers spoke by telephone about the ports of both countries, The ministers spoke by
  telephone about the ports of both countries, The ministers spoke by telephone about the ports of
  both countries, and agreed.

sources:
  - article: articles/tallinn-call.md
    sha256: 0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b
    url: null
    publisher: null
    author: null
    published: null
    language: null
    attributed_to: [Radio North]

meeting:
  status: reported
  format: phone
  setting: unknown
  date: "2025-03-04"
  end_date: null
  host: null
  place: {name: Tallinn, country: EE}
  part_of: null

participants:
  - id: ilse-berg
    name: Ilse Berg
    role: null
    represents: {country: "NO"}
    capacity: principal
  - id: sam-oduya
    name: Sam Oduya
    role: null
    represents: {organization: Port Union}
    capacity: principal

topics: [trade, elections/governance]

themes:
  - id: ports
    title: Ports
    text:
      - They agreed.
      - |-
        First line
        Second line
    claim: reported
    points:
      - {label: Cost, text: 4 million}
      - label: null
        text: >-
          no no no no no no no no no no no no no no no no no no no no no no no no no no no no no no
          no no no no no no no no no no end
    tables: [berths]

  - id: later
    title: Later
    text: []
    claim: outlook
    points: []
    tables: []

tables:
  - id: berths
    theme: ports
    caption: null
    columns: [Port, Berths]
    rows:
      - ["Faro, old", "12:30"]
      - - Oslo
        - xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
      - ["", "on"]

revisions: []
review:
  - {path: meeting.place, why: the text names two towns}
"""


def test_a_record_is_written_the_way_people_like_to_edit_it() -> None:
    assert yaml_from_record(CALL) == WRITTEN


def test_aliases_stand_below_the_id_where_there_are_any() -> None:
    text = yaml_from_record(replace(CALL, aliases=("spring-call", "null-call")))
    assert text == WRITTEN.replace(
        f"\nid: {CALL.id}\n", f"\nid: {CALL.id}\naliases: [spring-call, null-call]\n"
    )
    assert text != WRITTEN
    many = yaml_from_record(replace(CALL, aliases=tuple(f"an-earlier-id-{n}" for n in range(9))))
    assert "\naliases:\n  - an-earlier-id-0\n  - an-earlier-id-1\n" in many


def test_lines_are_at_most_a_hundred_wide_where_words_allow() -> None:
    assert max(map(len, WRITTEN.splitlines())) <= 100


@settings(max_examples=40)
@given(st.text("ab ", max_size=60), st.integers(3, 12))
def test_folded_lines_are_as_full_as_their_words_allow(text: str, width: int) -> None:
    lines = folded(text, width)
    assert " ".join(lines) == text
    words = [re.split("(?<=[^ ]) (?=[^ ])", line) for line in lines]
    assert all(len(line) <= width or len(cut) == 1 for line, cut in zip(lines, words, strict=True))
    assert all(
        len(before) + 1 + len(cut[0]) > width
        for before, cut in zip(lines[:-1], words[1:], strict=True)
    )


@given(records)
def test_what_is_written_reads_back_the_same(record: Record) -> None:
    loaded = read_record(yaml_from_record(record), "records/x.yaml")
    assert loaded.problems == ()
    assert loaded.record == record


@settings(max_examples=40)
@given(records)
def test_other_readers_of_yaml_find_the_same_texts(record: Record) -> None:
    text = yaml_from_record(record)
    assert yaml.safe_load(text) == written_data(record)
    assert yaml.load(text, Loader=yaml.CSafeLoader) == written_data(record)


@settings(max_examples=40)
@given(records)
def test_plain_values_make_the_same_record_again(record: Record) -> None:
    assert record_from_data(data_from_record(record)) == record


@pytest.mark.parametrize("text", [*HARD_TEXTS, ""])
@pytest.mark.parametrize("form", ["{}", "[{}, x]", "{{k: {}}}", "- {}\n- x"])
def test_a_hard_text_is_written_so_that_it_stays_text(text: str, form: str) -> None:
    written = form.format(scalar(text, in_flow="," in form or ("{" in form[:1] and "k" in form)))
    found = yaml.safe_load(f"top: {written}" if not form.startswith("-") else written)
    value = found["top"] if isinstance(found, dict) else found
    while not isinstance(value, str):
        value = value["k"] if isinstance(value, dict) else value[0]
    assert value == text


@given(st.lists(st.one_of(texts, cells), min_size=1, max_size=4))
def test_texts_in_a_list_on_one_line_stay_apart(items: list[str]) -> None:
    line = "[" + ", ".join(scalar(item, in_flow=True) for item in items) + "]"
    assert yaml.safe_load(line) == items


def test_quotes_stand_only_where_they_are_needed() -> None:
    plain = ["Norway", "2 ships", "4 million", "no trade", "it's", "a–b", "24/7", "x: y"[:2] + "y"]
    assert [scalar(text) for text in plain] == plain
    assert scalar('say "x": y') == "'say \"x\": y'"
    assert scalar("it's: y") == '"it\'s: y"'


def test_writing_takes_bounded_time() -> None:
    start = time.perf_counter()
    for _ in range(100):
        yaml_from_record(CALL)
    assert time.perf_counter() - start < 60  # measured: 0.1 s for 100 records of 9 KB
