"""Mend copy damage in the blocks of an article; chrome is left as it stands."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.model import Block, Chrome, Grid, GridRow, Heading, ListItem, Paragraph, Repair
from pipeline.parse.capitals import lost_start, possible_names
from pipeline.parse.mending import Mender
from pipeline.parse.vocabulary import Vocabulary
from pipeline.values import replace

_MOST = 0.5  # more than this share of its neighbours has the capital that a text lost
_ENDS = (".", "!", "?", "”", '"', ":")


def mend_blocks(
    blocks: Sequence[Block], article: str, *, is_marked_up: bool = False
) -> tuple[list[Block], list[Repair]]:
    """Return the blocks with their damage mended, and the log in the order of the blocks.

    Marked-up text is mended only where the whole article shows damage.
    """
    vocabulary = Vocabulary(_texts(blocks), _lost_starts(blocks))
    is_trusted = is_marked_up and not vocabulary.is_damaged
    mender = Mender(article, vocabulary, possible_names(vocabulary), is_trusted)
    headings = [block.passage.text for block in blocks if isinstance(block, Heading)]
    has_capitals = _most_have_capitals(headings)
    done: list[Block] = []
    before: Block | None = None
    for kind, group in groupby(blocks, key=type):
        members = list(group)
        if kind is ListItem:
            done += _mended_list([item for item in members if isinstance(item, ListItem)], mender)
        else:
            for block in members:
                done.append(_mended_block(block, before, mender, raise_headings=has_capitals))
                before = block
        before = members[-1]
    return done, mender.repairs


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading(passage) | Paragraph(passage):
                yield passage.text
            case ListItem(label, passage):
                if label is not None:
                    yield label.text
                yield passage.text
            case Grid(_, header, rows):
                yield from (cell.text for row in (header, *rows) for cell in row.cells)
            case Chrome():
                pass


def _lost_starts(blocks: Sequence[Block]) -> int:
    """Count the paragraphs that start in lower case after a heading or a finished sentence."""
    pairs = pairwise(block for block in blocks if not isinstance(block, Chrome))
    return sum(
        isinstance(block, Paragraph)
        and _starts_anew(before, is_damaged=False)
        and bool(lost_start(block.passage.text))
        for before, block in pairs
    )


def _mended_block(
    block: Block, before: Block | None, mender: Mender, *, raise_headings: bool
) -> Block:
    match block:
        case Heading(passage):
            mended = mender.mend(passage, raise_start=raise_headings)
            return block if mended is passage else replace(block, passage=mended)
        case Paragraph(passage):
            start = mender.is_damaged and _starts_anew(before, is_damaged=True)
            mended = mender.mend(passage, raise_start=start)
            return block if mended is passage else replace(block, passage=mended)
        case Grid():
            return _mended_grid(block, mender)
        case _:
            return block


def _most_have_capitals(texts: Sequence[str]) -> bool:
    cased = [text for text in texts if text[:1].isupper() or text[:1].islower()]
    return sum(text[0].isupper() for text in cased) > _MOST * len(cased)


def _starts_anew(before: Block | None, *, is_damaged: bool) -> bool:
    """Tell whether a paragraph starts a sentence: nothing before it is left unfinished."""
    match before:
        case Paragraph(passage):
            return passage.text.endswith(_ENDS)
        case Heading():
            return True
        case _:
            return is_damaged


def _mended_list(items: Sequence[ListItem], mender: Mender) -> Iterator[ListItem]:
    labels = [item.label.text for item in items if item.label is not None]
    raise_labels = mender.is_damaged and _most_have_capitals(labels)
    raise_texts = mender.is_damaged and _most_have_capitals([item.passage.text for item in items])
    for item in items:
        label = item.label and mender.mend(item.label, raise_start=raise_labels)
        passage = mender.mend(item.passage, raise_start=raise_texts)
        is_same = label is item.label and passage is item.passage
        yield item if is_same else replace(item, label=label, passage=passage)


def _mended_grid(grid: Grid, mender: Mender) -> Grid:
    raised = [
        mender.is_damaged and _most_have_capitals([row.cells[column].text for row in grid.rows])
        for column in range(len(grid.header.cells))
    ]
    header = _mended_row(grid.header, [mender.is_damaged] * len(raised), mender)
    rows = tuple(_mended_row(row, raised, mender) for row in grid.rows)
    return replace(grid, header=header, rows=rows)


def _mended_row(row: GridRow, raised: Sequence[bool], mender: Mender) -> GridRow:
    cells = tuple(
        mender.mend(cell, raise_start=start) for cell, start in zip(row.cells, raised, strict=True)
    )
    return replace(row, cells=cells)
