"""All sentence patterns that tell of a meeting; a mention stands in them as its number: ⟪3⟫."""

from pipeline.extract.asidepatterns import ASIDES
from pipeline.extract.clausepatterns import CLAUSES
from pipeline.extract.meetingpatterns import MEETINGS
from pipeline.extract.releasepatterns import RELEASES
from pipeline.extract.shapes import Pattern
from pipeline.extract.visitpatterns import VISITS

# In the order in which a sentence's events come: the first that fits tells the meeting.
PATTERNS = (*MEETINGS, *ASIDES, *RELEASES, *CLAUSES, *VISITS)

_BY_WORD = {
    word: tuple(number for number, pattern in enumerate(PATTERNS) if word in pattern.words)
    for word in sorted(frozenset[str]().union(*(pattern.words for pattern in PATTERNS)))
}
_WORDS = frozenset(_BY_WORD)


def patterns_for(words: frozenset[str]) -> list[Pattern]:
    """Return the patterns that may match a sentence with these words in lower case, in order."""
    return [PATTERNS[number] for number in sorted({n for w in words & _WORDS for n in _BY_WORD[w]})]
