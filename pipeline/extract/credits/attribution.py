"""Say who is credited with the report."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.extract.credits.bylines import (
    agencies_pattern,
    closing_credits,
    opening_credits,
    spoken_credits,
    staff_credits,
)
from pipeline.extract.credits.creditlines import credit_of_line, monitored_credit
from pipeline.extract.names.people import Scene
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.tokens import tokens
from pipeline.model import Chrome, Document, Paragraph

# A name starts where a word does, and its words have an end: else a run of letters takes for ever.
_NAME = (
    r"(?P<name>(?<![\w’'&.-])[A-ZÀ-ÞŠŽĐİ][\w’'&.-]{0,40}"
    r"(?:\s+(?:of|the|de|and|[A-ZÀ-ÞŠŽĐİ][\w’'&-]{0,40})){0,5}?)"
)
_AGENCY = (
    r"(?:\s+(?:news\s+agency|agency|news|newspaper|daily|correspondents?|television|TV|radio|"
    r"press service|broadcaster|wire))*"
)
_ADJECTIVES = r"(?:the\s+)?(?:(?:[A-Z][a-z]+n\s)?(?:[a-z-]+)\s+){0,4}"
_TOLD_END = r"(?=\s+(?:that|after|in|on|following|by|correspondent)|[,.;:])"
_ASKED = r"told|tells|interview with|statement to"
_REPORTS = (
    r"(?:reported|reports|said in a report|has reported|quoted|informs|(?:has )?learn(?:ed|t))"
)
_CARRIED = r"(?:quoted|cited|carried|published|aired)"
_STATE_MEDIA = r"(?:state|national|public) (?:TV|television|radio|media|broadcaster)"
# Each with words of which a sentence must have one to match.
_CREDITS = tuple(
    (frozenset(needed.split()), re.compile(pattern))
    for needed, pattern in (
        ("reported", rf"\breported by\s+{_ADJECTIVES}{_NAME}{_AGENCY}(?=[,.;)]|\s+[a-z(])"),
        (
            "reported reports report quoted informs learned learnt",
            rf"(?:^|[,;”\"]\s+|\bthat\s+){_ADJECTIVES}{_NAME}{_AGENCY}(?:\s+\([A-Z]+\))?(?:\s+in\s+\w+)?\s+{_REPORTS}\b",
        ),
        (
            "account",
            rf"\baccount\b[^.;,]{{0,40}}?\s(?:in|by|on)\s+{_ADJECTIVES}{_NAME}{_AGENCY}(?=[,.;)(]|\s\()",
        ),
        ("according", rf"\b[Aa]ccording to\s+{_ADJECTIVES}{_NAME}{_AGENCY}(?=[,.;)])"),
        (
            "told tells interview statement",
            rf"\b(?:{_ASKED})\s+{_ADJECTIVES}{_NAME}{_AGENCY}{_TOLD_END}",
        ),
        ("television tv radio fm", rf"\b(?:on|to)\s+{_NAME}\s+(?:Television|TV|Radio|FM)\b"),
        (
            "agency",
            rf"\b(?:[Tt]he\s)?(?:[a-z-]+\s){{0,2}}{_NAME}\s+(?:news|press)\s+agency\s+(?:said|says|added)\b",
        ),
        ("said", rf"{_NAME}{_AGENCY}(?:\s+\([A-Z]+\))?\s+said(?=[.,]|\s+(?:on|late|in)\b)"),
        (
            "quoted cited carried published aired",
            rf"\b{_CARRIED}\s+by\s+{_ADJECTIVES}{_NAME}{_AGENCY}(?=[.,;)]|\s+[a-z(])",
        ),
        (
            "tv television radio media broadcaster",
            rf"(?P<name>[A-Z]\w+ {_STATE_MEDIA})\s+(?:said|reported|says|reports|showed)\b",
        ),
    )
)
_SLASHED = re.compile(r"/(?P<name>[A-Z][\w -]{1,24})/\s*[.–—-]")
_OUTLET_WORDS = re.compile(
    r"\b(?:Agency|News|Television|TV|Radio|Times|Post|Press|Daily|Gazette|Herald|Tribune|"
    r"Journal|Broadcasting|Agência|Agencia|Agence|Channels?|Today|Media|Telegraph|Guardian|"
    r"Standard|Observer|Nation|Monitor|Chronicle|Mail|Express|Independent|Wire|Presse)\b"
)
_KINDS_OF_OUTLET = re.compile(
    r"\b(?:agency|newspaper|daily|broadcaster|television|radio|media|TV|news|channel|magazine|"
    r"weekly|portal|website)\b"
)
_OFFICE = re.compile(
    r"^(?P<name>Office of the [A-Z][\w ]{3,40}|(?=[A-Z ]*\b(?:MINISTRY|OFFICE|DEPARTMENT|EMBASSY|"
    r"SECRETARIAT|AGENCY|COMMISSION|COUNCIL|BUREAU|DIRECTORATE|AUTHORITY|PRESIDENCY|RADIO|PRESS)\b)"
    r"[A-Z]{4,}(?: [A-Z]{2,}){1,6}|[A-Z]\w+ News Agency)[.]?$"
)
# A letterhead or sign-off in ordinary letters: `Ministry of Ports & Trade`.
_MINISTRY = re.compile(
    r"(?P<name>(?:Ministry|Department|Embassy|Office|Press Service|Press Office) (?:of|for) "
    r"(?:(?:the|of|and|&|,) |[A-Z][\w’'-]*,? ){0,8}[A-Z][\w’'-]*|"
    r"(?:[A-Z][\w’'-]* ){1,4}(?:Office|Secretariat|Ministry))"
)
_SIGNED = re.compile(
    r"^(?P<name>(?:Ministry|Office|Department|Embassy|Secretariat) of [\w ,&’'-]{2,60}?)"
    r"(?:[\s,]+[A-Z][\w. ]{2,20}?)?[\s,]+\d{1,2} [A-Z]\w{2,8} \d{4}$",
    re.IGNORECASE,
)
# `the talks went well, the Ministry of Ports said`, `according to a statement of the ministry`
_BODY_THAT_STATES = (
    r"(?:(?:[A-Z][a-z]+n|[A-Z][a-z]+['’]s) )?"
    r"(?:(?:[Ff]oreign|[A-Z][a-z]+) [Mm]inistry|(?:Foreign|Press) Office|"
    r"(?:Ministry|Department) of (?:[A-Z][\w’'-]*(?:,? and |, | )?){1,5}|"
    r"(?:Presidential|President['’]s|Presidency['’]s) (?:Press )?"
    r"(?:Office|Service|Unit|Secretariat))"
)
_STATED = re.compile(
    rf"(?:,|”|\")\s(?:the\s)?(?P<said>{_BODY_THAT_STATES})(?<! )\s"
    r"(?:said|announced|reported|disclosed)(?=[.,]|\s(?:in a|on|late)\b)|"
    r"\b(?:statement|press release|readout|communiqu[eé])\s(?:\w+\s){0,2}?"
    r"(?:by|of|from)\s(?:the\s)?"
    rf"(?P<issued>{_BODY_THAT_STATES})(?<! )(?=[.,;]|\s[a-z])"
)
_STATED_WORDS = frozenset({"ministry", "office", "department", "press", "presidency"})
_HEAD_LINE = re.compile(
    r"\b(?:MINISTER|RELEASE|STATEMENT|NOTE|COMMUNIQUE|NEWS|READOUT|SPEECH|REMARKS|VISIT|MEETING|TALKS)\b"
)
_MOST = 2
_OPENING_SCENES, _CLOSING_SCENES, _STAFF_SCENES = 10, 2, 8
_OPENING = 200
_LONGEST_ASIDE, _LONGEST_SOURCE = 60, 100
_LONGEST = 2_000  # characters; what is longer is no sentence, and patterns would be slow in it


@cache
def _known() -> re.Pattern[str]:
    return re.compile(rf"(?:{agencies_pattern()})(?!\w)")


def find_attribution(
    scenes: Sequence[Scene], asides: Sequence[str]
) -> tuple[tuple[str, int | None], ...]:
    """Return the names that are credited with the report, each with its scene, at most two.

    `asides` are short lines beside the text (by-line, sign-off) that may credit the report.
    """
    found: dict[str, int | None] = {}
    for number, scene in enumerate(scenes):
        left = len(scenes) - number
        closing = _closes(scene, is_last=left <= _CLOSING_SCENES, is_near=left <= _STAFF_SCENES)
        for name in (*_opens(scene, number), *_credits(scene), *closing):
            found.setdefault(name, number)
    if not found:
        for text in asides:
            bare = text.strip(" ()[]-–—©")
            is_place = any(m.entry.kind != "organization" for m in find_matches(tokens(bare)))
            is_head = _HEAD_LINE.search(bare) is not None or (is_place and " " not in bare)
            match = None if is_head else _OFFICE.match(bare)
            match = match or _SIGNED.match(bare) or _MINISTRY.fullmatch(bare)
            if match is not None or _known().fullmatch(bare):
                found.setdefault(match["name"] if match else bare, None)
            elif (credited := credit_of_line(text)) is not None:
                found.setdefault(credited, None)
    return tuple((found or _of_ministry(scenes)).items())[:_MOST]


def _of_ministry(scenes: Sequence[Scene]) -> dict[str, int | None]:
    """Return the ministry whose statement the text tells where nobody else is credited."""
    for number, scene in enumerate(scenes):
        text = scene.line.text
        if len(text) > _LONGEST or _STATED_WORDS.isdisjoint(scene.line.vocabulary):
            continue
        stated = _STATED.search(text)
        if stated is not None:
            return {stated["said"] or stated["issued"]: number}
    return {}


def _opens(scene: Scene, number: int) -> Iterator[str]:
    if number < _OPENING_SCENES and scene.sentence.start == 0:
        monitored = monitored_credit(scene.sentence.passage.text[:_OPENING])
        if monitored is not None:
            yield monitored
        yield from opening_credits(scene.sentence.passage.text[:_OPENING])


def _closes(scene: Scene, *, is_last: bool, is_near: bool) -> Iterator[str]:
    text = scene.line.text
    if len(text) <= _LONGEST:
        yield from closing_credits(text[-_OPENING:])
        if is_near:
            yield from staff_credits(scene.sentence.passage.text[-_OPENING:])
        if is_last:
            yield from spoken_credits(text)


def _credits(scene: Scene) -> Iterator[str]:
    text = scene.line.text
    if len(text) > _LONGEST:
        return
    slashed = _SLASHED.search(text[:120]) if "/" in text else None
    if slashed is not None:
        yield slashed["name"]
    people = {m.name for m in scene.mentions if m.name and (m.role or m.honorific)}
    for needed, pattern in _CREDITS:
        if needed.isdisjoint(scene.line.vocabulary):
            continue
        for match in pattern.finditer(text):
            name = _with_kind(match)
            if name and name not in people and _is_outlet(name, match.group()):
                yield name


def _with_kind(match: re.Match[str]) -> str:
    """Return the name with a word that belongs to it (`Kabuga Press Agency`), no bare `agency`."""
    name = match["name"].strip()
    tail = match.string[match.end("name") : match.end("name") + 20]
    longer = re.match(r"\s+(News Agency|Press Agency|Agency|Television|TV|Radio|News)\b", tail)
    return f"{name} {longer[1]}" if longer else name


def _is_outlet(name: str, words: str) -> bool:
    if _known().match(name) or _OUTLET_WORDS.search(name):
        return True
    if words.startswith("account"):
        return not any(m.first == 0 for m in find_matches(tokens(name)))
    return _KINDS_OF_OUTLET.search(words) is not None


def _is_aside(text: str) -> bool:
    """Say whether a line is as short as one that credits somebody."""
    return 2 < len(text) < (_LONGEST_SOURCE if text.startswith("Source") else _LONGEST_ASIDE)


def asides_of(document: Document) -> list[str]:
    """Return the short lines that may credit the report."""
    return [
        block.passage.text
        for block in document.blocks
        if isinstance(block, Chrome | Paragraph) and _is_aside(block.passage.text)
    ]
