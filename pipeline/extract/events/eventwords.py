"""The wordings of which the patterns of events are made; a mention is its number: ⟪3⟫."""

ONE = r"⟪\d+⟫"
LEAD_IN = (
    r"(?:(?:the|his|her|its|their|my|our|a|an|visiting|with|by|also|both|fellow|then|two|three|four|"
    r"five|six|several|other|some|recently|newly|new|including|[a-z]+-[a-z]+|[a-z]+['’]s|"
    r"(?:[A-Z][a-z]+\s)?(?:Ministry|Department|Office|Assembly|Parliament|Council)['’]s|(?!HM|US|IN|MV)[A-Z]{2,10})\s+){0,3}"
)
_JOIN = (
    r"(?:\s*[,;/]\s*(?:and\s+|as well as\s+|(?:along|together)\s+with\s+)?|"
    r"\s+(?:and|&|as well as|along with|together with)\s+)"
)
# `met X, a reformist, and Y`: what is said of one before the next is named.
_SAID_OF = r"(?:\s*,\s+(?:an?|who|one of)\s[^⟪⟫,;:.]{2,60}(?=,\s+and\s))?"
MOST_LISTED = 25  # persons in one list: behind them nobody is read
_SOME = rf"{ONE}(?:{_SAID_OF}{_JOIN}{LEAD_IN}{ONE}){{0,{MOST_LISTED - 1}}}"
MANY = rf"{ONE}(?:{_JOIN}{LEAD_IN}{ONE}){{1,{MOST_LISTED - 1}}}"
# `X of the ministry and Y`
TWO = rf"{ONE}(?:\s(?!and\b)[^⟪⟫;:.]{{1,60}}?)?,?\s+and\s+(?:by\s+)?{LEAD_IN}{ONE}"
# After "talks with X, Y met Z" only Y is the subject.
NOT_WITH = r"(?<!\bwith )(?<!\bwith his )(?<!\bwith her )(?<!\bwith the )(?<!\bbetween )"
# "In addition to X, Y met Z": X was met, too, but is no subject.
SUBJECT = (
    r"(?<!\bwith )(?<!\bhosted by )(?<!\bgiven by )(?<!\boffered by )(?<!ddition to )(?<!esides )"
    rf"(?<!part from )(?P<a>{_SOME})"
)
# `met X in Muscat and Y in London`
ELSEWHERE = (
    r",?\s+in\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?(?:\s+on\s+[^⟪⟫;:.,]{3,20})?,?"
    r"\s+and\s+(?:with\s+)?"
)
OBJECT = rf"{LEAD_IN}(?P<b>{_SOME}(?:{ELSEWHERE}{LEAD_IN}{ONE}(?=,?\s+in\s+[A-Z]))?)"
# Those of an opening clause, up to whom it speaks of: `With X and Y in Lima on Monday, Z`.
LISTED = (
    rf"{LEAD_IN}(?P<b>{ONE}(?:(?:\s*,\s*{LEAD_IN}{ONE}){{0,6}}\s*,?\s+(?:and|&|as well as)\s+"
    rf"{LEAD_IN}{ONE})?)"
)
GUESTS = rf"{LISTED}(?:\s[^⟪⟫;:]{{1,80}})?,\s+(?:the\s+)?"
ASIDE = r"(?:\s*\([^()]{0,60}\))?(?:\s*,[^⟪⟫;]{0,180}?,)?"
# `X, who came as Y's guest, met Z`: what is said of the subject may name others.
WHO_ASIDE = (
    r"\s*,\s+who\b(?:[^⟪⟫;:]{0,120}?⟪\d+⟫){0,3}?[^⟪⟫;:]{0,120}?,(?=\s+(?:(?:also|later|then|first)\s+)?"
    r"(?:met|held|spoke|talked|conferred|sat|discussed|had|received|welcomed|hosted|visited)\b)"
)
# `X, accompanied by his wife, Y, and ministers, was welcomed by Z`: they are no subject.
WITH_ASIDE = (
    r"\s*,\s+(?:accompanied|joined) by\b(?:[^⟪⟫;:]{0,120}?⟪\d+⟫){0,3}?[^⟪⟫;:]{0,120}?,"
    r"(?=\s+(?:was|were)\s)"
)
# No word is tried in parts: what follows its last letter can be no letter.
AUXILIARY = r"(?P<w>(?:[\s,]++(?!⟪)[\w’'.:%()-]++){0,7}?)[\s,]++"
BEFORE = r"(?:[\w’'-]++\s++){0,3}"
NO_CLAUSE = (
    r"(?!\b(?:said|says|that|who|which|whose|where|after|before|since|while|when|because)\b)"
)
ALONG = rf"(?:{NO_CLAUSE}[^⟪⟫;:]){{0,150}}?"
STRAIGHT = (
    r"(?:(?!\b(?:said|says|that|who|which|whose|where|after|before|since|while|when|because|"
    r"by|of|from|for|with|to|as)\b)[^⟪⟫;:]){0,110}?"
)
# All that two may say and settle before the words come that place them in one meeting.
AT_LENGTH = (
    r"(?=\s(?!and\b|who\b))(?:(?!\b(?:who|which|whose|where|will|would|could|should|may|might|had|not|never|"
    r"expected|due|scheduled|plan(?:s|ned)?|set|ahead|before|last|next)\b)[^⟪⟫;:]){1,220}?"
)
BE = r"(?:was|were|is|are|been|being|be)\s+(?:(?!to\b|not\b)[\w’'-]+\s+){0,2}?"
_FROM_LEFT = r"(?:,?\s(?:from|starting) (?:the )?left(?: to right)?,?)?"  # in captions
WITH = rf"\b(?:with|to|alongside){_FROM_LEFT}\s+"
TALKS = (
    r"(?:meetings?|talks?|discussions?|conversations?|calls?|dialogue|summit|audience|session|"
    r"consultations|negotiations|lunch|dinner|breakfast|exchange|encounter|phone-call|videocall|"
    r"t[êe]te-[àa]-t[êe]te|teleconference|videoconference|video[- ]conference|"
    r"round of talks|reception|pull-aside|"
    r"(?:joint )?(?:press|news) conference)"
)
# `is meeting`, `has been holding`, `was having`: the verb with its own auxiliary.
_BEING = r"(?:is|are|was|were|been)\s+(?:(?:on\s)?\w+\s+)?"
# `have begun talks`, `wound up two days of talks`: what may be begun and ended besides talks.
_BEGINS = (
    r"(?:begun|begins?|kicked off|continued?|continues|wound up|wrapped up|finished|completed|"
    rf"resumed?|resumes|ended|concluded|began|started|opened)(?=\s(?:[\w’'-]+\s){{0,5}}?{TALKS})"
)
MEETS = (
    rf"(?P<v>{_BEING}(?:meeting|holding|in (?:talks|negotiations|discussions|consultations)|"
    rf"having(?=\s(?:[\w’'-]+\s){{0,4}}?{TALKS}))|"
    rf"(?:went|go(?:es)?)(?=\s(?:\w+\s)?into\s(?:\w+\s){{0,2}}?{TALKS})|"
    rf"(?:participated|took part)\s(?:in|on)(?=\s(?:[\w’'-]+\s){{0,4}}?{TALKS}\s(?:\w+\s)?with\b)|"
    rf"(?:undertook|undertakes)(?=\s(?:\w+\s){{0,3}}?{TALKS})|"
    rf"entered(?=\s(?:into\s)?(?:\w+\s){{0,2}}?{TALKS})|{_BEGINS}|"
    r"(?:granted|gave|given)(?=\s(?:\w+\s){0,3}?audience)|"
    r"(?:presented|presents|submitted|handed|hands)(?=\s(?:[\w’'-]+\s){0,4}?"
    r"(?:credentials|letters? of credence))|came face[- ]to[- ]face|"
    rf"(?:had|has|have)(?=\s(?:(?!to\b|been\b)[\w’'-]+\s){{0,5}}?(?:{TALKS}|chat|words))|"
    r"met|meets?|held|holds?|spoke|speaks?|talked|"
    r"(?<!the )(?<!his )(?<!her )(?<!their )(?<!of )(?<!for )(?<!in )(?<!peace )(?<!after )talks?|"
    r"conferred|confers?|sat down|sits? down|discuss(?:ed|es)?|exchanged|exchanges|opened|began|"
    r"started|concluded|"
    r"concludes|ended|chaired|co-chaired|reviewed|signed|signs?|lunched|dined|huddled|interacted|"
    r"consulted|engaged|paid|pays?|sh(?:ook|akes?) hands|wrapped up|joined|joins|conducted|"
    r"conducts|led|renewed|resumed)"
)
HOSTS = (
    r"(?P<v>met|meets?|received|receives?|welcomed|welcomes?|hosted|hosts?|visited|visits?|"
    r"greeted|phoned|telephoned|(?P<urge>called|calls)(?: on)?|rang|dialed|dialled|dials|briefed|"
    r"joined|joins|saw|granted|sees|bade farewell to|feted|entertained|"
    rf"{_BEING}(?:meeting|receiving|hosting|welcoming|visiting))"
)
JOINTLY = (
    r"(?P<v>met|meet|held|hold|spoke|speak|discuss(?:ed)?|talked|talk|agreed?|signed|"
    r"conferred|confer|exchanged|review(?:ed)?|pledged?|promised?|opened|open|co-chaired|"
    r"announced?|witness(?:ed)?|reaffirmed|(?:leave|left)(?! (?:no|little|much|many|few)\b)|sat|"
    r"stressed|underlined|vow|vowed|"
    r"called|call|expressed|explored?|affirmed|praised|condemned|emphasised|emphasized|issued|"
    r"inaugurated|launched|sealed|resume|resumed|(?<!pushed )(?<!hit )(?<!fought )back|urge|urged|"
    r"gathered|gather|convened|"
    r"spearheaded|co-led|helmed|(?:chaired|headed)(?= the\b)|"
    r"shared|marked|mark|commemorated|attended|toured|laid|spent|honou?red|paid tribute|inked|"
    rf"assembled|{_BEING}(?:meeting|holding(?=\s(?:[\w’'-]+\s){{0,5}}?{TALKS}))|"
    rf"had(?=\s(?:[\w’'-]+\s){{0,5}}?{TALKS})|{_BEGINS})"
)
# One or two of whom the text has spoken, by no office of their own.
SPOKEN_OF = (
    r"[Tt]he (?:[A-Z][a-z]+ )?(?:minister|president|envoy|delegation|prime minister|secretary|"
    r"leader|chancellor|king|visitor|guest|official|diplomat|top diplomat|statesman)"
)

