"""Compare the sizes and times of all files at once with those of earlier."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.build.state.glancing import Glance
from pipeline.build.state.rows import SETTLED, TIMES, Stamps
from pipeline.build.state.stamps import Stamp

_WIDTH = Stamps.WIDTHS[TIMES]


def unlike_before(names: Sequence[str], times: bytes, before: Mapping[str, Stamp]) -> set[str]:
    """Return the names of the files that look otherwise than before, are new or are gone.

    `times` are sizes and times of all files, packed in the order of `names`. What was written so
    shortly before it was read that a change would not show counts as looking otherwise.
    """
    known = Stamps.of(before)
    was, settled = known.content[TIMES], known.content[SETTLED]
    if names == known.names:
        unsettled = (place for place, flag in enumerate(settled) if not flag)
        is_settled = settled.count(1) == len(settled)
        found = set() if is_settled else set(unsettled)
        found.update(_differing(times, was, 0, len(names)))
        return {names[place] for place in found}
    places = {name: place for place, name in enumerate(known.names)}
    return (places.keys() - set(names)) | {
        name
        for place, name in enumerate(names)
        if (at := places.get(name)) is None
        or not settled[at]
        or times[place * _WIDTH : (place + 1) * _WIDTH] != was[at * _WIDTH : (at + 1) * _WIDTH]
    }


def are_as_left(glance: Glance, published: Stamps) -> bool:
    """Tell whether every published file looks as the last build left it."""
    settled = published.content[SETTLED]
    if settled.count(1) < len(settled) or glance.names != published.names:
        return False
    return glance.times() == published.content[TIMES]


def _differing(now: bytes, was: bytes, start: int, end: int) -> Iterator[int]:
    """Yield the places from `start` to before `end` at which two columns differ."""
    if now[start * _WIDTH : end * _WIDTH] == was[start * _WIDTH : end * _WIDTH]:
        return
    if end - start == 1:
        yield start
        return
    middle = (start + end) // 2
    yield from _differing(now, was, start, middle)
    yield from _differing(now, was, middle, end)
