"""Find the units that are no part of the article, by their words, their place and their company."""

import re
from collections.abc import Sequence

from pipeline.model import ChromeReason
from pipeline.parse.blurbs import is_author_blurb
from pipeline.parse.chrome_lines import chrome_reason
from pipeline.parse.dates import is_date_line
from pipeline.parse.units import Unit

_HEAD = 6  # so many units that are not chrome may stand before a byline or date line
_TAIL = 3  # and so many behind one
_LONG_WORDS = 25
_LINK_WORDS = 16
_BODY_WORDS = 10
_CAPTION_WORDS = 20
_BLURB_TAIL = 2

_RELATED_HEAD = re.compile(
    r"(?:related|similar|recommended|recent|popular|trending|latest|top|more)"
    r" (?:posts?|articles?|stories|news|links?|content|coverage|for you|now|reads?)\W*|"
    r"(?:trending|most (?:read|popular)|read next|up next|(?:you )?(?:may|might) also like|"
    r"recommended(?: for you)?|more (?:stories|news)?(?: from| in| on)? [\w ]{1,30})\W*",
    re.IGNORECASE,
)
_OWN_LINKS = re.compile(r"\w+ links\W*", re.IGNORECASE)  # in a list: a section, and no news
_CONTENTS_HEAD = re.compile(
    r"(?:table of )?contents\W*|on this page\W*|in this (?:article|story)\W*|jump to\W*",
    re.IGNORECASE,
)
_AUTHOR_HEAD = re.compile(
    r"about (?:the )?(?:author|writer|reporter)s?\W*|(?:the )?author\W*", re.IGNORECASE
)
_SITE_SUFFIX = re.compile(r" [-–—|»:·] [^-–—|»]{2,40}$")
_CUT_SHORT = re.compile(r"\s?(?:…|\.\.\.)$")
_SHORTEST_CUT = 20  # characters of a title that is cut short
_NO_LETTERS = re.compile(r"[\W_]+")


def chrome_reasons(units: Sequence[Unit]) -> list[ChromeReason | None]:
    """Return for each unit why it is chrome, None where it belongs to the article."""
    reasons = [None if _is_point(unit) else chrome_reason(unit.text) for unit in units]
    _keep_only_at_the_ends(units, reasons)
    _mark_zones(units, reasons)
    _mark_repeated_captions(units, reasons)
    _mark_blurb(units, reasons)
    return reasons


def folded(text: str) -> str:
    """Return letters and digits only, case folded: what makes two captions the same."""
    return _NO_LETTERS.sub("", text.casefold())


def _is_point(unit: Unit) -> bool:
    """Tell whether a bullet stands before words; a row of dashes has a bullet's shape, too."""
    return unit.marker is not None and any(char.isalnum() for char in unit.content.text)


def _keep_only_at_the_ends(units: Sequence[Unit], reasons: list[ChromeReason | None]) -> None:
    """Mark dates near head and tail, and leave alone bylines that are not there."""
    own = [index for index, reason in enumerate(reasons) if reason is None]
    ends = set(own[:_HEAD]) | set(own[-_TAIL:])
    first = own[min(_HEAD, len(own)) - 1] if own else 0
    last = own[-min(_TAIL, len(own))] if own else 0
    for index, unit in enumerate(units):
        if reasons[index] == "byline" and first < index < last:
            reasons[index] = None
        elif index in ends and is_date_line(unit.text) and not _heads_points(units, index):
            reasons[index] = "date"
    _mark_places(units, reasons)


