"""Find the day that an article counts from: its page's date, or the dateline of its text."""

import re
from collections.abc import Iterator
from itertools import islice

from pipeline.extract.dates.datelines import (
    dateline_words,
    is_bare_dateline,
    is_city_alone,
    is_place_line,
    named_town,
)
from pipeline.extract.dates.doubts import Settled, settled
from pipeline.extract.dates.pagedates import WEEKDAY, beside_date, date_at_end, is_posted
from pipeline.extract.dates.times import (
    Dated,
    full_dates,
    is_broadcast_line,
    partial_dates,
    short_date,
)
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.tokens import tokens
from pipeline.model import Chrome, Document, Heading, ListItem, Paragraph, Passage
from pipeline.sentences import sentence_spans
from pipeline.values import dataclass

_LONGEST_LINE = 90
_BY = ("By ", "BY ")
_LATEST = 45  # where the place of a dateline begins at the latest, after a by-line
_MOST_OPENINGS = 12
_ANY_YEAR = "2000-01-01"
_SHORTEST_TITLE = 8
_RIGHTS = re.compile(r"\W*(?:copyright|\(c\)|©)", re.IGNORECASE)
_ENDS = frozenset('.!?”"')
_SENTENCE_WORDS = re.compile(
    r"\b(?!(?:on|at|of|the|by|and|date|(?:upda|pos)ted|published)\b)[a-z]{3,}"
)
_HOUR = re.compile(r"\d[:.]\d\d\b")


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that the article counts from, and where the words for it stand.

    `dates_meeting` says that the line gives the day of what the text tells as done (LABELS of
    the field call it a dateline), not only the day of the page.
    """

    value: str
    passage: Passage | None
    start: int = 0
    end: int = 0
    dates_meeting: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place that opens the report, as printed."""

    city: str | None
    code: str | None
    passage: Passage
    start: int
    end: int
    is_line: bool = False  # on a line of its own, which the page gives the event


def find_reference(document: Document) -> Reference | None:
    """Return the day to count from, None where neither text nor page gives one for certain."""
    found = _find_reference(document)
    return None if found is None or _settled(found, document).why else found


def reference_doubt(document: Document) -> str | None:
    """Return why the day that text or page prints is not taken to count from."""
    found = _find_reference(document)
    return _settled(found, document).why if found is not None else None


def _settled(found: Reference, document: Document) -> Settled:
    if found.passage is None:
        return Settled(found.value)
    text, dated = found.passage.text, Dated(found.value, found.start, found.end)
    return settled(text, dated, document.article)


def _find_reference(document: Document) -> Reference | None:
    lines = tuple(_date_lines(document))
    dateline = next((line for line in lines if line.dates_meeting), None)
    page = document.article.metadata.published
    year = lines[0].value if lines else page
    opening = _opening_date(document, year)
    found = opening or dateline or next(iter(lines), None)
    if found is not None:
        return found
    return (
        Reference(page[:10], None) if page and re.fullmatch(r"\d{4}-\d\d-\d\d", page[:10]) else None
    )


def _date_lines(document: Document) -> Iterator[Reference]:
    """Yield the short lines that hold little more than a date, those near the top first."""
    seen_text = False
    for block in document.blocks:
        if isinstance(block, ListItem) and not seen_text and block.label is None:
            # A page's list of its own data: `18 June 2025`, `3 min read`.
            dated = full_dates(block.passage.text)
            if dated and _is_date(block.passage.text):
                yield _reference(block.passage, dated[0], dates=False)
            continue
        if not isinstance(block, Paragraph | Chrome | Heading):
            continue
        text = block.passage.text
        dated = (full_dates(text) or short_date(text)) if len(text) <= _LONGEST_LINE else ()
        if isinstance(block, Chrome) and block.reason not in {"date", "byline"}:
            continue
        is_head = isinstance(block, Heading) and not (is_bare_dateline(text) or _is_date(text))
        ending = date_at_end(text) if is_head and not seen_text else None
        if ending is not None:
            yield _reference(block.passage, ending, dates=False)
            continue
        if not dated or is_head or _RIGHTS.match(text):
            seen_text = seen_text or (isinstance(block, Paragraph) and text[-1:] in _ENDS)
            continue
        rest = beside_date(text, dated[0])
        is_on_air = is_broadcast_line(text)
        if len(rest) > (_LONGEST_LINE if is_on_air else 45) or (
            _SENTENCE_WORDS.search(rest) and not is_posted(text, dated[0])
        ):
            continue
        # A line with its hour is the page's own.
        has_place = not _HOUR.search(text) and any(
            m.entry.is_city for m in find_matches(tokens(text))
        )
        is_last = block is document.blocks[-1]
        dates = is_on_air or has_place or (seen_text and not is_last)
        yield _reference(block.passage, dated[0], dates=dates)


