"""Judge a split of a row by its agreement with the likely splits of the table's other rows."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.parse.tables.cells import capital_share
from pipeline.parse.tables.chances import Chances
from pipeline.parse.tables.splits import Split, cells_of_split
from pipeline.parse.tables.weights import Names
from pipeline.parse.tables.words import Row

_LEAST = 0.01  # a split less likely than this says nothing
_NOTHING = 1e-9  # what is left when like numbers are taken from one another
_NEAR = 3  # words; a cell so much longer or shorter still counts as alike
_TOLD_APART = frozenset({"start", "end", "capitals", "plural", "style", "verbs"})
Trait = tuple[str, int, str | int]  # its kind, the number of its border or cell, its value
Shared = tuple[Names, float]  # what is shared, and by how large a part of the other rows


class Company:
    """The traits of the splits of all rows, each with the sum of its chances.

    `chances` gives for each row the splits to judge by, with their chances. The borders of the
    header are not sure either, but its outer words head the outer columns.
    """

    def __init__(self, header: Row, rows: Sequence[Row], chances: Sequence[Chances]) -> None:
        self._header = header
        self._rows = rows
        self._others = max(len(rows) - 1, 1)
        self._traits = [
            {split: split_traits(row, split) for split in splits}
            for row, splits in zip(rows, chances, strict=True)
        ]
        self._pairs = _pairs_of_rows(rows)
        self._chances: Sequence[Chances] = [{}] * len(rows)
        self._own: list[Mapping[Trait, float]] = [{}] * len(rows)
        self._totals: Mapping[Trait, float] = {}
        self.assume(chances)

    def assume(self, chances: Sequence[Chances]) -> None:
        """Take these chances of the rows' splits from now on."""
        assumed = zip(self._traits, chances, self._chances, self._own, strict=True)
        self._own = [  # rows that are sure keep their chances
            own if chance is before else _weighed(traits, chance)
            for traits, chance, before, own in assumed
        ]
        self._chances = chances
        totals: defaultdict[Trait, float] = defaultdict(float)
        for own in self._own:
            for trait, share in own.items():
                totals[trait] += share
        self._totals = dict(totals)

    def agreement(self, index: int, split: Split) -> list[Shared]:
        """Return what a split of a row shares with other rows, from 0 (none) to 1 (all of them)."""
        totals, own, others = self._totals, self._own[index], self._others
        found: list[Shared] = []
        for trait in self._traits[index][split]:
            share = (totals.get(trait, 0.0) - own.get(trait, 0.0)) / others
            if share > _NOTHING:
                found.append((_trait_names(trait[0], trait[2]), share))
        if self._pairs:
            found += self._apart(index, split)
        found.append((header_names(self._header, self._rows[index], split), 1.0))
        return found

    def _share(self, index: int, trait: Trait) -> float:
        others = self._totals.get(trait, 0.0) - self._own[index].get(trait, 0.0)
        return max(others, 0.0) / self._others

    def _apart(self, index: int, split: Split) -> Iterator[Shared]:
        """Yield what tells that two words which a border parts stand together in another row."""
        words = self._rows[index].words
        for number, at in enumerate(split):
            if (words[at - 1].low, words[at].low) in self._pairs:
                same = min(self._share(index, ("word", number, words[at].low)), 1.0)
                yield ("pair elsewhere",), 1.0 - same
                yield ("pair elsewhere and a start",), same


def split_traits(row: Row, split: Split) -> tuple[Trait, ...]:
    """Return what the borders and cells of a split have that others may have as well."""
    words, count = row.words, len(row.words)
    traits: list[Trait] = []
    for number, at in enumerate(split):
        left, right = words[at - 1], words[at]
        after = words[at + 1].kind if at + 1 < count else "end"
        traits += (
            ("word", number, right.low),
            ("start", number, right.kind),
            ("end", number, left.kind),
            ("phrase", number, f"{right.kind} {after}"),
            ("capitals", number, left.case + right.case),
            ("plural", number, str(left.is_plural)),
            ("start kin", number, right.kin),
            ("end kin", number, left.kin),
            ("mark", number, left.last),
        )
    for number, (start, end) in enumerate(cells_of_split(row, split)):
        traits += (
            ("style", number, words[start].case + capital_share(row, start, end)),
            ("verbs", number, str(row.finites[end] > row.finites[start])),
        )
        if end < count:
            traits.append(("length", number, end - start))
        else:
            traits.append(("stop", number, words[-1].last))
    return tuple(traits)


@lru_cache(maxsize=1 << 14)
def _trait_names(kind: str, value: str | int) -> Names:
    if kind in _TOLD_APART:
        return f"same {kind}", f"same {kind}, {value}"
    return (f"same {kind}",)


def header_names(header: Row, row: Row, split: Split) -> Names:
    """Return what is seen when a row's outer cells are held against the header's outer words."""
    start, end = row.words[split[-1]], row.words[split[0] - 1]
    return _header_names(
        header.words[0].low,
        header.words[-1].low,
        end.kind,
        start.kind,
        start.case,
        min(split[0], 4),
        min(len(row.words) - split[-1], 3),
    )


@lru_cache(maxsize=1 << 14)
def _header_names(
    first: str, last: str, end: str, start: str, case: str, words_first: int, words_last: int
) -> Names:
    return (
        f"under {last} begins {start}",
        f"under {last} begins {case}",
        f"under {last} {words_last} words",
        f"under {first} ends {end}",
        f"under {first} {words_first} words",
    )


def _weighed(traits: Mapping[Split, Sequence[Trait]], chances: Chances) -> dict[Trait, float]:
    found: defaultdict[Trait, float] = defaultdict(float)
    for split, chance in chances.items():
        if chance < _LEAST:
            continue
        for trait in traits[split]:
            kind, number, value = trait
            if isinstance(value, int):
                for step in range(-_NEAR, _NEAR + 1):
                    found[kind, number, value + step] += chance / (1 + abs(step))
            else:
                found[trait] += chance
    return dict(found)


def _pairs_of_rows(rows: Sequence[Row]) -> frozenset[tuple[str, str]]:
    """Return the pairs of neighbours that more than one row has."""
    counts = Counter(pair for row in rows for pair in {*pairwise(word.low for word in row.words)})
    return frozenset(pair for pair, count in counts.items() if count > 1)
