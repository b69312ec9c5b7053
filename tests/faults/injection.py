"""Count the calls of a process that change files, and act at the n-th: end it, or let it fail.

Made for a child that was forked for it: what is put in here is never taken out again.
"""

import builtins
import io
import os
import signal
import sqlite3
import stat
import sys
from collections.abc import Callable
from mmap import mmap
from typing import Any

_CHANGES = ("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.utime", "os.truncate", "os.link")
_NEED_ROOM = ("write", "open", "sqlite", "os.mkdir", "os.rename")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
Act = Callable[[str, str], None]
"""Told of a call before it is made: what it does, and to what. It may end the process or raise."""


class _Points:
    """The calls of one process, told to `act` one by one."""

    def __init__(self, act: Act) -> None:
        self._act = act
        self._process = os.getpid()

    def reach(self, kind: str, name: object) -> None:
        if os.getpid() == self._process:  # not a worker that was forked since
            self._act(kind, name if isinstance(name, str) else str(name))

    def hear(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _CHANGES:
            self.reach(event, arguments[0])
        elif event == "open" and _is_for_writing(*arguments):
            self.reach("open", arguments[0])


def _is_for_writing(name: object, _mode: object, flags: object) -> bool:
    return name != os.devnull and isinstance(flags, int) and bool(flags & _WRITING)


def watch(act: Act) -> None:
    """Tell `act` of every call of this process from now on that changes a file."""
    points = _Points(act)
    _watch_writes(points)
    _watch_database(points)
    sys.addaudithook(points.hear)


def kill_at(number: int) -> Act:
    """Return what ends this process before the n-th call; of a write, the half is done."""
    return at(number, lambda _kind, _name: os.kill(os.getpid(), signal.SIGKILL))


def fail_at(number: int, code: int, has_failed: mmap, *, lasts: bool) -> Act:
    """Return what lets the n-th call that needs room fail, or all from there on, and notes it."""
    seen = 0

    def act(kind: str, name: str) -> None:
        nonlocal seen
        if kind not in _NEED_ROOM:
            return
        seen += 1
        if seen == number or (lasts and seen > number):
            has_failed[0] = 1
            if kind == "sqlite":
                raise sqlite3.OperationalError("database or disk is full")
            raise OSError(code, os.strerror(code), name)

    return act


def at(number: int, do: Act) -> Act:
    """Return what does something before the n-th call alone."""
    seen = 0

    def act(kind: str, name: str) -> None:
        nonlocal seen
        seen += 1
        if seen == number:
            do(kind, name)

    return act


def _watch_writes(points: _Points) -> None:
    """Take writes apart into halves, so that what is cut short leaves a part behind."""
    write, opened = os.write, io.open

    def in_halves(descriptor: int, content: Any) -> int:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            return write(descriptor, content)
        half = write(descriptor, memoryview(content)[: len(content) // 2])
        points.reach("write", descriptor)
        return half + write(descriptor, memoryview(content)[half:])

    class Raw(io.FileIO):
        def write(self, content: Any) -> int:
            return in_halves(self.fileno(), content)

    def open_watched(
        file: Any, mode: str = "r", buffering: int = -1, *more: Any, **named: Any
    ) -> Any:
        if not set(mode) & set("wax") or "+" in mode or not isinstance(file, str | os.PathLike):
            return opened(file, mode, buffering, *more, **named)
        raw = Raw(file, mode.replace("b", "").replace("t", ""))
        if buffering == 0:
            return raw
        stream = io.BufferedWriter(raw)
        return stream if "b" in mode else io.TextIOWrapper(stream, *more, **named)

    os.write = in_halves
    builtins.open = io.open = open_watched


def _watch_database(points: _Points) -> None:
    connect = sqlite3.connect

    class Watched(sqlite3.Connection):
        def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
            if not statement.lstrip().startswith("SELECT"):
                points.reach("sqlite", statement[:20])
            return super().execute(statement, *values)

        def executemany(self, statement: str, rows: Any) -> sqlite3.Cursor:
            points.reach("sqlite", statement[:20])
            return super().executemany(statement, rows)

    def connect_watched(*given: Any, **named: Any) -> sqlite3.Connection:
        return connect(*given, factory=Watched, **named)

    sqlite3.connect = connect_watched
