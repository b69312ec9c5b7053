"""Collect the cells of a table's mark-up, row by row: their text, spans and kind."""

from collections.abc import Callable, Sequence

from lxml import etree
from lxml.html import HtmlElement

from pipeline.model import Link
from pipeline.read.html_grid import Cell, RawGrid, Row
from pipeline.read.html_line import Line
from pipeline.read.html_names import (
    SKIPPED_TAGS,
    chrome_rank,
    is_advert,
    is_hidden,
    is_invisible,
    is_permalink,
    is_unseen,
    seen_text,
    word_set,
)
from pipeline.read.html_spans import span_of
from pipeline.values import dataclass, field

MAX_CELLS = 400_000
# Beyond these a cell holds part of a page: without header cells, and with them.
_MAX_LAYOUT_CHARS = 2000
_MAX_CELL_CHARS = 20_000
_MAX_CELL_ELEMENTS = 5000
_MAX_NESTED = 3
_BLOCKS = word_set("br p div li ul ol dl dt dd tr td th h1 h2 h3 h4 h5 h6 hr blockquote table")
_PARTS = word_set("tr td th thead tbody tfoot caption")
_CELLS = ("td", "th")
_BOLD = ("b", "strong")
_BOLD_SHARE = 0.85
_GROUPS = ("thead", "tbody", "tfoot")
_LAYOUT_TAGS = ("h2", "h3", "form")  # in a table that has no header cells


@dataclass(slots=True)
class Cells:
    """What a table holds: its rows in reading order, the tables in its cells, text between them.

    `is_data` tells that it has header cells, a head or a caption.
    """

    caption: str | None = None
    caption_links: tuple[Link, ...] = ()
    rows: list[Row] = field(default_factory=list)
    inner: list[RawGrid] = field(default_factory=list)
    loose: str = ""
    link_chars: int = 0
    is_data: bool = False


InnerGrid = Callable[[HtmlElement, int], RawGrid | None]


class LayoutTableError(Exception):
    """The table only lays out the page."""


