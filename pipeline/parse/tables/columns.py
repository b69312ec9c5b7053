"""Tell whether a flattened table has two, three or four columns."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp, log

from pipeline.parse.tables.chances import Chances, chances_of, hopeful, likeliest
from pipeline.parse.tables.company import Company
from pipeline.parse.tables.weighing import MOST_COLUMNS, WeighedRow
from pipeline.parse.tables.weights import ROW, columns_worth
from pipeline.parse.tables.words import Row
from pipeline.values import dataclass

_MOST_ROWS = 6  # so many rows tell what more would tell
_LEAST = 0.001  # chances nearer to nought or one say no more than this
_HARDLY = 0.15  # one more border less likely than this, on average, needs no closer look
# More columns are more common among the tables that were learned from than in articles, where
# about one table in ten has three: the log of how much more common.
_PRIOR = {2: 1.8, 3: 1.0}
_EVEN = 0.5
_PER_BORDER = ("start", "phrase", "length", "capitals", "end", "start kin")
_PER_CELL = ("style", "verbs")


@dataclass(frozen=True, slots=True)
class Columns:
    """How many columns a table has, and how sure that is, from 0.5 to 1."""

    count: int
    confidence: float


def likely_columns(rows: Sequence[WeighedRow], most: int = MOST_COLUMNS) -> Columns:
    """Return 2, 3 or 4 columns, by the first rows of a table; the header comes first.

    There are no more than `most`: the words of its shortest row, which may be a later one.
    """
    rows = rows[: _MOST_ROWS + 1]
    columns, confidence = 2, 1.0
    while columns < min(most, MOST_COLUMNS):
        chance = _chance_of_another(rows, columns)
        confidence *= max(chance, 1 - chance)
        if chance <= _EVEN:
            break
        columns += 1
    return Columns(columns, max(confidence, _EVEN))


def _chance_of_another(rows: Sequence[WeighedRow], columns: int) -> float:
    """Return the chance that one more column than so many fits the rows better."""
    header, *body = rows
    if not body or min(len(row.row) for row in rows) <= columns:
        return 0.0
    if sum(row.chance_of_rank(columns) for row in body) < _HARDLY * len(body):
        return 0.0
    signs = row_signs([_chance_of_more(row, columns) for row in rows], len(header.row) - columns)
    chances = [[_chances_alone(row, n) for row in body] for n in (columns, columns + 1)]
    signs |= company_signs(header.row, [row.row for row in body], chances)
    return 1 / (1 + exp(_PRIOR[columns] - columns_worth(columns, signs)))


def row_signs(chances: Sequence[float], spare_words: int) -> dict[str, float]:
    """Return what speaks for one more column, by the chance of it in each row, header first.

    `spare_words` is how many more words the header has than columns.
    """
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
        "header of one word each": float(spare_words == 1),
    }


def company_signs(
    header: Row, rows: Sequence[Row], chances: Sequence[Sequence[Chances]]
) -> dict[str, float]:
    """Return how well the rows agree when they are split into so many columns, and into one more.

    `chances` gives for both numbers of columns the chances of the splits of each row.
    """
    return {
        f"{which}: {name}": value
        for which, some in zip(("fewer", "more"), chances, strict=True)
        for name, value in _agreement(Company(header, rows, some), some)
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


def _chance_of_more(row: WeighedRow, columns: int) -> float:
    """Return the chance that a row has one cell more than so many, by itself."""
    fewer, more = ([one[ROW] for one in row.splits(n).values()] for n in (columns, columns + 1))
    top = max(*fewer, *more)
    in_fewer = sum(exp(value - top) for value in fewer)
    in_more = sum(exp(value - top) for value in more)
    return in_more / (in_fewer + in_more)


def _chances_alone(row: WeighedRow, columns: int) -> Chances:
    """Return the chances of the ways to split a row into so many columns, by the row alone."""
    return hopeful(chances_of({split: one[ROW] for split, one in row.splits(columns).items()}))


def _steepness(chance: float) -> float:
    """Return a chance on a scale where a half is nought and sums make sense (log odds)."""
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return log(chance / (1 - chance)) / 5
