"""`readout review`: what is left to look at, and people of records that are to be known."""

from pathlib import Path

import pytest

from tests.cli.conftest import PEOPLE, Run, files_in, review, teach


def test_review_lists_what_is_open_with_its_place(run: Run, talks: Path) -> None:
    teach(talks)
    run("parse", "articles")
    done = run("review")
    assert done.code == 0
    lines = [line for line in done.out.splitlines() if not line.startswith("    ")]
    place, path, _ = lines[-1].split(": ", 2)
    name, line, column = place.split(":")
    row = (talks / name).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    assert row[int(column) - 1 :].startswith(("{path: " + path, "path: " + path))
    assert f"2 records looked at: {len(lines)} open item" in done.err


def test_review_goes_on_past_a_record_with_a_fault(run: Run, talks: Path) -> None:
    teach(talks)
    run("parse", "articles")
    (talks / "records" / "call.yaml").write_text("id: [\n", encoding="utf-8")
    done = run("review")
    assert done.code == 1
    assert "records/talks.yaml" in done.out
    assert done.err.startswith("readout: records/call.yaml:")


def test_people_of_reviewed_records_are_given_to_paste(run: Run, talks: Path) -> None:
    run("parse", "articles")
    assert run("review", "--people").out == ""
    review(talks / "records" / "call.yaml", ("name: Renuka Samarakoon", "name: Renuka Samara"))
    done = run("review", "--people")
    assert done.code == 0
    assert done.out == (
        "# yaml-language-server: $schema=schemas/people.schema.json\n"
        "schema: readout/people/1\npeople:\n"
        "  # records/call.yaml\n  - name: Ilkka Vanttaja\n    represents: {country: FI}\n"
        "  # records/call.yaml\n  - name: Renuka Samara\n    also: [Renuka Samarakoon]\n"
        "    id: renuka-samarakoon\n"
    )
    assert done.err == "people.yaml: 2 names not known yet\n"
    teach(talks, done.out)
    assert run("review", "--people").out == ""


def test_people_are_added_and_every_other_byte_stays(run: Run, talks: Path) -> None:
    run("parse", "articles")
    review(talks / "records" / "call.yaml")
    teach(talks, PEOPLE + "# the end")
    done = run("review", "--people", "--write")
    assert (done.code, done.out, done.err) == (0, "", "people.yaml: 1 name added\n")
    text = (talks / "people.yaml").read_text(encoding="utf-8")
    assert text == PEOPLE + (
        "  # records/call.yaml\n  - name: Ilkka Vanttaja\n    represents: {country: FI}\n# the end"
    )
    assert run("review", "--people", "--write").err == "people.yaml: 0 names added\n"
    assert (talks / "people.yaml").read_text(encoding="utf-8") == text


def test_a_list_is_made_where_there_is_none(run: Run, talks: Path) -> None:
    run("parse", "articles")
    assert run("review", "--people", "--write").code == 0
    assert not (talks / "people.yaml").exists()
    review(talks / "records" / "call.yaml")
    shown = run("review", "--people").out
    assert run("review", "--people", "--write", "-w", str(talks)).code == 0
    assert (talks / "people.yaml").read_text(encoding="utf-8") == shown


def test_nothing_is_added_while_a_record_has_a_fault(run: Run, talks: Path) -> None:
    run("parse", "articles")
    review(talks / "records" / "call.yaml")
    (talks / "records" / "talks.yaml").write_text("id: [\n", encoding="utf-8")
    done = run("review", "--people", "--write")
    assert done.code == 1
    assert not (talks / "people.yaml").exists()


def test_what_was_read_and_is_damaged_is_told(run: Run, talks: Path) -> None:
    run("parse", "articles")
    review(talks / "records" / "call.yaml")
    (talks / "records" / ".parsed" / "call.json").write_text("{", encoding="utf-8")
    done = run("review", "--people")
    assert done.code == 1
    assert "call.json" in done.err


@pytest.mark.parametrize("arguments", [("--write",), ("-w", "nowhere"), ("--people", "-w", "no"),
                                       ("--people", "--write", "-w", "no")])  # fmt: skip
def test_a_wrong_use_is_told_and_writes_nothing(
    run: Run, talks: Path, arguments: tuple[str, ...]
) -> None:
    before = files_in(talks)
    assert run("review", *arguments).code == 2
    assert files_in(talks) == before
    assert not (talks / "no").exists()
