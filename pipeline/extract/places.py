"""Say in which city and country they met, where the text prints it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.cast import Cast, is_loose
from pipeline.extract.lexicon import capitals
from pipeline.extract.lines import Line
from pipeline.extract.names import name_end
from pipeline.extract.people import Scene
from pipeline.extract.placewords import (
    AFTER_PERSON,
    AHEAD,
    AT,
    AWAY,
    CAPITAL,
    HERE,
    HERE_NOW,
    LONG_AGO,
    MET_IN,
    OF_THING,
    OTHER_JOURNEY,
    OTHER_VISIT,
    OWNS,
    POSTED,
    POSTS,
    SHORT,
    VENUES,
    VISIT,
    WHERE_THEY_MEET,
)
from pipeline.extract.references import Dateline
from pipeline.extract.utterances import unquoted
from pipeline.model import Passage

_TITLES = frozenset({"page", "title", "heading"})
_NEAR = 6  # sentences: what is told later is another journey


@dataclass(frozen=True, slots=True)
class Venue:
    """A city and country, and the scene that prints them (None: the dateline does)."""

    city: str | None
    code: str | None
    scene: int | None
    passage: Passage | None = None  # a labelled line that gives it
    is_firm: bool = True  # the meeting's own sentence, a label or the dateline says so


def find_venue(
    scenes: Sequence[Scene],
    cast: Cast,
    dateline: Dateline | None,
    codes: frozenset[str],
    *,
    is_elsewhere: bool = False,
) -> Venue | None:
    """Return where the main meeting took place, None where the text does not say.

    `codes` are the countries and bodies of those who took part: a dateline elsewhere is the
    reporter's own, unless the meeting was on the sidelines of something (`is_elsewhere`).
    """
    if cast.main is None:
        return None
    told = _told(cast)
    if cast.talks > 1 and _are_in_two_countries(scenes, told):
        return None
    own = (
        None
        if _is_reporters(scenes, told, dateline, codes, is_elsewhere=is_elsewhere)
        else dateline
    )
    if own is not None and own.city and _is_set_here(scenes, told):
        return Venue(own.city, own.code, None)
    printed = _first(_city_in(scenes, number, is_told=True) for number in told)
    return printed or _titled_venue(scenes) or _venue_around(scenes, cast, told, own)


def _is_reporters(
    scenes: Sequence[Scene],
    told: Sequence[int],
    dateline: Dateline | None,
    codes: frozenset[str],
    *,
    is_elsewhere: bool,
) -> bool:
    """Say whether the dateline is where the report was written, and not where they met."""
    if dateline is None:
        return False
    is_foreign = len(codes) == 2 and dateline.code not in codes
    if is_foreign and not dateline.is_line and not is_elsewhere:
        return True
    return _is_posted_abroad(scenes, (0, 1, *told), dateline)


def _titled_venue(scenes: Sequence[Scene]) -> Venue | None:
    """Return the city that a title gives (`Readout of the minister's meetings in Lima`)."""
    titles = (n for n, s in enumerate(scenes[:2]) if s.sentence.where in _TITLES)
    found = _first(_city_in(scenes, number, is_told=False) for number in titles)
    return replace(found, is_firm=False) if found is not None else None


def _venue_around(
    scenes: Sequence[Scene], cast: Cast, told: Sequence[int], own: Dateline | None
) -> Venue | None:
    """Return the place that sentences beside the meeting give, or the dateline."""
    order = _search_order(scenes, cast)
    settled = [n for n in order if n in told or not AWAY.search(scenes[n].sentence.text)]
    country = _first(_country_in(scenes, n, is_told=n in told) for n in settled)
    near = _first(_city_in(scenes, n, is_told=False) for n in order if n not in told)
    is_near_first = own is None or not own.city or _is_apart(own, near, country)
    if near is not None and is_near_first:
        return replace(near, is_firm=False)
    if country is not None and country.code is not None:
        city = _first(_city_of(scenes, number, country.code) for number in order)
        if city is not None:
            return city
    supported = _dateline_venue(scenes, settled, own)
    if supported is not None and (country is None or country.code == supported.code):
        return supported
    return country


def _is_apart(dateline: Dateline, near: Venue | None, country: Venue | None) -> bool:
    """Say whether the text sets the meeting in another country than the dateline's."""
    if country is not None:
        return country.code != dateline.code
    return near is not None and near.code != dateline.code


