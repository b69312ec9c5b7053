"""Say which office each participant holds and whom he or she represents, and where that is told."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Cast, Part
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing, own_standing, with_known_party
from pipeline.extract.sides.askedcountries import with_asked_country
from pipeline.extract.sides.delegations import with_represented_country
from pipeline.extract.sides.groupsides import (
    DISTANT,
    place_last,
    share_groups,
    share_in_order,
    with_common_role,
)
from pipeline.extract.sides.holders import fill_bare_holders
from pipeline.extract.sides.homelands import Clues, with_country_of_office, with_inferred_country
from pipeline.extract.sides.listedsides import (
    fill_leaders,
    fill_listed_sides,
    fill_secretaries,
    fill_union_commissioners,
    is_secretary_of_body,
    with_bodies_of_offices,
)
from pipeline.values import replace

_VAGUE = frozenset({"chief", "head", "boss", "leader"})
_NICKNAMES = frozenset({"diplomat", "leader", "official"})  # `counterpart (top diplomat)`
_OF_BODIES = frozenset(
    {"secretary general", "secretary-general", "director general", "director-general",
     "chairperson", "commissioner", "managing director", "executive secretary"}
)  # fmt: skip
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "emir", "amir", "sultan"})
_MONARCHS = _HEADS_OF_STATE - {"president"}
_CROWNED = frozenset({"monarch", "ruler"})
_WHO_IS = re.compile(r",? who (?:is|was|has|had|will|became|becomes)\b[^,;]*$")
_MOST_COMPARED = 80  # participants: of more, each has the office and party of his own mentions
_INTRODUCED = 4  # sentences from an office to its holder's name
_BECOMES = re.compile(r",? who is (?:[\w-]+ ){0,2}to (?:be|become) (?:the |its )?(?:next |new )?")


def find_standings(
    scenes: Sequence[Scene], people: Sequence[Person], cast: Cast, clues: Clues
) -> dict[int, Standing]:
    """Return the standing of each participant by the person's number."""
    found = {part.person: own_standing(people[part.person], scenes) for part in cast.parts}
    if len(cast.parts) > _MOST_COMPARED:
        return found
    share_groups(scenes, cast, found)
    share_in_order(scenes, cast, found)
    fill_listed_sides(scenes, cast, found)
    fill_leaders(scenes, cast, found)
    fill_bare_holders(scenes, people, cast, found)
    for part in cast.parts:
        person = people[part.person]
        found[part.person] = with_represented_country(scenes, person, found[part.person])
        found[part.person] = _with_named_country(scenes, people, part, found)
    place_last(scenes, cast, found)
    found = with_bodies_of_offices(found, only_firms=True)
    fill_union_commissioners(scenes, found)
    fill_secretaries(scenes, people, found)
    for part in cast.parts:
        person, standing = people[part.person], found[part.person]
        standing = with_asked_country(scenes, standing)
        of_office = with_country_of_office(person, part, standing)
        is_told = of_office is not standing
        found[part.person] = of_office if is_told else with_known_party(person, standing, scenes)
    for part in cast.parts:
        if is_secretary_of_body(people[part.person]):
            continue
        found[part.person] = with_inferred_country(scenes, people, part, found, clues, cast)
    for part in cast.parts:
        found[part.person] = with_common_role(scenes, found[part.person])
    _name_counterparts(found)
    _name_heads_of_bodies(scenes, found)
    return with_bodies_of_offices(found)


def _name_heads_of_bodies(scenes: Sequence[Scene], found: dict[int, Standing]) -> None:
    """Give the one `chief` of a body the office that the text uses for him or her alone."""
    vague = [
        person
        for person, standing in found.items()
        if standing.organization and (standing.role or "").casefold() in _VAGUE
    ]
    if len(vague) != 1:
        return
    for number, scene in enumerate(scenes):
        for mention in scene.mentions:
            alone = mention.name is None and not mention.codes and not mention.organization
            if alone and mention.title in _OF_BODIES and not mention.is_plural:
                standing = found[vague[0]]
                found[vague[0]] = replace(standing, role=mention.role, role_scene=number)
                return


