"""What a value was probably meant to be, where the schema says only that it is wrong."""

import re
from collections.abc import Iterator

from pipeline.countries import country_codes, country_name, find_country
from pipeline.months import MONTHS
from pipeline.record.wording import closest
from pipeline.slug import slug_from_text

_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH_ONLY = re.compile(r"([a-z]+),? (\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})")
_MAX_LENGTH = 2000


def country_remedy(value: str) -> str:
    """Return what to write for a country that is no code: a name, a demonym or a slip."""
    code = find_country(value)
    if code is None and value.strip().upper() in country_codes():
        code = value.strip().upper()
    if code:
        return f"write {code}"
    names = {country_name(code): code for code in country_codes()}
    if name := closest(value, names):
        return f"did you mean {names[name]} ({name})?"
    return "write a two-letter code such as PT"


def guess_for_pattern(value: str, pattern: str, *, is_id: bool) -> str | None:
    """Return the text in the right form that `value` was probably meant to be, or None."""
    if len(value) > _MAX_LENGTH:
        return None
    for form in (*_forms(value), *([slug_from_text(value, "")] if is_id else [])):
        if form != value and re.search(pattern.replace("$", r"\Z"), form):
            return form
    return None


def _forms(value: str) -> Iterator[str]:
    bare = value.strip()
    yield bare
    yield bare.replace("\\", "/").removeprefix("./")
    yield re.sub(r"^https?(?=://)", lambda match: match[0].lower(), bare, flags=re.IGNORECASE)
    yield re.sub(r"^www\.", "https://www.", bare)
    yield bare.lower().replace("_", "-")
    yield _iso_date(bare.lower())


def _iso_date(text: str) -> str:
    if match := _YEAR_FIRST.fullmatch(text):
        return f"{match[1]}-{match[2]:0>2}-{match[3]:0>2}"
    if match := _DAY_FIRST.fullmatch(text):
        return f"{match[3]}-{_month(match[2])}-{match[1]:0>2}"
    if match := _MONTH_FIRST.fullmatch(text):
        return f"{match[3]}-{_month(match[1])}-{match[2]:0>2}"
    if match := _MONTH_ONLY.fullmatch(text):
        return f"{match[2]}-{_month(match[1])}"
    return ""


def _month(name: str) -> str:
    found = [n for n, month in enumerate(MONTHS, 1) if month == name or month[:3] == name]
    return f"{found[0]:02}" if found else ""