def _first(venues: Iterable[Venue | None]) -> Venue | None:
    return next((venue for venue in venues if venue is not None), None)


def _search_order(scenes: Sequence[Scene], cast: Cast) -> list[int]:
    """Return the scenes that may place the meeting, the decisive ones first.

    Next come those that speak of somebody who took part.
    """
    main = cast.main.scene if cast.main else 0
    parts = {part.person for part in cast.parts}
    near = [n for n, scene in enumerate(scenes[: main + 9]) if HERE.are_in(scene.line)]
    near.sort(
        key=lambda number: (
            parts.isdisjoint(scenes[number].people)
            and not WHERE_THEY_MEET.search(scenes[number].sentence.text)
        )
    )
    return list(dict.fromkeys((*_told(cast), *near)))


def _told(cast: Cast) -> list[int]:
    """Return the scenes that tell the meeting itself, the decisive one first.

    An event that names one side only (`arrived from talks elsewhere`) has to be near.
    """
    main = cast.main.scene if cast.main else 0
    told = {
        event.scene
        for event in cast.events
        if not is_loose(event) and (event.shape != "alone" or event.scene <= main + _NEAR)
    }
    return [main, *sorted(told)]


def _is_set_here(scenes: Sequence[Scene], told: Sequence[int]) -> bool:
    """Say whether the sentences that tell the meeting, or the first ones, say `here`."""
    first = range(min(max(told[0], 0) + 1, len(scenes)))
    texts = (unquoted(scenes[number].sentence.text) for number in (*first, told[0]))
    return any(HERE_NOW.search(text) for text in texts)


def _are_in_two_countries(scenes: Sequence[Scene], told: Sequence[int]) -> bool:
    """Say whether the sentences that tell separate talks set them in different countries."""
    near = [number for number in told if number <= told[0] + _NEAR]
    venues = (
        _city_in(scenes, n, is_told=True) or _country_in(scenes, n, is_told=True) for n in near
    )
    return len({venue.code for venue in venues if venue is not None}) > 1


def _city_in(scenes: Sequence[Scene], number: int, *, is_told: bool) -> Venue | None:
    line = scenes[number].line
    for index in range(1, len(line.tokens)):
        if line.norm(index - 1) not in AT and not _follows_venue(scenes[number], index):
            continue
        match = line.matches.get(index)
        if match is not None and match.entry.is_city:
            if _is_place_of_meeting(scenes[number], index) and (
                is_told or _is_beside_meeting(scenes[number], index)
            ):
                printed = line.words(match.first, match.next)
                city = match.entry.value if printed.isupper() else printed
                return Venue(city, match.entry.code, number)
            continue
        venue = _unlisted_city(scenes[number], index, number)
        if venue is not None:
            return venue
    return None


def _follows_venue(scene: Scene, index: int) -> bool:
    """Say whether a venue stands before the comma, as in `at Ridge House, Accra`."""
    line = scene.line
    is_venue = line.norm(index - 1) in VENUES and line.tokens[index - 1].is_capital
    if not line.is_city(index) or not (is_venue or line.norm(index - 1) == ","):
        return False
    at = index - 2
    while at > max(0, index - 8) and line.tokens[at].is_capital:
        at -= 1
    return line.norm(at) in {"at", "in", "the"} and at < index - 2


