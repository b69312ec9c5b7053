"""Write the flat tables into one SQLite file, whose bytes follow from the rows alone.

The version of the library that wrote it, which stands in the header, is taken out; what else a
version may do otherwise is left to it, and so the version is part of the file's recipe.
https://www.sqlite.org/fileformat2.html#the_database_header
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pipeline.render.data import FlatTable
    from pipeline.render.data.csv_files import Cell

VERSION: Final = sqlite3.sqlite_version
_SETTINGS: Final = (
    "PRAGMA page_size = 4096",
    "PRAGMA auto_vacuum = NONE",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA journal_mode = OFF",  # a file that was not finished is never published
    "PRAGMA synchronous = OFF",
)
_TYPES: Final = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_CHANGES, _VALID_FOR = 24, 92  # places in the header: how often changed, that again and the version
_AT_ONCE: Final = 1_000  # rows of one table; fewer calls to SQLite
_LARGEST = 2**63 - 1


class TablesFile:
    """The file in the writing; `finish` must be called."""

    def __init__(self, path: str, tables: Iterable["FlatTable"]) -> None:
        """Make the file with all tables; raise `sqlite3.Error` if it cannot be made."""
        self._path = path
        self._database = sqlite3.connect(path, isolation_level=None)
        self._inserts: dict[str, str] = {}
        self._waiting: dict[str, list[Sequence[Cell]]] = {table.name: [] for table in tables}
        for setting in _SETTINGS:
            self._database.execute(setting)
        self._database.execute("BEGIN")
        for table in tables:
            self._database.execute(_create(table, tables))
            marks = ", ".join("?" * len(table.fields))
            self._inserts[table.name] = f"INSERT INTO {_quoted(table.name)} VALUES ({marks})"  # noqa: S608 - our names

    def add(self, table: str, rows: Iterable[Sequence["Cell"]]) -> None:
        """Add rows to a table."""
        waiting = self._waiting[table]
        waiting += rows
        if len(waiting) >= _AT_ONCE:
            self._insert(table)

    def _insert(self, table: str) -> None:
        rows = storable_rows(self._waiting[table])
        self._database.executemany(self._inserts[table], rows)
        self._waiting[table].clear()

    def finish(self) -> None:
        """Put each table in one piece and close the file."""
        for table in self._waiting:
            self._insert(table)
        self._database.execute("COMMIT")
        self._database.execute("VACUUM")
        self.close()
        with open(self._path, "r+b") as file:
            for place, value in ((_CHANGES, 1), (_VALID_FOR, 1), (_VALID_FOR + 4, 0)):
                file.seek(place)
                file.write(value.to_bytes(4, "big"))

    def close(self) -> None:
        """Let go of the file, finished or not."""
        self._database.close()


def storable_rows(rows: Iterable[Sequence["Cell"]]) -> Iterator[list["Cell"]]:
    """Yield rows that SQLite takes; whole numbers that are too long for it become text."""
    from pipeline.render.data import storable

    def kept(value: "Cell") -> "Cell":
        if type(value) is str:
            return storable(value)
        if type(value) is int and abs(value) > _LARGEST:
            return str(value)
        return value

    for row in rows:
        # Most cells are plain; to see that here spares them two calls each.
        yield [
            value
            if value is None or (value.__class__ is str and value.isascii() and "\0" not in value)
            else kept(value)
            for value in row
        ]


def _create(table: "FlatTable", tables: Iterable["FlatTable"]) -> str:
    keys = {one.name: one.key for one in tables}
    columns = [
        f"{_quoted(one.name)} {_TYPES[one.type]}{' NOT NULL' if one.name in table.key else ''}"
        for one in table.fields
    ]
    references = [
        f"FOREIGN KEY ({_listed(one.fields)}) REFERENCES {_quoted(one.table)}"
        f" ({_listed(keys[one.table])})"
        for one in table.references
    ]
    parts = [*columns, f"PRIMARY KEY ({_listed(table.key)})", *references]
    return f"CREATE TABLE {_quoted(table.name)} ({', '.join(parts)}) WITHOUT ROWID"


def _listed(names: Iterable[str]) -> str:
    return ", ".join(map(_quoted, names))


def _quoted(name: str) -> str:
    return f'"{name}"'
