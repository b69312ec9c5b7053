"""Say on which day they met, only from dates that the article or its page gives."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.cast import Cast
from pipeline.extract.people import Scene
from pipeline.extract.references import Reference
from pipeline.extract.times import Dated, full_dates, partial_dates, relative_dates

_BEFORE = re.compile(
    r"\b(?:since|until|before|after|ahead of|last met|previous|signed in|agreements? of|"
    r"planned for|scheduled for|will|due|expires?|brokered|delivered|adopted|announced|dated|"
    r"anniversary|follow(?:s|ed)|took place|last (?:met|year|month|week))\b[^.,;]{0,60}$|"
    r"\b(?:reported|said|says|announced|wrote)\s+(?:in \w+\s+)?(?:on\s+|late\s+)?$|"
    r"\b(?:by|from|of|next)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:met|meets|meeting|talks|spoke|call|summit|lunch|dinner|received|welcomed|visit|held|"
    r"conversation|told|arrived|session|discussed|signed|sat)\b",
    re.IGNORECASE,
)
_AWAY = re.compile(
    r"\b(?:last met|previous|earlier meeting|will|would|is to|are to|is due|expected|recalled|"
    r"since the one|scheduled|will travel)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """The day of the meeting; `scene` tells it, None where a dateline does."""

    value: str
    end_value: str | None
    scene: int | None
    dated: Dated | None = None
    rests_on_page: bool = False


def find_day(scenes: Sequence[Scene], cast: Cast, reference: Reference | None) -> Day | None:
    """Return the day of the main meeting, None where the text gives none."""
    if cast.main is None:
        return None
    told = _told(scenes, cast)
    day = _first_day(scenes, told[:3], reference)
    if day is None and reference is not None and reference.dates_meeting:
        return Day(reference.value, None, None, rests_on_page=True)
    return day or _first_day(scenes, [*told[3:], *_near(scenes, cast)], reference, strict=True)


def _first_day(
    scenes: Sequence[Scene],
    numbers: Sequence[int],
    reference: Reference | None,
    *,
    strict: bool = False,
) -> Day | None:
    """Return the first day; `strict` leaves out days of another year than the article's."""
    for number in dict.fromkeys(numbers):
        day = _day_in(scenes[number], number, reference)
        is_far = strict and reference is not None and day is not None
        if day is not None and not (is_far and day.value[:4] != _year(reference)):
            return day
    return None


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
        if _TELLS.search(scene.sentence.text) and not _AWAY.search(scene.sentence.text)
    ]


def _day_in(scene: Scene, number: int, reference: Reference | None) -> Day | None:
    text = scene.sentence.text
    for dated in full_dates(text):
        if not _is_of_something_else(text, dated):
            return Day(dated.value, None, number, dated)
    if reference is None:
        return None
    for dated in partial_dates(text, reference.value):
        if not _is_of_something_else(text, dated):
            return Day(dated.value, None, number, dated)
    for dated in relative_dates(text, reference.value):
        if not _is_of_something_else(text, dated) and not _is_in_quote(text, dated):
            return Day(dated.value, None, number, dated, rests_on_page=True)
    return None


def _is_of_something_else(text: str, dated: Dated) -> bool:
    return _BEFORE.search(text[max(0, dated.start - 80) : dated.start]) is not None


def _is_in_quote(text: str, dated: Dated) -> bool:
    before = text[: dated.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
