"""Say which office each participant holds and whom he or she represents, and where that is told."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.extract.cast import Cast, Part
from pipeline.extract.homelands import Clues, with_country_of_office, with_inferred_country
from pipeline.extract.listedsides import (
    with_bodies_of_offices,
    with_listed_sides,
    with_union_commissioners,
)
from pipeline.extract.mention import Mention
from pipeline.extract.offices import singular
from pipeline.extract.people import Person, Scene
from pipeline.extract.standings import Standing, own_standing, with_known_party
from pipeline.extract.summits import group_names

_NO_OFFICE = frozenset(
    {"official", "leader", "head", "ambassador", "member", "diplomat", "general"}
)
_VAGUE = frozenset({"chief", "head", "boss", "leader"})
_OF_BODIES = frozenset(
    {"secretary general", "secretary-general", "director general", "director-general",
     "chairperson", "commissioner", "managing director", "executive secretary"}
)  # fmt: skip
_HEADS_OF_STATE = frozenset({"president", "king", "queen", "emir", "amir", "sultan"})
_NO_OFFICE_OF_MANY = frozenset({"leader", "head", "counterpart", "colleague", "chief", None})
_VAGUE_OF_MANY = frozenset(
    {"official", "envoy", "diplomat", "representative", "negotiator", "senator"}
)
_WHO_IS = re.compile(r",? who (?:is|was|has|had|will|became|becomes)\b[^,;]*$")
_BECOMES = re.compile(r",? who is (?:[\w-]+ ){0,2}to (?:be|become) (?:the |its )?(?:next |new )?")
_DISTANT = frozenset({"counterpart", "colleague"})


def find_standings(
    scenes: Sequence[Scene], people: Sequence[Person], cast: Cast, clues: Clues
) -> dict[int, Standing]:
    """Return the standing of each participant by the person's number."""
    found = {part.person: own_standing(people[part.person], scenes) for part in cast.parts}
    _share_groups(scenes, people, cast, found)
    _share_in_order(scenes, cast, found)
    with_listed_sides(scenes, cast, found)
    for part in cast.parts:
        found[part.person] = _with_named_country(scenes, people, part, found)
    _place_last(scenes, cast, found)
    found = with_bodies_of_offices(found, only_firms=True)
    with_union_commissioners(scenes, found)
    for part in cast.parts:
        person, standing = people[part.person], found[part.person]
        of_office = with_country_of_office(person, part, standing)
        is_told = of_office is not standing
        found[part.person] = of_office if is_told else with_known_party(person, standing, scenes)
    for part in cast.parts:
        found[part.person] = with_inferred_country(scenes, people, part, found, clues, cast)
    for part in cast.parts:
        found[part.person] = _with_common_role(scenes, found[part.person])
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


def _share_groups(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    cast: Cast,
    found: dict[int, Standing],
) -> None:
    """Give the members of `the ministers of A and B` their country and office, in order."""
    for number in sorted({event.scene for event in cast.events}):
        for mention in scenes[number].mentions:
            if not mention.is_plural or len(mention.codes) < 2:
                continue
            for person, code in zip(
                group_names(scenes, number, len(mention.codes)), mention.codes, strict=False
            ):
                if person in found:
                    found[person] = _filled(found[person], mention, code, number)
    del people


def _share_in_order(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Give the only two participants the countries of `the X and Y presidents`, in that order."""
    two = [part.person for part in cast.parts if not part.is_delegate]
    if len(two) != 2 or any(found[p].code or found[p].organization for p in two):
        return
    for number, scene in enumerate(scenes):
        for mention in scene.mentions:
            if mention.is_plural and not mention.name and len(mention.codes) == 2:
                for person, code in zip(two, mention.codes, strict=True):
                    filled = _filled(found[person], mention, code, number)
                    found[person] = replace(filled, is_inferred=True)
                return


def _place_last(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Give the one participant without a country the one that a list of countries has left."""
    for number in sorted({event.scene for event in cast.events} | {0, 1}):
        if number >= len(scenes):
            continue
        for mention in scenes[number].mentions:
            if not mention.is_plural or len(mention.codes) < 3:
                continue
            left = [c for c in mention.codes if c not in {s.code for s in found.values()}]
            open_ = [p for p, s in found.items() if not (s.code or s.organization)]
            if len(left) == 1 and len(open_) == 1:
                found[open_[0]] = replace(
                    found[open_[0]], code=left[0], party_scene=number, is_inferred=True
                )


def _filled(standing: Standing, mention: Mention, code: str, scene: int) -> Standing:
    if standing.role is None and mention.head != "leader":
        standing = replace(standing, role=singular_role(mention), role_scene=scene)
    if standing.code is None and standing.organization is None:
        standing = replace(standing, code=code, party_scene=scene)
    return standing


def singular_role(mention: Mention) -> str | None:
    """Return the office of one member of a group (`foreign ministers`: `foreign minister`)."""
    words = (mention.role or "").split()
    for at in range(len(words) - 1, -1, -1):
        single = singular(words[at].casefold())
        if single != words[at].casefold():
            words[at] = single
            return " ".join(words)
    return mention.role


def _with_common_role(scenes: Sequence[Scene], standing: Standing) -> Standing:
    """Give a participant without an office that of the group which the text speaks of."""
    if standing.role is not None and standing.role.casefold() not in {"host", "leader", "guest"}:
        return standing
    groups = [
        (number, mention)
        for number, scene in enumerate(scenes)
        for mention in scene.mentions
        if mention.is_plural
        and not mention.name
        and (mention.head not in _NO_OFFICE_OF_MANY or "of state" in mention.title)
    ]
    own = next(((n, m) for n, m in groups if standing.code and standing.code in m.codes), None)
    if own is not None:
        return replace(standing, role=singular_role(own[1]), role_scene=own[0])
    for number, scene in enumerate(scenes):
        for mention in scene.mentions:
            if (
                standing.code
                and mention.code == standing.code
                and mention.role
                and not mention.name
            ):
                is_office = mention.title not in {"minister", "official", "envoy"}
                if is_office and mention.head not in _DISTANT | _NO_OFFICE:
                    return replace(standing, role=mention.role, role_scene=number)
    clear = ((n, m) for n, m in groups if m.head not in _VAGUE_OF_MANY)
    found = next(clear, None) or next(iter(groups), None)
    if found is None:
        return standing
    return replace(standing, role=singular_role(found[1]), role_scene=found[0])


def _name_counterparts(found: dict[int, Standing]) -> None:
    """Add to `counterpart` the office that it stands for, in brackets."""
    offices = [
        s.role for s in found.values() if s.role and s.role.casefold().split()[-1] not in _DISTANT
    ]
    for person, standing in found.items():
        role = standing.role
        if role and role.casefold().split()[-1] in _DISTANT and offices:
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
            text = scene.sentence.text
            is_beside = number in told or bool(names & set(re.findall(r"[\w'’-]+", text)))
            is_beside = is_beside or _is_only_of_title(scene, mention)
            if set(mention.title.split()) <= words and is_beside:
                return mention.code, number
    return None


def _is_only_of_title(scene: Scene, mention: Mention) -> bool:
    """Say whether the title names one office of the kind (`Director meets President of Peru`)."""
    alike = [m for m in scene.mentions if m.title == mention.title]
    return scene.sentence.where in {"page", "title"} and len(alike) == 1


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
