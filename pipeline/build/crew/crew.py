"""Run tasks on one process, several, or a cluster, through executors of `concurrent.futures`.

A task is a plain function of values that can be pickled, so it does not matter where it runs.
Results come back in the order of their tasks.
"""

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from pipeline.errors import WorkspaceError

_T = TypeVar("_T")
_Item = TypeVar("_Item")

BATCH = 20  # items a task
_FEW = 3 * BATCH  # so many are done before other processes have started
_AHEAD = 3  # tasks that wait for each worker: it is never idle, and few results pile up


class Crew:
    """Workers, started when there is enough to do for them; use it in a `with` block.

    `jobs` is how many processes work on this machine, `cluster` the address of a Dask scheduler
    that works instead.
    """

    def __init__(self, jobs: int | None = None, cluster: str | None = None) -> None:
        self._jobs = jobs or available_cores()
        self._cluster = cluster
        self._executor: Executor | None = None
        self._close: Callable[[], None] = lambda: None

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if isinstance(self._executor, ProcessPoolExecutor):
            self._executor.shutdown(wait=kind is None, cancel_futures=True)
        self._close()

    def run(
        self, task: Callable[[list[_Item]], _T], items: Iterable[_Item], count: int
    ) -> Iterator[_T]:
        """Yield what `task` makes of each batch of items, in order; `count` is how many there are.

        Items are asked for only a little before they are worked on. What a task raises is raised
        here. Raise `WorkspaceError` for a worker that died.
        """
        batches = _batches(items)
        executor = self._executor_for(count)
        if executor is None:
            yield from map(task, batches)
            return
        try:
            yield from _in_order(executor, task, batches, self._jobs * _AHEAD)
        except BrokenProcessPool as err:
            fault = "a worker process was ended from outside, perhaps for want of memory"
            raise WorkspaceError("", fault, "try again, or with --jobs 1") from err

    def _executor_for(self, items: int) -> Executor | None:
        """Return the workers, None where this process does it quicker itself."""
        if self._executor is None and self._cluster:
            from pipeline.build.crew.cluster import connect

            self._executor, self._jobs, self._close = connect(self._cluster)
        elif self._executor is None and self._jobs > 1 and items > _FEW:
            self._executor = _processes(self._jobs)
        return self._executor


def _batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    waiting = iter(items)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def _in_order(
    executor: Executor,
    task: Callable[[list[_Item]], _T],
    batches: Iterable[list[_Item]],
    most: int,
) -> Iterator[_T]:
    waiting: deque[Future[_T]] = deque()
    try:
        for batch in batches:
            waiting.append(executor.submit(task, batch))
            if len(waiting) >= most:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


def available_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _processes(jobs: int) -> ProcessPoolExecutor:
    from multiprocessing import get_context

    # Forked workers start at once, with all that is loaded; elsewhere forking is not safe.
    context = get_context("fork" if sys.platform == "linux" else None)
    return ProcessPoolExecutor(jobs, context, _start_worker)


def _start_worker() -> None:
    """Leave Ctrl-C to the process that gives the work, and end with it, however it ends."""
    import gc
    import signal
    from multiprocessing import parent_process
    from multiprocessing.connection import wait
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            wait([parent.sentinel])
            os._exit(1)

    Thread(target=watch, daemon=True).start()
