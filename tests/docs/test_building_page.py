"""The page about building tells the truth: its commands are run, its reasons are told."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.test_readme import commands_of

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "building.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
MAKEFILE = re.findall(r"^```make\n(.*?)^```$", PAGE, flags=re.MULTILINE | re.DOTALL)
CODE = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "pipeline").rglob("*.py"))

# Each reason of the page, and the words of the program that tell it.
REASONS = {
    "it had not been made yet": "had not been made yet",
    "records/x.yaml changed": "{said} changed",
    "is new": "{name} is new",
    "is gone": '"is gone"',
    "what it shows of x changed": "what it shows of {records[0]}{more} changed",
    "which records it shows, or how many, changed": "which records it shows, or how many, changed",
    "a meeting of the same parties changed": '"a meeting of the same parties"',
    "html/base.html.j2 changed": "{', '.join(templates)} changed",
    "it was changed in the output folder": "was {'changed' if path in self.files else 'removed'}",
    "it was removed in the output folder": "in the output folder",
    "removed, as nothing makes it any more": "removed, as nothing makes it any more",
}


@pytest.mark.slow
def test_every_command_prints_what_the_page_shows(tmp_path: Path) -> None:
    folder = tmp_path / "examples"
    shutil.copytree(
        ROOT / "examples", folder, ignore=shutil.ignore_patterns("output", ".readout", "Makefile")
    )
    (folder / "Makefile").write_text(*MAKEFILE)
    # Without what a make that runs these tests says to those below it.
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for command, shown in (pair for block in BLOCKS for pair in commands_of(block)):
        done = subprocess.run(
            command,
            shell=True,
            cwd=folder,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        assert done.returncode == 0, done.stdout
        pattern = re.escape(shown).replace(re.escape("...\n"), r"(?:.*\n)*?")
        assert re.fullmatch(pattern, done.stdout), f"{command} printed:\n{done.stdout}"


def test_every_reason_of_the_table_is_one_that_is_told() -> None:
    table = PAGE[PAGE.index("| Reason |") : PAGE.index("## Workers")]
    rows = re.findall(r"^\| (`.+?) \|", table, flags=re.MULTILINE)
    told = {words for row in rows for words in re.findall(r"`([^`]+)`", row)}
    assert told == REASONS.keys()
    for code in REASONS.values():
        assert code in CODE, code


def test_every_key_of_json_is_explained() -> None:
    source = (ROOT / "pipeline/cli/built_json.py").read_text(encoding="utf-8")
    part = PAGE[PAGE.index("## For programs") : PAGE.index("## What is published")]
    keys = set(re.findall(r'^        "(\w+)":', source, flags=re.MULTILINE))
    assert keys >= {"written", "reasons", "seconds"}
    for key in keys - {"schema", "is_up_to_date", "is_dry_run"}:
        assert f"`{key}`" in part, key
    assert f'"schema": "{re.findall(r"readout/build/.", source)[0]}"' in part
