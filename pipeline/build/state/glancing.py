"""Look at published files in another process while this one goes on.

A large site takes as long to look at as all else that a build of one edit does.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

from pipeline.build.state.watching import packed_times

MANY = 2000  # files; fewer are looked at before another process has started


class Glance:
    """The sizes and times of published files, by names that lead from a folder."""

    def __init__(self, folder: str, names: Sequence[str]) -> None:
        """Begin to look, where there is much to see and a core to spare for that."""
        self.names = names
        self._folder = folder
        self._times: bytes | None = None
        self._child = _start(folder, names) if len(names) >= MANY and _can_fork() else None

    def times(self) -> bytes:
        """Return them packed in the order of names; too few where a look was cut short."""
        if self._child is not None:
            self._times = _read(*self._child)
            self._child = None
        if self._times is None:
            self._times = packed_times(self._folder, self.names)
        return self._times

    def __del__(self) -> None:
        if self._child is not None:
            _leave(*self._child)


def _can_fork() -> bool:
    """Tell whether forking is safe here, and a core is free for it."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


def _start(folder: str, names: Sequence[str]) -> tuple[int, int] | None:
    """Start a look; return the process and where it writes to, None where there can be none."""
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return None
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)  # else this one would wait for itself where nobody reads any more
        with open(writing, "wb") as stream:
            stream.write(packed_times(folder, names))
    finally:
        os._exit(0)


def _read(child: int, reading: int) -> bytes:
    with open(reading, "rb") as stream:
        found = stream.read()
    with suppress(ChildProcessError):  # somebody else has waited for it
        os.waitpid(child, 0)
    return found


def _leave(child: int, reading: int) -> None:
    """Let a look end that nobody asks for any more."""
    os.close(reading)
    with suppress(ChildProcessError):
        os.waitpid(child, 0)
