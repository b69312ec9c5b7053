"""How much commands say, and in which form: --quiet, --verbose and --format json."""

import json
from pathlib import Path
from typing import Any

import click
import pytest

from pipeline.cli.readout import _readout
from tests.cli.conftest import Run

ROW = {"path", "line", "column", "field", "message", "remedy", "code", "severity"}
JSON = ("init", "parse", "check", "review", "diff", "render", "build", "deps", "doctor")


def options_of(name: str) -> set[str]:
    command = _readout.get_command(click.Context(_readout), name)
    assert command is not None
    return {option for param in command.params for option in param.opts}


@pytest.fixture
def desk(run: Run, workspace: Path) -> Path:
    """A workspace with a record that asks about a place and was corrected by hand."""
    run("parse", "articles")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8").partition("review:")[0]
    text = text.replace("setting: unknown", "setting: bilateral").replace(
        "host: null", "host: null"
    )
    item = "review:\n  - {path: meeting.date, why: look at it}\n"
    record.write_text(text + item, encoding="utf-8")
    return workspace


def told(run: Run, *arguments: str, code: int = 0) -> dict[str, Any]:
    done = run(*arguments, "--format", "json")
    assert done.code == code, done.err
    found = json.loads(done.out)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", JSON)
def test_every_command_that_reports_does_so_to_programs(name: str) -> None:
    assert "--format" in options_of(name)


@pytest.mark.parametrize("name", ["init", "parse", "check", "review", "diff", "render", "build"])
def test_every_command_that_talks_can_be_quiet(name: str) -> None:
    assert {"-q", "--quiet"} <= options_of(name)


@pytest.mark.parametrize("name", ["parse", "check", "review", "diff", "render", "build"])
def test_every_command_that_decides_can_tell_more(name: str) -> None:
    assert {"-v", "--verbose"} <= options_of(name)


@pytest.mark.parametrize("order", [("-q", "-v"), ("--verbose", "--quiet")])
def test_quiet_and_verbose_are_not_said_together(run: Run, order: tuple[str, str]) -> None:
    done = run("check", *order)
    assert done.code == 2
    assert "say one of --quiet and --verbose" in done.err


def test_init_tells_its_files(run: Run, tmp_path: Path) -> None:
    found = told(run, "init", "desk")
    assert (found["schema"], found["workspace"]) == ("readout/init/1", "desk")
    assert {"path": "readout.yaml", "is_kept": False} in found["files"]
    assert {"path": "readout.yaml", "is_kept": True} in told(run, "init", "desk")["files"]
    assert run("init", "other", "--format", "json").err == ""


def test_parse_tells_what_became_of_each_article(run: Run, workspace: Path) -> None:
    (workspace / "empty.txt").write_text("", encoding="utf-8")
    found = told(run, "parse", "articles", "empty.txt", code=1)
    assert (found["schema"], found["is_dry_run"]) == ("readout/parse/1", False)
    assert found["articles"] == [
        {
            "article": "articles/call.txt",
            "record": "records/call.yaml",
            "outcome": "new",
            "to_decide": 0,
        }
    ]
    (problem,) = found["problems"]
    assert set(problem) == ROW
    assert (problem["path"], problem["code"]) == ("empty.txt", "article")


def test_parse_tells_what_would_change(run: Run, workspace: Path) -> None:
    found = told(run, "parse", "articles", "--check", code=1)
    assert found["is_dry_run"]
    assert found["articles"][0]["diff"].startswith("--- /dev/null\n")
    assert not (workspace / "records").exists()


@pytest.mark.parametrize(
    ("arguments", "remedy"),
    [
        (("--format", "jsonl"), "add --stdout"),
        (("--format", "text", "--stdout"), "say --format yaml, json or jsonl"),
    ],
)
def test_parse_refuses_forms_that_do_not_fit(
    run: Run, workspace: Path, arguments: tuple[str, ...], remedy: str
) -> None:
    done = run("parse", "articles", *arguments)
    assert (done.code, remedy in done.err) == (2, True)
    assert not (workspace / "records").exists()


def test_review_tells_the_open_items_and_decisions(run: Run, desk: Path) -> None:
    found = told(run, "review")
    assert (found["schema"], found["records"], found["problems"]) == ("readout/review/1", 1, [])
    (item,) = found["items"]
    assert (item["path"], item["place"], item["number"]) == ("records/call.yaml", "meeting.date", 0)
    assert item["line"] > 1
    found = told(run, "review", "call", "--accept", "meeting.date")
    assert (found["place"], found["is_changed"]) == ("meeting.date", True)
    assert told(run, "review")["items"] == []


