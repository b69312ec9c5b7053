"""What is seen in a row -> what it is worth, as learned once and kept in `weights.json`.

`border` tells border from no border whatever else is in the row, `row` chooses among the ways to
split a row by itself, `table` chooses among them in the company of the table's other rows, and
`columns` tells of one more column than two, or than three.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TypedDict

Names = tuple[str, ...]
_REMEMBERED = 1 << 16
FILE = Path(__file__).with_name("weights.json")


# What something seen is worth to the models `border`, `row` and `table`: a plain tuple, since an
# article has thousands of them.
Worth = tuple[float, float, float]
BORDER, ROW, TABLE = range(3)


class Weights(TypedDict):
    """The file: for each name its worth to `border`, `row` and `table`; the signs of columns."""

    worths: dict[str, list[float]]
    columns: dict[str, dict[str, float]]  # by the number that one more is held against


@lru_cache(maxsize=_REMEMBERED)
def worth(names: Names) -> Worth:
    """Return what a group of names is worth; a name that was not learned is worth nothing."""
    known = _weights()["worths"]
    return total([known[name] for name in names if name in known])


def total(worths: Iterable[Sequence[float]]) -> Worth:
    """Return the sum of worths; there may be none."""
    border = row = table = 0.0
    for one in worths:
        border += one[0]
        row += one[1]
        table += one[2]
    return border, row, table


def columns_worth(columns: int, signs: Mapping[str, float]) -> float:
    """Return what the signs of one more column are worth together: above nought there is one."""
    known = _weights()["columns"][str(columns)]
    return sum(known[name] * value for name, value in signs.items())


@cache
def _weights() -> Weights:
    weights: Weights = json.loads(FILE.read_text(encoding="utf-8"))
    return weights


def forget() -> None:
    """Read `FILE` anew: for those who measure other weights than the parser's own."""
    for remembered in (worth, _weights):
        remembered.cache_clear()
