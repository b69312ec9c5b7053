"""Two long texts in, the words that differ out, each change in its surroundings."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import takewhile

_LEAST = 60  # characters: a shorter text is told whole
_AROUND = 4  # words
_MOST_CHANGES = 5
_LONGEST = 120  # characters of one side of a change
_MOST_COMPARED = 250_000  # pairs of words

_Change = tuple[int, int, int, int]


def changed_words(was: str, now: str) -> str | None:
    """Return what differs as `talks in [Lisbon → Setubal] on …`.

    None where one of the texts is short, or they have little in common, so that both are better
    told whole.
    """
    if min(len(was), len(now)) < _LEAST:
        return None
    old, new = was.split(), now.split()
    changes = _changes(old, new)
    kept = len(old) - sum(stop - start for start, stop, _, _ in changes)
    if not changes or 2 * kept < max(len(old), len(new)):
        return None
    return " ".join(_told(old, new, changes))


def _changes(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    """Return which words of the old text became which of the new; one change if they are many."""
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    inner, other = old[first : len(old) - last], new[first : len(new) - last]
    if len(inner) * len(other) > _MOST_COMPARED:
        return [(first, len(old) - last, first, len(new) - last)]
    found = SequenceMatcher(None, inner, other, autojunk=False).get_opcodes()
    changes = ((first + a, first + b, first + c, first + d) for kind, a, b, c, d in found
               if kind != "equal")  # fmt: skip
    return [_with_neighbour(change, old) for change in changes]


def _with_neighbour(change: _Change, old: Sequence[str]) -> _Change:
    """Return a change with words on both sides: what was put in is told with what it stands at."""
    start, stop, new_start, new_stop = change
    if start != stop and new_start != new_stop:
        return change
    if stop < len(old):
        return start, stop + 1, new_start, new_stop + 1
    return start - 1, stop, new_start - 1, new_stop


def _told(old: Sequence[str], new: Sequence[str], changes: Sequence[_Change]) -> Iterator[str]:
    end = 0
    for number, (start, stop, new_start, new_stop) in enumerate(changes[:_MOST_CHANGES]):
        before = max(end, start - _AROUND)
        if before > end:
            yield "…"
        yield from old[before:start]
        yield _pair(" ".join(old[start:stop]), " ".join(new[new_start:new_stop]))
        following = changes[number + 1][0] if number + 1 < len(changes) else len(old)
        end = min(stop + _AROUND, following)
        yield from old[stop:end]
    if end < len(old):
        yield "…"


def _pair(was: str, now: str) -> str:
    """Return both sides of a change in brackets, the stops that both end in behind them."""
    count = _shared(was[::-1], now[::-1])
    same = was[len(was) - count :]
    stops = "".join(takewhile(lambda char: not char.isalnum(), same[::-1]))[::-1]
    if min(len(was), len(now)) == len(stops):
        stops = ""
    sides = (_short(text.removesuffix(stops)) for text in (was, now))
    return f"[{' → '.join(sides)}]{stops}"


def _shared(first: Sequence[str], second: Sequence[str]) -> int:
    """Return how many items two sequences have in common at their beginning."""
    pairs = zip(first, second, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
