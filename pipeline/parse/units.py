"""Lines -> units: what the writer put on one line, with soft wraps undone and bullets told apart.

Says nothing yet of what a unit is (heading, row, chrome); that is for the later stages.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.model import Passage
from pipeline.parse.lines import Line
from pipeline.parse.markers import SYMBOLS, Marker, find_marker
from pipeline.parse.passages import cut, joined
from pipeline.parse.wraps import sets_paragraphs_in, wrapped_groups
from pipeline.values import dataclass

WIDE_GAP = 2  # blank lines: more than part the lines of one table or list
_SYMBOL = re.compile(rf"[{SYMBOLS}]")
_INLINE_BULLET = re.compile(rf" [{SYMBOLS}] ?")


@dataclass(frozen=True, slots=True)
class Unit:
    """One line of sense; `marker` is what looks like a bullet before it, part of `passage`.

    `indent` is in columns, `gap` counts the blank lines before it.
    """

    passage: Passage
    indent: int
    gap: int
    marker: Marker | None = None

    @property
    def text(self) -> str:
        """Return the readable text, marker included."""
        return self.passage.text

    @property
    def content(self) -> Passage:
        """Return what follows the marker."""
        if self.marker is None:
            return self.passage
        return cut(self.passage, self.marker.length, len(self.passage.text))


def units_from_lines(lines: Sequence[Line]) -> list[Unit]:
    """Return the units in order."""
    units: list[Unit] = []
    sets_in = sets_paragraphs_in(lines)
    for group in wrapped_groups(lines):
        indent, gap = group[0].indent, group[0].gap
        if sets_in and indent:  # a paragraph of its own, as if a blank line stood before it
            indent, gap = 0, max(gap, WIDE_GAP)
        for passage in _inline_points(joined([line.passage for line in group])):
            units.append(Unit(passage, indent, gap, find_marker(passage.text)))
            gap = 0
    return units


def _inline_points(passage: Passage) -> list[Passage]:
    """Split a line that holds a whole list: a lead-in, then two bullets or more."""
    text = passage.text
    if not _SYMBOL.search(text):
        return [passage]
    borders = [match.start() for match in _INLINE_BULLET.finditer(text)]
    if not borders:
        return [passage]
    has_lead = text[: borders[0]].endswith(":") and len(borders) > 1
    if text[0] not in SYMBOLS and not has_lead:
        return [passage]
    parts = [cut(passage, a, b) for a, b in pairwise([0, *borders, len(text)])]
    return [part for part in parts if part.text]
