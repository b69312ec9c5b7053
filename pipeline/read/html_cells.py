"""Read the rows and cells of a table as they are marked up; what they mean is left to others."""

from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from pipeline.read.html_line import Anchor, Line
from pipeline.read.html_names import (
    BLOCK_TAGS,
    SKIPPED_TAGS,
    is_hidden,
    is_undisplayed,
    is_unseen,
    word_set,
)

# https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements
_MAX_COLSPAN = 1000
_MAX_ROWSPAN = 65534
_SPACED_TAGS = BLOCK_TAGS | {"br"}
_GROUPS = word_set("thead tbody tfoot")


@dataclass(slots=True)
class Cell:
    """One cell as marked up."""

    text: str = ""
    is_head: bool = False
    columns: int = 1
    rows: int = 1
    anchors: tuple[Anchor, ...] = ()
    pictures: str = ""  # what stands for the pictures in it


@dataclass(slots=True)
class Row:
    """One row as marked up; `group` counts the table's heads, bodies and feet from 0."""

    cells: list[Cell] = field(default_factory=list)
    part: str = "tbody"
    group: int = 0

    @property
    def in_head(self) -> bool:
        """Tell whether the row stands in the table's head."""
        return self.part == "thead"

    @property
    def is_header(self) -> bool:
        """Tell whether the row stands in the table's head or has header cells alone."""
        return self.in_head or all(cell.is_head for cell in self.cells)


@dataclass(slots=True)
class MarkedTable:
    """A table's caption, its rows that hold text, and the number of characters in links."""

    caption: str | None
    caption_anchors: tuple[Anchor, ...]
    rows: list[Row]
    links: int


def marked_table(table: HtmlElement) -> MarkedTable:
    """Return what a table holds; a table within one of its cells is text of that cell."""
    collector = _Collector()
    walk = etree.iterwalk(table, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, element in walk:
        if element is table:
            continue
        if event == "start":
            if _is_skipped(element):
                collector.picture(element)
                walk.skip_subtree()
                skipped = element
            else:
                collector.start(element)
        elif element is skipped and skipped is not None:
            collector.text(skipped.tail)
            skipped = None
        else:
            collector.end(element)
    return collector.table()


def _is_skipped(element: HtmlElement) -> bool:
    tag = element.tag
    if tag in SKIPPED_TAGS or tag == "img":
        return True
    if tag in ("td", "th"):
        return is_undisplayed(element)
    return is_hidden(element) if tag in BLOCK_TAGS else is_unseen(element)


class _Collector:
    """Takes in the parser's events of one table."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._caption = Line()
        self._links = 0
        self._line: Line | None = None
        self._cell: Cell | None = None
        self._pictures: list[str] = []
        self._part, self._group = "tbody", 0
        self._inner = 0  # tables around, within this one
        self._hrefs: list[str | None] = []

    def table(self) -> MarkedTable:
        caption, anchors = self._caption.squeezed()
        _let_pictures_speak(self._rows)
        rows = [row for row in self._rows if any(cell.text for cell in row.cells)]
        return MarkedTable(caption or None, anchors, _feet_last(rows), self._links)

    def start(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        self._inner += tag == "table"
        if tag == "a":
            self._hrefs.append(element.get("href"))
        if not self._inner and self._starts_part(element, tag):
            self.text(element.text)
            return
        if tag in _SPACED_TAGS:
            self.text(" ")
        self.text(element.text)

    def _starts_part(self, element: HtmlElement, tag: str) -> bool:
        """Begin a part of the table itself; False for what is the content of a cell."""
        if tag in _GROUPS:
            self._part, self._group = tag, self._group + 1
        elif tag == "tr":
            # Rows stand in a cell where the parser had to mend the mark-up.
            self._close_cell()
            self._rows.append(Row([], self._part, self._group))
        elif tag in ("td", "th"):
            self._open_cell(element, is_head=tag == "th")
        elif tag == "caption":
            self._line = self._caption
        else:
            return False
        return True

    def _open_cell(self, element: HtmlElement, *, is_head: bool) -> None:
        self._close_cell()
        if not self._rows:
            self._rows.append(Row([], self._part, self._group))
        self._cell = Cell("", is_head, _span(element, "colspan"), _span(element, "rowspan"))
        self._rows[-1].cells.append(self._cell)
        self._line = Line()

    def _close_cell(self) -> None:
        if self._cell is not None and self._line is not None:
            self._cell.text, self._cell.anchors = self._line.squeezed()
            self._cell.pictures = " ".join(" ".join(self._pictures).split())
        self._cell = self._line = None
        self._pictures = []

    def end(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        if tag == "a" and self._hrefs:
            self._hrefs.pop()
        if not self._inner and tag in ("td", "th"):
            self._close_cell()
        elif not self._inner and tag == "caption":
            self._line = None
        elif not self._inner and tag in _GROUPS:
            self._part, self._group = "tbody", self._group + 1
        elif tag in _SPACED_TAGS:
            self.text(" ")
        self._inner -= tag == "table"
        self.text(element.tail)

    def picture(self, element: HtmlElement) -> None:
        if element.tag == "img" and self._cell is not None and not is_hidden(element):
            self._pictures.append((element.get("alt") or "")[:200])

    def text(self, text: str | None) -> None:
        if text and self._line is not None:
            self._line.add(text, self._hrefs[-1] if self._hrefs else None)
            self._links += len(text.strip()) if self._hrefs else 0


def _let_pictures_speak(rows: list[Row]) -> None:
    """Fill cells that hold pictures alone: a tick or a flag, but not the only thing in a row."""
    for row in rows:
        for cell in row.cells if len(row.cells) > 1 else ():
            cell.text = cell.text or cell.pictures


def _feet_last(rows: list[Row]) -> list[Row]:
    """Return the rows as they are shown: a foot may be written before the body."""
    feet = {row.group for row in rows if row.part == "tfoot"}
    return sorted(rows, key=lambda row: row.part == "tfoot") if len(feet) == 1 else rows


def _span(element: HtmlElement, name: str) -> int:
    value = (element.get(name) or "").strip()[:12]
    if not (value.isascii() and value.isdigit()):
        return 1
    limit = _MAX_COLSPAN if name == "colspan" else _MAX_ROWSPAN
    number = min(int(value), limit)
    # A row span of 0 reaches to the end of the table; a column span of 0 counts as 1.
    return number or (1 if name == "colspan" else limit)
