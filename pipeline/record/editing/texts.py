"""A text of the file and a new one in, changes out that keep how it was written."""

import re

from pipeline.record.editing.blocks import Block
from pipeline.record.editing.changes import Change
from pipeline.record.editing.lines import line_end, newline_at
from pipeline.record.yaml_scalars import (
    WIDTH,
    double_quoted,
    folded,
    needs_escapes,
    scalar,
    single_quoted,
)

_MIN_WIDTH = 20


def on_one_line(was: str, text: str, *, in_flow: bool) -> str:
    """Return a text on one line, written like `was` where it can be."""
    if was.startswith("'") and not needs_escapes(text):
        return single_quoted(text)
    if was.startswith('"'):
        return double_quoted(text)
    return scalar(text, in_flow=in_flow)


def block_text_changes(text: str, block: Block, new: str, column: int) -> list[Change]:
    """Return the changes that write a new text as the block that the old one is.

    `column` is that of the key or dash. A text that can be no block is written on one line.
    """
    bare = new.rstrip("\n")
    chomping = _chomping(block, len(new) - len(bare))
    lines = _lines(text, block, bare, column)
    if chomping is None or lines is None:
        return one_line_instead(text, block, scalar(new))
    indent = column + 2 if block.indent is None else block.indent
    newline = newline_at(text, block.start)
    body = "".join(f"{newline}{' ' * indent}{line}" if line else newline for line in lines)
    if chomping != "-" and new != bare and block.body_end == len(text):
        body += newline
    changes = [Change(line_end(text, block.start), block.body_end, body)]
    header = _header(text, block, chomping)
    if header != text[block.start : block.header_end]:
        changes.append(Change(block.start, block.header_end, header))
    return changes


def _header(text: str, block: Block, chomping: str) -> str:
    if chomping == block.chomping and block.indent is not None:
        return text[block.start : block.header_end]
    digit = re.search("[0-9]", text[block.start : block.header_end])
    return text[block.start] + (digit[0] if digit and block.indent is not None else "") + chomping


def _chomping(block: Block, breaks: int) -> str | None:
    """Return the sign for a text that ends with so many line breaks; None if there is none.

    Empty lines below the text are neither put in nor taken out.
    """
    if block.chomping == "+" and block.body and breaks == block.breaks:
        return "+"
    return ("-", "")[breaks] if breaks < 2 else None


def one_line_instead(text: str, block: Block, line: str) -> list[Change]:
    """Return the changes that write a value on the line of a block's header."""
    header_line_end = line_end(text, block.start)
    return [
        Change(block.start, block.header_end, line),
        Change(header_line_end, block.body_end, ""),
    ]


def _lines(text: str, block: Block, new: str, column: int) -> list[str] | None:
    """Return the lines of a text, None if the block cannot hold it."""
    lines = new.split("\n")
    if not lines[0] or lines[0][0] in " \t":
        return None
    if text[block.start] == "|":
        return lines if all(_is_literal(line) for line in lines) else None
    if any(line != line.strip(" ") or needs_escapes(line) for line in lines):
        return None
    return _folded_lines(new, _width(block, column))


def _is_literal(line: str) -> bool:
    return not line or (
        line[0] != "\t" and line[-1] not in " \t" and not needs_escapes(line.replace("\t", ""))
    )


def _width(block: Block, column: int) -> int:
    """Return how wide the lines are that a person folded; ours are as wide as they can be."""
    indent = column + 2 if block.indent is None else block.indent
    lines = [line[indent:] for line in block.body]
    ours = max(WIDTH - indent, _MIN_WIDTH)
    if len(lines) < 2 or folded(" ".join(lines), ours) == lines:
        return ours
    return max(_MIN_WIDTH, *map(len, lines))


def _folded_lines(text: str, width: int) -> list[str]:
    """Return the lines of a folded text: each of its line breaks is an empty line more."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            lines.append("")
        if paragraph:
            lines += folded(paragraph, width)
    return lines
