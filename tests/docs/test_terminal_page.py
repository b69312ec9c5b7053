"""The page about the terminal says what commands do today."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from pipeline.cli import colours, completion, doctor, init
from pipeline.cli.readout import _readout
from tests.cli.conftest import Run, run, workspace

__all__ = ["run", "workspace"]  # fixtures of the command line

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "terminal.md").read_text(encoding="utf-8")
NAMES = _readout.list_commands(click.Context(_readout))
ROWS = {
    name: (schema, set(re.findall(r"`([a-z_]+)`", holds)))
    for row, schema, holds in re.findall(
        r"^\| (`[a-z`, ]+) \| (.*?) \| (.*) \|$", PAGE, re.MULTILINE
    )
    for name in re.findall(r"`([a-z]+)`", row)
}


def told(run: Run, *arguments: str) -> dict[str, object]:
    found = json.loads(run(*arguments, "--format", "json").out)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("name", ["init", "parse", "check", "review", "diff", "build", "doctor"])
def test_json_has_the_schema_and_the_keys_of_the_table(
    run: Run, workspace: Path, name: str
) -> None:
    run("parse", "articles")
    found = told(run, name, *(("articles",) if name == "parse" else ()))
    schema, keys = ROWS[name]
    assert found.get("schema", "none") == schema.strip("`")
    if keys:
        assert set(found) - {"schema"} <= keys


def test_the_table_has_every_command_but_the_one_for_shells() -> None:
    assert set(ROWS) >= set(NAMES) - {"completion", "serve"}
    assert (
        ROWS["init"][0].strip("`"),
        ROWS["doctor"][0].strip("`"),
    ) == (init.SCHEMA, doctor.SCHEMA)


def test_the_lines_for_shells_are_those_of_the_help() -> None:
    for line in re.findall(r"^    (readout completion .*)$", PAGE, re.MULTILINE):
        assert line in completion.EXAMPLES
    for shell in completion.SHELLS:
        assert f"readout completion {shell} " in PAGE


@pytest.mark.parametrize("name", ["NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "TERM", "CI"])
def test_the_variables_are_those_that_are_asked(name: str) -> None:
    assert name in PAGE
    assert f'"{name}"' in Path(colours.__file__).read_text(encoding="utf-8")


def test_exit_codes_are_as_the_table_says(run: Run, workspace: Path) -> None:
    assert run("build").code == 0
    assert run("parse", "nowhere.txt").code == 1
    assert run("check", "--bogus").code == 2
    call = (
        "import os, signal; from pipeline.cli import main; import sys; sys.argv = ['x', 'schema']\n"
    )
    for number, code in ((2, 130), (15, 143)):
        stop = (
            f"import pipeline.record as r\nr.schema_text = lambda _: os.kill(os.getpid(), {number})"
        )
        done = subprocess.run(
            [sys.executable, "-P", "-c", f"{call}{stop}\nmain()"],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=False,
        )
        assert done.returncode == code
        assert str(code) in PAGE


def test_every_page_that_it_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", PAGE):
        assert (ROOT / "docs" / target).exists(), target
