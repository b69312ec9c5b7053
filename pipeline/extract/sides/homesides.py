"""Infer a country from those with whom a participant meets, is listed, or whom he or she visits."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Cast, Part
from pipeline.extract.events.events import Event, masked
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing
from pipeline.extract.words.placewords import TRAVELS

_INVITED = re.compile(r"(?:At|On|Upon) (?:the |an )?(?:kind |gracious )?invitation (?:of|from) ")
_INVITES = re.compile(r"\binvit(?:es|ed|ing)\b(?! (?:to|by|for)\b)")  # it is another who travels
_WHO = re.compile(r",?\s+who\b")
_BOTH = re.compile(r"\b(?:[Tt]hey|[Tt]he (?:pair|two))\b")
_OVER = re.compile(r"\b(?:after|following|from|ending)\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,3}$")
_OWN_VISIT = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}?(?:visit|trip|tour)\b")


def countries_visited(
    scenes: Sequence[Scene], person: Person, *, is_now: bool = False
) -> set[str | None]:
    """Return the countries to which the person is told to travel: never his or her own.

    `is_now` leaves out those where he or she was before (`arrived after a visit to Peru`).
    """
    found: set[str | None] = set()
    for sighting in person.sightings:
        line = scenes[sighting.scene].line
        invited = _INVITED.match(line.text)
        after = invited.end() if invited else 0
        starts_at = (m.start for m in scenes[sighting.scene].mentions if m.start > after)
        first = min(starts_at, default=0)
        own = _OWN_VISIT.match(line.text, sighting.mention.end)
        if first < sighting.mention.start and own is None:
            continue
        end = sighting.mention.end
        starts = {
            m.end()
            for m in TRAVELS.finditer(line.text, end)
            if _INVITES.search(line.text, end, m.start()) is None
            and not _is_of_another(scenes[sighting.scene], sighting.mention, m.start())
            and not (is_now and _OVER.search(line.text, 0, m.start()))
        }
        for match in line.matches.values():
            # `the Kingdom` is a word to ask about, and no country.
            if match.entry.kind != "ask" and line.tokens[match.first].start in starts:
                found.add(match.entry.code)
    return found


def _is_of_another(scene: Scene, traveller: Mention, start: int) -> bool:
    """Say whether a journey is told of one named between: `X met Y, who came to Lima`."""
    before = [m for m in scene.mentions if traveller.end <= m.start and m.end <= start]
    return bool(before) and _WHO.match(scene.line.text, before[-1].end) is not None


def countries_of_others(
    scenes: Sequence[Scene], part: Part, found: Mapping[int, Standing], cast: Cast
) -> set[str | None]:
    """Return the countries of those whom the text names as meeting the person: never his own."""
    codes: set[str | None] = set()
    for event in cast.events:
        if part.person in cast.objects.get(event, ()):
            persons = (scenes[event.scene].people[n] for n in event.subject)
            codes |= {found[p].code for p in persons if p is not None and p in found}
    return codes


def met_one_of(
    scenes: Sequence[Scene], part: Part, found: Mapping[int, Standing], cast: Cast, code: str
) -> bool:
    """Say whether the person is told to have met somebody of the country."""
    for event in cast.events:
        subjects = {p for n in event.subject if (p := scenes[event.scene].people[n]) is not None}
        objects = set(cast.objects.get(event, ()))
        across = objects if part.person in subjects else subjects if part.person in objects else ()
        if any(found[p].code == code for p in across if p in found and p != part.person):
            return True
    return False


def countries_of_those_met(
    scenes: Sequence[Scene], part: Part, found: Mapping[int, Standing], cast: Cast
) -> set[str | None]:
    """Return the countries of those whom the person met alone: hardly ever his or her own."""
    codes: set[str | None] = set()
    for event in cast.events:
        if event.shape not in {"with", "hosts", "hosted", "noun"}:
            continue
        met = cast.objects.get(event, ())
        persons = [scenes[event.scene].people[n] for n in event.subject]
        is_subject = part.person in persons or (not persons and event.scene in part.scenes)
        if part.person not in met and is_subject and len(met) == 1 and met[0] in found:
            codes.add(found[met[0]].code)
    return codes - {None}


def goal_of_others(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    part: Part,
    cast: Cast,
    found: dict[int, Standing],
) -> str | None:
    """Return the one country to which those whom the person meets are told to travel."""
    goals: set[str | None] = set()
    for other in cast.parts:
        visited = (
            countries_visited(scenes, people[other.person], is_now=True)
            if other.person != part.person
            else set()
        )
        goals |= visited - {found[other.person].code}
    own = countries_of_others(scenes, part, found, cast)
    open_ = goals - countries_visited(scenes, people[part.person]) - own - {None}
    return next(iter(open_)) if len(open_) == 1 else None


def countries_across(scenes: Sequence[Scene], part: Part, cast: Cast) -> set[str | None]:
    """Return the countries of those on the other side whom the text leaves without a name."""
    found: set[str | None] = set()
    for event in cast.events:
        mentions = scenes[event.scene].mentions
        persons = scenes[event.scene].people
        if any(persons[n] == part.person for n in event.subject):
            found |= {mentions[n].code for n in event.object if mentions[n].name is None}
        elif any(persons[n] == part.person for n in event.object):
            found |= {mentions[n].code for n in event.subject if mentions[n].name is None}
        if event.shape == "alone" and any(persons[n] == part.person for n in event.subject):
            found |= _named_behind(scenes[event.scene], event)
    return found - {None}


def _named_behind(scene: Scene, event: Event) -> set[str | None]:
    """Return the countries behind the verb of one who `met members of the Omani cabinet`."""
    verb = scene.line.text.find(event.verb, scene.mentions[event.subject[-1]].end)
    return {
        match.entry.code
        for match in scene.line.matches.values()
        if match.entry.kind == "demonym" and scene.line.tokens[match.first].start > verb >= 0
    }


def country_of_same_side(
    scenes: Sequence[Scene], part: Part, found: dict[int, Standing], cast: Cast
) -> str | None:
    """Return the country of those with whom the person is listed (`her X counterpart and ...`)."""
    for event in cast.events:
        listed = cast.objects.get(event, ())
        if len(event.subject) > 1:
            persons = (scenes[event.scene].people[n] for n in event.subject)
            subjects = tuple(person for person in persons if person is not None)
            listed = subjects if part.person in subjects else listed
        if part.person in listed and event.shape in {"with", "hosts", "hosted"}:
            codes = {found[p].code for p in listed if p in found and found[p].code}
            if len(codes) == 1:
                return codes.pop()
        if part.person in listed and event.shape == "together" and len(listed) > 2:
            code = _between(listed, part.person, found)
            if code is not None:
                return code
    return None


def _between(listed: Sequence[int], person: int, found: Mapping[int, Standing]) -> str | None:
    """Return the country of the one named before, where one of another country ends the list.

    `US President X, Vice President Y and Omani minister Z`: Y is of the country of X.
    """
    codes = [found[p].code if p in found else None for p in listed]
    at = listed.index(person)
    before = next((code for code in reversed(codes[:at]) if code), None)
    after = next((code for code in codes[at + 1 :] if code), None)
    return before if before and after and before != after else None


def country_of_other_side(
    scenes: Sequence[Scene], part: Part, found: dict[int, Standing], cast: Cast
) -> str | None:
    """Return the second of two countries for one who met somebody of the first."""
    codes = {standing.code for standing in found.values() if standing.code}
    if len(codes) != 2:
        return None
    met: set[str] = set()
    for event in cast.events:
        persons = scenes[event.scene].people
        objects = cast.objects.get(event, ())
        is_told = event.scene in part.scenes and event.shape in {"with", "hosts", "hosted"}
        if is_told and part.person in objects:
            before = [persons[n] for n in event.subject] or [
                p for p in _named_before(scenes, event) if p in found
            ]
            met |= {found[p].code or "" for p in before if p in found}
        elif is_told and part.person in {persons[n] for n in event.subject}:
            met |= {found[p].code or "" for p in objects if p in found}
        elif (
            event.shape == "noun" and part.person in objects and len(objects) > 1
        ):  # `a meeting between X and Y`
            met |= {found[p].code or "" for p in objects if p in found and p != part.person}
    return (codes - met).pop() if len(met) == 1 and met < codes else None


def _named_before(scenes: Sequence[Scene], event: Event) -> list[int]:
    """Return the first person of the sentence before: whom `she met ...` goes on about."""
    if _BOTH.search(masked(scenes[event.scene]), event.start) is not None:
        return []  # `The pair met` tells of both sides
    named = [p for p in scenes[event.scene - 1].people if p is not None] if event.scene else []
    return named[:1]
