"""Have processes of this machine do the work."""

import gc
import os
import signal
import sys
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from threading import Thread
from typing import TypeVar

from pipeline.build.crew.team import Team
from pipeline.errors import WorkspaceError

_T = TypeVar("_T")

# Forked workers start at once, with all that is loaded; elsewhere forking is not safe.
START = "fork" if sys.platform == "linux" else "spawn"


def processes(jobs: int) -> Team:
    """Return so many processes of this machine."""
    executor = ProcessPoolExecutor(jobs, get_context(START), _start_worker)

    def part(is_well: bool) -> None:  # noqa: FBT001 - the one thing that is told
        executor.shutdown(wait=is_well, cancel_futures=True)

    # The pool falls over tasks that were cancelled before, should its workers end at that time.
    return Team(executor, jobs, _result, part, drops_waiting=True)


def _result(future: "Future[_T]") -> _T:
    try:
        return future.result()
    except BrokenProcessPool as err:
        fault = "a worker process was ended from outside, perhaps for want of memory"
        raise WorkspaceError("", fault, "try again, or with --jobs 1") from err


def _start_worker() -> None:
    """Leave Ctrl-C to the process that gives the work, and end with it, however it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    gc.freeze()
    gc.enable()  # who gives the work may have it switched off just now
    gc.set_threshold(20_000, 50, 100)
    parent = parent_process()

    def watch() -> None:
        if parent is not None:
            wait([parent.sentinel])
            os._exit(1)

    Thread(target=watch, daemon=True).start()
