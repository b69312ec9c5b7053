"""The how-to pages tell the truth: what they show is run in a copy of the example workspace."""

import re
import shutil
from pathlib import Path

import pytest

from pipeline.build.scaffold import PUBLISHERS
from tests.docs.running import blocks_of, run_page

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"


def page(name: str) -> str:
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


@pytest.fixture
def examples(tmp_path: Path) -> Path:
    folder = tmp_path / "examples"
    ignored = shutil.ignore_patterns("output", ".readout", ".github", "Makefile")
    shutil.copytree(ROOT / "examples", folder, ignore=ignored)
    return folder


@pytest.mark.slow
def test_a_record_is_corrected_as_its_page_shows(examples: Path, tmp_path: Path) -> None:
    run_page(page("correcting"), examples, tmp_path)


@pytest.mark.slow
def test_looks_are_changed_as_their_page_shows(examples: Path, tmp_path: Path) -> None:
    (template,) = blocks_of(page("theming"), "jinja")
    path = examples / "templates" / "html" / "home.html.j2"
    before, _, after = page("theming").partition("```jinja")
    run_page(before, examples, tmp_path)
    path.parent.mkdir()
    path.write_text(template, encoding="utf-8")
    run_page(after.partition("```\n")[2], examples, tmp_path)


def test_every_template_that_the_page_about_looks_names_is_there() -> None:
    names = re.findall(r"`templates/((?:html|markdown|assets)/[\w.-]+)`", page("theming"))
    assert len(names) >= 4
    for name in names:
        assert (ROOT / "templates" / name).is_file(), name


@pytest.mark.slow
def test_what_runs_in_ci_is_added_as_its_page_shows(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "readout.yaml").write_text("title: Desk\n", encoding="utf-8")
    run_page(page("ci"), folder, tmp_path)
    assert (folder / "readout.yaml").read_text(encoding="utf-8") == "title: Desk\n"


def test_every_publisher_is_on_the_page_about_ci_with_its_file() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `([^`]+)` \|", page("ci"), flags=re.MULTILINE)
    assert dict(rows) == {name: path for name, (path, _) in PUBLISHERS.items()}


def test_the_page_about_large_archives_names_options_and_settings_that_there_are() -> None:
    text = page("large-archives")
    commands = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    for option in set(re.findall(r"`(--[a-z-]+)", text)):
        assert option in commands, option
    settings = (DOCS / "reference" / "configuration.md").read_text(encoding="utf-8")
    for key in set(re.findall(r"`(\w+): \w+`", text)):
        assert f"### `{key}`" in settings, key
