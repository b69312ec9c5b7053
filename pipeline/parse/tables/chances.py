"""Scores -> chances, and the chances of the ways to split a row."""

from collections.abc import Mapping
from math import exp

from pipeline.parse.tables.splits import Split

Chances = Mapping[Split, float]

_HOPELESS = 1e-3


def chances_of(scores: Mapping[Split, float]) -> dict[Split, float]:
    """Return the chance of each split (softmax of the scores); nothing where there is none."""
    top = max(scores.values(), default=0.0)
    powers = {split: exp(value - top) for split, value in scores.items()}
    whole = sum(powers.values())
    return {split: power / whole for split, power in powers.items()}


def likeliest(chances: Chances) -> Split:
    """Return the split with the greatest chance, the first of those alike."""
    return max(chances, key=chances.__getitem__)


def hopeful(chances: Chances) -> Chances:
    """Return the chances without those that are next to nothing."""
    return {split: chance for split, chance in chances.items() if chance > _HOPELESS}
