"""Run a command and say what it cost: wall time, processor time, peak memory of its processes."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

_PROC = Path("/proc")
_INTERVAL_S = 0.02
_SHARE = 20  # a look takes at most one part in so many of the time: looking slows what is looked at


@dataclass(frozen=True, slots=True)
class Usage:
    """What a command cost, with all processes that it started.

    `cpu_s` is user and system time. `memory_bytes` is the largest sum over the tree of each
    process's proportional set size (a page that n processes share counts a n-th for each), looked
    at every 20 ms; a peak between two looks is missed.
    """

    wall_s: float
    cpu_s: float
    memory_bytes: int


def measure(command: Sequence[str], folder: Path) -> Usage:
    """Run a command in a folder to its end; one that fails ends the program with what it said."""
    os.sync()  # what was written before is not to be paid for now
    with TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command, stdout=said, stderr=said, stdin=subprocess.DEVNULL, cwd=folder
        )
        sampler = _Sampler(process.pid)
        sampler.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        sampler.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            sys.exit(f"{' '.join(command)}: ended with {process.returncode}\n{_tail(said)}")
    return Usage(wall, used.ru_utime + used.ru_stime, sampler.peak)


class _Sampler(threading.Thread):
    """Looks at the memory of a process and its descendants until it is stopped."""

    def __init__(self, root: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._known = {root}
        self._ended = threading.Event()

    def run(self) -> None:
        wait = 0.0
        while not self._ended.wait(wait):
            start = time.perf_counter()
            self._look()
            wait = max(_INTERVAL_S, (time.perf_counter() - start) * _SHARE)

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def _look(self) -> None:
        """Add up what is there now; who lost a parent stays known and is still counted."""
        self._known = {pid for known in self._known for pid in _tree(known)}
        self.peak = max(self.peak, sum(map(_memory, self._known)))


def _tree(pid: int) -> Iterator[int]:
    """Yield a process, if it is there, and its descendants."""
    try:
        threads = list((_PROC / str(pid) / "task").iterdir())
    except OSError:
        return
    yield pid
    for thread in threads:
        try:
            children = (thread / "children").read_text(encoding="ascii").split()
        except OSError:  # the thread has ended meanwhile
            continue
        for child in children:
            yield from _tree(int(child))


def _memory(pid: int) -> int:
    """Return a process's proportional set size in bytes, 0 if it has ended."""
    try:
        text = (_PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0
    line = next((line for line in text.splitlines() if line.startswith("Pss:")), "Pss: 0")
    return int(line.split()[1]) * 1024


def _tail(said: IO[bytes]) -> str:
    said.seek(0)
    return said.read().decode(errors="replace")[-2000:]
