"""The tutorial can be followed: its article is saved, its commands are run in their order."""

import urllib.request
from pathlib import Path

import pytest
import yaml

from tests.docs.running import blocks_of, run_page
from tests.site.previewing import preview

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workspace at the end of the tutorial."""
    folder = tmp_path_factory.mktemp("tutorial")
    (article,) = blocks_of(PAGE, "text")
    (folder / "harbour.txt").write_text(article, encoding="utf-8")
    run_page(PAGE, folder, tmp_path_factory.mktemp("home"))
    return folder / "desk"


@pytest.mark.slow
def test_every_command_prints_what_the_tutorial_shows(desk: Path) -> None:
    record = yaml.safe_load((desk / "records" / "harbour.yaml").read_text(encoding="utf-8"))
    assert record["status"] == "reviewed"
    assert record["meeting"]["date"] == "2025-05-12"
    assert [one["role"] for one in record["participants"]] == ["Transport Minister"] * 2
    assert record["review"] == []


@pytest.mark.slow
def test_the_page_tells_of_the_correction_as_the_tutorial_says(desk: Path) -> None:
    text = (desk / "output/meetings/harbour/index.html").read_text(encoding="utf-8")
    assert "the ministry&#39;s calendar" in text or "the ministry's calendar" in text
    assert "Reviewed" in text
    assert "12 May 2025" in text


@pytest.mark.slow
def test_the_site_is_served_beside_the_editor_as_the_tutorial_says(desk: Path) -> None:
    assert "`readout serve --open`" in PAGE
    with preview(desk) as shown:
        shown.wait_for("of the site changed")
        with urllib.request.urlopen(shown.url) as answer:
            assert b"Harbour desk" in answer.read()


@pytest.mark.slow
def test_the_workflow_that_publishes_is_the_one_of_the_tutorial(desk: Path) -> None:
    told = yaml.safe_load((desk / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    steps = [one.get("run", "") for job in told["jobs"].values() for one in job["steps"]]
    assert "readout build" in steps
    assert any(one.startswith("readout check") for one in steps)
