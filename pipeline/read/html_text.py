"""Write out the chosen pieces of a page: one text, and blocks whose passages are spans of it."""

from collections.abc import Sequence

from pipeline.model import Block, Link, Passage
from pipeline.read.html_blocks import (
    Placed,
    PlacedGrid,
    PlacedItem,
    bare_label,
    blocks_from_piece,
    with_terms,
)
from pipeline.read.html_grid import RawGrid, Row
from pipeline.read.html_line import shifted
from pipeline.read.html_piece import Piece
from pipeline.values import dataclass, field

_CELL_BORDER = " | "
_BULLET = "• "
_ENDS = (":", ".", "?", "!")


@dataclass(frozen=True, slots=True)
class HtmlText:
    """The text that was written, its blocks and its links with their addresses as in the page."""

    text: str
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]


@dataclass(slots=True)
class _Page:
    """The text so far, in parts, and its length."""

    parts: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, links: tuple[Link, ...] = ()) -> Passage:
        """Append text with the links in it and return its passage."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        if links:
            self.links += shifted(links, start)
        return Passage(text, ((0, start),), self.length)


def written_out(pieces: Sequence[Piece]) -> HtmlText:
    """Return the text, blocks apart by an empty line, points and rows by a line."""
    page = _Page()
    blocks: list[Block] = []
    before: Piece | None = None
    for piece in with_terms(pieces):
        if before is not None:
            is_list = before.kind == piece.kind == "item"
            page.add("\n" if is_list else "\n\n")
        before = piece
        blocks += blocks_from_piece(piece, _written(page, piece))
    return HtmlText("".join(page.parts), tuple(blocks), tuple(page.links))


def _written(page: _Page, piece: Piece) -> Placed:
    if piece.grid is not None:
        return _written_grid(page, piece.grid)
    if piece.kind == "item":
        page.add("  " * min(piece.depth, 10) + _BULLET)
    if piece.label is None:
        return page.add(piece.text, piece.links)
    label = _written_label(page, piece.label.text, piece.label.links)
    return PlacedItem(label, page.add(piece.text, piece.links))


def _written_label(page: _Page, text: str, links: tuple[Link, ...]) -> Passage:
    """Write a label and what parts it from its text; return the label without its colon."""
    start = page.add(text, links).start
    page.add(" " if text.endswith(_ENDS) else ": ")
    bare = bare_label(text)
    return Passage(bare, ((0, start),), start + len(bare))


def _written_grid(page: _Page, grid: RawGrid) -> PlacedGrid:
    caption = None
    if grid.caption:
        caption = page.add(grid.caption, grid.caption_links)
        page.add("\n")
    cells: list[list[Passage]] = []
    rows: list[tuple[int, int]] = []
    for number, row in enumerate(grid.rows):
        if number:
            page.add("\n")
        start = page.length
        written = _written_pair if grid.is_pairs and len(row.cells) == 2 else _written_row
        cells.append(written(page, row))
        rows.append((start, page.length))
    return PlacedGrid(caption, cells, rows)


def _written_pair(page: _Page, row: Row) -> list[Passage]:
    name, value = row.cells
    return [
        _written_label(page, name.text, name.links) if name.text else page.add(""),
        page.add(value.text, value.links),
    ]


def _written_row(page: _Page, row: Row) -> list[Passage]:
    passages: list[Passage] = []
    for index, cell in enumerate(row.cells):
        if index:
            page.add(_CELL_BORDER)
        passages.append(page.add(cell.text, cell.links))
    return passages
