"""Tell the caption of a photograph, which a copy leaves in the text, from what a report tells."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.extract.dates.times import full_dates
from pipeline.extract.names.people import Scene

# Shorter texts may be nothing but a photograph with its caption, which is then the report.
_FEWEST_SENTENCES = 3
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)"
)
# `... in Riyadh, Saudi Arabia, Friday, May 3, 2019`: the last thing that a caption says.
_ENDS_DATED = re.compile(
    rf"(?:{_MONTH}\s+\d{{1,2}},?|\d{{1,2}}\s+{_MONTH},?)\s+(?:19|20)\d\d[\s.]*(?:\([^()]*\)\s*)?$"
)
_SHOWS = re.compile(
    r"\b(?:meets|greets|attends|arrives|shakes|listens|speaks|talks|walks|poses|welcomes|receives|"
    r"hosts|gestures|looks|waves|smiles|signs|visits|stands|delivers|chats|sits|hugs|embraces|"
    r"addresses|holds|watches|reviews|inspects|is (?:seen|pictured|shown|greeted|welcomed))\b|"
    r"(?:\b[A-Z][\w’'.-]*|\)|,) (?:meet|attend|shake|pose|walk|deliver|sign|speak|talk|arrive|hold|"
    r"sit|stand|chat|hug|embrace|smile|wave|review|inspect|are (?:seen|pictured|shown))\b"
)
_TOLD = re.compile(
    r"\b(?:said|met|held|was|were|had|has|have|told|took|spoke|discussed|arrived|visited|signed|"
    r"received|attended|will|would)\b"
)
# `A handout picture provided by the palace shows X`
_HANDOUT = re.compile(
    r"(?:An?|This|The) (?:[\w-]+ )?(?:picture|photo|photograph|image)\b[^.]{0,120}?\bshows\b"
)
_FROM_FILES = re.compile(
    r"(?:FILE(?: PHOTO| PICTURE)?\b\s*[:–—-]|.{20,400}\b[Ff]ile (?:photo|picture)\b)"
)


def caption_scenes(scenes: Sequence[Scene], page_day: str | None) -> frozenset[int]:
    """Return the numbers of the sentences below the first that are captions of other days.

    One of the day of the page, or of the day before it, shows the news itself.
    """
    bodies = [number for number, scene in enumerate(scenes) if scene.sentence.where == "body"]
    if len(bodies) < _FEWEST_SENTENCES:
        return frozenset()
    return frozenset(
        number
        for number in bodies[1:]
        if scenes[number].mentions
        and is_caption(scenes[number].line.text)
        and not _is_of_the_day(scenes[number].line.text, page_day)
    )


def is_caption(text: str) -> bool:
    """Say whether a sentence tells in the present what is seen, and ends with its full date."""
    if ("FILE" in text or "ile p" in text) and _FROM_FILES.match(text):
        return True
    if "shows" in text and _HANDOUT.match(text):
        return True
    if ("19" not in text and "20" not in text) or _ENDS_DATED.search(text) is None:
        return False
    shows = _SHOWS.search(text)
    return shows is not None and _TOLD.search(text, 0, shows.start()) is None


def _is_of_the_day(text: str, page_day: str | None) -> bool:
    if page_day is None or len(page_day) < len("2020-01-01"):
        return False
    page = date.fromisoformat(page_day[:10])
    return any(0 <= (page - date.fromisoformat(d.value)).days <= 1 for d in full_dates(text))
