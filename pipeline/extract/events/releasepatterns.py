"""The sentence patterns of press releases: first person, co-chairs, lists of counterparts.

They are tried after those of `meetingpatterns` and `asidepatterns`.
"""

from pipeline.extract.events.eventwords import (
    ALONG,
    ASIDE,
    AUXILIARY,
    BEFORE,
    LEAD_IN,
    LISTED,
    MEETS,
    MEETS_WORDS,
    OBJECT,
    ONE,
    STRAIGHT,
    SUBJECT,
    TALKS,
    TALKS_WORDS,
    TWO,
)
from pipeline.extract.events.shapes import pattern

_PHONE = (
    r"(?:over|by|via|on) (?:the )?(?:tele)?phone|"
    r"(?:in|during) a (?:tele)?phone (?:call|conversation)"
)
_DOCUMENTS = (
    r"(?i:\b(?:agreements?|deals?|memorand(?:um|a)|treaty|treaties|mous?|pacts?|accords?|protocols?|"
    r"letters?|declarations?|statements?|arrangements?|programmes?|instruments?)\b)"
)

RELEASES = (
    pattern(
        "with",
        "conveyed expressed extended offered congratulated thanked assured informed wished + "
        "phone telephone",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>conveyed|expressed|extended|offered|congratulated|thanked|"
        rf"assured|informed|wished)\b[^⟪⟫;:.]{{0,90}}?\s(?:to\s+)?{OBJECT}"
        rf"(?=[^⟪⟫;:.]{{0,60}}?\b(?:{_PHONE})\b)",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + including namely among comprising notably",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b[^⟪⟫;:.]{{1,90}}?(?:{ONE}[^⟪⟫;:.]{{0,60}}?)?,?\s"
        rf"(?:including|namely|among them|comprising|notably)\s(?:with\s)?{OBJECT}",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + with",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b[^⟪⟫;:.]{{1,60}}?\b"
        rf"with(?: the following)?:\s+{OBJECT}",
    ),
    pattern(
        "with",
        "met meet held had spoke talked discussed exchanged agreed signed reviewed co opened "
        "launched announced reaffirmed canvassed explored covered considered welcomed attended "
        "issued + i",
        rf"(?P<b>{ONE})\s+and\s+I\b(?P<w>(?:\s+[\w’'-]+){{0,3}}?)\s+(?P<v>met|meet|held|had|spoke|"
        r"talked|discussed|exchanged|agreed|signed|reviewed|co-chaired|opened|launched|announced|"
        r"reaffirmed|canvassed|explored|covered|considered|welcomed|attended|issued)\b",
    ),
    pattern(
        "hosts",
        "welcomed hosted received visited called briefed congratulated thanked + i we he she they",
        rf"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\b(?P<w>(?:\s+[\w’'-]+){{0,3}}?)\s+(?P<v>welcomed|hosted|received|visited|"
        rf"called on|briefed|congratulated|thanked)\b{STRAIGHT}\s{OBJECT}"
        r"(?!\s+(?:to|for)\s+\w+ing\b)",
    ),
    pattern(
        "with",
        "was were + pleased delighted honored honoured glad privileged happy pleasure good great "
        "honor honour + meet welcome host receive join speak talk sit see",
        r"\b(?P<w>(?:I|[Ww]e|[Ii]t)\s)(?P<v>(?:was|were)\s(?:\w+\s)?(?:an?\s)?(?:pleased|delighted|"
        r"honou?red|glad|privileged|happy|pleasure|good|great|honou?r)\sto\s(?:meet|welcome|host|"
        rf"receive|join|speak|talk|sit down|see))\b(?:\s(?!⟪)[\w’'-]+){{0,4}}?\s{OBJECT}",
    ),
    pattern(
        "with",
        "met called visited joined received hosted welcomed spoke telephoned phoned paid + me",
        rf"(?P<b>{ONE}){ASIDE}(?P<w>(?:\s+(?!⟪)[\w’'-]+){{0,3}}?)\s+(?P<v>met|called on|visited|"
        r"joined|received|hosted|welcomed|spoke|telephoned|phoned|"
        r"paid a (?:courtesy )?(?:call|visit) on)"
        r"\s+(?:with\s+|to\s+)?me\b",
    ),
    pattern(
        "with",
        "had held + me",
        rf"(?P<b>{ONE}){ASIDE}(?P<w>(?:\s+(?!⟪)[\w’'-]+){{0,3}}?)\s+(?P<v>had|held)\b"
        r"[^⟪⟫;:.]{1,60}?\swith\s+me\b",
    ),
    pattern(
        "with",
        "explored discussed raised pursued addressed covered canvassed continued reviewed + "
        f"he she + with to + {TALKS_WORDS}",
        r"\b(?:[Hh]e|[Ss]he)\b(?P<w>(?:\s+[\w’'-]+){0,2}?)\s+(?P<v>explored|discussed|raised|pursued|"
        r"addressed|covered|canvassed|continued|reviewed)\b[^⟪⟫;:.]{0,60}?\s(?:in|at|during)\s"
        rf"(?:[\w’'-]+\s){{0,3}}?{TALKS}\s(?:with|to)\s+{OBJECT}",
    ),
    pattern(
        "table",
        "led headed co + delegation side team",
        rf"(?P<b>{ONE})(?:,\s[^⟪⟫;:]{{0,80}},|,)?(?P<w>\s+(?:who\s+)?)(?P<v>(?:co-)?led|headed)\s+(?:the|his|her)\s+"
        r"(?:[\w-]+\s+){0,4}?(?:delegation|side|team)\b(?!\s+to\b)",
    ),
    pattern(
        "with",
        "made makes paid pays + call calls visit visits",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>made|makes|paid|pays)\s+(?:an?|his|her|their)\s"
        rf"(?:[\w-]+\s){{0,3}}?(?:calls?|visits?)\s+(?:up)?on\s+{OBJECT}",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + where + he she they",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?:travell?ed|visited|went|flew|journeyed)\b[^⟪⟫;:.]{{0,90}}?,?\s"
        rf"where\s(?:he|she|they)(?:\s[\w’'-]+){{0,2}}?\s{MEETS}\b[^⟪⟫;:.]{{0,60}}?\s{OBJECT}",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + led headed + by + with",
        # Who sits in the delegation may be told before who leads it.
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b{ALONG}\bwith\b[^⟪⟫;:]{{0,60}}?\b(?:delegation|group|team|"
        rf"mission)\b[^;:]{{1,260}}?,?\s(?:led|headed) by\s+{OBJECT}",
    ),
    pattern(
        "noun",
        f"{TALKS_WORDS} + attending joining",
        r"\b(?P<w>(?:after|while|when|on|upon)\s+(?:also\s)?)(?:attending|joining)\s+(?:an?|the)\s"
        rf"(?:[\w’'-]+\s){{0,4}}?(?P<v>{TALKS})\b[^⟪⟫;:.]{{0,40}}?\b(?:hosted|given|offered|held)\s"
        rf"(?:[\w’'-]+\s){{0,5}}?by\s+{LISTED}",
    ),
    pattern(
        "with",
        "raised + with",
        rf"\b(?P<v>raised)\s(?:(?:this|it|these|the)\s(?:\w+\s)?)?with\s+{OBJECT}"
        rf"(?=[^⟪⟫;:.]{{0,30}}?\b(?:during|in|at)\s(?:[\w’'-]+\s){{0,4}}?{TALKS}\b)",
    ),
    pattern(
        "gather",
        "meeting summit conference meet + concluded opened began ended held hosted convened place "
        "adopted",
        rf"(?P<a>{ONE})\s?['’]?s?\s+(?P<v>[Mm]eeting|[Ss]ummit|[Cc]onference|[Mm]eet)\b"
        r"(?=[^⟪⟫;:.]{0,90}?\b(?:concluded|opened|began|ended|(?:was|were) (?:held|hosted|"
        r"convened)|took place|convened|adopted)\b)",
    ),
    pattern(
        "table",
        "included comprised",
        r"\b(?P<v>(?:[Mm]inisterial |[Hh]igh-level )?(?:[Pp]articipation|[Pp]articipants|"
        r"[Aa]ttendees|[Aa]ttendance|[Hh]eads of delegations?)\s"
        r"(?:[^⟪⟫;:.]{0,40}?\s)?(?:included|comprised))\s+"
        rf"{OBJECT}",
    ),
    pattern(
        "chairs",
        "chaired presided + by",
        rf"(?i:\b{TALKS})\b[^⟪⟫;:.]{{0,60}}?\b(?:was|is|were)\s(?P<v>chaired|presided over)\sby\s"
        rf"{LEAD_IN}(?P<b>{ONE})",
    ),
    pattern(
        "table",
        "by + delegation team side",
        rf"\b(?:delegation|team|side(?!\s+by))\s+(?P<v>by|was by)\s+{OBJECT}",
    ),
    pattern(
        "noun",
        "co chaired headed led under + by chairmanship + and + group mechanism commission "
        f"committee forum council board jwg foc {TALKS_WORDS}",
        rf"(?i:\b(?P<w>{BEFORE})(?:{TALKS}|group|mechanism|commission|committee|forum|"
        r"council|board|dialogue|round|jwg|foc)\b)[^⟪⟫;:.]{0,90}?\b"
        r"(?P<v>(?:co-)?chaired(?: jointly)? by|led by|headed by|"
        r"under the (?:co-|joint )?chairmanship of)"
        rf"\s+{LEAD_IN}(?P<b>{TWO})",
    ),
    pattern(
        "together",
        "signed inked exchanged initialled + was were been + by between + and",
        rf"{_DOCUMENTS}[^⟪⟫;:.]{{0,140}}?\b(?:was|were|been)\s+(?P<v>signed|inked|exchanged|initialled)"
        rf"\s+(?:[\w-]+\s+){{0,5}}?(?:by|between)\s+{LEAD_IN}"
        rf"(?P<b>{TWO})",
    ),
)
