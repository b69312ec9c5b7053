"""A literal or folded text (`|`, `>`) in, its header, indentation and true end out."""

import re

from pipeline.record.editing.lines import line_end, next_line
from pipeline.record.tree import Scalar
from pipeline.values import dataclass

_HEADER = re.compile(r"[|>]([-+]?)[0-9]?([-+]?)")
_LINES = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Block:
    """A block text: `text[start:header_end]` is its header, without a comment.

    The lines with text end at `body_end`, the value at `end`: empty lines belong to it with `+`.
    `indent` is the column of its lines, None if all are empty; `body` are the lines up to
    `body_end`; `breaks` counts the line breaks that the value ends with.
    """

    start: int
    header_end: int
    chomping: str
    indent: int | None
    body: tuple[str, ...]
    breaks: int
    body_end: int
    end: int


def is_block(text: str, node: Scalar) -> bool:
    """Tell whether a text is written with `|` or `>`."""
    return node.span.start < node.span.end and text[node.span.start] in "|>"


def block_from_scalar(text: str, node: Scalar) -> Block:
    """Return what is to know of a block text."""
    start = node.span.start
    header = _HEADER.match(text, start)
    if header is None:
        raise AssertionError("a block text begins with its header")
    chomping = header[1] or header[2]
    header_line_end = line_end(text, start)
    lines = _lines(text, next_line(text, start), node.span.end)
    indent = _indent([line for line, _ in lines], node.value or "")
    kept = len(lines)
    while kept and _is_empty(lines[kept - 1][0], indent):
        kept -= 1
    body = lines[:kept]
    body_end = body[-1][1] if body else header_line_end
    end = lines[-1][1] if chomping == "+" and lines else body_end
    value = node.value or ""
    return Block(
        start=start,
        header_end=header.end(),
        chomping=chomping,
        indent=indent,
        body=tuple(line for line, _ in body),
        breaks=len(value) - len(value.rstrip("\n")),
        body_end=body_end,
        end=end,
    )


def _lines(text: str, start: int, end: int) -> list[tuple[str, int]]:
    """Return the lines from `start` to `end`, each with where it ends."""
    lines = []
    while start < end:
        found = _LINES.match(text, start)
        if found is None:
            raise AssertionError("every place is in a line")
        lines.append((found[1], found.end(1)))
        start = found.end()
    return lines


def _is_empty(line: str, indent: int | None) -> bool:
    return not line.strip(" ") and (indent is None or len(line) <= indent)


def _indent(lines: list[str], value: str) -> int | None:
    """Return how far the lines are indented, by what the value kept of their spaces."""
    raw = next((line for line in lines if line.strip(" ")), None)
    kept = next((line for line in value.split("\n") if line.strip(" ")), None)
    if raw is None or kept is None:
        return None
    return len(raw) - len(raw.lstrip(" ")) - (len(kept) - len(kept.lstrip(" ")))