def _name_counterparts(found: dict[int, Standing]) -> None:
    """Add to `counterpart` the office that it stands for, in brackets, where one is named."""
    no_offices = DISTANT | _NICKNAMES
    offices = [
        s.role for s in found.values() if s.role and s.role.casefold().split()[-1] not in no_offices
    ]
    for person, standing in found.items():
        role = standing.role
        if role and role.casefold().split()[-1] in DISTANT and offices:
            found[person] = replace(standing, role=f"{role} ({offices[0]})")


def _with_named_country(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    part: Part,
    found: Mapping[int, Standing],
) -> Standing:
    """Return the standing with the country of `the Omani minister` where that is this person."""
    standing = found[part.person]
    if standing.code or standing.organization or standing.ask:
        return standing
    coming = _coming_office(scenes, people[part.person])
    if coming is not None:
        return replace(standing, code=coming[0], party_scene=coming[1])
    taken = {s.code for s in found.values()}
    linked = _linked_mention(scenes, people[part.person], part.scenes)
    is_head = _HEADS_OF_STATE & {(standing.role or "").casefold().split(" ")[0]}
    if linked is None or (linked[0] in taken and not is_head):
        return standing
    others = (s for person, s in found.items() if person != part.person and s.code == linked[0])
    if any(_HEADS_OF_STATE & set((other.role or "").casefold().split()) for other in others):
        return standing  # one state has one head
    return replace(standing, code=linked[0], party_scene=linked[1])


def _linked_mention(
    scenes: Sequence[Scene], person: Person, told: Sequence[int]
) -> tuple[str, int] | None:
    """Return the country of `the Omani minister` where it can only be this person's office."""
    words = {word for s in person.sightings for word in s.mention.title.split()}
    names = {part for part in person.name.split() if len(part) > 3}
    for number, scene in enumerate(scenes):
        for mention in scene.mentions:
            if mention.name or not mention.code or not mention.title:
                continue
            if _is_told_of_another(scene, mention, names):
                continue
            if mention.title == "head of state" and words & _HEADS_OF_STATE:
                return mention.code, number
            if mention.title in _CROWNED and words & _MONARCHS:
                return mention.code, number
            text = scene.sentence.text
            is_beside = number in told or bool(names & set(re.findall(r"[\w'’-]+", text)))
            is_beside = is_beside or _is_only_of_title(scene, mention)
            is_beside = is_beside or _is_introduced_by(scenes, person, number, mention)
            if set(mention.title.split()) <= words and is_beside:
                return mention.code, number
    return None


def _is_only_of_title(scene: Scene, mention: Mention) -> bool:
    """Say whether the title names one office of the kind (`Director meets President of Peru`)."""
    alike = [m for m in scene.mentions if m.title == mention.title]
    return scene.sentence.where in {"page", "title"} and len(alike) == 1


def _is_introduced_by(
    scenes: Sequence[Scene], person: Person, number: int, office: Mention
) -> bool:
    """Say whether the next sentences name the holder of an office that the text gives once.

    `The Omani prime minister signed it. ... Prime Minister Doe said`: no other one is spoken of.
    """
    held = (s.scene for s in person.sightings if s.mention.title == office.title)
    if not 0 < next(held, 0) - number <= _INTRODUCED:
        return False
    alike = [m for scene in scenes for m in scene.mentions if m.title == office.title]
    return all(m.codes in ((), office.codes) and not (m.name and m.codes) for m in alike)


def _is_told_of_another(scene: Scene, mention: Mention, names: set[str]) -> bool:
    """Say whether `Z, who is to become the Omani minister` gives the office to somebody else."""
    before = [other for other in scene.mentions if other.end <= mention.start]
    if not before or not before[-1].name or names & set(before[-1].name.split()):
        return False
    return _WHO_IS.match(scene.line.text, before[-1].end, mention.start) is not None


def _coming_office(scenes: Sequence[Scene], person: Person) -> tuple[str, int] | None:
    """Return the country of the office that the person is said to be about to take."""
    for sighting in person.sightings:
        scene = scenes[sighting.scene]
        for mention in scene.mentions:
            if mention.name or not mention.code or mention.start < sighting.mention.end:
                continue
            between = scene.line.text[sighting.mention.end : mention.start]
            if _BECOMES.fullmatch(between):
                return mention.code, sighting.scene
    return None
