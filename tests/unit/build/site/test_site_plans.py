"""A change of what lists only show costs the pages that show it; any other has all planned anew."""

import sqlite3
import sys
from contextlib import closing
from shutil import rmtree

import pytest

from pipeline.build.building import Built, build
from pipeline.build.options import BuildOptions
from pipeline.build.workspace import Workspace
from pipeline.render import deriving
from tests.unit.build.conftest import record, tree

ALONE = BuildOptions(jobs=1)


@pytest.fixture
def built(site: Workspace) -> Workspace:
    """Return a workspace that was built, of more records than a page of a list has."""
    for number in range(60):
        name = f"more-{number}"
        site.record_path(name).write_text(record(name, f"More {number}", "2024-05-06"))
    build(site, (), ALONE)
    return site


def edit(site: Workspace, name: str, was: str, now: str) -> None:
    path = site.record_path(name)
    text = path.read_text()
    assert was in text
    path.write_text(text.replace(was, now))


def clean(site: Workspace) -> dict[str, bytes]:
    """Return what a build from nothing makes."""
    rmtree(site.output)
    rmtree(site.state_folder)
    build(site, (), ALONE)
    return tree(site.output)


def build_without_planning(site: Workspace) -> Built:
    with pytest.MonkeyPatch.context() as patch:

        def refuse(*_: object) -> None:
            raise AssertionError("all was planned anew")

        patch.setattr(sys.modules["pipeline.render"], "derived_pages", refuse, raising=False)
        patch.setattr(deriving, "derived_pages", refuse)
        return build(site, (), ALONE)


def test_a_title_costs_only_the_pages_that_show_it(built: Workspace) -> None:
    edit(built, "more-7", "More 7", "Another title")
    edit(built, "alpha", "Talks of alpha", "Talks of omega")
    done = build_without_planning(built)
    assert done.reasons["years/2025/index.html"] == "what it shows of alpha changed"
    assert "index.html" in done.reasons
    assert "countries/index.html" not in done.reasons
    assert tree(built.output) == clean(built)


def test_what_was_planned_alike_can_be_planned_alike_again(built: Workspace) -> None:
    for title in ("One title", "Another title"):
        text = built.record_path("more-7").read_text().splitlines()
        text[2] = f"title: {title}"
        built.record_path("more-7").write_text("\n".join(text) + "\n")
        build_without_planning(built)
    assert tree(built.output) == clean(built)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("2024-05-06", "2023-05-06"),
        ("trade", "energy"),
        ("country: NO", "country: FI"),
        ("Vaduz", "Triesen"),
        ("topics: [trade]", "topics: [trade]\nreview: [{path: meeting.date, why: a guess}]"),
    ],
)
def test_what_lists_go_by_has_all_planned_anew(built: Workspace, was: str, now: str) -> None:
    edit(built, "more-7", was, now)
    edit(built, "more-8", "More 8", "Another title")
    build(built, (), ALONE)
    assert tree(built.output) == clean(built)


def test_a_title_beside_a_record_that_is_gone_or_new(built: Workspace) -> None:
    edit(built, "more-7", "More 7", "Another title")
    built.record_path("more-9").unlink()
    build(built, (), ALONE)
    edit(built, "more-7", "Another title", "A third title")
    built.record_path("new").write_text(record("new"))
    build(built, (), ALONE)
    assert tree(built.output) == clean(built)


def test_a_title_that_came_while_the_site_could_not_be_made(built: Workspace) -> None:
    """The state has it then, and the plans are of before."""
    broken = built.record_path("more-3")
    whole = broken.read_text()
    edit(built, "more-7", "2024-05-06", "2022-05-06")
    broken.write_text(whole + "nonsense: 1\n")
    assert build(built, (), ALONE).publication is None
    broken.write_text(whole.replace("More 3", "Another title"))
    build(built, (), ALONE)
    assert tree(built.output) == clean(built)


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE columns SET content = replace(content, 'more-7', 'x') WHERE name = 'plans.shown'",
        "DELETE FROM columns WHERE name = 'plans.shown'",
    ],
)
def test_plans_that_are_damaged_are_made_anew(built: Workspace, damage: str) -> None:
    with closing(sqlite3.connect(built.state_folder / "state.sqlite3")) as database:
        database.execute(damage)
        database.commit()
    edit(built, "more-7", "More 7", "Another title")
    build(built, (), ALONE)
    assert tree(built.output) == clean(built)


def test_an_own_template_has_all_made_anew(built: Workspace) -> None:
    edit(built, "more-7", "More 7", "Another title")
    own = built.templates / "html" / "not-found.html.j2"
    own.parent.mkdir(parents=True)
    own.write_text("lost\n")
    build(built, (), ALONE)
    assert tree(built.output) == clean(built)
