"""Items of a list that come, go and move: changes of the text out."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from pipeline.record.data import Data
from pipeline.record.editing.block_parts import BlockParts, Placed, block_changes
from pipeline.record.editing.changes import Change, changed
from pipeline.record.editing.endings import closing_changes
from pipeline.record.editing.flow_lines import Item, is_lined, lined_changes
from pipeline.record.editing.flow_parts import FlowParts, Written, flow_changes
from pipeline.record.editing.layout import Part
from pipeline.record.editing.lines import newline_at
from pipeline.record.editing.values import Place, plain
from pipeline.record.yaml_writing import SPACED_ITEMS, flow_text, item_lines


class Matched(NamedTuple):
    """Which items of the text those of the new list are.

    `pairs` are positions in the new list and in the text, `staying` those in the new list that do
    not move, `inside` the changes in each item of the text.
    """

    pairs: Mapping[int, int]
    staying: AbstractSet[int]
    inside: Mapping[int, Sequence[Change]]

    def kept(self) -> set[int]:
        """Return positions in the text of the items that stay where they are."""
        return {self.pairs[index] for index in self.staying}

    def anchors(self, count: int) -> Iterator[tuple[int, int | None]]:
        """Yield positions in the new list of what is put in, and after which item of the text."""
        after: int | None = None
        for index in range(count):
            if index in self.staying:
                after = self.pairs[index]
            else:
                yield index, after


def item_changes(
    text: str, place: Place, parts: Sequence[Part], new: Sequence[Data], matched: Matched
) -> Iterator[Change]:
    """Yield the changes that make the items those of `new`."""
    if not place.holds_flow(text):
        block = BlockParts(text, parts, place.inner_column, place.floor(text))
        yield from _in_block(block, place.key, new, matched)
        return
    flow = FlowParts(text, parts, place.part.node.span.start)
    if is_lined(flow):
        items = [
            Item(matched.pairs.get(index), flow_text(plain(value)), kept=index in matched.staying)
            for index, value in enumerate(new)
        ]
        yield from lined_changes(flow, items, matched.inside)
    else:
        yield from _in_flow(flow, new, matched)


def _in_block(
    block: BlockParts, key: str, new: Sequence[Data], matched: Matched
) -> Iterator[Change]:
    are_apart = block.are_apart()
    is_apart = key in SPACED_ITEMS if are_apart is None else are_apart
    placed = []
    for index, after in matched.anchors(len(new)):
        at = matched.pairs.get(index)
        if at is None:
            newline = newline_at(block.text, block.parts[after or 0].end)
            written = item_lines(key, plain(new[index]), block.column)
            lines = "".join(line + newline for line in written)
        else:
            changes = list(matched.inside.get(at, ()))
            changes += closing_changes(block.text, block.parts[at].node, changes)
            lines = block.moved_lines(at, changes)
        placed.append(Placed(after, lines, is_apart))
    kept, found = matched.kept(), set(matched.pairs.values())
    taken = {at: at in found for at in range(len(block.parts)) if at not in kept}
    yield from block_changes(block, taken, placed)


def _in_flow(flow: FlowParts, new: Sequence[Data], matched: Matched) -> Iterator[Change]:
    written = []
    for index, after in matched.anchors(len(new)):
        at = matched.pairs.get(index)
        part = flow_text(plain(new[index])) if at is None else _moved(flow, at, matched.inside)
        written.append(Written(after, part))
    yield from flow_changes(flow, set(range(len(flow.parts))) - matched.kept(), written)


def _moved(flow: FlowParts, at: int, inside: Mapping[int, Sequence[Change]]) -> str:
    part = flow.parts[at]
    moved = changed(flow.text, inside.get(at, ()), part.start, part.end)
    return f"{moved} " if moved.endswith(":") else moved