def cells_of(table: HtmlElement, depth: int, inner: InnerGrid) -> Cells:
    """Return what the table holds; raise `LayoutTableError` where it only lays out the page.

    `inner` makes a grid of a table in a cell, which is then left out of the cell's text.
    """
    collector = _Collector()
    walk = etree.iterwalk(table, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, element in walk:
        if element is table:
            collector.text(element.text if event == "start" else None)
        elif event == "end":
            if element is not skipped:
                collector.end(element)
            skipped = None if element is skipped else skipped
            collector.text(element.tail)
        elif not collector.start(element, _found_inside(collector, element, depth, inner)):
            walk.skip_subtree()
            skipped = element
    return collector.finished()


def _found_inside(
    collector: "_Collector", element: HtmlElement, depth: int, inner: InnerGrid
) -> RawGrid | None:
    if element.tag != "table":
        return None
    if not collector.found.is_data or depth + collector.nested >= _MAX_NESTED:
        raise LayoutTableError
    # What is no grid as a whole is the cell's words, with all that is in it.
    return None if collector.nested else inner(element, depth + 1)


class _Collector:
    """Takes in the parser's events of one table."""

    def __init__(self) -> None:
        self.found = Cells()
        self._loose = Line()
        self._line: Line | None = None
        self._cell: Cell | None = None
        self._spare = ""  # what stands in the place of text: the words of a button
        self._picture = ""
        self._groups: list[str] = []
        self._group_count = self._cell_count = self._anchors = 0
        self._bold = self._bold_chars = 0
        self._element_count = 0  # in the cell
        self.nested = 0  # tables in a cell that are no grids: their words are the cell's

    def start(self, element: HtmlElement, grid: RawGrid | None) -> bool:
        """Take in an element; False for one that is dealt with as a whole."""
        if grid is not None:
            self.found.inner.append(grid)
            return False
        self._refuse_layout(element)
        part = self._part(element)
        if element.tag in SKIPPED_TAGS or self._is_left_out(element, part):
            self._note_spare(element)
            return False
        self.nested += element.tag == "table"
        if part:
            self._open_part(element, part)
        elif element.tag in _BLOCKS:
            self._open_block(element)
        if element.tag == "a":
            self._anchors += 1
            if self._line:
                self._line.open_link(element.get("href"))
        self._bold += element.tag in _BOLD
        if element.tag == "img":
            self._note_spare(element)
        self.text(element.text)
        return True

    def end(self, element: HtmlElement) -> None:
        """Take in the end of an element that was not left out."""
        part = self._part(element)
        self._bold -= element.tag in _BOLD
        if element.tag == "a":
            self._anchors -= 1
            if self._line:
                self._line.close_link()
        if part in _CELLS:
            self._close_cell()
        elif part == "caption" and self._line:
            caption, self.found.caption_links = self._line.finished()
            self.found.caption, self._line = caption or None, None
        elif part in _GROUPS:
            self._groups.pop()
            self._group_count += 1
        elif element.tag in _BLOCKS:
            self.text(" ")
        self.nested -= element.tag == "table"

    def text(self, text: str | None) -> None:
        """Take in a stretch of text, of a cell, of the caption or loose between them."""
        if text and self._line is not None:
            self._line.add(text)
            if self._line.length > (_MAX_CELL_CHARS if self.found.is_data else _MAX_LAYOUT_CHARS):
                raise LayoutTableError
            self._bold_chars += len(text.strip()) if self._bold else 0
            self.found.link_chars += len(text.strip()) if self._anchors else 0
        elif text:
            self._loose.add(text)

    def finished(self) -> Cells:
        """Return what was found, the foot last."""
        _let_pictures_speak(self.found.rows)
        self.found.rows.sort(key=lambda row: row.in_foot)
        self.found.loose = self._loose.finished()[0]
        return self.found

    def _refuse_layout(self, element: HtmlElement) -> None:
        self._element_count += 1
        if self._element_count > _MAX_CELL_ELEMENTS and self._cell is not None:
            raise LayoutTableError
        is_heading_cell = self._cell is not None and self._cell.is_head
        if element.tag == "h1" and not is_heading_cell:
            raise LayoutTableError
        if element.tag in _LAYOUT_TAGS and not self.found.is_data:
            raise LayoutTableError

    def _part(self, element: HtmlElement) -> str | None:
        if self.nested:
            return None
        return str(element.tag) if element.tag in _PARTS else None

    def _is_left_out(self, element: HtmlElement, part: str | None) -> bool:
        if part == "tr":
            is_single = len(element) == 1 and chrome_rank(element) >= 2
            return is_invisible(element) or is_single
        if part:
            return part != "caption" and is_invisible(element)
        if element.tag in _BLOCKS and is_advert(element):
            return True
        return is_unseen(element) or is_permalink(element)

    def _note_spare(self, element: HtmlElement) -> None:
        """Keep what may stand for the cell if it has no text of its own."""
        if is_permalink(element) or is_advert(element):
            return
        if element.tag == "img":
            alt = "" if is_hidden(element) else element.get("alt") or ""
            self._picture = self._picture or " ".join(alt[:_MAX_LAYOUT_CHARS].split())
            return
        if element.tag == "button" or element.tag not in SKIPPED_TAGS:
            text = "" if is_invisible(element) else seen_text(element)
        else:
            return
        self._spare = self._spare or " ".join(text[:_MAX_LAYOUT_CHARS].split())

    def _open_part(self, element: HtmlElement, part: str) -> None:
        if part == "tr":
            self._close_cell()  # rows stand in a cell where the parser had to mend the mark-up
            kind = self._groups[-1] if self._groups else ""
            self.found.rows.append(Row([], kind == "thead", kind == "tfoot", self._group_count))
        elif part in _CELLS:
            self._open_cell(element, part)
        elif part == "caption":
            self._line = Line()
            self.found.is_data = True
        else:
            self._groups.append(part)
            self._group_count += 1
            self.found.is_data = self.found.is_data or part == "thead"

    def _open_cell(self, element: HtmlElement, part: str) -> None:
        self._close_cell()
        self._cell_count += 1
        if self._cell_count > MAX_CELLS:
            raise LayoutTableError
        if not self.found.rows:
            self.found.rows.append(Row())
        self._cell = Cell(
            "", part == "th", span_of(element, "colspan"), span_of(element, "rowspan")
        )
        self.found.rows[-1].cells.append(self._cell)
        self.found.is_data = self.found.is_data or part == "th"
        self._line, self._spare, self._picture = Line(), "", ""
        self._element_count = self._bold_chars = 0

    def _open_block(self, element: HtmlElement) -> None:
        if self._cell is not None:
            self._cell.paragraphs += element.tag == "p"
        self.text(" ")

    def _close_cell(self) -> None:
        if self._cell is None or self._line is None:
            return
        text, links = self._line.finished()
        self._cell.text, self._cell.links = text or self._spare, links
        self._cell.picture = self._picture
        self._cell.is_bold = bool(text) and self._bold_chars >= _BOLD_SHARE * len(text)
        self._line = self._cell = None


def _let_pictures_speak(rows: Sequence[Row]) -> None:
    """Fill cells that hold pictures alone: a tick or a flag, but not the only thing in a row."""
    for row in rows:
        for cell in row.cells if len(row.cells) > 1 else ():
            cell.text = cell.text or cell.picture
