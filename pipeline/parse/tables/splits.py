"""The ways to split a row into cells, and what is seen in each."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from pipeline.parse.tables.weights import Names
from pipeline.parse.tables.words import Row

Split = tuple[int, ...]  # the numbers of the words at which the cells after the first begin


def splits_of_row(places: Sequence[int], columns: int) -> list[Split]:
    """Return the ways to choose the borders of so many columns among places in rising order."""
    return list(combinations(places, columns - 1))


def cells_of_split(row: Row, split: Split) -> list[tuple[int, int]]:
    """Return the cells as (first word, the one after the last)."""
    return list(pairwise((0, *split, len(row))))


def between_names(row: Row, split: Split) -> Names:
    """Return what is seen when the cells of a split are held against each other."""
    cells = cells_of_split(row, split)
    says_again = any(first < at <= last for first, last in row.said_again for at in split)
    alike = any(row.words[start].low == row.words[0].low for start in split)
    lengths = tuple(min(end - start, 5) for start, end in cells) if row.is_header else ()
    return _between(len(cells), says_again, alike, row.is_header, _order(cells), lengths)


def _order(cells: Sequence[tuple[int, int]]) -> str:
    """Tell which of two cells is longer; three say nothing."""
    if len(cells) != 2:
        return ""
    (start, middle), (_, end) = cells
    left, right = middle - start, end - middle
    if left == right:
        return "even"
    return ("first" if left > right else "last") + (
        " far" if max(left, right) > 2 * min(left, right) else ""
    )


@lru_cache(maxsize=1 << 12)
def _between(
    columns: int,
    says_again: bool,
    alike: bool,
    header: bool,
    order: str,
    lengths: Split,
) -> Names:
    row = "header" if header else "row"
    named = {
        f"{row} says again in {columns}": says_again,
        f"{row} begins alike in {columns}": alike,
        f"{row} longer {order}": order,
        f"header of {','.join(map(str, lengths))}": lengths,
    }
    return (f"{row} of {columns}", *(name for name, holds in named.items() if holds))
