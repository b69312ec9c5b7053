"""The sentence patterns that tell of a meeting; a mention stands in them as its number: ⟪3⟫."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pipeline.extract.eventwords import (
    ALONG,
    ASIDE,
    AT_LENGTH,
    AUXILIARY,
    BE,
    BOTH,
    GATHERED,
    GUESTS,
    HOSTS,
    HOSTS_WORDS,
    JOINTLY,
    JOINTLY_WORDS,
    LEAD_IN,
    LISTED,
    MANY,
    MEETS,
    MEETS_WORDS,
    NO_CLAUSE,
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
)
from pipeline.extract.releasepatterns import RELEASES

Shape = Literal[
    "with",
    "hosts",
    "hosted",
    "together",
    "told",
    "noun",
    "present",
    "chairs",
    "table",
    "alone",
    "pair",
    "gather",
]


@dataclass(frozen=True)
class Pattern:
    """A pattern with groups `a` (subject), `b` (object), `w` (auxiliaries), where it has them.

    A sentence that has none of its `words` cannot match: seeing so is far quicker than trying.
    """

    shape: Shape
    words: frozenset[str]
    text: str

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The pattern made ready, which takes longer than to read an article with it."""
        return re.compile(self.text)


def patterns_for(words: frozenset[str]) -> list[Pattern]:
    """Return the patterns that may match a sentence with these words in lower case, in order."""
    return [PATTERNS[number] for number in sorted({n for w in words & _WORDS for n in _BY_WORD[w]})]


def _pattern(shape: Shape, words: str, text: str) -> Pattern:
    return Pattern(shape, frozenset(words.split()), text)


