"""Lines of a block list or mapping put in, moved and taken out; all others stay as they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.record.editing.changes import Change, changed
from pipeline.record.editing.layout import Part, is_kept_open
from pipeline.record.editing.lines import (
    is_blank_line,
    line_start,
    newline_at,
    next_line,
    own_comments,
    skip_blank_lines,
    skip_blank_lines_back,
    skip_deep_comments,
)
from pipeline.values import dataclass


class Placed(NamedTuple):
    """Lines for a new or moved part, to stand after the part `after`, or first of all (None).

    With `is_apart` an empty line stands between it and its neighbour.
    """

    after: int | None
    lines: str
    is_apart: bool = False


@dataclass(frozen=True, slots=True)
class BlockParts:
    """The parts of a block list or mapping, their column, and the line that they begin after."""

    text: str
    parts: Sequence[Part]
    column: int
    floor: int

    def is_compact(self) -> bool:
        """Tell whether the first part stands beside the dash of the list around it."""
        start = self.parts[0].start
        return bool(self.text[line_start(self.text, start) : start].strip(" \t"))

    def line(self, index: int) -> int:
        """Return where the lines of a part begin, or itself beside a dash."""
        start = self.parts[index].start
        return start if index == 0 and self.is_compact() else line_start(self.text, start)

    def own(self, index: int) -> int:
        """Return where a part begins with the comment lines directly above it."""
        if index == 0 and self.is_compact():
            return self.parts[0].start
        return own_comments(self.text, self.line(index), self.column, self.floor_of(index))

    def floor_of(self, index: int) -> int:
        """Return where the lines between a part and the one above begin."""
        return self.tail(index - 1) if index else self.floor

    def tail(self, index: int) -> int:
        """Return where the line after a part begins, with the comments that are indented in it."""
        return skip_deep_comments(
            self.text, next_line(self.text, self.parts[index].end), self.column
        )

    def is_open(self, index: int) -> bool:
        """Tell whether empty lines below a part would belong to its text."""
        part = self.parts[index]
        is_last = self.tail(index) == next_line(self.text, part.end)
        return is_last and is_kept_open(self.text, part.node)

    def are_apart(self) -> bool | None:
        """Tell whether empty lines stand between most parts; None for a single part."""
        gaps = [
            _has_blank_line(self.text, self.tail(index - 1), self.own(index))
            for index in range(1, len(self.parts))
            if not self.is_open(index - 1)
        ]
        return sum(gaps) * 2 > len(gaps) if gaps else None

    def moved_lines(self, index: int, changes: Sequence[Change]) -> str:
        """Return the lines of a part with its own comments and with changes inside it."""
        lead = " " * self.column if index == 0 and self.is_compact() else ""
        lines = lead + changed(self.text, changes, self.own(index), self.tail(index))
        if lines[-1] in "\r\n":
            return lines
        return lines + newline_at(self.text, self.parts[index].end)


def _has_blank_line(text: str, start: int, end: int) -> bool:
    while start < end and not is_blank_line(text, start):
        start = next_line(text, start)
    return start < end


def block_changes(
    block: BlockParts, taken: Mapping[int, bool], placed: Sequence[Placed]
) -> Iterator[Change]:
    """Yield the changes that put in lines and take out parts.

    `taken` says of each part that goes whether its own comments go with it, as when it moves.
    """
    yield from _beside_dash(block, taken, placed)
    last_kept = max((i for i in range(len(block.parts)) if i not in taken), default=-1)
    groups: dict[int | None, list[Placed]] = {}
    for one in placed:
        groups.setdefault(one.after, []).append(one)
    for after, group in groups.items():
        yield (
            _placed_after(block, after, group)
            if after is not None
            else _placed_first(block, taken, group, is_followed=last_kept >= 0)
        )
    if block.is_compact() and 0 not in taken and None in groups:
        first = block.parts[0].start
        yield Change(first, first, " " * block.column)
    for start, end in _joined(_taken_spans(block, taken, last_kept)):
        yield Change(start, end, "")


def _beside_dash(
    block: BlockParts, taken: Mapping[int, bool], placed: Sequence[Placed]
) -> Iterator[Change]:
    """Yield the line break after the dash of the list around, if the first part changes places."""
    if not block.is_compact() or not (0 in taken or any(one.after is None for one in placed)):
        return
    first = block.parts[0].start
    start = line_start(block.text, first)
    dash_end = start + len(block.text[start:first].rstrip(" \t"))
    yield Change(dash_end, first, newline_at(block.text, first))


def _placed_after(block: BlockParts, after: int, group: Sequence[Placed]) -> Change:
    at = block.tail(after)
    newline = newline_at(block.text, block.parts[after].end)
    is_open = block.is_open(after)
    lines = [
        (newline if one.is_apart and not (is_open and number == 0) else "") + one.lines
        for number, one in enumerate(group)
    ]
    return Change(at, at, "".join(lines), own_lines=True)


def _placed_first(
    block: BlockParts, taken: Mapping[int, bool], group: Sequence[Placed], *, is_followed: bool
) -> Change:
    at = block.own(0) if taken.get(0, True) else block.line(0)
    newline = newline_at(block.text, block.parts[0].start)
    lines = [
        one.lines + (newline if one.is_apart and (is_followed or number < len(group) - 1) else "")
        for number, one in enumerate(group)
    ]
    return Change(at, at, "".join(lines), own_lines=True)


def _taken_spans(
    block: BlockParts, taken: Mapping[int, bool], last_kept: int
) -> Iterator[tuple[int, int]]:
    """Yield the spans of the parts that go, in order."""
    is_below_open = False
    for index in range(len(block.parts)):
        if index in taken:
            yield _taken_span(
                block,
                index,
                with_own=taken[index],
                is_below_open=is_below_open,
                is_last=index > last_kept,
            )
        else:
            is_below_open = index + 1 in taken and block.is_open(index)


def _taken_span(
    block: BlockParts, index: int, *, with_own: bool, is_below_open: bool, is_last: bool
) -> tuple[int, int]:
    """Return what goes with a part: its lines, and the empty ones that set it apart.

    Below a text that is open, empty lines go as well: they would become part of it.
    """
    text = block.text
    start = block.own(index) if with_own else block.line(index)
    end = block.tail(index)
    above = skip_blank_lines_back(text, start, block.floor_of(index))
    if is_last and not is_below_open:
        return (above if index else start), end
    if is_below_open or above < start or index == 0:
        end = skip_blank_lines(text, end)
    return start, end


def _joined(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order, those that meet as one."""
    at: tuple[int, int] | None = None
    for start, end in spans:
        if at is not None and start <= at[1]:
            at = at[0], max(at[1], end)
            continue
        if at is not None:
            yield at
        at = start, end
    if at is not None:
        yield at
