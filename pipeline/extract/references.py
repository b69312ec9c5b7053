"""Find the day that an article counts from: its page's date, or the dateline of its text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.lexicon import find_matches
from pipeline.extract.sentences import sentence_spans
from pipeline.extract.times import Dated, full_dates, partial_dates
from pipeline.extract.tokens import tokens
from pipeline.model import Chrome, Document, Heading, Paragraph, Passage

_LONGEST_LINE = 90
_ENDS = frozenset('.!?”"')
_DATELINE = re.compile(r"(?P<words>[^\W\d_a-z][^—–\n]{1,70}?)\s*(?:—|–|--|:|\s-\s|\.\s+(?=[A-Z]))")
_SENTENCE_WORDS = re.compile(r"\b(?!(?:on|at|of|the|by|and|updated|published|posted)\b)[a-z]{3,}")
_NO_PLACE = re.compile(
    r"\[[^][]{2,24}\]|"
    r"\([^()]{2,24}\)|\b(?:the|on|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)


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

    city: str
    code: str | None
    passage: Passage
    start: int
    end: int
    is_line: bool = False  # on a line of its own, which the page gives the event


def find_reference(document: Document) -> Reference | None:
    """Return the day to count from, None where neither text nor page gives one."""
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
        if not isinstance(block, Paragraph | Chrome | Heading):
            continue
        text = block.passage.text
        dated = full_dates(text) if len(text) <= _LONGEST_LINE else ()
        if isinstance(block, Chrome) and block.reason not in {"date", "byline"}:
            continue
        if not dated or isinstance(block, Heading):
            seen_text = seen_text or (isinstance(block, Paragraph) and text[-1:] in _ENDS)
            continue
        rest = text[: dated[0].start] + text[dated[0].end :]
        if len(rest) > 45 or _SENTENCE_WORDS.search(rest):
            continue
        has_place = any(m.entry.is_city for m in find_matches(tokens(text)))
        is_last = block is document.blocks[-1]
        yield _reference(block.passage, dated[0], dates=has_place or (seen_text and not is_last))


def _reference(passage: Passage, dated: Dated, *, dates: bool) -> Reference:
    return Reference(dated.value, passage, dated.start, dated.end, dates)


def _opening_date(document: Document, year: str | None) -> Reference | None:
    """Return the date in an opening such as `ACCRA, 3 May 2022 - ...`."""
    for passage in _openings(document):
        opening = _dateline_words(passage.text, year)
        if opening is None:
            continue
        dated = full_dates(opening) or (partial_dates(opening, year) if year else ())
        if dated:
            return _reference(passage, dated[0], dates=True)
    return None


def _dateline_words(text: str, year: str | None) -> str | None:
    """Return the dateline that opens `text`: places in capitals, a date, an agency, a dash."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    words = match["words"]
    # Without a year the words of the date are still known, so that they can be told from names.
    dated = full_dates(words) or partial_dates(words, year or "2000-01-01")
    for date in reversed(dated):
        words = words[: date.start] + words[date.end :]
    names = [word for word in re.split(r"[\s,/.()-]+", _NO_PLACE.sub("", words)) if word]
    is_place = 0 < len(names) <= 6 and all(word[0].isupper() or word.isdigit() for word in names)
    if not is_place or not (dated or any(m.entry.is_city for m in find_matches(tokens(words)))):
        return None
    ends_with_stop = text[match.end("words") :].lstrip()[:1] == "."
    return text[: match.end()] if dated or not ends_with_stop else None


def _is_place_line(text: str) -> bool:
    """Say whether a short line holds a place and a date, or a place alone, and no sentence."""
    if len(text) > _LONGEST_LINE:
        return False
    rest = text
    for date in reversed(full_dates(text)):
        rest = rest[: date.start] + rest[date.end :]
    words = re.split(r"[\s,/|.:]+", _NO_PLACE.sub("", rest))
    return len(words) < 8 and not any(word[:1].islower() for word in words)


def find_dateline(document: Document, year: str | None) -> Dateline | None:
    """Return the place of the dateline, None where the article has none."""
    for passage in _openings(document):
        text = passage.text
        opening = _dateline_words(text, year)
        line = opening or (text if _is_place_line(text) else "")
        cut = tokens(line)
        for found in find_matches(cut):
            if found.entry.is_city:
                start, end = cut[found.first].start, cut[found.next - 1].end
                if start < 30:
                    printed = line[start:end]
                    city = found.entry.value if printed.isupper() else printed
                    is_line = opening is None
                    return Dateline(city, found.entry.code, passage, start, end, is_line)
    return None


def _openings(document: Document) -> Iterator[Passage]:
    for count, block in enumerate(b for b in document.blocks if isinstance(b, Paragraph | Chrome)):
        if count > 4:
            return
        if next(sentence_spans(block.passage.text), None):
            yield block.passage
