"""What a pattern of sentences that tell of a meeting is: its shape, its words, its text."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Shape = Literal[
    "with",
    "hosts",
    "hosted",
    "together",
    "told",
    "noun",
    "present",
    "chairs",
    "table",
    "alone",
    "pair",
    "gather",
]


@dataclass(frozen=True)
class Pattern:
    """A pattern with groups `a` (subject), `b` (object), `w` (auxiliaries), where it has them.

    A sentence that has none of its `words` cannot match: seeing so is far quicker than trying.
    """

    shape: Shape
    words: frozenset[str]
    text: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern made ready, which takes longer than to read an article with it."""
        return re.compile(self.text)


def pattern(shape: Shape, words: str, text: str) -> Pattern:
    """Return the pattern that needs one of these words, which spaces divide."""
    return Pattern(shape, frozenset(words.split()), text)
