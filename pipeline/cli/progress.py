"""Show how far a long command is: a bar on a terminal, now and then a line elsewhere."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from pipeline.cli.colours import is_in_ci, is_terminal

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress
    from rich.progress import TaskID

Progress = Callable[[str, int, int], None]

_LONG = 200  # things; fewer are done before anybody has read a line about them
_BETWEEN_S = 10.0  # between two lines in a log


@contextmanager
def progress_for(*, is_silent: bool) -> Iterator[Progress]:
    """Give what is to be told of progress: what is done in a word, how much of it, of how much."""
    if is_silent:
        yield _told_nobody
    elif is_terminal(sys.stderr) and not is_in_ci():
        yield from _bars()
    else:
        yield _lines()


def _told_nobody(_what: str, _done: int, _all: int) -> None:
    pass


def _lines() -> Progress:
    last = monotonic()

    def tell(what: str, done: int, total: int) -> None:
        nonlocal last
        if total >= _LONG and done < total and monotonic() - last >= _BETWEEN_S:
            last = monotonic()
            print(f"{what}: {done:,} of {total:,}", file=sys.stderr, flush=True)  # noqa: T201 - talk

    return tell


def _bars() -> Iterator[Progress]:
    """Give bars that are drawn when there is much to do, and gone when all is done."""
    bars: dict[str, TaskID] = {}
    drawn = None

    def tell(what: str, done: int, total: int) -> None:
        nonlocal drawn
        if total < _LONG:
            return
        if drawn is None:
            drawn = _drawing()
            drawn.start()
        if what not in bars:
            bars[what] = drawn.add_task(what, total=total)
        drawn.update(bars[what], completed=done)

    try:
        yield tell
    finally:
        if drawn is not None:
            drawn.stop()


def _drawing() -> "RichProgress":
    """Return the bars; rich is loaded when they are shown, and no sooner."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description:>10}"), BarColumn(), MofNCompleteColumn())
    console = Console(stderr=True)
    return Progress(*columns, TimeElapsedColumn(), console=console, transient=True)