def _is_place_of_meeting(scene: Scene, index: int) -> bool:
    """Say whether a place in the sentence is that of the meeting and of nothing earlier."""
    line = scene.line
    start = line.tokens[index].start
    before = line.text[max(0, start - 70) : start]
    clause = re.split(r"[,;]\s|\bthat\b|\bwhich\b", before)[-1]
    if clause.strip() == "to":  # `welcomed X, the minister of Y, to Z`
        clause = before = line.text[max(0, start - 160) : start]
    preposition = line.norm(index - 1)
    if OF_THING.search(clause) or AHEAD.search(clause) or _is_other_visit(line, index):
        return False
    if preposition in {"to", "of"}:
        return not OTHER_JOURNEY.search(before) and bool(
            re.search(
                r"\b(?:welcomed|welcomes|visit|trip|tour|travell?ed|travels?|flew|fly|flies|came|city|town)\b",
                clause,
            )
        )
    following = line.norm(index + 1)
    if following == "," and line.is_city(index + 2):
        return True
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
    if after is None or line.norm(after) != ",":
        return None
    for ahead in range(after + 1, min(after + 4, len(line.tokens))):
        match = line.matches.get(ahead)
        if match is not None and match.entry.kind == "country":
            return Venue(line.words(index, after), match.entry.code, number)
    return None


def _dateline_venue(
    scenes: Sequence[Scene], order: Sequence[int], dateline: Dateline | None
) -> Venue | None:
    """Return the dateline's city where no words speak against it."""
    capital = _capital_venue(scenes, order)
    if capital is not None:
        return capital
    if dateline is None:
        return None
    return Venue(dateline.city, dateline.code, None)


def _capital_venue(scenes: Sequence[Scene], order: Sequence[int]) -> Venue | None:
    for number in order:
        scene = scenes[number]
        found = CAPITAL.search(scene.sentence.text)
        if found is None:
            continue
        for match in scene.line.matches.values():
            start = scene.line.tokens[match.first].start
            if found.start() <= start < found.end("of") and match.entry.kind in {
                "demonym",
                "country",
            }:
                code = match.entry.code or ""
                city = capitals().get(code)
                return Venue(city, code, number) if city else None
    return None


def _is_posted_abroad(
    scenes: Sequence[Scene], told: Sequence[int], dateline: Dateline | None
) -> bool:
    """Say whether an embassy or ambassador in another country than the dateline's met somebody."""
    if dateline is None or dateline.is_line:
        return False
    for number in told:
        line = scenes[min(number, len(scenes) - 1)].line
        if POSTS.isdisjoint(line.vocabulary):
            continue
        for index, found in line.matches.items():
            lead = line.text[max(0, line.tokens[index].start - 60) : line.tokens[index].start]
            if found.entry.kind == "country" and POSTED.search(lead):
                return found.entry.code != dateline.code
    return False


def _city_of(scenes: Sequence[Scene], number: int, code: str) -> Venue | None:
    """Return a city of the country where they met that the text sets a scene in."""
    line = scenes[number].line
    for index, found in line.matches.items():
        if not found.entry.is_city or found.entry.code != code or line.norm(index - 1) != "in":
            continue
        if found.entry.kind == "city" and _is_place_of_meeting(scenes[number], index):
            return Venue(line.words(found.first, found.next), code, number, is_firm=False)
    return None


def _country_in(scenes: Sequence[Scene], number: int, *, is_told: bool) -> Venue | None:
    """Return the country of a printed seat, of a visit, or of `met in COUNTRY`."""
    line = scenes[number].line
    for index, match in line.matches.items():
        before = {line.norm(index - 1), line.norm(index - 2)}
        if match.entry.kind == "seat" and before & {"at", "in", "to", "visited"}:
            return Venue(None, match.entry.code, number)
    for index, found in line.matches.items():
        if found.entry.kind != "country":
            continue
        start = line.tokens[index].start
        lead = line.text[max(0, start - 60) : start].casefold()
        follow = line.text[line.tokens[found.next - 1].end :]
        # `visiting Kenya's minister`
        if OWNS.match(follow) or _is_other_visit(line, index):
            continue
        if VISIT.search(lead) or (is_told and MET_IN.search(lead)):
            return Venue(None, found.entry.code, number)
        if is_told and _follows_person(scenes[number], start):
            return Venue(None, found.entry.code, number)
    return None


def _follows_person(scene: Scene, start: int) -> bool:
    """Say whether `in COUNTRY` directly follows those who are met (`met with X in Oman`)."""
    before = [mention.end for mention in scene.mentions if mention.end <= start]
    between = scene.line.text[before[-1] if before else 0 : start]
    return AFTER_PERSON.search(between) is not None
