"""A workspace as readout makes it, open in an editor."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.workspace import workspace_at
from pipeline.model import Meeting, Participant, Party, Record, Source
from pipeline.record import yaml_from_record
from tests.editor.language_server import NODE, SERVER, Editor

ARTICLE = """Harbour talks in Faro

Faro, 4 March 2025

Portuguese Foreign Minister Ana Duarte met Kenyan Trade Minister Sam Oduya in Faro on Tuesday. They
discussed the safety of ports, the training of coast guards and trade between the two countries.
"""


RECORD = Record(
    id="harbour-talks",
    title="Harbour talks in Faro",
    sources=(Source(article="articles/harbour-talks.txt", sha256=None),),
    meeting=Meeting(format="in_person", date="2025-03-04"),
    participants=(
        Participant(id="ana-duarte", name="Ana Duarte", role=None, represents=Party(country="PT")),
        Participant(id="sam-oduya", name="Sam Oduya", role=None, represents=Party(country="KE")),
    ),
    topics=("trade",),
)


@pytest.fixture
def record() -> str:
    """The text of a record as readout writes it, the same whatever is read in articles."""
    return yaml_from_record(RECORD)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with one record."""
    root = tmp_path_factory.mktemp("editing")
    (root / "articles").mkdir()
    (root / "articles" / "harbour-talks.txt").write_text(ARTICLE, encoding="utf-8")
    assert build(workspace_at(root)).is_complete
    shutil.rmtree(root / "output")
    return root


@pytest.fixture(scope="session")
def editor(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor with that workspace open; whoever uses the network in it fails the test."""
    if NODE is None or not SERVER.is_file():
        pytest.skip("yaml-language-server is not installed: `make setup` does where npm is there")
    errors = tmp_path_factory.mktemp("server") / "errors"
    opened = Editor(folder, errors)
    yield opened
    opened.close()
    assert errors.read_text(encoding="utf-8") == ""