PATTERNS = (
    _pattern("with", MEETS_WORDS, rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b{ALONG}{WITH}{OBJECT}"),
    _pattern(
        "with", MEETS_WORDS, rf"{SUBJECT}{WHO_ASIDE}{AUXILIARY}{MEETS}\b{ALONG}{WITH}{OBJECT}"
    ),
    _pattern(
        "hosts",
        HOSTS_WORDS,
        rf"{SUBJECT}{WHO_ASIDE}{AUXILIARY}{HOSTS}\b(?!\s+by\b){STRAIGHT}\s{OBJECT}"
        rf"(?(urge)(?!\s+to\s+(?!{PAYS})))",
    ),
    _pattern(
        "with",
        MEETS_WORDS,
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{MEETS}\b{ALONG}\bwith\b[^⟪⟫;:]{{0,140}}?"
        rf"\b(?:led|headed)\s+by\s+{OBJECT}",
    ),
    _pattern(
        "hosts",
        HOSTS_WORDS,
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{HOSTS}\b[^⟪⟫;:]{{0,140}}?\b(?:led|headed)\s+by\s+{OBJECT}",
    ),
    _pattern(
        "with",
        "began started opened concluded made ended",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>began|started|opened|concluded|made|ended)\b{ALONG}"
        rf"\b(?:courtesy )?call\s+on\s+{OBJECT}",
    ),
    _pattern(
        "with",
        "joined",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>joined)\b[^;:]{{0,200}}?\bto\s+meet\s+(?:with\s+)?"
        rf"{OBJECT}",
    ),
    _pattern(
        "with",
        "paid pay pays",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>paid|pays?)\b{ALONG}\b(?:calls?|visits?)\s+on\s+"
        rf"{OBJECT}",
    ),
    _pattern(
        "with",
        "received took got receives takes answered answers fielded accepted",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|receives|takes|took|got|answered|answers|"
        r"fielded|accepted)\s(?:[\w-]+\s){0,3}?"
        rf"(?:call|conversation)(?:\s(?!⟪)[\w’'-]+){{0,4}}?\s+from\s+{OBJECT}",
    ),
    _pattern(
        "hosts",
        HOSTS_WORDS,
        # "called on X to resign" asks something of X; "was received by X" has the guest in front.
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{HOSTS}\b(?!\s+by\b){STRAIGHT}\s{OBJECT}"
        rf"(?(urge)(?!\s+to\s+(?!{PAYS})))",
    ),
    _pattern(
        "hosted",
        "received welcomed hosted met greeted briefed granted seen accorded given",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}{BE}(?P<v>received|welcomed|hosted|met|greeted|briefed|"
        r"granted an audience|seen off|(?:accorded|given)(?=\s(?:[\w’'-]+\s){1,4}?"
        rf"(?:welcome|reception|audience)))\b{ALONG}\bby\s+{OBJECT}",
    ),
    _pattern(
        "noun",
        TALKS_WORDS,
        # "During his talks with X on Monday, Y said": without a pause the list of X takes Y up.
        r"(?:^|[,;:—–-]\s+)(?:(?:[Ss]peaking|[Tt]alking|[Bb]riefing reporters)\s+)?"
        r"(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing|[Ww]hile)\s+"
        rf"(?P<w>(?:(?!⟪)[\w’'-]+\s+){{0,5}}?)(?P<v>{TALKS})\b(?:\s(?!⟪)[\w’'-]+){{0,5}}?\s+with\s+"
        rf"{GUESTS}(?P<a>{ONE})(?=[\s,])",
    ),
    _pattern(
        "with",
        "posing standing appearing speaking sitting",
        r"(?:^|[—–-]\s+)(?P<v>[Pp]osing|[Ss]tanding|[Aa]ppearing|[Ss]peaking|[Ss]itting)\b"
        r"[^⟪⟫;:,]{0,60}?\b(?:with|alongside|beside|next to)\s+"
        rf"{GUESTS}(?P<a>{ONE})(?=[\s,])",
    ),
    _pattern(
        "hosts",
        "welcoming receiving meeting hosting greeting visiting",
        r"(?:^|[—–-]\s+)(?P<v>[Ww]elcoming|[Rr]eceiving|[Mm]eeting(?:\s+with)?|[Hh]osting|[Gg]reeting|"
        rf"[Vv]isiting)\s+{GUESTS}(?P<a>{ONE})(?=[\s,])",
    ),
    _pattern(
        "noun",
        "brought together brings bringing",
        rf"(?i:\b(?P<w>(?:[\w’'-]+\s+){{0,3}}){TALKS})\b[^⟪⟫;:.]{{0,40}}?\b"
        rf"(?P<v>brought|brings|bringing)\s+together\s+{LEAD_IN}(?P<b>{MANY})",
    ),
    _pattern(
        "noun",
        "chaired headed led presided moderated hosted",
        rf"(?i:\b(?P<w>(?:[\w’'-]+\s+){{0,3}})(?:{TALKS}|commission|committee|round))\b"
        r"[^⟪⟫;:.]{0,60}?\b(?P<v>(?:co-)?(?:chaired|hosted)|headed|led|presided over|moderated)"
        r"\s+(?:jointly\s+)?by\s+"
        rf"{LEAD_IN}(?P<b>{MANY})",
    ),
    _pattern(
        "together",
        "signed inked initialled initialed exchanged",
        r"(?i:\b(?:agreements?|deals?|memorand(?:um|a)|treaty|treaties|mous?|pacts?|accords?|"
        r"protocols?|contracts?|documents?|communiqu[eé]s?|declarations?)\b)[^⟪⟫;:.]{0,120}?"
        r"\b(?:was|were|been)\s+(?P<v>signed|inked|initialled|initialed|exchanged)\s+"
        rf"(?:\w+\s+){{0,5}}?by\s+{LEAD_IN}(?P<b>{MANY})",
    ),
    _pattern(
        "hosts",
        "received accepted receives accepts",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>received|accepted|receives|accepts)\s+"
        r"(?:the\s+|a copy of\s+(?:the\s+)?)?"
        rf"(?:letters? of credence|credentials)\b{STRAIGHT}\s(?:of|from)\s+{OBJECT}",
    ),
    _pattern(
        "together",
        JOINTLY_WORDS,
        rf"{NOT_WITH}(?<!\bby )(?P<a>{MANY}){ASIDE}{AUXILIARY}{JOINTLY}\b",
    ),
    _pattern(
        "together",
        "in during at",
        r"(?:^|\]\s+)(?P<v>In|During|At)\s+(?:an?|the|their)\s+(?:[\w’'-]+\s+){0,4}?"
        rf"{TALKS}\b[^⟪⟫;:.]{{0,60}}?,\s+(?:the\s+)?(?P<a>{MANY})(?=\s)",
    ),
    _pattern(
        "together",
        "after following during in at",
        rf"{NOT_WITH}(?P<a>{MANY}){AT_LENGTH}"
        rf"\b(?P<v>(?:after|following|during|in|at)\s(?:an?\s|the\s|their\s)?(?:[\w’'-]+\s){{0,3}}?"
        r"(?:meeting|talks|summit|phone call|telephone call|conversation))\b"
        r"(?!\s+(?:(?!⟪)[\w’'-]+\s+){0,4}?(?:with|between|of|to)\b)",
    ),
    _pattern(
        "gather",
        "met meet gathered gather convened assembled sat held hold conferred opened began ended "
        "concluded agreed discussed reviewed signed",
        rf"(?P<a>{ONE}){ASIDE}{AUXILIARY}{GATHERED}\b(?!\s+with\b)",
    ),
    _pattern(
        "told",
        "told tells informed assured briefed telling",
        rf"(?P<a>{ONE}){ASIDE}{AUXILIARY}(?P<v>told|tells|informed|assured|briefed|as telling)"
        rf"\s+{OBJECT}",
    ),
    _pattern(
        "told",
        "presented handed",
        rf"(?P<a>{ONE}){ASIDE}{AUXILIARY}(?P<v>presented|handed(?: over)?)\b"
        rf"(?:{NO_CLAUSE}[^⟪⟫;:]){{1,90}}?\bto\s+{OBJECT}",
    ),
    _pattern(
        "noun",
        "with between",
        rf"(?P<a>{ONE})['’]s?\s+(?P<w>[^⟪⟫;:]{{0,60}}?)(?P<v>{TALKS})"
        r"(?:\s(?!⟪)[\w’'-]+){0,5}?\s+(?:with|between)\s+"
        rf"{OBJECT}",
    ),
    _pattern(
        "noun",
        TALKS_WORDS,
        rf"(?i:\b(?P<w>(?:[\w’'-]+\s+){{0,3}})(?P<v>{TALKS}))\b"
        rf"(?:\s(?!⟪|by\b|{TALKS})[\w’'-]+){{0,5}}?\s+(?:with|between|of|among|alongside|beside)"
        rf"\s+{OBJECT}",
    ),
    _pattern(
        "noun",
        "meeting receiving hosting welcoming huddling talking speaking conferring sitting",
        r"\b(?P<w>(?i:after|following|upon|while|when)\s+(?:also\s|separately\s|briefly\s|first\s)?)"
        rf"(?P<v>meeting|receiving|hosting|welcoming|(?:huddling|talking|speaking|conferring|"
        rf"sitting down)(?=\s(?:\w+\s)?(?:with|to)\b))\s+(?:briefly\s+)?(?:with\s+|to\s+)?{LISTED}",
    ),
    _pattern(
        "with",
        MEETS_WORDS,
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Tt]he (?:minister|president|envoy|delegation|"
        r"prime minister|secretary|leader|chancellor|king|visitor|guest))\b"
        rf"(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+{MEETS}\b{ALONG}{WITH}{OBJECT}",
    ),
    _pattern(
        "hosts",
        "met",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|where|and|"
        r"[Tt]he (?:minister|president|envoy|visitor|guest))\b"
        rf"(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<v>met)\b{STRAIGHT}\s{OBJECT}",
    ),
    _pattern(
        "with",
        "pleasure honour honor privilege opportunity",
        rf"(?P<w>\b(?:I|[Ww]e|[Hh]e|[Ss]he)\s|(?P<a>{ONE})\s)"
        r"(?P<v>(?:had|have|has) the (?:great |distinct )?(?:pleasure|honou?r|"
        r"privilege|opportunity))\b(?:\s(?!⟪)[\w’'-]+){0,3}?\s"
        r"(?:of meeting|to meet|of receiving|to receive|of hosting|to host|of welcoming|to welcome)"
        rf"\b[^⟪⟫;:]{{0,60}}?\s{OBJECT}",
    ),
    _pattern(
        "hosted",
        "received welcomed hosted greeted",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|guest|visitor)\b(?P<w>(?:\s+[\w’'-]+){0,3}?)\s+"
        rf"(?P<v>received|welcomed|hosted|greeted)\b{ALONG}\bby\s+{OBJECT}",
    ),
    _pattern("hosted", "invitation", rf"\b(?P<w>at\s+the\s+)(?P<v>invitation)\s+of\s+{OBJECT}"),
    _pattern(
        "present",
        "attended presence accompanied flanked also",
        rf"\b(?P<v>attended by|in the presence of|accompanied by|flanked by|[Aa]lso (?:present|in "
        rf"attendance|taking part|attending|participating)(?:\s[\w’'-]+){{0,5}}? (?:were|was)|"
        rf"(?:were|was) also present)\s+{OBJECT}",
    ),
    _pattern(
        "present",
        "attended present took sat participated joined",
        rf"{SUBJECT}{ASIDE}(?P<w>(?:[\s,]+(?!⟪)[\w’'.-]+){{0,4}}?)[\s,]+"
        r"(?P<v>attended|(?:was|were) (?:also )?present|took part|sat in|participated|"
        r"joined (?:them|the (?:meeting|talks|discussions)))\b",
    ),
    _pattern(
        "present",
        "attended",
        rf"\bwhich\s+{LEAD_IN}{SUBJECT}(?P<w>(?:\s+(?!⟪)[\w’'.-]+){{0,3}}?)\s+(?P<v>attended)\b",
    ),
    _pattern(
        "chairs",
        "chaired chairs presided hosted opened",
        rf"{SUBJECT}(?:,?\s+who\b|{ASIDE})(?P<w>(?:[\s,]+(?!⟪)[\w’'.-]+){{0,4}}?)[\s,]+"
        r"(?P<v>chaired|chairs|presided|co-chaired|(?:hosted|opened) the"
        rf"(?=[^⟪⟫;:.]{{0,60}}?\s(?:{TALKS}|forum|conference|congress|assembly|event)\b))",
    ),
    _pattern(
        "with",
        MEETS_WORDS,
        r"\b(?:mission|delegation|team|group|party|side)\b[^⟪⟫.;]{0,60}?\b(?:led|headed) by\s+"
        rf"(?:the\s+)?(?P<a>{ONE})(?:['’,](?:[^⟪⟫;]|{ONE}){{0,80}}?,)?{AUXILIARY}"
        rf"{MEETS}\b(?:{ALONG}{WITH}|{STRAIGHT}\s){OBJECT}",
    ),
    _pattern(
        "table",
        "led headed",
        r"\b(?:delegation|side|team|delegates|negotiators|party)\b[^⟪⟫.;]{0,60}?"
        rf"\b(?P<v>led|headed) by {OBJECT}",
    ),
    _pattern(
        "hosts",
        "hosted hosts gave gives",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>hosted|hosts|gave|gives)\b{ALONG}"
        rf"\b(?:for|in hono[u]?r of)\s+{OBJECT}",
    ),
    _pattern(
        "table",
        "table guests participants present there",
        r"\b(?P<v>(?:[Aa]round the table|[Gg]uests|[Pp]articipants|[Tt]hose present|[Aa]lso there|"
        rf"[Oo]thers? at the table)\s+(?:were|was|included|include|are))\s+{OBJECT}",
    ),
    _pattern(
        "table",
        "joined",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>joined)\b{STRAIGHT}\bby\s+{OBJECT}",
    ),
    _pattern(
        "alone",
        "held holds began begins opened met meets received receives arrived wound ended concluded "
        "concludes",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?P<v>held|holds|began|begins|opened|met|meets|received|"
        rf"receives|arrived|wound up|ended|concluded|concludes)\b"
        r"(?:(?!\b(?:cabinet|will|is to|are to|due|expected|scheduled)\b)[^⟪⟫;:.]){0,70}?"
        rf"\b(?:{TALKS}|visit|tour|number of|delegation|"
        r"group of|members of)\b",
    ),
    _pattern(
        "alone",
        "after following",
        rf"{SUBJECT}{ASIDE}\s+(?:said|told|says|announced|stressed|added|warned|expressed)\b"
        rf"[^⟪⟫;:]{{0,60}}?\b(?P<v>after|following)\s+(?:[\w’'-]+\s){{0,5}}?{TALKS}\s+"
        r"(?:with|between)\s+(?:the\s+)?(?!reporters|journalists|the press|⟪)",
    ),
    _pattern(
        "pair",
        "met spoke talked held sat conferred ended gathered signed discussed reviewed exchanged",
        rf"\b(?:{BOTH})(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<v>met|spoke|talked|held|sat down|"
        r"conferred|sat|ended|gathered|signed|discussed|reviewed|exchanged)\b",
    ),
    *(_pattern(*one) for one in RELEASES),
)

_BY_WORD = {
    word: tuple(number for number, pattern in enumerate(PATTERNS) if word in pattern.words)
    for word in sorted(frozenset[str]().union(*(pattern.words for pattern in PATTERNS)))
}
_WORDS = frozenset(_BY_WORD)
