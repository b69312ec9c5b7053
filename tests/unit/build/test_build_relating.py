"""Each meeting's page names those of the same parties beside it, however it came to be built."""

import json
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.options import BuildOptions
from pipeline.build.workspace import Workspace, workspace_at
from pipeline.values import replace
from tests.unit.build.conftest import record, tree

ALONE = BuildOptions(jobs=1)


def page(site: Workspace, name: str) -> str:
    return (site.output / "meetings" / name / "index.html").read_text()


def clean(site: Workspace, folder: Path) -> dict[str, bytes]:
    """Return the site that is built from nothing."""
    root = folder / "clean"
    (root / "records").mkdir(parents=True)
    for path in (site.config, *site.records.glob("*.yaml")):
        (root / path.relative_to(site.root)).write_bytes(path.read_bytes())
    build(workspace_at(root), (), ALONE)
    return tree(root / "output")


def test_pages_name_the_meetings_beside_them(site: Workspace) -> None:
    build(site, (), ALONE)
    assert "Talks of alpha" in page(site, "beta")
    assert "Talks of gamma" in page(site, "beta")
    assert "\0" not in page(site, "beta")


def test_a_new_title_is_told_on_the_pages_beside(site: Workspace, tmp_path: Path) -> None:
    build(site, (), ALONE)
    site.record_path("alpha").write_text(record("alpha", "Cod talks", "2025-03-01"))
    done = build(site, (), ALONE)
    assert "Cod talks" in page(site, "beta")
    assert done.reasons["meetings/beta/index.html"] == "a meeting of the same parties changed"
    assert tree(site.output) == clean(site, tmp_path)


def test_new_titles_of_several_are_told_whatever_they_hold(site: Workspace, tmp_path: Path) -> None:
    build(site, (), ALONE)
    titles = {"alpha": 'Talks of "beta",[]', "beta": "Talks of alpha", "gamma": "Ünter \u2028 x"}
    for number, (name, title) in enumerate(titles.items(), 1):
        text = record(name, json.dumps(title), f"2025-03-0{number}")
        site.record_path(name).write_text(text)
    build(site, (), ALONE)
    assert tree(site.output) == clean(site, tmp_path)
    site.record_path("beta").write_text(record("beta", "Talks of beta", "2025-03-02"))
    assert "Talks of beta" not in page(site, "gamma")
    build(site, (), ALONE)
    assert "Talks of beta" in page(site, "gamma")


@pytest.mark.parametrize("text", [None, record("alpha", "Talks of alpha", "2025-04-01")])
def test_a_meeting_that_goes_or_moves_is_told_beside(
    site: Workspace, text: str | None, tmp_path: Path
) -> None:
    build(site, (), ALONE)
    if text is None:
        site.record_path("alpha").unlink()
    else:
        site.record_path("alpha").write_text(text)
    build(site, (), ALONE)
    assert ("Talks of alpha" in page(site, "beta")) == (text is not None)
    assert tree(site.output) == clean(site, tmp_path)


def test_a_record_that_comes_back_as_it_was_is_told_beside(site: Workspace) -> None:
    build(site, (), ALONE)
    first, text = tree(site.output), site.record_path("alpha").read_text()
    site.record_path("alpha").unlink()
    site.record_path("beta").write_text("no record\n")
    assert not build(site, (), ALONE).is_complete
    site.record_path("alpha").write_text(text)
    site.record_path("beta").write_text(record("beta", "Talks of beta", "2025-03-02"))
    build(site, (), ALONE)
    assert tree(site.output) == first


def test_a_role_leaves_the_pages_beside_alone(site: Workspace) -> None:
    build(site, (), ALONE)
    path = site.record_path("alpha")
    path.write_text(path.read_text().replace("role: envoy", "role: ambassador"))
    publication = build(site, (), ALONE).publication
    assert publication is not None
    assert {Path(one).parent.name for one in publication.written} == {"alpha", "data"}


def test_a_trial_says_what_would_be_written(site: Workspace) -> None:
    build(site, (), ALONE)
    site.record_path("alpha").write_text(record("alpha", "Cod talks", "2025-03-01"))
    trial = build(site, (), replace(ALONE, is_trial=True)).publication
    assert trial is not None
    before = tree(site.output)
    assert "Cod talks" not in page(site, "beta")
    done = build(site, (), ALONE).publication
    assert done is not None
    assert trial.written == done.written
    assert tree(site.output) != before


def test_a_template_of_one_s_own_words_them(site: Workspace) -> None:
    path = site.templates / "html" / "related.html.j2"
    path.parent.mkdir(parents=True)
    path.write_text("{{ related.earlier | length }} before\n")
    build(site, (), ALONE)
    assert "2 before" in page(site, "gamma")
    path.write_text("{{ related.earlier | length }} earlier\n")
    build(site, (), ALONE)
    assert "2 earlier" in page(site, "gamma")
