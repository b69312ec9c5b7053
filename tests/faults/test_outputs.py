"""An output or state folder that is not what it should be: a clear error, the old site stands."""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.build.building import build
from pipeline.build.state.database import NAME
from pipeline.build.workspace import workspace_at
from pipeline.errors import WorkspaceError
from tests.faults.commands import run
from tests.faults.invariants import tree
from tests.faults.workspaces import make_new, make_old


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a workspace that was built, and changed since."""
    make_old(tmp_path / "w")
    build(workspace_at(tmp_path / "w"))
    make_new(tmp_path / "w")
    return tmp_path / "w"


def _replace(path: Path, put: Callable[[Path], object]) -> None:
    path.rename(path.with_name("moved-away"))
    put(path)


def _file(path: Path) -> None:
    path.write_bytes(b"theirs")


def _folder(path: Path) -> None:
    (path / "inside").mkdir(parents=True)


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _link_out(path: Path) -> None:
    outside = path.parents[2] / "outside"
    outside.mkdir()
    path.symlink_to(outside)


@pytest.mark.parametrize(
    ("place", "put", "fault"),
    [
        ("meetings/theta", _file, "no folder can be made there"),
        ("meetings/theta/index.html", _folder, "readout did not make it"),
        ("meetings/theta", _link_out, "leads out of the output folder; remove the link"),
        ("meetings/theta", _loop, "no folder can be made there"),
        (".readout-staging", _file, "stands where pages wait"),
        (".readout-staging", _link_out, "stands where pages wait"),
        (".readout-staging", _loop, "stands where pages wait"),
    ],
)
def test_what_stands_in_the_way_is_named_and_left_alone(
    place: str, put: Callable[[Path], object], fault: str, root: Path
) -> None:
    path = root / "output" / place
    path.parent.mkdir(parents=True, exist_ok=True)
    put(path)
    kept = root.parent / "outside" / "0"
    if kept.parent.is_dir():
        kept.write_bytes(b"theirs")
    before = _shape(root / "output")
    with pytest.raises(WorkspaceError, match=fault) as raised:
        build(workspace_at(root))
    assert place.partition("/")[0] in raised.value.place
    assert raised.value.remedy
    assert _shape(root / "output") == before
    assert not kept.parent.is_dir() or [*kept.parent.iterdir()] == [kept]


def _shape(folder: Path) -> dict[str, object]:
    return {
        path.relative_to(folder).as_posix(): path.readlink()
        if path.is_symlink()
        else path.read_bytes()
        if path.is_file()
        else None
        for path in folder.rglob("*")
    }


def test_a_folder_of_somebody_elses_where_pages_wait_keeps_what_is_in_it(root: Path) -> None:
    theirs = root / "output" / ".readout-staging" / "notes.txt"
    theirs.parent.mkdir()
    theirs.write_bytes(b"theirs")
    assert build(workspace_at(root)).is_complete
    assert theirs.read_bytes() == b"theirs"


@pytest.mark.parametrize("put", [_file, _loop])
def test_an_output_that_is_no_folder_is_refused(put: Callable[[Path], object], root: Path) -> None:
    _replace(root / "output", put)
    with pytest.raises(WorkspaceError, match=r"name another (folder with )?--output"):
        build(workspace_at(root))


@pytest.mark.parametrize("put", [_file, _loop])
def test_a_state_folder_that_is_none_is_refused(put: Callable[[Path], object], root: Path) -> None:
    _replace(root / ".readout", put)
    before = tree(root / "output")
    with pytest.raises(WorkspaceError, match=r"\.readout: must be a folder that can be written"):
        build(workspace_at(root))
    assert tree(root / "output") == before


@pytest.mark.parametrize("inside", ["articles/site", "records", "templates/x", ".", ".."])
def test_an_output_on_top_of_the_sources_is_refused(inside: str, root: Path) -> None:
    with pytest.raises(WorkspaceError, match="holds the workspace's own files; name another"):
        workspace_at(root, root / inside)


def _damage(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)


def _make_newer(path: Path) -> None:
    import sqlite3

    database = sqlite3.connect(path)
    database.execute("PRAGMA user_version = 99")
    database.execute("DROP TABLE columns")
    database.commit()
    database.close()


@pytest.mark.parametrize("spoil", [_damage, _make_newer, _file, Path.unlink])
def test_a_state_that_cannot_be_read_costs_a_full_build_alone(
    spoil: Callable[[Path], object], root: Path
) -> None:
    spoil(root / ".readout" / NAME)
    assert build(workspace_at(root)).is_complete
    clean = workspace_at(root, root.parent / "clean")
    build(clean)
    assert tree(root / "output") == tree(clean.output)


@pytest.mark.parametrize("year", [1970, 2038, 2106])
def test_equal_times_of_any_year_hide_no_change(year: int, root: Path) -> None:
    when = int(time.mktime((year, 1, 20, 0, 0, 0, 0, 0, 0)))
    record = root / "records" / "gamma.yaml"
    os.utime(record, (when, when))
    build(workspace_at(root))
    text = record.read_text()
    record.write_text(text.replace("Talks of gamma", "Talks of Gamma"))
    os.utime(record, (when, when))
    assert build(workspace_at(root)).publication
    assert b"Talks of Gamma" in (root / "output/meetings/gamma/index.html").read_bytes()


def test_a_build_asks_no_clock_of_the_machine(root: Path) -> None:
    """Time that is read anywhere would show in pages, or in what is looked at again."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("time", "time_ns", "localtime", "gmtime"):
            patch.setattr(time, name, _never)
        assert build(workspace_at(root)).is_complete


def _never(*_: object) -> float:
    raise AssertionError("a clock is read")


_AS_NOBODY = """
import os
from pathlib import Path
from contextlib import suppress
from tests.faults.children import readout
from tests.faults.killing import warm_up
warm_up(Path("warm"))
Path("warm/records/alpha.yaml").unlink()
with suppress(SystemExit):
    readout("build", "-w", "warm")  # loads what this user may not read
os.setgroups([])
os.setresgid(65534, 65534, 65534)
os.setresuid(65534, 65534, 65534)
readout("build", "-w", "w")
"""


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody without rights")
@pytest.mark.parametrize("barred", ["w/output", "w/.readout", "w"])
def test_a_folder_of_somebody_elses_is_named(barred: str, root: Path) -> None:
    parent = root.parent
    for folder in (parent, *parent.rglob("*")):
        folder.chmod(0o777 if folder.is_dir() else 0o666)
    for above in (parent.parent, parent.parent.parent):
        above.chmod(0o755)
    for folder in (parent / barred, *(parent / barred).rglob("*")):
        folder.chmod(0o755 if folder.is_dir() else 0o644)
    before = tree(root / "output")
    (parent / "nobody.py").write_text(_AS_NOBODY)
    done = run(f"exec {sys.executable} nobody.py", parent)
    assert done.code == 2, done.said
    assert "Permission denied" in done.said
    assert "Traceback" not in done.said
    assert tree(root / "output") == before
