"""Name those who speak at a meeting: members of a body, leaders at a summit, the other side."""

import re
from collections.abc import Iterator

from pipeline.extract.cast.attendance import party_of
from pipeline.extract.cast.cast import Casting
from pipeline.extract.cast.speakers import speakers_in
from pipeline.extract.cast.summits import is_away
from pipeline.extract.events.events import Event, masked
from pipeline.extract.events.utterances import speaker_in
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person
from pipeline.extract.names.portfolio_kinds import portfolio_kind

_HEADS_OF_BODIES = ("secretary-general", "secretary general", "president", "high representative")
_LEADING = frozenset({"head of state", "head of government"})
_LAST_TALKING = 6
_DURING = re.compile(
    r"(?:During|At|In) (?:the|their|this) (?:[\w-]+ ){0,2}(?:meeting|talks|discussions?|engagement|"
    r"call|visit|conversation|audience)\b[^⟪⟫]{0,80}"
)
_SUMMIT = re.compile(r"\b[Ss]ummit\b")
_LAST_SCENE = 25
_SOON = 5  # sentences


def take_colleagues(casting: Casting) -> None:
    """Enter those who speak where the main event names one side only, a summit or a body."""
    if not casting.used:
        return
    event = casting.used[0]
    _take_other_side(casting)
    _take_leaders(casting, event)
    _take_members(casting, event)
    _take_speaking_ministers(casting)
    _take_named_members(casting)
    _take_speaking_counterparts(casting)


def _take_leaders(casting: Casting, event: Event) -> None:
    """Enter the heads of state and government who speak at the summit that opens the text."""
    if event.shape in {"chairs", "alone"} and _opens_with_summit(casting):
        for person, scene in _speakers(casting, event.scene):
            if _is_leader(casting.people[person]):
                casting.principals.setdefault(person, []).append(scene)


def _take_members(casting: Casting, event: Event) -> None:
    """Enter those of the same office who speak where `NATO's defence ministers` met."""
    mentions = casting.scenes[event.scene].mentions
    for number in (*event.subject, *event.object):
        group = mentions[number]
        if group.is_plural and group.organization and not group.name:
            for person, scene in _speakers(casting, event.scene):
                if _belongs(casting.people[person], group):
                    casting.principals.setdefault(person, []).append(scene)


def _take_speaking_ministers(casting: Casting) -> None:
    """Enter the two who speak after `the foreign ministers of both nations` met: one of each."""
    for event in casting.used:
        if event.shape not in {"pair", "gather"} or event.scene >= casting.opening_end:
            continue
        groups = [casting.scenes[event.scene].mentions[n] for n in event.subject]
        kinds = {portfolio_kind(g.title, g.head) for g in groups if g.is_plural and not g.name}
        sides: dict[str, tuple[int, int]] = {}
        for person, scene in _office_speakers(casting, event.scene):
            side = party_of(casting, person)
            if side is not None and kinds - {None} and kinds & _kinds(casting.people[person]):
                sides.setdefault(side, (person, scene))
        for person, scene in sides.values() if len(sides) == 2 else ():
            casting.principals.setdefault(person, []).append(scene)


def _take_named_members(casting: Casting) -> None:
    """Enter the holders of the group's office: `met the ministers of A and B ... A's minister`."""
    for event in casting.used:
        if event.shape not in {"with", "hosts", "hosted"}:
            continue
        for number in event.object:
            group = casting.scenes[event.scene].mentions[number]
            kind = portfolio_kind(group.title, group.head)
            if not group.is_plural or group.name or len(group.codes) < 2 or kind is None:
                continue
            for person, one in enumerate(casting.people):
                seen = [s.scene for s in one.sightings if s.scene >= event.scene]
                is_one = party_of(casting, person) in group.codes and kind in _kinds(one)
                is_one = is_one and bool(seen) and casting.may_take_part(person)
                if is_one and not is_away(casting, seen[:1], person):
                    casting.principals.setdefault(person, []).append(seen[0])


def _take_speaking_counterparts(casting: Casting) -> None:
    """Enter who speaks for each country of `talks with diplomats from A, B and C`, one of each."""
    for event in casting.used:
        mentions = casting.scenes[event.scene].mentions
        groups = [mentions[n] for n in event.object if mentions[n].is_plural]
        codes = {code for group in groups if not group.name for code in group.codes}
        if len(codes) < 2 or event.scene >= casting.opening_end:
            continue
        there = {party_of(casting, person) for person in casting.principals}
        for number in range(event.scene, min(event.scene + _LAST_SCENE, len(casting.scenes))):
            for person in speakers_in(casting, casting.scenes[number]):
                side = party_of(casting, person)
                if side in codes - there and not is_away(casting, [number], person):
                    casting.principals.setdefault(person, []).append(number)
                    there.add(side)


def _office_speakers(casting: Casting, first: int) -> Iterator[tuple[int, int]]:
    """Yield (person, scene) of those who say or describe something soon after the event."""
    for number in range(first, min(first + _SOON, len(casting.scenes))):
        for person in speakers_in(casting, casting.scenes[number]):
            if not is_away(casting, [number], person):
                yield person, number


def _kinds(person: Person) -> set[str | None]:
    return {portfolio_kind(s.mention.title, s.mention.head) for s in person.sightings}


def _take_other_side(casting: Casting) -> None:
    """Enter who speaks `during the meeting` where so far only one side is named."""
    for number, scene in enumerate(casting.scenes[: casting.opening_end + _LAST_TALKING]):
        if len(casting.principals) > 1 or scene.sentence.where != "body" or not scene.mentions:
            continue
        text = masked(scene)
        match = _DURING.match(text)
        spoken = speaker_in(text) if match is not None else None
        person = casting.resolver.person_of(number, spoken) if spoken is not None else None
        is_first = (
            match is not None and spoken is not None and text.find(f"⟪{spoken}⟫") <= match.end()
        )
        if person is None or not is_first or not casting.people[person].is_titled:
            continue
        if casting.may_take_part(person) and person not in casting.principals:
            casting.principals[person] = [number]


def _opens_with_summit(casting: Casting) -> bool:
    return any(_SUMMIT.search(s.sentence.text) for s in casting.scenes[: casting.opening_end])


def _is_leader(person: Person) -> bool:
    kinds = _kinds(person)
    heads = {s.mention.head for s in person.sightings}
    return bool(kinds & _LEADING) or heads == {"leader"}


def _speakers(casting: Casting, first: int) -> Iterator[tuple[int, int]]:
    """Yield (person, scene) of those who speak from the event on and are not placed elsewhere."""
    for number, scene in enumerate(casting.scenes[: _LAST_SCENE + 1]):
        spoken = speaker_in(masked(scene)) if number >= first and scene.mentions else None
        person = scene.people[spoken] if spoken is not None else None
        if person is None or not casting.may_take_part(person):
            continue
        if not is_away(casting, [number], person):
            yield person, number


def _belongs(person: Person, group: Mention) -> bool:
    """Say whether somebody holds the group's office, or leads the group's body."""
    kind = portfolio_kind(group.title, group.head)
    kinds = _kinds(person)
    if kind is not None and kind in kinds:
        return True
    return any(
        s.mention.organization == group.organization and s.mention.title in _HEADS_OF_BODIES
        for s in person.sightings
    )
