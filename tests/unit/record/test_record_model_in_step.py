"""The schema, the dataclasses and the lists of the other rooms say the same."""

import json
from dataclasses import MISSING, fields, is_dataclass, replace
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import pytest

from pipeline import extract, model
from pipeline.countries import country_codes
from pipeline.forms import data_from_record
from pipeline.record import read_record, record_from_data
from pipeline.record.schemas import load_schema, resolve

PARTS = {
    "": model.Record,
    "sources": model.Source,
    "meeting": model.Meeting,
    "meeting.place": model.Place,
    "participants": model.Participant,
    "participants.represents": model.Party,
    "themes": model.Theme,
    "themes.points": model.Point,
    "tables": model.Table,
    "revisions": model.Revision,
    "review": model.ReviewItem,
}
NAMES = ("record", "config", "parsed", "people", "lookups")


def part(name: str) -> dict[str, Any]:
    """The schema of a part, of the items where it is a list."""
    schema: dict[str, Any] = load_schema("record")
    for key in name.split(".") if name else []:
        schema = resolve(schema["properties"][key])
        schema = schema.get("items", schema)
    return schema


def kinds(schema: dict[str, Any]) -> set[str]:
    kind = resolve(schema)["type"]
    return set(kind) if isinstance(kind, list) else {kind}


@pytest.mark.parametrize(("name", "kind"), PARTS.items(), ids=[name or "record" for name in PARTS])
def test_a_part_has_the_fields_of_its_dataclass_in_their_order(name: str, kind: type) -> None:
    keys = [key for key in part(name)["properties"] if key != "schema"]
    assert keys == [field.name for field in fields(kind)]


@pytest.mark.parametrize(("name", "kind"), PARTS.items(), ids=[name or "record" for name in PARTS])
def test_a_key_holds_what_its_field_holds(name: str, kind: type) -> None:
    for field, hint in get_type_hints(kind).items():
        schema = part(name)["properties"][field]
        bare, is_optional = _bare(hint)
        if get_origin(bare) is Literal:
            assert resolve(schema)["enum"] == list(get_args(bare))
        elif get_origin(bare) is tuple:
            assert "array" in kinds(schema)
        else:
            assert ("object" if is_dataclass(bare) else "string") in kinds(schema)
            is_one_of_two = kind is model.Party  # the other of the two is left out, not null
            assert ("null" in kinds(schema)) == (is_optional and not is_one_of_two)


def _bare(hint: Any) -> tuple[Any, bool]:
    """A type without None, and whether None was allowed."""
    if get_origin(hint) in (Union, UnionType) and NoneType in get_args(hint):
        return next(one for one in get_args(hint) if one is not NoneType), True
    return hint, False


def test_what_may_be_left_out_has_the_default_of_its_field() -> None:
    for name, kind in PARTS.items():
        schema = part(name)
        for field in fields(kind):
            default = schema["properties"][field.name].get("default")
            if field.name not in schema.get("required", ()) and field.default is not MISSING:
                assert default == (list(field.default) if field.default == () else field.default)


def test_what_a_file_leaves_out_takes_the_default_of_its_field() -> None:
    people = [
        {"id": "ada-berg", "name": "Ada Berg", "represents": None},
        {"id": "ole-lund", "name": "Ole Lund", "represents": {"country": "NO"}},
    ]
    sparse = {
        "id": "a",
        "sources": [{}],
        "meeting": {"place": {}},
        "participants": people,
        "themes": [{"id": "t", "points": [{"text": "x"}]}],
        "tables": [{"id": "u", "columns": ["x"], "rows": []}],
        "topics": None,
    }
    ada = model.Participant(id="ada-berg", name="Ada Berg")
    assert record_from_data(sparse) == model.Record(
        id="a",
        sources=(model.Source(article=None, sha256=None),),
        meeting=model.Meeting(place=model.Place()),
        participants=(
            ada,
            replace(ada, id="ole-lund", name="Ole Lund", represents=model.Party(country="NO")),
        ),
        themes=(model.Theme(id="t", points=(model.Point(label=None, text="x"),)),),
        tables=(model.Table(id="u", theme=None, caption=None, columns=("x",), rows=()),),
    )


