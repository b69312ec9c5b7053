"""The harness itself, on a few records: what is built, edited and looked at."""

import json
import re
from pathlib import Path

import pytest

from benchmarks.eleventy import Eleventy
from benchmarks.hugo import Hugo
from benchmarks.readout import Readout
from benchmarks.records import record
from benchmarks.situations import SITUATIONS, measure_tools


class Forgetful(Readout):
    """A program that does not take up edits."""

    def write(self, made):
        if not (self.folder / "records" / f"{made['id']}.yaml").exists():
            super().write(made)


@pytest.mark.slow
def test_each_situation_is_measured_once_a_run(tmp_path: Path):
    samples, written = measure_tools([Readout(tmp_path / "readout")], 3, 2)

    assert [one.situation for one in samples] == [*SITUATIONS, *SITUATIONS]
    assert all(one.usage.wall_s > 0 and one.usage.memory_bytes > 0 for one in samples)
    assert written[0].files[".html"] >= 3
    assert "In the edit of run 1" in (tmp_path / "readout-output-1" / "index.html").read_text()


@pytest.mark.slow
def test_a_page_that_lacks_an_edit_ends_the_run(tmp_path: Path):
    with pytest.raises(SystemExit, match=r"after one edit: a sentence: .* lacks 'In the edit"):
        measure_tools([Forgetful(tmp_path / "readout")], 3, 1)


def test_readout_writes_pages_only_as_the_others_do(tmp_path: Path):
    Readout(tmp_path / "readout").prepare([record(0)])

    settings = (tmp_path / "readout" / "readout.yaml").read_text(encoding="utf-8").splitlines()
    assert {"data: none", "search: none", "pdf: none"} < set(settings)


def test_hugo_gets_a_page_a_record_with_its_data_in_front(tmp_path: Path):
    Hugo(tmp_path / "hugo").prepare([record(0), record(1)])

    path = tmp_path / "hugo" / "content" / "meetings" / record(1)["id"] / "index.md"
    front = json.loads(path.read_text(encoding="utf-8"))
    assert front["title"] == record(1)["title"]
    assert front["params"]["themes"] == record(1)["themes"]
    assert front["topics"] == record(1)["topics"]
    assert front["places"] == [link["term"] for link in front["params"]["lists"]["places"]]
    assert (tmp_path / "hugo" / "static" / "assets" / "readout.css").is_file()
    assert (tmp_path / "hugo" / "data" / "related.json").is_file()


def test_eleventy_gets_a_file_a_record_and_no_installed_packages(tmp_path: Path):
    Eleventy(tmp_path / "eleventy").prepare([record(0)])

    paths = list((tmp_path / "eleventy" / "records").iterdir())
    assert [json.loads(path.read_text(encoding="utf-8"))["id"] for path in paths] == [
        record(0)["id"]
    ]
    assert not (tmp_path / "eleventy" / "node_modules").exists()


def test_what_the_rivals_are_installed_from_is_pinned_and_names_no_place():
    root = Path(__file__).resolve().parents[2] / "benchmarks"
    lock = json.loads((root / "eleventy" / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for name, package in lock["packages"].items() if name]

    assert packages
    assert all("integrity" in package and "resolved" not in package for package in packages)
    pins = (root / "requirements.txt").read_text(encoding="utf-8").split()
    assert pins
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9.]+", pin) for pin in pins)
