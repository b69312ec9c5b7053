"""Dates are days that exist, and an end is not before its beginning."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from pipeline.record.data import Data, Path, mappings_in, value_at
from pipeline.record.findings import Finding

_FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def find_wrong_dates(data: Data) -> Iterator[Finding]:
    """Yield dates that no calendar has, and ends that come first."""
    places: list[Path] = [("meeting", "date"), ("meeting", "end_date")]
    for part, key in (("sources", "published"), ("revisions", "date")):
        places += [(part, index, key) for index, _ in mappings_in(value_at(data, (part,)))]
    for place in places:
        value = value_at(data, place)
        if isinstance(value, str) and not _may_stand(value):
            yield Finding(
                path=place,
                message=f"'{value}' is not in the calendar",
                remedy="write a day that exists, or only YYYY-MM if the day is not sure",
                code="date",
            )
    yield from _wrong_order(data)


@lru_cache(maxsize=5_000)  # days of thirteen years, which many records share
def _may_stand(text: str) -> bool:
    """Tell whether a text is a date of the calendar, or no date at all."""
    return not _FORM.fullmatch(text) or _is_real(text)


def _is_real(text: str) -> bool:
    year, month, day = (int(part) if part else 1 for part in _parts(text))
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _parts(text: str) -> tuple[str | None, ...]:
    match = _FORM.fullmatch(text)
    return match.groups() if match else ()


def _wrong_order(data: Data) -> Iterator[Finding]:
    start, end = (value_at(data, ("meeting", key)) for key in ("date", "end_date"))
    if not (isinstance(start, str) and isinstance(end, str)):
        return
    if not (_FORM.fullmatch(start) and _FORM.fullmatch(end)):
        return
    shared = min(len(start), len(end))
    if _is_real(start) and _is_real(end) and end[:shared] < start[:shared]:
        yield Finding(
            path=("meeting", "end_date"),
            message=f"'{end}' is before the date of the meeting, '{start}' on line {{line}}",
            remedy="write the later of the two here, or null",
            code="date-order",
            see=("meeting", "date"),
        )
