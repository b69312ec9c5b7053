"""Write tables as CSV (RFC 4180: lines end in CR and LF) in UTF-8, without a byte order mark.

A cell that a spreadsheet would run as a formula gets an apostrophe in front, but for plain numbers;
so does what stands behind a semicolon in a cell, at which some cut lines, within quotes too.
https://owasp.org/www-community/attacks/CSV_Injection
"""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from pipeline.model import Table
from pipeline.render.data.texts import encoded, storable

Cell = str | int | float | bool | None
# The wide forms, which some spreadsheets take for the first ones, and a mark of bytes, which all
# drop at the beginning of a file.
_RUN = ("\ufeff", "=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_FIRST = frozenset(_RUN)
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?\s?%?", re.ASCII)
_PART = re.compile(r"(?<=;)(\s*)([^;\s][^;]*)")


def safe_cell(text: str) -> str:
    """Return a cell as a spreadsheet may open it."""
    safe = f"'{text}" if _runs(text) else text
    return _PART.sub(_safe_part, safe) if ";" in safe else safe


def _runs(text: str) -> bool:
    return text.startswith(_RUN) and not _NUMBER.fullmatch(text)


def _safe_part(match: re.Match[str]) -> str:
    return f"{match[1]}'{match[2]}" if _runs(match[2]) else match[0]


def csv_lines(rows: Iterable[Sequence[Cell]]) -> str:
    """Return rows as lines; None is an empty cell, true and false are `true` and `false`."""
    buffer = StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(map(_cells, rows))
    return buffer.getvalue()


def table_csv(table: Table) -> bytes:
    """Return a table of a record: its columns, then its rows."""
    return encoded(csv_lines((table.columns, *table.rows)))


def _cells(row: Sequence[Cell]) -> list[str]:
    # Most cells are plain; to see that here spares them two calls each.
    return [
        ""
        if value is None
        else value
        if value.__class__ is str
        and value.isascii()
        and value[:1] not in _FIRST
        and ";" not in value
        and "\0" not in value
        else _cell(value)
        for value in row
    ]


def _cell(value: Cell) -> str:
    if type(value) is str:
        return safe_cell(storable(value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)
