"""Word dates of any precision for people, and keep the form that machines read beside them."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from pipeline.months import MONTHS
from pipeline.render.language.speaking import speech, spoken
from pipeline.render.views import Value

_MONTHS = tuple([month.capitalize() for month in MONTHS])
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def date_value(text: str) -> Value:
    """Return `12 May 2024`, `May 2024` or `2024` with its ISO form; other text as it stands."""
    return _date_value(text, spoken())


def months_in_dates() -> tuple[str, ...]:
    """Return the months as they are within dates, from January."""
    found = speech()
    return _MONTHS if found is None else found.months_in_dates


def quarters() -> tuple[str, ...]:
    """Return the first months of quarters, shortened."""
    found = speech()
    return ("Jan", "Apr", "Jul", "Oct") if found is None else found.short_months[::3]


def month_headings() -> tuple[str, ...]:
    """Return the months as headings, from January."""
    found = speech()
    return _MONTHS if found is None else tuple([one.capitalize() for one in found.months])


def weekday_letters() -> Sequence[str]:
    """Return a letter for each day of the week, from Monday."""
    found = speech()
    return "MTWTFSS" if found is None else found.weekdays


@lru_cache(maxsize=5_000)  # days of thirteen years, which many records share
def _date_value(text: str, _: str) -> Value:
    match = _DATE.fullmatch(text)
    if match is None:
        return Value(text)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        known = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return Value(text)
    if found := speech():
        return Value(found.date(known, 3 if day else 2 if month else 1), datetime=text)
    words = (str(day or ""), _MONTHS[month - 1] if month else "", match[1])
    return Value(" ".join(filter(None, words)), datetime=text)
