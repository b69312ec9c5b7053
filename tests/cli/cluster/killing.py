"""Loaded by workers of tests (`dask worker --preload`): end a process as a task begins.

The tasks that begin on any worker are counted by files in the folder of `READOUT_TEST_KILL`,
`FOLDER:NUMBER:PID`. As the one of that number begins, the process PID is killed, 0 being the worker
itself: what is killed is in the middle of its work, however fast or slow the machine is.
"""

import os
import signal
from pathlib import Path
from typing import Any

from distributed import Worker, WorkerPlugin

FOLDER, NUMBER, PID = os.environ["READOUT_TEST_KILL"].rsplit(":", 2)


class Killing(WorkerPlugin):
    """Count tasks that begin, and kill at one of them."""

    def transition(self, key: Any, start: str, finish: str, **_: Any) -> None:
        if finish == "executing" and _count() == int(NUMBER):
            os.kill(int(PID) or os.getpid(), signal.SIGKILL)


def _count() -> int:
    number = 1
    while True:
        try:
            (Path(FOLDER) / f"begun-{number}").touch(exist_ok=False)
        except FileExistsError:
            number += 1
        else:
            return number


async def dask_setup(worker: Worker) -> None:
    """Add the plugin to a worker that starts."""
    await worker.plugin_add(Killing(), name="killing")
