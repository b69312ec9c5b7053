"""Infer the country of one who came with somebody, or is called his or her officer."""

from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Part
from pipeline.extract.events.company import companies, owner_of
from pipeline.extract.events.events import masked
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing

_ANY_OFFICE = frozenset({"leader", "head", "chief"})


def country_of_leader(
    scenes: Sequence[Scene], people: Sequence[Person], part: Part, found: Mapping[int, Standing]
) -> str | None:
    """Return the country of the participant with whom the person is told to have come."""
    for number in dict.fromkeys((*part.scenes, *(s.scene for s in people[part.person].sightings))):
        scene = scenes[number]
        if part.person not in scene.people:
            continue
        text = masked(scene)
        own = scene.people.index(part.person)
        leaders = [one.leader for one in companies(scene, text) if own in one.companions]
        owner = owner_of(scene, text, own)
        if owner is not None:
            leaders.insert(0, owner)
        for leader in leaders:
            code = _country(scenes, people, number, leader, found)
            if code is not None:
                return code
    return _country_of_companion(scenes, people, part, found)


def _country_of_companion(
    scenes: Sequence[Scene], people: Sequence[Person], part: Part, found: Mapping[int, Standing]
) -> str | None:
    """Return the one country of those who came along with the person (`He was with X and Y`)."""
    titles = {s.mention.title for s in people[part.person].sightings if s.mention.role}
    for number, scene in enumerate(scenes):
        for one in companies(scene, masked(scene)):
            at, leader = (number - 1, 0) if one.leader < 0 else (number, one.leader)
            if at < 0 or leader >= len(scenes[at].mentions):
                continue
            person, mention = scenes[at].people[leader], scenes[at].mentions[leader]
            is_own = person == part.person or (person is None and mention.title in titles)
            persons = [scene.people[n] for n in one.companions]
            codes = {found[p].code for p in persons if p is not None and p in found} - {None}
            if is_own and len(codes) == 1 and not mention.is_plural:
                return codes.pop()
    return None


def _country(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    number: int,
    leader: int,
    found: Mapping[int, Standing],
) -> str | None:
    """Return the country of a mention, or of the first of the sentence before where it is -1."""
    if leader < 0:
        number, leader = number - 1, 0
    if number < 0 or leader >= len(scenes[number].mentions):
        return None
    mention = scenes[number].mentions[leader]
    person = scenes[number].people[leader]
    if mention.code or mention.is_plural:
        return mention.code
    if person is not None:
        return found[person].code if person in found else None
    words = set(mention.title.split())
    alike = [
        found[one].code
        for one in found
        if any(words <= set(s.mention.title.split()) for s in people[one].sightings)
    ]
    return alike[0] if words - _ANY_OFFICE and len(alike) == 1 else None
