"""What the rest of the article says of a table's borders.

First cells repeat the labels of its points, and a writer begins the second cells of tables alike.
"""

from collections import Counter
from collections.abc import Iterable, Mapping

from pipeline.parse.tables.splits import Split
from pipeline.parse.tables.words import Row
from pipeline.parse.word_classes import bare
from pipeline.values import dataclass, field

_LABEL_BONUS = 3.0
_MOST_LABEL_WORDS = 9
_HABIT_BONUS = 3.0
_FEWEST_STARTS = 4  # second cells in the other tables, to speak of a habit
_HABIT = 0.4  # of them begin so
_TELLING_STARTS = frozenset({"ing", "mod", "verb", "verbs", "ed", "det", "num", "wh"})

Labels = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known before the rows are looked at.

    `labels` are those of points, in lower case, word by word; `habits` are the kinds of words with
    which many second cells of the article's other tables begin, with their shares.
    """

    labels: Labels = frozenset()
    habits: Mapping[str, float] = field(default_factory=dict)

    def bonus(self, row: Row, split: Split) -> float:
        """Return what the article adds to the score of a split."""
        found = 0.0
        at = split[0]
        if self.labels and tuple(word.low for word in row.words[:at]) in self.labels:
            found += _LABEL_BONUS
        if self.habits and not row.is_header:
            found += _HABIT_BONUS * self.habits.get(row.words[at].kind, 0.0)
        return found


def labels_from_texts(texts: Iterable[str]) -> Labels:
    """Return the labels of points that may be first cells as well."""
    return frozenset(
        tuple(bare(word).casefold() for word in text.split(" "))
        for text in texts
        if text.count(" ") < _MOST_LABEL_WORDS
    )


def habits_from_starts(starts: Counter[str]) -> dict[str, float]:
    """Return the habits that the counted kinds of the first words of second cells show."""
    whole = starts.total()
    if whole < _FEWEST_STARTS:
        return {}
    shares = {kind: starts[kind] / whole for kind in sorted(_TELLING_STARTS)}
    return {kind: share for kind, share in shares.items() if share >= _HABIT}
