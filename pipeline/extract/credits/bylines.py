"""Read the outlet off the opening and the end of a report: dateline, sign-off, by-line."""

import re
from collections.abc import Iterator
from functools import cache

from pipeline.extract.dates.datelines import dateline_words, is_bare_dateline
from pipeline.extract.words.gazetteer import lines
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.tokens import tokens

_BRACKETED = re.compile(r"\((?P<round>[^()]{2,30})\)|/(?P<slashed>[^/]{2,24})/")
_ALONE = re.compile(r"\s*\((?P<name>[A-Z]{2,10})\)\s*(?:[—–-]+\s*)?(?=[A-Z“\"])")
_NO_OUTLET = frozenset({"text", "excerpt", "excerpts", "photo", "file", "update", "live"})
_HOUR_OR_DATE = re.compile(r"\d")
_NUMBERED = re.compile(r"(?:News|Channel|Kanal|Radio|TV|Canal) \d\w{0,2}")
# `CITY (NAME); `, which no dateline ends with.
_TOWN_FIRST = re.compile(r"\s*[A-Z][A-Z .’'-]{2,30}\((?P<name>[A-Z][^()]{2,30})\)\s*[;:]\s")
# `... in the evening. — SPA`, `(NAN)`: capitals behind the last stop.
_SIGNED = re.compile(
    r"(?:^|[.!?”\"’])\s*(?:(?:—|–|--?|/)\s*(?P<dashed>[A-Z]{2,10}(?:/[A-Z]{2,10})?)|"
    r"\((?P<round>[A-Z]{2,10})\))[.]?\s*$"
)
# `For The Morning Show I'm Ann Lee in Accra.` and `Ann Lee, City Radio, Accra.`
_ON_AIR = re.compile(
    r"\bFor (?P<name>(?:The )?[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3}),? (?:I['’]m|this is) [A-Z]"
)
_REPORTER = re.compile(
    r"^[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}, (?P<name>[A-Z][\w ]{1,24}?(?: News| Radio| TV)?), "
    r"(?:in )?[A-Z][\w ]{2,24}\.?$"
)


@cache
def _agencies() -> tuple[str, ...]:
    """Return the agencies' names, the longest first."""
    return tuple(sorted(lines("agencies.txt"), key=len, reverse=True))


@cache
def agencies_pattern() -> str:
    """Return the pattern of the agencies' names, the longest first."""
    return "|".join(map(re.escape, _agencies()))


@cache
def _closing() -> re.Pattern[str]:
    """Match an agency's name as the last word of a text."""
    return re.compile(
        rf"(?:^|[.”\"])\s*(?:—|–|--|-|/|\(|\[|©|/\.)?\s*(?P<name>{agencies_pattern()})[)\]]?[.]?\s*$"
    )


@cache
def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{agencies_pattern()})\s*(?:—|–|--|-)(?=\s)")


@cache
def _glued() -> re.Pattern[str]:
    """Match `(caption)City (AGENCY) - `, where a copy has left out the end of a line."""
    return re.compile(rf"[a-z]\s\((?P<name>{agencies_pattern()})\)\s+(?:—|–|--|-)\s+(?=[A-Z“\"])")


@cache
def _beside_date() -> re.Pattern[str]:
    """Match `CITY, May 3, AGENCY -`, the agency without brackets."""
    return re.compile(rf"[\s,.](?P<name>{agencies_pattern()})\s*(?:—|–|-|:|$)")


def opening_credits(text: str) -> Iterator[str]:
    """Yield the outlet that opens a report: `CITY, date (AGENCY) -`, `(AGENCY)`, `AGENCY -`."""
    for pattern in (_ALONE, _leading(), _presented(), _TOWN_FIRST):
        match = pattern.match(text)
        if match is not None and (pattern is not _TOWN_FIRST or _is_outlet(match["name"])):
            yield match["name"]
            return
    opening = text if is_bare_dateline(text) else dateline_words(text, None)
    if opening is None:
        glued = _glued().search(text) if "(" in text else None
        if glued is not None:
            yield glued["name"]
        return
    for found in _BRACKETED.finditer(opening):
        name = (found["round"] or found["slashed"]).strip()
        if _is_outlet(name):
            yield name
            return
    beside = _beside_date().search(opening)
    if beside is not None:
        yield beside["name"]


def _is_outlet(name: str) -> bool:
    """Say whether brackets in a dateline hold neither a place nor a date."""
    is_known = name in _agencies() or _NUMBERED.fullmatch(name) is not None
    is_name = name[0].isupper() and name.casefold() not in _NO_OUTLET
    if is_known or not is_name or _HOUR_OR_DATE.search(name):
        return is_known
    return not any(match.entry.kind != "organization" for match in find_matches(tokens(name)))


def closing_credits(text: str) -> Iterator[str]:
    """Yield the outlet that signs the last sentence of a report or of a paragraph."""
    end = text.rstrip().rstrip(".)]")  # nearly every sentence shows by it that nobody signs there
    known = _closing().search(text) if end.endswith(_agencies()) else None
    if known is not None:
        yield known["name"]
    elif end[-1:].isupper() and (signed := _SIGNED.search(text)) is not None:
        yield signed["dashed"] or signed["round"]


@cache
def _staff() -> tuple[re.Pattern[str], ...]:
    """Match `AGENCY’s Ann Lee contributed to this report` and `Copyright (c) 2013. AGENCY`."""
    name = rf"(?<![\w/])(?P<name>{agencies_pattern()})"
    return (
        re.compile(rf"{name}['’]s\s[A-Z][^.]{{3,160}}?\scontributed\b"),
        re.compile(rf"(?:Copyright|©|\([cC]\))(?:\W|\d|\([cC]\))*{name}(?!\w)"),
    )


@cache
def _presented() -> re.Pattern[str]:
    """Match `AGENCY headline news, I'm Ann Lee.`, with which a bulletin opens."""
    return re.compile(rf"(?P<name>{agencies_pattern()})\b[\w ]{{0,30}}[,.] I['’]m [A-Z]")


def staff_credits(text: str) -> Iterator[str]:
    """Yield the outlet whose staff or rights the lines below a report name."""
    if "contributed" in text or "©" in text or "opyright" in text or "(c)" in text:
        for pattern in _staff():
            match = pattern.search(text)
            if match is not None:
                yield match["name"]


def spoken_credits(text: str) -> Iterator[str]:
    """Yield the outlet with which a reporter on the air takes leave."""
    for pattern in (_ON_AIR, _REPORTER):
        match = pattern.search(text)
        if match is not None:
            yield match["name"]
            return
