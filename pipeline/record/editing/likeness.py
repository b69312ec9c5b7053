"""Two lists in, pairs of positions in order that have most in common."""

from collections.abc import Callable, Sequence

from pipeline.record.data import Data

_MOST_COMPARED = 40_000  # pairs of items, once for a list
_MOST_LIKENED = 2_500  # pairs between two neighbours that stay, of which a list may have many
_ALIKE = 0.01  # of two texts, or two rows, without a word in common
_TELLING = ("path", "why")


def longest_common(new: Sequence[Data], old: Sequence[Data]) -> list[tuple[int, int]]:
    """Return positions in both of the longest list of equal items; nothing for long lists."""
    return _best(new, old, lambda one, other: float(one == other))


def aligned(new: Sequence[Data], old: Sequence[Data]) -> list[tuple[int, int]]:
    """Return positions of items that may be the same ones changed, in order.

    Texts pair with texts and rows with rows, those first that share most words or cells; mappings
    only if they are about the same place or give the same reason.
    """
    if len(new) * len(old) > _MOST_LIKENED:
        return [(i, i) for i in range(min(len(new), len(old))) if _likeness(new[i], old[i])]
    return _best(new, old, _likeness)


def _best(
    new: Sequence[Data], old: Sequence[Data], score: Callable[[Data, Data], float]
) -> list[tuple[int, int]]:
    """Return the pairs in order with the highest sum of scores; none has a score of 0."""
    if len(new) * len(old) > _MOST_COMPARED:
        return []
    scores = [[score(one, other) for other in old] for one in new]
    sums = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
    for i in reversed(range(len(new))):
        for j in reversed(range(len(old))):
            taken = sums[i + 1][j + 1] + scores[i][j] if scores[i][j] else 0.0
            sums[i][j] = max(taken, sums[i + 1][j], sums[i][j + 1])
    pairs, i, j = [], 0, 0
    while i < len(new) and j < len(old):
        if scores[i][j] and sums[i][j] == sums[i + 1][j + 1] + scores[i][j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif sums[i + 1][j] >= sums[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _likeness(one: Data, other: Data) -> float:
    match one, other:
        case str(), str():
            return _ALIKE + _shared(set(one.split()), set(other.split()))
        case list(), list():
            return _ALIKE + sum(a == b for a, b in zip(one, other, strict=False))
        case dict(), dict():
            return float(sum(one.get(key, one) == other.get(key, other) for key in _TELLING))
    return 0.0


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(len(one | other), 1)
