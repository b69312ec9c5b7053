"""Undo soft wraps: tell which lines go on with the paragraph or point of the line before."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.parse import lexicon
from pipeline.parse.dates import is_date_line, parts_a_date
from pipeline.parse.lines import Line
from pipeline.parse.markers import find_marker
from pipeline.parse.word_classes import word_class

_WIDEST = 160
_NARROWEST = 40
_FEWEST_BREAKS = 3
_FEWEST_FULL = 2
_HEADER_WORDS = 8
_SHARE_FULL = 0.7
_SHARE_INSIDE = 0.5
_LEAST_INSIDE = 0.3
_NEVER_LAST = frozenset({"det", "conj", "prep", "mod"})
_SHORTEST_WRAPPED_POINT = 40
_SET_IN = range(2, 9)  # columns
_FEWEST_SET_IN = 3
_SHARE_SET_IN = 0.4
_SENTENCE_END = (".", "!", "?", ":", ";", "”", '"')


def wrapped_groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Return the lines in groups, each of them one paragraph, point, heading or row."""
    if sets_paragraphs_in(lines):
        yield from _set_in_groups(lines)
        return
    common = _wrap_width(lines)
    for chain in _chains(lines):
        width = common or _filled_width(chain)
        ragged = width is None and _is_ragged(chain)
        headed = width is not None and _is_headed(chain)
        group: list[Line] = []
        for number, line in enumerate(chain):
            is_row = headed and bool(group) and not goes_on(line.text)
            is_new = is_row or _opens_paragraph(chain, number)
            if group and (is_new or not _continues(group, line, width, ragged=ragged)):
                yield group
                group = []
            group.append(line)
        yield group


def sets_paragraphs_in(lines: Sequence[Line]) -> bool:
    """Tell whether each paragraph's first line is set in and its others are not, as wires print."""
    depths = Counter(line.indent for line in lines if line.indent in _SET_IN)
    if not depths:
        return False
    depth, number = depths.most_common(1)[0]
    if any(find_marker(line.text) for line in lines if line.indent == depth):
        return False
    opens = sum(
        a.indent == depth and b.indent == 0 and not b.gap and _has_no_end(a.text, b.text)
        for a, b in pairwise(lines)
    )
    return opens >= _FEWEST_SET_IN and opens >= _SHARE_SET_IN * number


def _has_no_end(text: str, following: str) -> bool:
    """Tell whether a line breaks off: the next has a small letter, or it is long and open."""
    return goes_on(following) or (
        len(text) >= _NARROWEST and not text.endswith(_SENTENCE_END) and following[0].isalpha()
    )


def _set_in_groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Return the lines of a text that sets its paragraphs in, what stands above them line by line.

    There a line goes on with the one before it only if it begins with a small letter.
    """
    group: list[Line] = []
    for line in lines:
        is_new = line.gap > 0 or line.indent > 0
        is_own = bool(group) and not group[0].indent and not goes_on(line.text)
        if group and (is_new or is_own):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _opens_paragraph(chain: Sequence[Line], number: int) -> bool:
    """Tell whether a line is the first of a paragraph: below a date, or set in as no other is."""
    if number == 1 and is_date_line(chain[0].text):
        return True
    if not 0 < number < len(chain) - 1:
        return False
    before, line, after = chain[number - 1 : number + 2]
    is_end = before.text.endswith(_SENTENCE_END) or before.text.isupper()
    return is_end and before.indent < line.indent > after.indent


def _chains(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Return the runs of lines without a blank line between them."""
    chain: list[Line] = []
    for line in lines:
        if chain and line.gap:
            yield chain
            chain = []
        chain.append(line)
    if chain:
        yield chain


