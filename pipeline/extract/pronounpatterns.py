"""Patterns of sentences that name one side and give the other as `him` or `her`."""

from pipeline.extract.eventwords import ASIDE, AUXILIARY, OBJECT, PAYS
from pipeline.extract.shapes import pattern

_ON_ONE = (
    r"(?P<v>(?:paid|pays|made|makes)\s+(?:an?|his|her|their)\s(?:[\w-]+\s){0,3}?(?:calls?|visits?)\s"
    r"(?:(?:up)?on|to)\s(?:him|her)|called (?:up)?on (?:him|her)(?!\s+to\b)|"
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
)
