"""Tell who speaks in a sentence, and what of it is quoted."""

import re

SAYS = (
    r"(?:said|says|told|tells|added|stressed|noted|explained|stated|declared|announced|reiterated|"
    r"urged|warned|emphasi[sz]ed|underlined|underscored|expressed|pledged|promised|called|praised|"
    r"thanked|reaffirmed|affirmed|assured|described|voiced|welcomed|insisted|vowed|appealed|hailed|"
    r"acknowledged|confirmed|indicated|pointed|recalled|remarked|agreed|rejected|accused|"
    r"was quoted as saying|has said|quoted)"
)
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|``.*?''")
_BEFORE_VERB = re.compile(
    rf"⟪(\d+)⟫(?:\s*,[^⟪⟫,]{{0,80}},)?(?:\s+(?!⟪)[\w’'-]+){{0,3}}?\s+{SAYS}\b"
)
_AFTER_VERB = re.compile(rf"[,”\"]\s+{SAYS}\s+(?:the\s+)?⟪(\d+)⟫")


def unquoted(text: str) -> str:
    """Return the text with a space for each quotation: what it says is of other times."""
    return _QUOTED.sub(" ", text)


def speaker_in(text: str, left_out: tuple[int, ...] = ()) -> int | None:
    """Return the number of the one mention that speaks in a masked sentence, None if unclear."""
    found = {
        int(match[1])
        for pattern in (_BEFORE_VERB, _AFTER_VERB)
        for match in pattern.finditer(text)
        if int(match[1]) not in left_out
    }
    return found.pop() if len(found) == 1 else None
