"""Read the day and the place of a meeting off labelled points (`Date: ...`, `Venue: ...`)."""

import re
from collections.abc import Iterator

from pipeline.extract.dates.times import full_dates
from pipeline.extract.occasion.tolddays import Day
from pipeline.extract.occasion.venues import Venue
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.tokens import tokens
from pipeline.model import Chrome, Document, Heading, ListItem, Paragraph, Passage
from pipeline.values import dataclass

_DATE = re.compile(r"(?:date(?: and time)?|date of (?:the )?\w+|when|day|held on)$", re.IGNORECASE)
_PLACE = re.compile(
    r"(?:place|venue|location|where|city|held (?:at|in)|place of (?:the )?\w+|"
    r"(?:date|time) and (?:place|venue))$",
    re.IGNORECASE,
)
_LINE = re.compile(r"\s*(?P<label>[^\W\d_][\w ]{2,24}?)\s*:\s*(?P<text>\S.{2,80})$")


@dataclass(frozen=True, slots=True)
class Labelled:
    """What labels give; None where there is no such label."""

    day: Day | None = None
    venue: Venue | None = None


def find_labelled(document: Document) -> Labelled:
    """Return the day and the place that labels give.

    A line `Date: ...` outside a list may be the page's own date: it counts only beside a place.
    """
    listed = tuple(_points(document))
    lines = tuple(_lines(document))
    venue = next((v for label, p in (*listed, *lines) if (v := _venue(label, p))), None)
    day = next((d for label, p in listed if (d := _day(label, p))), None)
    if day is None and venue is not None:
        day = next((d for label, p in lines if (d := _day(label, p))), None)
    return Labelled(day, venue)


def _points(document: Document) -> Iterator[tuple[str, Passage]]:
    for block in document.blocks:
        if isinstance(block, ListItem) and block.label is not None:
            yield block.label.text.strip(" :*"), block.passage


def _lines(document: Document) -> Iterator[tuple[str, Passage]]:
    for block in document.blocks:
        if isinstance(block, Paragraph | Heading | Chrome):
            match = _LINE.match(block.passage.text)
            if match is not None:
                yield match["label"], block.passage


def _day(label: str, passage: Passage) -> Day | None:
    if not _DATE.match(label):
        return None
    dated = next(iter(full_dates(passage.text)), None)
    return Day(dated.value, None, None, dated, passage=passage) if dated else None


def _venue(label: str, passage: Passage) -> Venue | None:
    if not _PLACE.match(label):
        return None
    cut = tokens(passage.text)
    for found in find_matches(cut):
        if found.entry.is_city:
            printed = passage.text[cut[found.first].start : cut[found.next - 1].end]
            city = found.entry.value if printed.isupper() else printed
            return Venue(city, found.entry.code, None, passage=passage)
    return None
