"""What a value was probably meant to be, where the schema says only that it is wrong."""

import re
from collections.abc import Iterator

from pipeline.countries import (
    country_codes,
    country_name,
    country_words,
    find_country,
    find_country_of_alpha3,
)
from pipeline.likeness import MIN_PART, closest
from pipeline.months import MONTHS
from pipeline.record.data import Path
from pipeline.slug import slug_from_text

_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)? ([a-z]+),? (\d{4})")
_MONTH_FIRST = re.compile(r"([a-z]+) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_MONTH_ONLY = re.compile(r"([a-z]+),? (\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/. -](\d{1,2})[/. -](\d{1,2})")
_INVERTED = re.compile(r", | \(")
_PLAIN = re.compile(r"\w[\w .'’-]{0,60}")  # what needs no quotes in brackets
_MAX_LENGTH = 2000
_MOST_COUNTRIES = 3  # more have a word that tells nothing, such as Island
_ALIKE = 0.75  # names of countries are much alike: Monaco, Morocco


def country_remedy(value: str, *, is_of_person: bool = False) -> str:
    """Return what to write for a country that is no code: a name, a demonym or a slip.

    A person may represent an organization instead.
    """
    if code := _country_code(value):
        return f"write {code}"
    if near := _near_countries(value):
        return f"did you mean {' or '.join(f'{one} ({country_name(one)})' for one in near)}?"
    instead = ", or organization: NAME for an organization" if is_of_person else ""
    return f"write a two-letter code such as PT{instead}"


def mapping_remedy(value: str, path: Path) -> str | None:
    """Return what to write for a text in the place of a mapping, None if that is not known."""
    if not _PLAIN.fullmatch(value) or path[-1:] not in (("represents",), ("place",)):
        return None
    if code := _country_code(value):
        return f"write {{country: {code}}}"
    if path[-1] == "place":
        return f"write {{name: {value}}}"
    return f"write {{country: CODE}}, or {{organization: {value}}} if it is an organization"


def _country_code(value: str) -> str | None:
    """Return the code of a country as lists name it, `Iran (Islamic Republic of)` too, or None."""
    bare = value.strip()
    if bare.upper() in country_codes():
        return bare.upper()
    first, *rest = (part.strip() for part in _INVERTED.split(bare, maxsplit=1))
    turned = " ".join((*rest, first)).removesuffix(")")
    found = find_country(bare) or find_country(turned) or find_country(first)
    return found or find_country_of_alpha3(bare)


def _near_countries(value: str) -> list[str]:
    """Return the codes of countries whose name has these words, or is spelt much like them."""
    if len(value.strip()) < MIN_PART:
        return []
    words = set(re.findall(r"\w+", value.casefold()))
    having = [
        code
        for code in country_codes()
        if words and words <= set(re.findall(r"\w+", country_name(code).casefold()))
    ]
    if 0 < len(having) <= _MOST_COUNTRIES:
        return having
    names = {word: code for word, code, is_demonym in country_words() if not is_demonym}
    name = closest(value, names, alike=_ALIKE)
    return [names[name]] if name else []


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
