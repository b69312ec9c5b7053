"""Find the title on top, and the letterhead above it: who signs, what it is, its number."""

import re
from collections.abc import Sequence

from pipeline.parse.heading_forms import is_heading_like, is_title_case
from pipeline.parse.units import Unit

_TITLE_WORDS = 25
_LONG_TITLE_WORDS = 45  # below a letterhead, where nothing else can stand
_LONGEST_TITLE = 320  # characters
_MOST_TITLES = 6  # lines of a title and those below it, one under another
_MOST_LINES = 5
_BODY_WORDS = 9
_BODY_ENDS = (".", "!", "?", "”", '"', ":", ")", ";")
_IMPRINT_WORDS = 6
_DOCUMENT = re.compile(
    r"(?:(?:press|media|news) (?:release|statement|note|advisory|communiqu[eé])|"
    r"for immediate release)(?: (?:no\.?|nr\.?|#) ?\S+)?[:.]?$",
    re.IGNORECASE,
)
_NAME = r"[A-Z][\w.'’-]*"
# Who signs: `Ministry of Ports & Trade`, `Prime Minister's Office`, `The Hon Jane Doe MP`.
_OFFICE = re.compile(
    r"(?:The )?(?:[A-Z][a-z]+ )?(?:Ministry|Department|Office|Embassy|Secretariat|Directorate|"
    r"Permanent Mission|High Commission)(?: (?:of|for|to|in|and|the|&|[A-Z][\w,.'’-]*))+|"
    rf"(?:The )?(?:{_NAME} ){{1,5}}(?:Office|Secretariat|Ministry|Department|"
    r"Directorate|Commission)|"
    rf"(?:Senator )?(?:[Tt]he )?(?:[Rr]t\.? )?(?:Hon(?:ou?rable)?\.?|HON\.?|Senator) "
    rf"(?:{_NAME} ?){{1,6}}(?: ?\d{{1,2}},? \d{{4}})?|"
    rf"(?:{_NAME} ){{2,4}}(?:MP|M\.P\.)"
)
_OFFICE_WORDS = 12


def find_title(units: Sequence[Unit], free: Sequence[bool]) -> int | None:
    """Return the place of a title line on top, None where the text starts with its body."""
    top = letterhead_end(units)
    if len(units) < top + 2 or not free[top]:
        return None
    if top and _are_titles(units, free, top):
        return top
    if not is_heading_like(units[top].text, _TITLE_WORDS):
        return None
    following = units[top + 1]
    if following.gap or is_body(following.text) or not free[top + 1]:
        return top
    return None


def letterhead_end(units: Sequence[Unit]) -> int:
    """Return how many lines above the title say who signs, or stand in capitals above others."""
    top, is_signed = 0, False
    while top < min(_MOST_LINES, len(units)):
        text = units[top].text
        is_office = _is_office(text)
        # Below the office that signs, a line in capitals is the title.
        if not (is_office or _DOCUMENT.match(text) or (_is_loud(text) and not is_signed)):
            break
        is_signed = is_signed or is_office
        top += 1
    if top and (top == len(units) or is_body(units[top].text)):
        top -= 1  # the last line in capitals is the title
        if _signs(units[top].text):
            return 0
    if top == 0:
        return 0
    title = units[top].text
    if _signs(units[0].text) and _is_long_title(title):
        return top
    is_title = title.isupper() or is_title_case(title.split(" "))
    return top if is_title and is_heading_like(title, _TITLE_WORDS) else 0


def is_body(text: str) -> bool:
    """Tell whether a line is a whole sentence of the text."""
    return len(text.split(" ", _BODY_WORDS + 1)) > _BODY_WORDS and text.endswith(_BODY_ENDS)


def _are_titles(units: Sequence[Unit], free: Sequence[bool], top: int) -> bool:
    """Tell whether titles one under another lead from the letterhead to the text."""
    for index in range(top, min(top + _MOST_TITLES, len(units))):
        unit = units[index]
        if index > top and (unit.gap or is_body(unit.text)):
            return True
        if not free[index] or not _is_long_title(unit.text):
            return False
    return False


def _is_long_title(text: str) -> bool:
    is_short = len(text) <= _LONGEST_TITLE and text.count(" ") < _LONG_TITLE_WORDS
    return is_short and text[-1] not in ".;:" and text[0].isupper()


def _is_loud(text: str) -> bool:
    return text.isupper() and text.count(" ") < _IMPRINT_WORDS


def _signs(text: str) -> bool:
    """Tell whether a line says who signs what stands below, or that it is a release."""
    return _DOCUMENT.match(text) is not None or _is_office(text)


def _is_office(text: str) -> bool:
    words = text.title() if text.isupper() else text
    return text.count(" ") < _OFFICE_WORDS and _OFFICE.fullmatch(words) is not None
