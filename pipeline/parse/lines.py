"""Article text -> its lines that hold anything, as passages, with indent and blank lines before."""

import re
from collections.abc import Iterator

from pipeline.model import Passage, Repair
from pipeline.parse.dates import leading_date_end
from pipeline.parse.passages import passage_from_span
from pipeline.values import dataclass

# A form feed and the Unicode separators end a line as well; copies out of PDF files have them.
_BREAK = re.compile("\r\n|[\r\n\f\v\x85\u2028\u2029]")
_TAB_WIDTH = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank; `gap` counts the blank lines before it, `indent` is in columns."""

    passage: Passage
    indent: int = 0
    gap: int = 0
    start: int = 0  # with its indent, in the article

    @property
    def text(self) -> str:
        """Return the readable text."""
        return self.passage.text


def lines_from_text(article: str) -> tuple[list[Line], list[Repair]]:
    """Return the lines in order, and the invisible characters that were dropped from them."""
    lines: list[Line] = []
    repairs: list[Repair] = []
    gap = 0
    for start, end in _parted(article):
        passage, dropped = passage_from_span(article, start, end)
        if not passage.text:
            gap += 1
            continue
        lines.append(Line(passage, _indent(article[start : passage.start]), gap, start))
        repairs += dropped
        gap = 0
    return lines, repairs


def _parted(article: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the lines; a date of the page before the first words is a line itself."""
    is_first = True
    for start, end in _spans(article):
        cut = leading_date_end(article[start:end]) if is_first else None
        is_first = is_first and not article[start:end].strip()
        if cut is not None:
            yield start, start + cut
        yield start + (cut or 0), end


def _spans(article: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(article):
        yield start, match.start()
        start = match.end()
    yield start, len(article)


def _indent(lead: str) -> int:
    return sum(_TAB_WIDTH if char == "\t" else 1 for char in lead) if lead else 0