def test_values_have_every_field_of_the_dataclasses() -> None:
    """A field that is forgotten in either direction would silently be lost."""

    def filled(kind: Any) -> Any:
        values = {}
        for name, hint in get_type_hints(kind).items():
            bare, _ = _bare(hint)
            item = get_args(bare)[0] if get_origin(bare) is tuple else bare
            is_grid = get_origin(item) is tuple
            value = filled(item) if is_dataclass(item) else ("x",) if is_grid else f"a {name}"
            values[name] = (value,) if get_origin(bare) is tuple else value
        return kind(**values)

    full = filled(model.Record)
    assert record_from_data(data_from_record(full)) == full


def test_a_known_person_has_the_fields_of_its_dataclass_and_no_role() -> None:
    known = load_schema("people")["properties"]["people"]["items"]
    assert list(known["properties"]) == [field.name for field in fields(model.KnownPerson)]
    party = known["properties"]["represents"]["properties"]
    assert list(party) == [field.name for field in fields(model.Party)]


def test_country_codes_are_those_of_the_program() -> None:
    assert part("")["properties"] is not None
    assert load_schema("record")["$defs"]["country"]["enum"] == [*country_codes(), None]


def test_topics_are_those_that_the_parser_knows() -> None:
    assert set(part("")["properties"]["topics"]["items"]["enum"]) == set(extract.TOPICS)


@pytest.mark.shared
def test_topics_are_those_of_the_evaluation(shared: Any) -> None:
    topics = json.loads((shared / "eval" / "topics.json").read_text(encoding="utf-8"))
    assert part("")["properties"]["topics"]["items"]["enum"] == topics


def _walk(schema: Any) -> Any:
    if isinstance(schema, dict):
        yield schema
        for one in schema.values():
            yield from _walk(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from _walk(one)


@pytest.mark.parametrize("name", NAMES)
def test_schemas_are_schemas_that_fetch_nothing(name: Any) -> None:
    from jsonschema import Draft202012Validator

    schema = load_schema(name)
    Draft202012Validator.check_schema(schema)
    assert schema["$id"].startswith("urn:")
    for one in _walk(schema):
        assert str(one.get("$ref", "#/$defs/")).startswith(("#/$defs/", "urn:readout:"))
        assert "uniqueItems" not in one  # quadratic in the validators


@pytest.mark.parametrize("name", NAMES)
def test_every_key_is_closed_described_and_bounded(name: Any) -> None:
    for one in _walk(load_schema(name)):
        if isinstance(one.get("properties"), dict) and "type" in one:
            assert one["additionalProperties"] is False
            for key, schema in one["properties"].items():
                assert schema["title"], key
                assert schema["description"].endswith("."), key
        if name != "parsed" and one.get("type") in ("array", ["array", "null"]):
            assert "maxItems" in one
        if name != "parsed" and one.get("type") in ("string", ["string", "null"]):
            assert one.keys() & {"maxLength", "enum", "const", "pattern", "$ref"}


def test_enum_texts_are_as_many_as_the_values() -> None:
    for name in NAMES:
        for one in _walk(load_schema(name)):
            if isinstance(one.get("enum"), list) and "title" in one:
                assert len(one["enumDescriptions"]) == len(one["enum"])


def test_examples_and_defaults_fit_their_own_schema() -> None:
    from jsonschema import Draft202012Validator

    for name in ("record", "config", "people", "lookups"):
        for one in _walk(load_schema(name)):
            if "type" in resolve(one) and "properties" not in one:
                known = {key: value for key, value in resolve(one).items() if key != "$ref"}
                known |= {"$defs": load_schema("record")["$defs"]}
                values = [
                    *one.get("examples", ()),
                    *(one[key] for key in ["default"] if key in one),
                ]
                assert [
                    value for value in values if not Draft202012Validator(known).is_valid(value)
                ] == []


def test_the_smallest_record_needs_five_keys() -> None:
    text = (
        "schema: readout/record/1\nid: a\nsources: [{url: https://example.org}]\n"
        "meeting: null\nparticipants: []\n"
    )
    assert read_record(text, "x.yaml").record == model.Record(
        id="a", sources=(model.Source(article=None, sha256=None, url="https://example.org"),)
    )
