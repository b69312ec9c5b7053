"""Labelled tables -> what is seen in their rows, borders and splits, in the order of training.

What is seen is named by the parser's own functions, so that both always mean the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from pipeline.parse.tables.borders import border_names
from pipeline.parse.tables.cells import cell_names
from pipeline.parse.tables.splits import Split, between_names, cells_of_split, splits_of_row
from pipeline.parse.tables.weighing import CANDIDATES, MOST_COLUMNS
from pipeline.parse.tables.words import Row
from training.fit import Choices, ones
from training.tables import LabelledTable

Seen = list[str]


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """A row, its right split, and the number of its table."""

    row: Row
    split: Split
    table: int

    @property
    def has_right_place(self) -> bool:
        """Tell whether the right borders are at places that the parser would try."""
        return all(at in self.row.places for at in self.split)


def labelled_rows(tables: Sequence[LabelledTable]) -> list[LabelledRow]:
    """Return all rows that have a border to find, table after table, header first."""
    return [
        LabelledRow(row, split, number)
        for number, table in enumerate(tables)
        for row, split in zip(table.rows(), table.borders(), strict=True)
        if len(row) > 1
    ]


class Names:
    """The names that are seen in enough tables to be learned from, with their numbers."""

    def __init__(self, seen: Iterable[tuple[int, Seen]], least: Mapping[str, int]) -> None:
        """Count in how many tables a name is seen; `least` is wanted, by the name's beginning."""
        pairs = {(table, name) for table, names in seen for name in names}
        counts = Counter(name for _, name in pairs)
        self.names = sorted(name for name, n in counts.items() if n >= _least(name, least))
        self.numbers = {name: number for number, name in enumerate(self.names)}

    def matrix(self, seen: Sequence[Seen]) -> csr_matrix:
        """Return a line for each list of names, a column for each name that is learned."""
        known = self.numbers
        lines = ([known[name] for name in names if name in known] for names in seen)
        return ones(lines, len(known))


def _least(name: str, least: Mapping[str, int]) -> int:
    return max((n for start, n in least.items() if name.startswith(start)), default=1)


@dataclass(slots=True)
class Places:
    """All places of all rows at which a border may be, with what is seen there."""

    seen: list[Seen] = field(default_factory=list)
    table: list[int] = field(default_factory=list)
    is_border: list[bool] = field(default_factory=list)
    first: list[int] = field(default_factory=list)  # of each row, the number of its first place

    @classmethod
    def of(cls, rows: Sequence[LabelledRow]) -> "Places":
        """Return the places of the rows."""
        places = cls()
        for labelled in rows:
            places.first.append(len(places.seen))
            for at in labelled.row.places:
                groups = border_names(labelled.row, at)
                places.seen.append([name for names in groups for name in names])
                places.table.append(labelled.table)
                places.is_border.append(at in labelled.split)
        return places


@dataclass(slots=True)
class Ways:
    """The ways to split each row that are worth a try, as sums of pieces.

    The first pieces are the places; cells and what is between them follow.
    """

    rows: Sequence[LabelledRow]
    seen: list[Seen]
    table: list[int]
    splits: list[Split] = field(default_factory=list)
    parts: list[list[int]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, rows: Sequence[LabelledRow], places: Places, scores: NDArray[np.float64]) -> "Ways":
        """Return the ways; `scores` of the places tell which are tried for many columns."""
        ways = cls(rows, list(places.seen), list(places.table))
        for labelled, first in zip(rows, places.first, strict=True):
            ways.starts.append(len(ways.splits))
            pieces: dict[tuple[int, int, int, int], int] = {}
            for columns in _tried(labelled):
                places = _likeliest(labelled, scores[first:], columns)
                for split in splits_of_row(places, columns):
                    ways.splits.append(split)
                    ways.parts.append(ways._parts(labelled, split, first, pieces))
        return ways

    def _parts(
        self,
        labelled: LabelledRow,
        split: Split,
        first: int,
        pieces: dict[tuple[int, int, int, int], int],
    ) -> list[int]:
        row, cells = labelled.row, cells_of_split(labelled.row, split)
        found = [first + at - 1 for at in split]
        for column, (start, end) in enumerate(cells):
            key = start, end, column, len(cells)
            if key not in pieces:
                groups = cell_names(row, *key)
                pieces[key] = self._add([name for names in groups for name in names], labelled)
            found.append(pieces[key])
        found.append(self._add(list(between_names(row, split)), labelled))
        return found

    def _add(self, names: Seen, labelled: LabelledRow) -> int:
        self.seen.append(names)
        self.table.append(labelled.table)
        return len(self.seen) - 1

    def of_row(self, number: int) -> range:
        """Return the numbers of the ways of a row."""
        ends = [*self.starts[1:], len(self.splits)]
        return range(self.starts[number], ends[number])

    def choices(self, pieces: csr_matrix) -> Choices:
        """Return the choice of each row among all its ways."""
        right = [
            next(n for n in self.of_row(number) if self.splits[n] == labelled.split)
            for number, labelled in enumerate(self.rows)
        ]
        ways = ones(self.parts, len(self.seen))
        return Choices(pieces, ways, np.array(self.starts), np.array(right))


def _tried(labelled: LabelledRow) -> range:
    """Return the numbers of columns into which a row is split: its own, fewer and one more."""
    return range(2, min(len(labelled.split) + 2, MOST_COLUMNS) + 1)


def _likeliest(labelled: LabelledRow, scores: NDArray[np.float64], columns: int) -> Sequence[int]:
    """Return the places that are tried for so many columns, the right ones always among them."""
    if columns == 2:
        return labelled.row.places
    places = sorted(labelled.row.places, key=lambda at: -scores[at - 1])
    return sorted({*places[: CANDIDATES[columns]], *labelled.split})
