"""Items of a list in brackets, one on each line, put in, moved and taken out as lines.

The comments above an item and behind it move with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pipeline.record.editing.changes import Change, changed
from pipeline.record.editing.flow_parts import FlowParts, is_followed_on_line
from pipeline.record.editing.layout import find_comma
from pipeline.record.editing.lines import line_start, newline_at, next_line, own_comments


class Item(NamedTuple):
    """An item of the list as it shall be: the part `at` of the text, or new (None) and `written`.

    A part that does not move is `kept`.
    """

    at: int | None
    written: str = ""
    kept: bool = False


def is_lined(flow: FlowParts) -> bool:
    """Tell whether each item, and the closing bracket, begins a line of its own."""
    for index, part in enumerate(flow.parts):
        if not flow.is_on_own_line(index):
            return False
        comma = find_comma(flow.text, part.end)
        end = part.end if comma is None else comma + 1
        if "#" in flow.text[part.end : end] or is_followed_on_line(flow.text, end):
            return False
    return True


def lined_changes(
    flow: FlowParts, items: Sequence[Item], inside: Mapping[int, Sequence[Change]]
) -> Iterator[Change]:
    """Yield the changes that make the items those of `items`, the list not empty."""
    lines = _Lines(flow, ends_with_comma=find_comma(flow.text, flow.parts[-1].end) is not None)
    at = lines.own(0)
    for number, item in enumerate(items):
        commas = lines.comma_changes(item.at, is_last=number == len(items) - 1)
        if item.kept and item.at is not None:
            yield from commas
            at = lines.tail(item.at)
        elif item.at is None:
            is_last = number == len(items) - 1
            yield Change(at, at, lines.new(item.written, is_last=is_last), own_lines=True)
        else:
            changes = [*inside.get(item.at, ()), *commas]
            moved = changed(flow.text, changes, lines.own(item.at), lines.tail(item.at))
            yield Change(at, at, moved, own_lines=True)
    yield from lines.taken(
        {item.at for item in items if item.kept}, {item.at for item in items if not item.kept}
    )


class _Lines(NamedTuple):
    flow: FlowParts
    ends_with_comma: bool

    def tail(self, index: int) -> int:
        """Return where the line after an item begins."""
        part = self.flow.parts[index]
        comma = find_comma(self.flow.text, part.end)
        return next_line(self.flow.text, part.end if comma is None else comma)

    def own(self, index: int) -> int:
        """Return where an item begins with the comment lines directly above it."""
        text = self.flow.text
        floor = self.tail(index - 1) if index else next_line(text, self.flow.opening)
        start = line_start(text, self.flow.parts[index].start)
        return own_comments(text, start, len(text), floor)

    def comma_changes(self, index: int | None, *, is_last: bool) -> list[Change]:
        """Return what gives an item the comma that it needs, or takes away the one too many."""
        if index is None:
            return []
        end = self.flow.parts[index].end
        comma = find_comma(self.flow.text, end)
        if comma is None and not is_last:
            return [Change(end, end, self.flow.space(index) + ",")]
        if comma is not None and is_last and not self.ends_with_comma:
            return [Change(comma, comma + 1, "")]
        return []

    def new(self, written: str, *, is_last: bool) -> str:
        """Return the line of a new item."""
        text, start = self.flow.text, self.flow.parts[0].start
        comma = "" if is_last and not self.ends_with_comma else ","
        return text[line_start(text, start) : start] + written + comma + newline_at(text, start)

    def taken(
        self, kept: AbstractSet[int | None], moved: AbstractSet[int | None]
    ) -> Iterator[Change]:
        """Yield what takes out the lines of the items that moved or are no more."""
        for index, part in enumerate(self.flow.parts):
            if index not in kept:
                start = line_start(self.flow.text, part.start)
                yield Change(self.own(index) if index in moved else start, self.tail(index), "")
