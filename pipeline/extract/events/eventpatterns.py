"""All sentence patterns that tell of a meeting; a mention stands in them as its number: ⟪3⟫."""

from pipeline.extract.events.asidepatterns import ASIDES
from pipeline.extract.events.clausepatterns import CLAUSES
from pipeline.extract.events.meetingpatterns import MEETINGS
from pipeline.extract.events.releasepatterns import RELEASES
from pipeline.extract.events.shapes import Pattern
from pipeline.extract.events.visitpatterns import VISITS

# In the order in which a sentence's events come: the first that fits tells the meeting.
PATTERNS = (*MEETINGS, *ASIDES, *RELEASES, *CLAUSES, *VISITS)

_BY_WORD = {
    word: tuple(number for number, pattern in enumerate(PATTERNS) if word in pattern.words)
    for word in sorted(frozenset[str]().union(*(pattern.words for pattern in PATTERNS)))
}
_WORDS = frozenset(_BY_WORD)


def patterns_for(words: frozenset[str], people: int) -> list[Pattern]:
    """Return, in order, the patterns that may match a sentence.

    It has these words in lower case, and so many mentions of people.
    """
    numbers = sorted({number for word in words & _WORDS for number in _BY_WORD[word]})
    return [PATTERNS[n] for n in numbers if PATTERNS[n].may_match(words, people)]
