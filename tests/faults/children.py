"""Run readout in a forked child: it starts at once, with all that is loaded."""

import ctypes
import os
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER: what a killed child leaves behind becomes a child of ours


def adopt_orphans() -> None:
    """Become the parent of processes whose own parent was killed."""
    ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def run_child(do: Callable[[], object], told: Path) -> int:
    """Run `do` in a child and return its exit code, or the negative number of what killed it.

    What it says goes to the file `told`.
    """
    process = os.fork()
    if process:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    code = 70
    try:
        stream = os.open(told, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(stream, 1)
        os.dup2(stream, 2)
        code = _code_of(do)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _code_of(do: Callable[[], object]) -> int:
    try:
        do()
    except SystemExit as err:
        return err.code if isinstance(err.code, int) else int(err.code is not None)
    except BaseException:  # noqa: BLE001 - a child never goes on as its parent
        traceback.print_exc()
        return 70
    return 0


def readout(*arguments: str | Path) -> None:
    """Run the command line in this process."""
    from pipeline.cli import main

    sys.argv = ["readout", *map(str, arguments)]
    main()


def seconds_until_childless(patience_s: float = 10.0) -> float:
    """Return how long it took until no process was left of those that came from this one."""
    began = time.monotonic()
    while time.monotonic() - began < patience_s:
        try:
            if os.waitpid(-1, os.WNOHANG) == (0, 0):
                time.sleep(0.005)
        except ChildProcessError:
            return time.monotonic() - began
    return patience_s
