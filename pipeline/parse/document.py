"""An article -> its structure: the one entry into the room."""

from pipeline.model import Article, Document
from pipeline.parse.marked import blocks_from_markup
from pipeline.parse.plain import blocks_from_text
from pipeline.parse.repairs import mend_blocks


def parse(article: Article) -> Document:
    """Return the structure of an article: its blocks in reading order, and what was mended.

    Blocks that mark-up gave are kept as they are; without mark-up the lines are recognised.
    """
    if article.blocks is None:
        blocks, dropped = blocks_from_text(article.text)
    else:
        blocks, dropped = blocks_from_markup(article.blocks), []
    blocks, mended = mend_blocks(blocks, article.text, is_marked_up=article.blocks is not None)
    repairs = sorted([*dropped, *mended], key=lambda repair: (repair.start, repair.end))
    return Document(article, tuple(blocks), tuple(repairs))
