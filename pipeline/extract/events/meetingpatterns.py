"""Patterns that name who meets whom around a verb or the talks; they come before all others."""

from pipeline.extract.events.eventwords import (
    ALONG,
    ASIDE,
    AT_LENGTH,
    AUXILIARY,
    BE,
    BEFORE,
    GATHERED,
    GUESTS,
    HOSTS,
    HOSTS_WORDS,
    JOINTLY,
    JOINTLY_WORDS,
    LEAD_IN,
    MANY,
    MEETS,
    MEETS_WORDS,
    NOT_WITH,
    OBJECT,
    ONE,
    PAYS,
    STRAIGHT,
    SUBJECT,
    TALKS,
    TALKS_WORDS,
    WHO_ASIDE,
    WITH,
    WITH_ASIDE,
)
from pipeline.extract.events.shapes import pattern

MEETINGS = (
    pattern(
        "with",
        f"{MEETS_WORDS} + with to alongside",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b{ALONG}{WITH}{OBJECT}",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + who",
        rf"{SUBJECT}{WHO_ASIDE}{AUXILIARY}{MEETS}\b{ALONG}{WITH}{OBJECT}",
    ),
    pattern(
        "hosts",
        f"{HOSTS_WORDS} + who",
        rf"{SUBJECT}{WHO_ASIDE}{AUXILIARY}{HOSTS}\b(?!\s+by\b){STRAIGHT}\s{OBJECT}"
        rf"(?(urge)(?!\s+to\s+(?!{PAYS})))",
    ),
    pattern(
        "with",
        f"{MEETS_WORDS} + led headed + by + with",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b{ALONG}\bwith\b[^⟪⟫;:]{{0,140}}?"
        rf"(?:{ONE}[^⟪⟫;:]{{0,60}}?)?"
        rf"\b(?:led|headed)\s+by\s+{OBJECT}",
    ),
    pattern(
        "hosts",
        f"{HOSTS_WORDS} + led headed + by",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{HOSTS}\b[^⟪⟫;:]{{0,140}}?(?:{ONE}[^⟪⟫;:]{{0,60}}?)?"
        rf"\b(?:led|headed)\s+by\s+{OBJECT}",
    ),
    pattern(
        "with",
        "began started opened concluded made ended + call",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>began|started|opened|concluded|made|ended)\b{ALONG}"
        rf"\b(?:courtesy )?call\s+on\s+{OBJECT}",
    ),
    pattern(
        "with",
        "joined + meet",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>joined)\b[^;:]{{0,200}}?\bto\s+meet\s+(?:with\s+)?"
        rf"{OBJECT}",
    ),
    pattern(
        "with",
        "paid pay pays + call calls visit visits",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>paid|pays?)\b{ALONG}\b(?:calls?|visits?)\s+on\s+"
        rf"{OBJECT}",
    ),
    pattern(
        "with",
        "received took got receives takes answered answers fielded accepted + call conversation",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|receives|takes|took|got|answered|answers|"
        r"fielded|accepted)\s(?:[\w“”\"-]+\s){0,6}?"
        rf"(?:call|conversation)(?:\s(?!⟪)[\w’'-]+){{0,4}}?\s+from\s+{OBJECT}",
    ),
    pattern(
        "hosts",
        HOSTS_WORDS,
        # "called on X to resign" asks something of X; "was received by X" has the guest in front.
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{HOSTS}\b(?!\s+by\b){STRAIGHT}\s{OBJECT}"
        rf"(?(urge)(?!\s+to\s+(?!{PAYS})))",
    ),
    pattern(
        "hosted",
        "received welcomed hosted met greeted briefed granted seen accorded given + by",
        rf"{SUBJECT}(?:{WITH_ASIDE}|{ASIDE}){AUXILIARY}{BE}"
        r"(?P<v>received|welcomed|hosted|met|greeted|briefed|"
        r"granted an audience|seen off|(?:accorded|given)(?=\s(?:[\w’'-]+\s){1,4}?"
        rf"(?:welcome|reception|audience)))\b{ALONG}\bby\s+{OBJECT}",
    ),
    pattern(
        "noun",
        f"{TALKS_WORDS} + with",
        # "During his talks with X on Monday, Y said": without a pause the list of X takes Y up.
        r"(?:^|[],;:—–-]\s+)(?:(?:(?:[Ss]peaking|[Tt]alking)(?: (?:to|with) (?:the )?(?:reporters|"
        r"journalists|newsmen|press|media))?|[Bb]riefing reporters)\s+)?"
        r"(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing|[Ww]hile)\s+"
        rf"(?P<w>(?:(?!⟪)[\w’'-]+\s+){{0,5}}?)(?P<v>{TALKS})\b(?:\s(?!⟪)[\w’'-]+){{0,5}}?\s+with\s+"
        rf"{GUESTS}(?P<a>{ONE})(?=[\s,])",
    ),
    pattern(
        "with",
        "posing standing appearing speaking sitting",
        r"(?:^|[—–-]\s+)(?P<v>[Pp]osing|[Ss]tanding|[Aa]ppearing|[Ss]peaking|[Ss]itting)\b"
        r"[^⟪⟫;:,]{0,60}?\b(?:with|alongside|beside|next to)\s+"
        rf"{GUESTS}(?P<a>{ONE})(?=[\s,])",
    ),
    pattern(
        "hosts",
        "welcoming receiving meeting hosting greeting visiting",
        r"(?:^|[—–-]\s+)(?P<v>[Ww]elcoming|[Rr]eceiving|[Mm]eeting(?:\s+with)?|[Hh]osting|[Gg]reeting|"
        rf"[Vv]isiting)\s+{GUESTS}(?P<a>{ONE})(?=[\s,])",
    ),
    pattern(
        "noun",
        "brought brings bringing + together",
        rf"(?i:\b(?P<w>{BEFORE}){TALKS})\b[^⟪⟫;:.]{{0,40}}?\b"
        rf"(?P<v>brought|brings|bringing)\s+together\s+{LEAD_IN}(?P<b>{MANY})",
    ),
    pattern(
        "noun",
        "chaired headed led presided moderated hosted + by",
        rf"(?i:\b(?P<w>{BEFORE})(?:{TALKS}|commission|committee|round))\b"
        r"[^⟪⟫;:.]{0,60}?\b(?P<v>(?:co-)?(?:chaired|hosted)|headed|led|presided over|moderated)"
        r"\s+(?:jointly\s+)?by\s+"
        rf"{LEAD_IN}(?P<b>{MANY})",
    ),
    pattern(
        "together",
        "signed inked initialled initialed exchanged + by",
        r"(?i:\b(?:agreements?|deals?|memorand(?:um|a)|treaty|treaties|mous?|pacts?|accords?|"
        r"protocols?|contracts?|documents?|communiqu[eé]s?|declarations?)\b)[^⟪⟫;:.]{0,120}?"
        r"\b(?:was|were|been)\s+(?P<v>signed|inked|initialled|initialed|exchanged)\s+"
        rf"(?:\w+\s+){{0,5}}?by\s+{LEAD_IN}(?P<b>{MANY})",
    ),
    pattern(
        "hosts",
        "received accepted receives accepts + letter letters credentials",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|accepted|receives|accepts)\s+"
        r"(?:\w+day\s+|yesterday\s+|today\s+)?(?:the\s+|(?:a copy|copies) of\s+(?:the\s+)?)?"
        rf"(?:letters? of credence|credentials)\b{STRAIGHT}\s(?:of|from)\s+{OBJECT}",
    ),
    pattern(
        "together",
        JOINTLY_WORDS,
        rf"{NOT_WITH}(?<!\bby )(?P<a>{MANY}){ASIDE}(?:\s?[—–]|\s--?)?{AUXILIARY}{JOINTLY}\b",
    ),
    pattern(
        "together",
        f"in during at + {TALKS_WORDS}",
        r"(?:^|\]\s+)(?P<v>In|During|At)\s+(?:an?|the|their)\s+(?:[\w’'-]+\s+){0,4}?"
        rf"{TALKS}\b[^⟪⟫;:.]{{0,60}}?,\s+(?:the\s+)?(?P<a>{MANY})(?=\s)",
    ),
    pattern(
        "together",
        "after following during in at + meeting talks summit phone telephone conversation",
        rf"{NOT_WITH}(?P<a>{MANY}){AT_LENGTH}"
        rf"\b(?P<v>(?:after|following|during|in|at)\s(?:an?\s|the\s|their\s)?(?:[\w’'()-]+\s){{0,9}}?"
        r"(?:meeting|talks|summit|phone call|telephone call|conversation))\b"
        r"(?!\s+(?:(?!⟪)[\w’'-]+\s+){0,4}?(?:with|between|of|to)\b)",
    ),
    pattern(
        "gather",
        "met meet gathered gather convened assembled sat held hold conferred opened began ended "
        "concluded agreed discussed reviewed signed",
        rf"(?P<a>{ONE}){ASIDE}{AUXILIARY}{GATHERED}\b(?!\s+with\b)",
    ),
)
