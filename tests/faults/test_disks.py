"""A disk that is full or may not be written: a clear message, the old site, nothing left over."""

from pathlib import Path

import pytest

from tests.faults.commands import Done, run, run_with_mounts
from tests.faults.invariants import tree
from tests.faults.workspaces import make_new, make_old

NO_SPACE = "No space left on device"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a folder with a workspace `w` that was never built."""
    make_old(tmp_path / "w")
    return tmp_path


def _is_clear(done: Done, *parts: str) -> None:
    assert done.code in (1, 2), done.said
    assert "Traceback" not in done.said
    for part in parts:
        assert part in done.said


def test_an_output_folder_of_64_kb_is_too_small(root: Path) -> None:
    done = run_with_mounts(
        """
        mkdir out kept; mount -t tmpfs -o size=64k none out
        readout build -w w -o out || code=$?
        test -z "$(ls -A out)"
        mount -o remount,size=10m out
        readout build -q -w w -o out; cp -a out/. kept
        exit $code
        """,
        root,
    )
    _is_clear(done, "out/", NO_SPACE, " bytes)", "make room or name another --output")
    assert run("readout build -q -w w -o clean", root).code == 0
    assert tree(root / "kept") == tree(root / "clean")


def test_a_disk_that_fills_up_keeps_the_old_site(root: Path) -> None:
    make_old(root / "new")
    make_new(root / "new")
    done = run_with_mounts(
        """
        mkdir out old kept; mount -t tmpfs -o size=10m none out
        readout build -q -w w -o out; cp -a out/. old
        rm -r w/records; cp -r new/records w
        mount -o remount,size=$(du -sk out | cut -f1)k out
        readout build -w w -o out || code=$?
        cp -a out/. kept
        exit $code
        """,
        root,
    )
    _is_clear(done, "out/", NO_SPACE, "the old site stands")
    assert tree(root / "kept") == tree(root / "old")


def test_a_full_disk_for_the_state_costs_the_state_alone(root: Path) -> None:
    done = run_with_mounts(
        """
        mkdir -p w/.readout; mount -t tmpfs -o size=16k none w/.readout
        readout build -w w || code=$?
        readout build -w w || test $? = 2
        mount -o remount,size=10m w/.readout
        readout build -q -w w
        exit $code
        """,
        root,
    )
    _is_clear(done, "w/.readout/state.sqlite3: cannot be written: ", "the site is not harmed")
    assert run("readout build -q -w w -o clean", root).code == 0
    assert tree(root / "w/output") == tree(root / "clean")


@pytest.mark.parametrize("place", ["w/output", "w/.readout", "w/records", "w"])
def test_what_may_not_be_written_is_named(root: Path, place: str) -> None:
    assert run("readout build -q -w w", root).code == 0
    before = tree(root / "w/output")
    make_new(root / "w")
    script = "mount --bind {0} {0}; mount -o remount,bind,ro {0}; readout build -w w"
    done = run_with_mounts(script.format(place), root)
    if place == "w/records":  # nothing is written there
        assert done.code == 0
        return
    _is_clear(done, "w/", "Read-only file system; ")
    assert tree(root / "w/output") == before
