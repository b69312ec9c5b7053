"""Cut running text into sentences; abbreviations whose full stop ends none are listed beside it."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?[^\W_a-z])")
_LAST_WORD = re.compile(r"(?:[^\W_]\.)*[^\W_]+$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_LONGEST = 3000


@cache
def abbreviations() -> frozenset[str]:
    """Return the abbreviations in lower case, without their last full stop."""
    text = Path(__file__).with_name("abbreviations.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(word for line in lines for word in line.split())


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text`, without the white space between them."""
    start = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and _is_abbreviation(text, stop.start()):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, len(text))


def _is_abbreviation(text: str, stop: int) -> bool:
    word = _LAST_WORD.search(text[max(0, stop - 20) : stop])
    if word is None:
        return False
    plain = word.group().casefold()
    if len(plain) == 1:
        return word.group().isupper()
    is_known = plain in abbreviations() or _INITIALS.fullmatch(word.group()) is not None
    return is_known and not _ends_anyway(plain, text, stop)


def _ends_anyway(plain: str, text: str, stop: int) -> bool:
    """Say whether an acronym such as `U.S.` stands before the opening of a new sentence."""
    following = text[stop + 1 : stop + 12].split()
    return "." in plain and bool(following) and following[0] in _OPENINGS


_OPENINGS = frozenset(
    [
        "The",
        "He",
        "She",
        "It",
        "They",
        "In",
        "On",
        "At",
        "But",
        "And",
        "A",
        "An",
        "This",
        "That",
        "His",
        "Her",
        "Its",
    ]
)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    # A sentence without end (a list of names, a damaged copy) is cut, so that rules stay quick.
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = cut if cut > start else start + _LONGEST
        yield start, middle
        start = middle + (cut > start)
    if start < end:
        yield start, end
