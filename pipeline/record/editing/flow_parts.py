"""Parts of a list or mapping in brackets put in and taken out, with their commas."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from pipeline.record.editing.changes import Change
from pipeline.record.editing.layout import Part, find_comma
from pipeline.record.editing.lines import (
    line_end,
    line_start,
    newline_at,
    own_comments,
)
from pipeline.values import dataclass

_REST_OF_LINE = re.compile(r"[ \t]*(?:#|[\r\n]|\Z)")


class Written(NamedTuple):
    """A new or moved part, to stand after the part `after`, or first of all (None)."""

    after: int | None
    part: str


@dataclass(frozen=True, slots=True)
class FlowParts:
    """The parts of a collection whose bracket opens at `opening`."""

    text: str
    parts: Sequence[Part]
    opening: int

    def is_on_own_line(self, index: int) -> bool:
        """Tell whether a part begins a line inside the brackets."""
        start = self.parts[index].start
        first = line_start(self.text, start)
        return first > self.opening and not self.text[first:start].strip(" \t")

    def space(self, index: int) -> str:
        """Return what must stand between a part and a comma or bracket: `key:` takes a space."""
        return " " * self.text.endswith(":", 0, self.parts[index].end)

    def has_comment(self, start: int, end: int) -> bool:
        """Tell whether a comment stands between two parts."""
        return "#" in self.text[start:end]


def flow_changes(flow: FlowParts, taken: Set[int], written: Sequence[Written]) -> Iterator[Change]:
    """Yield the changes that put in and take out parts."""
    groups: dict[int | None, list[str]] = {}
    for one in written:
        groups.setdefault(one.after, []).append(one.part)
    last_kept = max((i for i in range(len(flow.parts)) if i not in taken), default=-1)
    for after, group in groups.items():
        if after is None:
            yield from _written_first(flow, group, is_followed=last_kept >= 0)
        else:
            yield from _written_after(flow, after, group, taken)
    for index in sorted(taken):
        if index < last_kept:
            yield from _without(flow, index)
        else:
            yield from _without_last(flow, index)


def _written_first(flow: FlowParts, group: Sequence[str], *, is_followed: bool) -> Iterator[Change]:
    start = flow.parts[0].start
    if not flow.is_on_own_line(0):
        yield Change(start, start, ", ".join(group) + (", " if is_followed else ""))
        return
    line = line_start(flow.text, start)
    newline, lead = newline_at(flow.text, start), flow.text[line:start]
    if is_followed:
        floor = line_end(flow.text, flow.opening) + 1
        own = own_comments(flow.text, line, len(flow.text), floor)
        yield Change(own, own, "".join(f"{lead}{part},{newline}" for part in group))
        return
    yield Change(start, start, f",{newline}{lead}".join(group))


def _written_after(
    flow: FlowParts, after: int, group: Sequence[str], taken: Set[int]
) -> Iterator[Change]:
    text, part, space = flow.text, flow.parts[after], flow.space(after)
    if not flow.is_on_own_line(after):
        yield Change(part.end, part.end, space + "".join(f", {one}" for one in group))
        return
    lead = newline_at(text, part.end) + text[line_start(text, part.start) : part.start]
    comma = find_comma(text, part.end)
    if after + 1 in taken or is_followed_on_line(text, part.end if comma is None else comma + 1):
        yield Change(part.end, part.end, space + "".join(f",{lead}{one}" for one in group))
    elif comma is None:
        yield Change(part.end, part.end, f"{space},")
        at = line_end(text, part.end)
        yield Change(at, at, lead + f",{lead}".join(group))
    else:
        at = line_end(text, comma)
        yield Change(at, at, "".join(f"{lead}{one}," for one in group))


def is_followed_on_line(text: str, at: int) -> bool:
    """Tell whether more than a comment stands between `at` and the end of its line."""
    return _REST_OF_LINE.match(text, at) is None


def _without(flow: FlowParts, index: int) -> Iterator[Change]:
    """Yield what takes out a part that another one follows."""
    part, after = flow.parts[index], flow.parts[index + 1].start
    if not flow.has_comment(part.end, after):
        yield Change(part.start, after, "")
        return
    yield Change(part.start, part.end, "")
    comma = find_comma(flow.text, part.end)
    if comma is not None:
        yield Change(comma, comma + 1, "")


def _without_last(flow: FlowParts, index: int) -> Iterator[Change]:
    """Yield what takes out a part that none follows, with the comma before it."""
    part = flow.parts[index]
    if index == 0:
        yield Change(part.start, part.end, "")
        return
    before = flow.parts[index - 1].end
    if not flow.has_comment(before, part.start):
        yield Change(before, part.end, flow.space(index - 1))
        return
    comma = find_comma(flow.text, before)
    if comma is not None:
        yield Change(comma, comma + 1, flow.space(index - 1))
    yield Change(part.start, part.end, "")
