"""Word dates of any precision for people, and keep the form that machines read beside them."""

import re
from datetime import date
from functools import lru_cache

from pipeline.months import MONTHS
from pipeline.render.views import Value

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


@lru_cache(maxsize=5_000)  # days of thirteen years, which many records share
def date_value(text: str) -> Value:
    """Return `12 May 2024`, `May 2024` or `2024` with its ISO form; other text as it stands."""
    match = _DATE.fullmatch(text)
    if match is None:
        return Value(text)
    year, month, day = (None if part is None else int(part) for part in match.groups())
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return Value(text)
    words = (str(day or ""), MONTHS[month - 1].capitalize() if month else "", match[1])
    return Value(" ".join(filter(None, words)), datetime=text)