def test_review_tells_people(run: Run, desk: Path) -> None:
    record = desk / "records/call.yaml"
    text = record.read_text(encoding="utf-8").replace("status: draft", "status: reviewed", 1)
    record.write_text(text, encoding="utf-8")
    found = told(run, "review", "--people")
    assert not found["is_written"]
    assert {one["name"] for one in found["people"]} >= {"Ilkka Vanttaja"}
    assert told(run, "review", "--people", "--write")["is_written"]
    assert told(run, "review", "--people")["people"] == []


def test_a_dialogue_is_for_people(run: Run, desk: Path) -> None:
    done = run("review", "--interactive", "--format", "json")
    assert (done.code, "leave out --format json" in done.err) == (2, True)


def test_diff_tells_corrections_and_changes(run: Run, desk: Path) -> None:
    found = told(run, "diff")
    assert found["schema"] == "readout/diff/1"
    (row,) = found["records"]
    assert row["corrections"] == [
        {"place": "meeting.setting", "was": "unknown", "now": "bilateral"}
    ]
    assert (row["would_change"], row["diff"], row["problems"]) == (False, "", [])
    (desk / "articles/call.txt").unlink()
    (row,) = told(run, "diff", code=1)["records"]
    assert row["problems"][0]["code"] == "article"


@pytest.mark.parametrize("name", JSON)
def test_a_failure_is_told_to_programs_too(run: Run, workspace: Path, name: str) -> None:
    arguments = ("articles",) if name == "parse" else ()
    (workspace / "records").write_text("", encoding="utf-8")
    where = ("records",) if name == "init" else ("-w", ".")
    found = told(run, name, *arguments, *where, code=1 if name == "doctor" else 2)
    if name == "doctor":
        assert not found["is_well"]
        return
    (problem,) = found["problems"]
    assert set(problem) == ROW
    assert problem["path"].endswith("records")
    assert problem["severity"] == "error"
    assert problem["message"]
    assert problem["remedy"]


def test_a_failure_of_a_template_names_its_line(run: Run, desk: Path) -> None:
    (desk / "templates/html").mkdir(parents=True)
    (desk / "templates/html/home.html.j2").write_text("<p>\n{{ nothing.x }}\n", encoding="utf-8")
    found = told(run, "render", code=2)
    assert (found["schema"], found["is_complete"]) == ("readout/build/1", False)
    (problem,) = found["problems"]
    assert (problem["path"], problem["line"]) == ("templates/html/home.html.j2", 2)
    assert problem["code"] == "template"


@pytest.mark.parametrize("option", ["--bogus", "--workspace"])
def test_a_wrong_usage_is_told_to_programs_too(run: Run, workspace: Path, option: str) -> None:
    done = run("check", "--format", "json", option)
    assert done.code == 2
    (problem,) = json.loads(done.out)["problems"]
    assert (problem["code"], option in problem["message"]) == ("usage", True)


@pytest.mark.parametrize("name", ["check", "parse", "build", "review"])
def test_verbose_says_what_was_read_and_what_left_out(run: Run, desk: Path, name: str) -> None:
    (desk / "articles/scan.pdf").write_bytes(b"%PDF-")
    arguments = ("articles",) if name == "parse" else ()
    plain, wordy = run(name, *arguments), run(name, *arguments, "--verbose")
    assert wordy.code == plain.code == 0
    assert len(wordy.err) > len(plain.err)
    if name != "review":
        assert f"workspace: {desk}\n" in wordy.err
        assert "articles/scan.pdf: left out, as articles do not end in .pdf\n" in wordy.err
    assert "scan.pdf" not in plain.err


def test_verbose_says_of_each_record_what_it_was_held_against(run: Run, desk: Path) -> None:
    told = run("check", "-v").err
    assert "records/call.yaml: no problems; held against articles/call.txt\n" in told
    (desk / "records/.parsed/call.json").unlink()
    assert "call.yaml: no problems; held against articles/call.txt; no reading is kept" in (
        run("check", "-v").err
    )


def test_a_verbose_build_says_why_and_how_long(run: Run, desk: Path) -> None:
    run("build")
    (desk / "readout.yaml").write_text("title: Another\n", encoding="utf-8")
    done = run("build", "-v")
    assert "readout.yaml changed" in done.out
    assert " s\n" in done.err


def test_verbose_leaves_json_as_it_is(run: Run, desk: Path) -> None:
    for name in ("check", "review", "diff"):
        assert json.loads(run(name, "--format", "json", "-v").out)


@pytest.mark.parametrize("name", ["init", "parse", "check", "review", "diff", "build", "doctor"])
def test_quiet_says_nothing_where_nothing_is_wrong(run: Run, desk: Path, name: str) -> None:
    run("review", "call", "--accept", "meeting.date", "-q")
    record = desk / "records/call.yaml"
    text = record.read_text(encoding="utf-8").replace("setting: bilateral", "setting: unknown")
    record.write_text(text, encoding="utf-8")
    done = run(name, *(("articles",) if name == "parse" else ()), "--quiet")
    assert (done.code, done.out, done.err) == (0, "", "")
