from pathlib import Path

import pytest

from pipeline.build.workspace import find_workspace, workspace_at
from pipeline.errors import WorkspaceError


def test_the_nearest_configuration_upwards_marks_the_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "readout.yaml").touch()
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path / "articles")
    found = find_workspace(Path.cwd())
    assert found is not None
    assert found.root == Path("..")


def test_a_folder_with_articles_is_a_workspace_without_configuration(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    monkeypatch.chdir(tmp_path)
    found = find_workspace(Path.cwd())
    assert found is not None
    assert str(found.records / "x.yaml") == "records/x.yaml"


def test_a_folder_with_neither_is_no_workspace(tmp_path: Path) -> None:
    assert find_workspace(tmp_path) is None


def test_a_workspace_far_away_is_shown_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "records").mkdir()
    far = tmp_path / "a" / "b"
    far.mkdir(parents=True)
    monkeypatch.chdir(far)
    found = find_workspace(tmp_path)
    assert found is not None
    assert found.root == tmp_path.resolve()


def test_a_file_is_no_workspace(tmp_path: Path) -> None:
    (tmp_path / "x").touch()
    with pytest.raises(WorkspaceError, match="is a file"):
        workspace_at(tmp_path / "x")


def test_the_site_goes_to_output_unless_told_otherwise(tmp_path: Path) -> None:
    assert workspace_at(tmp_path).output == tmp_path / "output"
    assert workspace_at(tmp_path, Path("site")).output == Path("site")
