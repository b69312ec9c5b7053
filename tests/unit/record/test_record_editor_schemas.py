"""What editors get: schemas that stand alone and say the same as those that check."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pipeline.record import EDITED, SCHEMA_NAMES, schema_text
from pipeline.record.editor_schemas import modeline
from pipeline.record.schemas import quick_validator
from pipeline.record.tree import data_from_tree
from pipeline.record.yaml_guard import tree_from_yaml
from pipeline.resources import data_dir

CASES = sorted((Path(__file__).parents[2] / "schema").glob("*/*.yaml"))
PERSON = {"id": "a", "name": "A", "role": None}
RECORD: dict[str, Any] = {
    "schema": "readout/record/1",
    "id": "a",
    "sources": [{"article": "articles/a.txt"}],
    "meeting": None,
}


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
    for one in schema.values() if isinstance(schema, dict) else schema:
        if isinstance(one, dict | list):
            yield from parts(one)


def test_every_schema_that_ships_can_be_printed() -> None:
    shipped = {path.name.partition(".")[0] for path in data_dir("schemas").glob("*.schema.json")}
    assert set(SCHEMA_NAMES) == shipped
    assert set(EDITED) == shipped - {"parsed"}


@pytest.mark.parametrize("name", SCHEMA_NAMES)
def test_a_printed_schema_stands_alone(name: Any) -> None:
    schema = json.loads(schema_text(name))
    Draft202012Validator.check_schema(schema)
    for one in parts(schema):
        assert not one.keys() & {"$ref", "$defs", "x-missing"}
    assert [one["$id"] for one in parts(schema) if "$id" in one] == [f"urn:readout:{name}:1"]


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_printed_schema_allows_what_the_one_that_checks_allows(path: Path) -> None:
    tree = tree_from_yaml(path.read_text(encoding="utf-8"), path.name).tree
    data = data_from_tree(tree) if tree else None
    printed = Draft202012Validator(json.loads(schema_text()))
    assert printed.is_valid(data) == quick_validator("record").is_valid(data)


@pytest.mark.parametrize(
    ("represents", "is_valid"),
    [
        (None, True),
        ({"country": "PT"}, True),
        ({"organization": "African Union"}, True),
        ({"country": None}, False),
        ({}, False),
        ({"country": "PT", "organization": "African Union"}, False),
    ],
)
def test_one_of_the_two_that_somebody_represents_is_allowed(
    represents: object, is_valid: bool
) -> None:
    data = RECORD | {"participants": [PERSON | {"represents": represents}]}
    assert Draft202012Validator(json.loads(schema_text())).is_valid(data) == is_valid
    assert quick_validator("record").is_valid(data) == is_valid


def test_what_the_parser_read_is_checked_with_the_record_in_it() -> None:
    printed = Draft202012Validator(json.loads(schema_text("parsed")))
    reading = {
        "schema": "readout/parsed/1",
        "parser": "1",
        "yaml_sha256": "0" * 64,
        "record": RECORD | {"participants": []},
        "evidence": {},
        "confidence": {},
        "repairs": [],
    }
    assert printed.is_valid(reading)
    assert not printed.is_valid(reading | {"record": RECORD})


@pytest.mark.parametrize("name", EDITED)
def test_editors_get_a_text_for_every_value_of_a_list(name: Any) -> None:
    for one in parts(json.loads(schema_text(name))):
        if "enum" in one and "title" in one:
            assert len(one["enumDescriptions"]) == len(one["enum"])
            assert one["markdownEnumDescriptions"] == one["enumDescriptions"]


@pytest.mark.parametrize("name", EDITED)
def test_editors_get_nothing_that_they_stumble_at(name: Any) -> None:
    for one in parts(json.loads(schema_text(name))):
        assert one.get("default", "") not in (None, [])
        assert not any(isinstance(example, dict) for example in one.get("examples", ()))
        assert one.get("maxProperties") != 1
        if one.get("type") in ("string", ["string", "null"]) and "enum" not in one:
            # A single one would be written into the file as if it were the value.
            assert len(one.get("examples", ())) != 1


def test_a_modeline_names_the_schema_as_seen_from_the_file() -> None:
    assert modeline("people") == "# yaml-language-server: $schema=schemas/people.schema.json"
    assert modeline("record", "..").endswith("$schema=../record.schema.json")
