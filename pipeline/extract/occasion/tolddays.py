"""Read the day that one sentence gives a meeting; leave out days of other things."""

import re
from collections.abc import Sequence

from pipeline.extract.dates.datelines import dateline_words
from pipeline.extract.dates.references import Reference
from pipeline.extract.dates.times import Dated, full_dates, partial_dates, relative_dates
from pipeline.extract.events.homecomings import Return, day_before, return_in
from pipeline.extract.names.people import Scene
from pipeline.extract.occasion.lives import is_of_a_life
from pipeline.model import Passage
from pipeline.values import dataclass

_BEFORE = re.compile(
    r"\b(?:since|until|before|"
    r"after(?!\s+(?:[\w’'-]+\s+){0,4}?(?:talks|meeting|discussions|conversation|summit|call)\b)|"
    r"ahead of|last met|previous|signed in|agreements? of|"
    r"planned for|scheduled for|to be held|upcoming|forthcoming|will|due|expires?|"
    r"brokered|delivered|adopted|announced|dated|"
    r"anniversary|follow(?:s|ed)|(?<!talks, )(?<!meeting, )(?:that|which) took place|"
    r"last (?:met|year|month|week))"
    r"\b[^.,;]{0,60}$|"
    r"\b(?:for|to attend|attending|attended) (?:the|an?) [^.;]{4,80}?\b(?:held|opening|scheduled)"
    r"(?:\s+(?:on|from|between))?\s*$|"
    r"\b(?:by|from|(?<!evening )(?<!morning )(?<!afternoon )(?<!night )of|next)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:reported|said|says|announced|wrote)\s+(?:in \w+\s+|here\s+)?(?:on\s+|late\s+)?$",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"\s+(?:quoted|carried|broadcast|published)\b")
_JOURNEY = re.compile(
    r"\b(?:arriv\w+|landed|flew in|flew out|departed)\b[^.,;]{0,40}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Day:
    """The day of the meeting; `scene` tells it, None where a dateline does."""

    value: str
    end_value: str | None
    scene: int | None
    dated: Dated | None = None
    rests_on_page: bool = False
    passage: Passage | None = None  # a labelled line that gives it


def ends_journey(text: str, dated: Dated) -> bool:
    """Say whether the day is that of an arrival or the like, which may precede the meeting."""
    return _JOURNEY.search(text[: dated.start]) is not None


def day_in(
    scene: Scene,
    number: int,
    reference: Reference | None,
    *,
    of_saying: bool = False,
    is_quoted: bool = False,
) -> Day | None:
    """Return the day that a sentence gives; that of `said on Monday` only where it is asked for.

    `is_quoted` says that a spokesman's words tell the meeting itself.
    """
    text = scene.sentence.text
    base = reference.value if reference else None
    relative = relative_dates(text, base) if base else ()
    dates = [
        *full_dates(text),
        *(partial_dates(text, base) if base else ()),
        *(dated for dated in relative if is_quoted or not is_in_quote(text, dated)),
    ]
    opening = dateline_words(text, base) if scene.sentence.start == 0 and dates else None
    report = len(opening) if opening else 0  # where the report begins, behind its own date
    is_title = scene.sentence.where in {"page", "title", "heading"}
    own = [
        dated
        for dated in dates
        # A date that ends a title is the page's own.
        if (dated.start >= report or dated.is_relative)
        and not is_of_something_else(text, dated)
        and not is_of_a_life(scene, dated.start)
        and (of_saying or not is_of_saying(text, dated))
        and not (is_title and _ends_title(text, dated))
    ]
    back = return_in(text)
    if back is not None:
        return _day_of_stay(text, back, number, own, base)
    own.sort(key=lambda dated: dated.start < report)  # `CITY, Thursday -` counts last
    best = next((d for d in own if not ends_journey(text, d)), next(iter(own), None))
    if best is None:
        return None
    return Day(best.value, best.last, number, best, rests_on_page=best.is_relative)


def _day_of_stay(
    text: str, back: Return, number: int, own: Sequence[Dated], base: str | None
) -> Day | None:
    """Return the day of what was done where somebody came back from, not that of the return."""
    stay = next((dated for dated in own if dated.start > back.end), None)
    if stay is not None:
        return Day(stay.value, None, number, stay, rests_on_page=stay.is_relative)
    came = next((dated.value for dated in own), base)
    before = day_before(text, back, came) if came else None
    if before is None:
        return None
    dated = Dated(*before, is_relative=True)
    return Day(dated.value, None, number, dated, rests_on_page=True)


def _ends_title(text: str, dated: Dated) -> bool:
    """Say whether a title ends with the day, or with the date that follows this day of the week."""
    behind = full_dates(text[dated.end :]) if dated.is_relative else ()
    return dated.end + (behind[-1].end if behind else 0) == len(text)


def is_of_something_else(text: str, dated: Dated) -> bool:
    """Say whether the words before a day give it to something else than the meeting."""
    return _BEFORE.search(text[max(0, dated.start - 80) : dated.start]) is not None


def is_of_saying(text: str, dated: Dated) -> bool:
    """Say whether something was only said on that day."""
    if _QUOTES.match(text, dated.end):
        return True
    return _SAYING.search(text[max(0, dated.start - 80) : dated.start]) is not None


def is_in_quote(text: str, dated: Dated) -> bool:
    """Say whether a day stands in a quotation: it counts from another day."""
    before = text[: dated.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
