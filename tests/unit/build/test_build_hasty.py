"""A hasty build shows a change at once, and leaves to the next one what no page shows."""

import pytest

from pipeline.build.building import build
from pipeline.build.options import BuildOptions
from pipeline.build.state.freshness import is_fresh
from pipeline.build.workspace import Workspace
from tests.unit.build.conftest import record, tree

ALONE = BuildOptions(jobs=1)
HASTY = BuildOptions(jobs=1, is_hasty=True)


def test_a_first_build_in_haste_leaves_nothing(site: Workspace) -> None:
    built = build(site, (), HASTY)
    assert built.is_complete
    assert not built.has_left
    assert (site.output / "data/readout.sqlite").exists()


def test_the_page_shows_the_change_and_the_data_of_all_follows(site: Workspace) -> None:
    build(site, (), ALONE)
    before = tree(site.output)
    site.record_path("beta").write_text(record("beta", "Talks of late"))
    built = build(site, (), HASTY)
    assert built.has_left
    assert not is_fresh(site)
    hasty = tree(site.output)
    assert b"Talks of late" in hasty["meetings/beta/index.html"]
    assert b"Talks of late" in hasty["meetings/beta/record.json"]
    assert hasty["data/meetings.jsonl"] == before["data/meetings.jsonl"]
    then = build(site, (), ALONE)
    assert not then.has_left
    assert b"Talks of late" in tree(site.output)["data/meetings.jsonl"]
    assert {path.split("/")[0] for path in then.publication.written} == {"data"}


@pytest.mark.parametrize("name", ["data/readout.sqlite", "index.html", "meetings/alpha/index.md"])
def test_what_was_lost_in_the_output_is_left_to_the_next_build(site: Workspace, name: str) -> None:
    build(site, (), ALONE)
    whole = tree(site.output)
    (site.output / name).unlink()
    assert build(site, (), HASTY).has_left
    assert not is_fresh(site)
    assert build(site, (), ALONE).is_complete
    assert tree(site.output) == whole


def test_haste_without_data_still_asks_for_another_build(site: Workspace) -> None:
    site.config.write_text("title: Talks\ndata: none\n")
    build(site, (), ALONE)
    site.record_path("beta").write_text(record("beta", "Talks of late"))
    assert build(site, (), HASTY).has_left
    assert not is_fresh(site)


def test_an_end_of_data_is_not_left_to_the_next_build(site: Workspace) -> None:
    build(site, (), ALONE)
    site.config.write_text("title: Talks\ndata: none\n")
    build(site, (), HASTY)
    assert not (site.output / "data/meetings.jsonl").exists()
