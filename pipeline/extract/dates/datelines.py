"""Tell the dateline that opens a report (`ACCRA, May 3 (AGENCY) - `) from its first sentence."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from pipeline.extract.dates.times import full_dates, partial_dates
from pipeline.extract.words.gazetteer import lines
from pipeline.extract.words.lexicon import Match, find_matches, small_words
from pipeline.extract.words.tokens import Token, fold, tokens

_ANY_YEAR = "2000-01-01"
_MOST_NAMES = 6
_BY_LINE = re.compile(r"By\s+(?:[A-Z][\w.’'-]*\s+){1,4}?(?=[A-Z]{4,}\b)")
_NOTE = re.compile(r"\[(?:[Tt]ext|[Ee]xcerpts?|TEXT|EXCERPTS?)\]\s*(?:--?\s*)?")
# `CAIRO, Egypt (AP)` on a line of its own
_ALONE = re.compile(r"[A-Z][\w ,.’'-]{2,40} \([A-Z]{2,8}\)")
_BRACKETS = re.compile(r"\[[^][]{2,30}\]|\([^()]{2,30}\)|/[^/]{2,24}/")
LONGEST = 92  # characters of a dateline
# What may end a dateline: a dash, a colon, a stop, or the agency in brackets or slashes.
_END = re.compile(
    r"\s*(?:—|–|--+|[:;]|_(?=\s|$)|\s-\s|-(?=[“\"(\s]?[A-Z])|\||[.](?=\s+[“\"\dA-Z])|"
    r"(?<=[)/])[.,]?(?=\s+[“\"A-Z]))-*\s*"
)
# Words in capitals, and then one that is written as others are.
_CAPITALS = re.compile(
    r"(?:[A-Z’'.-]{2,}\s+){0,3}?[A-Z’'.-]{2,}(?P<comma>,?)\s+(?=(?:(?:[A-Z]\.){2,}\s|[A-Z]?[’']?[A-Z]?[a-z])[^|]{20})"
)
# `CAIRO - 3 May 2022: `
_DATE_BEHIND = re.compile(r"[\w,. ]{8,24}?(?::|\s[—–-])\s+(?=[A-Z“\"])")
_TOWN = re.compile(
    r"\s*(?P<town>[A-Z][A-Z’'. -]{2,24}[A-Z])\s*,\s*(?P<behind>[A-Z][\w. ]{1,20}?)[.,\s]*(?:\(.*)?$"
)
_LATEST_CITY = 60
_NO_PLACE = re.compile(
    r"\b(?:the|on|of|and|am|pm|a\.m|p\.m|gmt|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b\.?",
    re.IGNORECASE,
)
# In small letters they stand in a dateline beside the words of places: `and`, `3 may`, `a.m.`.
_SMALL = (
    "the on of and am pm a m p gmt from to until through monday tuesday wednesday thursday friday "
    "saturday sunday mon tue wed thu fri sat sun january february march april may june july august "
    "september october november december jan feb mar apr jun jul aug sept sep oct nov dec"
)
_BETWEEN = re.compile(r"[\s,/.()\[\]:-]+")
_PLACES = frozenset({"city", "country", "demonym"})


@cache
def _agencies() -> frozenset[str]:
    return frozenset(name.casefold() for name in lines("agencies.txt"))


def dateline_words(text: str, year: str | None) -> str | None:
    """Return the dateline that opens `text`: places in capitals, a date, an agency, a dash."""
    by_line = _BY_LINE.match(text) or _NOTE.match(text)
    start = by_line.end() if by_line else 0
    if text.endswith(")") and _ALONE.fullmatch(text) and _kind(text, "—", year) is not None:
        return text
    bare = _bare_city_end(text, start)
    if bare is not None:
        return text[:bare]
    opening = text[: start + LONGEST].partition("\n")[0]
    if not opening[start : start + 1].isupper():
        return None
    paused = _bare_city_end(text, start, comma=",")
    return _marked(text, opening, start, year) or (text[:paused] if paused else None)


def _marked(text: str, opening: str, start: int, year: str | None) -> str | None:
    """Return the dateline up to the mark that ends it, that with a date before all others."""
    first = None
    for mark in _END.finditer(opening, start + 2):
        words = opening[start : mark.start()]
        if words.count("(") != words.count(")"):  # the dash of `(ACAN-EFE)`
            continue
        kind = _kind(words, mark.group(), year)
        if kind is not None:
            behind = _DATE_BEHIND.match(text, mark.end())
            if behind is not None and full_dates(behind.group()):
                return text[: behind.end()]
        if kind == "dated":
            return text[: mark.end()]
        if kind == "place" and first is None:
            first = mark.end()
        if "—" in mark.group() or "–" in mark.group():
            break
    return None if first is None else text[:first]


def _bare_city_end(text: str, start: int, comma: str = "") -> int | None:
    """Return the end of a city in capitals that a copy left without its dash (`CAIRO The ...`).

    `comma` asks for one behind it (`CAIRO, The ...`), which no date follows.
    """
    opening = text[start : start + _LATEST_CITY]
    head = _CAPITALS.match(opening)
    if head is None or head["comma"] != comma:
        return None
    cut = tokens(head.group().rstrip(" ,"))
    places = find_matches(cut)
    is_city = bool(places) and places[0].first == 0 and places[0].entry.is_city
    if not is_city or places[0].next != len(cut):
        return None
    return start + head.end()


def _kind(words: str, end: str, year: str | None) -> Literal["dated", "place"] | None:
    """Return what the words before a mark hold if they are a dateline: a date, or a place only."""
    if _are_of_sentence(words):
        return None
    # Without a year the words of the date are still known, so that they can be told from names.
    dated = full_dates(words) or partial_dates(words, year or _ANY_YEAR)
    bare = words
    for date in reversed(dated):
        bare = f"{bare[: date.start]},{bare[date.end :]}"
    has_agency = any(_is_agency(found.group()) for found in _BRACKETS.finditer(bare))
    bare = _BRACKETS.sub(" ", bare)
    cut = tokens(bare)
    places = find_matches(cut)
    names = _names_beside(bare, cut, places)
    if len(names) > _MOST_NAMES or not all(name[0].isupper() or name.isdigit() for name in names):
        return None
    has_city = any(place.entry.is_city for place in places)
    if named_town(bare) is not None:
        return "dated" if dated else "place"
    is_country = end.strip() not in {":", ";"} and bare.isupper() and bool(places) and not names
    is_signed = bool(places and names) and all(name.casefold() in _agencies() for name in names)
    is_sure = has_city or is_country or is_signed
    is_told = bool(places) or not all(name.isdigit() for name in names)  # and not only an hour
    if not (is_sure or (dated and is_told) or (has_agency and bare.isupper())):
        return None
    # Without a dash only an agency or a date tells it from a sentence.
    has_dash = end.strip(" .,") != ""
    is_agency = has_agency or bool(dated and "(" in words)
    is_day = has_city and bool(full_dates(words))  # `Oslo, 12 May 2025. The ministers ...`
    if not has_dash and not ((is_agency or is_day) and not names):
        return None
    return "dated" if dated else "place"


def _are_of_sentence(words: str) -> bool:
    """Say whether a word in small letters shows at once that a sentence has begun.

    What brackets hold, and a range up to a year, may be any word.
    """
    if any(mark in words for mark in ("(", "[", "/", "19", "20")):
        return False
    small = [fold(word) for word in _BETWEEN.split(words) if word[:1].islower()]
    return any(word.partition("'")[0] not in _small_words() for word in small)


@cache
def _small_words() -> frozenset[str]:
    return small_words().union(_SMALL.split())


def named_town(bare: str) -> tuple[int, int, str] | None:
    """Return (start, end, country) of a town that no list holds: `KABUGA, NORWAY`, `KABUGA, Mo.`.

    The words before the comma are in capitals; the country or American state behind it tells them.
    """
    match = _TOWN.match(bare)
    if match is None:
        return None
    behind = match["behind"].strip(" .,")
    cut = tokens(behind)
    found = next(iter(find_matches(cut)), None)
    if found is not None and found.entry.kind == "country" and found.next == len(cut):
        return match.start("town"), match.end("town"), found.entry.code or ""
    if behind.casefold().replace(".", "") in _states():
        return match.start("town"), match.end("town"), "US"
    return None


@cache
def _states() -> frozenset[str]:
    return frozenset(name.casefold().replace(".", "") for name in lines("states.txt"))


def _names_beside(bare: str, cut: Sequence[Token], places: Sequence[Match]) -> list[str]:
    """Return the words of a dateline that are neither a known place nor a day of the week."""
    for place in reversed(places):
        if place.entry.kind in _PLACES:
            first, last = cut[place.first].start, cut[place.next - 1].end
            bare = f"{bare[:first]} {bare[last:]}"
    return [word for word in _BETWEEN.split(_NO_PLACE.sub("", bare)) if word]


def _is_agency(bracketed: str) -> bool:
    name = bracketed.strip("[]()/ ")
    return name.casefold() in _agencies() or (name.isupper() and len(name) > 1)


def is_bare_dateline(text: str) -> bool:
    """Say whether a line holds a city, a full date, perhaps an agency, and nothing else."""
    return bool(full_dates(text)) and is_city_alone(text)


def is_city_alone(text: str) -> bool:
    """Say whether a line holds a city, perhaps with a date or an agency, and nothing else."""
    dated = full_dates(text)
    bare = f"{text[: dated[0].start]},{text[dated[0].end :]}" if dated else text
    bare = _BRACKETS.sub(" ", bare)
    cut = tokens(bare)
    places = find_matches(cut)
    has_city = any(place.entry.is_city for place in places)
    return has_city and not _names_beside(bare, cut, places)


def is_place_line(text: str) -> bool:
    """Say whether a short line holds a place and a date, or a place alone, and no sentence."""
    rest = text
    for date in reversed(full_dates(text)):
        rest = rest[: date.start] + rest[date.end :]
    words = re.split(r"[\s,/|.:]+", _NO_PLACE.sub("", _BRACKETS.sub("", rest)))
    return len(words) < 8 and not any(word[:1].islower() for word in words)