def _continues(group: Sequence[Line], line: Line, width: int | None, *, ragged: bool) -> bool:
    """Tell whether a line goes on with the sentence of the lines before it."""
    if find_marker(line.text):
        return False
    first, last = group[0], group[-1]
    if parts_a_date(last.text, line.text):
        return True
    if width is not None and _is_full(last, line, width):
        return True
    is_open = not last.text.endswith(_SENTENCE_END)
    marker = find_marker(first.text)
    if marker is None:
        return ragged and is_open
    if line.indent >= first.indent + min(marker.length, 2) and line.indent > first.indent:
        return True
    return is_open and goes_on(line.text) and len(last.text) >= _SHORTEST_WRAPPED_POINT


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Tell whether the first word of the following line had no room on this one."""
    first_word = following.text.split(" ", 1)[0]
    return line.indent + len(line.text) + 1 + len(first_word) > width


def _shows_wrap(before: str, after: str) -> bool | None:
    """Tell whether a break falls inside a sentence; None where one ends, so that it tells nothing.

    A name at the start of a line has a capital too, so what the line before it ends with counts as
    well: neither a cell nor a heading ends with an article or a preposition.
    """
    if before.endswith(_SENTENCE_END):
        return None
    last_word = before.rsplit(" ", 1)[-1]
    is_inside = word_class(last_word) in _NEVER_LAST or parts_a_date(before, after)
    return is_inside or goes_on(after) or before.endswith(",")


def goes_on(text: str) -> bool:
    """Tell whether a line starts as in the midst of a sentence, and not with a path or a name."""
    if not text[0].isalpha() or text[0].isupper():
        return False
    return not any(mark in text.split(" ", 1)[0] for mark in "/_")


def _is_ragged(chain: Sequence[Line]) -> bool:
    """Tell whether most lines of a chain go on with an open sentence, at whatever width."""
    if _is_headed(chain) or any(len(line.text) > _WIDEST for line in chain):
        return False  # a table, or a heading over a paragraph that is one line
    if not any(line.text.endswith(_SENTENCE_END) for line in chain):
        return False  # prose ends a sentence somewhere; rows whose capitals are damaged do not
    breaks = [(a.text, b.text) for a, b in pairwise(chain) if not find_marker(b.text)]
    inside = [(a, b) for a, b in breaks if _shows_wrap(a, b)]
    if len(inside) <= _SHARE_INSIDE * len(breaks):
        return False
    return not _is_narrow(breaks) or any(_parts_a_phrase(a, b) for a, b in inside)


def _is_narrow(breaks: Sequence[tuple[str, str]]) -> bool:
    """Tell whether most lines end where few writers break one, as rows of a table do."""
    lengths = sorted(len(before) for before, _ in breaks)
    return lengths[len(lengths) // 2] < _NARROWEST


def _parts_a_phrase(before: str, after: str) -> bool:
    """Tell whether a break falls where none but a wrap does; a damaged row has a small letter."""
    words = (before.rsplit(" ", 1)[-1], after.split(" ", 1)[0])
    return any(word_class(word) in _NEVER_LAST for word in words)


def _filled_width(chain: Sequence[Line]) -> int | None:
    """Return the width of a chain whose lines are all as full as can be, None for any other.

    Such a paragraph ends a sentence with its last line, and few of its other lines do: the rows of
    a table either all end so or none does.
    """
    *inner, last = chain
    width = max((line.indent + len(line.text) for line in chain), default=0)
    if len(inner) < _FEWEST_FULL or not _NARROWEST <= width <= _WIDEST or _is_headed(chain):
        return None
    ends = sum(line.text.endswith(_SENTENCE_END) for line in inner)
    is_prose = last.text.endswith(_SENTENCE_END) and 3 * ends <= len(inner)
    marked = any(find_marker(line.text) for line in chain)
    is_filled = all(_is_full(line, after, width) for line, after in pairwise(chain))
    return width if is_prose and is_filled and not marked else None


def _is_headed(chain: Sequence[Line]) -> bool:
    """Tell whether a chain starts as many tables do, with a short line that ends "Description"."""
    words = chain[0].text.split(" ", _HEADER_WORDS + 1)
    return len(words) <= _HEADER_WORDS and words[-1].lower() in lexicon.COLUMN_HEADS


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the column at which the text is wrapped, None where each line is a paragraph."""
    breaks = [
        (line, following)
        for chain in _chains(lines)
        if not _is_headed(chain)
        for line, following in pairwise(chain)
        if not find_marker(following.text)
    ]
    lengths = sorted(line.indent + len(line.text) for line, _ in breaks)
    if len(lengths) < _FEWEST_BREAKS or lengths[-1] > _WIDEST:
        return None
    width = (lengths[len(lengths) * 9 // 10] - 2) * 9 // 10
    full = [(line, following) for line, following in breaks if _is_full(line, following, width)]
    # The rows of a table may be as long as one another, but each is whole.
    signs = [_shows_wrap(line.text, following.text) for line, following in full]
    telling = [sign for sign in signs if sign is not None]
    is_wrapped = (
        len(full) >= _SHARE_FULL * len(breaks)
        and bool(telling)
        and sum(telling) >= max(_SHARE_INSIDE * len(telling), _LEAST_INSIDE * len(full))
    )
    return width if is_wrapped and width >= _NARROWEST else None
