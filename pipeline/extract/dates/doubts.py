"""Say which dates the text leaves open: `03/04/2025`, `12-10 May`, a Monday that was a Sunday."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pipeline.extract.dates.times import Dated, full_dates, iso_date
from pipeline.model import Article
from pipeline.months import MONTHS

_NUMBERS = re.compile(r"(?<![\d/-])(\d\d?)([/-])(\d\d?)\2((?:19|20)\d\d)(?![\d/-])")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAY_BEFORE = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)}),?\s+(?:the\s+)?$", re.IGNORECASE)
_DAY_BEHIND = re.compile(rf"\s*\(\s*(?P<day>{'|'.join(_DAYS)})\s*\)", re.IGNORECASE)
_MONTH = rf"(?:{'|'.join(name[:3] for name in MONTHS)})[a-z]*\.?"
_SPAN = re.compile(
    rf"(?P<first>(?<![\d/-])\d{{1,2}})(?:st|nd|rd|th)?(?:\s+(?P<from>{_MONTH}))?"
    rf"\s*(?:to|until|through|and|[-–/])\s*(?:(?P<month>{_MONTH})\s+)?(?P<last>\d{{1,2}})(?![\d/-])"
    rf"(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?P<until>{_MONTH}))?",
    re.IGNORECASE,
)
_ANOTHER = rf"(?:on\s+)?(?:[a-z]+day,?\s+)?(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\b|{_MONTH}\s+\d)"
_OR_BEHIND = re.compile(
    rf",?\s+or\s+{_ANOTHER}(?:\d?(?:st|nd|rd|th)?)(?:\s+{_MONTH})?(?:,?\s+\d{{4}})?", re.IGNORECASE
)
_OR_BEFORE = re.compile(
    rf"(?:{_MONTH}\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+{_MONTH})?(?:,?\s+\d{{4}})?,?\s+or\s+(?:on\s+)?"
    r"(?:[a-z]+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_NEAR_PAGE = timedelta(days=10)


class Settled(NamedTuple):
    """A date as ISO 8601 text, None where it stays open; `why` it is open or in doubt."""

    value: str | None
    why: str | None = None


def settled(text: str, dated: Dated, article: Article) -> Settled:
    """Return the date that `text` gives, as far as it and the rest of the article settle it."""
    if dated.is_relative:
        return Settled(dated.value)
    before, behind = text[max(0, dated.start - 60) : dated.start], text[dated.end :]
    words = text[dated.start : dated.end].strip(" .,")
    either = _OR_BEFORE.search(before) or _OR_BEHIND.match(behind)
    if either is not None:
        told = f"{either[0]}{words}" if before.endswith(either[0]) else f"{words}{either[0]}"
        return _open(told.strip(), "it leaves open which of the days it was")
    named = _DAY_BEFORE.search(before) or _DAY_BEHIND.match(behind)
    weekday = named["day"].capitalize() if named else None
    numbers = _NUMBERS.fullmatch(words)
    if numbers is not None and len(_readings(numbers)) > 1:
        value = _read_numbers(_readings(numbers), weekday, article)
        return Settled(value) if value else _open(words, "day and month may stand in either order")
    if _SPAN.search(words) is not None:
        return Settled(dated.value) if _is_span(words, dated) else _open(words, "no days are these")
    real = _weekday(dated.value)
    if weekday is not None and weekday != real:
        why = _open(f"{weekday} {words}", f"that day was a {real}").why
        return Settled(dated.value, why)
    return Settled(dated.value)


def _open(words: str, why: str) -> Settled:
    return Settled(None, f'the text gives "{words}", and {why}')


def _weekday(value: str) -> str:
    return _DAYS[date.fromisoformat(value).weekday()]


def _readings(numbers: re.Match[str]) -> tuple[str, ...]:
    """Return the dates that `03/04/2025` may be, that with the day in front first."""
    first, _, second, year = numbers.groups()
    found = (iso_date(int(year), int(m), int(d)) for d, m in ((first, second), (second, first)))
    return tuple(dict.fromkeys(value for value in found if value is not None))


def _read_numbers(readings: tuple[str, ...], weekday: str | None, article: Article) -> str | None:
    """Return the one reading for which weekday, other dates or the page's own date speak."""
    of_weekday = [value for value in readings if _weekday(value) == weekday]
    if len(of_weekday) == 1:
        return of_weekday[0]
    orders = {int(found[1]) > 12 for found in _plain_numbers(article.text)}
    if len(orders) == 1:
        return readings[0 if orders.pop() else 1]
    told = _named(article.text) & set(readings)
    if len(told) == 1:
        return told.pop()
    page = (article.metadata.published or "")[:10]
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", page):
        return None
    day = date.fromisoformat(page)
    recent = [v for v in readings if day - _NEAR_PAGE <= date.fromisoformat(v) <= day]
    return recent[0] if len(recent) == 1 else None


def _plain_numbers(text: str) -> Iterator[re.Match[str]]:
    """Yield the dates in numbers that can be read in one way only."""
    for found in _NUMBERS.finditer(text):
        if len(_readings(found)) == 1 and found[1] != found[3]:
            yield found


def _named(text: str) -> set[str]:
    """Return the dates that the text gives with the name of the month."""
    return {
        dated.value
        for dated in full_dates(text)
        if not _NUMBERS.fullmatch(text, dated.start, dated.end)
    }


def _is_span(words: str, dated: Dated) -> bool:
    """Say whether `12-14 May` ends on a day of the calendar that is not before its first."""
    span = _SPAN.search(words)
    if span is None:
        return False
    name = span["until"] or span["month"] or span["from"]
    if name is None:  # `May 12-14`
        month = int(dated.value[5:7])
    else:
        month = next(n for n, m in enumerate(MONTHS, 1) if m.startswith(name[:3].casefold()))
    end = iso_date(int(dated.value[:4]), month, int(span["last"]))
    return end is not None and end >= dated.value
