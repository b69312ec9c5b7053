"""Plain text -> blocks: lines are read, chrome set aside, and the rest told apart by its form."""

from collections.abc import Iterator, Sequence

from pipeline.model import Block, Chrome, ChromeReason, Grid, Heading, Paragraph, Repair
from pipeline.parse.chrome import chrome_reasons
from pipeline.parse.headings import mark_headings
from pipeline.parse.letterheads import find_title
from pipeline.parse.lines import lines_from_text
from pipeline.parse.points import ends_list, list_items, mark_points
from pipeline.parse.tables import find_grids
from pipeline.parse.units import WIDE_GAP, Unit, units_from_lines
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class _Layout:
    """What each unit of the article's own is."""

    units: Sequence[Unit]
    points: Sequence[bool]
    headings: Sequence[bool]
    title: int | None
    tables: dict[int, tuple[int, Grid]]  # first unit of a table -> the one after its last


def blocks_from_text(text: str) -> tuple[list[Block], list[Repair]]:
    """Return the blocks in reading order, and the invisible characters dropped from them."""
    lines, repairs = lines_from_text(text)
    units = units_from_lines(lines)
    reasons = chrome_reasons(units)
    own = _without_chrome(units, reasons)
    return _in_order(units, reasons, _own_blocks(_layout(own, text))), repairs


def _without_chrome(units: Sequence[Unit], reasons: Sequence[ChromeReason | None]) -> list[Unit]:
    """Return the article's own units; where chrome stood between two, a wide gap is left."""
    own, was_chrome = [], False
    for unit, reason in zip(units, reasons, strict=True):
        if reason is None:
            own.append(replace(unit, gap=max(unit.gap, WIDE_GAP)) if was_chrome else unit)
        # The rule below the head of a table in bars parts nothing.
        was_chrome = reason is not None and "|" not in unit.text
    return own


def _layout(units: Sequence[Unit], article: str) -> _Layout:
    points = mark_points(units)
    grids = find_grids(units, points, article)
    inside = {index for start, (end, _) in grids.items() for index in range(start, end)}
    free = [not point and index not in inside for index, point in enumerate(points)]
    return _Layout(units, points, mark_headings(units, free), find_title(units, free), grids)


def _own_blocks(layout: _Layout) -> Iterator[Block]:
    index = 0
    while index < len(layout.units):
        unit = layout.units[index]
        if index in layout.tables:
            end, grid = layout.tables[index]
            yield grid
        elif layout.points[index]:
            end = _list_end(layout, index)
            yield from list_items(layout.units[index:end])
        else:
            end = index + 1
            yield _lone_block(layout, index, unit)
        index = end


def _lone_block(layout: _Layout, index: int, unit: Unit) -> Block:
    if index == layout.title:
        return Heading(unit.passage, 1)
    return Heading(unit.passage) if layout.headings[index] else Paragraph(unit.passage)


def _list_end(layout: _Layout, start: int) -> int:
    end = start + 1
    while end < len(layout.units) and layout.points[end]:
        if ends_list(layout.units[end - 1], layout.units[end]):
            break
        end += 1
    return end


def _in_order(
    units: Sequence[Unit], reasons: Sequence[ChromeReason | None], own: Iterator[Block]
) -> list[Block]:
    chrome: list[Block] = [
        Chrome(unit.passage, reason)
        for unit, reason in zip(units, reasons, strict=True)
        if reason is not None
    ]
    return sorted([*chrome, *own], key=start_of)


def start_of(block: Block) -> int:
    """Return the article offset at which a block starts."""
    if isinstance(block, (Heading, Paragraph, Chrome)):
        return block.passage.start
    if isinstance(block, Grid):
        return block.header.start
    return (block.label or block.passage).start
