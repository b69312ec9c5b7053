"""Read HTML that stands in Markdown as pages are, and find its text again in the source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from html import unescape

from markdown_it.token import Token

from pipeline.model import Block, Link, Passage
from pipeline.read.html_blocks import (
    Placed,
    PlacedGrid,
    PlacedItem,
    bare_label,
    blocks_from_piece,
    with_terms,
)
from pipeline.read.html_grid import RawGrid
from pipeline.read.html_piece import Piece
from pipeline.read.html_roles import take_roles
from pipeline.read.html_source import tree_from_html
from pipeline.read.html_walk import walk_page
from pipeline.read.passages import PassageBuilder, cut_passage
from pipeline.values import replace

MARK_UP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE
)
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});?")
_SPACE = re.compile(r"[ \t\n\r\f]+")


def with_whole_tables(tokens: Iterable[Token]) -> Iterator[Token]:
    """Join the parts of an HTML table that blank lines part, as the parser of Markdown has it."""
    parts: list[Token] = []
    depth = 0
    for token in tokens:
        if parts and (token.type != "html_block" or depth <= 0):
            yield _joined(parts)
            parts, depth = [], 0
        if token.type != "html_block":
            yield token
            continue
        parts.append(token)
        depth += sum(-1 if tag[1] else 1 for tag in _TABLE.finditer(token.content))
    if parts:
        yield _joined(parts)


def _joined(parts: Sequence[Token]) -> Token:
    lines: list[str] = []
    end = parts[0].map[0] if parts[0].map else 0
    for part in parts:
        start, following = part.map or (end, end)
        lines += ["\n" * (start - end), part.content]
        end = following
    return replace(parts[0], content="".join(lines))


class _LostError(Exception):
    """A piece of text does not stand in the source as it was read."""


def blocks_from_html(source: str, offsets: Sequence[int]) -> tuple[list[Block], list[Link]] | None:
    """Return the blocks of an HTML block and its links; None if they cannot be found again.

    `offsets` holds the article offset of each character of `source` and has one entry more.
    """
    tree = tree_from_html(source) if MARK_UP.sub("", source).strip() else None
    if tree is None:
        return [], []
    take_roles(tree)
    places = _Places(source, offsets)
    blocks: list[Block] = []
    try:
        for piece in with_terms(walk_page(tree).pieces):
            blocks += blocks_from_piece(piece, _placed(places, piece))
    except _LostError:
        return None
    return blocks, places.links


def _placed(places: "_Places", piece: Piece) -> Placed:
    if piece.grid is not None:
        return _placed_grid(places, piece.grid)
    if piece.label is None:
        return places.find(piece.text, piece.links)
    label = _label(places.find(piece.label.text, piece.label.links))
    return PlacedItem(label, places.find(piece.text, piece.links))


def _label(passage: Passage) -> Passage:
    return cut_passage(passage, 0, len(bare_label(passage.text)))


def _placed_grid(places: "_Places", grid: RawGrid) -> PlacedGrid:
    caption = places.find(grid.caption, grid.caption_links) if grid.caption else None
    cells = [[places.find(cell.text, cell.links) for cell in row.cells] for row in grid.rows]
    rows = [_row_span(row) for row in cells]
    if grid.is_pairs:
        cells = [[_label(row[0]) if row[0].text else row[0], *row[1:]] for row in cells]
    return PlacedGrid(caption, cells, rows)


def _row_span(row: Sequence[Passage]) -> tuple[int, int]:
    """Return where the cells with text begin and end."""
    filled = [cell for cell in row if cell.text]
    return filled[0].start, filled[-1].end


class _Places:
    """Finds pieces of text one after the other, past the mark-up between their characters."""

    def __init__(self, source: str, offsets: Sequence[int]) -> None:
        self._source, self._offsets, self._at = source, offsets, 0
        self.links: list[Link] = []

    def find(self, text: str, links: Sequence[Link] = ()) -> Passage:
        """Return the passage of a piece; raise `_LostError` if it does not come next."""
        builder = PassageBuilder(self._offsets[self._at])
        for char in text:
            start, end = self._next(char)
            builder.add(
                char, self._offsets[start], max(self._offsets[end] - self._offsets[start], 1)
            )
            self._at = end
        passage = builder.passage()
        self.links += [Link(*passage.span(one.start, one.end), one.href) for one in links]
        return passage

    def _next(self, char: str) -> tuple[int, int]:
        """Return where the next character stands; a blank may stand for mark-up alone."""
        source, at = self._source, self._at
        while at < len(source):
            if source[at] == "<" and (match := MARK_UP.match(source, at)):
                following = match.end()
                is_break = char in " \n" and not source[following : following + 1].isspace()
                if is_break and source[following : following + 1] != "<":
                    return at, following
            elif match := _SPACE.match(source, at):
                following = match.end()
                if char in " \n" and source[following : following + 1] != "<":
                    return at, following
            else:
                return at, self._character_end(at, char)
            at = following
        raise _LostError

    def _character_end(self, at: int, char: str) -> int:
        match = _ENTITY.match(self._source, at)
        if match and unescape(match[0]) == char:
            return match.end()
        if self._source[at] == char:
            return at + 1
        raise _LostError
