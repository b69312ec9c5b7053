"""Keep what a build found out in SQLite under `.readout/`.

It is written in one transaction when a build ends, so that a build that is killed leaves the state
of the one before.
"""

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar
from zlib import adler32

from pipeline.build.state.database import (
    FORM,
    NAME,
    is_made,
    kept_text,
    read_facts,
    read_state,
    told_text,
)
from pipeline.build.state.rows import Details, Plans, RecordRow, Records, Stamps, TargetRow, Targets
from pipeline.build.state.stamps import Stamp
from pipeline.errors import WorkspaceError
from pipeline.values import dataclass, field

_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE columns (name TEXT PRIMARY KEY, content BLOB NOT NULL, checksum INTEGER NOT NULL);
CREATE TABLE details (name TEXT PRIMARY KEY, summary TEXT, outline TEXT);
CREATE TABLE compiled (name TEXT PRIMARY KEY, code BLOB NOT NULL);
"""
_COMPILED = "SELECT name, code FROM compiled"
_Kept = TypeVar("_Kept")
_Table = TypeVar("_Table", Stamps, Targets, Records, Plans)


@dataclass(slots=True)
class State:
    """What a build knows from the one before; all empty where there is none.

    `facts` are single values by name, `inputs` the stamps of files by their watched names,
    `records` what is known of each record by its file's name, `targets` of each published file by
    its path, and `compiled` the compiled templates. `details` are those to be kept anew alone;
    `plans` are None where they are to be kept as they are.
    """

    facts: dict[str, str] = field(default_factory=dict)
    inputs: Mapping[str, Stamp] = field(default_factory=Stamps)
    records: Mapping[str, RecordRow] = field(default_factory=Records)
    targets: Mapping[str, TargetRow] = field(default_factory=Targets)
    compiled: dict[str, bytes] = field(default_factory=dict)
    details: dict[str, Details] = field(default_factory=dict)
    plans: Plans | None = None


def load_state(folder: Path) -> State:
    """Return all that is known but the details of records, and the plans."""
    return read_state(folder, _read_all) or State()


def load_details(folder: Path, names: Sequence[str] | None = None) -> dict[str, Details]:
    """Return the details of these or all records by the names of their files, as they are kept."""
    return read_state(folder, partial(_read_details, names=names)) or {}


def load_plans(folder: Path) -> Plans | None:
    """Return how the pages about several records are planned, None where that is not known."""
    return read_state(folder, partial(_read_table, Plans, "plans"))


def drop_state(folder: Path) -> None:
    """Forget all that is known."""
    _drop(folder / NAME)


def save_state(folder: Path, before: State, now: State) -> None:
    """Write what differs from `before`, which must be what the file holds.

    A file of which nothing could be read is made anew. Raise `WorkspaceError` if none can be
    written.
    """
    path = folder / NAME
    if not (before.facts and _has_form(path)):
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
    database.execute("PRAGMA page_size = 65536")  # of a new file: columns are long
    database.execute("BEGIN IMMEDIATE")
    if not is_made(database):
        for statement in _TABLES.split(";"):
            database.execute(statement)
        database.execute(f"PRAGMA user_version = {FORM}")
    _save_rows(database, "facts", before.facts, now.facts, _single_text)
    known = _columns(before) if before.facts else {}
    _save_rows(database, "columns", known, _columns(now), _with_checksum)
    _save_rows(database, "details", {}, now.details, tuple)
    gone = set(before.records).difference(now.records)
    database.executemany("DELETE FROM details WHERE name = ?", [(name,) for name in gone])
    _save_rows(database, "compiled", before.compiled, now.compiled, _single)
    database.execute("COMMIT")


def _columns(state: State) -> dict[str, bytes]:
    """Return all columns by table and name."""
    tables: dict[str, Stamps | Targets | Records | Plans] = {
        "inputs": Stamps.of(state.inputs),
        "targets": Targets.of(state.targets),
        "records": Records.of(state.records),
    }
    if state.plans is not None:
        tables["plans"] = state.plans
    return {
        f"{table}.{name}": columns.content[name]
        for table, columns in tables.items()
        for name in columns.fields()
    }


def _read_all(database: sqlite3.Connection) -> State:
    return State(
        facts=read_facts(database),
        inputs=_read_table(Stamps, "inputs", database),
        records=_read_table(Records, "records", database),
        targets=_read_table(Targets, "targets", database),
        compiled={told_text(name): code for name, code in database.execute(_COMPILED)},
    )


def _read_table(kind: type[_Table], table: str, database: sqlite3.Connection) -> _Table:
    found = {}
    for field_name in kind.fields():
        wanted = "SELECT content, checksum FROM columns WHERE name = ?"
        content, checksum = database.execute(wanted, (f"{table}.{field_name}",)).fetchone()
        if adler32(content) != checksum:
            raise ValueError("damaged")
        found[field_name] = content
    return kind(found)


def _read_details(
    database: sqlite3.Connection, names: Sequence[str] | None = None
) -> dict[str, Details]:
    if names is None:
        rows = database.execute("SELECT * FROM details").fetchall()
    else:
        wanted = "SELECT * FROM details WHERE name = ?"
        rows = [row for name in names for row in database.execute(wanted, (name,))]
    return {row[0]: Details(*row[1:]) for row in rows}


def _save_rows(
    database: sqlite3.Connection,
    table: str,
    before: Mapping[str, _Kept],
    now: Mapping[str, _Kept],
    flat: Callable[[_Kept], Iterable[object]],
) -> None:
    """Bring a table up to date; `flat` makes the columns after the first of a value."""
    gone = [(kept_text(name),) for name in before.keys() - now.keys()]
    changed = [
        (kept_text(name), *flat(row))
        for name, row in now.items()
        if (was := before.get(name)) is not row and was != row
    ]
    if gone:
        database.executemany(f"DELETE FROM {table} WHERE name = ?", gone)  # noqa: S608 - our names
    if changed:
        marks = ", ".join("?" * len(changed[0]))
        database.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({marks})", changed)  # noqa: S608 - our names


def _single_text(value: str) -> tuple[object, ...]:
    return (kept_text(value),)


def _single(value: object) -> tuple[object, ...]:
    return (value,)


def _with_checksum(content: bytes) -> tuple[object, ...]:
    return content, adler32(content)


def _has_form(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(path)) as database:
            return is_made(database)
    except sqlite3.Error:
        return False


def _drop(path: Path) -> None:
    for name in (path.name, f"{path.name}-journal"):
        with suppress(OSError):  # what cannot be removed cannot be written either
            os.unlink(path.with_name(name))
