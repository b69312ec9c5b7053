"""Open the database under `.readout/` that builds keep what they found out in.

A state that is lost, damaged or of another form reads as empty.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

FORM = 4  # of the tables of `store`; a state of another form is dropped
NAME = "state.sqlite3"
_Found = TypeVar("_Found")


class DamagedStateError(Exception):
    """What is kept is not what a build wrote, so nothing of it counts."""


def read_state(folder: Path, read: Callable[[sqlite3.Connection], _Found]) -> _Found | None:
    """Return what `read` finds in the state of a workspace, None where there is none to be read."""
    path = folder / NAME
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            return read(database) if is_made(database) else None
    # Damaged, or locked for long: build it all.
    except (sqlite3.Error, ValueError, TypeError, LookupError):
        return None


def is_made(database: sqlite3.Connection) -> bool:
    """Tell whether the tables are there, in the form of today."""
    return bool(database.execute("PRAGMA user_version").fetchone()[0] == FORM)


def read_facts(database: sqlite3.Connection) -> dict[str, str]:
    """Return single values by name."""
    rows = database.execute("SELECT * FROM facts").fetchall()
    return {told_text(name): told_text(value) for name, value in rows}


def kept_text(text: str) -> str | bytes:
    """Return a text as SQLite takes it: the name of a file may hold bytes that are no UTF-8."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "surrogatepass")
    return text


def told_text(kept: str | bytes) -> str:
    """Return the text that `kept_text` made this of."""
    return kept if isinstance(kept, str) else kept.decode("utf-8", "surrogatepass")
