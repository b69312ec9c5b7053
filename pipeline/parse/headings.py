"""Tell which lone lines are headings: short, unpunctuated, and followed by what they head."""

import re
from collections.abc import Sequence

from pipeline.parse import lexicon
from pipeline.parse.units import Unit
from pipeline.parse.word_classes import bare, word_class

_TITLE_WORDS = 25
_HEADING_WORDS = 16
_LONGEST = 160
_BODY_WORDS = 9
_NO_HEADING_END = (".", ",", ";", ":", "…", "—", "–", "”.", '."')
_ABBREVIATED_END = re.compile(r"(?:\b[A-Z]\.)+$|\b(?:Inc|Ltd|Co|Jr|Sr|No|St)\.$")
_LINK = re.compile(r"https?://|www\.|@\w|^\+?\d[\d -]+$")
_OPEN_END = (
    lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.DETERMINERS - {"all", "more", "both"}
)
_LIST_NUMBER = re.compile(r"\d+[.)] ")


def is_heading_like(text: str, most_words: int = _HEADING_WORDS) -> bool:
    """Tell whether a line has the form of a heading, whatever stands around it."""
    if len(text) > _LONGEST or not any(char.isalpha() for char in text):
        return False
    words = text.split(" ")
    if len(words) > most_words or _LINK.search(text):
        return False
    if text.endswith(_NO_HEADING_END) and not _ABBREVIATED_END.search(text):
        return False
    if text[0] in '“"«' and text[-1] in '”"»' and len(words) > 6:
        return False
    if len(words) > 1 and words[-1].islower() and words[-1] in _OPEN_END - lexicon.ADVERBS:
        return False
    return is_title_case(words) or not _is_sentence(words)


def is_title_case(words: Sequence[str]) -> bool:
    """Tell whether most of the words that a title capitalises have their capital."""
    content = [word for word in words if len(bare(word)) > 3 and word[0].isalpha()]
    return len(content) > 1 and sum(word[0].isupper() for word in content) >= 0.6 * len(content)


def _is_sentence(words: Sequence[str]) -> bool:
    """Tell whether an unpunctuated line reads like a broken sentence: long, with a finite verb."""
    return len(words) > 12 and any(word_class(word) in {"aux", "mod"} for word in words)


def mark_headings(units: Sequence[Unit], free: Sequence[bool]) -> list[bool]:
    """Return for each unit whether it is a heading.

    `units` are those that are no chrome; `free` says of each that it is neither a point nor a
    table's line.
    """
    marks = [False] * len(units)
    for index, unit in enumerate(units):
        if free[index] and is_heading_like(unit.text) and _stands_alone(units, free, index):
            marks[index] = True
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


def _stands_alone(units: Sequence[Unit], free: Sequence[bool], index: int) -> bool:
    unit = units[index]
    if index + 1 == len(units):
        return False
    before = units[index - 1] if index else None
    following = units[index + 1]
    set_off = unit.gap > 0 or before is None or not free[index - 1] or _ends(before)
    leads = following.gap > 0 or _is_body(following.text) or not free[index + 1]
    return set_off and leads


def _ends(unit: Unit) -> bool:
    return _is_body(unit.text) and unit.text.endswith((".", "!", "?", "”", '"'))


def _is_body(text: str) -> bool:
    return len(text.split(" ", _BODY_WORDS + 1)) > _BODY_WORDS and text.endswith(
        (".", "!", "?", "”", '"', ":", ")", ";")
    )


_LONGEST_RUN = 3


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
