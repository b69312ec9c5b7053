"""Tell which units are points of a list, how deep they are, and what their labels are."""

import re
from collections.abc import Mapping, Sequence

from pipeline.model import ListItem, Passage
from pipeline.parse.heading_forms import is_heading_like
from pipeline.parse.passages import cut
from pipeline.parse.units import Unit

_LABEL = re.compile(r"(?P<label>[^:.!?;“”\"]{1,70}(?:\([^()]{1,40}\))?) ?:(?!\d)(?!//)\s?(?=\S)")
_DASHED = re.compile(r"(?P<label>[^:.!?;–—]{1,60}?) [-–—] (?=\S)")
_LABEL_WORDS = 9
_DASHED_WORDS = 6
_SCHEME = re.compile(r"(?:https?|ftp|mailto|doi|tel|www)$", re.IGNORECASE)


def mark_points(units: Sequence[Unit]) -> list[bool]:
    """Return for each unit whether its marker is a bullet and not an accident."""
    marks = [False] * len(units)
    series, first = _Series(), dict[int, int]()
    for index, unit in enumerate(units):
        if unit.marker is None:
            series.interrupt(unit)
            continue
        if unit.marker.kind == "symbol" or _follows_lead_in(units, index):
            marks[index] = True
        earlier = series.add(index, unit)
        if earlier is not None:
            marks[index] = marks[earlier] = True
            first[index] = first.setdefault(earlier, earlier)
    _unmark_headings(units, marks, first)
    _mark_company(units, marks)
    return marks


def _unmark_headings(units: Sequence[Unit], marks: list[bool], first: Mapping[int, int]) -> None:
    """Unmark the numbers of a series that stand over lists of their own, as those of sections."""
    series: dict[int, list[int]] = {}
    for index in sorted(first):
        series.setdefault(first[index], []).append(index)
    for members in series.values():
        if all(_heads_list(units, index) for index in members):
            for index in members:
                marks[index] = False


