"""Runs of lines whose cells are joined by one space -> tables.

Cells are passages; each row has its place and a confidence.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate, pairwise

from pipeline.model import Grid, GridRow, Passage
from pipeline.parse.passages import cut
from pipeline.parse.tables.columns import Columns, likely_columns
from pipeline.parse.tables.hints import Hints
from pipeline.parse.tables.split import RowSplit, split_rows
from pipeline.parse.tables.weighing import WeighedRow
from pipeline.parse.units import Unit
from pipeline.values import replace

_LEAST_CHANCE = 0.25
_SURE = 0.6
_SURE_ROW = 0.97  # of the headings glued to tables hardly one looks as much like a row
_FIRST_WORDS = 13
_MOST_ROWS_ASKED = 30
_COMPANY = 400  # rows that are judged together; a longer table is judged in parts


class FlatTable:
    """A run of lines that may be a table: a header and its rows, of two words each at least."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._passages = [unit.passage for unit in units]
        self._header = _weighed(units[0].passage, is_header=True)
        self._first = [_weighed(line) for line in self._passages[1 : _MOST_ROWS_ASKED + 1]]

    def has_borders(self) -> bool:
        """Tell whether most lines look as if two cells met in them, early in the line."""
        rows = (self._header, *self._first)
        first_words = [row.row.words[0].low for row in rows]
        if len(rows) > 2 and 2 * first_words.count(first_words[0]) > len(first_words):
            return False  # a list of things alike, such as ambassadors, has no header
        header, *body = [row.best_chance(_FIRST_WORDS) for row in rows]
        average = sum(body) / len(body)
        if len(body) == 1:
            return min(header, average) >= _SURE  # two lines are a table only if both look like it
        return average >= (_LEAST_CHANCE / 2 if header >= _SURE else _LEAST_CHANCE)

    def split(self, hints: Hints) -> list[RowSplit]:
        """Return the split of each line in the light of the hints; the header's comes first."""
        splits: list[RowSplit] = []
        for start in range(1, len(self._passages), _COMPANY):
            passages = self._passages[start : start + _COMPANY]
            known = self._first if start == 1 else []
            rows = [*known, *map(_weighed, passages[len(known) :])]
            header, *body = split_rows([self._header, *rows], self._columns.count, hints)
            splits += body if splits else [header, *body]
        # A row is no surer than the number of its columns is.
        doubt = self._columns.confidence
        return [replace(one, confidence=one.confidence * doubt) for one in splits]

    def starts(self, splits: Sequence[RowSplit]) -> Counter[str]:
        """Count the kinds of words with which the second cells of the first rows begin."""
        return Counter(
            row.row.words[split.borders[0]].kind
            for row, split in zip(self._first, splits[1:], strict=False)
        )

    def grid(self, splits: Sequence[RowSplit]) -> Grid:
        """Return the table with its rows split so."""
        header, *body = (
            _grid_row(passage, split) for passage, split in zip(self._passages, splits, strict=True)
        )
        return Grid(None, header, tuple(body))

    @cached_property
    def _columns(self) -> Columns:
        shortest = min(passage.text.count(" ") for passage in self._passages) + 1
        return likely_columns([self._header, *self._first], shortest)


def looks_like_row(unit: Unit) -> bool:
    """Tell whether cells surely meet in a line of two words at least, whatever stands around it."""
    return _weighed(unit.passage).best_chance(_FIRST_WORDS) >= _SURE_ROW


def _weighed(line: Passage, *, is_header: bool = False) -> WeighedRow:
    return WeighedRow(line.text.split(" "), is_header=is_header)


def _grid_row(row: Passage, split: RowSplit) -> GridRow:
    starts = list(accumulate((len(word) + 1 for word in row.text.split(" ")), initial=0))
    borders = [0, *(starts[word] for word in split.borders), len(row.text)]
    cells = tuple(cut(row, start, end) for start, end in pairwise(borders))
    return GridRow(cells, row.start, row.end, round(split.confidence, 3))
