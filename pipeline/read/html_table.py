"""Read a table off its mark-up: rows of cells with their spans expanded, within bounds.

Tables that only lay out a page are none: their cells are read as blocks of their own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from pipeline.read.html_names import SKIPPED_TAGS, word_set

MAX_CELLS = 200_000
MAX_COLUMNS = 200
# https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements
_MAX_COLSPAN = 1000
_MAX_ROWSPAN = 65534
_MAX_CELL_CHARS = 2000
_BLOCKS = word_set("br p div li ul ol dl dt dd tr td th h1 h2 h3 h4 h5 h6 hr blockquote")
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(slots=True)
class Cell:
    """One cell as marked up."""

    text: str = ""
    is_head: bool = False
    columns: int = 1
    rows: int = 1


@dataclass(slots=True)
class Row:
    """One row as marked up."""

    cells: list[Cell] = field(default_factory=list)
    in_head: bool = False

    @property
    def is_header(self) -> bool:
        """Tell whether the row stands in the table's head or has header cells alone."""
        return self.in_head or all(cell.is_head for cell in self.cells)


@dataclass(frozen=True, slots=True)
class RawGrid:
    """A table: its rows as marked up, and for each row which cell fills which column.

    `places` holds pairs (number of the row that the cell was marked up in, number of the cell);
    None fills what a ragged row leaves open. The first `heads` rows are header rows.
    """

    caption: str | None
    rows: Sequence[Row]
    places: Sequence[Sequence[tuple[int, int] | None]]
    heads: int
    links: int

    @property
    def is_pairs(self) -> bool:
        """Tell whether each row is a name with its value, without a header row."""
        return all(
            [cell.is_head for cell in row.cells] == [True, False] and not row.in_head
            for row in self.rows
        )


def grid_from_table(table: HtmlElement) -> RawGrid | None:
    """Return the table's grid; None for a table that only lays out the page."""
    if _is_layout(table):
        return None
    caption, rows, links = _rows(table)
    if sum(len(row.cells) for row in rows) > MAX_CELLS:
        return None
    if any(len(cell.text) > _MAX_CELL_CHARS for row in rows for cell in row.cells):
        return None
    if len(rows) > 2 and len(rows[0].cells) == 1 and caption is None and _is_title(rows):
        caption, rows = rows[0].cells[0].text or None, rows[1:]
    places = _without_doubles(_places(rows))
    if len(places) < 2 or len(places[0]) < 2:
        return None
    return RawGrid(caption, rows, places, _count_heads(rows), links)


def _is_layout(table: HtmlElement) -> bool:
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    inner = table.iterdescendants("table", "h1", "h2", "h3", "form")
    return next(inner, None) is not None


def _is_title(rows: Sequence[Row]) -> bool:
    """Tell whether the first row's only cell spans the columns of the rows below."""
    cell = rows[0].cells[0]
    return cell.columns > 1 and len(rows[1].cells) > 1


class _Collector:
    """Takes in the parser's events of one table."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.caption: list[str] = []
        self.links = 0
        self._texts: list[str] | None = None
        self._cell: Cell | None = None
        self._heads = 0
        self._anchors = 0

    def start(self, element: HtmlElement) -> None:
        tag = element.tag
        self._anchors += tag == "a"
        self._heads += tag == "thead"
        if tag == "tr":
            self.rows.append(Row(in_head=self._heads > 0))
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append(Row())
            self._cell = Cell("", tag == "th", _span(element, "colspan"), _span(element, "rowspan"))
            self.rows[-1].cells.append(self._cell)
            self._texts = []
        elif tag == "caption":
            self._texts = self.caption
        elif tag in _BLOCKS:
            self.text(" ")
        self.text(element.text)

    def end(self, element: HtmlElement) -> None:
        tag = element.tag
        self._anchors -= tag == "a"
        self._heads -= tag == "thead"
        if tag in ("td", "th") and self._cell is not None and self._texts is not None:
            self._cell.text = _line(self._texts)
            self._texts = None
        elif tag == "caption":
            self._texts = None
        elif tag in _BLOCKS:
            self.text(" ")
        self.text(element.tail)

    def text(self, text: str | None) -> None:
        if text and self._texts is not None:
            self._texts.append(text)
            self.links += len(text.strip()) if self._anchors else 0


def _rows(table: HtmlElement) -> tuple[str | None, list[Row], int]:
    collector = _Collector()
    walk = etree.iterwalk(table, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, element in walk:
        if element is table:
            continue
        if event == "start" and element.tag in SKIPPED_TAGS:
            walk.skip_subtree()
            skipped = element
        elif element is skipped and skipped is not None:
            collector.text(skipped.tail)
            skipped = None
        elif event == "start":
            collector.start(element)
        else:
            collector.end(element)
    rows = [row for row in collector.rows if any(cell.text for cell in row.cells)]
    return _line(collector.caption) or None, rows, collector.links


def _line(texts: list[str]) -> str:
    return _SPACE.sub(" ", "".join(texts)).strip()


def _span(element: HtmlElement, name: str) -> int:
    value = (element.get(name) or "").strip()[:12]
    if not (value.isascii() and value.isdigit()):
        return 1
    limit = _MAX_COLSPAN if name == "colspan" else _MAX_ROWSPAN
    number = min(int(value), limit)
    # A row span of 0 reaches to the end of the table; a column span of 0 counts as 1.
    return number or (1 if name == "colspan" else limit)


def _places(rows: Sequence[Row]) -> list[list[tuple[int, int] | None]]:
    """Return which cell fills which column of each row."""
    width = _width(rows)
    hanging: dict[int, tuple[int, tuple[int, int]]] = {}  # column -> rows left, its cell
    filled: list[list[tuple[int, int] | None]] = []
    for number, row in enumerate(rows):
        line: list[tuple[int, int] | None] = [None] * width
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


def _spread(row: Row, line: Sequence[tuple[int, int] | None]) -> list[tuple[int, int]]:
    """Return pairs (column, number of the cell) for a row's own cells."""
    found: list[tuple[int, int]] = []
    column = 0
    for index, cell in enumerate(row.cells):
        while column < len(line) and line[column] is not None:
            column += 1
        end = column + cell.columns
        while column < min(end, len(line)) and line[column] is None:
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
    places: list[list[tuple[int, int] | None]],
) -> list[list[tuple[int, int] | None]]:
    """Leave out columns that hold nothing, or in every row only go on with the one before."""
    width = len(places[0]) if places else 0
    kept = [column for column in range(width) if _adds(places, column)]
    return [[line[column] for column in kept] for line in places]


def _adds(places: Sequence[Sequence[tuple[int, int] | None]], column: int) -> bool:
    return any(
        line[column] is not None and (column == 0 or line[column] != line[column - 1])
        for line in places
    )


def _count_heads(rows: Sequence[Row]) -> int:
    """Return the number of header rows, at least 1 and fewer than all."""
    count = 0
    for row in rows:
        if not row.is_header:
            break
        count += 1
    return min(max(count, 1), len(rows) - 1)


def row_texts(grid: RawGrid) -> Iterator[str]:
    """Yield the text of each row, its cells separated by a space."""
    for row in grid.rows:
        yield " ".join(cell.text for cell in row.cells)
