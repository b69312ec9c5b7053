"""The sentence patterns that tell of a meeting; a mention stands in them as its number: ⟪3⟫."""

import re
from typing import Literal, NamedTuple

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

_ONE = r"⟪\d+⟫"
_LEAD_IN = r"(?:(?:the|his|her|its|their|a|an|visiting|with|by|also|both|fellow|then)\s+){0,3}"
_JOIN = (
    r"(?:\s*[,;/]\s*(?:and\s+|as well as\s+)?|\s+(?:and|&|as well as|along with|together with)\s+)"
)
_SOME = rf"{_ONE}(?:{_JOIN}{_LEAD_IN}{_ONE}){{0,24}}"
_MANY = rf"{_ONE}(?:{_JOIN}{_LEAD_IN}{_ONE}){{1,24}}"
_SUBJECT = rf"(?P<a>{_SOME})"
_OBJECT = rf"{_LEAD_IN}(?P<b>{_SOME})"
_ASIDE = r"(?:\s*,[^⟪⟫;]{0,180}?,|\s*\([^()⟪⟫]{0,60}\))?"
_AUXILIARY = r"(?P<w>(?:[\s,]+(?!⟪)[\w’'.:%-]+){0,7}?)[\s,]+"
_NO_CLAUSE = (
    r"(?!\b(?:said|says|that|who|which|whose|where|after|before|since|while|when|because)\b)"
)
_ALONG = rf"(?:{_NO_CLAUSE}[^⟪⟫;:]){{0,150}}?"
_STRAIGHT = (
    r"(?:(?!\b(?:said|says|that|who|which|whose|where|after|before|since|while|when|because|"
    r"by|of|from|for|with|to|as)\b)[^⟪⟫;:]){0,110}?"
)
_BE = r"(?:was|were|is|are|been|being|be)\s+(?:(?!to\b|not\b)[\w’'-]+\s+){0,2}?"
_WITH = r"\b(?:with|to|alongside)\s+"
_TALKS = (
    r"(?:meetings?|talks|discussions?|conversations?|calls?|dialogue|summit|audience|session|"
    r"consultations|negotiations|lunch|dinner|breakfast|exchange|encounter|phone-call|videocall|"
    r"teleconference|videoconference|round of talks|reception)"
)
# `is meeting`, `has been holding`, `was having`: the verb with its own auxiliary.
_BEING = r"(?:is|are|was|were|been)\s+(?:\w+\s+)?"
_MEETS = (
    rf"(?P<v>{_BEING}(?:meeting|holding|in (?:talks|negotiations|discussions|consultations)|"
    rf"having(?=\s(?:[\w’'-]+\s){{0,4}}?{_TALKS}))|"
    rf"(?:went|go(?:es)?)(?=\s(?:\w+\s)?into\s(?:\w+\s){{0,2}}?{_TALKS})|"
    rf"entered(?=\s(?:into\s)?(?:\w+\s){{0,2}}?{_TALKS})|"
    r"(?:granted|gave|given)(?=\s(?:\w+\s){0,3}?audience)|"
    r"(?:presented|presents|submitted|handed|hands)(?=\s(?:[\w’'-]+\s){0,4}?"
    r"(?:credentials|letters? of credence))|came face[- ]to[- ]face|"
    rf"(?:had|has|have)(?=\s(?:[\w’'-]+\s){{0,5}}?(?:{_TALKS}|chat|words))|"
    r"met|meets?|held|holds?|spoke|speaks?|talked|talks?|conferred|confers?|"
    r"sat down|sits? down|discuss(?:ed|es)?|exchanged|exchanges|opened|began|started|concluded|"
    r"concludes|ended|chaired|co-chaired|reviewed|signed|signs?|lunched|dined|huddled|interacted|"
    r"consulted|engaged|paid|pays?|wrapped up|joined|joins|conducted|conducts|led|renewed|resumed)"
)
_HOSTS = (
    r"(?P<v>met|meets?|received|receives?|welcomed|welcomes?|hosted|hosts?|visited|visits?|"
    r"greeted|phoned|telephoned|(?P<urge>called|calls)(?: on)?|rang|dialed|dialled|dials|briefed|"
    r"joined|joins|saw|granted|sees|bade farewell to|feted|entertained|"
    rf"{_BEING}(?:meeting|receiving|hosting|welcoming|visiting))"
)
_JOINTLY = (
    r"(?P<v>met|meet|held|hold|spoke|speak|discuss(?:ed)?|talked|talk|agreed?|signed|"
    r"conferred|confer|exchanged|review(?:ed)?|pledged?|promised?|opened|open|co-chaired|"
    r"announced?|witness(?:ed)?|reaffirmed|leave|left|sat|stressed|underlined|vow|vowed|"
    r"called|call|expressed|explored?|affirmed|praised|condemned|emphasised|emphasized|issued|"
    r"inaugurated|launched|sealed|resume|resumed|back|urge|urged|gathered|gather|convened|"
    rf"assembled|{_BEING}(?:meeting|holding(?=\s(?:[\w’'-]+\s){{0,5}}?{_TALKS}))|"
    rf"had(?=\s(?:[\w’'-]+\s){{0,5}}?{_TALKS}))"
)

