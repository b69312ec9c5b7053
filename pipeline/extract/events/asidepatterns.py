"""Patterns of what is told beside a meeting: what one tells another, talks, who sat there too."""

from pipeline.extract.events.eventwords import (
    ALONG,
    ASIDE,
    AUXILIARY,
    BEFORE,
    BOTH,
    LEAD_IN,
    LISTED,
    MEETS,
    MEETS_WORDS,
    NO_CLAUSE,
    OBJECT,
    ONE,
    SPOKEN_OF,
    STRAIGHT,
    SUBJECT,
    TALKS,
    TALKS_WORDS,
    THE_PAIR,
    WITH,
)
from pipeline.extract.events.shapes import pattern

ASIDES = (
    pattern(
        "told",
        "told tells informed assured briefed telling",
        rf"(?P<a>{ONE}){ASIDE}{AUXILIARY}(?P<v>told|tells|informed|assured|briefed|as telling)"
        rf"\s+{OBJECT}",
    ),
    pattern(
        "told",
        "presented handed + to",
        rf"(?P<a>{ONE}){ASIDE}{AUXILIARY}(?P<v>presented|handed(?: over)?)\b"
        rf"(?:{NO_CLAUSE}[^⟪⟫;:]){{1,90}}?\bto\s+{OBJECT}",
    ),
    pattern(
        "noun",
        f"with between + {TALKS_WORDS}",
        rf"(?P<a>{ONE})['’]s?\s+(?P<w>(?:(?!,? but\b){NO_CLAUSE}[^⟪⟫;:]){{0,60}}?)(?P<v>{TALKS})"
        r"(?:\s(?!⟪)[\w’'-]+){0,5}?\s+(?:with|between)\s+"
        rf"{OBJECT}",
    ),
    pattern(
        "noun",
        f"{TALKS_WORDS} + with between of among alongside beside",
        rf"(?i:\b(?P<w>{BEFORE})(?P<v>{TALKS}))\b"
        rf"(?:\s(?!⟪|by\b|{TALKS})[\w’'-]+){{0,5}}?\s+(?:with|between|of|among|alongside|beside)"
        rf"\s+{OBJECT}",
    ),
    pattern(
        "noun",
        "meeting receiving hosting welcoming huddling talking speaking conferring sitting",
        r"\b(?P<w>(?i:after|following|upon|while|when)\s+(?:also\s|separately\s|briefly\s|first\s)?)"
        rf"(?P<v>meeting|receiving|hosting|welcoming|(?:huddling|talking|speaking|conferring|"
        rf"sitting down)(?=\s(?:\w+\s)?(?:with|to)\b))\s+(?:briefly\s+)?(?:with\s+|to\s+)?{LISTED}",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + with to alongside",
        rf"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|{SPOKEN_OF})\b|{THE_PAIR})"
        rf"(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+{MEETS}\b{ALONG}{WITH}{OBJECT}",
    ),
    pattern(
        "hosts",
        "met",
        rf"(?:\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|where|and|{SPOKEN_OF})\b|{THE_PAIR})"
        rf"(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<v>met)\b{STRAIGHT}\s{OBJECT}",
    ),
    pattern(
        "hosts",
        "meet receive welcome host call + will to would shall",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|and|[Tt]he (?:minister|president|envoy|visitor|guest))\b"
        r"(?P<w>(?:\s+[\w’'-]+){0,4}?\s+(?:will|to|would|shall)(?:\s(?:also|then|later|first))?)"
        rf"\s+(?P<v>meet|receive|welcome|host|call on)\b{STRAIGHT}\s{OBJECT}",
    ),
    pattern(
        "with",
        "pleasure honour honor privilege opportunity",
        rf"(?P<w>\b(?:I|[Ww]e|[Hh]e|[Ss]he)\s|(?P<a>{ONE})\s)(?:also\s)?"
        r"(?P<v>(?:had|have|has) the (?:great |distinct )?(?:pleasure|honou?r|"
        r"privilege|opportunity))\b(?:,[^⟪⟫;:.]{1,80},|(?:\s(?!⟪)[\w’'-]+){0,3}?)\s"
        r"(?:of meeting|to meet|of receiving|to receive|of hosting|to host|of welcoming|to welcome|"
        r"to hold (?:\w+ )?(?:meetings?|talks)(?: and talks)? with)"
        rf"\b[^⟪⟫;:]{{0,60}}?\s{OBJECT}",
    ),
    pattern(
        "hosted",
        "received welcomed hosted greeted + by + he she they guest visitor",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|guest|visitor)\b(?P<w>(?:\s+[\w’'-]+){0,3}?)\s+"
        rf"(?P<v>received|welcomed|hosted|greeted)\b{ALONG}\bby\s+{OBJECT}",
    ),
    pattern(
        "hosted",
        "received welcomed hosted greeted + by",
        r"\band\s+(?:later\s|also\s|then\s)?(?P<w>(?:was|were)(?:\s\w+)?)\s+"
        rf"(?P<v>received|welcomed|hosted|greeted)\b{ALONG}\bby\s+{OBJECT}",
    ),
    pattern(
        "hosted",
        "hosted + by",
        rf"(?:^|[—–-]\s+)(?P<v>Hosted)\s+by\s+{OBJECT}(?=,\s+the\s(?:two|three|talks|meeting|sides))",
    ),
    pattern("hosted", "invitation", rf"\b(?P<w>at\s+the\s+)(?P<v>invitation)\s+of\s+{OBJECT}"),
    pattern(
        "present",
        "attended presence accompanied flanked also + by of were was",
        rf"\b(?P<v>attended by|in the presence of|[Aa]ccompanied by|[Ff]lanked by|"
        r"[Aa]lso (?:present|in attendance|taking part|attending|participating)"
        rf"(?:\s[\w’'-]+){{0,5}}? (?:were|was)|(?:were|was) also present)\s+{OBJECT}",
    ),
    pattern(
        "present",
        "attended present took sat participated joined",
        rf"{SUBJECT}{ASIDE}(?P<w>(?:[\s,]+(?!⟪)[\w’'.-]+){{0,4}}?)[\s,]+"
        r"(?P<v>attended|(?:was|were) (?:also )?present|took part|sat in|participated|"
        r"joined (?:them|the (?:meeting|talks|discussions)))\b",
    ),
    pattern(
        "present",
        "joined joining",
        r"\b(?:[Tt]hey|[Tt]he (?:two|three|four|pair|talks|meeting|discussions))(?P<w>\s+(?:was|"
        r"were|(?:had|have) been)(?:\s\w+)?)\s+(?P<v>joined)\b(?:\s[^⟪⟫;:.,]{1,50}?)?\s+by"
        rf"\s+{OBJECT}",
    ),
    pattern(
        "present",
        "joining",
        r"\b(?P<v>[Jj]oining)\s+(?:them|the (?:two|three|pair|talks|meeting|discussions))\b"
        rf"(?:\s[^⟪⟫;:.,]{{1,50}}?)?\s+(?:was|were)\s+{OBJECT}",
    ),
    pattern(
        "present",
        "delegation team + led leads headed heads",
        rf"{ONE}{ASIDE}\s+(?:\w+\s+)?(?:led|leads|headed|heads)\s+(?:an?|the|his|her)\s+"
        r"(?:[\w-]+\s+){0,3}?(?P<v>delegation|team)\b,?\s+(?:(?:that|which)\s+)?(?:also\s+)?"
        rf"(?:included|includes|including|comprising|made up of|consisting of)\s+{OBJECT}",
    ),
    pattern(
        "present",
        "joining",
        rf"\bwith\s+{OBJECT}(?P<w>\s+(?:also\s+|later\s+)?)(?P<v>joining)\b",
    ),
    pattern(
        "present",
        "attended",
        rf"\bwhich\s+{LEAD_IN}{SUBJECT}(?P<w>(?:\s+(?!⟪)[\w’'.-]+){{0,3}}?)\s+(?P<v>attended)\b",
    ),
    pattern(
        "chairs",
        "chaired chairs presided co hosted opened convened",
        rf"{SUBJECT}(?:,?\s+who\b|{ASIDE})(?P<w>(?:[\s,]+(?!⟪)[\w’'.-]+){{0,4}}?)[\s,]+"
        r"(?P<v>chaired|chairs|presided|co-chaired|(?:hosted|opened) the"
        rf"(?=[^⟪⟫;:.]{{0,60}}?\s(?:{TALKS}|forum|conference|congress|assembly|event)\b)|"
        r"(?:hosted|convened) an?(?=[^⟪⟫;:.]{0,40}?\s(?:summit|(?:meeting|round|session) of)\b))",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + led headed + by",
        r"\b(?:mission|delegation|team|group|party|side)\b[^⟪⟫.;]{0,60}?\b(?:led|headed) by\s+"
        rf"(?:the\s+)?(?P<a>{ONE})(?:['’,](?:[^⟪⟫;]|{ONE}){{0,80}}?,)?{AUXILIARY}"
        rf"{MEETS}\b(?:{ALONG}{WITH}|{STRAIGHT}\s){OBJECT}",
    ),
    pattern(
        "table",
        "led headed + by",
        r"\b(?:delegation|side|team|delegates|negotiators|party)\b[^⟪⟫.;]{0,60}?"
        rf"\b(?P<v>led|headed) by {OBJECT}",
    ),
    pattern(
        "hosts",
        "hosted hosts gave gives + for honor honour",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>hosted|hosts|gave|gives)\b{ALONG}"
        rf"\b(?:for|in hono[u]?r of)\s+{OBJECT}",
    ),
    pattern(
        "table",
        "table guests participants present there attendees attending attendance leaders + "
        "were was included include are",
        r"\b(?P<v>(?:[Aa]round the table|[Gg]uests|[Pp]articipants|[Aa]ttendees|"
        r"[Tt]hose (?:present|attending|in attendance)|"
        rf"(?:[Oo]ther )?[Ll]eaders (?:present|attending|in attendance)|[Aa]lso there|"
        rf"[Oo]thers? at the table)\s+(?:were|was|included|include|are))\s+{OBJECT}",
    ),
    pattern(
        "table",
        "joined + by",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>joined)\b{STRAIGHT}\bby\s+{OBJECT}",
    ),
    pattern(
        "alone",
        "held holds began begins opened met meets received receives arrived wound ended concluded "
        f"concludes + visit tour number delegation group members {TALKS_WORDS}",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>held|holds|began|begins|opened|met|meets|received|"
        rf"receives|arrived|wound up|ended|concluded|concludes)\b"
        r"(?:(?!\b(?:cabinet|will|is to|are to|due|expected|scheduled)\b)[^⟪⟫;:.]){0,100}?"
        rf"\b(?:{TALKS}|visit|tour|number of|delegation|"
        r"group of|members of)\b",
    ),
    pattern(
        "alone",
        f"led leads headed heads + {TALKS_WORDS}",
        rf"{SUBJECT}{ASIDE}\s+(?P<v>led|leads|headed|heads)\s+(?:an?|the|his|her)\s[^⟪⟫;:.]{{0,60}}?"
        rf"\b(?:delegation|team)\b(?:[^⟪⟫;:.]|\.(?=\w|\s[a-z])){{0,60}}?\b(?:in|during|at)\s(?:[\w-]+\s){{0,3}}?{TALKS}\s"
        r"(?:with|between)\b",
    ),
    pattern(
        "alone",
        f"after following + {TALKS_WORDS}",
        rf"{SUBJECT}{ASIDE}\s+(?:said|told|says|announced|stressed|added|warned|expressed)\b"
        rf"[^⟪⟫;:]{{0,60}}?\b(?P<v>after|following)\s+(?:[\w’'-]+\s){{0,5}}?{TALKS}\s+"
        r"(?:with|between)\s+(?:the\s+)?(?!reporters|journalists|the press|⟪)",
    ),
    pattern(
        "alone",
        f"speaking spoke made + after following during at + with + {TALKS_WORDS}",
        rf"{SUBJECT}{ASIDE}\s+(?:(?:was|is)\s+)?(?P<v>speaking|spoke|made "
        r"(?:the|these|this|his|her) (?:\w+ )?(?:remarks?|statements?|comments?|announcement))\b"
        rf"[^⟪⟫;:]{{0,40}}?\b(?:after|following|during|at)\s+(?:[\w’'-]+\s){{0,5}}?{TALKS}\s+with\s+"
        rf"(?!reporters|journalists|the press)(?=[^.;:]{{0,50}}?(?:{ONE}|\b(?:members|delegation|"
        r"officials|lawmakers|ministers|leaders|envoys|parliamentarians|senators)\b))",
    ),
    pattern(
        "alone",
        "met meets held holds + officials investigators inspectors envoys lawmakers legislators "
        "mediators negotiators diplomats ministers ambassadors delegation mission team",
        r"\b(?:[A-Z][\w.]*[A-Z.]|[A-Z][a-z]+(?:n|ese|ish|i|ch|sh))\s(?:[a-z][\w-]*\s){0,3}?"
        r"(?:officials|investigators|inspectors|envoys|lawmakers|legislators|mediators|negotiators|"
        r"diplomats|ministers|ambassadors|delegation|mission|team)(?P<w>(?:\s+(?!⟪)[\w’'-]+){0,3}?)"
        r"\s+(?P<v>met|meets|(?:held|holds) (?:\w+ )?(?:talks|meetings?|discussions))"
        r"\s+(?:with\s+)?"
        rf"{LEAD_IN}(?P<a>{ONE})",
    ),
    pattern(
        "pair",
        "met spoke talked held sat conferred ended gathered signed discussed reviewed exchanged",
        rf"\b(?:{BOTH})(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<v>met|spoke|talked|held|sat down|"
        r"conferred|sat|ended|gathered|signed|discussed|reviewed|exchanged)\b",
    ),
)
