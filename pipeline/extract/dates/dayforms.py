"""Read days without a month or a year: `this afternoon (25)`, `on the 23rd`, `15 - 17 November`."""

import calendar
import re
from collections.abc import Iterator
from datetime import date

_IN_BRACKETS = re.compile(r"\s*\(\s*(?:the\s+)?(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s*\)")
_ORDINAL = re.compile(
    r"\b[Oo]n (?:the )?(?:(?P<before>morning|afternoon|evening|night) of (?:the )?)?"
    r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)"
    r"(?=\s(?:morning|afternoon|evening|night|instant)\b|[.,;)]|\s(?:in|at|with)\b)"
)
_MOST_DAYS = 20  # back: what is named by its day alone is of these weeks


def day_in_brackets(text: str, at: int) -> tuple[int, int] | None:
    """Return (day of the month, end) of brackets that stand at `at`."""
    found = _IN_BRACKETS.match(text, at)
    return (int(found["day"]), found.end()) if found else None


def ordinal_days(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield (day of the month, start, end) of `on 23rd afternoon` and the like."""
    for found in _ORDINAL.finditer(text):
        yield int(found["day"]), found.start(), found.end()


def latest_day(day: int, base: date) -> date | None:
    """Return the last such day of a month up to `base`, None where it is long before."""
    year, month = base.year, base.month
    if day > base.day:
        year, month = (year - 1, 12) if month == 1 else (year, month - 1)
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    found = date(year, month, day)
    return found if (base - found).days <= _MOST_DAYS else None
