"""Builds at the same time leave the right tree: one waits for the other, or says so and ends."""

import shutil
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.locking import exclusive
from pipeline.build.workspace import workspace_at
from pipeline.errors import WorkspaceError
from tests.publishing.at_once import build_at_once
from tests.publishing.invented_site import ONE_PROCESS, tree


def _site(planted: Path, folder: Path, name: str) -> Path:
    """Return a workspace with records and without a build."""
    root = folder / name
    kept = shutil.ignore_patterns("output", ".readout")
    shutil.copytree(planted / "kept" / "site", root, ignore=kept)
    return root


def _edit(root: Path, word: str) -> None:
    path = root / "records" / "lake.yaml"
    path.write_text(path.read_text().replace("title: Talks", f"title: {word} talks"))


def _expected(root: Path, folder: Path) -> dict[str, bytes]:
    """Return the tree that one build of a copy makes."""
    copy = folder / f"{root.name}-alone"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns("output", ".readout"))
    build(workspace_at(copy), (), ONE_PROCESS)
    return tree(copy / "output")


@pytest.mark.slow
@pytest.mark.parametrize("count", [2, 8])
def test_builds_of_one_workspace_at_once_leave_the_right_tree(
    planted: Path, tmp_path: Path, count: int
) -> None:
    root = _site(planted, tmp_path, "site")
    for word in ("", "Long"):  # cold, then after an edit
        if word:
            _edit(root, word)
        ended = build_at_once([root] * count)
        assert 0 in [one.returncode for one in ended]
        assert tree(root / "output") == _expected(root, tmp_path)


@pytest.mark.slow
def test_builds_of_two_workspaces_at_once_do_not_mix(planted: Path, tmp_path: Path) -> None:
    roots = [_site(planted, tmp_path, name) for name in ("one", "two")]
    _edit(roots[1], "Other")
    assert [one.returncode for one in build_at_once(roots)] == [0, 0]
    trees = [tree(root / "output") for root in roots]
    assert trees == [_expected(root, tmp_path) for root in roots]
    assert trees[0] != trees[1]


def test_a_build_that_waits_in_vain_says_so_and_changes_nothing(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = _site(planted, tmp_path, "site")
    workspace = workspace_at(root)
    monkeypatch.setattr("pipeline.build.building.exclusive", lambda one: exclusive(one, 0.01))
    with exclusive(workspace), pytest.raises(WorkspaceError, match="another readout is at work"):
        build(workspace, (), ONE_PROCESS)
    assert not workspace.output.exists()
