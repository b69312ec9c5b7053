"""Describe a cell by the names of what is seen in it: its length, its ends, its capitals."""

from bisect import bisect_left
from functools import lru_cache

from pipeline.parse.tables.weights import Names
from pipeline.parse.tables.words import Row

_LENGTH_STEPS = (1, 2, 3, 4, 5, 6, 8, 11, 16, 30)
_REMEMBERED = 1 << 15


def cell_names(row: Row, start: int, end: int, column: int, columns: int) -> tuple[Names, ...]:
    """Return what is seen in the cell of words `start` to before `end`, in groups.

    `column` counts from 0, `columns` is how many the row has.
    """
    words = row.words
    first, last = words[start], words[end - 1]
    length = end - start
    functions = row.functions[end] - row.functions[start]
    return (
        _sizes(column, columns, _step(length), min(functions, 3), row.is_header),
        _ends(column, columns, first.kind, last.kind, min(_finites(row, start, end), 2)),
        _looks(
            column,
            columns,
            first.case + capital_share(row, start, end),
            last.last,
            row.stops[end - 1] > row.stops[start],
            row.depth[start] != (row.depth[end] if end < len(words) else 0),
            row.is_header,
        ),
    )


def _step(length: int) -> int:
    return bisect_left(_LENGTH_STEPS, length)


def _finites(row: Row, start: int, end: int) -> int:
    return row.finites[end] - row.finites[start]


def capital_share(row: Row, start: int, end: int) -> str:
    """Return how many of the content words behind the first have capitals, in words."""
    content = end - start - 1 - (row.functions[end] - row.functions[start + 1])
    if content <= 0:
        return "nothing"
    found = row.capitals[end] - row.capitals[start + 1]
    found -= row.capital_functions[end] - row.capital_functions[start + 1]
    if found == 0:
        return "none"
    if found == content:
        return "all"
    return "most" if 2 * found > content else "some"


def _placed(names: Names, column: int, columns: int) -> Names:
    """Say of each name where it is seen: in which column of two or three, first or last."""
    side = "first" if column == 0 else "last" if column == columns - 1 else "middle"
    return tuple(
        placed
        for name in names
        for placed in (f"{side} {name}", f"{column + 1} of {columns} {name}")
    )


@lru_cache(maxsize=_REMEMBERED)
def _sizes(column: int, columns: int, step: int, functions: int, header: bool) -> Names:
    names: Names = (f"length {step}", f"functions {functions}", f"length {step},{functions}")
    if header:
        names = (*names, f"header length {step}")
    return _placed(names, column, columns)


@lru_cache(maxsize=_REMEMBERED)
def _ends(column: int, columns: int, first: str, last: str, finites: int) -> Names:
    names = (
        f"begins {first}", f"ends {last}", f"verbs {finites}", f"begins {first} verbs {finites}",
    )  # fmt: skip
    return _placed(names, column, columns)


@lru_cache(maxsize=_REMEMBERED)
def _looks(
    column: int,
    columns: int,
    style: str,
    last: str,
    stop_inside: bool,
    bracket_open: bool,
    header: bool,
) -> Names:
    named = {
        f"{'header' if header else 'row'} style {style}": True,
        f"ends {last}": last,
        "stop inside": stop_inside,
        "bracket open": bracket_open,
    }
    return _placed(tuple(name for name, holds in named.items() if holds), column, columns)
