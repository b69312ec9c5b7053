"""Tell whether a flattened table has two columns or three."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import exp, log

from pipeline.parse.tables.chances import Chances, chances_of, hopeful, likeliest
from pipeline.parse.tables.company import Company
from pipeline.parse.tables.weighing import WeighedRow
from pipeline.parse.tables.weights import columns_worth
from pipeline.parse.tables.words import Row

_MOST_ROWS = 6  # so many rows tell what more would tell
_SHORTEST_ROW = 3
_LEAST = 0.001  # chances nearer to nought or one say no more than this
_HARDLY = 0.15  # a second border less likely than this, on average, needs no closer look
# Three columns are more common among the tables that were learned from than in articles, where
# about one table in ten has them: the log of how much more common.
_PRIOR = 1.8
_PER_BORDER = ("start", "phrase", "length", "capitals", "end", "start kin")
_PER_CELL = ("style", "verbs")


def likely_columns(rows: Sequence[WeighedRow]) -> int:
    """Return 2 or 3; the header comes first."""
    rows = rows[: _MOST_ROWS + 1]
    if len(rows) < 2 or min(len(row.row) for row in rows) < _SHORTEST_ROW:
        return 2
    if sum(row.second_chance for row in rows[1:]) < _HARDLY * (len(rows) - 1):
        return 2
    signs = row_signs([_chance_of_three(row) for row in rows], len(rows[0].row))
    header, *body = (row.row for row in rows)
    chances = {n: [_chances_alone(row, n) for row in rows[1:]] for n in (2, 3)}
    return 3 if columns_worth(signs | company_signs(header, body, chances)) > _PRIOR else 2


def row_signs(chances: Sequence[float], header_words: int) -> dict[str, float]:
    """Return what speaks for a third column by the chance of it in each row, header first."""
    header, *body = map(_steepness, chances)
    average = sum(body) / len(body)
    return {
        "bias": 1.0,
        "header": header,
        "rows": average,
        "rows, many": average * log(len(body)),
        "many": log(len(body)),
        "weakest row": min(body),
        "share of rows": sum(value > 0 for value in body) / len(body),
        "header of three words": float(header_words == _SHORTEST_ROW),
    }


def company_signs(
    header: Row, rows: Sequence[Row], chances: Mapping[int, Sequence[Chances]]
) -> dict[str, float]:
    """Return how well the rows agree when they are split into two columns, and into three.

    `chances` gives for each number of columns the chances of the splits of each row.
    """
    return {
        f"{columns}: {name}": value
        for columns in (2, 3)
        for name, value in _agreement(Company(header, rows, chances[columns]), chances[columns])
    }


def _agreement(company: Company, chances: Sequence[Chances]) -> Iterator[tuple[str, float]]:
    tops = [likeliest(chance) for chance in chances]
    found: defaultdict[str, float] = defaultdict(float)
    for number, split in enumerate(tops):
        for names, share in company.agreement(number, split):
            found[names[0]] += share
    borders = len(tops[0])
    for names, parts in ((_PER_BORDER, borders), (_PER_CELL, borders + 1)):
        for name in names:
            yield name, found[f"same {name}"] / parts / len(tops)
    yield "sure", sum(log(max(chance.values())) for chance in chances) / len(chances)


def _chance_of_three(row: WeighedRow) -> float:
    """Return the chance that a row has three cells and not two, by itself."""
    two, three = ([one.row for one in row.splits(n).values()] for n in (2, 3))
    top = max(*two, *three)
    in_two = sum(exp(value - top) for value in two)
    in_three = sum(exp(value - top) for value in three)
    return in_three / (in_two + in_three)


def _chances_alone(row: WeighedRow, columns: int) -> Chances:
    """Return the chances of the ways to split a row into so many columns, by the row alone."""
    return hopeful(chances_of({split: one.row for split, one in row.splits(columns).items()}))


def _steepness(chance: float) -> float:
    """Return a chance on a scale where a half is nought and sums make sense (log odds)."""
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return log(chance / (1 - chance)) / 5
