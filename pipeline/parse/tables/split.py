"""Split the rows of a flattened table into cells, all rows together.

Each border of each row gets a chance by the row alone; then, a few times over, each row is judged
again in the light of the borders that are likely in the other rows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp

from pipeline.parse.tables.columns import border_chances, likely_columns
from pipeline.parse.tables.company import Company
from pipeline.parse.tables.features import RowWords, border_places
from pipeline.parse.tables.hints import BorderHints
from pipeline.parse.tables.weights import get_weights, score

_ROUNDS = 2
_CANDIDATES = 8  # the likeliest places that are tried as borders of three columns
_HOPELESS = 1e-3  # a split less likely than this is not judged again
_Choice = tuple[int, ...]  # the words at which the cells after the first begin


@dataclass(frozen=True, slots=True)
class RowSplit:
    """Where the cells of a row after the first begin (word numbers), and how sure that is."""

    borders: _Choice
    confidence: float


@dataclass(frozen=True, slots=True)
class _Weighed:
    """The ways to split a row, with their scores by the row itself."""

    row: RowWords
    choices: tuple[_Choice, ...]
    alone: tuple[float, ...]
    together: tuple[float, ...]


class TableRows:
    """The rows of one table, the header first, each of two words at least; weighed once."""

    def __init__(self, rows: Sequence[RowWords]) -> None:
        self._borders = likely_columns(rows) - 1
        self._rows = [_weigh(row, self._borders) for row in rows]

    def split(self, hints: BorderHints) -> list[RowSplit]:
        """Return the borders of each row in the light of the hints."""
        bonuses = [
            [hints.bonus(row.row, choice[0]) for choice in row.choices] for row in self._rows
        ]
        chances = [
            _shares(_added(row.alone, bonus))
            for row, bonus in zip(self._rows, bonuses, strict=True)
        ]
        bases = [
            _added(row.together, bonus) for row, bonus in zip(self._rows, bonuses, strict=True)
        ]
        for _ in range(_ROUNDS if len(self._rows) > 2 else 0):
            chances[1:] = self._judge_again(chances[1:], bases[1:])
        return [_best(row, chance) for row, chance in zip(self._rows, chances, strict=True)]

    def _judge_again(
        self, chances: Sequence[Sequence[float]], bases: Sequence[Sequence[float]]
    ) -> list[list[float]]:
        body = self._rows[1:]
        rows = [row.row for row in body]
        companies = [
            Company(
                rows,
                [_by_place(row, chance, nth) for row, chance in zip(body, chances, strict=True)],
            )
            for nth in range(self._borders)
        ]
        judged = []
        for index, row in enumerate(body):
            scores = list(bases[index])
            for nth, choice in enumerate(row.choices):
                if chances[index][nth] > _HOPELESS:
                    scores[nth] += _agreement(companies, index, choice)
            judged.append(_shares(scores))
        return judged


def _weigh(row: RowWords, borders: int) -> _Weighed:
    choices = _choices(row, borders)
    parts = [_features(row, choice) for choice in choices]
    alone, together = (
        tuple(sum(score(part, get_weights(name)) for part in some) for some in parts)
        for name in ("alone", "together")
    )
    return _Weighed(row, choices, alone, together)


def _choices(row: RowWords, borders: int) -> tuple[_Choice, ...]:
    if borders == 1:
        return tuple((at,) for at in border_places(row))
    chances = border_chances(row)
    likeliest = sorted(border_places(row), key=lambda at: -chances[at - 1])[:_CANDIDATES]
    return tuple(combinations(sorted(likeliest), borders))


def _features(row: RowWords, choice: _Choice) -> list[dict[str, float]]:
    """Return the features of each border, seen between the cells on its two sides."""
    if len(choice) == 1:
        return [row.features(choice[0])]
    first, second = choice
    return [
        row.part(0, second).features(first),
        row.part(first, len(row)).features(second - first),
    ]


def _added(scores: Sequence[float], bonuses: Sequence[float]) -> list[float]:
    return [value + bonus for value, bonus in zip(scores, bonuses, strict=True)]


def _shares(scores: Sequence[float]) -> list[float]:
    """Return the chances (softmax) of scores."""
    top = max(scores)
    powers = [exp(value - top) for value in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _agreement(companies: Sequence[Company], index: int, choice: _Choice) -> float:
    weights = get_weights("together")
    return sum(
        score(company.agreement(index, at), weights)
        for company, at in zip(companies, choice, strict=True)
    )


def _by_place(row: _Weighed, chances: Sequence[float], nth: int) -> list[float]:
    """Return the chance of each place to be the nth border."""
    places = [0.0] * len(border_places(row.row))
    for choice, chance in zip(row.choices, chances, strict=True):
        places[choice[nth] - 1] += chance
    return places


def _best(row: _Weighed, chances: Sequence[float]) -> RowSplit:
    likeliest = max(range(len(chances)), key=chances.__getitem__)
    return RowSplit(row.choices[likeliest], chances[likeliest])