def _heads_points(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a line is a point, or stands over some as the days of a programme do."""
    if _POSTED.search(units[index].text):
        return False
    return any(_is_point(unit) or _HOUR.match(unit.text) for unit in units[index : index + 2])


_POSTED = re.compile(r"\b(?:posted|published|updated)\b", re.IGNORECASE)
_HOUR = re.compile(r"\d{1,2}[:.]\d\d\b(?!\.)")
_PLACE_LINE = re.compile(r"(?:[A-Z][\w'’.-]*,? ?){1,5}")


def _mark_places(units: Sequence[Unit], reasons: list[ChromeReason | None]) -> None:
    """Mark "Ottawa, Ontario" on the line after the date."""
    for index in range(1, len(units)):
        unit = units[index]
        is_place = "," in unit.text and len(unit.text) < 60 and _PLACE_LINE.fullmatch(unit.text)
        if reasons[index - 1] == "date" and reasons[index] is None and not unit.gap and is_place:
            reasons[index] = "date"


def _mark_zones(units: Sequence[Unit], reasons: list[ChromeReason | None]) -> None:
    """Mark lists of links and what stands under "About the author"."""
    openings = [_zone_opened(unit) for unit in units]
    seen_later = _last_places(units) if "export" in openings else {}
    zone: ChromeReason | None = None
    for index, opened in enumerate(openings):
        if opened is not None and _is_zone(opened, units, index):
            zone = reasons[index] = opened
        elif zone is not None and reasons[index] is None:
            if not _belongs(zone, units, index, seen_later):
                zone = None
            else:
                reasons[index] = zone


def _last_places(units: Sequence[Unit]) -> dict[str, int]:
    return {
        folded(unit.text): index
        for index, unit in enumerate(units)
        if len(unit.text) < _CAPTION_WORDS * 12
    }


def _zone_opened(unit: Unit) -> ChromeReason | None:
    if len(unit.text) > 60 or unit.marker is not None:
        return None
    for reason, pattern in _ZONES:
        if pattern.fullmatch(unit.text):
            return reason
    return None


_ZONES: tuple[tuple[ChromeReason, re.Pattern[str]], ...] = (
    ("related", _RELATED_HEAD),
    ("export", _CONTENTS_HEAD),
    ("author", _AUTHOR_HEAD),
)


def _is_zone(reason: ChromeReason, units: Sequence[Unit], index: int) -> bool:
    """Tell whether links follow, and not the section of an article."""
    following = units[index + 1] if index + 1 < len(units) else None
    if following is None or reason == "author":
        return True
    if following.marker is not None and _OWN_LINKS.fullmatch(units[index].text):
        return False
    return _is_link(following)


def _belongs(
    zone: ChromeReason, units: Sequence[Unit], index: int, seen_later: dict[str, int]
) -> bool:
    unit = units[index]
    if zone == "export":
        return seen_later.get(folded(unit.content.text), index) > index
    if zone == "author":
        return is_author_blurb(unit.text, under_heading=True)
    after = units[index + 1] if index + 1 < len(units) else None
    return _is_link(unit) and (after is None or after.marker is not None or not _is_body(after))


def _is_link(unit: Unit) -> bool:
    return len(unit.text.split(" ", _LINK_WORDS + 1)) <= _LINK_WORDS and not unit.text.endswith(
        (".", ";", ":")
    )


def _is_long(unit: Unit) -> bool:
    return len(unit.text.split(" ", _LONG_WORDS + 1)) > _LONG_WORDS


def _is_body(unit: Unit) -> bool:
    return len(unit.text.split(" ", _BODY_WORDS + 1)) > _BODY_WORDS and not _is_link(unit)


def _mark_repeated_captions(units: Sequence[Unit], reasons: list[ChromeReason | None]) -> None:
    """Mark a line that says the same as the one beside it; the one with more capitals stays."""
    before: int | None = None
    for index, unit in enumerate(units):
        if reasons[index] is not None:
            continue
        if (
            unit.marker is not None
            or len(unit.text.split(" ", _CAPTION_WORDS + 1)) > _CAPTION_WORDS
        ):
            before = None
            continue
        if before is not None and _is_repeated(units, before, index):
            lesser = before if _capitals(units[before]) <= _capitals(unit) else index
            lesser = before if len(units[before].text) > len(unit.text) else lesser
            reasons[lesser] = "caption"
            before = index if lesser == before else before
        else:
            before = index


def _is_repeated(units: Sequence[Unit], before: int, index: int) -> bool:
    """Tell whether two lines say the same, and are no rows of one table."""
    if not _is_same_caption(units[before].text, units[index].text):
        return False
    return bool(units[index].gap) or not (
        _is_row(units, before - 1, before) or _is_row(units, index + 1, index + 1)
    )


def _is_row(units: Sequence[Unit], neighbour: int, below: int) -> bool:
    """Tell whether a short line stands at `neighbour` and no blank line above `below`."""
    if not 0 <= neighbour < len(units) or units[below].gap:
        return False
    return not _is_long(units[neighbour]) and not _is_body(units[neighbour])


def _is_same_caption(one: str, other: str) -> bool:
    if folded(one) == folded(other):
        return len(folded(one)) > 3
    cut = _CUT_SHORT.search(one)
    if cut is not None and folded(other).startswith(folded(one[: cut.start()])):
        return cut.start() > _SHORTEST_CUT
    shorter, longer = sorted((one, other), key=len)
    match = _SITE_SUFFIX.search(longer)
    return match is not None and folded(longer[: match.start()]) == folded(shorter)


def _capitals(unit: Unit) -> int:
    return sum(word[0].isupper() for word in unit.text.split(" "))


def _mark_blurb(units: Sequence[Unit], reasons: list[ChromeReason | None]) -> None:
    own = [index for index, reason in enumerate(reasons) if reason is None]
    for index in own[3:][-_BLURB_TAIL:]:
        unit = units[index]
        if unit.marker is None and unit.gap and is_author_blurb(unit.text):
            reasons[index] = "author"
