"""Divide time into equal parts that dates of different precision can be put into."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from pipeline.render.dates import date_value, months_in_dates, quarters
from pipeline.render.language.speaking import gettext

MOST_PARTS: Final = 48  # on a telephone, six pixels each
_MOST_LABELS: Final = 6
_YEAR: Final = 12  # months
# Months to a part. Years are kept together, so that a date known by its year has its part.
_STEPS: Final = (1, 3, 6, *[years * _YEAR for years in (1, 2, 5, 10, 20, 50, 100, 200, 500)])
_EVERY: Final = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)  # years to a label
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?", re.ASCII)


class When(NamedTuple):
    """A year, with its month if that is known, from 1."""

    year: int
    month: int | None


class Axis(NamedTuple):
    """Whole years from `first` to before `end`, in parts of `step` months."""

    first: int
    end: int
    step: int

    @property
    def parts(self) -> int:
        """Return how many parts there are."""
        return (self.end - self.first) * _YEAR // self.step

    def part_of(self, when: When) -> int | None:
        """Return the number of the part that a date is in, None if it is not precise enough."""
        if when.month is None and self.step < _YEAR:
            return None
        return ((when.year - self.first) * _YEAR + (when.month or 1) - 1) // self.step

    def words(self, part: int) -> str:
        """Return `May 2024`, `April to June 2024`, `2024` or `2020 to 2024`."""
        years, month = divmod(part * self.step, _YEAR)
        year = self.first + years
        if self.step >= _YEAR:
            last = year + self.step // _YEAR - 1
            if last == year:
                return str(year)
            return gettext("%(first)s to %(last)s", first=year, last=last)
        if self.step == 1:
            return date_value(f"{year:04}-{month + 1:02}").text
        names = months_in_dates()
        return gettext(
            "%(first)s to %(last)s %(year)s",
            first=names[month],
            last=names[month + self.step - 1],
            year=year,
        )

    def share(self, year: float) -> float:
        """Return how far along the axis a year begins, from 0 to 1."""
        return (year - self.first) / (self.end - self.first)

    def labels(self) -> list[tuple[float, str]]:
        """Return (share, words) of each label, at the beginning of what it names."""
        years = self.end - self.first
        if years == 1 and self.step < _YEAR:
            january, *others = quarters()
            names = (f"{january} {self.first}", *others)
            return [(quarter / 4, name) for quarter, name in enumerate(names)]
        every = next(one for one in _EVERY if years <= one * _MOST_LABELS)
        found = [year for year in range(self.first, self.end) if year % every == 0]
        return [(self.share(year), str(year)) for year in found or (self.first,)]


@lru_cache(maxsize=5_000)
def when_of(date: str) -> When | None:
    """Return when a date in ISO form is, as precise as it is; None for what is no date."""
    match = _DATE.fullmatch(date)
    if match is None:
        return None
    month = int(match[2]) if match[2] else None
    return When(int(match[1]), month) if month is None or 1 <= month <= _YEAR else None


def axis_of(dates: Iterable[When], most_parts: int = MOST_PARTS, finest: int = 1) -> Axis:
    """Return the axis of some dates, at least one, in at most so many parts, 20 or more.

    No part has less than `finest` months.
    """
    years = [one.year for one in dates]
    found = (_axis(min(years), max(years), step) for step in _STEPS if step >= finest)
    return next(axis for axis in found if axis.parts <= most_parts)


def _axis(earliest: int, latest: int, step: int) -> Axis:
    """Return the axis in parts of `step` months, which begins and ends with one of them."""
    apart = max(step // _YEAR, 1)
    first = earliest // apart * apart
    return Axis(first, first + -(-(latest + 1 - first) // apart) * apart, step)
