"""Tell days and places of somebody's life (`X, elected on 3 June, met ...`) from the meeting's."""

import re
from collections.abc import Iterator

from pipeline.extract.names.people import Scene

# Behind a name: what is said of the person in brackets, between commas or between dashes.
_ASIDE = re.compile(
    r"(?:['’]s)?(?:\s*\([^()\d]{1,40}\))?(?:,\s*(?:aged\s+)?\d{1,3}(?=,))?"
    r"\s*(?P<mark>[(,–—]|--)\s*(?P<inside>[^\s].*)",
    re.DOTALL,
)
_CLOSES = {
    "(": re.compile(r"\)|$"),
    ",": re.compile(r",(?!\s*(?:19|20)\d\d\b)|[;:–—]|$"),
    "–": re.compile(r"[–—;]|$"),
    "—": re.compile(r"[–—;]|$"),
    "--": re.compile(r"--|;|$"),
}
_OF_PERSON = re.compile(
    r"(?:who|whose)\b|(?!(?:then|when|even|often|between|seven|open)\b)"
    r"(?:\w+ly\s+|first\s+|once\s+|re-)?(?:[a-z]{2,}(?:ed|en)|born|sworn|"
    r"brought up|made|put|won|chosen|taking office)\b"
)
# What is on the day of the meeting itself: a journey there, and those who came too.
_OF_NOW = re.compile(
    r"\b(?:arriv|visit|travel|fl(?:ew|own|ies|ying)\b|c[ao]m(?:e|es|ing)\b|meet|met\b|receiv|"
    r"welcom|host|greet|invit|accompan|join|attend|here\b|talks?\b|said\b|sp[eo]ke|speak|stop|"
    r"tour|trip\b|flank|seated|seen\b|pictured|photographed|summon|call|led\b|chair|sign|hold|"
    r"tak(?:es|ing|en) part|took part|who (?:had )?landed|"
    r"participat|(?:is|was|are|were|been|stay\w*)\s+(?:\w+ly\s+)?(?:in|at)\b)"
)
_BARE_DAY = re.compile(
    r"\s*(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?)\s+\d{4}\s*"
)
# `was sworn in on 3 June`, outside of any aside.
_HAPPENED = re.compile(
    r"\b(?:born|elected|appointed|sworn in|nominated|widowed|took office|taken office|"
    r"assumed office|graduated|retired|resigned)\s+"
    r"(?:(?:in|at|as|from)\s+(?:the\s+)?(?:(?:(?!met\b|and\b)[\w’'-]+)\s+){1,4}?)?"
    r"(?:on|in)\s+(?:\w+day,?\s+)?$"
)


def is_of_a_life(scene: Scene, start: int) -> bool:
    """Say whether what stands at `start` belongs to somebody's life and not to the meeting."""
    text = scene.line.text
    if _HAPPENED.search(text[max(0, start - 80) : start]):
        return True
    return any(first <= start < end for first, end in _asides(scene, start))


def _asides(scene: Scene, before: int) -> Iterator[tuple[int, int]]:
    text = scene.line.text
    for mention in scene.mentions:
        found = _ASIDE.match(text, mention.end) if mention.end < before else None
        if found is None:
            continue
        closed = _CLOSES[found["mark"]].search(text, found.start("inside"))
        end = closed.start() if closed else len(text)
        inside = text[found.start("inside") : end]
        is_life = _OF_PERSON.match(inside) is not None and _OF_NOW.search(inside) is None
        if is_life or (found["mark"] == "(" and _is_birthday(scene, inside, end)):
            yield found.start("inside"), end


def _is_birthday(scene: Scene, inside: str, end: int) -> bool:
    """Say whether brackets in the middle of a sentence hold a day alone: that of a birth."""
    is_running = scene.sentence.where == "body" and scene.line.text[end + 1 :].strip(' .!?”"') != ""
    return is_running and _BARE_DAY.fullmatch(inside) is not None
