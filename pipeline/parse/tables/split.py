"""Split the rows of a flattened table into cells, all rows together.

Each way to split a row gets a chance by the row alone; then, a few times over, each row is judged
again in the light of the splits that are likely in the other rows.
"""

from collections.abc import Iterable, Sequence

from pipeline.parse.tables.chances import Chances, chances_of, hopeful, likeliest
from pipeline.parse.tables.company import Company, Shared
from pipeline.parse.tables.hints import Hints
from pipeline.parse.tables.splits import Split
from pipeline.parse.tables.weighing import WeighedRow
from pipeline.parse.tables.weights import ROW, TABLE, worth
from pipeline.parse.tables.words import Row
from pipeline.values import dataclass

_ROUNDS = 2
_SURE = 0.995  # a row as sure as this by itself is not judged again
_LEAST_COMPANY = 3  # a header and two rows
_Scores = dict[Split, float]


@dataclass(frozen=True, slots=True)
class RowSplit:
    """Where the cells of a row after the first begin (word numbers), and how sure that is."""

    borders: Split
    confidence: float


def split_rows(rows: Sequence[WeighedRow], columns: int, hints: Hints) -> list[RowSplit]:
    """Return the borders of the rows of one table, the header (always there) first.

    A row with fewer words than there are columns cannot be split so; `columns` is 2 to 4.
    """
    alone, together = [], []
    for row in rows:
        splits = row.splits(columns)
        bonus = {split: hints.bonus(row.row, split) for split in splits}
        alone.append({split: one[ROW] + bonus[split] for split, one in splits.items()})
        together.append({split: one[TABLE] + bonus[split] for split, one in splits.items()})
    chances = [chances_of(together[0]), *_judged([row.row for row in rows], alone, together)]
    return [_best(row, chance) for row, chance in zip(rows, chances, strict=True)]


def _judged(
    rows: Sequence[Row], alone: Sequence[_Scores], together: Sequence[_Scores]
) -> list[Chances]:
    """Return the chances of the rows behind the header, each in the company of the others."""
    if len(rows) < _LEAST_COMPANY:
        return [chances_of(scores) for scores in together[1:]]
    chances = [hopeful(chances_of(scores)) for scores in alone[1:]]
    company = Company(rows[0], rows[1:], chances)
    for number in range(_ROUNDS):
        if number:
            company.assume(chances)
        chances = [
            _judged_again(company, n, chance, scores)
            for n, (chance, scores) in enumerate(zip(chances, together[1:], strict=True))
        ]
    return chances


def _judged_again(company: Company, index: int, chances: Chances, scores: _Scores) -> Chances:
    if max(chances.values()) > _SURE:
        return chances
    return chances_of(
        {split: scores[split] + _worth(company.agreement(index, split)) for split in chances}
    )


def _worth(agreement: Iterable[Shared]) -> float:
    return sum([share * worth(names)[TABLE] for names, share in agreement])


def _best(row: WeighedRow, chances: Chances) -> RowSplit:
    split = likeliest(chances)
    if len(chances) == 1 and len(row.splits(len(split) + 1)) == 1:
        # There is no choice, which does not make a border of it.
        return RowSplit(split, min(row.border_chance(at) for at in split))
    return RowSplit(split, chances[split])
