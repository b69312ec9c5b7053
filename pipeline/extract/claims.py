"""Say what kind of section a heading opens: report, background, analysis, advice or outlook."""

import re
from functools import cache
from typing import cast

from pipeline.extract.gazetteer import word_lists
from pipeline.model import Claim

_MODALS: tuple[tuple[Claim, re.Pattern[str]], ...] = (
    (
        "recommendation",
        re.compile(r"\b(?:should|must|ought to|recommend\w*|needs? to)\b", re.IGNORECASE),
    ),
    (
        "outlook",
        re.compile(r"\b(?:will|is due to|are due to|is expected|are expected)\b", re.IGNORECASE),
    ),
    (
        "analysis",
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
    sentences = max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
    for claim, pattern in _MODALS:
        found = len(pattern.findall(text))
        if found >= _LEAST_MODALS and found > 0.6 * sentences:
            return claim
    return "reported"
