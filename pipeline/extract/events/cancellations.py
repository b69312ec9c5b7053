"""Find the words that call a meeting off."""

import re
from collections.abc import Sequence

_OFF = r"(?:cancelled|canceled|called off|scrapped|postponed|put off|shelved|axed)"
_OFF_NOW = (
    rf"(?:{_OFF}|cancels|calls off|scraps|postpones|puts off|shelves|pulled out of|pulls out of|"
    r"withdrew from|withdraws from)"
)
# Parts of the words above: without one of them there is no need for the pattern below.
_OFF_PARTS = ("cancel", "ed off", "s off", "scrap", "postpon", "put off", "shelve", "axed",
              "pulled out", "pulls out", "withdr")  # fmt: skip
_MEETING = r"(?:meetings?|talks|visit|summit|trip|call|tour|session|negotiations|consultations)"
_CANCELLED = re.compile(
    rf"\b{_OFF_NOW}\s+(?:(?!⟪)[\w’'-]+\s+){{0,5}}?{_MEETING}\b"
    rf"(?:(?:(?!\b(?:after|because|instead|met)\b)[^.;:⟪]){{0,40}}?(?:,|\band)\s+"
    rf"(?:\w+\s+){{0,2}}?{_MEETING}\b)?|"
    rf"\b{_MEETING}\b[^.;:]{{0,160}}?\b(?:is|are|was|were|been|being)\s+(?:\w+\s+){{0,2}}?{_OFF}\b|"
    rf"\b{_MEETING}\b(?:(?!\b(?:after|because|that|who|which|as)\b)[^.,;:]){{0,100}}?\s{_OFF}"
    r"(?=\s*$|,| until| over| after| amid| as\b)",
    re.IGNORECASE,
)
# What was called off before that of which the article tells (`had been postponed twice`).
_EARLIER = re.compile(
    rf"\bhad\s+(?:\w+\s+){{0,2}}been\s+(?:\w+\s+){{0,2}}{_OFF}\b|\bafter\s+being\s+{_OFF}\b",
    re.IGNORECASE,
)


def is_cancelled(text: str) -> bool:
    """Say whether the sentence tells that a meeting was called off."""
    return _CANCELLED.search(text) is not None


def is_lead_cancelled(opening: Sequence[str], behind: Sequence[str]) -> bool:
    """Say whether the lead calls the meeting off of which the article tells.

    `opening` is the title and the first sentence; in those `behind`, `had been postponed` tells of
    an earlier time.
    """
    return any(map(is_cancelled, opening)) or any(
        is_cancelled(text) and not _EARLIER.search(text) for text in behind
    )


def called_off(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of the words that call a meeting off."""
    folded = text.casefold()
    if not any(part in folded for part in _OFF_PARTS):
        return ()
    return tuple(found.span() for found in _CANCELLED.finditer(text))
