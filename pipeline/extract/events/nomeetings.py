"""Tell words that only look like those of a meeting (`called X weak`, `paid tribute to X`)."""

import re

from pipeline.extract.events.shapes import Shape

_LINK = re.compile(r"\b(with|to|alongside)\b")
# What one opens, holds or concludes is not held to somebody, unless it is a call or a visit.
_NOT_TO_SOMEBODY = re.compile(
    r"began|started|opened|conclud|ended|h[eo]ld|chair|co-chair|discuss|review|sign|exchange|paid|"
    r"pays?$|had$|ha[sv]e?$|met$|meets?$|led$|engaged|renewed|conduct|wrapped"
)
_VISIT_OR_CALL = re.compile(
    r"\b(?:visits?|calls?|meet|audience|see|receive|credence|credentials)\b"
)
_CALLED_THEN = re.compile(
    r"\s*(?:$|[.,;:)—–]|['’]|(?:on|late|early|earlier|last|to|from|in|at|after|before|by|over|via|and|"
    r"about|who|yesterday|today|this|again|twice|once|during|while|when|following|amid|with)\b|"
    r"[A-Z]\w+day\b)"
)
_OF_SOMEBODY = re.compile(r"['’]s?\s+(?!⟪)")
_ASKED_FURTHER = re.compile(
    r"[^⟪⟫.;,]{0,70}\sto\s+(?!(?:discuss|present|brief|bid|congratulate|review|pay|exchange)\b)"
)
_LETTERS = re.compile(
    r"\s+(?:(?!⟪)[\w’'-]+\s+){0,3}?(?:letters?|messages?|greetings|congratulations|telegrams|cables|"
    r"fire|barbs|insults|threats|blows|prisoners|accusations|notes)\b"
)
_SUBJECT_OF_TALKS = re.compile(r"\s(?:about|over|on|regarding|concerning)\s[^⟪⟫]*\bof\s")
_OWN_TIES = re.compile(
    r"\b(?:his|her|their|its|whose)\s+(?:\w+\s+){0,2}?(?:relationships?|relations|ties|friendship|"
    r"rapport|dealings|contacts|business|history|rivalry|feud)\s+with\b"
)
_FALSE = re.compile(
    r"\b(?:[Ff]alsely|[Ww]rongly) (?:claim|said|say|stat|suggest|assert|alleg)|"
    r"\b[Ff]alse (?:claims?|assertions?|reports?|rumou?rs?) that\b"
)
_OPPOSITION = re.compile(r"\s+and\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s)?opposition\b")


_NO_REPORT = re.compile(
    r"fact[- ]check|(?:factbox|timeline|chronology|diary|daybook|newsmaker|profile)\s*[:—–-]|"
    r"\W*(?:\w+ ){0,4}(?:news advisory|news agenda|advisory on|week ahead|diary of events|"
    r"events to watch)\b|what to (?:know|watch|expect)\b",
    re.IGNORECASE,
)


def is_no_report(text: str) -> bool:
    """Say whether a line is the title of what reports nothing: a check of facts, a diary."""
    return _NO_REPORT.match(text) is not None


# `received guests and praised a team headed by X`: of that team something is only said.
_OTHER_TEAM = re.compile(
    r"\b(?:praised|thanked|lauded|commended|named|mentioned|criticised|criticized|announced|"
    r"appointed|formed|set up|dispatched|recalled|congratulated)\s+(?:an?|the|another|his|her)\s+"
    r"(?:[\w-]+\s){0,3}?(?:team|delegation|group|mission|party)\b[^⟪⟫;:,]{0,40}?"
    r"\b(?:led|headed)\s+by\s+(?:the\s+)?$"
)


# `"... when they met," X said`: the speaker is not whom they met.
_QUOTE_ENDS = re.compile(r"[,.?!]\s?(?:”|\"|'')\s")


def is_no_meeting(shape: Shape, text: str, match: re.Match[str]) -> bool:
    """Say whether the words of a match in a masked sentence tell of something else."""
    verb = match.groupdict().get("v") or ""
    if ("alse" in text or "rongly" in text) and _FALSE.search(text, 0, match.end()) is not None:
        return True
    has_object = shape in {"hosts", "with", "table"} and match.groupdict().get("b") is not None
    if has_object and "ed by" in text and _OTHER_TEAM.search(text, 0, match.start("b")):
        return True
    if "opposition" in text and shape == "noun" and _OPPOSITION.match(text, match.end()):
        return True
    if has_object and verb and _QUOTE_ENDS.search(text, match.end("v"), match.start("b")):
        return True
    if shape == "with" and "b" in match.re.groupindex:
        return _is_with_nobody(verb, text, match)
    if shape == "hosts":
        return _meets_nobody(verb, text, match)
    if shape == "together" and verb.startswith("exchange"):
        return _LETTERS.match(text, match.end()) is not None
    if shape == "noun" and "b" in match.re.groupindex and match.end("v") < match.start("b"):
        return _SUBJECT_OF_TALKS.search(text[match.end("v") : match.start("b")]) is not None
    return False


def _is_with_nobody(verb: str, text: str, match: re.Match[str]) -> bool:
    between = text[match.end("v") : match.start("b")]
    links = _LINK.findall(between)
    if links and links[-1] == "to" and _NOT_TO_SOMEBODY.match(verb):
        return _VISIT_OR_CALL.search(between) is None
    return verb.startswith(("discuss", "review", "exchange")) and bool(_OWN_TIES.search(between))


def _meets_nobody(verb: str, text: str, match: re.Match[str]) -> bool:
    end = match.end("b") if match.groupdict().get("b") else match.end()
    if verb in {"called", "calls"} and _CALLED_THEN.match(text, end) is None:
        return True
    if verb in {"called on", "calls on"} and _ASKED_FURTHER.match(text, end) is not None:
        return True
    return _OF_SOMEBODY.match(text, end) is not None
