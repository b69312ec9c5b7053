"""Cut passages into sentences that know their place in the article."""

from collections.abc import Iterator
from itertools import islice
from typing import Literal

from pipeline.model import Document, Heading, ListItem, Paragraph, Passage
from pipeline.sentences import sentence_spans
from pipeline.values import dataclass

Where = Literal["page", "title", "heading", "body", "point"]

_SPACES = dict.fromkeys(map(ord, "\u00a0\u202f\u2009\u2007\t\n\r"), " ")

# Ten times as many as the longest reports have; what is longer is an archive in one file.
MOST_SENTENCES = 3_000


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: `passage.text[start:end]`; `block` counts the document's blocks from 0.

    A sentence of the `page` is the title in its metadata, which stands nowhere in the text.
    """

    passage: Passage
    start: int
    end: int
    block: int
    where: Where
    text: str  # every kind of space in it is a plain one, so that offsets stay

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the article offsets of `text[start:end]`."""
        return self.passage.span(self.start + start, self.start + end)


def document_sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the first `MOST_SENTENCES` of headings, paragraphs and points in reading order."""
    return (*_page_title(document), *islice(_sentences(document), MOST_SENTENCES))


def label_sentences(document: Document) -> tuple[Sentence, ...]:
    """Return the labels of points (`Gas: ...`), which are no sentences of the text."""
    labels = (
        (number, block.label)
        for number, block in enumerate(document.blocks)
        if isinstance(block, ListItem) and block.label is not None and block.label.text
    )
    return tuple(
        Sentence(label, 0, len(label.text), number, "point", label.text.translate(_SPACES))
        for number, label in islice(labels, MOST_SENTENCES)
    )


def _page_title(document: Document) -> Iterator[Sentence]:
    title = " ".join((document.article.metadata.title or "").split())
    opens = (" ".join(b.passage.text.split()) for b in document.blocks if isinstance(b, Heading))
    if title and title not in opens:
        yield Sentence(Passage(title, ((0, 0),), 0), 0, len(title), -1, "page", title)


def _sentences(document: Document) -> Iterator[Sentence]:
    for number, block in enumerate(document.blocks):
        where: Where
        match block:
            case Heading(level=1):
                where = "title"
            case Heading():
                where = "heading"
            case Paragraph():
                where = "body"
            case ListItem():
                where = "point"
            case _:
                continue
        for start, end in sentence_spans(block.passage.text):
            text = block.passage.text[start:end]
            if not text.isprintable():  # as all of those spaces are not
                text = text.translate(_SPACES)
            yield Sentence(block.passage, start, end, number, where, text)
