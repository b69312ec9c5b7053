"""Find the city or country in which one sentence sets a meeting; take other places for none."""

import re
from collections.abc import Sequence

from pipeline.extract.events.homecomings import return_in
from pipeline.extract.names.names import name_end
from pipeline.extract.names.people import Scene
from pipeline.extract.occasion.hostingtowns import hosting_town
from pipeline.extract.occasion.lives import is_of_a_life
from pipeline.extract.words.lines import Line
from pipeline.extract.words.placewords import (
    AFTER_PERSON,
    AHEAD,
    AT,
    AWAY,
    HERE,
    IS_THERE,
    JOURNEY_TALKED_OF,
    LONG_AGO,
    MET_IN,
    OF_THING,
    ON_VISIT,
    OTHER_JOURNEY,
    OTHER_TALKS,
    OTHER_VISIT,
    OWNS,
    SHORT,
    VENUES,
    VISIT,
    WHERE_THEY_MEET,
)
from pipeline.model import Passage
from pipeline.values import dataclass

# `a new administration in the White House`: who sits there met nobody there
_GOVERNS = re.compile(
    r"\b(?:administration|government|president|term|occupant|years|democrats?|republicans?)\s+"
    r"(?:in|at)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_SAYS = frozenset({"said", "announced", "reported", "confirmed"})


@dataclass(frozen=True, slots=True)
class Venue:
    """A city and country, and the scene that prints them (None: the dateline does)."""

    city: str | None
    code: str | None
    scene: int | None
    passage: Passage | None = None  # a labelled line that gives it
    is_firm: bool = True  # the meeting's own sentence, a label or the dateline says so


def city_in(
    scenes: Sequence[Scene], number: int, *, is_told: bool, is_ahead: bool = False
) -> Venue | None:
    """Return the first city of a sentence that is a place of meeting, None where it has none.

    `is_told` says that the sentence tells the meeting itself: others have to speak of meetings.
    `is_ahead` says that the meeting is still to come, or was called off.
    """
    line = scenes[number].line
    left = _left_city(line, number)
    if left is not None:
        return left
    hosting = hosting_town(scenes[number]) if is_told else None
    if hosting is not None:
        return Venue(*hosting, number)
    for index in range(1, len(line.tokens)):
        if line.norm(index - 1) not in AT and not _follows_venue(scenes[number], index):
            continue
        match = line.matches.get(index)
        if match is not None and match.entry.is_city:
            if _is_place_of_meeting(scenes[number], index, is_ahead=is_ahead) and (
                is_told or _is_beside_meeting(scenes[number], index)
            ):
                printed = line.words(match.first, match.next)
                city = match.entry.value if printed.isupper() else printed
                return Venue(city, match.entry.code, number)
            continue
        venue = _unlisted_city(scenes[number], index, number)
        if venue is not None and not is_of_a_life(scenes[number], line.tokens[index].start):
            return venue
    return None


def _left_city(line: Line, number: int) -> Venue | None:
    """Return the city of `came back from CITY, where she had met X`."""
    back = return_in(line.text)
    if back is None:
        return None
    for match in line.matches.values():
        if match.entry.is_city and back.start < line.tokens[match.first].start < back.end:
            return Venue(line.words(match.first, match.next), match.entry.code, number)
    return None


def _follows_venue(scene: Scene, index: int) -> bool:
    """Say whether a venue stands before the comma, as in `at Ridge House, Accra`."""
    line = scene.line
    is_venue = line.norm(index - 1) in VENUES and line.tokens[index - 1].is_capital
    if not line.is_city(index) or not (is_venue or line.norm(index - 1) == ","):
        return False
    at = index - 2
    while at > max(0, index - 10) and _is_of_address(line, at):
        at -= 1
    return line.norm(at) in {"at", "in", "the"} and at < index - 2


def _is_of_address(line: Line, at: int) -> bool:
    """Say whether a word may stand in an address: `Ridge House, Block 3`."""
    return line.tokens[at].is_capital or line.norm(at) == "," or line.norm(at).isdigit()


def _is_place_of_meeting(scene: Scene, index: int, *, is_ahead: bool = False) -> bool:
    """Say whether a place in the sentence is that of the meeting and of nothing earlier."""
    line = scene.line
    start = line.tokens[index].start
    before = line.text[max(0, start - 70) : start]
    clause = re.split(r"[,;]\s|\bthat\b|\bwhich\b", before)[-1]
    if clause.strip() == "to":  # `welcomed X, the minister of Y, to Z`
        clause = before = line.text[max(0, start - 160) : start]
    preposition = line.norm(index - 1)
    is_other = not is_ahead and AHEAD.search(clause) is not None
    is_other = is_other or OF_THING.search(clause) is not None
    if is_other or _is_other_visit(line, index) or is_of_a_life(scene, start):
        return False
    if JOURNEY_TALKED_OF.search(before) or OTHER_TALKS.search(before):
        return False
    if preposition in {"to", "of"}:
        return not OTHER_JOURNEY.search(before) and bool(
            re.search(
                r"\b(?:welcomed|welcomes|visit|trip|tour|travell?ed|travels?|flew|fly|flies|came|city|town)\b|"
                r"\b(?:in|at) (?:the )?(?:[\w-]+ ){0,3}(?:capital|port|resort|village)\b",
                clause,
            )
        )
    match = line.matches.get(index)
    following = line.norm(match.next if match else index + 1)
    if following in _SAYS:  # `the ministry in Suva said`
        return False
    if following == "," and line.is_city((match.next if match else index + 1) + 1):
        return True
    back = return_in(line.text)
    if back is not None:
        return start > back.end
    return not re.search(
        r"\b(?:last|previous|earlier|since|had(?! (?:the \w+ |an? |\w+ )?(?:pleasure|honou?r|"
        r"privilege|opportunity|meetings?|talks|discussions|audience|dinner|lunch)\b)|Protocol|Agreement)\b|\bsigned\s+in\s*$",
        clause,
    )


def _is_other_visit(line: Line, index: int) -> bool:
    """Say whether they had been there before, and did not meet there (`..., where they met`)."""
    match = line.matches.get(index)
    after = line.tokens[match.next - 1 if match else index].end
    is_there = re.match(r",?\s+where\b", line.text[after:]) is not None
    return not is_there and OTHER_VISIT.search(line.text, 0, line.tokens[index].start) is not None


def _is_beside_meeting(scene: Scene, index: int) -> bool:
    """Say whether a sentence that does not tell the meeting still places it, and now."""
    start, end = scene.line.tokens[index].start, scene.line.tokens[index].end
    if AWAY.search(scene.line.text[:start]) or LONG_AGO.match(scene.line.text, end):
        return False
    if IS_THERE.search(scene.line.text[:start]) and ON_VISIT.match(scene.line.text, end):
        return True
    where = WHERE_THEY_MEET.search(scene.line.text)
    return (where is not None and where.start() < start < where.end()) or _has_meeting_word(
        scene, index
    )


def _has_meeting_word(scene: Scene, index: int) -> bool:
    """Say whether the words before a place, up to a pause, speak of a meeting."""
    start = scene.line.tokens[index].start
    before = scene.line.text[max(0, start - 120) : start]
    clause = re.split(r"[,;:]\s|\b(?:that|which|who|where)\b", before)
    near = clause[-1] if len(clause[-1]) > SHORT else " ".join(clause[-2:])
    return HERE.are_in_text(near)


def _unlisted_city(scene: Scene, index: int, number: int) -> Venue | None:
    """Return a town that no list holds, where its country stands beside it (`in X, Hungary`)."""
    line = scene.line
    lead = line.text[: line.tokens[index].start]
    if line.norm(index - 1) not in {"in", "at"} and not VISIT.search(lead.casefold()[-60:]):
        return None
    after = name_end(line, index)
    comma = after + (line.norm(after) in {"city", "town"}) if after is not None else 0
    if after is None or line.norm(comma) != ",":
        return None
    for ahead in range(comma + 1, min(comma + 4, len(line.tokens))):
        match = line.matches.get(ahead)
        if match is not None and match.entry.kind == "country":
            return Venue(line.words(index, after), match.entry.code, number)
    return None


def city_of(scenes: Sequence[Scene], number: int, code: str) -> Venue | None:
    """Return a city of the country where they met that the text sets a scene in."""
    line = scenes[number].line
    for index, found in line.matches.items():
        if not found.entry.is_city or found.entry.code != code or line.norm(index - 1) != "in":
            continue
        if found.entry.kind == "city" and _is_place_of_meeting(scenes[number], index):
            return Venue(line.words(found.first, found.next), code, number, is_firm=False)
    return None


def country_in(scenes: Sequence[Scene], number: int, *, is_told: bool) -> Venue | None:
    """Return the country of a printed seat, of a visit, or of `met in COUNTRY`."""
    line = scenes[number].line
    countries = [
        (index, match)
        for index, match in line.matches.items()
        if match.entry.kind == "country"
        # `visiting Kenya's minister`
        and not OWNS.match(line.text, line.tokens[match.next - 1].end)
        and not _is_other_visit(line, index)
    ]
    for index, match in countries if is_told else ():
        if _follows_person(scenes[number], line.tokens[index].start):
            return Venue(None, match.entry.code, number)
    for index, match in line.matches.items():
        before = {line.norm(index - 1), line.norm(index - 2)}
        is_entered = match.entry.kind == "seat" and before & {"at", "in", "to", "visited"}
        if is_entered and not _GOVERNS.search(line.text[: line.tokens[index].start]):
            return Venue(None, match.entry.code, number)
    for index, match in countries:
        start = line.tokens[index].start
        lead = line.text[max(0, start - 60) : start].casefold()
        if VISIT.search(lead) or (is_told and MET_IN.search(lead)):
            return Venue(None, match.entry.code, number)
    return None


def _follows_person(scene: Scene, start: int) -> bool:
    """Say whether `in COUNTRY` directly follows those who are met (`met with X in Oman`)."""
    before = [mention.end for mention in scene.mentions if mention.end <= start]
    between = scene.line.text[before[-1] if before else 0 : start]
    return AFTER_PERSON.search(between) is not None
