"""Find runs of lines that have the form of a table: a header, then rows, without blank lines.

Two lines may be a run; whether cells meet in them is for `tables` to say.
"""

from collections.abc import Sequence

from pipeline.parse.heading_forms import is_heading_like
from pipeline.parse.units import Unit
from pipeline.parse.word_classes import bare, word_class

_HEADER_WORDS = 14
_HEADER_LENGTH = 110
_ROW_WORDS = 150
_PARAGRAPH_WORDS = 22
_LEAST_LINES = 2
_HEADER_END = (".", ",", ";", "!")


def find_runs(units: Sequence[Unit], free: Sequence[bool]) -> list[tuple[int, int]]:
    """Return (first, after the last) of each run of lines with the form of a table."""
    runs, start = [], 0
    while start < len(units):
        end = _chain_end(units, free, start)
        if end - start >= _LEAST_LINES:
            run = _trimmed(units, start, end)
            if run is not None:
                runs.append(run)
        start = max(end, start + 1)
    return runs


def _chain_end(units: Sequence[Unit], free: Sequence[bool], start: int) -> int:
    end = start
    while end < len(units) and free[end] and (end == start or not units[end].gap):
        end += 1
    return end


def _trimmed(units: Sequence[Unit], start: int, end: int) -> tuple[int, int] | None:
    """Cut paragraphs off the head of a chain and a heading off its end."""
    while start < end and not _is_header(units[start]):
        start += 1
    stop = start + 1
    while stop < end and _is_row(units[stop]):
        stop += 1
    if _is_prose(units, start, stop):
        return None
    if stop == end and _ends_with_heading(units, start, stop):
        stop -= 1
    return (start, stop) if stop - start >= _LEAST_LINES else None


def _is_header(unit: Unit) -> bool:
    text = unit.text
    words = text.split(" ")
    if len(text) > _HEADER_LENGTH or not 2 <= len(words) <= _HEADER_WORDS:
        return False
    return not text.endswith(_HEADER_END) or text.endswith("...")


def _is_row(unit: Unit) -> bool:
    words = unit.text.split(" ", _ROW_WORDS)
    return 2 <= len(words) <= _ROW_WORDS


def _is_prose(units: Sequence[Unit], start: int, stop: int) -> bool:
    """Tell whether the lines are the paragraphs of an article without blank lines."""
    rows = units[start + 1 : stop]
    if not rows or (start == 0 and stop < len(units)):
        return True
    if any(unit.gap and _is_long(unit) for unit in (*units[:start], *units[stop:])):
        return False
    runs_on = stop < len(units) and not units[stop].gap
    return runs_on or sum(_is_long(row) for row in rows) > 0


def _is_long(unit: Unit) -> bool:
    return len(unit.text.split(" ", _PARAGRAPH_WORDS + 1)) > _PARAGRAPH_WORDS


def _ends_with_heading(units: Sequence[Unit], start: int, stop: int) -> bool:
    """Tell whether the last line of a chain heads the paragraph below and is no row."""
    last = units[stop - 1].text
    after = units[stop] if stop < len(units) else None
    if after is None or not is_heading_like(last) or is_heading_like(after.text):
        return False
    rows = [unit.text for unit in units[start + 1 : stop - 1]]
    if not rows:
        return False
    average = sum(_late_capitals(row) for row in rows) / len(rows)
    return _late_capitals(last) - average > _HEADING_MARGIN or _asks(last)


_HEADING_MARGIN = 0.3


def _late_capitals(text: str) -> float:
    """Return the share of capitals among the content words behind the third word."""
    words = [word for word in text.split(" ")[2:] if len(bare(word)) > 3]
    if not words:
        return 0.0
    return sum(word[0].isupper() for word in words) / len(words)


def _asks(text: str) -> bool:
    return word_class(text.split(" ", 1)[0]) == "wh" and text[0].isupper() and text.endswith("?")
