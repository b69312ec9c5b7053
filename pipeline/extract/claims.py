"""Say what kind of section a heading opens: report, background, analysis, advice or outlook."""

import re
from functools import cache
from typing import cast

from pipeline.extract.gazetteer import word_lists
from pipeline.model import Claim

# Each with parts of its words: a text that has none of them needs no search.
_MODALS: tuple[tuple[Claim, tuple[str, ...], re.Pattern[str]], ...] = (
    (
        "recommendation",
        ("should", "must", "ought to", "recommend", "need to", "needs to"),
        re.compile(r"\b(?:should|must|ought to|recommend\w*|needs? to)\b", re.IGNORECASE),
    ),
    (
        "outlook",
        ("will", "is due to", "are due to", "is expected", "are expected"),
        re.compile(r"\b(?:will|is due to|are due to|is expected|are expected)\b", re.IGNORECASE),
    ),
    (
        "analysis",
        ("may", "might", "could", "perhaps", "likely", "suggest", "signal"),
        re.compile(r"\b(?:may|might|could|perhaps|likely|suggests?|signals?)\b", re.IGNORECASE),
    ),
)


# One sentence about what comes next makes no outlook of a report.
_LEAST_MODALS = 2


@cache
def _headings() -> tuple[tuple[Claim, re.Pattern[str]], ...]:
    return tuple(
        (
            cast("Claim", claim),  # the keys of claims.json are the values of Claim
            re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE),
        )
        for claim, words in word_lists("claims.json").items()
    )


def claim_of(title: str, text: str) -> Claim:
    """Return the kind of section: by the words of its title, else by the modals of its text."""
    for claim, pattern in _headings():
        if pattern.search(title):
            return claim
    lowered = text.lower()
    for claim, parts, pattern in _MODALS:
        if sum(map(lowered.count, parts)) < _LEAST_MODALS:
            continue
        found = len(pattern.findall(text))
        if found >= _LEAST_MODALS and found > 0.6 * _count_sentences(text):
            return claim
    return "reported"


def _count_sentences(text: str) -> int:
    return max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
