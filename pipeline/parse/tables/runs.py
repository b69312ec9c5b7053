"""Find runs of lines that have the form of a table: a header, then rows, without blank lines.

Two lines may be a run; whether cells meet in them is for `tables` to say.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.parse import lexicon
from pipeline.parse.dates import is_date_line
from pipeline.parse.heading_forms import (
    is_counted,
    is_surely_heading,
    opens_letter,
)
from pipeline.parse.tables.run_ends import ends_with_heading
from pipeline.parse.units import WIDE_GAP, Unit
from pipeline.parse.word_classes import bare, word_class

_HEADER_WORDS = 14
_HEADER_LENGTH = 110
_ROW_WORDS = 150
_PARAGRAPH_WORDS = 22
_PROSE_WORDS = 9
_LEAST_LINES = 2
_LEAST_LINES_AMID = 3  # in a text whose blank lines do not show where a table ends
_LEAST_LINES_APART = 4  # where a blank line stands between any two lines
_HEADER_END = (".", ",", ";", "!")
_SENTENCE_END = (".", "!", "?", ":")
_SHARE_EVEN = 0.85
_FEWEST_GAPS = 5
_SHARE_SPACED = 0.15  # chrome that was cut out leaves a gap or two in a text without blank lines
_SENTENCE_WORDS = 10
_MOST_HEADINGS = 3  # one below another
_OPENERS = frozenset({"det", "pron", "prep", "conj", "aux", "mod", "wh"})
_MORE_OPENERS = lexicon.words("please let's let’s however moreover but still yet today")


def find_runs(units: Sequence[Unit], free: Sequence[bool]) -> list[tuple[int, int]]:
    """Return (first, after the last) of each run of lines with the form of a table."""
    runs: list[tuple[int, int]] = []
    gaps_tell, is_spaced, start = not _is_evenly_spaced(units), _is_spaced(units), 0
    while start < len(units):
        end = _chain_end(units, free, start, gaps_tell=gaps_tell)
        if end - start >= _LEAST_LINES:
            if (
                gaps_tell
                and is_spaced
                and _is_header(units[start])
                and not _is_head(units, start, end)
            ):
                runs += _whole_chain(units, start, end)
            else:
                runs += _runs_amid(units, start, end, gaps_tell=gaps_tell)
        start = max(end, start + 1)
    return runs


def _is_evenly_spaced(units: Sequence[Unit]) -> bool:
    """Tell whether a blank line stands above every line, so that it tells nothing."""
    if any(a.marker and b.marker and not b.gap for a, b in pairwise(units)):
        return False
    return sum(unit.gap > 0 for unit in units[1:]) > _SHARE_EVEN * (len(units) - 1)


def _chain_end(units: Sequence[Unit], free: Sequence[bool], start: int, *, gaps_tell: bool) -> int:
    widest = 0 if gaps_tell else WIDE_GAP - 1
    end = start
    while end < len(units) and free[end] and (end == start or units[end].gap <= widest):
        end += 1
    return end


def _is_head(units: Sequence[Unit], start: int, end: int) -> bool:
    """Tell whether a chain is the head of a text, with its title."""
    return start == 0 and end < len(units)


def _runs_amid(
    units: Sequence[Unit], start: int, end: int, *, gaps_tell: bool
) -> Iterator[tuple[int, int]]:
    """Return the tables of a chain that holds other lines as well."""
    least = _LEAST_LINES_AMID if gaps_tell else _LEAST_LINES_APART
    for first, stop in _short_stretches(units, max(start, 1), end):  # a title stands on top
        run = _trimmed(units, first, stop)
        if run is None or run[1] - run[0] < least:
            continue
        if gaps_tell or not _has_sentences(units[run[0] + 1 : run[1]]):
            yield run


def _has_sentences(rows: Sequence[Unit]) -> bool:
    """Tell whether many rows are sentences: where all lines stand apart, they are paragraphs."""
    if sum(row.text.count(" ") for row in rows) <= _SENTENCE_WORDS * len(rows):
        return False
    return 3 * sum(_is_sentence(row) for row in rows) > len(rows)


def _is_spaced(units: Sequence[Unit]) -> bool:
    """Tell whether blank lines part the paragraphs, so that a chain without any is a table's."""
    if sum(unit.gap == 1 for unit in units) >= _FEWEST_GAPS:
        return True
    gaps = [unit.gap > 0 for unit in units[1:] if unit.marker is None]
    return sum(gaps) > _SHARE_SPACED * len(gaps)


def _whole_chain(units: Sequence[Unit], start: int, end: int) -> list[tuple[int, int]]:
    """Return a chain of which blank lines show where it starts: long rows are rows as well."""
    stop = _rows_end(units, start, end, is_whole=True)
    if ends_with_heading(units, start, stop):
        stop -= 1
    if stop - start == _LEAST_LINES and _is_wrapped(units[start], units[start + 1]):
        return []
    return [(start, stop)] if stop - start >= _LEAST_LINES else []


