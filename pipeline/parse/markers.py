"""Recognise what looks like a bullet at the start of a line."""

import re

from pipeline.values import dataclass

SYMBOLS = "•●▪▫◦‣⁃∙■□◆►▸➢➤✓✔\uf0b7"
_BULLET = re.compile(
    rf"(?P<symbol>[{SYMBOLS}]) ?|(?P<dash>[-–—*·+o]) |"
    r"\(?(?P<number>\d{1,3})[.)] |\(?(?P<letter>[a-zA-Z])\) |(?P<dotted>[a-zA-Z])\. |"
    r"\(?(?P<roman>[ivx]{1,5})\) ",
)


@dataclass(frozen=True, slots=True)
class Marker:
    """What looks like a bullet: its kind, what stands in it, how long it is with its space.

    Kinds are symbol, dash, number, letter ("a)"), dotted ("a.", "A.") and roman.
    """

    kind: str
    value: str
    length: int


def find_marker(text: str) -> Marker | None:
    """Return the bullet before a text, None if there is none or nothing behind it."""
    match = _BULLET.match(text)
    if match is None or match.lastgroup is None or match.end() == len(text):
        return None
    return Marker(match.lastgroup, match.group(match.lastgroup), match.end())
