"""Cut passages into sentences that know their place in the article."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Literal

from pipeline.extract.words.gazetteer import words
from pipeline.model import Document, Heading, ListItem, Paragraph, Passage
from pipeline.values import dataclass

Where = Literal["page", "title", "heading", "body", "point"]

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(\[]?[^\W_a-z])")
_LAST_WORD = re.compile(r"(?:[^\W_]\.)*[^\W_]+$")
_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]")
_LONGEST = 3000
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


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence of `text`, without the white space between them."""
    start = 0
    for stop in _STOP.finditer(text):
        if text[stop.start()] == "." and _is_abbreviation(text, stop.start()):
            continue
        yield from _trimmed(text, start, stop.end())
        start = stop.end()
    yield from _trimmed(text, start, len(text))


def _is_abbreviation(text: str, stop: int) -> bool:
    word = _LAST_WORD.search(text[max(0, stop - 20) : stop])
    if word is None:
        return False
    plain = word.group().casefold()
    if len(plain) == 1:
        return word.group().isupper()
    is_known = plain in words("abbreviations.txt") or _INITIALS.fullmatch(word.group()) is not None
    return is_known and not _ends_anyway(plain, text, stop)


def _ends_anyway(plain: str, text: str, stop: int) -> bool:
    """Say whether an acronym such as `U.S.` stands before the opening of a new sentence."""
    following = text[stop + 1 : stop + 12].split()
    return "." in plain and bool(following) and following[0] in _OPENINGS


_OPENINGS = frozenset(
    [
        "The",
        "He",
        "She",
        "It",
        "They",
        "In",
        "On",
        "At",
        "But",
        "And",
        "A",
        "An",
        "This",
        "That",
        "His",
        "Her",
        "Its",
    ]
)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    # A sentence without end (a list of names, a damaged copy) is cut, so that rules stay quick.
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
        middle = cut if cut > start else start + _LONGEST
        yield start, middle
        start = middle + (cut > start)
    if start < end:
        yield start, end


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
