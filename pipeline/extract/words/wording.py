"""Turn passages into record text, and places into evidence."""

import re
import unicodedata
from collections.abc import Iterable

from pipeline.extract.words.sentences import Sentence
from pipeline.model import Article, Evidence, Passage

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\u200b\u2060\ufeff]")
_MOST_QUOTES = 3


def clean(text: str) -> str:
    """Return `text` in NFC, without control characters, its white space single."""
    normal = unicodedata.normalize("NFC", text)
    return " ".join((normal if normal.isprintable() else _CONTROL.sub("", normal)).split())


def span_evidence(article: Article, start: int, end: int) -> tuple[Evidence, ...]:
    """Return the article's words from `start` to `end` as evidence, none where it is empty."""
    start, end = max(0, start), min(end, len(article.text))
    if start >= end:
        return ()
    return (Evidence(article.name, article.text[start:end], start, end),)


def passage_evidence(article: Article, passage: Passage) -> tuple[Evidence, ...]:
    """Return the words that a passage was read from."""
    if not passage.text:
        return ()
    return span_evidence(article, *passage.span(0, len(passage.text)))


def sentence_evidence(
    article: Article, sentences: Iterable[Sentence], most: int = _MOST_QUOTES
) -> tuple[Evidence, ...]:
    """Return the words of the first different sentences, at most so many."""
    found: dict[tuple[int, int], Evidence] = {}
    for sentence in sentences:
        if sentence.where == "page" or sentence.start >= sentence.end:
            continue
        for evidence in span_evidence(article, *sentence.span(0, sentence.end - sentence.start)):
            found.setdefault((evidence.start, evidence.end), evidence)
        if len(found) == most:
            break
    return tuple(found.values())
