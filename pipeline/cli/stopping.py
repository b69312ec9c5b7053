"""End in good order where that is asked for: what was begun is put away, workers and all."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED, TERMINATED = 128 + signal.SIGINT, 128 + signal.SIGTERM  # as a shell says it


class Terminated(BaseException):
    """Somebody asked the program to end, as `kill` does; no error that might be mended."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Turn a request to end into `Terminated` until the block is done, as Ctrl-C is turned already.

    A worker that was forked a moment ago, and does not yet leave that to us, ends without a word.
    """
    if threading.current_thread() is not threading.main_thread():
        yield  # signals go to the main thread
        return
    own = os.getpid()

    def stop(number: int, _frame: FrameType | None) -> None:
        if os.getpid() != own:
            os._exit(128 + number)
        raise KeyboardInterrupt if number == signal.SIGINT else Terminated

    before = {
        one: signal.signal(one, stop)
        for one in (signal.SIGINT, signal.SIGTERM)
        if signal.getsignal(one) in (signal.SIG_DFL, signal.default_int_handler)
    }
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