def _is_wrapped(first: Unit, second: Unit) -> bool:
    """Tell whether two lines are one paragraph, broken where the next word had no room.

    A header of that many words is rare, and one that fills the width of its row to a word rarer.
    """
    if len(first.text.split(" ")) < _PROSE_WORDS or not _is_sentence(second):
        return False
    return len(first.text) + 1 + len(second.text.split(" ", 1)[0]) > len(second.text)


def _rows_end(units: Sequence[Unit], start: int, end: int, *, is_whole: bool) -> int:
    """Return the place after the rows: a sentence that stands below rows that are none ends them.

    Where blank lines end the chain (`is_whole`) it has to begin as text does.
    """
    stop, has_sentence = start + 1, False
    while stop < end and _is_row(units[stop]):
        has_rows = stop - start > _LEAST_LINES and not has_sentence
        if has_rows and _breaks_off(units, stop, is_whole=is_whole):
            break
        has_sentence = has_sentence or _is_sentence(units[stop])
        stop += 1
    return stop


def _short_stretches(units: Sequence[Unit], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Return the stretches of lines that are no paragraphs and open no list."""
    first = start
    for index in range(start, end + 1):
        if index == end or not _is_short(units[index]):
            if index - first >= _LEAST_LINES_AMID:
                yield first, index
            first = index + 1


def _is_short(unit: Unit) -> bool:
    """Tell whether a line may be a row: a long one is a paragraph if it ends a sentence."""
    is_paragraph = unit.text.endswith(":") or (_is_long(unit) and _is_sentence(unit))
    return _is_row(unit) and not is_paragraph and not opens_letter(unit.text)


def _trimmed(units: Sequence[Unit], start: int, end: int) -> tuple[int, int] | None:
    """Cut headings and short paragraphs off both ends of a stretch of short lines."""
    while start < end and not _may_be_header(units, start, end):
        start += 1
    while start + 1 < end and _is_header(units[start + 1]) and _heads_a_header(units, start):
        start += 1
    stop = _rows_end(units, start, end, is_whole=False)
    for _ in range(_MOST_HEADINGS):
        if stop - start > _LEAST_LINES and ends_with_heading(units, start, stop):
            stop -= 1
    return None if _is_prose(units[start + 1 : stop]) else (start, stop)


def _is_header(unit: Unit) -> bool:
    text = unit.text
    words = text.split(" ")
    if len(text) > _HEADER_LENGTH or not 2 <= len(words) <= _HEADER_WORDS:
        return False
    if text.endswith(":"):  # a lead-in, unless each cell has one: "Instead of: Use:"
        return text.count(":") > 1
    return not text.endswith(_HEADER_END) or text.endswith("...")


def _may_be_header(units: Sequence[Unit], index: int, end: int) -> bool:
    """Tell whether a line may stand over rows, and is no heading over a short paragraph."""
    text = units[index].text
    if not _is_header(units[index]) or is_counted(text) or is_date_line(text):
        return False
    below = units[index + 1 : min(index + 4, end)]
    if not below or not _is_sentence(below[0]):
        return True
    return not _is_prose(below[:1]) and any(_is_sentence(unit) for unit in below[1:])


def _heads_a_header(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a line is the heading over a table and the line below the table's header."""
    own, below = (units[at].text.split(" ") for at in (index, index + 1))
    if is_surely_heading(units[index].text) or word_class(own[0]) == "wh":
        return True
    return _is_column_head(below[-1]) and not _is_column_head(own[-1])


def _is_column_head(word: str) -> bool:
    return bare(word).lower() in lexicon.COLUMN_HEADS


def _breaks_off(units: Sequence[Unit], index: int, *, is_whole: bool) -> bool:
    """Tell whether a line is a sentence and no row."""
    if not units[index].text.endswith((".", ":")):
        return False
    if is_whole or _opens_sentence(units[index]):
        return _opens_sentence(units[index])
    return index + 1 == len(units) or _is_sentence(units[index + 1])


def _is_sentence(unit: Unit) -> bool:
    return unit.text.rstrip('”"’)').endswith(_SENTENCE_END)


def _is_row(unit: Unit) -> bool:
    words = unit.text.split(" ", _ROW_WORDS)
    return 2 <= len(words) <= _ROW_WORDS


def _is_prose(rows: Sequence[Unit]) -> bool:
    """Tell whether short lines are paragraphs: sentences, some of which begin as such do."""
    sentences = [row for row in rows if _is_sentence(row)]
    opened = sum(_opens_sentence(row) for row in sentences)
    return 2 * len(sentences) > len(rows) and 4 * opened > len(sentences)


def _opens_sentence(unit: Unit) -> bool:
    """Tell whether a line begins as most sentences and few cells do."""
    first = unit.text.split(" ", 1)[0]
    return first[0].isupper() and (
        word_class(first) in _OPENERS or bare(first).lower() in _MORE_OPENERS
    )


def _is_long(unit: Unit) -> bool:
    return len(unit.text.split(" ", _PARAGRAPH_WORDS + 1)) > _PARAGRAPH_WORDS
