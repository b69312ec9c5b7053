"""Run the command line inside the test's own process, from a folder of its own."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.cli import main

CALL = """Readout of Foreign Minister Ilkka Vanttaja's call with Minister Renuka Samarakoon

Helsinki, 4 March 2025

Finnish Foreign Minister Ilkka Vanttaja spoke by telephone today with Sri Lankan Foreign Minister
Renuka Samarakoon. The ministers discussed port safety, the training of coast guards and trade.
"""


TALKS = """Port talks in Helsinki

Helsinki, 4 March 2025

Finnish Foreign Minister Ilkka Vanttaja met Renuka in Helsinki on Tuesday. They discussed port
safety, the training of coast guards and trade between the two countries.
"""
PEOPLE = """schema: readout/people/1
people:
  - name: Renuka Samarakoon
    also: [Renuka]
    represents: {country: LK}
"""


@dataclass(frozen=True)
class Ran:
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run `readout` with these arguments in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["readout", *arguments])
        capfd.readouterr()
        try:
            main()
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
        sys.stdout.flush()
        out, err = capfd.readouterr()
        return Ran(code, out, err)

    return call


@pytest.fixture
def workspace(run: Run, tmp_path: Path) -> Path:
    """A folder with one article that has not been parsed; it is the current folder."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "call.txt").write_text(CALL, encoding="utf-8")
    (tmp_path / "readout.yaml").write_text("title: Test briefings\n", encoding="utf-8")
    return tmp_path


def files_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def talks(workspace: Path) -> Path:
    """A workspace with two articles, of which one names a person by a single name."""
    (workspace / "articles" / "talks.txt").write_text(TALKS, encoding="utf-8")
    return workspace


def teach(workspace: Path, text: str = PEOPLE) -> None:
    (workspace / "people.yaml").write_text(text, encoding="utf-8")


def review(record: Path, *changes: tuple[str, str]) -> None:
    text = record.read_text(encoding="utf-8").replace("status: draft", "status: reviewed", 1)
    for was, now in changes:
        assert was in text
        text = text.replace(was, now)
    record.write_text(text, encoding="utf-8")
