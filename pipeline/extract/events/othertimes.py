"""Tell events of another time from what an article reports now."""

import re
from collections.abc import Sequence
from datetime import date

from pipeline.extract.dates.times import full_dates, partial_dates
from pipeline.extract.events.events import Event, masked
from pipeline.extract.events.utterances import unquoted
from pipeline.extract.names.people import Scene

_OUTSIDE = re.compile(
    r"\b(?:results? of|outcome of|since|ahead of|before|recalled|follows|followed|annual|"
    r"plan(?:s|ned)?|due to|will|would|is to|are to|was to|were to|expected|scheduled|"
    r"last (?:year|month|week)|years? ago|next (?:year|month|week)|invited|invitation to)\b",
    re.IGNORECASE,
)
_RECENTLY = re.compile(
    r"\b(?:[Oo]ver|[Dd]uring|[Oo]n|[Ii]n) (?:a|his|her|their) recent (?:visit|trip|meeting|tour)\b"
)
_LONG_AGO = re.compile(
    r"\b[Ll]ast (?:year|month)\b|\b[Ee]arlier this (?:month|year)\b|"
    r"\b(?:years?|months?|weeks?|fortnight) ago\b|"
    r"\b(?:[Ii]n|[Oo]n|[Dd]uring) (?:(?:his|her|their) )?(?:previous|earlier|past) "
    r"(?:visits?|trips?|meetings?|talks|rounds|occasions|years)\b"
)
_LAST_WEEK = re.compile(r"\blast week(?:end)?\b")
_YEAR = re.compile(
    r"\b(?:[Ii]n|(?<!\d )(?:January|February|March|April|May|June|July|August|September|October|"
    r"November|December)) ((?:19|20)\d\d)\b"
)
_ANOTHER_TIME = re.compile(
    r"\b[Ii]n (?:(?:early|late|mid)[ -])?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)\b"
)
_OPENS_IN_MONTH = re.compile(rf"{_ANOTHER_TIME.pattern}(?! \d)")
_OPENS_LONG_AGO = re.compile(r"(?:Last (?:year|month)|Earlier this year|In (?:19|20)\d\d)\b")
_IN_MONTH = re.compile(
    rf"(?:\s+(?!⟪)[\w’'-]+){{0,2}}?\s+{_ANOTHER_TIME.pattern[2:]}(?! (?:19|20)\d\d)"
)
_DAYS_OF_NEWS = 14
_EARLIER = ("Last week", "Last month", "Earlier this week", "Earlier this month")
# `has been building ties with many leaders. He met X`: examples of what went before.
_HAS_BEEN = re.compile(
    r"\bha(?:s|ve) been (?:build|hold|meet|mak|forg|visit|tour|deepen|strengthen|reach|court)ing\b"
)
_SAYS_THAT = re.compile(
    r"\b(?:said|announced|stressed|stated|declared|noted|added|pledged|promised|explained|"
    r"confirmed|reaffirmed) that\b"
)
_DIRECT = frozenset({"with", "hosts", "hosted"})


def is_of_long_ago(event: Event, scene: Scene, today: str | None) -> bool:
    """Say whether the words about an event set it weeks or more before an article of `today`."""
    text = scene.sentence.text
    return (
        _is_long_ago(_up_to_speech(event, text), today[:4] if today else None)
        or _is_of_a_month(event, scene)
        or _OPENS_IN_MONTH.match(text) is not None
    )


def opens_long_ago(scene: Scene) -> bool:
    """Say whether a sentence begins with the time of what it tells: `Last year X met Y`."""
    return _OPENS_LONG_AGO.match(scene.sentence.text) is not None


def _up_to_speech(event: Event, text: str) -> str:
    """Return the words that tell an event, without what was said there (`stated that ... will`)."""
    told = unquoted(text)
    said = _SAYS_THAT.search(told)
    is_before = said is not None and 0 <= told.find(event.verb) < said.start()
    return told[: said.start()] if said is not None and is_before else told


def _opening_clause(event: Event, scene: Scene) -> str | None:
    """Return `At a meeting with X`, which opens a sentence on what Y did there: no more tells when.

    `Y congratulated X on being elected last week` is said of something else.
    """
    if event.shape != "noun" or not event.subject:
        return None
    start = scene.mentions[event.subject[0]].start
    opening = scene.line.text[:start]
    return opening if event.verb in opening and opening.rstrip(" the").endswith(",") else None


def is_of_another_time(event: Event, scene: Scene, today: str | None) -> bool:
    """Say whether an event told below the opening is ahead, over for long, or of another year."""
    text = scene.sentence.text
    if _RECENTLY.search(text):
        return True
    told = _opening_clause(event, scene) or text
    if event.shape in {"noun", "told", "hosted"} and _OUTSIDE.search(_up_to_speech(event, told)):
        return True
    if event.shape in {"present", "noun", "told"} and _ANOTHER_TIME.search(text):
        return True
    if event.shape in _DIRECT and _LAST_WEEK.search(unquoted(text)):
        return True
    if today is None:
        return False
    printed = full_dates(text)
    if printed:
        return today[:4] not in {dated.value[:4] for dated in printed}
    latest = max((dated.value for dated in partial_dates(text, today)), default=today)
    return (date.fromisoformat(today) - date.fromisoformat(latest)).days > _DAYS_OF_NEWS


def _is_long_ago(text: str, year: str | None) -> bool:
    past = (other for other in _YEAR.findall(text) if year is None or other < year)
    return _LONG_AGO.search(text) is not None or any(past)


def _is_of_a_month(event: Event, scene: Scene) -> bool:
    """Say whether the verb has a month without a day (`met in April with`): long past."""
    text = masked(scene)
    verb = text.find(event.verb, event.start) + len(event.verb)
    return event.shape in _DIRECT and _IN_MONTH.match(text, verb) is not None


def tells_of_others_before(scenes: Sequence[Scene], event: Event, main: Event) -> bool:
    """Say whether a sentence below the news tells earlier meetings: `Last week`, `has been`."""
    if event.scene <= main.scene:
        return False
    before = scenes[event.scene - 1].sentence.text
    is_example = not event.subject and _HAS_BEEN.search(before) is not None
    return is_example or scenes[event.scene].sentence.text.startswith(_EARLIER)
