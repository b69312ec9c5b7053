"""The words of an article as they stand in its own text: what damage is measured against."""

import re
from collections import Counter
from collections.abc import Iterable

WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r"(?<=[^\W\d_] )[^\W\d_]+|(?<=[^\W\d_], )[^\W\d_]+")
_DAMAGE = re.compile(
    r"(?<=[a-z]{2})[.][A-Z][a-z]|(?<=[a-z]{2}),[a-z]{2}|(?<=[a-z]{4})\. (?:the|in|it|this|they|a) "
)
_EVIDENCE = 2


class Vocabulary:
    """Counts of the words of an article, exactly as they are written.

    `lost_starts` is how many paragraphs and headings start in lower case; it tells of damage as
    much as a missing space does.
    """

    def __init__(self, texts: Iterable[str], lost_starts: int = 0) -> None:
        self.forms: Counter[str] = Counter()
        self._inside: Counter[str] = Counter()
        marks = lost_starts
        for text in texts:
            self.forms.update(WORD.findall(text))
            self._inside.update(_INSIDE.findall(text))
            marks += sum(1 for _ in _DAMAGE.finditer(text))
        self.is_damaged = marks >= _EVIDENCE

    def has(self, word: str) -> bool:
        """Tell whether a word occurs, in lower case or as it is given."""
        return word in self.forms or word.lower() in self.forms

    def capitals_inside(self, word: str) -> int:
        """Return how often a word has a capital in the midst of a sentence."""
        return self._inside[word.capitalize()]

    def lower(self, word: str) -> int:
        """Return how often a word is written in lower case."""
        return self.forms[word.lower()]
