"""Walk a page's tree once: its blocks in reading order, and the tree of the boxes they stand in."""

from lxml import etree
from lxml.html import HtmlElement

from pipeline.model import ChromeReason, Link
from pipeline.read.html_grid import RawGrid
from pipeline.read.html_line import Line
from pipeline.read.html_names import (
    SKIPPED_TAGS,
    chrome_rank,
    is_permalink,
    is_unseen,
    reason_from_names,
    word_set,
)
from pipeline.read.html_piece import Node, Piece, PieceKind, Walk
from pipeline.read.html_table import grid_from_element, named, row_texts
from pipeline.values import dataclass, field

BLOCK_TAGS = word_set(
    "html body address article aside blockquote center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p "
    "pre section summary table caption colgroup tbody td tfoot th thead tr ul"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_ITEMS = frozenset({"li", "dd", "dt"})
_BOLD = frozenset({"b", "strong"})
_MAX_REASON_CHARS = 120
_MAX_WORDS_BESIDE = 6


@dataclass(slots=True)
class _Run:
    """Text between two block borders, and what its inline mark-up said of it."""

    line: Line = field(default_factory=Line)
    link_chars: int = 0
    bold: int = 0
    time: int = 0
    reasons: list[ChromeReason] = field(default_factory=list)


def walk_page(root: HtmlElement) -> Walk:
    """Return the boxes and blocks of a page; nothing is left out yet but scripts and the like."""
    walker = _Walker()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, element in walk:
        if event == "end":
            if element is skipped:
                skipped = None
            else:
                walker.end(element)
            walker.text(element.tail if element is not root else None)
        elif walker.is_skipped(element) or not walker.start(element):
            walk.skip_subtree()
            skipped = element
    walker.flush()
    return walker.walk


class _Walker:
    def __init__(self) -> None:
        self.walk = Walk()
        self._run = _Run()
        self._node = -1
        self._reasons: list[ChromeReason | None] = []  # of the boxes around
        self._levels: list[int] = []
        self._quotes = self._lists = self._bold = self._times = self._pres = 0
        self._hrefs: list[str | None] = []  # of the links around
        self._figures: list[int] = []  # how many pieces stand before each figure around
        self._items: list[int] = []
        self._item_count = 0
        self._starts_item: PieceKind | None = None

    def is_skipped(self, element: HtmlElement) -> bool:
        """Tell whether an element is never text; a button that opens its part heads it."""
        is_heading = element.tag == "button" and bool(self._levels)
        return element.tag in SKIPPED_TAGS and not is_heading

    def start(self, element: HtmlElement) -> bool:
        """Take in an element; False for one that is dealt with as a whole."""
        tag = str(element.tag)
        if (grid := grid_from_element(element)) is not None:
            self._open_box(element, tag)
            self.walk.nodes[self._node].is_data = grid.is_data
            self._add_grid(grid)
            self._close_box()
            return False
        if tag in BLOCK_TAGS:
            self._open_box(element, tag)
        elif is_unseen(element) or (self._levels and is_permalink(element)):
            return False
        else:
            self._open_inline(element, tag)
        if tag == "br":
            self._break_line()
        self.text(element.text)
        return True

    def _break_line(self) -> None:
        """Take in a line break; the second of two ends the paragraph."""
        if self._run.line.ends_in_break:
            self.flush()
        else:
            self._run.line.add_break()

    def end(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        if tag in BLOCK_TAGS:
            self.flush()
            self._leave(tag)
            self._close_box()
        if tag == "a":
            self._hrefs.pop()
            self._run.line.open_link(self._href())
        self._times -= tag == "time"
        self._bold -= tag in _BOLD

    def text(self, text: str | None) -> None:
        """Take in a stretch of text."""
        if not text:
            return
        if self._pres and "\n" in text:
            first, *rest = text.split("\n")
            self.text(first)
            for line in rest:
                self._break_line()
                self.text(line)
            return
        run = self._run
        run.line.add(text)
        length = len(text.strip())
        run.link_chars += length if self._hrefs else 0
        run.bold += length if self._bold else 0
        run.time += length if self._times else 0

    def _open_inline(self, element: HtmlElement, tag: str) -> None:
        if tag == "a":
            self._hrefs.append(element.get("href"))
            self._run.line.open_link(self._href())
        self._times += tag == "time"
        self._bold += tag in _BOLD
        reason = reason_from_names(element)
        if reason:
            self._run.reasons.append(reason)

    def _href(self) -> str | None:
        return self._hrefs[-1] if self._hrefs else None

    def _open_box(self, element: HtmlElement, tag: str) -> None:
        self.flush()
        self.walk.nodes.append(Node(self._node, tag, chrome_rank(element)))
        self._node = len(self.walk.nodes) - 1
        self._reasons.append(reason_from_names(element))
        if tag in _HEADINGS:
            self._levels.append(_HEADINGS[tag])
        self._quotes += tag == "blockquote"
        self._lists += tag in _LISTS
        self._pres += tag == "pre"
        if tag == "figure":
            self._figures.append(len(self.walk.pieces))
        if tag in _ITEMS:
            self._item_count += 1
            self._items.append(self._item_count)
            self._starts_item = "term" if tag == "dt" else "item"

    def _leave(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._levels.pop()
        self._quotes -= tag == "blockquote"
        self._lists -= tag in _LISTS
        self._pres -= tag == "pre"
        if tag == "figure":
            self._name_grid(self._figures.pop())
        if tag in _ITEMS:
            self._items.pop()
            self._starts_item = None

    def _name_grid(self, start: int) -> None:
        """Let the caption of a figure name the only table in it."""
        pieces = self.walk.pieces
        grids = [piece for piece in pieces[start:] if piece.grid is not None]
        captions = [piece for piece in pieces[start:] if piece.reason == "caption"]
        if len(grids) != 1 or len(captions) != 1:
            return
        grid, (caption,) = grids[0].grid, captions
        if grid is not None and grid.caption is None and "\n" not in caption.text:
            grids[0].grid = named(grid, caption.text, caption.links)
            pieces[start:] = [piece for piece in pieces[start:] if piece is not caption]

    def _close_box(self) -> None:
        self.walk.nodes[self._node].last = len(self.walk.nodes) - 1
        self._node = self.walk.nodes[self._node].parent
        self._reasons.pop()

    def flush(self) -> None:
        """End the run and make a piece of its text. Unclosed mark-up goes on in the next one."""
        run, self._run = self._run, _Run(Line(self._href()))
        text, links = run.line.finished()
        if text:
            self._add_piece(text, links, run)

    def _add_piece(self, text: str, links: tuple[Link, ...], run: _Run) -> None:
        piece = Piece(self._node, "paragraph", text, links, run.link_chars)
        piece.is_quote = self._quotes > 0
        piece.is_bold = run.bold >= 0.95 * len(text)
        piece.item = self._items[-1] if self._items else None
        if self._levels:
            piece.kind, piece.level = "heading", self._levels[-1]
        elif self._starts_item:
            piece.kind, piece.depth = self._starts_item, max(self._lists - 1, 0)
        if piece.kind in ("paragraph", "item"):
            piece.reason = self._reason(text, run)
        self._starts_item = None
        self.walk.pieces.append(piece)

    def _reason(self, text: str, run: _Run) -> ChromeReason | None:
        around = [reason for reason in self._reasons[-2:] if reason]
        if "caption" in around or "caption" in run.reasons:
            return "caption"
        if len(text) > _MAX_REASON_CHARS or text.endswith("."):
            return None
        reasons = [*run.reasons, *around]
        if "date" in reasons and any(char.isdigit() for char in text):
            words_beside = (len(text) - run.time) / 6
            is_date = not run.time or words_beside <= _MAX_WORDS_BESIDE
            return "date" if is_date else None
        return "byline" if "byline" in reasons else None

    def _add_grid(self, grid: RawGrid) -> None:
        """Add the table, after text that stands loose in it, before the tables in its cells."""
        if grid.loose:
            self.walk.pieces.append(Piece(self._node, "paragraph", grid.loose))
        text = " ".join(row_texts(grid))
        self.walk.pieces.append(
            Piece(self._node, "grid", text, link_chars=grid.link_chars, grid=grid)
        )
        for inner in grid.inner:
            self._add_grid(inner)
