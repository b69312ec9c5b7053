"""Colours on a terminal, and nowhere else unless they are asked for."""

import io
import re
from pathlib import Path

import click
import pytest

from pipeline.cli.colours import painter, wants_colour
from pipeline.cli.reports import problem_text
from pipeline.errors import Location, PipelineError, Problem, WorkspaceError
from tests.cli.conftest import Run


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "on_terminal", "in_pipe"),
    [
        ({}, True, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),  # as no-color.org has it
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"CLICOLOR_FORCE": "1"}, True, True),
        ({"TERM": "dumb"}, False, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"CI": "true"}, False, False),
        ({"CI": "true", "FORCE_COLOR": "1"}, True, True),
        ({"CI": "false"}, True, False),
    ],
)
def test_who_gets_colours(environment: dict[str, str], on_terminal: bool, in_pipe: bool) -> None:
    assert wants_colour(Terminal(), environment) is on_terminal
    assert wants_colour(io.StringIO(), environment) is in_pipe


def test_a_stream_that_is_closed_or_lacking_gets_none() -> None:
    closed = Terminal()
    closed.close()
    assert not wants_colour(io.StringIO(), {})
    assert not wants_colour(None, {})
    assert painter(None)("x", fg="red") in ("x", "\x1b[31mx\x1b[0m")


PROBLEMS: list[Problem | PipelineError] = [
    Problem(Location("records/a.yaml", 3, 1), "id", "missing", "add it", "missing-key"),
    Problem(Location("records/a.yaml"), "", "is empty", "", "empty", "warning"),
    WorkspaceError("output", "is a file", "take it away"),
    WorkspaceError("", "no workspace here", "go to one"),
]


@pytest.mark.parametrize("problem", PROBLEMS)
def test_a_problem_is_painted_and_else_as_its_text_has_it(
    problem: Problem | PipelineError, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    painted = problem_text(problem, painter(None))
    assert "\x1b[3" in painted
    assert click.unstyle(painted) == str(problem)
    monkeypatch.setenv("NO_COLOR", "1")
    assert problem_text(problem, painter(None)) == str(problem)


CALLS = [
    ("check",),
    ("check", "--formt"),
    ("review",),
    ("review", "zebra"),
    ("diff",),
    ("parse", "articles/call.txt", "-o", "new", "--dry-run"),
    ("parse", "none.txt"),
    ("build", "--dry-run"),
    ("build", "-o", "readout.yaml"),
    ("nowhere",),
]


@pytest.mark.parametrize("call", CALLS)
def test_colours_change_nothing_but_the_colour(
    run: Run, workspace: Path, call: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    run("parse", "articles")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8").partition("review:")[0]
    text = text.replace("setting: unknown", "setting: bilateral").replace("topics: [trade]", "")
    item = "review:\n  - {path: meeting.host, why: look at it}\n  - {path: x, why: y}\n"
    record.write_text(text + item, encoding="utf-8")
    plain = run(*call)
    monkeypatch.setenv("FORCE_COLOR", "1")
    painted = run(*call)
    assert "\x1b" not in plain.out + plain.err
    assert "\x1b[" in painted.out + painted.err
    assert painted.code == plain.code
    assert click.unstyle(painted.out) == plain.out
    assert click.unstyle(painted.err) == plain.err


def test_results_for_programs_are_never_painted(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    run("parse", "articles")
    for call in (
        ("schema",),
        ("deps",),
        ("check", "--format", "json"),
        ("check", "--format", "github"),
        ("review", "--format", "json"),
        ("diff", "--format", "json"),
        ("doctor", "--format", "json"),
        ("parse", "articles", "--stdout"),
        ("completion", "bash"),
    ):
        assert not re.search("\x1b", run(*call).out), call
