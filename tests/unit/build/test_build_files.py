import os
from pathlib import Path

import pytest

from pipeline.build.files import TEMPORARY_SUFFIX, remove_ours, write_whole
from pipeline.errors import WorkspaceError


def test_write_whole_makes_folders_and_tells_that_it_wrote(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a" / "b.txt", b"one")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one"


def test_write_whole_leaves_an_equal_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"one")
    os.utime(path, ns=(1, 1))
    assert not write_whole(path, b"one")
    assert path.stat().st_mtime_ns == 1


def test_write_whole_leaves_no_temporary_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "b.txt", b"one")
    write_whole(tmp_path / "b.txt", b"two")
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_write_whole_drops_what_a_killed_build_left_beside_an_equal_file(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_bytes(b"one")
    (tmp_path / f".b.txt{TEMPORARY_SUFFIX}").write_bytes(b"tw")
    assert not write_whole(tmp_path / "b.txt", b"one")
    assert [path.name for path in tmp_path.iterdir()] == ["b.txt"]


def test_write_whole_names_the_file_where_a_folder_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "b.txt" / "inner").mkdir(parents=True)
    with pytest.raises(WorkspaceError, match=r"b\.txt: cannot be written"):
        write_whole(tmp_path / "b.txt", b"one")
    assert not list(tmp_path.glob(f"*{TEMPORARY_SUFFIX}"))


def test_write_whole_names_the_file_where_a_file_stands_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(WorkspaceError, match="cannot be written"):
        write_whole(tmp_path / "a" / "b.txt", b"one")


def test_a_crash_while_writing_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"old")

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(WorkspaceError, match="No space left on device"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["b.txt"]


def test_remove_ours_takes_the_folders_that_it_empties(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "c.txt", b"")
    assert remove_ours(tmp_path / "a" / "b" / "c.txt", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_remove_ours_keeps_a_folder_with_somebody_elses_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "c.txt", b"")
    write_whole(tmp_path / "a" / "theirs.txt", b"")
    remove_ours(tmp_path / "a" / "c.txt", tmp_path)
    assert (tmp_path / "a" / "theirs.txt").exists()


def test_remove_ours_is_content_with_a_file_that_is_gone(tmp_path: Path) -> None:
    assert not remove_ours(tmp_path / "gone", tmp_path)


def test_remove_ours_names_what_it_cannot_remove(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(WorkspaceError, match="folder: cannot be removed"):
        remove_ours(tmp_path / "folder", tmp_path)
