"""Write out the chosen blocks of a page: one text, and blocks that are spans of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.model import (
    Block,
    Chrome,
    Grid,
    GridRow,
    Heading,
    ListItem,
    Paragraph,
    Passage,
)
from pipeline.read.html_cells import Row
from pipeline.read.html_line import Anchor, shifted
from pipeline.read.html_table import RawGrid
from pipeline.read.html_walk import Piece
from pipeline.read.passages import span_passage

_CELL_BORDER = " | "
_BULLET = "• "
_MAX_TERM_WORDS = 12


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of a page, its blocks, and its links with their addresses as the page has them."""

    text: str
    blocks: tuple[Block, ...]
    anchors: tuple[Anchor, ...]


@dataclass(slots=True)
class _Page:
    """The text so far, in parts, its length, and the links in it."""

    parts: list[str] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    length: int = 0

    def add(self, text: str, anchors: Sequence[Anchor] = ()) -> tuple[int, int]:
        """Append text with its links and return its span."""
        start = self.length
        self.parts.append(text)
        self.anchors += shifted(anchors, start)
        self.length += len(text)
        return start, self.length


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _GridSpans:
    caption: _Span | None
    cells: list[list[_Span]]
    rows: list[_Span]


def text_from_pieces(pieces: Sequence[Piece]) -> PageText:
    """Return the text, blocks apart by an empty line, and the blocks with their spans in it."""
    page = _Page()
    spans: list[tuple[Piece, _Span | _GridSpans]] = []
    before: Piece | None = None
    for piece in _with_terms(pieces):
        if before is not None:
            is_list = before.kind == piece.kind == "item"
            page.add("\n" if is_list else "\n\n")
        before = piece
        spans.append((piece, _written(page, piece)))
    text = "".join(page.parts)
    blocks = tuple(block for piece, span in spans for block in _blocks(text, piece, span))
    return PageText(text, blocks, tuple(page.anchors))


def _with_terms(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Join a term with its definition, and a list item's bold opening with what follows it."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None:
            is_same = waiting.kind == "term" or waiting.item == piece.item
            if is_same and _continues(piece, waiting):
                _join(waiting, piece)
                waiting = None
            else:
                waiting.kind = "item"
                yield waiting
                waiting = None
        if _waits(piece):
            waiting = piece
        else:
            yield piece
    if waiting is not None:
        waiting.kind = "item"
        yield waiting


def _continues(piece: Piece, term: Piece) -> bool:
    """Tell whether a piece can be a term's definition; a list within the definition is none."""
    if piece.item is None or piece.kind not in ("item", "paragraph"):
        return False
    return piece.kind == "paragraph" or piece.depth == term.depth


def _join(term: Piece, piece: Piece) -> None:
    lead = f"{term.text.rstrip(' :')}: "
    ends = len(lead) - 2
    anchors = [(start, min(end, ends), href) for start, end, href in term.anchors if start < ends]
    piece.anchors = (*anchors, *shifted(piece.anchors, len(lead)))
    piece.text = lead + piece.text
    piece.kind, piece.depth = "item", term.depth


def _waits(piece: Piece) -> bool:
    is_opening = piece.kind == "item" and piece.is_bold and piece.text[-1] not in ".!?"
    return piece.kind == "term" or (is_opening and len(piece.text.split()) <= _MAX_TERM_WORDS)


def _written(page: _Page, piece: Piece) -> _Span | _GridSpans:
    if piece.grid is not None:
        return _written_grid(page, piece.grid)
    if piece.kind == "item":
        page.add("  " * min(piece.depth, 10) + _BULLET)
    return _Span(*page.add(piece.text, piece.anchors))


def _written_grid(page: _Page, grid: RawGrid) -> _GridSpans:
    caption = None
    if grid.caption:
        caption = _Span(*page.add(grid.caption, grid.caption_anchors))
        page.add("\n")
    cells: list[list[_Span]] = []
    rows: list[_Span] = []
    for number, row in enumerate(grid.rows):
        if number:
            page.add("\n")
        start = page.length
        cells.append(_written_row(page, row, ": " if grid.is_pairs else _CELL_BORDER))
        rows.append(_Span(start, page.length))
    return _GridSpans(caption, cells, rows)


def _written_row(page: _Page, row: Row, border: str) -> list[_Span]:
    spans: list[_Span] = []
    for index, cell in enumerate(row.cells):
        if index:
            page.add(border)
        spans.append(_Span(*page.add(cell.text, cell.anchors)))
    return spans


def _blocks(text: str, piece: Piece, span: _Span | _GridSpans) -> Iterator[Block]:
    if isinstance(span, _Span):
        yield _block(span_passage(text, span.start, span.end), piece)
    elif piece.grid is not None and piece.grid.is_pairs:
        if span.caption:
            yield Paragraph(_passage(text, span.caption))
        for row, place in zip(piece.grid.rows, span.rows, strict=True):
            passage = _passage(text, place)
            # A name without a value heads the names that follow.
            is_head = len(row.cells) == 1 and row.cells[0].is_head
            yield Paragraph(passage) if is_head else ListItem(None, passage)
    elif piece.grid is not None:
        yield _grid(text, piece.grid, span)


def _passage(text: str, span: _Span) -> Passage:
    return span_passage(text, span.start, span.end)


def _block(passage: Passage, piece: Piece) -> Block:
    if piece.kind == "heading":
        return Heading(passage, piece.level)
    if piece.reason:
        return Chrome(passage, piece.reason)
    if piece.kind == "item":
        return ListItem(None, passage, piece.depth)
    return Paragraph(passage, is_quote=piece.is_quote)


def _grid(text: str, raw: RawGrid, spans: _GridSpans) -> Grid:
    made = [[_passage(text, cell) for cell in row] for row in spans.cells]
    filled: list[tuple[Passage, ...]] = []
    for number, line in enumerate(raw.places):
        gap = Passage("", ((0, spans.rows[number].end),), spans.rows[number].end)
        filled.append(tuple(made[at[0]][at[1]] if at else gap for at in line))
    header = _header(filled[: raw.heads], raw.places[: raw.heads])
    body = raw.heads
    lead = GridRow(header, spans.rows[0].start, spans.rows[body - 1].end)
    rows = tuple(
        GridRow(cells, row.start, row.end)
        for cells, row in zip(filled[body:], spans.rows[body:], strict=True)
    )
    return Grid(_passage(text, spans.caption) if spans.caption else None, lead, rows)


def _header(
    rows: Sequence[tuple[Passage, ...]],
    places: Sequence[Sequence[tuple[int, int] | None]],
) -> tuple[Passage, ...]:
    """Return one header cell a column; header rows above one another are read downwards."""
    cells: list[Passage] = []
    for column in range(len(rows[0])):
        seen: dict[tuple[int, int], Passage] = {}
        for row, line in zip(rows, places, strict=True):
            place = line[column]
            if place is not None and row[column].text:
                seen.setdefault(place, row[column])
        cells.append(_joined(list(seen.values())) if seen else rows[-1][column])
    return tuple(cells)


def _joined(parts: Sequence[Passage]) -> Passage:
    """Join passages by a space, which stands for the border or line break before the later one."""
    joined = parts[0]
    for part in parts[1:]:
        at = len(joined.text)
        joined = Passage(
            f"{joined.text} {part.text}", (*joined.anchors, (at, part.start - 1)), part.end
        )
    return joined
