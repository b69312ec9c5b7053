"""Runs of lines whose cells are joined by one space -> tables, judged all together.

Cells are passages; each row has its place and a confidence.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from pipeline.model import Grid, GridRow, Passage
from pipeline.parse.passages import cut
from pipeline.parse.tables.columns import border_chances
from pipeline.parse.tables.features import RowWords
from pipeline.parse.tables.hints import BorderHints, habits_from_starts
from pipeline.parse.tables.split import RowSplit, TableRows
from pipeline.parse.units import Unit

_LEAST_CHANCE = 0.35
_SURE_HEADER = 0.6
_FIRST_WORDS = 13
_MOST_ROWS_ASKED = 30


class FlatTable:
    """A run of lines that may be a table: a header and its rows, of two words each at least."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._passages = [unit.passage for unit in units]
        self.rows = [
            RowWords(unit.text.split(" "), is_header=not index) for index, unit in enumerate(units)
        ]

    def has_borders(self) -> bool:
        """Tell whether most lines look as if two cells met in them, early in the line."""
        first_words = [row.low[0] for row in self.rows]
        if 2 * first_words.count(first_words[0]) > len(first_words):
            return False  # a list of things alike, such as ambassadors, has no header
        header, *body = (
            max(border_chances(row, _FIRST_WORDS)) for row in self.rows[: _MOST_ROWS_ASKED + 1]
        )
        average = sum(body) / len(body)
        is_sure = header >= _SURE_HEADER
        return average >= (_LEAST_CHANCE / 2 if is_sure else _LEAST_CHANCE)

    def grid(self, splits: Sequence[RowSplit]) -> Grid:
        """Return the table with its rows split so."""
        header, *body = (
            _grid_row(passage, split) for passage, split in zip(self._passages, splits, strict=True)
        )
        return Grid(None, header, tuple(body))


def grids_from_tables(tables: Sequence[FlatTable], hints: BorderHints) -> list[Grid]:
    """Return the tables of an article; each is judged in the light of the others as well."""
    weighed = [TableRows(table.rows) for table in tables]
    splits = [rows.split(hints) for rows in weighed]
    starts = [_starts(table.rows, split) for table, split in zip(tables, splits, strict=True)]
    total = sum(starts, Counter[str]())
    habits = [habits_from_starts(total - own) for own in starts]
    return [
        table.grid(rows.split(replace(hints, habits=habit)) if habit else split)
        for table, rows, habit, split in zip(tables, weighed, habits, splits, strict=True)
    ]


def _starts(rows: Sequence[RowWords], splits: Sequence[RowSplit]) -> Counter[str]:
    """Count the classes of the words with which second cells begin."""
    body = list(zip(rows, splits, strict=True))[1:]
    return Counter(row.classes[split.borders[0]] for row, split in body)


def _grid_row(row: Passage, split: RowSplit) -> GridRow:
    starts = list(accumulate((len(word) + 1 for word in row.text.split(" ")), initial=0))
    borders = [0, *(starts[word] for word in split.borders), len(row.text)]
    cells = tuple(cut(row, start, end) for start, end in pairwise(borders))
    return GridRow(cells, row.start, row.end, round(split.confidence, 3))
