"""A look that another process takes is the look that this one would take."""

import os
import signal
from pathlib import Path

import pytest

from pipeline.build.state import glancing
from pipeline.build.state.glancing import Glance
from pipeline.build.state.watching import packed_times

NAMES = [f"{number}.html" for number in range(4000)]


@pytest.fixture
def site(tmp_path: Path) -> str:
    for number, name in enumerate(NAMES):
        (tmp_path / name).write_bytes(b"x" * (number % 7))
    return str(tmp_path)


@pytest.fixture(params=[True, False])
def can_fork(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    able = bool(request.param and hasattr(os, "fork"))
    monkeypatch.setattr(glancing, "_can_fork", lambda: able)
    return able


@pytest.mark.usefixtures("can_fork")
def test_a_glance_sees_every_size_and_time(site: str) -> None:
    seen = Glance(site, NAMES)
    assert seen.times() == packed_times(site, NAMES) != b""
    assert seen.times() == seen.times()


@pytest.mark.usefixtures("can_fork")
def test_a_glance_at_a_file_that_is_gone_sees_nothing(site: str) -> None:
    Path(site, NAMES[7]).unlink()
    assert Glance(site, NAMES).times() == b""


def test_a_glance_is_taken_when_it_begins_if_it_is_taken_elsewhere(
    site: str, can_fork: bool
) -> None:
    seen = Glance(site, NAMES)
    assert (seen._child is not None) == can_fork
    assert Glance(site, NAMES[:9])._child is None


def test_a_glance_that_is_cut_short_is_none_of_all_files(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glancing, "_can_fork", lambda: hasattr(os, "fork"))
    seen = Glance(site, NAMES)
    if seen._child is None:
        pytest.skip("no processes are forked here")
    os.kill(seen._child[0], signal.SIGKILL)
    assert len(seen.times()) < 24 * len(NAMES) or seen.times() == packed_times(site, NAMES)


@pytest.mark.usefixtures("can_fork")
def test_a_glance_that_nobody_asks_for_leaves_nothing_behind(site: str) -> None:
    seen = Glance(site, NAMES)
    child = seen._child
    del seen
    if child is not None:
        with pytest.raises(ChildProcessError):
            os.waitpid(child[0], os.WNOHANG)


def test_where_no_process_can_be_started_this_one_looks(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise OSError("no more processes")

    monkeypatch.setattr(glancing, "_can_fork", lambda: True)
    monkeypatch.setattr(os, "fork", refuse, raising=False)
    assert Glance(site, NAMES).times() == packed_times(site, NAMES)
