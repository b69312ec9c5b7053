"""Number the sentences of whole articles, where a site may show them, and find those of facts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from pipeline.model import Evidence
from pipeline.sentences import sentence_spans


class Numbered(NamedTuple):
    """The sentences of articles, numbered from 1, and where their paragraphs begin.

    `paragraphs` has for each article, by its name, how many sentences each of its paragraphs has.
    """

    sentences: tuple[Evidence, ...]
    paragraphs: Mapping[str, tuple[int, ...]]


def number_sentences(texts: Sequence[tuple[str, str]]) -> Numbered:
    """Return the sentences of these articles (name, text) in order; each line is a paragraph."""
    sentences: list[Evidence] = []
    paragraphs: dict[str, tuple[int, ...]] = {}
    for name, text in texts:
        lengths = []
        for line, start in _lines(text):
            found = [
                Evidence(name, line[a:b], start + a, start + b) for a, b in sentence_spans(line)
            ]
            sentences += found
            lengths.append(len(found))
        paragraphs[name] = tuple(filter(None, lengths))
    return Numbered(tuple(sentences), paragraphs)


def sentences_behind(
    evidence: Mapping[str, Sequence[Evidence]], numbered: Numbered
) -> dict[str, tuple[int, ...]]:
    """Return the numbers of the sentences that share a character with each statement's evidence."""
    starts: dict[str, list[int]] = {}
    firsts: dict[str, int] = {}
    for number, one in enumerate(numbered.sentences, 1):
        starts.setdefault(one.source, []).append(one.start)
        firsts.setdefault(one.source, number)
    return {
        anchor: tuple(
            sorted({at for one in pieces for at in _behind(one, numbered, starts, firsts)})
        )
        for anchor, pieces in evidence.items()
    }


def _behind(
    piece: Evidence, numbered: Numbered, starts: Mapping[str, list[int]], firsts: Mapping[str, int]
) -> Iterator[int]:
    known = starts.get(piece.source)
    if known is None:
        return
    first = firsts[piece.source]
    low = max(bisect_right(known, piece.start) - 1, 0)
    for at in range(low, bisect_left(known, max(piece.end, piece.start + 1))):
        if numbered.sentences[first - 1 + at].end > piece.start:
            yield first + at


def _lines(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for line in text.split("\n"):
        yield line, start
        start += len(line) + 1
