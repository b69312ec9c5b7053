"""Walk a page's tree once: its blocks in reading order, and the tree of the boxes they stand in."""

from dataclasses import dataclass, field
from typing import Literal

from lxml import etree
from lxml.html import HtmlElement

from pipeline.model import ChromeReason
from pipeline.read.html_line import BREAK, Anchor, Line
from pipeline.read.html_names import (
    BLOCK_TAGS,
    SKIPPED_TAGS,
    chrome_rank,
    is_unseen,
    name_words,
    reason_from_names,
    word_set,
)
from pipeline.read.html_table import RawGrid, grid_from_table, row_texts

PieceKind = Literal["heading", "paragraph", "item", "term", "grid"]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir", "dl"})
_BOLD = frozenset({"b", "strong"})
_MAX_REASON_CHARS = 120
_MAX_WORDS_BESIDE = 6
_PERMALINK_WORDS = word_set("permalink headerlink headinglink anchorlink")


@dataclass(slots=True)
class Node:
    """A box of the page: `last` is the number of the last box in it, `rank` as `chrome_rank`."""

    parent: int
    tag: str
    rank: int
    last: int = 0


@dataclass(slots=True)
class Piece:
    """A block of the page before the article is chosen; `links` counts characters in links."""

    node: int
    kind: PieceKind
    text: str
    links: int = 0
    level: int | None = None
    depth: int = 0
    is_quote: bool = False
    reason: ChromeReason | None = None
    item: int | None = None
    is_bold: bool = False
    grid: RawGrid | None = None
    anchors: tuple[Anchor, ...] = ()


@dataclass(slots=True)
class Walk:
    """The boxes, parents before children, and the blocks in reading order."""

    nodes: list[Node] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    """Text between two block borders, and what its inline mark-up said of it."""

    line: Line = field(default_factory=Line)
    links: int = 0
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
        elif element.tag in SKIPPED_TAGS or not walker.start(element):
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
        self._quotes = self._lists = self._bold = self._times = 0
        self._hrefs: list[str | None] = []  # of the links around
        self._items: list[int] = []
        self._item_count = 0
        self._starts_item: PieceKind | None = None

    def start(self, element: HtmlElement) -> bool:
        """Take in an element; False for one that is dealt with as a whole."""
        tag = str(element.tag)
        if tag == "table" and (grid := grid_from_table(element)) is not None:
            self._open_box(element, tag)
            self._add_grid(grid)
            self._close_box()
            return False
        if tag in BLOCK_TAGS:
            self._open_box(element, tag)
        elif is_unseen(element) or (self._levels and _is_permalink(element)):
            return False
        else:
            self._open_inline(element, tag)
        if tag == "br":
            self._break_line()
        self.text(element.text)
        return True

    def _break_line(self) -> None:
        """Take in a line break; the second of two ends the paragraph."""
        line = self._run.line
        last = next((text for text in reversed(line.parts) if text.strip(" \t\n\r\f\xa0")), None)
        if last == BREAK:
            self.flush()
        else:
            line.add_break()

    def end(self, element: HtmlElement) -> None:
        tag = str(element.tag)
        if tag in BLOCK_TAGS:
            self.flush()
            self._leave(tag)
            self._close_box()
        if tag == "a" and self._hrefs:
            self._hrefs.pop()
        self._times -= tag == "time"
        self._bold -= tag in _BOLD

    def text(self, text: str | None) -> None:
        """Take in a stretch of text."""
        if not text:
            return
        run = self._run
        run.line.add(text, self._hrefs[-1] if self._hrefs else None)
        length = len(text.strip())
        run.links += length if self._hrefs else 0
        run.bold += length if self._bold else 0
        run.time += length if self._times else 0

    def _open_inline(self, element: HtmlElement, tag: str) -> None:
        if tag == "a":
            self._hrefs.append(element.get("href"))
        self._times += tag == "time"
        self._bold += tag in _BOLD
        reason = reason_from_names(element)
        if reason:
            self._run.reasons.append(reason)

    def _open_box(self, element: HtmlElement, tag: str) -> None:
        self.flush()
        self.walk.nodes.append(Node(self._node, tag, chrome_rank(element)))
        self._node = len(self.walk.nodes) - 1
        self._reasons.append(reason_from_names(element))
        if tag in _HEADINGS:
            self._levels.append(_HEADINGS[tag])
        self._quotes += tag == "blockquote"
        self._lists += tag in _LISTS
        if tag in ("li", "dd", "dt"):
            self._item_count += 1
            self._items.append(self._item_count)
            self._starts_item = "term" if tag == "dt" else "item"

    def _leave(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._levels.pop()
        self._quotes -= tag == "blockquote"
        self._lists -= tag in _LISTS
        if tag in ("li", "dd", "dt"):
            self._items.pop()
            self._starts_item = None

    def _close_box(self) -> None:
        self.walk.nodes[self._node].last = len(self.walk.nodes) - 1
        self._node = self.walk.nodes[self._node].parent
        self._reasons.pop()

    def flush(self) -> None:
        """End the run and make a piece of its text. Unclosed mark-up goes on in the next one."""
        run, self._run = self._run, _Run()
        text, anchors = run.line.squeezed()
        if text:
            self._add_piece(text, anchors, run)

    def _add_piece(self, text: str, anchors: tuple[Anchor, ...], run: _Run) -> None:
        piece = Piece(self._node, "paragraph", text, links=run.links, anchors=anchors)
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
        text = " ".join(row_texts(grid))
        self.walk.pieces.append(Piece(self._node, "grid", text, links=grid.links, grid=grid))


def _is_permalink(element: HtmlElement) -> bool:
    """Tell whether an element of a heading is a sign that links to the heading itself."""
    if element.tag != "a" or "#" not in (element.get("href") or ""):
        return False
    text = "".join(str(text) for text in element.itertext())
    return not any(map(str.isalnum, text)) or bool(name_words(element) & _PERMALINK_WORDS)
