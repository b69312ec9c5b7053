"""What was probably meant by an id, a path, a place or a command."""

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize("command", [("review",), ("diff",), ("review", "--interactive")])
@pytest.mark.parametrize("name", ["cal", "Call", "records/cal.yaml", "call.yaml"])
def test_a_record_by_a_misspelt_name(
    run: Run, workspace: Path, command: tuple[str, ...], name: str
) -> None:
    run("parse", "articles")
    done = run(*command, name)
    assert done.code == 2
    assert done.err == f"readout: records: no record '{name}'; did you mean call?\n"


def test_a_record_by_a_misspelt_id_that_is_not_its_file_s_name(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    record = workspace / "records" / "call.yaml"
    text = record.read_text(encoding="utf-8").replace("id: call\n", "id: port-safety\n", 1)
    record.write_text(text, encoding="utf-8")
    assert run("review", "port-safty").err.endswith("did you mean port-safety?\n")
    assert run("review", "port-safety").code == 0


def test_a_record_that_nothing_is_like_lists_those_that_are_there(
    run: Run, workspace: Path
) -> None:
    run("parse", "articles")
    assert run("review", "zebra").err == "readout: records: no record 'zebra'; known: call\n"


@pytest.mark.parametrize(
    ("command", "path", "meant"),
    [
        (("parse",), "articles/cal.txt", "articles/call.txt"),
        (("parse", "--stdout"), "articles/call.tx", "articles/call.txt"),
        (("build",), "article/call.txt", "articles/call.txt"),
        (("parse",), "call", "articles/call.txt"),
        (("check",), "call", "records/call.yaml"),
        (("check",), "records/cal.yaml", "records/call.yaml"),
        (("check",), "record/cal.yaml", "records/call.yaml"),
    ],
)
def test_a_file_by_a_misspelt_path(
    run: Run, workspace: Path, command: tuple[str, ...], path: str, meant: str
) -> None:
    run("parse", "articles")
    done = run(*command, path, *(["-w", "."] if command == ("check",) else []))
    assert done.code in (1, 2)
    assert f"{path}: no such file; did you mean {meant}?" in done.err


def test_a_file_that_nothing_is_like(run: Run, workspace: Path) -> None:
    assert "zebra.txt: no such file; check the path" in run("parse", "zebra.txt").err
    assert "no such file; check the path" in run("parse", "/zebra/x/y.txt").err


@pytest.mark.parametrize("action", ["--accept", "--reject"])
def test_an_open_item_by_a_misspelt_place(run: Run, workspace: Path, action: str) -> None:
    run("parse", "articles")
    record = workspace / "records" / "call.yaml"
    text = record.read_text(encoding="utf-8")
    item = "review:\n  - {path: meeting.date, why: check it}\n"
    record.write_text(text.partition("review:")[0] + item, encoding="utf-8")
    done = run("review", "call", action, "meeting.dat")
    assert done.code == 2
    assert "no open item is about meeting.dat; did you mean meeting.date? open: " in done.err
    assert "did you mean" not in run("review", "call", action, "zebra").err


def test_a_place_that_is_set_by_a_misspelt_name(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    done = run("review", "call", "--set", "participants[ilka-vanttaja].role=Minister")
    assert done.code == 2
    assert done.err.endswith("did you mean ilkka-vanttaja?\n")
    assert "did you mean date?" in run("review", "call", "--set", "meeting.dat=2025").err
    done = run("review", "call", "--set", "participants.ilkka-vanttaja.role=Minister")
    assert done.err.endswith("did you mean participants[ilkka-vanttaja].role?\n")


@pytest.mark.parametrize(("given", "meant"), [("chek", "check"), ("reviews", "review")])
def test_a_misspelt_command(run: Run, given: str, meant: str) -> None:
    done = run(given)
    assert done.code == 2
    assert f"No such command '{given}'. Did you mean '{meant}'?" in done.err


def test_a_command_that_nothing_is_like(run: Run) -> None:
    done = run("zebra")
    assert done.code == 2
    assert "Did you mean" not in done.err
