"""Read the date of a page off the end of its head line."""

import re
from dataclasses import replace

from pipeline.extract.times import Dated, full_dates, short_date

WEEKDAY = re.compile(
    r"\b(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?\b", re.IGNORECASE
)
_WEEKDAY_BEFORE = re.compile(rf"(?<!on )(?<!of ){WEEKDAY.pattern},\s*$", re.IGNORECASE)
_RELEASE = re.compile(
    r"\W*(?:(?:joint )?(?:media|press|news) (?:release|statement|note|communiqu[eé])|"
    r"(?:joint )?statement by|for immediate release|for (?:the )?press|readout)\b",
    re.IGNORECASE,
)


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
