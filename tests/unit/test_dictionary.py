"""The data dictionary: the fields of a record in words."""

from dataclasses import fields

from pipeline.dictionary import Field, record_fields
from pipeline.model import Meeting, Participant, Record, Source


def known() -> dict[str, Field]:
    return {field.path: field for field in record_fields()}


def test_every_field_of_a_record_is_there() -> None:
    for model, above in (
        (Record, ""),
        (Source, "sources[]."),
        (Meeting, "meeting."),
        (Participant, "participants[]."),
    ):
        assert {f"{above}{field.name}" for field in fields(model)} <= known().keys()


def test_fields_come_in_the_order_of_a_record() -> None:
    paths = list(known())
    assert paths[:4] == ["schema", "id", "aliases", "status"]
    assert paths.index("meeting.place") + 1 == paths.index("meeting.place.name")
    assert paths.index("sources") < paths.index("sources[].url") < paths.index("meeting")


def test_types_are_told_in_words() -> None:
    assert {path: known()[path].type for path in (
        "schema", "id", "title", "meeting", "participants", "aliases", "tables[].rows"
    )} == {
        "schema": "text, always the same",
        "id": "text",
        "title": "text or null",
        "meeting": "group of fields or null",
        "participants": "list of groups of fields",
        "aliases": "list of text or null",
        "tables[].rows": "list of lists of text",
    }  # fmt: skip


def test_allowed_values_come_with_what_they_mean() -> None:
    assert known()["status"].allowed[1] == ("reviewed", "checked by a person")
    assert len(known()["topics"].allowed) == 29
    assert known()["meeting.place.country"].allowed[-1] == ("null", "not known")
    assert known()["title"].allowed == ()


def test_examples_are_as_a_record_has_them() -> None:
    assert known()["schema"].example == "readout/record/1"
    assert known()["topics"].example == '["security", "trade"]'
    assert known()["meeting.place"].example == '{"name": "Lisbon", "country": "PT"}'
    assert known()["summary"].example == ""
