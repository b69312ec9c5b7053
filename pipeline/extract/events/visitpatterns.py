"""Patterns of visits that say in passing who was met: `a visit to Oman, during which he met X`."""

from pipeline.extract.events.eventwords import ASIDE, AUXILIARY, MANY, OBJECT, ONE, SUBJECT, TALKS
from pipeline.extract.events.shapes import Pattern, pattern

_VISIT = r"(?:visits?|trip|tour|journey)"

VISITS: tuple[Pattern, ...] = (
    pattern(
        "with",
        "met held had discussed raised reviewed talked spoke conferred told urged + which",
        rf"{SUBJECT}['’]s?\s(?:[\w-]+\s){{0,4}}?{_VISIT}\b[^⟪⟫;:]{{0,60}}?,?\s"
        r"(?:during|on|in) which\s"
        r"(?:he|she)(?P<w>(?:\s[\w’'-]+){0,3}?)\s(?P<v>met|held|had|discussed|raised|reviewed|talked|"
        rf"spoke|conferred|told|urged)\b(?:[^⟪⟫;:]{{0,60}}?\s(?:with|to|between))?\s{OBJECT}",
    ),
    pattern(
        "with",
        "telling assuring reassuring urging",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}(?:(?:paid|made|makes|pays|began|is on|was on)\s"
        r"(?:an?|his|her)\s"
        rf"(?:[\w-]+\s){{0,4}}?{_VISIT}\s(?:to|in|of)|visited|arrived in|travell?ed to)\b"
        rf"[^⟪⟫;:]{{2,60}}?,?\s(?:and\s)?(?P<v>telling|assuring|reassuring|urging)\s{OBJECT}",
    ),
    pattern(
        "with",
        "told urged asked invited assured thanked pressed warned promised presented + "
        "visit visits trip tour journey",
        rf"{SUBJECT}{ASIDE}{AUXILIARY}"
        r"(?P<v>told|urged|asked|invited|assured|thanked|pressed|warned|promised|presented)\s"
        rf"{OBJECT}(?=[^⟪⟫;:.]{{0,110}}?\s(?:during|on|in)\s(?:an?|his|her|the)\s(?:[\w-]+\s){{0,4}}?"
        rf"{_VISIT}\s(?:to|in|of)\b)",
    ),
    pattern(
        "with",
        "met held sat spoke talked gathered + as when",
        rf"{SUBJECT}\s(?:said|says|praised|hailed|told|shares|shared|agreed|vowed|pledged)\b"
        rf"[^⟪⟫;:.]{{0,60}}?\swith\s{OBJECT}[^⟪⟫;:.]{{0,12}}?,?\s(?:as|when) the "
        rf"(?:[\w-]+\s){{0,2}}?(?:{ONE}|leaders|pair|two|men|ministers|presidents)\s"
        r"(?P<v>met|held|sat|spoke|talked|gathered)\b",
    ),
    pattern(
        "together",
        "prioritised prioritized focused focussed centred centered devoted continued + their",
        rf"(?<!\bby )(?P<a>{MANY}){ASIDE}(?P<w>(?:\s[\w’'-]+){{0,3}}?)\s(?P<v>prioriti[sz]ed|"
        r"focuss?ed|cent(?:red|ered)|devoted|continued)\s(?:much of\s)?their\s(?:\w+\s){0,2}?"
        rf"{TALKS}\b",
    ),
)
