import os
import time
from pathlib import Path

import pytest

from pipeline.build import freshness
from pipeline.build.freshness import RACY_NS, forget, is_fresh, look, remember
from pipeline.build.workspace import Workspace, workspace_at


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("one")
    (tmp_path / "readout.yaml").write_text("title: x")
    return workspace_at(tmp_path)


def age(path: Path) -> None:
    """Make a file old enough for its time to be believed."""
    before = time.time_ns() - 2 * RACY_NS
    os.utime(path, ns=(before, before))


def test_nothing_is_fresh_before_the_first_build(workspace: Workspace) -> None:
    assert not is_fresh(workspace)


def test_an_unchanged_workspace_is_fresh(workspace: Workspace) -> None:
    remember(workspace, look(workspace))
    assert is_fresh(workspace)


def test_a_touched_file_with_the_same_content_is_fresh(workspace: Workspace) -> None:
    remember(workspace, look(workspace))
    os.utime(workspace.articles / "a.txt", ns=(1, 1))
    assert is_fresh(workspace)


def test_a_change_of_equal_size_and_time_is_seen(workspace: Workspace) -> None:
    remember(workspace, look(workspace))
    path = workspace.articles / "a.txt"
    kept = path.stat().st_mtime_ns
    path.write_text("two")
    os.utime(path, ns=(kept, kept))
    assert not is_fresh(workspace)


def test_a_settled_file_is_believed_by_size_and_time(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(workspace.articles / "a.txt")
    remember(workspace, look(workspace))
    read: list[Path] = []
    monkeypatch.setattr(freshness, "_digest", lambda path: read.append(path) or "")
    is_fresh(workspace)
    assert workspace.articles / "a.txt" not in read


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "articles" / "b.txt").touch(),
        lambda root: (root / "articles" / "a.txt").unlink(),
        lambda root: (root / "articles" / "a.txt").write_text("longer"),
        lambda root: (root / "readout.yaml").unlink(),
        lambda root: (root / "templates").mkdir() or (root / "templates" / "x.j2").touch(),
    ],
)
def test_a_changed_workspace_is_not_fresh(workspace: Workspace, change) -> None:
    remember(workspace, look(workspace))
    change(workspace.root)
    assert not is_fresh(workspace)


def test_a_template_of_ours_that_changed_is_seen(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = tmp_path / "packaged"
    ours.mkdir()
    (ours / "x.j2").write_text("one")
    monkeypatch.setattr(freshness, "data_dir", lambda name: ours)
    remember(workspace, look(workspace))
    assert is_fresh(workspace)
    (ours / "x.j2").write_text("two")
    assert not is_fresh(workspace)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"files": {"a": 1}}', '{"files": {"a": [1]}}'])
def test_a_damaged_state_means_a_build(workspace: Workspace, text: str) -> None:
    remember(workspace, look(workspace))
    workspace.state.write_text(text)
    assert not is_fresh(workspace)


def test_forgetting_means_a_build(workspace: Workspace) -> None:
    remember(workspace, look(workspace))
    forget(workspace)
    assert not is_fresh(workspace)
    forget(workspace)


def test_a_file_that_changes_during_a_build_is_seen_by_the_next(workspace: Workspace) -> None:
    seen = look(workspace)
    (workspace.articles / "a.txt").write_text("new")
    remember(workspace, seen)
    assert not is_fresh(workspace)
