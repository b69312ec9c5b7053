"""What a pattern of sentences that tell of a meeting is: its shape, its words, its text."""

import re
from functools import cached_property
from typing import Literal

from pipeline.extract.events.eventwords import BOTH, MANY, TWO
from pipeline.values import dataclass

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

    A sentence that has none of its `words`, none of one of the lists that it needs `also`, or fewer
    mentions than `people`, cannot match: seeing so is far quicker than trying.
    """

    shape: Shape
    words: frozenset[str]
    text: str
    also: tuple[frozenset[str], ...] = ()
    people: int = 0

    def may_match(self, words: frozenset[str], people: int) -> bool:
        """Say whether a sentence with these words and so many mentions may match."""
        if people < self.people or self.words.isdisjoint(words):
            return False
        return not any(needed.isdisjoint(words) for needed in self.also)

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern made ready, which takes longer than to read an article with it."""
        return re.compile(self.text)


def pattern(shape: Shape, words: str, text: str) -> Pattern:
    """Return the pattern that needs one of these words, which spaces divide.

    Where a `+` divides them into lists, it needs one of each list.
    """
    first, *also = (frozenset(listed.split()) for listed in words.split("+"))
    return Pattern(shape, first, text, tuple(also), _people(text))


def _people(text: str) -> int:
    """Return how many mentions the text of a pattern needs at the least."""
    has_subject = "(?P<a>" in text and "|(?P<a>" not in text and BOTH not in text
    return 2 if MANY in text or TWO in text else has_subject + ("(?P<b>" in text)
