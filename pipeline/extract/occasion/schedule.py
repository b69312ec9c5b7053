"""Say on which day they met, only from dates that the article or its page gives."""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.dates.doubts import settled
from pipeline.extract.dates.references import Reference, reference_doubt
from pipeline.extract.dates.times import full_dates, partial_dates, relative_dates
from pipeline.extract.events.captions import is_caption
from pipeline.extract.events.homecomings import return_in
from pipeline.extract.names.people import Scene
from pipeline.extract.occasion.tolddays import (
    Day,
    day_in,
    ends_journey,
    is_in_quote,
    is_of_saying,
    is_of_something_else,
)
from pipeline.extract.words.phrases import Phrases
from pipeline.model import Document, Paragraph
from pipeline.values import replace

_TELLS = Phrases(
    "met|meets|meeting|talks|spoke|call|summit|lunch|dinner|received|welcomed|visit|visits|visited|visiting|"
    "held|attend|attended|travelled|traveled|"
    "conversation|told|arrived|session|discussed|signed|sat"
)
_SOON = 4  # sentences
_STOPS = (".", "!", "?", "”", '"', "'")
_SHORTEST = 30
_ANY_YEAR = "2000-01-01"
_MEETING_ON = re.compile(
    r"\b(?:meetings?|talks|calls?|visit|discussions|consultations|dialogue|summit|conversation)\b"
    r"[^.;]{0,80}?\bon\s+(?:\w+day,?\s+)?$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:due|scheduled|planned|set|slated|expected|will|"
    r"to (?:meet|be held|take place|host|visit))\b[^.;]{0,150}$",
    re.IGNORECASE,
)
_OFF = re.compile(
    r",?\s+(?:was|were|has been|have been|had been|is|are)\s+(?:\w+\s+)?"
    r"(?:cancel|call|postpone|put off|scrap|shelve)",
    re.IGNORECASE,
)
# `said on Monday that X recently met Y`: the day is only that of the news.
_RECENTLY = re.compile(r"\b(?:recent|recently|last (?:week|month)|earlier this)\b")
_AWAY = re.compile(
    r"\b(?:last met|previous|earlier meeting|will|would|is to|are to|is due|expected|recalled|"
    r"since the one|scheduled|will travel|(?:is|are|was|were) set to)\b",
    re.IGNORECASE,
)


def find_day(scenes: Sequence[Scene], cast: Cast, reference: Reference | None) -> Day | None:
    """Return the day of the main meeting, None where the text gives none."""
    if cast.main is None:
        return None
    told = _told(scenes, cast)
    day = _first_day(scenes, told[:3], reference) or _day_of_quoted(scenes, cast, reference)
    if day is not None and not _is_of_journey(scenes, day):
        return day
    titled = _day_of_title(scenes) if day is None else None
    if titled is not None:
        return titled
    if day is None and return_in(scenes[cast.main.scene].sentence.text) is not None:
        return None  # the day of the report is that of the return
    is_recent = _RECENTLY.search(scenes[_lead(scenes, cast.main.scene)].sentence.text) is not None
    if day is None and reference is not None and reference.dates_meeting and not is_recent:
        return Day(reference.value, None, None, rests_on_page=True)
    nearest = sorted({*told[3:], *_near(scenes, cast)})
    later = _first_day(scenes, nearest, reference, strict=True)
    if later is not None and not _is_of_journey(scenes, later):
        return later
    lead = _day_of_lead(scenes, told, cast.main.scene, reference) or _day_of_caption(scenes, cast)
    if lead is None and reference is not None and reference.dates_meeting and not is_recent:
        journey = day or later
        if journey is not None and (journey.scene or 0) > cast.main.scene:
            return Day(reference.value, None, None, rests_on_page=True)
    return lead or day or later


def _day_of_title(scenes: Sequence[Scene]) -> Day | None:
    """Return the day that the title itself gives the meeting (`Talks with X on May 3, 2022`)."""
    for number, scene in enumerate(scenes[:2]):
        text = scene.sentence.text
        if scene.sentence.where not in {"page", "title"}:
            continue
        for dated in full_dates(text):
            if _MEETING_ON.search(text[: dated.start]):
                return Day(dated.value, None, number, dated)
    return None


def _day_of_lead(
    scenes: Sequence[Scene], told: Sequence[int], main: int, reference: Reference | None
) -> Day | None:
    """Return the weekday or `today` of the first sentence, where the meeting is told soon after.

    Reports give the day there once, and not again with what was said when they met.
    """
    lead = _lead(scenes, main)
    if main > lead + _SOON or _RECENTLY.search(scenes[lead].sentence.text):
        return None
    is_first = all(scene.sentence.where != "body" for scene in scenes[:lead])
    days = [day_in(scenes[lead], lead, reference, of_saying=is_first)]
    if is_first:  # what somebody said of the meeting was said at it
        soon = (n for n in told if main <= n <= main + _SOON)
        days += [day_in(scenes[n], n, reference, of_saying=True) for n in soon]
    found = (d for d in days if d is not None and d.dated and d.dated.is_relative)
    return next((day for day in found if not _is_of_journey(scenes, day)), None)


