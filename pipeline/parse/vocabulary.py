"""The words of an article as they stand in its own text: what damage is measured against."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

WORD = re.compile(r"[^\W\d_]+")
_INSIDE = re.compile(r" (?![a-z])(?:(?<=[^\W\d_] )|(?<=[^\W\d_], ))([^\W\d_]+)")
# The mark comes first, as a search for one of two characters is quick; then what stands before it.
_DAMAGE = re.compile(
    r"[.,](?:(?<=[a-z]{2}[.])[A-Z][a-z]|(?<=[a-z]{2},)[a-z]{2}|"
    r"(?<=[a-z]{4}[.]) (?:the|in|it|this|they|a) )"
)
_EVIDENCE = 2


class Vocabulary:
    """Counts of the words of an article, exactly as they are written.

    `lost_starts` is how many paragraphs and headings start in lower case; it tells of damage as
    much as a missing space does.
    """

    def __init__(self, texts: Iterable[str], lost_starts: int = 0) -> None:
        self._text = "\n".join(texts)  # no sign of damage goes over the end of a line
        marks = lost_starts + sum(1 for _ in _DAMAGE.finditer(self._text))
        self.is_damaged = marks >= _EVIDENCE
        self.forms = Counter(WORD.findall(self._text))

    @cached_property
    def _inside(self) -> Counter[str]:
        """The words with capitals in the midst of sentences; few articles need them."""
        return Counter(_INSIDE.findall(self._text))

    def has(self, word: str) -> bool:
        """Tell whether a word occurs, in lower case or as it is given."""
        return word in self.forms or word.lower() in self.forms

    def capitals_inside(self, word: str) -> int:
        """Return how often a word has a capital in the midst of a sentence."""
        return self._inside[word.capitalize()]

    def lower(self, word: str) -> int:
        """Return how often a word is written in lower case."""
        return self.forms[word.lower()]
