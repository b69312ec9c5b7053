"""What runs on the workers of a cluster: tasks, where they are done as they would be here.

A task goes there as bytes that `pickle.loads` makes its result of. Dask itself then needs nothing
of readout to pass it on, and a worker without readout fails that task instead of ending.
"""

import pickle
from collections.abc import Callable
from functools import lru_cache
from threading import Lock
from typing import Any

from pipeline.build.state.watching import own_digest
from pipeline.errors import WorkspaceError

_ALONE = Lock()  # what tasks use is not made for several threads, and would not be quicker in them


def pack(digest: str, task: Callable[..., Any], args: tuple[Any, ...]) -> bytes:
    """Return bytes whose unpickling does a task where readout has this digest."""
    return pickle.dumps(_Packed(digest, pickle.dumps((task, args), 5)), 5)


class _Packed:
    """A task that is done when it is unpickled."""

    def __init__(self, digest: str, content: bytes) -> None:
        self._parts = (digest, content)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str, bytes]]:
        return work, self._parts


def work(digest: str, content: bytes) -> Any:  # noqa: ANN401 - whatever the task gives
    """Do a task; raise `WorkspaceError` where readout has another digest than this."""
    with _ALONE:
        _insist_on_same(digest)
        task, args = pickle.loads(content)  # noqa: S301 - what Dask lets in may run here anyway
        return task(*args)


@lru_cache(maxsize=8)
def _insist_on_same(digest: str) -> None:
    # What is loaded may be older than what is installed now: both must be as they should.
    if {_digest_at_first(), own_digest()} != {digest}:
        from distributed import get_worker

        place = f"the worker at {get_worker().address}"
        fault = "has another readout, Python or library than this"
        raise WorkspaceError(place, fault, "install the same versions there and start it again")


@lru_cache(maxsize=1)
def _digest_at_first() -> str:
    return own_digest()