def _heads_list(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a number has the form of a heading, and a list of signs stands below it."""
    unit, below = units[index], units[index + 1 : index + 2]
    if unit.marker is None or unit.marker.kind != "number" or not below or not below[0].marker:
        return False
    is_list = below[0].gap > 0 and below[0].marker.kind in {"symbol", "dash"}
    return is_list and is_heading_like(unit.text, _LABEL_WORDS + 1)


# Numbers of one letter, behind those that show what they are.
_ROMAN_LETTERS = {"iv": "v", "ix": "x"}


class _Series:
    """The lists that are open while lines are read: the latest bullet of each kind and depth."""

    def __init__(self) -> None:
        self._open: list[tuple[int, str, int, str]] = []  # indent, kind, index, value

    def interrupt(self, unit: Unit) -> None:
        """Close the lists, but for a line that is set in below one of the bullets."""
        if unit.indent == 0 or unit.gap:
            self._open.clear()

    def add(self, index: int, unit: Unit) -> int | None:
        """Return the place of the bullet that this one goes on with, None if it starts a list."""
        marker, found = unit.marker, None
        if marker is None:
            return None
        kinds = {"letter", marker.kind} if marker.value == "ii" else {marker.kind}
        for _, kind, earlier, value in reversed(self._open):
            is_roman = kind == "roman" and _ROMAN_LETTERS.get(value) == marker.value
            if is_roman or (kind in kinds and _is_next(value, marker.value, marker.kind)):
                found = earlier
                break
        self._open = [
            one
            for one in self._open
            if one[0] < unit.indent - 1 or (one[0] <= unit.indent + 1 and one[1] != marker.kind)
        ]
        self._open.append((unit.indent, marker.kind, index, marker.value))
        return found


def _mark_company(units: Sequence[Unit], marks: list[bool]) -> None:
    """Mark what stands beside points: above or below one that is set in, or with their sign."""
    for index in range(len(units) - 1, 0, -1):
        if marks[index] and units[index - 1].marker and _is_set_in(units[index - 1], units[index]):
            marks[index - 1] = True
    signs = {_sign(unit) for unit, marked in zip(units, marks, strict=True) if marked}
    for index, unit in enumerate(units):
        if marks[index] or unit.marker is None:
            continue
        if index and marks[index - 1] and _is_set_in(units[index - 1], unit):
            marks[index] = True
        elif unit.marker.kind == "dash" and unit.marker.value != "—":
            marks[index] = _sign(unit) in signs


def _sign(unit: Unit) -> tuple[str, int]:
    return (unit.marker.value if unit.marker else "", unit.indent)


def _is_set_in(before: Unit, unit: Unit) -> bool:
    return not unit.gap and unit.indent > before.indent


def _follows_lead_in(units: Sequence[Unit], index: int) -> bool:
    """Tell whether a bullet stands below a lead-in; a number over a paragraph is a heading's."""
    if index == 0 or not units[index - 1].text.endswith(":"):
        return False
    marker, after = units[index].marker, units[index + 1 : index + 2]
    is_number = marker is not None and marker.kind in {"number", "roman"}
    return not (is_number and after and after[0].marker is None and after[0].gap)


def _is_next(before: str, value: str, kind: str) -> bool:
    """Tell whether a bullet goes on with a series: the same sign, the next number or letter."""
    if kind == "number":
        return int(value) == int(before) + 1
    if kind in {"letter", "dotted"}:
        return ord(value.lower()) == ord(before.lower()) + 1
    return kind == "roman" or value == before


def list_items(units: Sequence[Unit]) -> list[ListItem]:
    """Return the points of one list with their labels split off."""
    depths = _depths(units)
    return label_items(
        [ListItem(None, unit.content, depth) for unit, depth in zip(units, depths, strict=True)]
    )


def label_items(items: Sequence[ListItem]) -> list[ListItem]:
    """Return the points of one list with labels split off where they have none yet.

    A dash ends a label as a colon does, where it does so in most points.
    """
    dashed = sum(_find_label(item.passage, _DASHED, _DASHED_WORDS) is not None for item in items)
    by_dash = 2 * dashed > len(items) > 1
    return [
        item if item.label else list_item(item.passage, item.depth, by_dash=by_dash)
        for item in items
    ]


def list_item(content: Passage, depth: int = 0, *, by_dash: bool = False) -> ListItem:
    """Return a point with its label split off; `by_dash` lets a dash end a label as well."""
    border = _find_label(content, _LABEL, _LABEL_WORDS)
    if border is None and by_dash:
        border = _find_label(content, _DASHED, _DASHED_WORDS)
    if border is None:
        return ListItem(None, content, depth)
    end, start = border
    return ListItem(cut(content, 0, end), cut(content, start, len(content.text)), depth)


def _find_label(content: Passage, pattern: re.Pattern[str], words: int) -> tuple[int, int] | None:
    """Return where the label ends and where the text after its colon starts."""
    match = pattern.match(content.text)
    if match is None:
        return None
    label = match.group("label").strip()
    is_label = any(char.isalpha() for char in label) and not _SCHEME.search(label)
    if not is_label or label.count(" ") >= words:
        return None
    return match.end("label"), match.end()


def _depths(units: Sequence[Unit]) -> list[int]:
    """Return depths from 0: by indent, then by a change of the kind of bullet."""
    stack: list[tuple[int, str]] = []
    depths = []
    for unit in units:
        kind = unit.marker.kind if unit.marker else ""
        while stack and unit.indent < stack[-1][0]:
            stack.pop()
        if not stack or unit.indent > stack[-1][0] + 1:
            stack.append((unit.indent, kind))
        depths.append(len(stack) - 1)
    return depths


def ends_list(before: Unit, unit: Unit) -> bool:
    """Tell whether a new list starts with `unit`: another kind of bullet or a count from one."""
    if before.marker is None or unit.marker is None:
        return True
    restarts = unit.marker.kind == "number" and unit.marker.value == "1"
    return restarts and unit.indent <= before.indent
