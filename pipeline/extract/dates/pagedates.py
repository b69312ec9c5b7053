"""Read the date of a page off its head line, and what stands beside it."""

import re

from pipeline.extract.dates.times import Dated, full_dates, short_date
from pipeline.values import replace

WEEKDAY = re.compile(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b", re.IGNORECASE
)
_WEEKDAY_BEFORE = re.compile(rf"(?<!on )(?<!of ){WEEKDAY.pattern},\s*$", re.IGNORECASE)
_RELEASE = re.compile(
    r"\W*(?:(?:joint )?(?:media|press|news) (?:release|statement|note|communiqu[eé])|"
    r"(?:joint )?statement by|for immediate release|for (?:the )?press|readout)\b",
    re.IGNORECASE,
)

_POSTED = re.compile(r"\s*(?:last )?(?:posted|published|updated|modified)\b", re.IGNORECASE)


def date_at_end(text: str) -> Dated | None:
    """Return the date of the page with which a head line ends.

    `Media release MINISTER FOR TRADE 3 May 2002`, `Ministers sign pact Monday, 3 May 2002`.
    """
    dated = full_dates(text)
    if not dated:
        start = text.rfind(" ") + 1
        return next(
            (replace(d, start=start, end=len(text)) for d in short_date(text[start:])), None
        )
    last = dated[-1]
    before = text[: last.start]
    is_told = _RELEASE.match(text) or _WEEKDAY_BEFORE.search(before) or before.endswith("| ")
    return last if is_told and not text[last.end :].strip(" .)") else None


def beside_date(text: str, dated: Dated) -> str:
    """Return what stands beside a date; between bars (`News | 3 May 2022 | 1 min`) nothing does."""
    before, after = text[: dated.start], text[dated.end :]
    if "|" in text:
        before = before.rsplit("|", 1)[-1]
        after = after.split("|", 1)[0]
    return before + after


def is_posted(text: str, dated: Dated) -> bool:
    """Say whether a line tells when the page was posted: `Posted on 3 May`, `3 May Posted in X`."""
    return bool(_POSTED.match(text) or _POSTED.match(text, dated.end))
