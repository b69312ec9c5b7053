"""Keep what a build found out in SQLite under `.readout/`.

A state that is lost, damaged or of another form reads as empty. It is written in one transaction
when a build ends, so that a build that is killed leaves the state of the one before.
"""

import os
import sqlite3
from array import array
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, TypeVar

from pipeline.build.state.stamps import Stamp
from pipeline.errors import WorkspaceError

FORM = 1  # of the tables below; a state of another form is dropped
NAME = "state.sqlite3"
_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE inputs (name TEXT PRIMARY KEY, size INTEGER, mtime_ns INTEGER, ctime_ns INTEGER,
    sha256 TEXT, is_settled INTEGER) WITHOUT ROWID;
CREATE TABLE records (name TEXT PRIMARY KEY, key TEXT, articles TEXT, pages TEXT, briefing TEXT,
    summary_sha256 TEXT, outline_sha256 TEXT, problems TEXT) WITHOUT ROWID;
CREATE TABLE details (name TEXT PRIMARY KEY, summary TEXT, outline TEXT);
CREATE TABLE targets (path TEXT PRIMARY KEY, recipe TEXT, size INTEGER, mtime_ns INTEGER,
    ctime_ns INTEGER, sha256 TEXT, is_settled INTEGER) WITHOUT ROWID;
