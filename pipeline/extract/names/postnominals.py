"""Pass over the letters behind a name: `Jane Doe MP`, `John Doe, KC, OBE`."""

import re
from functools import cache

from pipeline.extract.words.gazetteer import lines
from pipeline.extract.words.lines import Line

_SEATS = ("MP", "M.P.", "MEP", "MLA", "MLC", "MNA", "MPA", "MSP", "MHR", "TD")
_SEAT = re.compile(rf"\b({'|'.join(map(re.escape, _SEATS))})(?![\w’'-])")


@cache
def _behind() -> re.Pattern[str]:
    letters = sorted((*_SEATS, *lines("letters.txt")), key=len, reverse=True)
    return re.compile(rf"(?:,?\s+(?:{'|'.join(map(re.escape, letters))})(?![\w’'-]))+")


def after_postnominals(line: Line, index: int) -> tuple[int, str | None]:
    """Return the index after the letters that stand at `index`, and the seat they tell (`MP`)."""
    if not 0 < index < len(line.tokens):
        return index, None
    found = _behind().match(line.text, line.tokens[index - 1].end)
    if found is None:
        return index, None
    after = index
    while after < len(line.tokens) and line.tokens[after].start < found.end():
        after += 1
    seat = _SEAT.search(found.group())
    return after, seat[1] if seat else None
