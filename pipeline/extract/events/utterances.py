"""Tell who speaks in a sentence, and what of it is quoted."""

import re

SAYS = (
    r"(?:said|says|told|tells|added|stressed|noted|explained|stated|declared|announced|reiterated|"
    r"urged|warned|emphasi[sz]ed|underlined|underscored|expressed|pledged|promised|called|praised|"
    r"thanked|reaffirmed|affirmed|assured|described|voiced|welcomed|insisted|vowed|appealed|hailed|"
    r"acknowledged|wrote|tweeted|posted|confirmed|indicated|pointed|recalled|remarked|agreed|rejected|accused|"
    r"was quoted as saying|has said|quoted|(?:is|was) speaking|"
    r"made (?:the|these|this|his|her) (?:\w+ )?(?:remarks?|statements?|comments?|announcement))"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''")
_END_OF_QUOTE = re.compile(r"[^“”\"`]{8,}?[,.?!…]\s?(?:”|\"|'')(?=\s)")
_BEFORE_VERB = re.compile(
    rf"⟪(\d+)⟫(?:\s*,[^⟪⟫,]{{0,80}},)?(?:\s+(?!⟪)[\w’'-]+){{0,3}}?\s+{SAYS}\b"
)
# `X, speaking at a news conference with Y, stressed`
_SPEAKING = re.compile(
    r"⟪(\d+)⟫, (?:(?:\w+ly )?(?:speaking|talking|appearing|briefing)|who (?:spoke|was speaking))\b"
)
_AFTER_VERB = re.compile(rf"[,”\"]\s+{SAYS}\s+(?:the\s+)?⟪(\d+)⟫")


def unquoted(text: str) -> str:
    """Return the text with a space for each quotation: what it says is of other times.

    A quotation of several sentences ends in one that does not open it.
    """
    tail = _END_OF_QUOTE.match(text)
    return _QUOTED.sub(" ", text[tail.end() :] if tail is not None else text)


def is_in_quotes(text: str, at: int) -> bool:
    """Say whether the words at `at` stand in a quotation that the text closes."""
    return any(found.start() < at < found.end() for found in _QUOTED.finditer(text))


def closes_quote(text: str, start: int) -> bool:
    """Say whether the words at `start` follow what is quoted (`“...,” the minister said`)."""
    return text[:start].rstrip().removesuffix("the").rstrip()[-1:] in {"”", '"', "’"}


_ASIDE = re.compile(
    r"\b(?:after|following|during|at|in|before|ending|concluding|while|when|upon)\s+"
    r"(?:(?!⟪)[\w’'-]+\s+){0,5}$",
    re.IGNORECASE,
)
_FIRST = re.compile(r"(?:[^⟪⟫]{0,40}—\s*|[A-Z’'.\s-]+\s)?(?:The |But |And )?⟪(\d+)⟫")


def is_aside(text: str, start: int) -> bool:
    """Say whether the words at `start` are said of a sentence's subject (`after talks with X`)."""
    return _ASIDE.search(text, max(0, start - 60), start) is not None


def first_in(text: str) -> int | None:
    """Return the number of the mention that opens a masked sentence, None if none does."""
    match = _FIRST.match(text)
    return int(match[1]) if match else None


def speaker_in(text: str, left_out: tuple[int, ...] = ()) -> int | None:
    """Return the number of the one mention that speaks in a masked sentence, None if unclear."""
    found = {
        int(match[1])
        for pattern in (_BEFORE_VERB, _AFTER_VERB, _SPEAKING)
        for match in pattern.finditer(text)
        if int(match[1]) not in left_out
    }
    return found.pop() if len(found) == 1 else None


def without_aside(text: str, match: re.Match[str]) -> str:
    """Return the words before the verb; `X, 54, first elected in May, on Friday` ends an aside."""
    between = match.groupdict().get("w") or ""
    if not between or not text[: match.start("w")].rstrip().endswith(","):
        return between
    is_whole = text.startswith(",", match.end("w"))
    return "" if is_whole else between.rpartition(",")[2]
