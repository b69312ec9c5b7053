"""Tables whose borders the copy kept: cells apart by tabs, bars or runs of spaces."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.model import Grid, GridRow, Passage
from pipeline.parse.passages import cut
from pipeline.parse.units import Unit

_BORDER = re.compile(r"\s*\t\s*| {3,}|\s*[|¦│]\s*")
_EDGE = re.compile(r"^[|¦│]\s*|\s*[|¦│]$")


def marked_grid(units: Sequence[Unit], article: str) -> Grid | None:
    """Return the table of a run of lines, None unless each has the same number of borders."""
    borders = [_borders(unit.passage, article) for unit in units]
    counts = {len(places) for places in borders}
    if len(units) < 2 or len(counts) != 1 or counts == {0}:
        return None
    header, *rows = (
        _row(unit.passage, places) for unit, places in zip(units, borders, strict=True)
    )
    return Grid(None, header, tuple(rows))


def _borders(passage: Passage, article: str) -> list[tuple[int, int]]:
    """Return the article offsets (start, end) of the borders between cells."""
    raw = article[passage.start : passage.end]
    edges = [match.span() for match in _EDGE.finditer(raw)]
    inner = [match.span() for match in _BORDER.finditer(raw) if match.span() not in edges]
    return [(passage.start + start, passage.start + end) for start, end in inner]


def _row(passage: Passage, borders: Sequence[tuple[int, int]]) -> GridRow:
    places = [(_place(passage, start), _place(passage, end)) for start, end in borders]
    ends = [(0, 0), *places, (len(passage.text), len(passage.text))]
    cells = tuple(_cell(passage, low[1], high[0]) for low, high in pairwise(ends))
    return GridRow(cells, passage.start, passage.end)


def _cell(passage: Passage, start: int, end: int) -> Passage:
    cell = cut(passage, start, end)
    bars = "|¦│"
    return cut(cell, len(cell.text) - len(cell.text.lstrip(bars)), len(cell.text.rstrip(bars)))


def _place(passage: Passage, origin: int) -> int:
    """Return the first place in the text that comes from `origin` or from behind it."""
    low, high = 0, len(passage.text)
    while low < high:
        middle = (low + high) // 2
        if passage.span(middle, middle + 1)[0] < origin:
            low = middle + 1
        else:
            high = middle
    return low
