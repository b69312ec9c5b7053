"""The tutorial can be followed: its article is saved, its commands are run in their order."""

import urllib.request
from pathlib import Path

import pytest
import yaml

from tests.docs.running import blocks_of, run_page
from tests.site.previewing import preview

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")


@pytest.mark.slow  # one test, so that workers do not each follow it
def test_every_command_prints_what_the_tutorial_shows_and_leaves_what_it_says(
    tmp_path: Path,
) -> None:
    (article,) = blocks_of(PAGE, "text")
    (tmp_path / "harbour.txt").write_text(article, encoding="utf-8")
    (tmp_path / "home").mkdir()
    run_page(PAGE, tmp_path, tmp_path / "home")
    desk = tmp_path / "desk"
    is_corrected_and_reviewed(desk)
    publishes_what_passes(desk)
    is_served(desk)


def is_corrected_and_reviewed(desk: Path) -> None:
    record = yaml.safe_load((desk / "records" / "harbour.yaml").read_text(encoding="utf-8"))
    assert record["status"] == "reviewed"
    assert record["meeting"]["date"] == "2025-05-12"
    assert [one["role"] for one in record["participants"]] == ["Transport Minister"] * 2
    assert "on Tuesday" in record["summary"]
    assert record["review"] == []
    page = (desk / "output/meetings/harbour/index.html").read_text(encoding="utf-8")
    for words in ("Reviewed", "12 May 2025", "calendar", "on Tuesday"):
        assert words in page


def publishes_what_passes(desk: Path) -> None:
    told = yaml.safe_load((desk / ".github/workflows/publish.yml").read_text(encoding="utf-8"))
    steps = [one.get("run", "") for job in told["jobs"].values() for one in job["steps"]]
    assert "readout build" in steps
    assert any(one.startswith("readout check") for one in steps)


def is_served(desk: Path) -> None:
    assert "`readout serve --open`" in PAGE
    with preview(desk) as shown:
        shown.wait_for("of the site changed|up to date")
        with urllib.request.urlopen(shown.url) as answer:
            assert b"Harbour desk" in answer.read()
