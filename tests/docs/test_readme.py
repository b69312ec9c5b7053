"""The README tells the truth: each command in it is run, and prints what the README shows.

A command stands in a `console` block after `$ `; the lines after it are its output, standard
output and standard error together. `...` stands for any lines.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
# Set-up and tests inside a test would never end: here make says what it would do.
DRY = {"make": "make --dry-run", "make test": "make --dry-run test"}


def commands_of(block: str) -> list[tuple[str, str]]:
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2], strict=True))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout's files that the README's commands need, to be changed at will."""
    here = tmp_path_factory.mktemp("readme")
    for name in ("Makefile", "requirements.lock", "pyproject.toml"):
        shutil.copy(ROOT / name, here)
    shutil.copytree(
        ROOT / "examples", here / "examples", ignore=shutil.ignore_patterns("output", ".readout")
    )
    (here / ".venv").symlink_to(Path(sys.prefix), target_is_directory=True)
    return here


def test_every_command_prints_what_the_readme_shows(folder: Path) -> None:
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "MAKEFLAGS": "",
    }
    assert BLOCKS
    for command, shown in (pair for block in BLOCKS for pair in commands_of(block)):
        done = subprocess.run(
            DRY.get(command, command),
            shell=True,
            cwd=folder,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if command in DRY:
            assert done.returncode == 0, done.stdout
            continue
        pattern = re.escape(shown).replace(re.escape("...\n"), r"(?:.*\n)*?")
        assert re.fullmatch(pattern, done.stdout), f"{command} printed:\n{done.stdout}"


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) < 130


def test_every_file_that_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", README):
        assert (ROOT / target).exists(), target


def test_every_folder_that_the_readme_names_is_there() -> None:
    for name in re.findall(r"`((?:pipeline|schemas|templates|examples|tests)/[\w./-]*)`", README):
        assert (ROOT / name).exists(), name
