"""Words and patterns that tell the place of a meeting from other places in its sentences."""

import re

from pipeline.extract.words.phrases import Phrases

AT = frozenset({"in", "at", "to", "of", "outside", "near", "visited", "visits", "visiting"})
HERE = Phrases(
    "met|meet|meeting|meetings|talks|summit|lunch|dinner|received|welcomed|visit|visits|visited|"
    "visiting|held|session|attend|attended|"
    "arrived|palace|office|headquarters|closed|closes|gathering|forum|sat|hosted|tour|stop|hotel|"
    "margins|sidelines|house|villa|presidential|reporters|journalists|conference|audience|"
    "convened|gathered|saw each other|hall|residence|ministry|ceremony|signed|chancellery"
)
AWAY = re.compile(
    r"\b(?:last(?! (?:leg|stop|day)\b)|previous|earlier(?! (?:today|in the day|on|this)\b)|will|"
    r"would|next|since|recalled|ago|(?:hours|days|weeks|months) before|"
    r"(?:after|before) (?:visiting|an? (?:[\w-]+ ){0,2}(?:visit|trip|tour))|"
    r"before(?! (?:the (?:start|opening|beginning)|a |an ))|had|"
    r"forthcoming|upcoming|coming|did not|not attend|"
    r"[Ii]n (?:early|late|mid)|follows|followed|office said|expected|travel on|due)\b",
    re.IGNORECASE,
)
LONG_AGO = re.compile(
    r"[^.;]{0,30}?\b(?:last (?:week|month|year|\w+ember|\w+uary)|ago|earlier this|"
    r"next (?:week|month|year)|in (?:early |late |mid-)?(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December)\b|in (?:19|20)\d\d)\b",
    re.IGNORECASE,
)
# What is still ahead, or happens elsewhere, names another place than that of the meeting.
AHEAD = re.compile(
    r"\b(?:ahead of|upcoming|forthcoming|to be held|will|would|next|scheduled|planned|"
    r"soon|to convene|(?:is|are|was|were) (?:to|due|expected)|hopes?|invit\w+|"
    r"heading|headed|travels?|on (?:his|her|their) way)\b",
    re.IGNORECASE,
)
# What is in a place without the meeting being there (`an analyst at a firm in ...`).
OF_THING = re.compile(
    r"\b(?:analysts?|experts?|economists?|lecturers?|professors?|researchers?|firm|company|bank|"
    r"university|institute|think-tank|hospital|school|stadium|factory|plant|mine|embassy|consulate|situation|fighting|"
    r"war|conflict|clashes|violence|crisis|attacks?|bombing|protests?|project|born|based|"
    r"exhibit|exhibition|museum|festival|ambassador|studied|lives?|earthquake|floods?|unrest|elections?|vote)"
    r"(?:\s+(?!talks|meeting|summit|session|visit)(?-i:[a-z][\w’'-]*)){0,4}?"
    r"\s+(?:in|at|near|outside|of)\s*$",
    re.IGNORECASE,
)
OTHER_JOURNEY = re.compile(
    r"\b(?:before|after|later|then|and|on (?:his|her|their) way)\s+(?:\w+\s+){0,2}?"
    r"(?:fl(?:ew|ying|ies)|travel\w*|went|going|came|left|leaving|return\w*)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
# `met X after visiting Lima` tells where they were before.
OTHER_VISIT = re.compile(
    r"\b(?:before|after|following)\s+(?:visiting|(?:an?|his|her)\s+(?:[\w-]+\s){0,2}?"
    r"(?:visit|trip|tour)\s(?:to|of))\s+(?:the\s+)?$|"
    r"\barriv(?:ed|ing)\b[^.;]*?\b(?:after|following|from)\s+(?:attending\s+)?(?:an?|the)\s"
    r"(?:[\w-]+\s){0,3}?(?:summit|conference|forum|session|congress)\b[^.;]{0,90}$",
    re.IGNORECASE,
)
# A journey that they only talk about.
JOURNEY_TALKED_OF = re.compile(
    r"\b(?:discuss\w*|about|prepar\w+)\b[^.;]*\b(?:visit|trip|tour)\s+to\s*$|"
    r"\b(?:inform|brief|tell|told)\w*\b[^.;]*\b(?:about|on|of)\s+(?:his|her|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:talks|meetings?|discussions|visits?)\s+(?:in|to)\s*$",
    re.IGNORECASE,
)
# `the talks that ended in Lima last week`: those are others.
OTHER_TALKS = re.compile(
    r"\b(?:that|which)\s+(?:\w+\s+){0,2}?(?:ended|concluded|began|opened|started|took place|"
    r"(?:was|were) held|convened)\s+(?:\w+\s+){0,3}?(?:in|at)\s*$"
)
SHORT = 24
VENUES = frozenset({"house", "palace", "hotel", "headquarters", "villa", "centre", "center"})
CAPITAL = re.compile(r"\b(?:the|in|its)\s+(?P<of>[\w'’ -]{3,30}?)\s+capital\b")

POSTS = frozenset({"embassy", "ambassador", "envoy", "consul", "consulate"})
POSTED = re.compile(
    r"\b(?:embassy|ambassador|envoy|consul\w*)\b[^,.;]{0,30}\b(?:in|to)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
VISIT = re.compile(
    r"\b(?:visit|trip|tour)(?: \w+)? (?:to|of)(?: the)? $|"
    r"\b(?:arriv(?:ed|es|ing)|landed|touched down) in (?:the )?$|"
    r"\b(?:visits|visited|visiting) (?:the )?$|\b(?:left|leaves|departed) (?:the )?$"
)
MET_IN = re.compile(
    r"\b(?:met|meets?|meeting|(?<!peace )talks|summit|reunion|gather\w*|dinner|lunch|taking place|"
    r"took place|received|welcomed|hosted|(?<!to be )(?<!will be )(?<!was to be )held)"
    r"(?: (?:briefly|today|yesterday|here|privately|\w+day))* in (?:the )?$|"
    r"\b(?:is|are|was|were|currently|been) in (?:the )?$|"
    r"\bat (?:the |an? |his |her )?(?:[\w'’-]+ ){0,4}"
    r"(?:hotel|palace|cent(?:re|er)|house|villa|hall|"
    r"headquarters|residence|resort|castle|airport|base|office|ministry|guesthouse) in (?:the )?$"
)

STAY = re.compile(
    r"\b(?:during|on|at the start of|at the end of) (?:an?|his|her) (?:[\w-]+ ){0,4}?"
    r"(?:visit|tour|trip|stay) (?:to|of|in)\b"
)
OWNS = re.compile(
    r"['’]|\s+(?-i:[A-Z])[a-z]+\s|\s+(?:president|prime|premier|foreign|minister|secretary|leader|"
    r"delegation|officials?|vice|deputy|king|chancellor|envoy|ambassador)\b"
)
WHERE_THEY_MEET = re.compile(
    r"\bin (?:[A-Z][\w'’-]+,? ){1,5}where\b[^.;]{0,60}"
    r"\b(?:meeting|met|gather\w*|talks|summit|hold\w*)\b"
)
# `met with X in Oman`, `met with a group of mediators in Oman`.
AFTER_PERSON = re.compile(
    r"(?:^|\b(?:mediators|officials|leaders|counterparts|ministers|envoys|delegates|diplomats))"
    r"(?: (?:briefly|today|yesterday|here|(?:on )?\w+day))* in (?:the )?$"
)
# `is in Lima for a state visit`: the two parts around the place.
IS_THERE = re.compile(r"\b(?:is|was|are|were)(?: (?:currently|now|also|here))* in (?:the )?$")
ON_VISIT = re.compile(
    r"[^.;:]{0,20}?\s(?:for|on|to attend|attending) (?:an?|the|his|her|their)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:visit|talks|tour|trip|meetings?|summit|conference|forum|session)\b"
)
# `met here on Monday`: where the report was written.
HERE_NOW = re.compile(r"\b(?<!from )here\b(?! (?:is|are|and there)\b)")
# What a country stands behind to which somebody goes.
TRAVELS = re.compile(
    r"\b(?:visits? to|visit(?:s|ed|ing)?|travel(?:s|led|ed)? to|trip to|tour of|arriv(?:ed|es) in|"
    r"left(?=\s+[\w\s]{3,40}?\b(?:following|after|at the end|ending|concluding)\b)|"
    r"flew to|flies to|fly to|heads? to|leaves? for|left for)\s+(?:the\s+)?"
)
