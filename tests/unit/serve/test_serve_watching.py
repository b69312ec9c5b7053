"""What a site is made from is watched; what builds and editors only pass through is not."""

import os
import time
from pathlib import Path

import pytest

from pipeline.build.workspace import Workspace, workspace_at
from pipeline.errors import WorkspaceError
from pipeline.serve.board import Board
from pipeline.serve.rounds import base_path
from pipeline.serve.watching import (
    Watcher,
    insist_on_places,
    is_source,
    places_of,
    watched_folders,
    watching,
)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    root = tmp_path / "site"
    for name in ("records/.parsed", "articles/2025", "templates/html", ".git", "output/meetings"):
        (root / name).mkdir(parents=True)
    return workspace_at(root)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("readout.yaml", True),
        ("people.yaml", True),
        ("lookups.yaml", True),
        ("records", True),
        ("records/a.yaml", True),
        ("records/a.yml", True),
        ("records/.parsed/a.json", True),
        ("articles/2025/a.html", True),
        ("templates/html/home.html.j2", True),
        ("schemas/record.schema.json", True),
        ("output/index.html", False),
        ("output", False),
        (".readout/state.sqlite3", False),
        (".git/index", False),
        ("notes.txt", False),
        ("records/sedA1b2", False),
        ("records/.a.yaml.swp", False),
        ("records/a.yaml~", False),
        ("articles/.DS_Store", False),
        ("templates/html/home.html.j2~", False),
        ("templates/.git/x", False),
    ],
)
def test_sources_are_told_from_all_else(workspace: Workspace, path: str, expected: bool) -> None:
    root = Path(os.path.realpath(workspace.root))
    assert is_source(workspace, str(root / path)) is expected


def test_the_site_and_hidden_folders_are_not_watched(workspace: Workspace) -> None:
    root = Path(os.path.realpath(workspace.root))
    names = ["articles", "articles/2025", "records", "records/.parsed", "templates"]
    expected = [root, *(root / name for name in (*names, "templates/html"))]
    assert watched_folders(workspace) == sorted(map(str, expected))


def test_a_folder_that_goes_is_told(workspace: Workspace) -> None:
    before = places_of(workspace)
    insist_on_places(workspace, before)
    workspace.records.rename(workspace.root / "old")
    with pytest.raises(WorkspaceError, match="records: is gone, or has another name"):
        insist_on_places(workspace, before)


def test_settings_that_go_are_told(workspace: Workspace) -> None:
    workspace.config.write_text("title: x\n")
    before = places_of(workspace)
    workspace.config.unlink()
    workspace.config.mkdir()
    with pytest.raises(WorkspaceError, match=r"readout\.yaml: is gone, or has another name"):
        insist_on_places(workspace, before)


def changed(watcher: Watcher, name: str, seconds: float = 20) -> bool:
    """Tell whether a file of this name is told of in time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if any(path.endswith(name) for path in watcher.wait(0.2)):
            return True
    return False


def written_until_told(watcher: Watcher, path: Path) -> bool:
    """Write a file until it is told of: its folder may not be watched from the first moment."""
    for number in range(20):
        path.write_text(f"id: {number}\n")
        if changed(watcher, path.name, 1):
            return True
    return False


def test_changes_are_told_wherever_they_are_made(workspace: Workspace) -> None:
    with watching(workspace) as watcher:
        assert watcher.wait(20)  # it has begun
        (workspace.root / "readout.yaml").write_text("title: x\n")
        assert changed(watcher, "readout.yaml")
        (workspace.records / "new.yaml").write_text("id: new\n")
        assert changed(watcher, "new.yaml")
        (workspace.root / "articles/2025/a.txt").write_text("x")
        assert changed(watcher, "a.txt")


def test_a_file_that_is_saved_by_rename_is_told(workspace: Workspace) -> None:
    path = workspace.records / "a.yaml"
    path.write_text("id: a\n")
    with watching(workspace) as watcher:
        assert watcher.wait(20)
        aside = workspace.records / ".a.yaml.tmp"
        aside.write_text("id: b\n")
        aside.replace(path)
        assert changed(watcher, "a.yaml")


def test_a_new_folder_is_watched_too(workspace: Workspace) -> None:
    with watching(workspace) as watcher:
        assert watcher.wait(20)
        new = workspace.articles / "2026"
        new.mkdir()
        assert watcher.wait(20)  # the folder is told, or all is to be looked at
        assert written_until_told(watcher, new / "b.txt")


def test_a_workspace_that_goes_and_comes_back_is_watched_again(workspace: Workspace) -> None:
    aside = workspace.root.with_name("aside")
    with watching(workspace) as watcher:
        assert watcher.wait(20)
        workspace.root.rename(aside)
        assert watcher.wait(20)
        aside.rename(workspace.root)
        assert watcher.wait(20)
        assert written_until_told(watcher, workspace.records / "new.yaml")


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (None, "/"),
        ("https://example.org", "/"),
        ("https://example.org/", "/"),
        ("https://example.org/talks", "/talks/"),
        ("https://example.org/a/b/", "/a/b/"),
        ("https://example.org/sub%20dir/", "/sub dir/"),
    ],
)
def test_the_site_stands_at_its_own_path(address: str | None, expected: str) -> None:
    assert base_path(address) == expected


def test_the_board_gives_the_latest_message_once() -> None:
    board = Board()
    assert board.after(0, 0) == (0, "")
    board.put("one", 5)
    board.put("two", 6)
    assert board.version == 6
    assert board.after(0, 0) == (2, "two")
    assert board.after(2, 0) == (2, "")
    board.close()
    assert board.after(0, 5) is None


def test_a_link_in_the_place_of_a_folder_is_watched(workspace: Workspace) -> None:
    aside = workspace.root.with_name("aside")
    with watching(workspace) as watcher:
        assert watcher.wait(20)
        workspace.records.rename(aside)
        workspace.records.symlink_to(aside)
        assert watcher.wait(20)  # the folder is told, or all is to be looked at
        assert written_until_told(watcher, aside / "new.yaml")


def test_a_folder_that_goes_before_it_is_watched_is_no_end(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = iter([[*watched_folders(workspace), str(workspace.root / "gone")]])
    monkeypatch.setattr(
        "pipeline.serve.watching.watched_folders",
        lambda given: next(seen, None) or watched_folders(given),
    )
    with watching(workspace) as watcher:
        assert watcher.wait(20)
        assert written_until_told(watcher, workspace.records / "new.yaml")
