"""Keys of a mapping that come and go: changes of the text out."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from pipeline.record.data import Data
from pipeline.record.editing.block_parts import BlockParts, Placed, block_changes
from pipeline.record.editing.changes import Change
from pipeline.record.editing.flow_parts import FlowParts, Written, flow_changes
from pipeline.record.editing.layout import Part, is_bare
from pipeline.record.editing.lines import is_blank_line, line_before, newline_at
from pipeline.record.editing.texts import on_one_line
from pipeline.record.editing.values import Place, plain
from pipeline.record.yaml_writing import SET_APART, entry_lines, flow_text


def gone_entries(parts: Sequence[Part], new: dict[str, Data]) -> set[int]:
    """Return positions of the entries whose keys are no more."""
    return {index for index, part in enumerate(parts) if part.name not in new}


def added_keys(parts: Sequence[Part], old: dict[str, Data], new: dict[str, Data]) -> list[str]:
    """Return keys to write; one that is left out stays so while its value is the same."""
    written = {part.name for part in parts}
    return [
        name
        for name, value in new.items()
        if name not in written and not (name in old and old[name] == value)
    ]


def renamed(text: str, part: Part, name: str) -> Change:
    """Return the change that writes another key, in quotes if the old one is."""
    if part.key is None:
        raise AssertionError("an entry has a key")
    was = text[part.key.start : part.key.end].rstrip()  # a key with `>-` ends on the next line
    start = part.key.start
    return Change(start, start + len(was), on_one_line(was, name, in_flow=True))


def entry_changes(
    text: str,
    place: Place,
    parts: Sequence[Part],
    new: dict[str, Data],
    gone: AbstractSet[int],
    added: Sequence[str],
) -> Iterator[Change]:
    """Yield the changes that take out entries and put in new ones, in the order of `new`."""
    after = _anchors(parts, new, gone)
    if place.holds_flow(text):
        written = [Written(after[name], f"{name}: {flow_text(plain(new[name]))}") for name in added]
        flow = FlowParts(text, parts, place.part.node.span.start)
        yield from _in_braces(place, text, flow_changes(flow, gone, written))
        return
    block = BlockParts(text, parts, place.inner_column, place.floor(text))
    placed = [
        Placed(after[name], _lines(block, after[name], name, new[name]), _is_apart(block, name))
        for name in added
    ]
    yield from block_changes(block, dict.fromkeys(gone, False), placed)


def _in_braces(place: Place, text: str, changes: Iterator[Change]) -> Iterator[Change]:
    """Yield changes, and braces around the one entry of `[key: value]`."""
    is_pair = place.in_flow and is_bare(text, place.part.node)
    start, end = place.part.start, place.part.end
    if is_pair:
        yield Change(start, start, "{")
    yield from changes
    if is_pair:
        yield Change(end, end, "}")


def _anchors(
    parts: Sequence[Part], new: dict[str, Data], gone: AbstractSet[int]
) -> dict[str, int | None]:
    """Return after which entry each key of `new` would stand."""
    places = {part.name: index for index, part in enumerate(parts) if index not in gone}
    anchors: dict[str, int | None] = {}
    last: int | None = None
    for name in new:
        anchors[name] = last
        last = places.get(name, last)
    return anchors


def _lines(block: BlockParts, after: int | None, name: str, value: Data) -> str:
    newline = newline_at(block.text, block.parts[after or 0].end)
    return "".join(line + newline for line in entry_lines(name, plain(value), block.column))


def _is_apart(block: BlockParts, name: str) -> bool:
    """Tell whether an empty line stands above a new part of the record as above others."""
    if block.column or name not in SET_APART:
        return False
    above = [
        line_before(block.text, block.own(index))
        for index, part in enumerate(block.parts)
        if part.name in SET_APART
    ]
    return any(start >= 0 and is_blank_line(block.text, start) for start in above)
