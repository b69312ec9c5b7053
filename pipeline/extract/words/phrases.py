"""Ask of a sentence whether it has one of many words: by sets, and by a pattern only where it may.

A pattern of many alternatives tries them all at each letter, which is most of the time that a text
takes; nearly every sentence shows by its words alone that it has none of them.
"""

import re
from typing import Protocol

_WORD = re.compile(r"\w+")


class _Worded(Protocol):
    """A text that knows its words, as `words_of` gives them."""

    @property
    def text(self) -> str: ...

    @property
    def vocabulary(self) -> frozenset[str]: ...


def words_of(text: str) -> frozenset[str]:
    """Return the words of `text` in lower case, each part of `face-to-face` for itself."""
    return frozenset(_WORD.findall(text.lower()))


class Phrases:
    """Words and phrases to look for, in any case of letters and never as a part of a word.

    `listed` gives them with bars between; `trade*` stands for all words that begin so.
    """

    def __init__(self, listed: str) -> None:
        several = [phrase for phrase in listed.split("|") if " " in phrase]
        single = [phrase for phrase in listed.split("|") if " " not in phrase]
        self._words = frozenset(word for word in single if not word.endswith("*"))
        self._stems = tuple(word[:-1] for word in single if word.endswith("*"))
        self._firsts = frozenset(phrase.split()[0] for phrase in several)
        self._pattern = re.compile(rf"\b(?:{'|'.join(several)})\b", re.IGNORECASE)

    def are_in(self, line: _Worded) -> bool:
        """Say whether one of them stands in the line."""
        return self._are_in(line.text, line.vocabulary)

    def are_in_text(self, text: str) -> bool:
        """Say whether one of them stands in a piece of a line."""
        return self._are_in(text, words_of(text))

    def _are_in(self, text: str, words: frozenset[str]) -> bool:
        if not self._words.isdisjoint(words):
            return True
        if self._stems and any(word.startswith(self._stems) for word in words):
            return True
        return not self._firsts.isdisjoint(words) and self._pattern.search(text) is not None
