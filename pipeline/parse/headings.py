"""Tell which lone lines are headings: by their form, and by what stands above and below them."""

from collections.abc import Sequence

from pipeline.parse.heading_forms import announces, is_heading_like, is_heading_with_colon
from pipeline.parse.units import Unit

_TITLE_WORDS = 25
_BODY_WORDS = 9
_SENTENCE_WORDS = 3
_LONGEST_RUN = 3
_SHARE_TIGHT = 0.9  # of the lines have no blank line above: it would tell something if they had
_ENDS = (".", "!", "?", "”", '"')
_BODY_ENDS = (*_ENDS, ":", ")", ";")


def mark_headings(units: Sequence[Unit], free: Sequence[bool]) -> list[bool]:
    """Return for each unit whether it is a heading.

    `units` are those that are no chrome; `free` says of each that it is neither a point nor a
    table's line.
    """
    marks = [False] * len(units)
    is_tight = _is_tight(units)
    for index, unit in enumerate(units):
        if free[index] and _has_form(units, index):
            follows_heading = is_tight and index > 0 and marks[index - 1]
            marks[index] = (follows_heading or _is_set_off(units, free, index)) and _leads(
                units, free, index, _LONGEST_RUN if is_tight else 1
            )
        if announces(unit.text) and _is_list_next(free, index):
            marks[index] = False
    _drop_runs(marks)
    return marks


def find_title(units: Sequence[Unit], free: Sequence[bool]) -> int | None:
    """Return the place of a title line on top, None where the text starts with its body."""
    if len(units) < 2 or not free[0] or not is_heading_like(units[0].text, _TITLE_WORDS):
        return None
    following = units[1]
    if following.gap or _is_body(following.text) or not free[1]:
        return 0
    return None


def _is_tight(units: Sequence[Unit]) -> bool:
    return sum(unit.gap == 0 for unit in units) > _SHARE_TIGHT * len(units)


def _has_form(units: Sequence[Unit], index: int) -> bool:
    unit = units[index]
    if is_heading_like(unit.text):
        return True
    is_apart = bool(unit.gap) and index + 1 < len(units) and bool(units[index + 1].gap)
    return is_apart and is_heading_with_colon(unit.text)


def _is_list_next(free: Sequence[bool], index: int) -> bool:
    return index + 1 < len(free) and not free[index + 1]


def _is_set_off(units: Sequence[Unit], free: Sequence[bool], index: int) -> bool:
    before = units[index - 1] if index else None
    return units[index].gap > 0 or before is None or not free[index - 1] or _is_whole(before)


def _leads(units: Sequence[Unit], free: Sequence[bool], index: int, most: int) -> bool:
    """Tell whether a text, a list or a table stands below, `most` headings between at most."""
    if index + 1 == len(units):
        return False
    following = units[index + 1]
    if following.gap > 0 or _is_body(following.text) or not free[index + 1]:
        return True
    return most > 1 and (
        (is_heading_like(following.text) and _leads(units, free, index + 1, most - 1))
        or _is_whole(following)
    )


def _is_whole(unit: Unit) -> bool:
    """Tell whether a line ends a sentence: a long one, or one that has not the form of a title."""
    if not unit.text.endswith(_ENDS):
        return False
    is_short = unit.text.count(" ") < _BODY_WORDS
    return not is_short or (
        unit.text.count(" ") >= _SENTENCE_WORDS and not is_heading_like(unit.text)
    )


def _is_body(text: str) -> bool:
    return len(text.split(" ", _BODY_WORDS + 1)) > _BODY_WORDS and text.endswith(_BODY_ENDS)


def _drop_runs(marks: list[bool]) -> None:
    """Unmark lone lines in a row: headings stand over text, and not over one another for long."""
    start = 0
    while start < len(marks):
        end = start
        while end < len(marks) and marks[end]:
            end += 1
        if end - start > _LONGEST_RUN:
            for index in range(start, end - 1):
                marks[index] = False
        start = end + 1
