"""Tell which lone lines are headings: by their form, and by what stands above and below them."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.parse.heading_forms import (
    announces,
    is_heading_like,
    is_heading_with_colon,
)
from pipeline.parse.letterheads import find_title, is_body, letterhead_end
from pipeline.parse.units import Unit
from pipeline.parse.word_classes import word_class

_BODY_WORDS = 9
_SENTENCE_WORDS = 1  # spaces in a sentence, at least
_TEXT_WORDS = 3  # spaces in what may be text without its full stop, at least
_LONG_WORDS = 25
_LONGEST_RUN = 3
_SHARE_TIGHT = 0.9  # of the lines have no blank line above: it would tell something if they had
_FEWEST_CAPITALS = 2  # lines that begin with one label in capitals, as a speaker's
_FEWEST_LINES = 3
_ORDER_WORDS = 9
_FEWEST_ORDERS = 3
_LABEL = re.compile(r"([^\W\d][\w’'.-]{0,20}(?: [\w’'.-]{1,20}){0,2}): ")
_ENDS = (".", "!", "?", "”", '"')


def mark_headings(units: Sequence[Unit], free: Sequence[bool]) -> list[bool]:
    """Return for each unit whether it is a heading.

    `units` are those that are no chrome; `free` says of each that it is neither a point nor a
    table's line.
    """
    marks = [False] * len(units)
    speakers = _speakers(units)
    is_tight = _is_tight(units)
    for index, unit in enumerate(units):
        if free[index] and _has_form(units, index) and _label(unit) not in speakers:
            follows_heading = is_tight and index > 0 and marks[index - 1]
            marks[index] = (
                follows_heading or _is_set_off(units, free, index, is_tight=is_tight)
            ) and _leads(units, free, index, _LONGEST_RUN if is_tight else 1)
        is_lead_in = announces(unit.text) and _is_list_next(free, index)
        if is_lead_in or _is_state(units, index):
            marks[index] = False
    for index in _orders(units, free):
        marks[index] = True
    top = letterhead_end(units)
    marks[:top] = [False] * top
    title = find_title(units, free)
    _drop_runs(marks, 0 if title is None else title + 1)
    return marks


def _orders(units: Sequence[Unit], free: Sequence[bool]) -> list[int]:
    """Return the places of short orders ("Call your port.") that stand over the steps of a guide.

    They are headings where there are several: elsewhere a short sentence is a short paragraph.
    """
    found = [
        index
        for index, (unit, after) in enumerate(pairwise(units))
        if free[index] and unit.gap and after.gap and _is_order(unit.text) and is_body(after.text)
    ]
    return found if len(found) >= _FEWEST_ORDERS else []


def _is_order(text: str) -> bool:
    words = text.split(" ", _ORDER_WORDS)
    return (
        1 < len(words) <= _ORDER_WORDS
        and text.endswith(".")
        and text[0].isupper()
        and word_class(words[0]) in {"verb", "nverb"}
    )


def _speakers(units: Sequence[Unit]) -> frozenset[str]:
    """Return the labels before a colon with which several lines begin: who speaks, or what."""
    labels = Counter(_label(unit) for unit in units)
    return frozenset(
        label
        for label, lines in labels.items()
        if label and lines >= (_FEWEST_CAPITALS if label.isupper() else _FEWEST_LINES)
    )


def _label(unit: Unit) -> str:
    match = _LABEL.match(unit.text)
    return match.group(1) if match else ""


def _is_tight(units: Sequence[Unit]) -> bool:
    return sum(unit.gap == 0 for unit in units) > _SHARE_TIGHT * len(units)


def _has_form(units: Sequence[Unit], index: int) -> bool:
    unit = units[index]
    if is_heading_like(unit.text):
        return True
    is_apart = bool(unit.gap) and index + 1 < len(units) and bool(units[index + 1].gap)
    return is_apart and is_heading_with_colon(unit.text)


def _is_state(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a line is the word below a field's name ("Status", "Accepted", "Context")."""
    is_word = " " not in units[index].text and word_class(units[index].text) == "ed"
    return is_word and 0 < index < len(units) - 1 and is_heading_like(units[index + 1].text)


def _is_list_next(free: Sequence[bool], index: int) -> bool:
    return index + 1 < len(free) and not free[index + 1]


def _is_set_off(units: Sequence[Unit], free: Sequence[bool], index: int, *, is_tight: bool) -> bool:
    before = units[index - 1] if index else None
    if units[index].gap > 0 or before is None or not free[index - 1]:
        return True
    return _is_whole(before) or (is_tight and _is_text(before))


def _is_text(unit: Unit) -> bool:
    """Tell whether a line has not the form of a heading, and is no mere name."""
    return unit.text.count(" ") >= _TEXT_WORDS and not is_heading_like(unit.text)


def _leads(units: Sequence[Unit], free: Sequence[bool], index: int, most: int) -> bool:
    """Tell whether a text, a list or a table stands below, `most` headings between at most."""
    if index + 1 == len(units):
        return False
    following = units[index + 1]
    if following.gap > 0 or is_body(following.text) or not free[index + 1]:
        return True
    if following.text.endswith(":") and following.text.count(" ") >= _SENTENCE_WORDS:
        return True
    return most > 1 and (
        (is_heading_like(following.text) and _leads(units, free, index + 1, most - 1))
        or _is_whole(following)
        or _is_text(following)
    )


def _is_whole(unit: Unit) -> bool:
    """Tell whether a line ends a sentence: a long one, or one that has not the form of a title."""
    spaces = unit.text.count(" ")
    if not unit.text.endswith(_ENDS):
        return spaces > _LONG_WORDS
    is_short = spaces < _BODY_WORDS
    return not is_short or (spaces >= _SENTENCE_WORDS and not is_heading_like(unit.text))


def _drop_runs(marks: list[bool], start: int) -> None:
    """Unmark lone lines in a row: headings stand over text, and not over one another for long."""
    while start < len(marks):
        end = start
        while end < len(marks) and marks[end]:
            end += 1
        if end - start > _LONGEST_RUN:
            for index in range(start, end - 1):
                marks[index] = False
        start = end + 1