CREATE TABLE compiled (name TEXT PRIMARY KEY, code BLOB NOT NULL);
CREATE TABLE glances (name TEXT PRIMARY KEY, names TEXT NOT NULL, times BLOB NOT NULL);
"""
_Found = TypeVar("_Found")
_Kept = TypeVar("_Kept")


class RecordRow(NamedTuple):
    """What is known of a record's file.

    `key` is the digest of all that it was checked with. `articles` are the names of its sources and
    `pages` the paths of its pages, one a line; `briefing` is the digest of what the pages show,
    empty where the record has errors. Then come the digests of its `Details`, and its problems as
    JSON, empty for none.
    """

    key: str
    articles: str
    pages: str
    briefing: str
    summary_sha256: str
    outline_sha256: str
    problems: str


class Details(NamedTuple):
    """What pages about several records show of one, and what checks of all together need, as JSON.

    Most builds need only the digests; so these are kept apart. There is no summary (an empty text)
    where a record has errors.
    """

    summary: str
    outline: str


class TargetRow(NamedTuple):
    """What is known of a published file: the digest of all that it was made of, and its stamp."""

    recipe: str
    stamp: Stamp


@dataclass(slots=True)
class State:
    """What a build knows from the one before; all empty where there is none.

    `facts` are single values by name, `inputs` the stamps of files by their watched names,
    `records` what is known of each record by its file's name, `targets` of each published file by
    its path, and `compiled` the compiled templates. `details` are those to be kept anew alone,
    `left` the names and packed times of the published files as one glance at them.
    """

    facts: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, Stamp] = field(default_factory=dict)
    records: dict[str, RecordRow] = field(default_factory=dict)
    targets: dict[str, TargetRow] = field(default_factory=dict)
    compiled: dict[str, bytes] = field(default_factory=dict)
    details: dict[str, Details] = field(default_factory=dict)
    left: tuple[str, bytes] = ("", b"")


def load_state(folder: Path) -> State:
    """Return all that is known but the details of records."""
    return _load(folder, _read_all) or State()


def load_details(folder: Path) -> dict[str, Details]:
    """Return the details of all records by the names of their files."""
    return _load(folder, _read_details) or {}


def save_state(folder: Path, before: State, now: State) -> None:
    """Write what differs from `before`, which must be what the file holds.

    Raise `WorkspaceError` if it cannot be written.
    """
    path = folder / NAME
    if not _has_form(path):
        _drop(path)
        before = State()
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            _write(database, before, now)
    except sqlite3.Error as err:
        remedy = "the site is not harmed; mend that, or remove the file, and build again"
        raise WorkspaceError(str(path), f"cannot be written: {err}", remedy) from err


def _write(database: sqlite3.Connection, before: State, now: State) -> None:
    # The state is disposable: that it outlives a fall of the power is not worth waiting for.
    database.execute("PRAGMA synchronous = OFF")
    database.execute("BEGIN IMMEDIATE")
    if not _is_made(database):
        for statement in _TABLES.split(";"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {FORM}")
    _save_rows(database, "facts", before.facts, now.facts, _single)
    _save_rows(database, "inputs", before.inputs, now.inputs, tuple)
    _save_rows(database, "records", before.records, now.records, tuple)
    _save_rows(database, "details", {}, now.details, tuple)
    gone = [(name,) for name in before.records.keys() - now.records.keys()]
    database.executemany("DELETE FROM details WHERE name = ?", gone)
    _save_rows(database, "targets", before.targets, now.targets, _flat)
    _save_rows(database, "compiled", before.compiled, now.compiled, _single)
    _save_rows(database, "glances", {}, _glances(now), tuple)
    database.execute("COMMIT")


def load_glances(folder: Path) -> tuple[dict[str, str], dict[str, tuple[str, bytes]]]:
    """Return facts, and glances by name: names, one a line, with their sizes and times packed."""
    return _load(folder, _read_glances) or ({}, {})


def _load(folder: Path, read: Callable[[sqlite3.Connection], _Found]) -> _Found | None:
    path = folder / NAME
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            return read(database) if _is_made(database) else None
    except (sqlite3.Error, ValueError, TypeError):  # damaged, or locked for long: build it all
        return None


def _read_glances(
    database: sqlite3.Connection,
) -> tuple[dict[str, str], dict[str, tuple[str, bytes]]]:
    rows = database.execute("SELECT * FROM glances").fetchall()
    return _facts(database), {name: (names, times) for name, names, times in rows}


def _read_all(database: sqlite3.Connection) -> State:
    inputs = database.execute("SELECT * FROM inputs").fetchall()
    targets = database.execute("SELECT * FROM targets").fetchall()
    records = database.execute("SELECT * FROM records").fetchall()
    return State(
        facts=_facts(database),
        inputs={row[0]: Stamp(*row[1:]) for row in inputs},
        records={row[0]: RecordRow(*row[1:]) for row in records},
        targets={row[0]: TargetRow(row[1], Stamp(*row[2:])) for row in targets},
        compiled=dict(database.execute("SELECT * FROM compiled").fetchall()),
        left=database.execute("SELECT names, times FROM glances WHERE name = 'targets'").fetchone(),
    )


def _read_details(database: sqlite3.Connection) -> dict[str, Details]:
    rows = database.execute("SELECT * FROM details").fetchall()
    return {row[0]: Details(*row[1:]) for row in rows}


def _facts(database: sqlite3.Connection) -> dict[str, str]:
    return dict(database.execute("SELECT * FROM facts").fetchall())


def _glances(state: State) -> dict[str, tuple[object, ...]]:
    targets = {path: row.stamp for path, row in state.targets.items()}
    return {"inputs": glance(state.inputs), "targets": glance(targets)}


def glance(stamps: Mapping[str, Stamp]) -> tuple[str, bytes]:
    """Return names in order, one a line, with sizes and times packed; no times if one is unsettled.

    That is compared in a moment, where rows of a table are not.
    """
    names = sorted(stamps)
    packed = array("q")
    for name in names:
        stamp = stamps[name]
        if not stamp.is_settled:
            return "\n".join(names), b""
        packed.extend(stamp[:3])
    return "\n".join(names), packed.tobytes()


def _save_rows(
    database: sqlite3.Connection,
    table: str,
    before: Mapping[str, _Kept],
    now: Mapping[str, _Kept],
    flat: Callable[[_Kept], Iterable[object]],
) -> None:
    """Bring a table up to date; `flat` makes the columns after the first of a value."""
    gone = [(name,) for name in before.keys() - now.keys()]
    changed = [
        (name, *flat(row))
        for name, row in now.items()
        if (was := before.get(name)) is not row and was != row
    ]
    if gone:
        key = "path" if table == "targets" else "name"
        database.executemany(f"DELETE FROM {table} WHERE {key} = ?", gone)  # noqa: S608 - our names
    if changed:
        marks = ", ".join("?" * len(changed[0]))
        database.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", changed)  # noqa: S608 - our names


def _single(value: object) -> tuple[object, ...]:
    return (value,)


def _flat(row: TargetRow) -> tuple[object, ...]:
    return (row.recipe, *row.stamp)


def _has_form(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as database:
            is_made = _is_made(database)
            return (
                is_made or not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            )
    except sqlite3.Error:
        return False


def _is_made(database: sqlite3.Connection) -> bool:
    return bool(database.execute("PRAGMA user_version").fetchone()[0] == FORM)


def _drop(path: Path) -> None:
    for name in (path.name, f"{path.name}-journal"):
        with suppress(OSError):  # what cannot be removed cannot be written either
            os.unlink(path.with_name(name))
