"""Give people the body or country that the sentence lists for them, or that their office names."""

import re
from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing
from pipeline.values import replace

# `officials from A and B, X and Y, met`: the first of those named is of A, the other of B.
_LISTS = re.compile(
    r"\b(?:[Oo]fficials|[Rr]epresentatives|delegates|delegations|teams|experts|heads|"
    r"ministers)\s+(?:from|of)\s+(?P<a>[^,;()]{2,60}?)\s+and\s+(?P<b>[^,;()]{2,80}?)\s*,\s+(?:the\s+)?$"
)
# `officials of A led by X`: whoever leads them is of A.
_LED = re.compile(
    r"(?:^|[,;]\s|\b(?:with|to|received|met|hosted|welcomed|briefed|of|from)\s)"
    r"(?P<a>[^,;()]{2,80}?),?\s+(?:led|headed)\s+by\s+(?:[a-z]+\s+){0,2}$"
)
# `attended from the A side by X and Y`
_OF_SIDE = re.compile(
    r"\b(?:[Ff]rom|[Oo]n|[Ff]or) the (?P<a>[A-Z][\w-]+(?: [A-Z][\w-]+)?) side\b[^.;]*?$"
)
_BODY_LEADS = re.compile(
    r"(?P<body>(?:[A-Z][\w&’'-]*\s+(?:(?:of|and|for)\s+)?){1,5}?(?:Fund|Bank|Authority|Agency|"
    r"Organi[sz]ation|Corporation|Company|Group|Foundation|Association|Institute|Holding))\s+"
    r"(?:Executive |Managing |Deputy |Vice )?(?:Governor|Chairman|Chairwoman|Chair|President|"
    r"Director|Director-General|Chief|CEO|Head)\b"
)

_FIRMS = re.compile(r"\b(?:Fund|Corporation|Company|Group|Foundation|Holding)$")


def fill_listed_sides(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Fill in the parties of two people whom a sentence lists in the order of two bodies."""
    for number in sorted({event.scene for event in cast.events}):
        scene = scenes[number]
        for at, (one, other) in enumerate(zip(scene.people, scene.people[1:], strict=False)):
            if one not in found or other not in found or one is None or other is None:
                continue
            if _has_party(found[one]) and _has_party(found[other]):
                continue
            pair = _LISTS.search(scene.line.text[: scene.mentions[at].start])
            if pair is not None:
                for person, group in ((one, "a"), (other, "b")):
                    party = _party_in(scene, *pair.span(group))
                    if party is not None and not _has_party(found[person]):
                        found[person] = replace(
                            found[person],
                            code=party[0],
                            organization=party[1],
                            party_scene=number,
                        )


def fill_leaders(scenes: Sequence[Scene], cast: Cast, found: dict[int, Standing]) -> None:
    """Fill in the party of those who lead a group of which the sentence gives it."""
    for number in sorted({event.scene for event in cast.events}):
        scene = scenes[number]
        if " by " not in scene.line.text and " side" not in scene.line.text:
            continue
        for person, mention in zip(scene.people, scene.mentions, strict=True):
            if person is None or person not in found or _has_party(found[person]):
                continue
            start = max(0, mention.start - 120)
            led = _LED.search(scene.line.text, start, mention.start) or _OF_SIDE.search(
                scene.line.text, start, mention.start
            )
            party = _party_in(scene, *led.span("a")) if led else None
            if party is not None:
                code, body = party
                found[person] = replace(
                    found[person], code=code, organization=body, party_scene=number
                )


_OF_UNION = (
    "Commissioner for ",
    "European Commissioner",
    "Executive Vice-President",
    "Executive Vice President",
)


def fill_union_commissioners(scenes: Sequence[Scene], found: dict[int, Standing]) -> None:
    """Fill in the European Commission for `Commissioner for Energy` where the text speaks of it."""
    bodies = {
        match.entry.value
        for scene in scenes
        for match in scene.line.matches.values()
        if match.entry.kind == "organization"
    }
    speaks = any(body.startswith("European ") for body in bodies) or any(
        "Directorate-General" in scene.line.text for scene in scenes
    )
    for person, standing in found.items():
        is_one = (standing.role or "").startswith(_OF_UNION) and speaks
        if is_one and not (_has_party(standing) or standing.ask):
            found[person] = replace(
                standing,
                organization="European Commission",
                party_scene=standing.role_scene,
                is_inferred=True,
                ground="the office",
            )


_SECRETARIES = frozenset({"secretary-general", "secretary general"})
_LEADS = _SECRETARIES | {"chief", "head"}


def is_secretary_of_body(person: Person) -> bool:
    """Say whether somebody is secretary-general and no more: a body has one, and no state."""
    titles = {s.mention.title for s in person.sightings if s.mention.title}
    return bool(titles) and titles <= _SECRETARIES


def fill_secretaries(
    scenes: Sequence[Scene], people: Sequence[Person], found: dict[int, Standing]
) -> None:
    """Fill in the body of a secretary-general: that of `the UN chief`, or the only one named."""
    open_ = [
        person
        for person, standing in found.items()
        if not (_has_party(standing) or standing.ask) and is_secretary_of_body(people[person])
    ]
    if len(open_) != 1:
        return
    led = {
        mention.organization
        for scene in scenes
        for mention in scene.mentions
        if mention.organization and not mention.name and mention.title in _LEADS
    }
    named = {
        match.entry.value
        for scene in scenes
        for match in scene.line.matches.values()
        if match.entry.kind == "organization"
    }
    bodies = led or named
    if len(bodies) == 1:
        standing = found[open_[0]]
        found[open_[0]] = replace(
            standing,
            organization=bodies.pop(),
            party_scene=standing.role_scene,
            is_inferred=True,
        )


def with_bodies_of_offices(
    found: Mapping[int, Standing], *, only_firms: bool = False
) -> dict[int, Standing]:
    """Return the standings with the body that an office names where nothing else tells a party.

    Funds and firms act for themselves, whatever country they are in; a central bank does not.
    """
    filled = dict(found)
    for person, standing in found.items():
        body = _BODY_LEADS.match(standing.role or "")
        if body is None or (only_firms and _FIRMS.search(body["body"]) is None):
            continue
        if not (_has_party(standing) or standing.ask):
            filled[person] = replace(
                standing,
                organization=body["body"],
                party_scene=standing.role_scene,
                is_inferred=True,
                ground="the office",
            )
    return filled


def _has_party(standing: Standing) -> bool:
    return bool(standing.code or standing.organization)


def _party_in(scene: Scene, start: int, end: int) -> tuple[str | None, str | None] | None:
    """Return the one country or body that the words name, None for several or none."""
    line = scene.line
    matches = [
        match.entry
        for match in line.matches.values()
        if start <= line.tokens[match.first].start < end
    ]
    bodies = {entry.value for entry in matches if entry.kind == "organization"}
    codes = {entry.code for entry in matches if entry.kind in {"country", "demonym"} and entry.code}
    if len(bodies) == 1:
        return None, bodies.pop()
    return (codes.pop(), None) if len(codes) == 1 and not bodies else None