# The words that these alternatives begin with.
_TALKS_WORDS = (
    "meeting meetings talks discussion discussions conversation conversations call calls dialogue "
    "summit audience session consultations negotiations lunch dinner breakfast exchange encounter "
    "phone videocall teleconference videoconference round reception"
)
_MEETS_WORDS = (
    "had has have met meet meets held hold holds spoke speak speaks talked talk talks conferred "
    "confer confers sat sit sits discuss discussed discusses exchanged exchanges opened began "
    "started concluded concludes ended chaired co reviewed signed sign signs lunched dined huddled "
    "interacted consulted engaged paid pay pays wrapped joined joins conducted conducts led "
    "renewed resumed meeting holding went go goes entered having granted gave given presented "
    "presents submitted handed hands came "
    "talks negotiations discussions consultations"
)
_HOSTS_WORDS = (
    "met meet meets received receive receives welcomed welcome welcomes hosted host hosts visited "
    "visit visits greeted phoned telephoned called calls rang dialed dialled dials briefed joined "
    "joins saw granted sees bade feted entertained meeting receiving hosting welcoming visiting"
)
_JOINTLY_WORDS = (
    "met meet held hold spoke speak discuss discussed talked talk agree agreed signed "
    "conferred confer exchanged review reviewed pledge pledged promise promised opened open co "
    "announce announced witness witnessed reaffirmed leave left sat stressed underlined vow vowed "
    "called call expressed explore explored affirmed praised condemned emphasised emphasized "
    "issued inaugurated launched sealed resume resumed back urge urged gathered gather "
    "convened assembled had meeting holding"
)

_PAYS = r"(?:discuss|present|brief|bid|congratulate|review|pay|exchange)\b"
_GATHERED = (
    r"(?P<v>met|meet|gathered|gather|convened|assembled|sat down|held talks|hold talks|conferred|"
    r"opened talks|began talks|ended talks|concluded talks)"
)
_BOTH = (
    r"[Tt]he (?:two|three|four|five|six|both) (?:[a-z]+ )?(?:⟪\d+⟫|sides|men|women|officials|"
    r"statesmen|parties)|[Tt]he (?:pair|two|three|four)|[Tt]hey|"
    r"[Bb]oth (?:⟪\d+⟫|men|sides|parties)|[Tt]he (?P<a>⟪\d+⟫)"
)


class Pattern(NamedTuple):
    """A pattern with groups `a` (subject), `b` (object), `w` (auxiliaries), where it has them.

    A sentence that has none of its `words` cannot match: seeing so is far quicker than trying.
    """

    shape: Shape
    words: frozenset[str]
    regex: re.Pattern[str]


def patterns_for(words: frozenset[str]) -> list[Pattern]:
    """Return the patterns that may match a sentence with these words in lower case, in order."""
    return [PATTERNS[number] for number in sorted({n for w in words & _WORDS for n in _BY_WORD[w]})]


def _pattern(shape: Shape, words: str, text: str) -> Pattern:
    return Pattern(shape, frozenset(words.split()), re.compile(text))


