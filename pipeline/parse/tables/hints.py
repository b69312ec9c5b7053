"""What the rest of the article says of its tables: first cells repeat the labels of its points."""

from collections.abc import Iterable

from pipeline.parse.tables.words import Row
from pipeline.parse.word_classes import bare

_LABEL_BONUS = 3.0
_MOST_LABEL_WORDS = 9

Labels = frozenset[tuple[str, ...]]  # in lower case, word by word


def labels_from_texts(texts: Iterable[str]) -> Labels:
    """Return the labels of points that may be first cells as well."""
    return frozenset(
        tuple(bare(word).casefold() for word in text.split(" "))
        for text in texts
        if text.count(" ") < _MOST_LABEL_WORDS
    )


def label_bonus(labels: Labels, row: Row, at: int) -> float:
    """Return what the labels add to the score of a first border before word `at`."""
    if not labels:
        return 0.0
    return _LABEL_BONUS if tuple(word.low for word in row.words[:at]) in labels else 0.0
