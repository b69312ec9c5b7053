"""Run the server in a process of its own, which ends with the one that builds."""

import errno
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote

from pipeline.errors import WorkspaceError
from pipeline.serve.state import State, state_to_json
from pipeline.values import dataclass

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_FAR = 20  # ports that are tried after the usual one
_PATIENCE_S = 30.0


@dataclass(frozen=True, slots=True)
class Address:
    """Where the site is served, and whether the usual port was taken."""

    url: str
    port: int
    is_other: bool


class Service:
    """The server as the process that builds knows it."""

    def __init__(self, address: Address, pipe: "Connection") -> None:
        self.address = address
        self._pipe = pipe

    def publish(self, state: State) -> None:
        """Tell browsers of a build; raise `WorkspaceError` if the server is gone.

        It is told when this returns: whoever asks then is answered so.
        """
        try:
            self._pipe.send((json.dumps(state_to_json(state)), state.version))
            self._pipe.recv()
        except (EOFError, OSError) as err:
            remedy = "start it again"
            raise WorkspaceError(
                self.address.url, "the server was ended from outside", remedy
            ) from err


@contextmanager
def serving(folder: Path, below: str, port: int, *, is_fixed: bool) -> Iterator[Service]:
    """Serve a folder at the path `below` while the context is open.

    A relative folder is one of the current folder, under whatever name that comes to have.
    If the port is taken, one of the next is, unless `is_fixed`. Raise `WorkspaceError` if none can
    be had.
    """
    # The one that builds has threads, of which a fork would lose some.
    context = get_context("spawn")
    here, there = context.Pipe()
    ports = (port,) if is_fixed else tuple(range(port, min(port + _FAR, 65_536)))
    worker = context.Process(target=_serve, args=(there, folder, below, ports), daemon=True)
    with _deaf_to_interrupts():
        worker.start()
    there.close()
    try:
        taken, why = here.recv() if here.poll(_PATIENCE_S) else (0, "did not start")
        if not taken:
            raise _refusal(port, why)
        url = f"http://127.0.0.1:{taken}{quote(below)}"
        address = Address(url, taken, is_other=taken != port)
        yield Service(address, here)
    except EOFError as err:
        raise WorkspaceError("the server", "did not start", "try again") from err
    finally:
        here.close()
        worker.join(2)
        if worker.is_alive():
            worker.kill()


def _refusal(port: int, why: str) -> WorkspaceError:
    remedy = "end what listens there, or name another with --port"
    return WorkspaceError(f"port {port}", f"cannot be had: {why}", remedy)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Start a process that leaves Ctrl-C to this one from its first moment."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _serve(pipe: "Connection", folder: Path, below: str, ports: tuple[int, ...]) -> None:
    """Serve until the other end of the pipe is closed; this is what runs in the process."""
    from pipeline.serve.answering import Server
    from pipeline.serve.board import Board

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    board = Board()
    server, why = None, ""
    for port in ports:
        try:
            server = Server(port, folder, below, board)
            break
        except OSError as err:
            why = err.strerror or str(err)
            if err.errno not in (errno.EADDRINUSE, errno.EACCES):
                break
    if server is None:
        pipe.send((0, why))
        return
    pipe.send((server.server_port, ""))
    Thread(target=server.serve_forever, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            board.put(*pipe.recv())
            pipe.send(None)
    board.close()
    os._exit(0)