def _is_date(text: str) -> bool:
    """Say whether a heading is a date, with a number of the paper beside it at most."""
    rest = text
    for dated in full_dates(text):
        rest = rest[: dated.start] + rest[dated.end :]
    rest = WEEKDAY.sub("", rest)
    return len(rest.strip()) <= _SHORTEST_TITLE and not any(char.islower() for char in rest)


def _reference(passage: Passage, dated: Dated, *, dates: bool) -> Reference:
    return Reference(dated.value, passage, dated.start, dated.end, dates)


def _opening_date(document: Document, year: str | None) -> Reference | None:
    """Return the date in an opening such as `ACCRA, 3 May 2022 - ...`."""
    for passage in _openings(document):
        opening = dateline_words(passage.text, year)
        if opening is None or _HOUR.search(opening):
            continue
        dated = full_dates(opening) or (partial_dates(opening, year) if year else ())
        if dated and len({date.value for date in dated}) == 1:  # two of them contradict each other
            return _reference(passage, dated[0], dates=True)
    return None


def find_dateline(document: Document, year: str | None) -> Dateline | None:
    """Return the place of the dateline, None where the article has none.

    The seat of the station, below the line that tells when it was on the air, is the last to ask.
    """
    station = None
    is_monitored = is_below = False
    for passage in _openings(document):
        text = passage.text
        is_monitored = is_monitored or is_broadcast_line(text)
        opening = dateline_words(text, year)
        is_line = _is_place_alone(text) and (not is_below or is_city_alone(text))
        line = opening or (text if is_line else "")
        is_below = is_below or _is_running(text)
        found = _place_in(line, passage, is_line=opening is None)
        if found is not None and opening is None and is_monitored:
            station = station or found
        elif found is not None:
            return found
    return station


def _is_running(text: str) -> bool:
    """Say whether a passage is of the report itself: a line below signs it (`A. Doe, Lima`)."""
    return text[-1:] in _ENDS and len(text) > _LONGEST_LINE


def _is_place_alone(text: str) -> bool:
    return len(text) <= _LONGEST_LINE and is_place_line(text) and not text.startswith(_BY)


def _place_in(line: str, passage: Passage, *, is_line: bool) -> Dateline | None:
    """Return the city of a dateline, or its country where it names no city (`OMAN -`)."""
    town = None if is_line else named_town(_before_date(line).rstrip(" -—–_:"))
    if town is not None:
        start, end, code = town
        return Dateline(line[start:end].title(), code, passage, start, end)
    cut = tokens(line)
    matches = find_matches(cut)
    country = None
    for found in matches:
        start, end = cut[found.first].start, cut[found.next - 1].end
        if found.entry.is_city and start < _LATEST:
            printed = line[start:end]
            city = found.entry.value if printed.isupper() else printed
            return Dateline(city, found.entry.code, passage, start, end, is_line)
        is_alone = found.first == 0 and found.entry.kind == "country" and not is_line
        if is_alone and line[start:end].isupper() and country is None:
            country = Dateline(None, found.entry.code, passage, start, end)
    return country


def _before_date(line: str) -> str:
    """Return what stands before the date of a dateline."""
    dated = full_dates(line) or partial_dates(line, _ANY_YEAR)
    return line[: dated[0].start] if dated else line


def _is_dateline_alone(text: str) -> bool:
    return is_bare_dateline(text) or dateline_words(text, None) == text


def _opening_blocks(document: Document) -> Iterator[Paragraph | Chrome | Heading]:
    """Yield the blocks that may hold a dateline: among headings the station below its own line."""
    is_monitored = False
    for block in document.blocks:
        if isinstance(block, Paragraph | Chrome):
            is_monitored = is_monitored or is_broadcast_line(block.passage.text)
            yield block
        elif isinstance(block, Heading) and (
            is_monitored or _is_dateline_alone(block.passage.text)
        ):
            yield block


def _openings(document: Document) -> Iterator[Passage]:
    for block in islice(_opening_blocks(document), _MOST_OPENINGS):
        if next(sentence_spans(block.passage.text), None):
            yield block.passage