PATTERNS = (
    _pattern(
        "with", _MEETS_WORDS, rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}{_MEETS}\b{_ALONG}{_WITH}{_OBJECT}"
    ),
    _pattern(
        "with",
        "paid pay pays",
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}(?P<v>paid|pays?)\b{_ALONG}\b(?:calls?|visits?)\s+on\s+"
        rf"{_OBJECT}",
    ),
    _pattern(
        "hosts",
        _HOSTS_WORDS,
        # "called on X to resign" asks something of X; "was received by X" has the guest in front.
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}{_HOSTS}\b(?!\s+by\b){_STRAIGHT}\s{_OBJECT}"
        rf"(?(urge)(?!\s+to\s+(?!{_PAYS})))",
    ),
    _pattern(
        "hosted",
        "received welcomed hosted met greeted briefed granted seen accorded given",
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}{_BE}(?P<v>received|welcomed|hosted|met|greeted|briefed|"
        r"granted an audience|seen off|(?:accorded|given)(?=\s(?:[\w’'-]+\s){1,4}?"
        rf"(?:welcome|reception|audience)))\b{_ALONG}\bby\s+{_OBJECT}",
    ),
    _pattern(
        "noun",
        _TALKS_WORDS,
        # "During his talks with X on Monday, Y said": without a pause the list of X takes Y up.
        r"(?:^|[,;:—–-]\s+)(?:(?:[Ss]peaking|[Tt]alking|[Bb]riefing reporters)\s+)?"
        r"(?:[Dd]uring|[Ii]n|[Aa]t|[Aa]fter|[Ff]ollowing|[Ww]hile)\s+"
        rf"(?P<w>(?:(?!⟪)[\w’'-]+\s+){{0,5}}?)(?P<v>{_TALKS})\b(?:\s(?!⟪)[\w’'-]+){{0,5}}?\s+with\s+"
        rf"{_OBJECT}[^⟪⟫;:]{{1,80}},\s+(?:the\s+)?(?P<a>{_ONE})(?=[\s,])",
    ),
    _pattern(
        "hosts",
        "welcoming receiving meeting hosting greeting visiting",
        r"(?:^|[—–-]\s+)(?P<v>[Ww]elcoming|[Rr]eceiving|[Mm]eeting(?:\s+with)?|[Hh]osting|[Gg]reeting|"
        rf"[Vv]isiting)\s+{_OBJECT}(?:[^⟪⟫;:]{{1,80}},\s+(?:the\s+)?(?P<a>{_ONE}))?(?=[\s,])",
    ),
    _pattern(
        "noun",
        "brought together brings bringing",
        rf"(?i:\b(?P<w>(?:[\w’'-]+\s+){{0,3}}){_TALKS})\b[^⟪⟫;:.]{{0,40}}?\b"
        rf"(?P<v>brought|brings|bringing)\s+together\s+{_LEAD_IN}(?P<b>{_MANY})",
    ),
    _pattern(
        "noun",
        "chaired headed led presided moderated",
        rf"(?i:\b(?P<w>(?:[\w’'-]+\s+){{0,3}})(?:{_TALKS}|commission|committee|round))\b[^⟪⟫;:.]{{0,60}}?\b"
        r"(?P<v>(?:co-)?chaired|headed|led|presided over|moderated)\s+(?:jointly\s+)?by\s+"
        rf"{_LEAD_IN}(?P<b>{_MANY})",
    ),
    _pattern(
        "hosts",
        "received accepted receives accepts",
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}(?P<v>received|accepted|receives|accepts)\s+"
        r"(?:the\s+|a copy of\s+(?:the\s+)?)?"
        rf"(?:letters? of credence|credentials)\b{_STRAIGHT}\s(?:of|from)\s+{_OBJECT}",
    ),
    _pattern("together", _JOINTLY_WORDS, rf"(?P<a>{_MANY}){_ASIDE}{_AUXILIARY}{_JOINTLY}\b"),
    _pattern(
        "gather",
        "met meet gathered gather convened assembled sat held hold conferred opened began ended "
        "concluded",
        rf"(?P<a>{_ONE}){_ASIDE}{_AUXILIARY}{_GATHERED}\b(?!\s+with\b)",
    ),
    _pattern(
        "told", "told tells", rf"(?P<a>{_ONE}){_ASIDE}{_AUXILIARY}(?P<v>told|tells)\s+{_OBJECT}"
    ),
    _pattern(
        "noun",
        "with between",
        rf"(?P<a>{_ONE})['’]s?\s+(?P<w>[^⟪⟫;:]{{0,60}}?)(?P<v>{_TALKS})"
        r"(?:\s(?!⟪)[\w’'-]+){0,5}?\s+(?:with|between)\s+"
        rf"{_OBJECT}",
    ),
    _pattern(
        "noun",
        _TALKS_WORDS,
        rf"(?i:\b(?P<w>(?:[\w’'-]+\s+){{0,3}})(?P<v>{_TALKS}))\b(?:\s(?!⟪)[\w’'-]+){{0,5}}?\s+"
        rf"(?:with|between|of|among)\s+{_OBJECT}",
    ),
    _pattern(
        "with",
        _MEETS_WORDS,
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:minister|president|envoy|delegation|prime minister|"
        r"secretary|leader|chancellor|king|visitor|guest))\b(?P<w>(?:\s+[\w’'-]+){0,4}?)\s+"
        rf"{_MEETS}\b{_ALONG}{_WITH}{_OBJECT}",
    ),
    _pattern(
        "hosts",
        "met",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|where|and|[Tt]he (?:minister|president|envoy|visitor|guest))\b"
        rf"(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<v>met)\b{_STRAIGHT}\s{_OBJECT}",
    ),
    _pattern(
        "hosted",
        "received welcomed hosted greeted",
        r"\b(?:[Hh]e|[Ss]he|[Tt]hey|guest|visitor)\b(?P<w>(?:\s+[\w’'-]+){0,3}?)\s+"
        rf"(?P<v>received|welcomed|hosted|greeted)\b{_ALONG}\bby\s+{_OBJECT}",
    ),
    _pattern("hosted", "invitation", rf"\b(?P<w>at\s+the\s+)(?P<v>invitation)\s+of\s+{_OBJECT}"),
    _pattern(
        "present",
        "attended presence accompanied flanked also",
        rf"\b(?P<v>attended by|in the presence of|accompanied by|flanked by|[Aa]lso (?:present|in "
        rf"attendance|taking part|attending|participating)(?:\s[\w’'-]+){{0,5}}? (?:were|was)|"
        rf"(?:were|was) also present)\s+{_OBJECT}",
    ),
    _pattern(
        "present",
        "attended present took sat participated joined",
        rf"{_SUBJECT}{_ASIDE}(?P<w>(?:[\s,]+(?!⟪)[\w’'.-]+){{0,4}}?)[\s,]+"
        r"(?P<v>attended|(?:was|were) (?:also )?present|took part|sat in|participated|"
        r"joined (?:them|the (?:meeting|talks|discussions)))\b",
    ),
    _pattern(
        "present",
        "attended",
        rf"\bwhich\s+{_LEAD_IN}{_SUBJECT}(?P<w>(?:\s+(?!⟪)[\w’'.-]+){{0,3}}?)\s+(?P<v>attended)\b",
    ),
    _pattern(
        "chairs",
        "chaired chairs presided hosted opened",
        rf"{_SUBJECT}(?:,?\s+who\b|{_ASIDE})(?P<w>(?:[\s,]+(?!⟪)[\w’'.-]+){{0,4}}?)[\s,]+"
        r"(?P<v>chaired|chairs|presided|hosted the|opened the|co-chaired)\b",
    ),
    _pattern(
        "table",
        "led headed",
        r"\b(?:delegation|side|team|delegates|negotiators|party)\b[^⟪⟫.;]{0,60}?"
        rf"\b(?P<v>led|headed) by {_OBJECT}",
    ),
    _pattern(
        "hosts",
        "hosted hosts gave gives",
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}(?P<v>hosted|hosts|gave|gives)\b{_ALONG}"
        rf"\b(?:for|in hono[u]?r of)\s+{_OBJECT}",
    ),
    _pattern(
        "table",
        "table guests participants present there",
        r"\b(?P<v>(?:[Aa]round the table|[Gg]uests|[Pp]articipants|[Tt]hose present|[Aa]lso there|"
        rf"[Oo]thers? at the table)\s+(?:were|was|included|include|are))\s+{_OBJECT}",
    ),
    _pattern(
        "table",
        "joined",
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}(?P<v>joined)\b{_STRAIGHT}\bby\s+{_OBJECT}",
    ),
    _pattern(
        "alone",
        "held holds began begins opened met meets received receives arrived wound ended concluded "
        "concludes",
        rf"{_SUBJECT}{_ASIDE}{_AUXILIARY}(?P<v>held|holds|began|begins|opened|met|meets|received|"
        rf"receives|arrived|wound up|ended|concluded|concludes)\b"
        rf"(?:(?!\bcabinet\b)[^⟪⟫;:.]){{0,70}}?\b(?:{_TALKS}|visit|tour|number of|delegation|"
        r"group of|members of)\b",
    ),
    _pattern(
        "pair",
        "met spoke talked held sat conferred ended gathered signed discussed reviewed exchanged",
        rf"\b(?:{_BOTH})(?P<w>(?:\s+[\w’'-]+){{0,4}}?)\s+(?P<v>met|spoke|talked|held|sat down|"
        r"conferred|sat|ended|gathered|signed|discussed|reviewed|exchanged)\b",
    ),
)

_BY_WORD = {
    word: tuple(number for number, pattern in enumerate(PATTERNS) if word in pattern.words)
    for word in sorted(frozenset[str]().union(*(pattern.words for pattern in PATTERNS)))
}
_WORDS = frozenset(_BY_WORD)
