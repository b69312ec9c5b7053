"""Spread the cells of a table over its columns, as their spans say, within bounds."""

from collections.abc import Sequence

from lxml.html import HtmlElement

from pipeline.read.html_grid import Row

MAX_COLUMNS = 200
MAX_PLACES = 1_000_000
# https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements
_MAX_COLSPAN = 1000
_MAX_ROWSPAN = 65534

Place = tuple[int, int]  # the number of the row that the cell was marked up in, and of the cell


def span_of(element: HtmlElement, name: str) -> int:
    """Return how many columns or rows a cell says that it covers, within the standard's bounds."""
    value = (element.get(name) or "").strip()[:12]
    if not (value.isascii() and value.isdigit()):
        return 1
    limit = _MAX_COLSPAN if name == "colspan" else _MAX_ROWSPAN
    number = min(int(value), limit)
    # A row span of 0 reaches to the end of its group; a column span of 0 counts as 1.
    return number or (1 if name == "colspan" else limit)


def places_of(rows: Sequence[Row]) -> list[list[Place | None]] | None:
    """Return which cell fills which column of each row, None for a gap in a ragged row.

    Columns that hold nothing, or only go on with the one before, are left out. None stands for a
    table that has more columns than can be kept.
    """
    limit = min(MAX_COLUMNS, MAX_PLACES // max(len(rows), 1))
    spread = _Spread(limit, _shared_width(rows, limit))
    lines: list[list[Place | None]] = []
    group = None
    for number, row in enumerate(rows):
        if row.group != group:
            spread.end_group()
            group = row.group
        line = spread.line(number, row)
        if line is None:
            return None
        lines.append(line)
    width = max(map(len, lines), default=0)
    return _without_doubles([line + [None] * (width - len(line)) for line in lines])


def _shared_width(rows: Sequence[Row], limit: int) -> int:
    """Return how wide a cell may be that is alone in its row: as wide as the other rows."""
    shared = [row for row in rows if len(row.cells) > 1] or list(rows)
    return min(max((sum(cell.columns for cell in row.cells) for row in shared), default=1), limit)


class _Spread:
    """Fills line after line, with the cells that hang down from the lines above."""

    def __init__(self, limit: int, lone_width: int) -> None:
        self._limit, self._lone_width = limit, lone_width
        self._hanging: dict[int, tuple[int, Place]] = {}  # column -> rows left, its cell

    def end_group(self) -> None:
        """Let no cell hang down any further, as the standard has it for groups of rows."""
        self._hanging.clear()

    def line(self, number: int, row: Row) -> list[Place | None] | None:
        """Return the places of one row; None if a cell finds no column."""
        line = self._begun()
        column = 0
        for index, cell in enumerate(row.cells):
            column = _free_column(line, column)
            width = min(cell.columns, self._lone_width) if len(row.cells) == 1 else cell.columns
            # However wide a cell says it is, those after it have a column each.
            end = min(column + width, self._limit - (len(row.cells) - 1 - index))
            if column >= end:
                return None
            column = self._fill(line, column, end, (cell.rows - 1, (number, index)))
        return line

    def _begun(self) -> list[Place | None]:
        line: list[Place | None] = [None] * (max(self._hanging, default=-1) + 1)
        for column, (left, place) in list(self._hanging.items()):
            line[column] = place
            if left > 1:
                self._hanging[column] = (left - 1, place)
            else:
                del self._hanging[column]
        return line

    def _fill(self, line: list[Place | None], start: int, end: int, cell: tuple[int, Place]) -> int:
        """Fill the free columns from `start` on, up to `end` or the next that is taken."""
        for column in range(start, end):
            if column == len(line):
                line.append(None)
            if line[column] is not None:
                return column
            line[column] = cell[1]
            if cell[0] > 0:
                self._hanging[column] = cell
        return end


def _free_column(line: Sequence[Place | None], column: int) -> int:
    while column < len(line) and line[column] is not None:
        column += 1
    return column


def _without_doubles(lines: list[list[Place | None]]) -> list[list[Place | None]]:
    width = len(lines[0]) if lines else 0
    kept = [column for column in range(width) if _adds(lines, column)]
    if len(kept) == width:
        return lines
    return [[line[column] for column in kept] for line in lines]


def _adds(lines: Sequence[Sequence[Place | None]], column: int) -> bool:
    return any(
        line[column] is not None and (column == 0 or line[column] != line[column - 1])
        for line in lines
    )
