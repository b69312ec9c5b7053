"""Make blocks of a page's pieces, once it is known where in the article their text stands."""

from collections.abc import Iterator, Sequence

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
from pipeline.read.html_grid import RawGrid
from pipeline.read.html_piece import Piece
from pipeline.values import dataclass

_MAX_TERM_WORDS = 12


@dataclass(frozen=True, slots=True)
class PlacedItem:
    """A point with a label."""

    label: Passage
    text: Passage


@dataclass(frozen=True, slots=True)
class PlacedGrid:
    """A table: its cells row by row as marked up, and where each row stands (start, end)."""

    caption: Passage | None
    cells: Sequence[Sequence[Passage]]
    rows: Sequence[tuple[int, int]]


Placed = Passage | PlacedItem | PlacedGrid


def with_terms(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Make a term, or the bold opening of a list item, the label of what follows it."""
    waiting: Piece | None = None
    for piece in pieces:
        if waiting is not None and _explains(piece, waiting):
            piece.label, piece.kind, piece.depth = waiting, "item", waiting.depth
            yield piece
            waiting = None
            continue
        if waiting is not None:
            waiting.kind = "item"
            yield waiting
        waiting = piece if _waits(piece) else None
        if waiting is None:
            yield piece
    if waiting is not None:
        waiting.kind = "item"
        yield waiting


def _explains(piece: Piece, waiting: Piece) -> bool:
    """Tell whether a piece opens the definition of a term, or goes on with a list item."""
    if piece.kind not in ("item", "paragraph") or piece.item is None or waiting.item is None:
        return False
    return piece.item == waiting.item + (waiting.kind == "term")


def _waits(piece: Piece) -> bool:
    is_opening = piece.kind == "item" and piece.is_bold and piece.text[-1] not in ".!?"
    return piece.kind == "term" or (is_opening and len(piece.text.split()) <= _MAX_TERM_WORDS)


def bare_label(text: str) -> str:
    """Return a label without the colon that parts it from its text."""
    return text.rstrip(" :") or text


def blocks_from_piece(piece: Piece, placed: Placed) -> Iterator[Block]:
    """Yield the blocks that a piece stands for: one, or those of a list of names and values."""
    if isinstance(placed, PlacedItem):
        yield ListItem(placed.label, placed.text, piece.depth)
    elif isinstance(placed, Passage):
        yield _block(placed, piece)
    elif piece.grid is not None and piece.grid.is_pairs:
        if placed.caption:
            yield Paragraph(placed.caption)
        yield from map(_pair, placed.cells)
    elif piece.grid is not None:
        yield _grid(piece.grid, placed)


def _pair(cells: Sequence[Passage]) -> Block:
    """Return a name with its value as a point; a cell alone in its row is a paragraph."""
    if len(cells) == 1:
        return Paragraph(cells[0])
    name, value = cells
    if name.text and value.text:
        return ListItem(name, value)
    return ListItem(None, name if name.text else value)


def _block(passage: Passage, piece: Piece) -> Block:
    if piece.kind == "heading":
        return Heading(passage, piece.level)
    if piece.reason:
        return Chrome(passage, piece.reason)
    if piece.kind == "item":
        return ListItem(None, passage, piece.depth)
    return Paragraph(passage, is_quote=piece.is_quote)


def _grid(raw: RawGrid, placed: PlacedGrid) -> Grid:
    filled: list[tuple[Passage, ...]] = []
    for line, (_, end) in zip(raw.places, placed.rows, strict=True):
        gap = _empty(end)
        filled.append(tuple(placed.cells[at[0]][at[1]] if at else gap for at in line))
    lead = _lead(filled, raw, placed.rows)
    body = raw.heads
    rows = tuple(
        GridRow(cells, start, end)
        for cells, (start, end) in zip(filled[body:], placed.rows[body:], strict=True)
    )
    return Grid(placed.caption, lead, rows)


def _empty(at: int) -> Passage:
    return Passage("", ((0, at),), at)


def _lead(
    filled: Sequence[tuple[Passage, ...]], raw: RawGrid, rows: Sequence[tuple[int, int]]
) -> GridRow:
    """Return the header row; a table without one has names that are empty, before its first row."""
    start = rows[0][0]
    if not raw.heads:
        return GridRow((_empty(start),) * len(filled[0]), start, start)
    header = _header(filled[: raw.heads], raw.places[: raw.heads])
    return GridRow(header, start, rows[raw.heads - 1][1])


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
