"""Patterns of sentences that name one side and give the other as `him` or `her`."""

from pipeline.extract.eventwords import ASIDE, AUXILIARY, LEAD_IN, MANY, OBJECT, ONE, PAYS, SUBJECT
from pipeline.extract.shapes import pattern

# `paid a visit to the ministry`: to that of whom the text speaks.
_ON_ONE = (
    r"(?P<v>(?:paid|pays|made|makes)\s+(?:an?|his|her|their)\s(?:[\w-]+\s){0,3}?(?:calls?|visits?)\s"
    r"(?:(?:up)?on|to)\s(?:him|her|(?:the|his|her) (?:[Mm]inistry|[Oo]ffice))|"
    r"called (?:up)?on (?:him|her)(?!\s+to\b)|"
    rf"called (?:up)?on (?:him|her)(?=\s+to\s+{PAYS})|visited (?:him|her))\b"
)
_WORDS = "paid pays made makes called visited"

PRONOUNS = (
    pattern(
        "with",
        _WORDS,
        rf"(?:\bwhen\s+)?\b(?:delegation|team|group|mission|party|members)\b[^⟪⟫;:]{{0,90}}?"
        rf"\b(?:led|headed) by\s+{OBJECT}{ASIDE}{AUXILIARY}{_ON_ONE}",
    ),
    pattern("with", _WORDS, rf"(?:\bwhen\s+)?{OBJECT}{ASIDE}{AUXILIARY}{_ON_ONE}"),
    pattern(
        "hosted",
        "courtesy farewell working official goodwill",
        r"\b(?P<v>(?:courtesy|farewell|working|official|goodwill) (?:call|visit))\b"
        rf"[^⟪⟫;:.]{{0,30}}?\son (?:him|her)\s(?:[^⟪⟫;:.]{{0,60}}?\s)?by\s{OBJECT}",
    ),
    pattern(
        "hosts",
        "received receives",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|receives)\s[^⟪⟫;:.]{{0,50}}?"
        rf"\b(?:letter|message|invitation)\b[^⟪⟫;:.]{{0,40}}?\bfrom\s+{LEAD_IN}{ONE}"
        r"[^⟪⟫;:.]{0,80}?\b(?:delivered|handed over|handed|conveyed|presented|carried)"
        rf"(?:\sto\s(?:him|her))?\sby\s{OBJECT}",
    ),
    pattern(
        "noun",
        "session meeting talks commission round dialogue",
        r"(?i:\b(?P<w>(?:[\w’'-]+\s+){0,3})(?P<v>session|meeting|talks|commission|round|dialogue))\b"
        rf"[^⟪⟫;:.]{{0,120}}?\bwith\s+{LEAD_IN}(?P<b>{MANY})\s(?:both\s)?(?:in attendance|present|"
        r"attending|presiding)\b",
    ),
)
