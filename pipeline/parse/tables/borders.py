"""Describe a border between two cells by the names of what is seen around it.

What a name is worth is learned and stands in `weights`. Names come in groups; a group depends on
few things, so that it is made once for many borders.
"""

from functools import lru_cache

from pipeline.parse import lexicon
from pipeline.parse.tables.names import name_pairs, single_names
from pipeline.parse.tables.weights import Names
from pipeline.parse.tables.words import Row, Word

_REMEMBERED = 1 << 15


def border_names(row: Row, at: int) -> tuple[Names, ...]:
    """Return what is seen around a border before word `at` (from 1), in groups."""
    words, header = row.words, row.is_header
    left, right = words[at - 1], words[at]
    before = words[at - 2] if at > 1 else None
    after = words[at + 1] if at + 1 < len(words) else None
    return (
        _kinds(_kind(before, "start"), left.kind, right.kind, _kind(after, "end"), header),
        _kins(left.kin, right.kin, after.kin if after else "end", header),
        _left_word(left.low, header),
        _right_word(right.low, header),
        _capitals(left.has_capital, right.has_capital, _capital(after), right.kind, header),
        _marks(left.last, right.first, row.depth[at] > 0, left.is_upper and right.is_upper),
        _named(before.low if before else "", left.low, right.low),
    )


def _kind(word: Word | None, none: str) -> str:
    return word.kind if word else none


def _capital(word: Word | None) -> str:
    """Return "A" for a word with a capital, "a" for one without, "-" for none."""
    if word is None:
        return "-"
    return "A" if word.has_capital else "a"


def _of_header(names: Names, header: bool) -> Names:
    """Add to what holds for all rows what holds for headers alone."""
    return (*names, *(f"header {name}" for name in names)) if header else names


@lru_cache(maxsize=_REMEMBERED)
def _kinds(before: str, left: str, right: str, after: str, header: bool) -> Names:
    names = (
        f"left {left}", f"right {right}", f"before {before}", f"after {after}",
        f"pair {left},{right}", f"start {right},{after}", f"end {before},{left}",
        f"end {before},{left},{right}", f"start {left},{right},{after}",
    )  # fmt: skip
    return _of_header(names, header)


@lru_cache(maxsize=_REMEMBERED)
def _kins(left: str, right: str, after: str, header: bool) -> Names:
    names = (f"left kin {left}", f"right kin {right}", f"after kin {after}",
             f"kin {left},{right}", f"start kin {right},{after}")  # fmt: skip
    return _of_header(names, header)


@lru_cache(maxsize=_REMEMBERED)
def _left_word(low: str, header: bool) -> Names:
    return _of_header(
        (f"left word {low}", f"left ends {low[-3:]}", f"left ends {low[-2:]}"), header
    )


@lru_cache(maxsize=_REMEMBERED)
def _right_word(low: str, header: bool) -> Names:
    names = (f"right word {low}", f"right ends {low[-3:]}", f"right ends {low[-2:]}")
    return _of_header(names, header)


@lru_cache(maxsize=_REMEMBERED)
def _capitals(left: bool, right: bool, after: str, kind: str, header: bool) -> Names:
    shape = ("A" if left else "a") + ("A" if right else "a") + after
    names = (f"capitals {shape}", f"capitals {shape[1:]},{kind}", f"capitals {shape[:2]},{kind}")
    return _of_header(names, header)


@lru_cache(maxsize=_REMEMBERED)
def _marks(last: str, first: str, inside: bool, upper: bool) -> Names:
    named = {
        f"left ends {last}": last,
        f"right starts {first}": first,
        "inside brackets": inside,
        "both upper": upper,
    }
    return tuple(name for name, holds in named.items() if holds)


@lru_cache(maxsize=_REMEMBERED)
def _named(before: str, left: str, right: str) -> Names:
    """Tell of names of countries and bodies: they hold together, and start or end a cell."""
    found = []
    if (left, right) in name_pairs():
        found.append("inside a name")
    elif right in single_names():
        found.append("name right")
    if left in single_names() and (not before or (before, left) in name_pairs()):
        found.append("name left")
    if left in lexicon.COLUMN_HEADS:
        found.append("head left")
    if right in lexicon.COLUMN_HEADS:
        found.append("head right")
    return tuple(found)
