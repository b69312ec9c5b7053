"""Documents written by hand: a title line, then one paragraph a line."""

from collections.abc import Callable

import pytest

from pipeline.extract import draft
from pipeline.model import (
    Article,
    Block,
    Document,
    Draft,
    Heading,
    KnownPerson,
    ListItem,
    Metadata,
    Paragraph,
    Passage,
)


def document_from_text(text: str, title_level: int | None = 1, **metadata: str) -> Document:
    """Return a document: line 1 a title, `# ` headings, `- ` points, else paragraphs."""
    blocks: list[Block] = []
    at = 0
    for number, line in enumerate(text.split("\n")):
        passage = Passage(line, ((0, at),), at + len(line))
        if not line.strip():
            pass
        elif number == 0 and title_level is not None:
            blocks.append(Heading(passage, title_level))
        elif line.startswith("# "):
            blocks.append(Heading(Passage(line[2:], ((0, at + 2),), at + len(line)), None))
        elif line.startswith("- "):
            blocks.append(_point(line, at))
        else:
            blocks.append(Paragraph(passage))
        at += len(line) + 1
    article = Article(
        name="articles/a.txt",
        kind="text",
        text=text,
        sha256="0" * 64,
        metadata=Metadata(**metadata),
    )
    return Document(article, tuple(blocks), ())


def _point(line: str, at: int) -> ListItem:
    label, colon, rest = line[2:].partition(": ")
    end = at + len(line)
    if not colon:
        return ListItem(None, Passage(line[2:], ((0, at + 2),), end))
    start = at + 2 + len(label) + 2
    return ListItem(
        Passage(label, ((0, at + 2),), at + 2 + len(label)), Passage(rest, ((0, start),), end)
    )


@pytest.fixture(scope="session")
def read() -> Callable[..., Draft]:
    def read_text(text: str, people: tuple[KnownPerson, ...] = (), **metadata: str) -> Draft:
        return draft(document_from_text(text, **metadata), "a", people)

    return read_text


@pytest.fixture(scope="session")
def make_document() -> Callable[..., Document]:
    return document_from_text
