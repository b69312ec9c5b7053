"""Say whether the words of an event tell it as done, ahead, over, denied or called off."""

import re
from typing import Literal

from pipeline.extract.events.homecomings import return_in
from pipeline.extract.events.shapes import Shape
from pipeline.extract.events.unreal import is_unreal
from pipeline.extract.events.utterances import unquoted, without_aside

Standing = Literal["reported", "planned", "background", "denied", "cancelled"]
_PLANNED = re.compile(
    # `on Thursday, 8 May 2025,`: a month, and nothing that may be.
    r"\b(?:will|would|to|shall|(?<!\d )(?<!(?:st|nd|rd|th) )may(?!,? \d)|might|could|should|due|"
    r"expected|scheduled|plans?|planned|hopes?|wants?|upcoming|forthcoming|next|tomorrow|proposed|"
    r"possible|ahead of|if)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:had|last|previous|previously|first|once|since|follows|followed|recalled|"
    r"earlier(?! (?:today|in the day|on|this)\b)|anniversary|recall|past|former)\b",
    re.IGNORECASE,
)
# `after his first meeting with X` tells of that meeting itself.
_NEW_FIRST = re.compile(
    r"\b(?:after|following|during|at|in|held|had)\b[^⟪⟫]*?\bfirst\b|\bfirst[- ]ever\b",
    re.IGNORECASE,
)
_RECENT = re.compile(r"\b(?:recent|latest)\b", re.IGNORECASE)
# `briefed X on his talks with Y`, `asked X about her meeting with Y`: what the two speak about.
_SPOKEN_OF = re.compile(
    r"⟪\d+⟫(?:,? (?:mostly|mainly|largely|chiefly|also|today|fully))? "
    r"(?:on|about|of|regarding|concerning) (?:his|her|their|its)\b[^⟪⟫.;:]{0,40}$"
)
_LEAVES = re.compile(
    r"\b(?:heads?|headed|heading|left|leaves|leaving|departs?|departed|departing|sets? off|set out|"
    r"on (?:his|her|their) way)\b[^.;]{0,60}?\bfor\s+(?:(?!the\b)[\w’'-]+\s+){0,3}$"
)
# What is wished for, offered or ruled out, said of talks that nobody has held yet.
_WISHED = re.compile(
    r"\b(?:rul(?:e|ed|es|ing) out|reject(?:s|ed|ing)?|call(?:s|ed|ing) for|s(?:eeks?|ought|eeking)|"
    r"propos(?:es|ed|ing)|demand(?:s|ed|ing)?|agree(?:s|d)?(?: to| on)?|suggest(?:s|ed|ing)?|"
    r"hop(?:es|ed|ing) for|push(?:es|ed|ing) for|ready for|prepared for|open to|willing to hold|"
    r"request(?:s|ed|ing)?|favou?r(?:s|ed)?|oppos(?:es|ed|ing)|offer(?:s|ed|ing)?)\s+"
    r"(?:an?\s+|(?!(?:the|his|her|their|this|that)\b))(?:(?!⟪)[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)
_THAT_HE_MEET = re.compile(
    r"\b(?:propos\w+|suggest\w+|demand\w*|request\w*|ask\w*|recommend\w*|insist\w*) that\s+"
    r"(?:the\s+)?$"
)
_CLAUSE_BEFORE = re.compile(
    r"\b(?:day before|before|since|when)\s+(?:the\s+|his\s+|her\s+)?$|"
    r"\b(?:days?|nights?|weeks?|months?|years?|hours) after\s+(?:the\s+|his\s+|her\s+)?$|"
    r"\b(?:days?|weeks?|months?|years?) earlier,?\s+$|\bthe previous (?:day|week|month),?\s+$",
    re.IGNORECASE,
)
# `faced criticism after X met Y`: the news is what came of that meeting.
_AFTERMATH = re.compile(
    r"\b(?:criticism|backlash|outcry|outrage|anger|row|uproar|fury|protests?|controversy|"
    r"under fire)\b"
    r"[^.;⟪⟫]{0,60}?\b(?:after|when|for|over)\s+(?:the\s+|his\s+|her\s+)?$",
    re.IGNORECASE,
)
_DAYS_AFTER = re.compile(r"\b(?:days?|weeks?|months?|years?|hours) after\b", re.IGNORECASE)
_EARLIER_AFTER = re.compile(
    r"[^⟪⟫.;]{0,50}?\b(?:(?:days?|weeks?|months?|years?) earlier|the previous (?:day|week|month)|"
    r"the (?:day|week) before(?=[.,;]|$))",
    re.IGNORECASE,
)
_YEARS_AGO = re.compile(r"[^⟪⟫.;]{0,30}?\b(?:years?|months?) ago\b")
_AFTER_JOURNEY = re.compile(
    r"\b(?:days?|weeks?|months?|years?) +after (?:he|she|they|his|her|an?|⟪\d+⟫)[^.;“”\"]*"
    r"\b(?:where\b[^.;⟪⟫]{0,30}|for (?:\w+ ){0,3})$"
)
_YET_TO_COME = (
    "expected ",
    "upcoming ",
    "forthcoming ",
    "scheduled ",
    "potential ",
    "prospective ",
)
_PRIOR_TO = re.compile(
    r"\b(?:ahead of|prior to)(?:\s+(?:the|his|her|their|a|⟪\d+⟫['’]s?))?(?:\s+\w+){0,2}\s*$"
)
_TIMES = re.compile(
    r"\s+(?:(?!⟪)[\w’'-]+\s+){0,5}?(?:once|twice|times)(?:\s+before\b|,?\s+(?:\w+\s+)?(?:over|since|"
    r"in the (?:past|last)|within|this year|already|previously)\b)"
)
# `has met X repeatedly`, `have met twice on the sidelines of summits`
_OFTEN = re.compile(
    r"\s+(?:(?!⟪)[\w’'-]+\s+){0,3}?(?:(repeatedly|frequently|regularly|often)|twice|"
    r"(?:several|many|a few|three|four|five|six|numerous|a number of) times)\b"
)
_HAS = re.compile(r"\b(?:has|have|had|ha[sd]n['’]t|['’]ve)\b")
_TO_A_PLACE = re.compile(r"\bto (?:the )?[A-Z][\w-]*")
_AHEAD = re.compile(
    r"\b(?:will|includes?|is due|are due|is to|are to|was to|were to|expected to|scheduled|"
    r"plans to|(?:hop(?:es?|ed|ing)|wants?|intends?|would like) to|"
    r"to (?:travel|meet|visit|host|hold|receive|attend))\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|stated|disclosed|revealed|"
    r"according to|told)\b"
)
# `have agreed to historic talks`, `agreed to meet in Lima`
_AGREED_TO_MEET = re.compile(
    r"\s+to\s+(?:(?:hold|have|meet|sit down)\b|"
    r"(?:(?!⟪)[\w’'-]+\s+){0,4}?(?:talks|meetings?|summit|negotiations|encounter)\b)"
)
_TO_BE_HELD = re.compile(r"\b(?:will|to|shall) be held\b|\bwill (?:begin|open|take place|start)\b")
# `was the only leader to meet X` tells of what was done.
_THE_ONE = re.compile(r"\b(?:was|became) the (?:first|only|latest|last)\s(?:[\w-]+\s){0,2}$")
_MAYBE = re.compile(
    r"(?:\s+(?:with|and)\s+⟪\d+⟫)?\s+(?:(?:could|might|may|would)\b|"
    r"(?:begins?|starts?|opens?)\b[^⟪⟫.;]{0,60}?\b(?:later|tomorrow|next)\b)"
)
_KNOWN_WHEN = re.compile(
    r"\b(?:disclosed|said|stated|announced|revealed|known|spoke|made|remarks?|call|comments?|"
    r"assurance|appeal|pledge|renewed|reaffirmed|reiterated|expressed|pledged|promised|assured|"
    r"thanked|commended|praised|lauded|hailed|urged|called|appealed|stressed|emphasi[sz]ed|noted|"
    r"explained|underlined|underscored|advised|voiced|conveyed|agenda|discussed|raised|agreed|"
    r"topped|dominated|surfaced|came up)\b[^.;⟪⟫]{0,100}\bwhen\s+(?:the\s+|his\s+|her\s+)?$"
)
_SOON = re.compile(
    r"[^⟪⟫.;]{0,60}?\b(?:tomorrow|next (?:week|month|year|[A-Z]\w+day)|"
    r"later (?:this|today|in the)|in the coming)\b"
)
# `agreed to host X and met her in Oslo`
_AND_MET = re.compile(
    r"[^⟪⟫.;:]{0,40}?\s(?:and|when)\s+(?:(?:he|she|they|then|later|also)\s+)*(?:met|received|"
    r"welcomed|hosted|sat down with|spoke with|held talks with)\s+(?:with\s+)?(?:him|her|them)\b"
)
_DENIED = re.compile(
    r"\b(?:not|never|neither|nor|declined|refused|without|cancelled|canceled)\b", re.IGNORECASE
)
_ASKED = re.compile(r"\byou\b")
_FIRST_PERSON = re.compile(r"(?:⟪\d+⟫ and )?(?:I|[Ww]e)\s|⟪\d+⟫.*\sme$")


def _clause(text: str, match: re.Match[str]) -> str:
    """Return the match with what stands before and behind it up to what somebody says.

    What stands between quotation marks is left out: it speaks of other times.
    """
    said = [found.end() for found in _SAID.finditer(text, 0, match.start("v"))]
    following = _SAID.search(text, match.end())
    clause = text[said[-1] if said else 0 : following.start() if following else len(text)]
    return unquoted(clause)


def is_over(text: str, end: int, *, is_early: bool) -> bool:
    """Say whether the words from `end` on set it long before; an opening tells news of the week."""
    if not is_early and _EARLIER_AFTER.match(text, end) is not None:
        return True
    return _YEARS_AGO.match(text, end) is not None or _TIMES.match(text, end) is not None


def _said_when(text: str, match: re.Match[str]) -> bool:
    """Say whether somebody made it known `when she received ...`: that is the news itself."""
    return _KNOWN_WHEN.search(text[max(0, match.start() - 120) : match.start()]) is not None


def _is_news(text: str, between: str, match: re.Match[str]) -> bool:
    """Say whether `had met` only reports what somebody has just announced."""
    if _PAST.findall(between) != ["had"]:
        return False
    return _SAID.search(text, 0, match.start()) is not None


def _standing_aside(shape: Shape, text: str, match: re.Match[str]) -> Standing | None:
    """Return the standing of talks that people only wish for, set out for or speak about."""
    groups = match.groupdict()
    verb = groups.get("v") or ""
    before = text[: match.start("v")] if verb else ""
    is_noun = shape == "noun" or verb.startswith("talk")
    if shape == "noun" and _PRIOR_TO.search(text[max(0, match.start() - 50) : match.start()]):
        return "planned"
    if shape == "noun" and before.endswith(_YET_TO_COME):
        return "planned"
    if is_noun and (_LEAVES.search(before) or _WISHED.search(before)):
        return "planned"
    if _THAT_HE_MEET.search(text[max(0, match.start() - 40) : match.start()]):
        return "planned"
    if verb.endswith("ing") and _SOON.match(text, match.end()):
        return "planned"
    between = groups.get("w") or ""
    # What an interviewer asks is of past days, too.
    is_past = (shape == "noun" and _RECENT.search(between)) or _ASKED.search(between)
    if is_past or (" after " in before and _AFTER_JOURNEY.search(before)):
        return "background"
    return "background" if _SPOKEN_OF.search(before) else None


def _is_habit(text: str, between: str, end: int) -> bool:
    """Say whether somebody met another time and again (`has met X twice`, `met X regularly`)."""
    often = _OFTEN.match(text, end)
    return often is not None and (often[1] is not None or _HAS.search(between) is not None)


def _is_ahead(shape: Shape, text: str, match: re.Match[str]) -> bool:
    """Say whether the words around a match put it off: they agreed on it, or may hold it."""
    verb = match.groupdict().get("v") or ""
    if shape == "together" and verb.startswith("agree"):
        return _AGREED_TO_MEET.match(text, match.end()) is not None
    if shape == "table":
        return _TO_BE_HELD.search(text, 0, match.start()) is not None
    return shape == "noun" and _MAYBE.match(text, match.end()) is not None


def standing_of(shape: Shape, text: str, match: re.Match[str]) -> Standing:
    """Return how the words of a match tell the event; `background` is what is over for long."""
    between = without_aside(text, match)
    if _FIRST_PERSON.match(match.group()) and any(mark in text for mark in '"“”'):
        return "background"
    before = text[max(0, match.start() - 24) : match.start()]
    if _DENIED.search(between) or re.search(r"\b(?:[Nn]either|[Nn]or)\b", before):
        return "denied"
    if is_unreal(shape, text, match):
        return "denied"
    is_done = between.strip() == "to" and _THE_ONE.search(text, 0, match.start()) is not None
    if (_PLANNED.search(_TO_A_PLACE.sub("", between)) and not is_done) or (
        shape == "noun" and _AHEAD.search(_clause(text, match))
    ):
        return "reported" if _AND_MET.match(text, match.end()) else "planned"
    if _is_ahead(shape, text, match):
        return "planned"
    aside = _standing_aside(shape, text, match)
    if aside is not None:
        return aside
    back = return_in(text) if "had" in between else None
    if back is not None and match.start() >= back.end and _PAST.findall(between) == ["had"]:
        return "reported"
    if (
        _is_habit(text, between, match.end())
        or (_PAST.search(_NEW_FIRST.sub("", between)) and not _is_news(text, between, match))
        or _DAYS_AFTER.search(between)
        or _AFTERMATH.search(text, max(0, match.start() - 140), match.start())
        or (_CLAUSE_BEFORE.search(before) and not _said_when(text, match))
        or (shape == "noun" and _PAST.search(before[-12:]))
    ):
        return "background"
    return "reported"
