"""Patterns of sentences with a clause between the two sides, or with a pronoun for one of them."""

from pipeline.extract.events.eventwords import (
    ASIDE,
    AUXILIARY,
    BEFORE,
    LEAD_IN,
    MANY,
    OBJECT,
    ONE,
    PAYS,
    SUBJECT,
    TALKS,
    TALKS_WORDS,
)
from pipeline.extract.events.shapes import pattern

# `paid a visit to the ministry`: to that of whom the text speaks.
_ON_ONE = (
    r"(?P<v>(?:paid|pays|made|makes)\s+(?:an?|his|her|their)\s(?:[\w-]+\s){0,3}?(?:calls?|visits?)\s"
    r"(?:(?:up)?on|to)\s(?:him|her|(?:the|his|her) (?:[Mm]inistry|[Oo]ffice))|"
    r"called (?:up)?on (?:him|her)(?!\s+to\b)|"
    rf"called (?:up)?on (?:him|her)(?=\s+to\s+{PAYS})|visited (?:him|her))\b"
)
_WORDS = "paid pays made makes called visited"
_ONE_WORDS = "him her ministry office"

# `is in Lima for a visit`: what one does who then meets somebody there.
_COMES = (
    r"(?:is|was|has been|arrived|has arrived|had arrived|came|flew|travell?ed|visited|paid|began|"
    r"started|ended|concluded|undertook)\b"
)
_COMES_WORDS = (
    "is was has had arrived came flew traveled travelled visited paid began started ended "
    "concluded undertook"
)
_MEETING_VERBS = "met meets held holds called received had paid"
_MEETS_ONE = (
    rf"(?P<v>(?:met|meets)(?: and held talks)?(?:\s(?:with|separately|briefly))?|"
    rf"called on|received|paid (?:an? )?(?:courtesy )?(?:call|visit) on|"
    rf"(?:held|holds|had)\s(?:(?!⟪)[\w’'-]+\s){{0,9}}?with)\s{OBJECT}"
)