# The words that these alternatives begin with.
TALKS_WORDS = (
    "tête tete meeting meetings talk talks "
    "discussion discussions conversation conversations call calls "
    "dialogue summit audience session consultations negotiations lunch dinner breakfast exchange "
    "encounter phone video videocall teleconference videoconference round "
    "reception joint pull press news"
)
MEETS_WORDS = (
    "had has have met meet meets held hold holds spoke speak speaks talked talk talks conferred "
    "confer confers sat sit sits discuss discussed discusses exchanged exchanges opened began "
    "started concluded concludes ended chaired co reviewed signed sign signs lunched dined huddled "
    "interacted consulted engaged paid pay pays shook shake shakes wrapped joined joins conducted "
    "conducts led renewed resumed meeting holding went go goes entered having granted gave given "
    "presented presents submitted handed hands came begun begin begins kicked continue continued "
    "continues wound finished completed resume resumes "
    "participated took undertook undertakes "
    "talks negotiations discussions consultations"
)
HOSTS_WORDS = (
    "met meet meets received receive receives welcomed welcome welcomes hosted host hosts visited "
    "visit visits greeted phoned telephoned called calls rang dialed dialled dials briefed joined "
    "joins saw granted sees bade feted entertained meeting receiving hosting welcoming visiting"
)
JOINTLY_WORDS = (
    "met meet held hold spoke speak discuss discussed talked talk agree agreed signed "
    "conferred confer exchanged review reviewed pledge pledged promise promised opened open co "
    "announce announced witness witnessed reaffirmed leave left sat stressed underlined vow vowed "
    "called call expressed explore explored affirmed praised condemned emphasised emphasized "
    "issued inaugurated launched sealed resume resumed back urge urged gathered gather "
    "convened assembled had meeting holding shared marked mark commemorated attended toured laid "
    "spent honoured honored paid inked begun begin begins kicked continue continued continues "
    "wound wrapped finished completed resumes ended concluded began started spearheaded helmed "
    "chaired headed"
)

PAYS = r"(?:discuss|present|brief|bid|congratulate|review|pay|exchange)\b"
GATHERED = (
    r"(?P<v>met|meet|gathered|gather|convened|assembled|sat down|held talks|hold talks|conferred|"
    r"opened talks|began talks|ended talks|concluded talks|agreed|discussed|reviewed|signed)"
)
# Two of whom the sentence before tells, who then meet others.
THE_PAIR = (
    r"\b(?:[Tt]he (?:pair|duo)|[Tt]he two(?: ⟪\d+⟫| (?:[a-z]+ )?(?:men|women|officials))?|"
    r"[Bb]oth(?: ⟪\d+⟫| men| women)?)(?=\s)"
)
BOTH = (
    r"[Tt]he (?:two|three|four|five|six|both) (?:[a-z]+ )?(?:⟪\d+⟫|sides|men|women|officials|"
    r"statesmen|parties)|[Tt]he (?:pair|two|three|four)|[Tt]hey|"
    r"[Bb]oth (?:⟪\d+⟫|men|sides|parties)|[Tt]he (?P<a>⟪\d+⟫)"
)
