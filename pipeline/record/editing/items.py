"""Items of a list that come, go and move: changes of the text out."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from pipeline.record.data import Data
from pipeline.record.editing.block_parts import BlockParts, Placed, block_changes
from pipeline.record.editing.changes import Change, changed
from pipeline.record.editing.endings import closing_changes
from pipeline.record.editing.flow_parts import FlowParts, Written, flow_changes
from pipeline.record.editing.layout import Part
from pipeline.record.editing.lines import newline_at
from pipeline.record.editing.values import Place, plain
from pipeline.record.yaml_writing import SPACED_ITEMS, flow_text, item_lines


def item_changes(
    text: str,
    place: Place,
    parts: Sequence[Part],
    new: Sequence[Data],
    pairs: Mapping[int, int],
    staying: AbstractSet[int],
    inside: Mapping[int, Sequence[Change]],
) -> Iterator[Change]:
    """Yield the changes that make the items those of `new`.

    `pairs` are positions in `new` and in the text, `staying` those in `new` that do not move,
    `inside` the changes in each item of the text.
    """
    kept = {pairs[index] for index in staying}
    moved = set(pairs.values()) - kept
    if place.holds_flow(text):
        written = []
        for index, after in _anchors(pairs, staying, len(new)):
            part = _moved_part(text, parts, pairs.get(index), inside)
            written.append(Written(after, part or flow_text(plain(new[index]))))
        flow = FlowParts(text, parts, place.part.node.span.start)
        yield from flow_changes(flow, set(range(len(parts))) - kept, written)
        return
    block = BlockParts(text, parts, place.inner_column, place.floor(text))
    are_apart = block.are_apart()
    is_apart = place.key in SPACED_ITEMS if are_apart is None else are_apart
    placed = []
    for index, after in _anchors(pairs, staying, len(new)):
        if index in pairs:
            lines = _moved_lines(block, pairs[index], inside)
        else:
            newline = newline_at(text, parts[after or 0].end)
            written_lines = item_lines(place.key, plain(new[index]), block.column)
            lines = "".join(line + newline for line in written_lines)
        placed.append(
            Placed(after, lines, place.key in SPACED_ITEMS if is_apart is None else is_apart)
        )
    taken = {at: at in moved for at in range(len(parts)) if at not in kept}
    yield from block_changes(block, taken, placed)


def _anchors(
    pairs: Mapping[int, int], staying: AbstractSet[int], count: int
) -> Iterator[tuple[int, int | None]]:
    """Yield positions in the new list of what is put in, and after which old item."""
    after: int | None = None
    for index in range(count):
        if index in staying:
            after = pairs[index]
        else:
            yield index, after


def _moved_part(
    text: str, parts: Sequence[Part], at: int | None, inside: Mapping[int, Sequence[Change]]
) -> str | None:
    if at is None:
        return None
    part = changed(text, inside.get(at, ()), parts[at].start, parts[at].end)
    return f"{part} " if part.endswith(":") else part


def _moved_lines(block: BlockParts, at: int, inside: Mapping[int, Sequence[Change]]) -> str:
    changes = list(inside.get(at, ()))
    changes += closing_changes(block.text, block.parts[at].node, changes)
    return block.moved_lines(at, changes)