CLAUSES = (
    pattern(
        "with",
        f"{_WORDS} + led headed + {_ONE_WORDS}",
        rf"(?:\bwhen\s+)?\b(?:delegation|team|group|mission|party|members)\b[^⟪⟫;:]{{0,90}}?"
        rf"\b(?:led|headed) by\s+{OBJECT}{ASIDE}{AUXILIARY}{_ON_ONE}",
    ),
    pattern(
        "with", f"{_WORDS} + {_ONE_WORDS}", rf"(?:\bwhen\s+)?{OBJECT}{ASIDE}{AUXILIARY}{_ON_ONE}"
    ),
    pattern(
        "hosted",
        "courtesy farewell working official goodwill + by",
        r"\b(?P<v>(?:courtesy|farewell|working|official|goodwill) (?:call|visit))\b"
        rf"[^⟪⟫;:.]{{0,30}}?\son (?:him|her)\s(?:[^⟪⟫;:.]{{0,60}}?\s)?by\s{OBJECT}",
    ),
    pattern(
        "hosts",
        "received receives + letter message invitation",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|receives)\s[^⟪⟫;:.]{{0,50}}?"
        rf"\b(?:letter|message|invitation)\b[^⟪⟫;:.]{{0,40}}?\bfrom\s+{LEAD_IN}{ONE}"
        r"[^⟪⟫;:.]{0,80}?\b(?:delivered|handed over|handed|conveyed|presented|carried)"
        rf"(?:\sto\s(?:him|her))?\sby\s{OBJECT}",
    ),
    pattern(
        "noun",
        "session meeting talks commission round dialogue + attendance present attending presiding",
        rf"(?i:\b(?P<w>{BEFORE})(?P<v>session|meeting|talks|commission|round|dialogue))\b"
        rf"[^⟪⟫;:.]{{0,120}}?\bwith\s+{LEAD_IN}(?P<b>{MANY})\s(?:both\s)?(?:in attendance|present|"
        r"attending|presiding)\b",
    ),
    pattern(
        "with",
        f"{_MEETING_VERBS} + who + {_COMES_WORDS}",
        rf"{SUBJECT}\s+who\s{_COMES}[^⟪⟫;:]{{3,110}}?(?:{ONE}[^⟪⟫;:]{{0,60}}?)?\s{_MEETS_ONE}",
    ),
    pattern(
        "with",
        f"{_MEETING_VERBS} + {_COMES_WORDS} + and",
        rf"{SUBJECT}{ASIDE}\s+{_COMES}[^⟪⟫;:]{{3,160}}?\band\s(?:also\s|later\s|then\s)?{_MEETS_ONE}",
    ),
    pattern(
        "with",
        "presented handed + credentials letter letters",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>presented|handed)\s(?:[\w-]+\s)?to\s{OBJECT}"
        r"(?=[^⟪⟫;:.]{0,60}?\s(?:credentials|letters? of credence)\b)",
    ),
    pattern(
        "with",
        "extended + welcome reception",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>extended)\s(?:an?|his|her)\s(?:[\w-]+\s){{0,3}}?"
        rf"(?:welcome|reception)\sto\s{OBJECT}",
    ),
    pattern(
        "with",
        "chats shakes shook exchanges exchanged poses posed",
        rf"{SUBJECT}{ASIDE}\s+(?P<v>chats|(?:shakes|shook) hands|(?:exchanges|exchanged) "
        rf"(?:pleasantries|greetings)|(?:poses|posed) for "
        rf"(?:an? )?(?:photos?|photographs?|pictures?))"
        rf"\s(?:\w+\s){{0,2}}?with\s{OBJECT}",
    ),
    pattern(
        "noun",
        f"{TALKS_WORDS} + of by + with and",
        rf"(?i:\b(?P<w>{BEFORE})(?P<v>{TALKS}))\s(?:of|by)\s+{LEAD_IN}(?P<a>{ONE})"
        rf"{ASIDE}\s(?:with|and)\s+{OBJECT}",
    ),
    pattern(
        "hosts",
        "received receives met meets hosted welcomed + led headed",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]ho|[Tt]he (?:minister|president|premier|speaker))\b"
        r"(?P<w>(?:\s[\w’'-]+){0,3}?)\s"
        rf"(?P<v>received|receives|(?:met|meets)(?: with)?|hosted|welcomed)\s[^⟪⟫;:]{{0,140}}?"
        rf"(?:{ONE}[^⟪⟫;:]{{0,60}}?)?\b(?:led|headed)\sby\s{OBJECT}",
    ),
    pattern(
        "noun",
        f"{TALKS_WORDS} + led headed",
        rf"(?i:\b(?P<w>{BEFORE})(?P<v>{TALKS}))\swith\s[^⟪⟫;:.]{{0,120}}?"
        rf"(?:{ONE}[^⟪⟫;:.]{{0,60}}?)?\b(?:led|headed)\sby\s{OBJECT}",
    ),
    pattern(
        "with",
        "during at in + their",
        rf"^(?:[^⟪⟫]{{0,60}}?(?:[—–:-]|\]|\))\s)?(?:The\s)?(?P<a>{ONE})[^⟪⟫;:]{{1,160}}?"
        rf"(?:(?:the|his|her)\s)?(?P<b>{ONE})[^⟪⟫;:]{{0,120}}?\b(?P<v>(?:during|at|in) their "
        rf"(?:[\w-]+\s){{0,3}}?{TALKS})\b",
    ),
    pattern(
        "with",
        "present + credentials letter letters",
        rf"\bto (?P<v>present) (?:his|her|their) (?:credentials|[Ll]etters? of [Cc]redence) to "
        rf"{OBJECT}\s(?:was|is|were)\s{LEAD_IN}(?P<a>{ONE})",
    ),
    pattern(
        "noun",
        "receiving + letter letters credentials accreditation",
        r"\b(?P<w>(?i:after|upon|while|when|on)\s+)(?P<v>receiving)\s(?:the\s|a copy of the\s)?"
        rf"(?:[Ll]etters? of [Cc]redence|credentials|accreditation)\s(?:of|from)\s{OBJECT}",
    ),
    pattern(
        "hosts",
        "received receives welcomed + accreditation to",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|receives|welcomed)\s"
        r"(?:the\s(?:letters? of )?accreditation\s(?:of|from)|"
        rf"to (?:his|her|the|their)\s(?:(?!⟪)[\w’'-]+\s){{0,5}}?[\w’'-]+)\s{OBJECT}",
    ),
    pattern(
        "with",
        "meeting hosting receiving joining facing welcoming leading + with",
        rf"\bwith\s+{LEAD_IN}(?P<a>{ONE}(?:\s*,\s*{LEAD_IN}{ONE})*(?:\s*,?\s+and\s+{LEAD_IN}{ONE})?)"
        r"\s+(?P<v>meeting|hosting|receiving|joining|facing|welcoming)\s+(?:with\s+)?"
        rf"{OBJECT}",
    ),
    pattern(
        "present",
        "attended + by",
        r"\b(?P<v>attended) (?:from|on|for) (?:the|its) (?:[\w-]+ ){1,2}side,? by\s"
        rf"{OBJECT}",
    ),
)
