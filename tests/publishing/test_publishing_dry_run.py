"""A dry run changes nothing and says what the build after it does."""

import os
from dataclasses import replace

import pytest

from pipeline.build.building import Built, build
from tests.publishing.changes import CHANGES
from tests.publishing.desk import Desk, is_idle
from tests.publishing.invented_site import ONE_PROCESS, tree

TRIAL = replace(ONE_PROCESS, is_trial=True)
NAMES = (
    "body",
    "title",
    "comment",
    "record deleted",
    "record added",
    "override of the base",
    "no base url",
    "target edited",
    "state lost",
    "manifest lost",
    "other output",
    "touched",
)


def _all_files(desk: Desk) -> dict[str, tuple[bytes, int]]:
    """Return every file of the workspace with its content and its time, state and lock included."""
    return {
        path: (content, os.lstat(desk.root / path).st_mtime_ns)
        for path, content in tree(desk.root).items()
    }


def _try(desk: Desk) -> Built:
    before = _all_files(desk)
    folders = sorted(path for path in desk.root.rglob("*") if path.is_dir())
    tried = build(desk.workspace, (), TRIAL)
    assert _all_files(desk) == before
    assert sorted(path for path in desk.root.rglob("*") if path.is_dir()) == folders
    return tried


@pytest.mark.parametrize("name", NAMES)
def test_a_dry_run_changes_nothing_and_tells_what_the_build_does(desk: Desk, name: str) -> None:
    CHANGES[name].make(desk)
    tried = _try(desk)
    built = desk.build()
    assert tried.publication == built.publication
    assert tried.reasons == built.reasons
    assert tried.is_up_to_date == built.is_up_to_date


def test_a_dry_run_of_what_is_up_to_date_notes_nothing(desk: Desk) -> None:
    desk.record("lake").touch()
    assert is_idle(_try(desk))


def test_a_dry_run_names_the_articles_that_would_be_parsed(desk: Desk) -> None:
    CHANGES["article added"].make(desk)
    tried = _try(desk)
    assert [path.name for path in tried.waiting] == ["fjord.txt"]
    assert [one.record.name for one in desk.build().readings] == ["fjord.yaml"]


def test_a_dry_run_of_a_new_workspace_makes_no_folder(desk: Desk) -> None:
    CHANGES["state lost"].make(desk)
    CHANGES["other output"].make(desk)
    tried = _try(desk)
    assert len(tried.publication.written) == 247
    assert not desk.output.exists()
    assert not desk.workspace.state_folder.exists()