def _day_of_quoted(scenes: Sequence[Scene], cast: Cast, reference: Reference | None) -> Day | None:
    """Return the day of a sentence that a spokesman gives in full, which tells the meeting."""
    main = cast.main.scene if cast.main else 0
    is_quoted = scenes[main].sentence.text[:1] in {'"', "“"}
    return day_in(scenes[main], main, reference, is_quoted=True) if is_quoted else None


def _day_of_caption(scenes: Sequence[Scene], cast: Cast) -> Day | None:
    """Return the day of a photograph that shows all who met."""
    parts = {part.person for part in cast.parts if not part.is_delegate}
    for number, scene in enumerate(scenes):
        shown = {person for person in scene.people if person is not None}
        if len(parts) > 1 and parts <= shown and is_caption(scene.sentence.text):
            for dated in full_dates(scene.sentence.text)[-1:]:
                return Day(dated.value, None, number, dated)
    return None


def _lead(scenes: Sequence[Scene], main: int) -> int:
    """Return the number of the first sentence of the report."""
    return next((n for n, scene in enumerate(scenes) if _is_sentence(scene)), main)


def _is_sentence(scene: Scene) -> bool:
    """Say whether a line of the body tells something: no code, writer or dateline of its own."""
    text = scene.sentence.text
    return scene.sentence.where == "body" and text.endswith(_STOPS) and len(text) > _SHORTEST


def find_due_day(scenes: Sequence[Scene], cast: Cast, reference: Reference | None) -> Day | None:
    """Return the day for which a meeting ahead or called off was set (`due on 9 April 2024`)."""
    base = reference.value if reference else None
    for number in _told(scenes, cast):
        text = scenes[number].sentence.text
        dates = (
            *full_dates(text),
            *(partial_dates(text, base) if base else ()),
        )
        for dated in dates:
            if _DUE.search(text[max(0, dated.start - 160) : dated.start]) or _OFF.match(
                text, dated.end
            ):
                return Day(dated.value, None, number, dated)
    return None


def settle_day(
    document: Document, scenes: Sequence[Scene], cast: Cast, day: Day | None
) -> tuple[Day | None, str | None]:
    """Return the day as the article settles it, and what to say of one in doubt or left open."""
    if day is None:
        return None, reference_doubt(document) or _hint(document, scenes, cast)
    passage = day.passage.text if day.passage else None
    text = scenes[day.scene].sentence.text if day.scene is not None else passage
    if day.dated is None or text is None:
        return day, None
    value, why = settled(text, day.dated, document.article)
    return (None, why) if value is None else (replace(day, value=value), why)


def _hint(document: Document, scenes: Sequence[Scene], cast: Cast) -> str | None:
    """Return the words for a day that the text prints without a year or a date to count from."""
    openings = [b.passage.text for b in document.blocks if isinstance(b, Paragraph)][:2]
    told = [scenes[n].sentence.text for n in (*_told(scenes, cast), *_near(scenes, cast))]
    for text in (*(opening[:80] for opening in openings), *told):
        for dated in partial_dates(text, _ANY_YEAR):
            if not (is_of_something_else(text, dated) or is_of_saying(text, dated)):
                words = text[dated.start : dated.end].rstrip(" .,")
                return f'the text gives "{words}" but no year'
    for text in told:
        for dated in relative_dates(text, _ANY_YEAR):
            if not (
                is_of_something_else(text, dated)
                or is_of_saying(text, dated)
                or is_in_quote(text, dated)
            ):
                words = text[dated.start : dated.end]
                return f'the text says "{words}" and gives no date to count from'
    return None


def _is_of_journey(scenes: Sequence[Scene], day: Day) -> bool:
    """Say whether the day is that of a journey, which may precede the meeting."""
    if day.scene is None or day.dated is None:
        return False
    return ends_journey(scenes[day.scene].sentence.text, day.dated)


def _first_day(
    scenes: Sequence[Scene],
    numbers: Sequence[int],
    reference: Reference | None,
    *,
    strict: bool = False,
) -> Day | None:
    """Return the first day, one of a journey last.

    `strict` leaves out days of another year than the article's.
    """
    found = []
    for number in dict.fromkeys(numbers):
        day = day_in(scenes[number], number, reference)
        is_far = strict and reference is not None and day is not None
        if day is not None and not (is_far and day.value[:4] != _year(reference)):
            found.append(day)
    own = (day for day in found if not _is_of_journey(scenes, day))
    return next(own, next(iter(found), None))


def _year(reference: Reference | None) -> str:
    return reference.value[:4] if reference else ""


def _told(scenes: Sequence[Scene], cast: Cast) -> list[int]:
    """Return the scenes of the text that tell the meeting, the decisive one first."""
    main = cast.main.scene if cast.main else 0
    others = sorted({e.scene for e in cast.events if e.shape not in {"told", "present"}})
    return [
        n
        for n in dict.fromkeys((main, *others))
        if scenes[n].sentence.where not in {"page", "title"}
    ]


def _near(scenes: Sequence[Scene], cast: Cast) -> list[int]:
    main = cast.main.scene if cast.main else 0
    return [
        number
        for number, scene in enumerate(scenes[: main + 8])
        if _TELLS.are_in(scene.line)
        and not (_AWAY.search(scene.sentence.text) or is_caption(scene.sentence.text))
    ]
