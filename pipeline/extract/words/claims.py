"""Say what kind of section a heading opens: report, background, analysis, advice or outlook."""

import re
from collections import Counter
from functools import cache
from typing import cast

from pipeline.extract.words.gazetteer import word_lists
from pipeline.model import Claim

# Forms of headings that no list of words can hold.
_FORMS: tuple[tuple[Claim, re.Pattern[str]], ...] = (
    (
        "background",
        re.compile(r"about the\b|(?:what|who) (?:is|are|was|were) (?!to |at |next)", re.IGNORECASE),
    ),
    (
        "analysis",
        re.compile(
            r"why\b|.*\bwhat (?:\w+ ){1,6}means?\b|"
            r".*\bwhat .*\b(?:could|might|may) \w+|.*\bwhat .*\b(?:gains?|loses?)$",
            re.IGNORECASE,
        ),
    ),
)
# Of each kind of section, how it is worded; all are looked for at once, in lower case.
_WORDING = re.compile(
    r"\b(?:"
    r"(?P<recommendation>should|must|ought to|recommend\w*|needs? to)|"
    r"(?P<outlook>will|is due to|are due to|is expected|are expected|expect to)|"
    r"(?P<analysis>may|might|could|perhaps|likely|suggests?|signals?|would)|"
    r"(?P<background>(?:in|since|until|by) (?:1[5-9]|20)\d\d|(?:years|decades|centuries) ago|"
    r"for (?:years|decades|centuries|generations)|had (?:been|already|long))"
    r")\b"
)
_KINDS: tuple[Claim, ...] = ("recommendation", "outlook", "analysis", "background")


# What people said and did on the day is no background, whatever years they spoke of.
_TELLS = re.compile(
    r"\b(?:said|told|agreed|discussed|welcomed|announced|thanked|met|stressed|offered|invited|"
    r"noted|pledged|signed|spoke)\b",
    re.IGNORECASE,
)
# One sentence about what comes next makes no outlook of a report.
_LEAST_MODALS = 2
_CLOSING = "closing"


def claim_of(title: str, text: str) -> Claim:
    """Return the kind of section: by the words of its title, else by the wording of its text.

    A closing section judges what the others told, unless its wording looks ahead or advises.
    """
    by_title = _kind_of_title(title)
    if by_title is not None and by_title != _CLOSING:
        return cast("Claim", by_title)  # the keys of claims.json are the values of Claim
    sentences = max(1, len(re.findall(r"[.!?](?:\s|$)", text)))
    wording = Counter(match.lastgroup for match in _WORDING.finditer(text.lower()))
    for claim in _KINDS:
        if wording[claim] >= _LEAST_MODALS and wording[claim] > 0.6 * sentences:
            return "reported" if claim == "background" and _TELLS.search(text) else claim
    return "analysis" if by_title else "reported"


def _kind_of_title(title: str) -> str | None:
    """Return a claim, "closing", or None where the title tells neither."""
    for kind, pattern in _headings():
        if pattern.search(title):
            return kind
    return next((claim for claim, pattern in _FORMS if pattern.match(title)), None)


@cache
def _headings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE))
        for kind, words in word_lists("claims.json").items()
    )
