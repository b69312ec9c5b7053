"""Two lists in, which item of the old one each item of the new one is, and which of them stay."""

from bisect import bisect_left
from collections.abc import Sequence, Set

from pipeline.record.data import Data, Path
from pipeline.record.editing.likeness import aligned, longest_common
from pipeline.record.standing import item_keys, match_items


def matched_items(place: Path, old: Sequence[Data], new: Sequence[Data]) -> dict[int, int]:
    """Return for positions in `new` those of the same items in `old`.

    Equal items count first, in their order, then items with the same id or the like. What is
    left over between the same neighbours and is alike is taken for changed.
    """
    pairs = _equal_in_order(old, new)
    _match_rest(pairs, old, new, None)
    _match_rest(pairs, old, new, place)
    _match_changed(pairs, old, new)
    return pairs


def staying_items(pairs: dict[int, int]) -> set[int]:
    """Return positions in the new list whose items need not move: as many as can be."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for index in sorted(pairs):
        at = bisect_left(ends, pairs[index])
        before[index] = last[at - 1] if at else None
        ends[at : at + 1] = [pairs[index]]
        last[at : at + 1] = [index]
    staying = set()
    step = last[-1] if last else None
    while step is not None:
        staying.add(step)
        step = before[step]
    return staying


def _equal_in_order(old: Sequence[Data], new: Sequence[Data]) -> dict[int, int]:
    """Return equal items that stand in the same order in both."""
    most = min(len(old), len(new))
    top = next((i for i in range(most) if old[i] != new[i]), most)
    end = next((i for i in range(most - top) if old[-1 - i] != new[-1 - i]), most - top)
    pairs = {i: i for i in range(top)}
    pairs |= {len(new) - 1 - i: len(old) - 1 - i for i in range(end)}
    middle = longest_common(new[top : len(new) - end], old[top : len(old) - end])
    return pairs | {top + i: top + j for i, j in middle}


def _match_rest(
    pairs: dict[int, int], old: Sequence[Data], new: Sequence[Data], place: Path | None
) -> None:
    """Add pairs of equal items (`place` None), or of items with an equal key."""
    olds = _others(set(pairs.values()), len(old))
    news = _others(pairs.keys(), len(new))
    keys = (repr,) if place is None else item_keys(place)
    found = match_items([new[i] for i in news], [old[i] for i in olds], keys)
    pairs.update({news[i]: olds[j] for i, j in found.items()})


def _match_changed(pairs: dict[int, int], old: Sequence[Data], new: Sequence[Data]) -> None:
    """Add pairs of items that are left over between the same staying neighbours and are alike."""
    staying = staying_items(pairs)
    taken = set(pairs.values())
    at, left = 0, []
    for index in range(len(new) + 1):
        if index < len(new) and index not in staying:
            left += [index] if index not in pairs else []
            continue
        stop = pairs[index] if index < len(new) else len(old)
        free = [i for i in range(at, stop) if i not in taken]
        found = aligned([new[i] for i in left], [old[i] for i in free])
        pairs.update((left[i], free[j]) for i, j in found)
        at, left = stop + 1, []


def _others(taken: Set[int], count: int) -> list[int]:
    return [index for index in range(count) if index not in taken]
