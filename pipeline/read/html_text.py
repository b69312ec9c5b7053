"""Write out the chosen blocks of a page: one text, and blocks that are spans of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from pipeline.read.html_table import RawGrid, Row
from pipeline.read.html_walk import Piece
from pipeline.read.passages import span_passage

_CELL_BORDER = " | "
_BULLET = "• "
_MAX_TERM_WORDS = 12


@dataclass(slots=True)
class _Page:
    """The text so far, in parts, and its length."""

    parts: list[str]
    length: int = 0

    def add(self, text: str) -> tuple[int, int]:
        """Append text and return its span."""
        start = self.length
        self.parts.append(text)
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


def text_and_blocks(pieces: Sequence[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Return the text, blocks apart by an empty line, and the blocks with their spans in it."""
    page = _Page([])
    spans: list[tuple[Piece, _Span | _GridSpans]] = []
    before: Piece | None = None
    for piece in _with_terms(pieces):
        if before is not None:
            is_list = before.kind == piece.kind == "item"
            page.add("\n" if is_list else "\n\n")
        before = piece
        spans.append((piece, _written(page, piece)))
    text = "".join(page.parts)
    return text, tuple(block for piece, span in spans for block in _blocks(text, piece, span))


def _with_terms(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Join a term with its definition, and a list item's bold opening with what follows it."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None:
            is_same = waiting.kind == "term" or waiting.item == piece.item
            if is_same and piece.kind in ("item", "paragraph") and piece.item is not None:
                piece.text = f"{waiting.text.rstrip(' :')}: {piece.text}"
                piece.kind, piece.depth = "item", waiting.depth
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


def _waits(piece: Piece) -> bool:
    is_opening = piece.kind == "item" and piece.is_bold and piece.text[-1] not in ".!?"
    return piece.kind == "term" or (is_opening and len(piece.text.split()) <= _MAX_TERM_WORDS)


def _written(page: _Page, piece: Piece) -> _Span | _GridSpans:
    if piece.grid is not None:
        return _written_grid(page, piece.grid)
    if piece.kind == "item":
        page.add("  " * min(piece.depth, 10) + _BULLET)
    return _Span(*page.add(piece.text))


def _written_grid(page: _Page, grid: RawGrid) -> _GridSpans:
    caption = None
    if grid.caption:
        caption = _Span(*page.add(grid.caption))
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
        spans.append(_Span(*page.add(cell.text)))
    return spans


def _blocks(text: str, piece: Piece, span: _Span | _GridSpans) -> Iterator[Block]:
    if isinstance(span, _Span):
        yield _block(span_passage(text, span.start, span.end), piece)
    elif piece.grid is not None and piece.grid.is_pairs:
        if span.caption:
            yield Paragraph(_passage(text, span.caption))
        for row in span.rows:
            yield ListItem(None, _passage(text, row))
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
