"""A build checks records and makes their pages in one go, and still tells all faults."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import rmtree

import pytest

from pipeline.build import taking
from pipeline.build.building import build
from pipeline.build.dependencies import find_dependencies
from pipeline.build.options import BuildOptions
from pipeline.build.workspace import Workspace
from pipeline.errors import TemplateError
from tests.unit.build.conftest import record, tree

ARTICLE = """\
Foreign Minister Anna Berg of Norway met her Finnish colleague Jon Dahl in Oslo on Friday.

They spoke about trade and about fishing in the north, a statement of the ministry says.
"""
ALONE = BuildOptions(jobs=1)


def own_template(site: Workspace, name: str, text: str) -> None:
    path = site.templates / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


@pytest.mark.parametrize("text", ["{% if %}\n", "{{ nothing_of_this_name }}\n"])
def test_a_faulty_template_hides_no_fault_of_a_record(site: Workspace, text: str) -> None:
    own_template(site, "html/meeting.html.j2", text)
    site.record_path("alpha").write_text(record("alpha", date="2025-13-01"))
    done = build(site, (), ALONE)
    assert done.publication is None
    assert "alpha.yaml" in done.problems[0].location.path
    assert not site.output.exists()


def test_a_faulty_template_is_told_and_mended(site: Workspace) -> None:
    own_template(site, "html/meeting.html.j2", "{{ nothing_of_this_name }}\n")
    with pytest.raises(TemplateError, match=r"meeting\.html\.j2:1"):
        build(site, (), ALONE)
    assert not site.output.exists()
    own_template(site, "html/meeting.html.j2", "<p>{{ meeting.id }}\n")
    assert build(site, (), ALONE).is_complete
    assert (site.output / "meetings/alpha/index.html").read_text() == "<p>alpha\n"


def test_a_template_that_changes_while_articles_are_parsed_counts(
    site: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The files are looked at once more then, so pages by older ones would pass for new."""
    own_template(site, "html/meeting.html.j2", "old\n")
    (site.root / "articles").mkdir()
    (site.root / "articles" / "new.txt").write_text(ARTICLE)
    look = taking.look_again

    def change_and_look(*args: object) -> None:
        own_template(site, "html/meeting.html.j2", "new\n")
        look(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(taking, "look_again", change_and_look)
    build(site, (), ALONE)
    pages = sorted((site.output / "meetings").rglob("*.html"))
    assert len(pages) == 4
    assert {page.read_text() for page in pages} == {"new\n"}


@pytest.mark.parametrize(
    "damage",
    ["UPDATE details SET summary = replace(summary, 'Talks', 'Tales')", "DELETE FROM details"],
)
def test_what_was_kept_and_is_damaged_is_found_out_anew(site: Workspace, damage: str) -> None:
    build(site, (), ALONE)
    with closing(sqlite3.connect(site.state_folder / "state.sqlite3")) as database:
        database.execute(damage)
        database.commit()
    site.record_path("alpha").write_text(record("alpha", "Another title"))
    assert find_dependencies(site).rules
    assert build(site, (), BuildOptions(jobs=1, is_trial=True)).publication is not None
    build(site, (), ALONE)
    incremental = tree(site.output)
    rmtree(site.output)
    rmtree(site.state_folder)
    build(site, (), ALONE)
    assert tree(site.output) == incremental


def test_nothing_of_a_record_that_is_gone_is_published(
    site: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its pages wait already when somebody removes it, and the files are looked at once more."""
    (site.root / "articles").mkdir()
    (site.root / "articles" / "new.txt").write_text(ARTICLE)
    look = taking.look_again

    def remove_and_look(*args: object) -> None:
        Path(site.record_path("alpha")).unlink()
        look(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(taking, "look_again", remove_and_look)
    build(site, (), ALONE)
    assert not (site.output / "meetings/alpha").exists()
    assert (site.output / "meetings/beta/index.html").exists()
