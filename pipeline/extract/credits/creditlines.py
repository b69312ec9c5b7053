"""Read the outlet off a line of its own: `Source: X`, by-lines, the heads of monitored reports."""

import re
from functools import cache

from pipeline.extract.credits.bylines import agencies_pattern
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.tokens import tokens

_LONGEST = 120
_SOURCE = re.compile(
    r"\W{0,3}(?:Source|SOURCE)\s*:\s*(?P<name>[A-Z][^|/:()\[\]]{1,80}?)\s*"
    r"(?:[|/]\s*(?P<behind>.*?))?[\s.)\]]*"
)
# `Written by: ABC`
_LETTERS = re.compile(r"(?:(?:Written|Posted|Story|Text) )?[Bb]y ?:?\s+(?P<name>[A-Z]{3,8})")
_OUTLET = re.compile(r"(?:The )?(?:[A-Z][\w.’'-]*(?: |$)){1,4}")
_SMALL_WORD = re.compile(r"\b[a-z]{4,}\b")
_PICTURE = re.compile(
    r"\b(?:photo|image|picture|video|graphic|file|handout|courtesy)\b", re.IGNORECASE
)
_PARTS = re.compile(r"\s*(?:\||,|•|·|\bwith\b|^By:?\s|^(?:WRITER|Writer)\s*:)\s*")
_OF_STAFF = r"(?:\s+(?:News Agency|Agency|News|Staff|Writer|Correspondent|Staff Writer))?"
# `AB0703175794 Gaborone Radio Kilima Network in English 1611 GMT 7 Mar 94`
_MONITORED = re.compile(
    r"\b[A-Z]{2}\d{10}\s+(?P<name>[A-Z][^\n]{3,80}?)\s+in\s+[A-Z][\w-]+(?:\s|$)"
)
_TAKEN_FROM = re.compile(
    r"\s*\[(?:From|Article from)\s+(?P<name>[A-Z][\w./’' -]{2,40}?)(?:\s+in\s+[A-Z]\w+)?\s+\d"
)


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?P<name>{agencies_pattern()}){_OF_STAFF}")


def credit_of_line(text: str) -> str | None:
    """Return the outlet that a short line beside the text credits, None where it credits none."""
    if len(text) > _LONGEST:
        return None
    labelled = _SOURCE.fullmatch(text)
    if labelled is not None:
        return _outlet_of(labelled["name"], labelled["behind"] or "").rstrip(" .")
    lettered = _LETTERS.fullmatch(text)
    if lettered is not None:
        return lettered["name"]
    if _PICTURE.search(text):
        return None
    is_byline = "|" in text or "•" in text or text.startswith(("By ", "WRITER", "Writer"))
    if not is_byline:
        return None
    found = (_agency().fullmatch(part.strip()) for part in _PARTS.split(text))
    return next((match["name"] for match in found if match is not None), None)


def _outlet_of(name: str, behind: str) -> str:
    """Return what stands behind the bar where a title stands before it (`Talks held | Post`)."""
    is_title = _SMALL_WORD.search(name) is not None
    return behind if is_title and _OUTLET.fullmatch(behind) else name


def monitored_credit(text: str) -> str | None:
    """Return the station or paper whose report a monitoring service hands on."""
    taken = _TAKEN_FROM.match(text)
    if taken is not None:
        return taken["name"]
    head = _MONITORED.search(text)
    return _without_place(head["name"]) if head is not None else None


def _without_place(name: str) -> str | None:
    """Return the name behind the town of the station."""
    words = tokens(name)
    first = next((m for m in find_matches(words) if m.first == 0 and m.next < len(words)), None)
    start = words[first.next].start if first is not None else name.find(" ") + 1
    return name[start:].strip() or None
