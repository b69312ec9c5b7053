"""Tell meetings that are denied, doubted or invented (`It is not true that X met Y`)."""

import re

from pipeline.extract.events.shapes import Shape

_LONGEST = 160  # characters: how far in front of a clause the words stand that deny it
_TELL = r"(?:say|confirm|believe|know|disclose|think|reveal|claim|tell \w+|comment on)"
_TALES = (
    r"(?:reports?|rumou?rs?|claims?|stor(?:y|ies)|allegations?|suggestions?|speculation|news|"
    r"idea|assertions?)"
)
_FALSE = (
    r"(?:false|untrue|not true|not the case|wrong|unfounded|baseless|groundless|fake|invented|"
    r"fabricated|doctored|bogus|a hoax|a lie|a myth|fiction|fictitious|not correct|incorrect)"
)
_ONWARDS = r"(?:(?!\b(?:and|but|after|following|when|while|as|during|in|at)\b)[^⟪⟫.;:,]){0,40}"
# What makes nothing certain of the clause that follows it.
_BEFORE = re.compile(
    rf"(?:\b(?:it|that) (?:is|was|would be) (?:\w+ly |just )?(?:{_FALSE}|doubtful|unlikely|unclear|"
    r"unknown|not (?:known|clear|certain|confirmed|possible)|impossible|unconfirmed)\s"
    r"(?:that|whether|if)\b|"
    r"\b(?:nobody|no one|no-one|none|(?<!\ba )few)\b[^⟪⟫.;:,]{1,30}\b(?:that|how|when)\b|"
    rf"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing))\s"
    rf"(?:(?:\w+ ){{0,3}}{_TALES}\s(?:that|of)|that)\b|"
    r"\bden(?:y|ies|ied|ying)\s(?:having|any|an?|the)\b|"
    r"\b(?:did|does|do|could|would|can|has|have|had|was|were)\s?(?:not|n['’]t)\s(?:\w+ )?"
    rf"{_TELL}\s(?:whether|that|if|how)\b|"
    rf"\b(?:declin|refus|fail)\w+ to {_TELL}\s(?:whether|that|if)\b|"
    r"\b(?:falsely|wrongly|mistakenly|erroneously|untruly)\b[^⟪⟫.;:,]{0,30}\b(?:that|how)\b|"
    r"\b(?:hoax|fake|fabricated|doctored|bogus|satirical|fictional|fictitious|made-up|spoof|"
    r"deepfake|invented|false)\b[^⟪⟫.;:,]{1,40}\b(?:that|how|of|where|which|show(?:s|ed|ing)|"
    r"say(?:s|ing)|said|claim(?:s|ed|ing))\b|"
    r"\b(?:dream(?:s|ed|t)?|imagin(?:e|es|ed)|pretend(?:s|ed)?)\s(?:\w+ )?(?:that|how)\b|"
    r"\b(?:whether|if|(?<!much )as though)\b"
    rf"){_ONWARDS}$",
    re.IGNORECASE,
)
_HAD = re.compile(r"(?:^|[,;:“\"]\s*)(?:Had|had|Were|were|Should)\s+(?:the\s+)?$")
_TALE = re.compile(
    rf"\b{_TALES}\s+(?:\w+ ){{0,4}}?(?:that|of|about|saying)\b{_ONWARDS}$", re.IGNORECASE
)
_IS_FALSE = re.compile(
    rf"[^.;:]{{0,120}}?\b(?:is|are|was|were|proved|turned out)\s(?:to be )?"
    rf"(?:\w+ly |all )?{_FALSE}\b"
)
_FICTION = re.compile(
    r"(?:^|[“\"]|[—–-]\s)(?:[Ii]n|[Aa]t the (?:start|end) of)\s"
    r"(?:the|an?|his|her|their|this|that)\s"
    r"(?:[\w’'-]+\s){0,4}?(?:film|movie|novel|comedy|satire|thriller|opera|musical|cartoon|"
    r"short story|television drama|dream|play(?=,|\sby\b|\sabout\b|\sof that\b|\scalled\b|\s[“\"]))"
    r"(?!\s(?:festival|fair|studio|museum|industry|house|come true))\b[^;:.]*$"
)
# In the words between a subject and its verb: what never came to be.
_NOT_DONE = re.compile(
    r"\b(?:fail(?:s|ed)? to|pretend(?:s|ed)? to|unable to|forgot to|narrowly missed|"
    r"no (?:\w+ )?(?:plans?|intention|wish|desire|reason|need|time|chance) (?:to|of|for)|"
    r"(?:ruled?|rules) out|in vain|(?:would|could|should|might) have|"
    r"falsely|allegedly|supposedly|purportedly)\b|n['’]t\b|\b(?:almost|nearly)\s*$"
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dream(?:s|ed|t)?|imagin(?:es|ed)|pretend(?:s|ed)?|"
    r"(?:did|does|could|would|can|cannot|has|had)(?: not|n['’]t)? "
    r"(?:say|confirm|recall|remember|know) (?:whether|that|if))\b"
    r"(?!.*\b(?:and|but|then|before|after|when|while|as|in|at)\b)"
)


# `that X held talks with Y`, which the words `talks with Y` stand for.
_HOLDS = re.compile(
    r"⟪\d+⟫\s+(?:(?!said|after)[\w’'-]+\s+){0,2}(?:held|had|holding|hosted|opened)\s+(?:\w+\s+){0,3}$"
)
_NONE = re.compile(r"\b(?:no|never any)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NEVER_WAS = re.compile(
    r"[^.;:]{0,80}?\b(?:never|(?:did|has|had)(?: not|n['’]t))\s"
    r"(?:take|took|taken|happen(?:ed)?|occur(?:red)?)\b"
)


def is_unreal(shape: Shape, text: str, match: re.Match[str]) -> bool:
    """Say whether the words around an event deny it, leave it open, or tell it as invented."""
    between = match.groupdict().get("w") or ""
    if _NOT_DONE.search(between) or _DENIES.search(between):
        return True
    start = match.start("v") if shape == "noun" else match.start()
    before = text[max(0, start - _LONGEST) : start]
    if shape == "noun":
        if _NONE.search(between) or _NEVER_WAS.match(text, match.end()):
            return True
        before = _HOLDS.sub("", before)
    if not before.strip():
        return False
    if _BEFORE.search(before) or _HAD.search(before) or _FICTION.search(text[:start]):
        return True
    return _TALE.search(before) is not None and _IS_FALSE.match(text, match.end()) is not None
