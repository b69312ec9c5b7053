"""Read dates: as printed in full, or counted from the date that the article or its page gives."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.extract.dates.dayforms import day_in_brackets, latest_day, ordinal_days
from pipeline.months import MONTHS
from pipeline.values import dataclass

_DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|"
    r"december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?"
)
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_FULL = (
    re.compile(rf"\b{_DAY}[\s-]+(?:of\s+)?{_MONTH}\s*,?[\s-]+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+{_DAY}(?:\s*[-–]\s*\d{{1,2}})?\s*,?\s+{_YEAR}\b", re.IGNORECASE),
    re.compile(rf"\b{_YEAR}\s*,?\s+{_MONTH}\s+{_DAY}(?![\w:])", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)([-/.])(?P<month>\d\d?)\2(?P<day>\d\d?)\b"),
    re.compile(r"\b(?P<day>\d\d?)[/.-](?P<month>\d\d?)[/.-](?P<year>(?:19|20)\d\d)\b"),
)
# `19 MAY 90`, as wires in capitals write it.
_SHORT_YEAR = re.compile(
    r"\b(?P<day>[12]\d|3[01]|0?[1-9])[ -](?P<month>JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|"
    r"OCT|NOV|DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)[ -]"
    r"'?(?P<year>\d\d)(?![\d:]|[.,]\d|\s\d)\b"
)
# `AP-NR-03-05-88 2248EDT`, and `1730 GMT 4 Mar 94` of those who monitor broadcasts.
_WIRE_CODE = re.compile(
    r"\b(?P<month>0[1-9]|1[0-2])-(?P<day>[0-3]\d)-(?P<year>\d\d)\s+\d{4}[ECMP][SD]T\b"
)
_BROADCAST = re.compile(
    r"\b(?:\d{4} GMT|in [A-Z][\w-]+) (?P<day>[12]\d|3[01]|0?[1-9]) (?P<month>"
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|"
    r"Nov|Dec) (?P<year>\d\d)\b"
)
# What each of the three needs, told by its figures: day, month and two figures of the year.
_SHORT = re.compile(r"\d[ -]\w+[ -]'?\d\d\b")
_FIGURES = re.compile(r"(?P<day>\d{1,2})([/.-])(?P<month>\d{1,2})\2(?P<year>\d\d)")
_FIRST_OF_LAST_CENTURY = 50  # `49` is 2049, `50` is 1950
_PARTIAL = (
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH}(?!\s*,?\s*(?:19|20)\d\d)(?!\w)", re.IGNORECASE),
    re.compile(rf"\b{_MONTH}\s+{_DAY}(?!\w)(?!\s*,?\s*(?:19|20)\d\d)", re.IGNORECASE),
)
_TO = r"\s*(?:to|until|through|and|[-–])\s*"
_LAST = r"(?P<last>\d{1,2})"
_NO_YEAR = r"(?![\w:])(?!\s*,?\s*(?:19|20)\d\d)"
_PARTIAL_RANGES = (
    re.compile(
        rf"\b(?:from\s+)?{_DAY}{_TO}{_LAST}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}{_NO_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:from\s+)?{_MONTH}\s+{_DAY}{_TO}{_LAST}(?:st|nd|rd|th)?{_NO_YEAR}", re.IGNORECASE
    ),
)
_RANGE = re.compile(
    rf"\b(?:from\s+)?(?P<from>{_MONTH}\s+\d{{1,2}})\s*(?:to|until|through|and|[-–])\s*"
    rf"(?:(?P<until>[a-z]{{3,9}})\.?\s+)?{_LAST},?\s+{_YEAR}",
    re.IGNORECASE,
)
_RANGE_BEFORE = re.compile(
    rf"\b(?:from\s+)?(?P<first>\d{{1,2}})\s*(?:to|until|through|and|[-–/])\s*{_LAST}\s+{_MONTH},?\s+{_YEAR}",
    re.IGNORECASE,
)
_RANGE_OF_MONTHS = re.compile(
    rf"\b(?:from\s+)?(?P<first>\d{{1,2}})\s+{_MONTH}\s*(?:to|until|through|and|[-–])\s*"
    rf"{_LAST}\s+(?P<until>[a-z]{{3,9}})\.?,?\s+{_YEAR}",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:(?P<today>today|this (?:morning|afternoon|evening)|tonight|earlier in the day)|"
    r"(?P<yesterday>(?<!day before )yesterday|last night)|(?P<before>the day before yesterday)|"
    r"(?P<ago>two|three|four|five|six) days ago|"
    r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday))\b",
    re.IGNORECASE,
)
_NUMBERS = ["", "one", "two", "three", "four", "five", "six"]
_DIGIT = re.compile("[0-9]")
_AHEAD = re.compile(r"\b(?:next|coming|until|by)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as ISO 8601 text, with the place of its words."""

    value: str
    start: int
    end: int
    is_relative: bool = False
    last: str | None = None  # the last day of `9 and 10 April`


