"""Tables whose borders the copy kept: cells apart by tabs, bars or runs of spaces."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.model import Grid, GridRow, Passage
from pipeline.parse.passages import cut
from pipeline.parse.units import Unit

_BORDER = re.compile(r"\s*\t\s*| {3,}|\s*[|¦│]\s*")
_TAB = re.compile(r"[^\S\t]*\t[^\S\t]*")  # each of them, so that a cell between two is empty
_EDGE = re.compile(r"^[|¦│]\s*|\s*[|¦│]$")
_Borders = list[tuple[int, int]]  # article offsets of where each border starts and ends


def marked_grid(units: Sequence[Unit], article: str) -> Grid | None:
    """Return the table of a run of lines, None unless each has the same number of borders.

    Where tabs are the borders, cells may be empty, and those at the end of a row left out.
    """
    borders = [_borders(unit.passage, article, _BORDER) for unit in units]
    if not _are_even(borders):
        borders = [_borders(unit.passage, article, _TAB) for unit in units]
        borders = _filled_up(borders, [unit.passage.end for unit in units])
    if len(units) < 2 or not _are_even(borders):
        return None
    header, *rows = (
        _row(unit.passage, places) for unit, places in zip(units, borders, strict=True)
    )
    return Grid(None, header, tuple(rows))


def _are_even(borders: Sequence[_Borders]) -> bool:
    counts = {len(places) for places in borders}
    return len(counts) == 1 and counts != {0}


def _filled_up(borders: Sequence[_Borders], ends: Sequence[int]) -> list[_Borders]:
    """Give rows that end early as many borders as the header has, if each row has one at all."""
    wanted = len(borders[0])
    if not all(0 < len(places) <= wanted for places in borders):
        return list(borders)
    return [
        [*places, *[(end, end)] * (wanted - len(places))]
        for places, end in zip(borders, ends, strict=True)
    ]


def _borders(passage: Passage, article: str, border: re.Pattern[str]) -> _Borders:
    raw = article[passage.start : passage.end]
    edges = [match.span() for match in _EDGE.finditer(raw)]
    inner = [match.span() for match in border.finditer(raw) if match.span() not in edges]
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
