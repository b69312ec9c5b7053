"""Find who sat at a meeting of many that is told without a list of names."""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event, masked
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.portfolio_kinds import portfolio_kind

_AWAY = re.compile(
    r"\b(?:did not (?:travel|attend|take part|come|join)|was not (?:there|part|represented)|stayed|"
    r"absence|absent|skipped|boycotted|is expected|message|neither|nor|predecessor|arrested)\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:did not|was not|were not|stayed|declined|is expected|will|absence|message|urged|"
    r"founded|would be|successor|predecessor|neither|nor|has not|spokesman|in the words|"
    r"sent|phoned|headed by|led by|arrested)\b",
    re.IGNORECASE,
)
_LEADING = frozenset({"president", "minister", "chancellor", "king", "premier", "leader", "emir"})
_SUMMIT = re.compile(
    r"\b(?:summit|forum|leaders|heads of (?:state|government)|presidents|ministers|conference)\b",
    re.IGNORECASE,
)


def take_groups(casting: Casting) -> None:
    """Add the names that follow a group (`the ministers of A and B ... X and Y`), in its order."""
    scenes = {event.scene for event in casting.used}
    for number in sorted(scenes):
        for mention in casting.scenes[number].mentions:
            if mention.is_plural and len(mention.codes) > 1:
                for person in group_names(casting.scenes, number, len(mention.codes)):
                    if casting.may_take_part(person):
                        casting.principals.setdefault(person, []).append(number)


def group_names(scenes: Sequence[Scene], number: int, size: int) -> tuple[int, ...]:
    """Return the first `size` persons that are listed together, without offices, after a group."""
    joint = r"(?:,\s*(?:and\s+)?|\s+and\s+)"
    pattern = re.compile(rf"⟪\d+⟫(?:{joint}⟪\d+⟫){{{size - 1}}}(?!{joint}⟪)")
    for scene in scenes[number : number + 5]:
        for match in pattern.finditer(masked(scene)):
            numbers = [int(n) for n in re.findall(r"\d+", match.group())]
            found = [scene.people[n] for n in numbers]
            bare = all(_is_bare(scene.mentions[n]) for n in numbers)
            if bare and None not in found:
                return tuple(p for p in found if p is not None)
    return ()


def _is_bare(mention: Mention) -> bool:
    """Say whether a name has no office of its own: `Minister X` only repeats that of the group."""
    return not mention.codes and not mention.organization and " " not in mention.title


def take_summit(casting: Casting) -> None:
    """Where a meeting of many is told without a list, add the leaders that the text shows there."""
    opening = " ".join(scene.sentence.text for scene in casting.scenes[: casting.opening_end])
    if not _SUMMIT.search(opening) or len(casting.principals) > 2:
        return
    allowed, kinds = _group_codes(casting)
    if not allowed and not _is_told_of_a_group(casting):
        return
    for number, person in enumerate(casting.people):
        seen = [s.scene for s in person.sightings]
        if not casting.may_take_part(number) or number in casting.principals:
            continue
        here = [s for s in seen if not _is_elsewhere(casting, s, number)]
        if here and _is_leader(person, allowed, kinds) and not is_away(casting, seen, number):
            casting.principals[number] = here[:2]
    _take_remaining(casting, allowed)


def _is_told_of_a_group(casting: Casting) -> bool:
    """Say whether a group without names is the subject (`Leaders of the forum ended ...`)."""
    subjects = [
        casting.scenes[event.scene].mentions[number]
        for event in casting.used
        if event.shape != "pair" and not _has_named_two(casting, event)
        for number in event.subject
    ]
    # The leaders of two countries are found where two persons are.
    is_found = len(casting.principals) == 2
    return any(m.is_plural and not (is_found and len(m.codes) == 2) for m in subjects)


def _has_named_two(casting: Casting, event: Event) -> bool:
    """Say whether `the leaders` are the two principals, named before in the same sentence."""
    scene = casting.scenes[event.scene]
    if len(casting.principals) != 2 or not event.subject:
        return False
    before = {person for person in scene.people[: event.subject[0]] if person is not None}
    group = scene.mentions[event.subject[0]]
    is_bare = group.is_plural and not (group.codes or group.organization)
    return is_bare and set(casting.principals) <= before


def _take_remaining(casting: Casting, allowed: frozenset[str]) -> None:
    """Add the one person that the text speaks of often where one country of a list is left."""
    parties = [casting.people[p].party_sighting() for p in casting.principals]
    present = {party.mention.code for party in parties if party}
    unplaced = sum(party is None for party in parties)
    left = [
        number
        for number, person in enumerate(casting.people)
        if number not in casting.principals
        and len(person.sightings) > 2
        and len(person.name.split()) > 1
        and person.party_sighting() is None
        and not is_away(casting, [s.scene for s in person.sightings], number)
    ]
    if len(allowed - present) == unplaced + 1 and len(left) == 1:
        casting.principals[left[0]] = [s.scene for s in casting.people[left[0]].sightings[:2]]


def _group_codes(casting: Casting) -> tuple[frozenset[str], frozenset[str]]:
    """Return the countries of the groups that open the text, and the kinds of their offices."""
    groups = [
        mention
        for scene in casting.scenes[: casting.opening_end]
        for mention in scene.mentions
        if mention.is_plural and (len(mention.codes) > 2 or mention.organization)
    ]
    kinds = (portfolio_kind(group.title, group.head) for group in groups)
    codes = frozenset(code for group in groups for code in group.codes)
    return codes, frozenset(kind for kind in kinds if kind is not None)


def _is_leader(person: Person, allowed: frozenset[str], kinds: frozenset[str]) -> bool:
    heads = {s.mention.head for s in person.sightings}
    own = {portfolio_kind(s.mention.title, s.mention.head) for s in person.sightings} - {None}
    if kinds and own and not own & kinds:
        return False
    party = person.party_sighting()
    code = party.mention.code if party else None
    if allowed:
        return code in allowed or (code is None and bool(heads & _LEADING))
    return bool(heads & _LEADING)


def is_away(casting: Casting, scenes: Sequence[int], person: int) -> bool:
    """Say whether the text places the person elsewhere in so many words."""
    return any(_AWAY.search(w) for s in scenes for w, _ in _surroundings(casting, s, person))


def _is_elsewhere(casting: Casting, scene: int, person: int) -> bool:
    found = _surroundings(casting, scene, person)
    return any(is_own or _ELSEWHERE.search(words) for words, is_own in found)


def _surroundings(casting: Casting, scene: int, person: int) -> list[tuple[str, bool]]:
    """Return the words around each mention of the person, and whether it is a possessive."""
    text = masked(casting.scenes[scene])
    found = []
    for number, other in enumerate(casting.scenes[scene].people):
        if other == person:
            at = text.find(f"⟪{number}⟫")
            words = text[max(0, at - 30) : at + 90]
            found.append((words, casting.scenes[scene].mentions[number].is_possessive))
    return found
