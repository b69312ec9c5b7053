"""Weigh the borders, cells and splits of one row, each once."""

from collections.abc import Sequence
from functools import cached_property
from math import exp

from pipeline.parse.tables.borders import border_names
from pipeline.parse.tables.cells import cell_names
from pipeline.parse.tables.splits import Split, between_names, splits_of_row
from pipeline.parse.tables.weights import BORDER, Worth, total, worth
from pipeline.parse.tables.words import Row

# How many of the likeliest places are tried as borders, by the number of columns.
CANDIDATES = {2: 6, 3: 5, 4: 6}
MOST_COLUMNS = max(CANDIDATES)
BIAS = "bias"  # what every border is worth
_STEEPEST = 30.0


class WeighedRow:
    """A row of two words at least, with what its borders, cells and splits are worth."""

    def __init__(self, words: Sequence[str], *, is_header: bool = False) -> None:
        self.row = Row(words, is_header=is_header)
        self._borders: dict[int, Worth] = {}
        self._cells: dict[tuple[int, int, int, int], Worth] = {}
        self._splits: dict[int, dict[Split, Worth]] = {}

    def border_chance(self, at: int) -> float:
        """Return the chance that cells meet before word `at`, whatever else is in the row."""
        return _chance(self._border(at)[BORDER])

    def best_chance(self, most: int) -> float:
        """Return the chance of the likeliest border among the first places, `most` of them."""
        return _chance(max([self._border(at)[BORDER] for at in self.row.places[:most]]))

    def chance_of_rank(self, rank: int) -> float:
        """Return the chance of the likeliest border (1), the second likeliest (2) and so on."""
        ranked = self._ranked
        return self.border_chance(ranked[rank - 1]) if rank <= len(ranked) else 0.0

    def splits(self, columns: int) -> dict[Split, Worth]:
        """Return the ways to split the row into so many columns that are worth a try, weighed."""
        if columns not in self._splits:
            places = sorted(self._ranked[: CANDIDATES[columns]])
            self._splits[columns] = {
                split: self._weigh(split) for split in splits_of_row(places, columns)
            }
        return self._splits[columns]

    @cached_property
    def _ranked(self) -> list[int]:
        """Return the places, the likeliest borders first."""
        return sorted(self.row.places, key=lambda at: -self._border(at)[BORDER])

    def _weigh(self, split: Split) -> Worth:
        ends = (*split, len(self.row.words))
        pieces = [self._border(at) for at in split]
        start = 0
        for column, end in enumerate(ends):
            pieces.append(self._cell(start, end, column, len(ends)))
            start = end
        pieces.append(worth(between_names(self.row, split)))
        return total(pieces)

    def _border(self, at: int) -> Worth:
        if at not in self._borders:
            self._borders[at] = total([worth(names) for names in border_names(self.row, at)])
        return self._borders[at]

    def _cell(self, start: int, end: int, column: int, columns: int) -> Worth:
        key = start, end, column, columns
        if key not in self._cells:
            self._cells[key] = total([worth(names) for names in cell_names(self.row, *key)])
        return self._cells[key]


def _chance(score: float) -> float:
    value = score + worth((BIAS,))[BORDER]
    return 1 / (1 + exp(-max(min(value, _STEEPEST), -_STEEPEST)))
