"""Tell whether the last line of a run is a row of the table or the heading below it."""

from collections.abc import Sequence

from pipeline.parse.heading_forms import is_heading_like, is_surely_heading
from pipeline.parse.units import Unit
from pipeline.parse.word_classes import bare, word_class

_HEADING_MARGIN = 0.3
_FEWEST_ROWS = 3  # that tell what the next one must have
_SHARE_CAPITAL = 0.75  # of the rows begin a second cell with a capital


def ends_with_heading(units: Sequence[Unit], start: int, stop: int) -> bool:
    """Tell whether the last line of a run heads the text below and is no row."""
    last = units[stop - 1].text
    after = units[stop] if stop < len(units) else None
    rows = [unit.text for unit in units[start + 1 : stop - 1]]
    if after is None or not rows or not is_heading_like(last):
        return False
    if is_surely_heading(last) or _asks(last, rows):
        return True
    if is_heading_like(after.text) and (after.gap or not _is_shorter(last, rows)):
        return False
    if _is_shorter(last, rows) or _starts_unlike(last, rows) or _lacks_a_cell(last, rows):
        return True
    if all(row.endswith(".") for row in rows):
        return True
    capitals, average = _late_capitals(last), sum(map(_late_capitals, rows)) / len(rows)
    return capitals - average > _HEADING_MARGIN


def _lacks_a_cell(last: str, rows: Sequence[str]) -> bool:
    """Tell whether no capital begins a second cell in a line, where one does in the rows."""
    if len(rows) < _FEWEST_ROWS or _has_inner_capital(last):
        return False
    return sum(_has_inner_capital(row) for row in rows) >= _SHARE_CAPITAL * len(rows)


def _has_inner_capital(text: str) -> bool:
    return any(word[0].isupper() or word[0].isdigit() for word in text.split(" ")[1:])


def _is_shorter(last: str, rows: Sequence[str]) -> bool:
    """Tell whether a line has no room for the cells of its row."""
    return last.count(" ") <= 1 < min(row.count(" ") for row in rows) and last[-1].isalpha()


def _starts_unlike(last: str, rows: Sequence[str]) -> bool:
    """Tell whether all rows start with a figure or hour, and a line does not."""
    return not last[0].isdigit() and len(rows) > 1 and all(row[0].isdigit() for row in rows)


def _asks(last: str, rows: Sequence[str]) -> bool:
    """Tell whether a line starts with "why" or "how", and the rows do not."""
    if word_class(last.split(" ", 1)[0]) != "wh":
        return False
    return not any(word_class(row.split(" ", 1)[0]) == "wh" for row in rows)


def _late_capitals(text: str) -> float:
    """Return the share of capitals among the content words behind the third word."""
    words = [word for word in text.split(" ")[2:] if len(bare(word)) > 3]
    if not words:
        return 0.0
    return sum(word[0].isupper() for word in words) / len(words)
