"""A value of the file and another one in, changes out: text, null, list and mapping alike."""

from dataclasses import dataclass
from typing import Any

from pipeline.record.data import Broken, Data
from pipeline.record.editing.blocks import block_from_scalar, is_block
from pipeline.record.editing.changes import Change
from pipeline.record.editing.layout import Part, content_end, is_bare, is_empty
from pipeline.record.editing.lines import (
    comment_column,
    line_end,
    line_start,
    newline_at,
    next_line,
    skip_blank_lines,
    skip_deep_comments,
)
from pipeline.record.editing.texts import block_text_changes, on_one_line, one_line_instead
from pipeline.record.tree import Node, Scalar
from pipeline.record.yaml_scalars import WIDTH, scalar
from pipeline.record.yaml_writing import entry_lines, flow_text, item_lines


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: in which part, at which column, under which key, in brackets or not."""

    part: Part
    column: int
    key: str
    in_flow: bool

    @property
    def inner_column(self) -> int:
        """The column, from 0, of the keys or dashes of the collection here."""
        return self.part.node.span.column - 1

    def holds_flow(self, text: str) -> bool:
        """Tell whether the collection here is written in brackets, or stands in some."""
        return self.in_flow or not is_bare(text, self.part.node)

    def floor(self, text: str) -> int:
        """Return where the lines of the collection here may begin."""
        return next_line(text, self.part.head) if self.part.head else 0

    def inner(self, text: str, part: Part) -> "Place":
        """Return the place of a part of the collection here."""
        return Place(part, self.inner_column, part.name or self.key, self.holds_flow(text))


def value_changes(text: str, place: Place, new: Data) -> list[Change]:
    """Return the changes that put a value in the place of the one that is there."""
    node = place.part.node
    if place.in_flow:
        return _in_place(text, place, _flow(text, place, new))
    if isinstance(node, Scalar) and is_block(text, node):
        block = block_from_scalar(text, node)
        if isinstance(new, str):
            return block_text_changes(text, block, new, place.column)
        first, *rest = _lines(text, place, new)
        return [*one_line_instead(text, block, first), *_below(text, place, rest, new)]
    first, *rest = _lines(text, place, new)
    return [*_in_place(text, place, first), *_below(text, place, rest, new)]


def _flow(text: str, place: Place, new: Data) -> str:
    if isinstance(new, str):
        return on_one_line(_written(text, place), new, in_flow=True)
    return flow_text(plain(new))


def _written(text: str, place: Place) -> str:
    """Return how a text stands in the file; nothing for any other value."""
    node = place.part.node
    if not isinstance(node, Scalar) or node.value is None:
        return ""
    return text[node.span.start : node.span.end]


def _lines(text: str, place: Place, new: Data) -> list[str]:
    """Return a value's lines, the first to go behind the key or dash."""
    if isinstance(new, str) and (line := _like_before(text, place, new)):
        return [line]
    head = " " * place.column + (f"{place.part.name}:" if place.part.key else "-")
    write = entry_lines if place.part.key else item_lines
    first, *rest = write(place.part.name or place.key, plain(new), place.column)
    if rest and isinstance(new, str) and _is_above_comment(text, place, rest):
        return [scalar(new)]
    return [first[len(head) :].lstrip(" "), *rest]


def _like_before(text: str, place: Place, new: str) -> str | None:
    """Return a text on one line in the quotes of the old one, or as long as that was."""
    was = _written(text, place)
    start = place.part.node.span.start
    is_wide = bool(was) and line_end(text, start) - line_start(text, start) > WIDTH
    is_kept = was.startswith('"') or ("\n" not in new and (is_wide or was.startswith("'")))
    return on_one_line(was, new, in_flow=False) if is_kept else None


def _is_above_comment(text: str, place: Place, lines: list[str]) -> bool:
    """Tell whether the comment below a value would become part of its text."""
    below = skip_blank_lines(text, next_line(text, place.part.end))
    column = comment_column(text, below)
    indent = min(len(line) - len(line.lstrip(" ")) for line in lines if line)
    return column is not None and column >= indent


def _in_place(text: str, place: Place, line: str) -> list[Change]:
    """Return the changes that write one line where the value stands."""
    part, node = place.part, place.part.node
    if not part.has_colon:
        return _behind_key(text, place, line)
    if is_empty(node):
        at = part.head
        return [Change(at, at, f" {line}") if line else _emptied(text, at, at)]
    start, end = node.span.start, content_end(text, node)
    if not place.in_flow and _is_block_below(text, node):
        gone = Change(line_start(text, start), next_line(text, end), "")
        return [Change(part.head, part.head, f" {line}"), gone] if line else [gone]
    if line:
        space = " " if part.key and part.head == start else ""
        return [Change(start, end, space + line)]
    return [_emptied(text, _start_with_spaces(text, part.head, start, end), end)]


def _is_block_below(text: str, node: Node) -> bool:
    """Tell whether a value is a block list or mapping that begins on a line of its own."""
    if isinstance(node, Scalar) or not is_bare(text, node):
        return False
    start = node.span.start
    return not text[line_start(text, start) : start].strip(" \t")


def _emptied(text: str, start: int, end: int) -> Change:
    """Return the change that takes a value away; a tab must not follow a colon or dash there."""
    rest = text[end : line_end(text, end)]
    spaces = rest[: len(rest) - len(rest.lstrip(" \t"))]
    if "\t" not in spaces:
        return Change(start, end, "")
    return Change(start, end + len(spaces), " " * len(spaces) if rest.strip(" \t") else "")


def _behind_key(text: str, place: Place, line: str) -> list[Change]:
    """Return the change that gives a key without a colon its value."""
    key_end = place.part.head
    if place.in_flow:
        return [Change(key_end, key_end, f": {line}")]
    at = next_line(text, key_end)
    own = f"{' ' * place.column}:{f' {line}' if line else ''}{newline_at(text, key_end)}"
    return [Change(at, at, own, own_lines=True)]


def _start_with_spaces(text: str, head: int, start: int, end: int) -> int:
    """Return where to begin to take out a value whose successor goes on the lines below."""
    between = text[head:start]
    if "#" not in between:
        return head
    if text[end : line_end(text, end)].strip(" \t"):
        return start  # the comment behind the value keeps this line
    return head + len(between.rstrip(" \t\r\n"))


def _below(text: str, place: Place, lines: list[str], new: Data) -> list[Change]:
    """Return the change that puts lines below the one that the value begins on."""
    if not lines:
        return []
    at = next_line(text, place.part.end)
    if not isinstance(new, str):
        at = skip_deep_comments(text, at, place.column)
    newline = newline_at(text, place.part.end)
    return [Change(at, at, "".join(line + newline for line in lines), own_lines=True)]


def plain(new: Data) -> dict[str, Any] | list[Any] | str | None:
    """Return a value as what is written: no target holds a part that could not be read."""
    if isinstance(new, Broken):
        raise TypeError("a part that could not be read cannot be written")
    return new
