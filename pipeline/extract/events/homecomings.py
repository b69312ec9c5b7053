"""Read reports of a return: `came back from Lima, where she had met X the day before`."""

import re
from datetime import date, timedelta
from typing import NamedTuple

_BACK = re.compile(
    r"\b(?:returned|returns|c[ao]mes? back|got back|flew (?:back|home)|arrived|landed|is back|"
    r"was back)\b[^.;⟪⟫]{0,80}?\b(?P<from>from)\s+[^.;⟪⟫,]{2,50}?,?\s+(?P<where>where)\s+"
    r"(?=(?:he|she|they|both|the two)\b)"
)
_LONG_AGO = re.compile(
    r"\b(?:in (?:19|20)\d\d|(?:last|the previous) (?:week|month|year)|(?:weeks|months|years?) "
    r"(?:ago|before|earlier)|first|once)\b"
)
_DAY_BEFORE = re.compile(
    r"\b(?:the (?:day before|previous day)(?! yesterday)|(?:a|one) day (?:earlier|before))\b"
)


class Return(NamedTuple):
    """Where `from PLACE, where` stands in the text of a sentence, and the meeting's part begins."""

    start: int
    end: int


def return_in(text: str) -> Return | None:
    """Return the words that tell from where somebody came back who met others there just before."""
    if " where " not in text:
        return None
    found = _BACK.search(text)
    if found is None or _LONG_AGO.search(text, found.end()):
        return None
    return Return(found.start("from"), found.start("where"))


def day_before(text: str, back: Return, told: str) -> tuple[str, int, int] | None:
    """Return (day, start, end) of `the day before`, as seen from `told`, the day of the return."""
    found = _DAY_BEFORE.search(text, back.end)
    if found is None:
        return None
    day = date.fromisoformat(told) - timedelta(days=1)
    return day.isoformat(), found.start(), found.end()
