"""A record in an editor that speaks yaml-language-server: the server itself, not a copy of it."""

from pathlib import Path

import pytest

from tests.editor.language_server import Editor

NAME = "records/harbour-talks.yaml"


def edited(record: str, was: str, now: str) -> str:
    assert record.count(was) == 1
    return record.replace(was, now)


def test_a_record_that_readout_wrote_has_no_problem(
    editor: Editor, record: str, folder: Path
) -> None:
    for text in ((folder / NAME).read_text(encoding="utf-8"), record):
        assert text.startswith("# yaml-language-server: $schema=../schemas/record.schema.json\n")
        assert editor.problems(text, NAME) == []


def test_keys_are_offered_with_what_they_mean(editor: Editor, record: str) -> None:
    found = editor.offers(edited(record, "  format: in_person\n", "  f|\n"), NAME)
    assert found["format"].text == "format: "
    assert found["format"].told == "How they met."
    assert "status" not in found, "it stands there already"


def test_values_are_offered_with_what_they_mean(editor: Editor, record: str) -> None:
    found = editor.offers(edited(record, "  format: in_person\n", "  format: |\n"), NAME)
    assert {one.label: one.told for one in found.values()} == {
        "in_person": "face to face",
        "phone": "by telephone",
        "video": "by video link",
        "unknown": "the article does not say",
    }


def test_values_are_offered_on_one_line_too(editor: Editor, record: str) -> None:
    found = editor.offers(edited(record, "{country: PT}\n    cap", "{country: |}\n    cap"), NAME)
    assert found["CI"].told == "Côte d’Ivoire"
    assert "null" not in found
    assert len(found) == 250


def test_topics_are_offered_with_what_they_cover(editor: Editor, record: str) -> None:
    found = editor.offers(edited(record, "topics: [", "topics: [|, "), NAME)
    assert len(found) == 29
    assert found["agriculture"].told == "farming, food, fisheries, forests"


def test_whom_somebody_represents_is_offered_in_both_forms(editor: Editor, record: str) -> None:
    at_once = editor.offers(edited(record, "{country: KE}", "|"), NAME)
    assert at_once["{country: …}"].text == "{country: $1}"
    assert at_once["{organization: …}"].text == "{organization: $1}"
    below = editor.offers(edited(record, "{country: KE}", "\n      |"), NAME)
    assert {"country", "organization"} <= set(below)


def test_hovering_over_a_key_tells_what_it_means(editor: Editor, record: str) -> None:
    told = editor.hover(edited(record, "  end_date:", "  end_|date:"), NAME)
    assert "#### Last day" in told
    assert "The last day of a meeting of several days." in told
    assert "2025-03-04" in told, "an example"


def test_hovering_tells_what_the_value_means(editor: Editor, record: str) -> None:
    told = editor.hover(edited(record, "{country: KE}", "{country: K|E}"), NAME)
    assert "two-letter code" in told
    assert "* `KE`: Kenya" in told
    told = editor.hover(edited(record, "status: draft", "st|atus: draft"), NAME)
    assert "* `retracted`: withdrawn; the page says so" in told


def test_an_unknown_key_is_marked_where_it_stands(editor: Editor, record: str) -> None:
    (found,) = editor.problems(edited(record, "status: draft", "statuss: draft"), NAME)
    line = record.split("\n").index("status: draft") + 1
    assert found[:2] == (line, 1)
    assert "statuss" in found[2]


@pytest.mark.parametrize(
    ("was", "now", "at", "words"),
    [
        ("status: draft", "status: reviwed", "reviwed", '"draft", "reviewed", "retracted"'),
        ("{country: KE}", "{country: Kenya}", "Kenya", "two-letter code, such as PT"),
        ("{country: KE}", "{country: null}", "null", "two-letter code, such as PT"),
        ("end_date: null", "end_date: yesterday", "yesterday", "YYYY, YYYY-MM or YYYY-MM-DD"),
        ("{country: KE}", "{country: KE, organization: X}", "{country: KE, org", "not allowed"),
        ("{country: KE}", "{}", "{}", "fewer properties"),
    ],
)
def test_a_wrong_value_is_marked_where_it_stands(
    editor: Editor, record: str, was: str, now: str, at: str, words: str
) -> None:
    found = editor.problems(edited(record, was, now), NAME)
    before = record[: record.index(was)] + now[: now.index(at)]
    assert found
    assert {one[:2] for one in found} == {
        (before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1)
    }
    assert any(words in one[2] for one in found)


@pytest.mark.parametrize("value", ["null", "{organization: African Union}"])
def test_what_is_right_is_not_marked(editor: Editor, record: str, value: str) -> None:
    assert editor.problems(edited(record, "{country: KE}", value), NAME) == []
