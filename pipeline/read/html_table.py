"""Read a table off its mark-up: rows of cells with their spans expanded, within bounds.

Tables that only lay out a page are none: their cells are read as blocks of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from pipeline.read.html_cells import MarkedTable, Row, marked_table
from pipeline.read.html_line import Anchor

MAX_CELLS = 200_000
MAX_COLUMNS = 200
_MAX_CELL_CHARS = 2000
# A table of one column is data where it says so and its cells are no paragraphs.
_MAX_LONE_CELL_CHARS = 200
_MARKS = ("th", "thead", "caption")
_Place = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class RawGrid:
    """A table: its rows as marked up, and for each row which cell fills which column.

    `places` holds pairs (number of the row that the cell was marked up in, number of the cell);
    None fills what a ragged row leaves open. The first `heads` rows are header rows; where
    `is_pairs`, each row is a name with its value instead, or heads such rows.
    """

    caption: str | None
    rows: Sequence[Row]
    places: Sequence[Sequence[_Place]]
    heads: int
    links: int
    is_pairs: bool
    caption_anchors: Sequence[Anchor] = ()


def grid_from_table(table: HtmlElement) -> RawGrid | None:
    """Return the table's grid; None for a table that only lays out the page."""
    if _is_layout(table):
        return None
    marked = marked_table(table)
    if sum(len(row.cells) for row in marked.rows) > MAX_CELLS:
        return None
    if any(len(cell.text) > _MAX_CELL_CHARS for row in marked.rows for cell in row.cells):
        return None
    _name_by_title_row(marked)
    rows = marked.rows
    places = _without_doubles(_places(rows))
    if not _is_grid(marked, places):
        return None
    heads = _count_heads(rows)
    return RawGrid(
        marked.caption,
        rows,
        places,
        heads,
        marked.links,
        _is_pairs(rows),
        marked.caption_anchors,
    )


def _is_layout(table: HtmlElement) -> bool:
    """Tell whether the table only lays out the page, by its role or by what is in it.

    Head cells of its own, or a caption, make it a table of data whatever its cells hold.
    """
    role = (table.get("role") or "").lower()
    if role in ("presentation", "none") or next(table.iterdescendants("form"), None) is not None:
        return True
    if next(table.iterdescendants("table", "h1", "h2", "h3"), None) is None:
        return False
    return not any(_table_of(mark) is table for mark in islice(table.iterdescendants(*_MARKS), 50))


def _table_of(element: HtmlElement) -> HtmlElement | None:
    return next(element.iterancestors("table"), None)


def _is_grid(marked: MarkedTable, places: Sequence[Sequence[_Place]]) -> bool:
    """Tell whether rows and columns are enough of a table; of names with values, one row is."""
    rows = marked.rows
    if not places or not places[0]:
        return False
    if len(places[0]) >= 2:
        return len(places) >= 2 or _is_pairs(rows)
    cells = [cell for row in rows for cell in row.cells]
    return (
        rows[0].is_header
        and len(rows) >= 2
        and all(len(cell.text) <= _MAX_LONE_CELL_CHARS for cell in cells)
    )


def _is_pairs(rows: Sequence[Row]) -> bool:
    """Tell whether the rows are names with values; a row of one cell may stand between them."""
    shapes = [[cell.is_head for cell in row.cells] for row in rows]
    pairs = shapes.count([True, False])
    is_clean = all(shape == [True, False] or len(shape) == 1 for shape in shapes)
    return is_clean and 2 * pairs > len(rows) and not any(row.in_head for row in rows)


def _name_by_title_row(marked: MarkedTable) -> None:
    """Take a first row that spans all columns for the caption, where there is none."""
    rows = marked.rows
    if marked.caption is None and len(rows) > 2 and len(rows[0].cells) == 1 and _is_title(rows):
        title = rows[0].cells[0]
        marked.caption, marked.caption_anchors = title.text or None, title.anchors
        del rows[0]


def _is_title(rows: Sequence[Row]) -> bool:
    """Tell whether the first row's only cell spans the columns of the rows below."""
    cell = rows[0].cells[0]
    return cell.columns > 1 and len(rows[1].cells) > 1


def _places(rows: Sequence[Row]) -> list[list[_Place]]:
    """Return which cell fills which column of each row."""
    width = _width(rows)
    hanging: dict[int, tuple[int, tuple[int, int]]] = {}  # column -> rows left, its cell
    filled: list[list[_Place]] = []
    for number, row in enumerate(rows):
        if number and row.group != rows[number - 1].group:
            hanging.clear()  # no cell reaches from a table's head into its body
        line: list[_Place] = [None] * width
        for column, (left, place) in list(hanging.items()):
            line[column] = place
            if left > 1:
                hanging[column] = (left - 1, place)
            else:
                del hanging[column]
        for column, index in _spread(row, line):
            line[column] = (number, index)
            if row.cells[index].rows > 1:
                hanging[column] = (row.cells[index].rows - 1, (number, index))
        filled.append(line)
    return filled


def _spread(row: Row, line: Sequence[_Place]) -> list[tuple[int, int]]:
    """Return pairs (column, number of the cell) for a row's own cells."""
    found: list[tuple[int, int]] = []
    column = 0
    for index, cell in enumerate(row.cells):
        while column < len(line) and line[column] is not None:
            column += 1
        # However wide a cell says it is, those after it have a column each.
        end = min(column + cell.columns, len(line) - (len(row.cells) - 1 - index))
        while column < end and line[column] is None:
            found.append((column, index))
            column += 1
    return found


def _width(rows: Sequence[Row]) -> int:
    """Return the number of columns; a cell that is alone in its row does not widen the table."""
    shared = [row for row in rows if len(row.cells) > 1] or list(rows)
    widest = max((sum(cell.columns for cell in row.cells) for row in shared), default=0)
    most = max((len(row.cells) for row in shared), default=0)
    hanging = sum(max(cell.rows > 1 for cell in row.cells) for row in shared if row.cells)
    bounded = min(widest + min(hanging, most), MAX_COLUMNS)
    return min(bounded, MAX_CELLS // max(len(rows), 1))


def _without_doubles(
    places: list[list[_Place]],
) -> list[list[_Place]]:
    """Leave out columns that hold nothing, or in every row only go on with the one before."""
    width = len(places[0]) if places else 0
    kept = [column for column in range(width) if _adds(places, column)]
    return [[line[column] for column in kept] for line in places]


def _adds(places: Sequence[Sequence[_Place]], column: int) -> bool:
    return any(
        line[column] is not None and (column == 0 or line[column] != line[column - 1])
        for line in places
    )


def _count_heads(rows: Sequence[Row]) -> int:
    """Return the number of header rows, at least 1 and fewer than all."""
    count = 0
    for row in rows:
        is_section = count > 0 and len(row.cells) == 1 and not row.in_head
        if not row.is_header or is_section:
            break
        count += 1
    return min(max(count, 1), len(rows) - 1)


def row_texts(grid: RawGrid) -> Iterator[str]:
    """Yield the text of each row, its cells separated by a space."""
    for row in grid.rows:
        yield " ".join(cell.text for cell in row.cells)
