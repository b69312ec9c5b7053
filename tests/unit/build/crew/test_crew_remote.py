"""A task that goes to a cluster is done where it is unpickled, if readout is the same there."""

import pickle
import threading
import time
from collections.abc import Iterator
from types import SimpleNamespace

import pytest

from pipeline.build.crew import remote
from pipeline.build.state.watching import own_digest
from pipeline.errors import WorkspaceError


@pytest.fixture(autouse=True)
def nothing_known_yet() -> Iterator[None]:
    for cached in (remote._insist_on_same, remote._digest_at_first):
        cached.cache_clear()
    yield
    for cached in (remote._insist_on_same, remote._digest_at_first):
        cached.cache_clear()


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """What is installed on a worker, as a digest that a test can change."""
    there = SimpleNamespace(digest="one")
    monkeypatch.setattr(remote, "own_digest", lambda: there.digest)
    monkeypatch.setattr("distributed.get_worker", lambda: SimpleNamespace(address="tcp://w:1"))
    return there


def test_what_is_unpickled_is_the_result_of_the_task() -> None:
    assert pickle.loads(remote.pack(own_digest(), divmod, (17, 5))) == (3, 2)


def test_another_readout_than_the_client_s_is_refused(installed: SimpleNamespace) -> None:
    told = "the worker at tcp://w:1: has another readout, Python or library than this; install"
    with pytest.raises(WorkspaceError, match=told):
        pickle.loads(remote.pack("two", divmod, (17, 5)))


def test_a_worker_that_still_runs_what_was_installed_before_is_refused(
    installed: SimpleNamespace,
) -> None:
    assert pickle.loads(remote.pack("one", len, ("four",))) == 4
    installed.digest = "two"
    with pytest.raises(WorkspaceError, match="start it again"):
        pickle.loads(remote.pack("two", len, ("four",)))


def test_threads_of_one_worker_work_one_after_the_other() -> None:
    threads = [
        threading.Thread(target=remote.work, args=(own_digest(), pickle.dumps((enter, ()))))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1, 1, 1, 1]


inside: list[int] = []
seen: list[int] = []


def enter() -> None:
    inside.append(1)
    time.sleep(0.02)
    seen.append(len(inside))
    inside.pop()
