"""Tell which units are points of a list, how deep they are, and what their labels are."""

import re
from collections.abc import Sequence

from pipeline.model import ListItem, Passage
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
    last: dict[str, tuple[int, str]] = {}  # the latest unit of each kind in the list at hand
    for index, unit in enumerate(units):
        marker = unit.marker
        if marker is None:
            last = _kept_open(last, unit)
            continue
        if marker.kind == "symbol" or _follows_lead_in(units, index):
            marks[index] = True
        if index and marks[index - 1] and _is_set_in(units[index - 1], unit):
            marks[index] = True
        earlier = last.get("letter" if marker.value == "ii" else marker.kind)
        if earlier is not None and _is_next(earlier[1], marker.value, marker.kind):
            marks[index] = marks[earlier[0]] = True
        last[marker.kind] = (index, marker.value)
    return marks


def _is_set_in(before: Unit, unit: Unit) -> bool:
    return not unit.gap and unit.indent > before.indent


def _kept_open(last: dict[str, tuple[int, str]], unit: Unit) -> dict[str, tuple[int, str]]:
    """Keep the list open behind a unit that is set in below one of its bullets."""
    return last if unit.indent > 0 and unit.gap == 0 else {}


def _follows_lead_in(units: Sequence[Unit], index: int) -> bool:
    return index > 0 and units[index - 1].text.endswith(":")


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
