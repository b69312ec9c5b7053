"""Marked-up blocks -> blocks: the structure stays, chrome is set aside, labels are split off."""

import re
from collections.abc import Sequence
from itertools import groupby

from pipeline.model import Block, Chrome, ChromeReason, Grid, Heading, ListItem, Paragraph, Passage
from pipeline.parse.chrome import chrome_reasons
from pipeline.parse.markers import Marker
from pipeline.parse.passages import cut
from pipeline.parse.points import label_items
from pipeline.parse.units import Unit

_BULLET = Marker("symbol", "•", 0)
_LINE = re.compile(r"[^\n]+")
_DASHES = "-–—"
_SIGN = re.compile(r"(?:[•▪◦‣●○■□◆➢➤✓✔·]\s*|[-–—]\s+)(?=\w|[\"“‘'(«])")


def blocks_from_markup(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks in the same order; none is lost, some are found to be chrome.

    Lines of a paragraph that begin with a bullet are points, as if they had been marked up.
    """
    blocks = [part for block in blocks for part in _with_points(block)]
    reasons = _reasons(blocks)
    kept: list[Block] = [
        block if reason is None else Chrome(_whole(block), reason)
        for block, reason in zip(blocks, reasons, strict=True)
        if not _is_empty(block)
    ]
    labelled: list[Block] = []
    for is_list, group in groupby(kept, key=lambda block: isinstance(block, ListItem)):
        if is_list:
            labelled += label_items([item for item in group if isinstance(item, ListItem)])
        else:
            labelled += group
    return labelled


def _with_points(block: Block) -> list[Block]:
    if not isinstance(block, Paragraph) or block.is_quote:
        return [block]
    lines = list(_LINE.finditer(block.passage.text))
    bullets = [_SIGN.match(line[0]) for line in lines]
    if sum(map(bool, bullets)) < 2:  # a dash may open a sentence; a sign of lists may not
        bullets = [found if found and found[0][0] not in _DASHES else None for found in bullets]
    if not any(bullets):
        return [block]
    return [
        _point(block.passage, line, bullet) if bullet else _paragraph(block.passage, line)
        for line, bullet in zip(lines, bullets, strict=True)
    ]


def _point(passage: Passage, line: re.Match[str], bullet: re.Match[str]) -> ListItem:
    return ListItem(None, cut(passage, line.start() + bullet.end(), line.end()))


def _paragraph(passage: Passage, line: re.Match[str]) -> Paragraph:
    return Paragraph(cut(passage, *line.span()))


def _reasons(blocks: Sequence[Block]) -> list[ChromeReason | None]:
    places = [index for index, block in enumerate(blocks) if _may_be_chrome(block)]
    units = [_unit(blocks[index]) for index in places]
    reasons: list[ChromeReason | None] = [None] * len(blocks)
    for index, reason in zip(places, chrome_reasons(units), strict=True):
        reasons[index] = reason
    _keep_headings(blocks, reasons)
    return reasons


def _may_be_chrome(block: Block) -> bool:
    return not isinstance(block, (Grid, Chrome)) and not _is_empty(block)


def _is_empty(block: Block) -> bool:
    return not isinstance(block, Grid) and not block.passage.text.strip()


def _unit(block: Block) -> Unit:
    marker = _BULLET if isinstance(block, ListItem) else None
    return Unit(_whole(block), 0, 1, marker)


def _whole(block: Block) -> Passage:
    """Return the text of a block; a point that `read` labelled is known by its text alone."""
    if isinstance(block, Grid):
        return block.header.cells[0]
    return block.passage


def _keep_headings(blocks: Sequence[Block], reasons: list[ChromeReason | None]) -> None:
    """Of a heading and a line that repeats it, let the heading stay."""
    for index, block in enumerate(blocks):
        if reasons[index] != "caption" or not isinstance(block, Heading):
            continue
        following = next((at for at in range(index + 1, len(blocks)) if reasons[at] is None), None)
        if following is not None and isinstance(blocks[following], Paragraph):
            reasons[index], reasons[following] = None, "caption"
