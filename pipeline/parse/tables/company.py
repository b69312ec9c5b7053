"""Judge a border by its agreement with the likely borders of the table's other rows."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.parse.tables.features import RowWords, capital_letter

_LEAST = 0.01  # a border less likely than this says nothing
_Trait = tuple[str, str]
_Traits = dict[_Trait, float]


class Company:
    """The traits of all rows' borders, each with the sum of its chances."""

    def __init__(self, rows: Sequence[RowWords], chances: Sequence[Sequence[float]]) -> None:
        self._rows = rows
        self._own = [_traits(row, chance) for row, chance in zip(rows, chances, strict=True)]
        self._totals: defaultdict[_Trait, float] = defaultdict(float)
        for traits in self._own:
            for trait, share in traits.items():
                self._totals[trait] += share
        self._pairs = Counter(pair for row in rows for pair in _pairs(row))

    def agreement(self, index: int, at: int) -> dict[str, float]:
        """Return the features of a border before word `at` of a row, by the other rows."""
        row = self._rows[index]
        word, start, end, phrase, capital, plural = (
            self._share(index, trait) for trait in _border_traits(row, at)
        )
        again = float(self._pairs[row.low[at - 1], row.low[at]] > 1)
        return {
            "same word as others": word,
            "same class as others": start,
            f"same class as others, {row.classes[at]}": start,
            "same end as others": end,
            f"same plural as others {_is_plural(row, at)}": plural,
            "same phrase as others": phrase,
            "same capital as others": capital,
            f"same capital as others {capital_letter(row, at)}": capital,
            "same length as others": self._near(index, at),
            "pair elsewhere": again * (1.0 - word),
            "pair elsewhere and a start": again * word,
        }

    def _share(self, index: int, trait: _Trait) -> float:
        own = self._own[index].get(trait, 0.0)
        return max(self._totals[trait] - own, 0.0) / max(len(self._rows) - 1, 1)

    def _near(self, index: int, at: int) -> float:
        return sum(
            self._share(index, ("length", str(at + step))) / (1 + abs(step))
            for step in range(-3, 4)
        )


def _traits(row: RowWords, chances: Sequence[float]) -> _Traits:
    traits: _Traits = {}
    for at, chance in enumerate(chances, start=1):
        if chance < _LEAST:
            continue
        for trait in (*_border_traits(row, at), ("length", str(at))):
            traits[trait] = traits.get(trait, 0.0) + chance
    return traits


def _border_traits(row: RowWords, at: int) -> tuple[_Trait, ...]:
    after = row.classes[at + 1] if at + 1 < len(row) else "end"
    return (
        ("word", row.low[at]),
        ("start", row.classes[at]),
        ("end", row.classes[at - 1]),
        ("phrase", f"{row.classes[at]} {after}"),
        ("capital", capital_letter(row, at)),
        ("plural", str(_is_plural(row, at))),
    )


def _is_plural(row: RowWords, at: int) -> bool:
    word = row.low[at - 1]
    return len(word) > 2 and word.endswith("s") and not word.endswith("ss")


def _pairs(row: RowWords) -> Iterator[tuple[str, str]]:
    yield from set(pairwise(row.low))