def iso_date(year: int, month: int, day: int) -> str | None:
    """Return the date as text, None where there is no such day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def full_dates(text: str) -> tuple[Dated, ...]:
    """Return the dates that `text` gives with day, month and year, in order."""
    short = tuple(_short_years(text)) if _SHORT.search(text) else ()
    if "19" not in text and "20" not in text:  # every other one of them has a year
        return short
    found = {d.start: d for d in (*short, *_ranges(text))}
    for pattern in _FULL:
        for match in pattern.finditer(text):
            if any(d.start <= match.start() < d.end for d in found.values()):
                continue
            dated = _dated(match, int(match["year"]))
            if dated is not None:
                found[dated.start] = dated
    return tuple(found[start] for start in sorted(found))


def _short_years(text: str) -> Iterator[Dated]:
    for pattern in (_SHORT_YEAR, _WIRE_CODE, _BROADCAST):
        for match in pattern.finditer(text):
            year = int(match["year"])
            dated = _dated(match, year + (1900 if year >= _FIRST_OF_LAST_CENTURY else 2000))
            if dated is not None:
                yield dated


def short_date(text: str) -> tuple[Dated, ...]:
    """Return the date that is all of a line in figures (`27/07/10`), if it can be only one."""
    match = _FIGURES.fullmatch(text.strip())
    if match is None:
        return ()
    first, second, year = int(match["day"]), int(match["month"]), int(match["year"])
    if max(first, second) <= 12 and first != second:
        return ()
    day, month = (first, second) if first >= second else (second, first)
    full = year + (1900 if year >= _FIRST_OF_LAST_CENTURY else 2000)
    value = iso_date(full, month, day)
    return (Dated(value, 0, len(text)),) if value else ()


def is_broadcast_line(text: str) -> bool:
    """Say whether a line tells when a report was on the air: what it says counts from that day."""
    return _SHORT.search(text) is not None and _BROADCAST.search(text) is not None


def _ranges(text: str) -> Iterator[Dated]:
    for pattern in (_RANGE, _RANGE_BEFORE, _RANGE_OF_MONTHS):
        for match in pattern.finditer(text):
            groups = match.groupdict()
            day = groups.get("first") or groups["from"].split()[-1]
            value = iso_date(int(match["year"]), _month(match["month"]), int(day))
            value = _before_new_year(match, value)
            if value is not None:
                last = _last_day(match, int(match["year"]), value)
                yield Dated(value, match.start(), match.end(), last=last)


def _before_new_year(match: re.Match[str], value: str | None) -> str | None:
    """Return the first day of `28 December to 2 January 2024`, which is of the year before."""
    until = match.groupdict().get("until")
    if value is None or until is None:
        return value
    month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(until[:3].lower())), 0)
    is_before = 0 < month < int(value[5:7])
    return f"{int(value[:4]) - 1}{value[4:]}" if is_before else value


def _last_day(match: re.Match[str], year: int, first: str) -> str | None:
    """Return the last day of a range, None where it has none or the words contradict themselves."""
    groups = match.groupdict()
    if groups.get("last") is None:
        return None
    word = (groups.get("until") or groups["month"]).casefold()
    month = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:3])), None)
    last = iso_date(year, month, int(groups["last"])) if month else None
    return last if last is not None and last > first else None


def partial_dates(text: str, reference: str) -> tuple[Dated, ...]:
    """Return the dates without a year, each in the year that brings it nearest `reference`."""
    if not _DIGIT.search(text):
        return ()
    known = full_dates(text)
    found: dict[int, Dated] = {}
    for pattern in (*_PARTIAL_RANGES, *_PARTIAL):
        for match in pattern.finditer(text):
            if any(d.start <= match.start() < d.end for d in (*known, *found.values())):
                continue
            dated = _dated(match, _nearest_year(match, reference))
            if dated is not None:
                found.setdefault(dated.start, dated)
    return tuple(found[start] for start in sorted(found))


def _nearest_year(match: re.Match[str], reference: str) -> int:
    base = date.fromisoformat(reference)
    month = _month(match["month"])
    if month - base.month > 6:
        return base.year - 1
    return base.year


def relative_dates(text: str, reference: str) -> tuple[Dated, ...]:
    """Return what `today`, `yesterday` and weekdays mean in a text of the day `reference`."""
    base = date.fromisoformat(reference)
    found = []
    for match in _RELATIVE.finditer(text):
        if _AHEAD.search(text[: match.start()]):
            continue
        back = 0
        if match["yesterday"]:
            back = 1
        elif match["before"]:
            back = 2
        elif match["ago"]:
            back = _NUMBERS.index(match["ago"].casefold())
        elif match["weekday"]:
            back = (base.weekday() - _DAYS.index(match["weekday"].casefold())) % 7
        told, end = base - timedelta(days=back), match.end()
        bracketed = day_in_brackets(text, end)
        if bracketed is not None and (day := latest_day(bracketed[0], base)) is not None:
            told, end = day, bracketed[1]  # `this afternoon (25)` under the date of another day
        found.append(Dated(told.isoformat(), match.start(), end, is_relative=True))
    for number, start, end in ordinal_days(text):
        named = latest_day(number, base)
        if named is not None:
            found.append(Dated(named.isoformat(), start, end, is_relative=True))
    return tuple(sorted(found, key=lambda dated: dated.start))


def _dated(match: re.Match[str], year: int) -> Dated | None:
    month, day = _month(match["month"]), int(match["day"])
    is_month_first = match["month"].isdigit() and month > 12 >= day  # `07/26/2022`
    value = iso_date(year, day, month) if is_month_first else iso_date(year, month, day)
    if value is None:
        return None
    return Dated(value, match.start(), match.end(), last=_last_day(match, year, value))


def _month(word: str) -> int:
    if word.isdigit():
        return int(word)
    return next(n for n, name in enumerate(MONTHS, 1) if name.startswith(word[:3].casefold()))
