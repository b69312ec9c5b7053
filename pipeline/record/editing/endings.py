"""Block texts whose value depends on what follows them: changes out that make them independent."""

from collections.abc import Sequence

from pipeline.record.editing.blocks import block_from_scalar, is_block
from pipeline.record.editing.changes import Change
from pipeline.record.editing.layout import last_scalar
from pipeline.record.editing.lines import line_end
from pipeline.record.tree import Node
from pipeline.record.yaml_scalars import scalar


def closing_changes(text: str, node: Node, changes: Sequence[Change]) -> list[Change]:
    """Return the changes after which other lines may follow a value, whatever they are.

    Empty lines would become part of a text with `+`; a text that ends with the file would gain a
    line break. `changes` are those inside the value; a text that they touch is left to them.
    """
    last = last_scalar(text, node)
    if last is None or not is_block(text, last):
        return []
    block = block_from_scalar(text, last)
    if any(one.start <= block.end and one.end >= block.start for one in changes):
        return []
    if block.chomping == "+":
        header_line_end = line_end(text, block.start)
        return [
            Change(block.start, block.header_end, scalar(last.value)),
            Change(header_line_end, block.end, ""),
        ]
    if block.end == len(text) and block.chomping != "-":
        return [Change(block.header_end, block.header_end, "-")]
    return []


def closing_at_end(text: str, root: Node, changes: Sequence[Change]) -> list[Change]:
    """Return the changes that a text at the file's end needs when lines are put in after it."""
    is_followed = any(one.own_lines and one.start == len(text) for one in changes)
    if not is_followed or text[-1:] in {"\n", "\r"}:
        return []
    return closing_changes(text, root, [one for one in changes if one.start < len(text)])
