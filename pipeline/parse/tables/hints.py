"""What the rest of the article says of the borders of its tables' cells."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pipeline.parse.tables.features import RowWords
from pipeline.parse.word_classes import bare

_LABEL_BONUS = 3.0
_PAIR_MALUS = 1.0
_MOST_LABEL_WORDS = 9
_FEWEST_STARTS = 4
_HABIT = 0.4  # of the second cells in the other tables: the writer likes to begin them so
_HABIT_BONUS = 2.0
_TELLING_STARTS = frozenset({"ing", "mod", "verb", "verbs", "ed", "det", "num", "wh"})


@dataclass(frozen=True, slots=True)
class BorderHints:
    """What is known before the rows are looked at.

    `labels` are those of points (first cells repeat them), `pairs` are words that stand together,
    `habits` are the classes of words with which most second cells of the other tables begin, with
    their shares.
    """

    labels: frozenset[tuple[str, ...]] = frozenset()
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    habits: Mapping[str, float] = field(default_factory=dict)

    def bonus(self, row: RowWords, at: int) -> float:
        """Return what the article adds to the score of a border before word `at`."""
        found = 0.0
        if row.low[:at] in self.labels:
            found += _LABEL_BONUS
        if self.pairs[row.low[at - 1], row.low[at]]:
            found -= _PAIR_MALUS
        if not row.is_header:
            found += _HABIT_BONUS * self.habits.get(row.classes[at], 0.0)
        return found


def habits_from_starts(starts: Counter[str]) -> dict[str, float]:
    """Return the habits that the counted classes of the first words of second cells show."""
    total = starts.total()
    if total < _FEWEST_STARTS:
        return {}
    shares = {name: starts[name] / total for name in sorted(_TELLING_STARTS)}
    return {name: share for name, share in shares.items() if share >= _HABIT}


def hints_from_texts(labels: Iterable[str], texts: Iterable[str]) -> BorderHints:
    """Return the hints of an article: the labels of its points, and its running text."""
    pairs: Counter[tuple[str, str]] = Counter()
    for text in texts:
        words = text.split(" ")
        low = [bare(word).casefold() if word[-1:].isalnum() else "" for word in words]
        following = [bare(word).casefold() for word in words[1:]]
        pairs.update(pair for pair in zip(low, following, strict=False) if pair[0] and pair[1])
    wanted = frozenset(
        tuple(bare(word).casefold() for word in label.split(" "))
        for label in labels
        if label.count(" ") < _MOST_LABEL_WORDS
    )
    return BorderHints(wanted, pairs)
