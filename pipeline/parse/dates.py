"""Recognise a line that is nothing but a date: with weekday, hour, place or "Published" or not."""

import re

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = re.compile(
    rf"\b(?:{_DAY}-{_MONTH}-\d{{4}}|{_DAY}(?: of)? {_MONTH}(?:,? \d{{4}})?|"
    rf"{_MONTH} {_DAY}(?: ?,? \d{{4}})?|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}|{_MONTH} \d{{4}})(?![\w-])",
    re.IGNORECASE,
)
_YEAR_OR_LABEL = re.compile(
    r"\d{4}|\b(published|updated|posted|monday|tuesday|wednesday|thursday|friday|saturday|sunday)",
    re.IGNORECASE,
)
# What may stand beside the date on its line.
_BESIDE = re.compile(
    r"^(?:first |last )?(?:published|updated|posted|modified|date|issued|created|release date)"
    r"(?: on| at)?\b|"
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?|"
    r"\b\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?(?:[ap]\.?m\b\.?|\b)|"
    r"\b(?:[ap]\.?m\b\.?|gmt|utc|bst|cet|cest|est|edt|ist|pst|pdt)|"
    r"\b(?:at|on|of|updated|hrs|ah|ce)\b|[|/,:;()·•–—-]|[+]\d{1,4}",
    re.IGNORECASE,
)
# A date of another calendar beside the first.
_SECOND_DATE = re.compile(r"\b\d{1,2} [^\d\W]+(?: [^\d\W]+)? \d{4}\b")
# By whom, or among what, a page says that it was posted on its date.
_POSTED = re.compile(r"(?:first |last )?(?:posted|published|released|issued)\b", re.IGNORECASE)
_POSTED_BY = re.compile(r"(?:\b(?:by|in)(?: [A-Z&][\w.&'’-]*){1,5}| Posted in [\w ]{3,40})$")
# What exports of pages set before the text on its first line: `date 2021-05-12 Talks in Lima`.
_LEADING = re.compile(
    rf"\s*(?:(?:date|published|updated|posted)(?: on)?[: ]\s*"
    rf"(?:{_DATE.pattern}|\d{{4}}-\d{{2}}(?![\d-]))|"
    r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?)?)(?=\s+[\"'“‘(\[]?[^\W_])",
    re.IGNORECASE,
)
_PLACE = re.compile(r"(?:[^\W\d_][\w'’.-]*)(?: [^\W\d_][\w'’.-]*){0,3}")
# `6 May 2018 11:22 am IST - Lima`
_CLOCKED_PLACE = re.compile(
    r"\d[:.]\d{2}\b[^,]{0,12}\s[-–—|]\s(?P<place>[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,2})\s*$"
)
# The halves of a date that a wrap has parted from its year.
_DAY_AT_END = re.compile(rf"\b(?:{_DAY} {_MONTH}|{_MONTH} {_DAY}),?$", re.IGNORECASE)
_YEAR_AT_START = re.compile(r"(?:19|20)\d\d\b")
_LONGEST = 90


def leading_date_end(text: str) -> int | None:
    """Return where the labelled date of a page ends that stands before its first words."""
    found = _LEADING.match(text)
    is_labelled = found is not None and found.group().lstrip()[0].isalpha()
    is_told = is_labelled or len(text) > _LONGEST // 2
    return found.end() if found is not None and is_told else None


def parts_a_date(before: str, after: str) -> bool:
    """Tell whether a line ends with a day and a month, and the next begins with their year."""
    return bool(_YEAR_AT_START.match(after) and _DAY_AT_END.search(before))


def is_date_line(text: str) -> bool:
    """Tell whether a line is a date and what belongs to it, a place before it at most."""
    match = _DATE.search(text) if len(text) <= _LONGEST else None
    if match is None:
        return False
    before, after = text[: match.start()], _SECOND_DATE.sub(" ", text[match.end() :])
    if _POSTED.match(text) or " Posted in " in after:
        after = _POSTED_BY.sub(" ", after)
    rest_before, rest_after = (_BESIDE.sub(" ", part).split() for part in (before, after))
    if rest_after and not rest_before and (clocked := _CLOCKED_PLACE.search(after)):
        rest_after = _BESIDE.sub(" ", _DATE.sub(" ", after[: clocked.start("place")])).split()
    if rest_after and not (len(rest_after) == 1 and not rest_before and after.startswith(" / ")):
        return False
    if not rest_before:
        return bool(_YEAR_OR_LABEL.search(text)) or len(match.group()) == len(text)
    is_place = _PLACE.fullmatch(" ".join(rest_before)) and all(w[0].isupper() for w in rest_before)
    return bool(is_place and re.search(r"[,|–—-]\s*$|[,|]", before))
