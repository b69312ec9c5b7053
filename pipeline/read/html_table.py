"""Read a table off its mark-up: which row is its header, what it is called, or that it is none.

Tables that only lay out a page are none: their cells are read as blocks of their own.
"""

from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from pipeline.model import Link
from pipeline.read.html_cells import Cells, LayoutTableError, cells_of
from pipeline.read.html_grid import Cell, RawGrid, Row
from pipeline.read.html_names import role_of
from pipeline.read.html_spans import Place, places_of
from pipeline.values import replace

# In a table without header cells, text of this form is the page's and not a cell's.
_PROSE_CHARS = 300
_MAIN_CELL_CHARS = 600
_MAIN_CELL_SHARE = 0.7
_MAX_HEADS = 6


def grid_from_element(element: HtmlElement) -> RawGrid | None:
    """Return the grid of a table; None for other elements, and where it only lays out the page."""
    return _grid(element, 0) if element.tag == "table" else None


def _grid(table: HtmlElement, depth: int) -> RawGrid | None:
    """Return the grid of a table; within a cell, what has no header row is words of the cell."""
    if role_of(table) in ("presentation", "none"):
        return None
    try:
        found = cells_of(table, depth, _grid)
    except LayoutTableError:
        return None
    if not found.is_data and (
        depth or _is_prose([cell for row in found.rows for cell in row.cells])
    ):
        return None
    grid = _grid_from_cells(found)
    return None if depth and grid is not None and grid.is_pairs else grid


def _is_prose(cells: Sequence[Cell]) -> bool:
    """Tell whether the cells hold paragraphs, or one of them nearly all there is."""
    if any(cell.paragraphs > 1 and len(cell.text) > _PROSE_CHARS for cell in cells):
        return True
    longest = max((len(cell.text) for cell in cells), default=0)
    total = sum(len(cell.text) for cell in cells)
    return longest > _MAIN_CELL_CHARS and longest >= _MAIN_CELL_SHARE * total


def _grid_from_cells(found: Cells) -> RawGrid | None:
    rows = list(found.rows)
    if not found.is_data:
        _mark_bold_names(rows)
    places = places_of(rows)
    if not rows or places is None:
        return None
    rows, places = _with_text(rows, places)
    caption, links = found.caption, found.caption_links
    is_parted = _is_parted(rows)
    if caption is None and not is_parted and _opens_with_title(rows):
        first = rows[0].cells[0]
        caption, links = first.text, first.links
        rows, places = rows[1:], _moved_up(places[1:])
    is_pairs = _is_pairs(rows)
    heads = 0 if is_pairs or is_parted else _count_heads(rows)
    if not _is_worth_it(rows, places, heads, is_data=found.is_data):
        return None
    return RawGrid(
        caption=caption,
        caption_links=links,
        rows=rows,
        places=places,
        heads=heads,
        is_pairs=is_pairs,
        is_data=found.is_data,
        link_chars=found.link_chars,
        loose=found.loose,
        inner=tuple(found.inner),
    )


def _mark_bold_names(rows: Sequence[Row]) -> None:
    """Take bold first cells for the headers of their rows, where no other cell is bold."""
    shared = [row for row in rows if len(row.cells) > 1]
    if len(shared) < 2 or any(
        [cell.is_bold for cell in row.cells] != [True] + [False] * (len(row.cells) - 1)
        for row in shared
    ):
        return
    for row in shared:
        row.cells[0].is_head = True


def _is_worth_it(
    rows: Sequence[Row], places: Sequence[Sequence[Place | None]], heads: int, *, is_data: bool
) -> bool:
    """Tell whether there are a header and a row, and more than one column or a header cell."""
    if len(rows) < 2 and not (rows and heads == 0 and is_data and len(rows[0].cells) > 1):
        return False
    return len(places[0]) > 1 or (is_data and rows[0].is_header)


def _with_text(
    rows: list[Row], places: list[list[Place | None]]
) -> tuple[list[Row], list[list[Place | None]]]:
    """Leave out rows whose own cells hold no text, and what they gave to the rows below."""
    kept = [number for number, row in enumerate(rows) if any(cell.text for cell in row.cells)]
    if len(kept) == len(rows):
        return rows, places
    new = {old: number for number, old in enumerate(kept)}
    lines = [
        [(new[at[0]], at[1]) if at and at[0] in new else None for at in places[number]]
        for number in kept
    ]
    return [rows[number] for number in kept], lines


def _moved_up(places: list[list[Place | None]]) -> list[list[Place | None]]:
    return [[(at[0] - 1, at[1]) if at and at[0] else None for at in line] for line in places]


def _opens_with_title(rows: Sequence[Row]) -> bool:
    """Tell whether the first row's only cell spans the columns of the rows below."""
    if len(rows) < 3 or len(rows[0].cells) != 1:
        return False
    return rows[0].cells[0].columns > 1 and len(rows[1].cells) > 1


def _is_parted(rows: Sequence[Row]) -> bool:
    """Tell whether rows that name a part open and part the table, and no row is its header."""
    names = [row for row in rows if _names_a_part(row)]
    is_opened = len(names) > 1 and names[0] is rows[0]
    return is_opened and not any(row.is_header for row in rows if len(row.cells) > 1)


def _is_pairs(rows: Sequence[Row]) -> bool:
    """Tell whether the rows are names with their values, without a header row.

    A cell that is alone in its row may stand between them.
    """
    pairs = [row for row in rows if len(row.cells) > 1]
    if not pairs or any(len(row.cells) > 2 or row.in_head for row in rows):
        return False
    if all([cell.is_head for cell in row.cells] == [True, False] for row in pairs):
        return True
    names = [row.cells[0] for row in pairs]
    return len(pairs) > 1 and all(
        cell.text.endswith(":") and not row.cells[1].is_head and row.cells[1].rows == cell.rows
        for cell, row in zip(names, pairs, strict=True)
    )


def _count_heads(rows: Sequence[Row]) -> int:
    """Return the number of header rows, fewer than all; 0 where each row has its own header."""
    count = 0
    for row in rows[:_MAX_HEADS]:
        if not row.is_header or (count and _names_a_part(row)):
            break
        count += 1
    if count == 0:
        return 0 if all(_opens_with_name(row) for row in rows) else 1
    # Where every row is marked as a header, only the first can be one.
    return count if count < len(rows) else 1


def _names_a_part(row: Row) -> bool:
    """Tell whether a row is but one cell over all columns, which names the rows below it."""
    return len(row.cells) == 1 and row.cells[0].columns > 1 and not row.in_head


def _opens_with_name(row: Row) -> bool:
    """Tell whether the first cell is the row's header, and no other."""
    return [cell.is_head for cell in row.cells[:2]] == [True, False]


def row_texts(grid: RawGrid) -> Iterator[str]:
    """Yield the text of each row, its cells separated by a space."""
    for row in grid.rows:
        yield " ".join(cell.text for cell in row.cells)


def named(grid: RawGrid, caption: str, links: tuple[Link, ...]) -> RawGrid:
    """Return the grid with a caption that stands beside it in the page."""
    return replace(grid, caption=caption, caption_links=links)
