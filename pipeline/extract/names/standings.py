"""What the text itself says of a person's office and party."""

import re
from collections.abc import Sequence

from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.words.lines import office_words
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's office and party; the scenes are those that tell them, None where inferred."""

    role: str | None = None
    role_scene: int | None = None
    code: str | None = None
    organization: str | None = None
    party_scene: int | None = None
    ask: str | None = None
    is_inferred: bool = False
    ground: str | None = None  # what the country was inferred from, in words
    is_known: bool = False  # whom the person serves stands in people.yaml, not in the text


def own_standing(person: Person, scenes: Sequence[Scene]) -> Standing:
    """Return the office and party that the person's own mentions give."""
    role = person.role_sighting()
    party = person.party_sighting()
    ask = next((s.mention.ask for s in person.sightings if s.mention.ask), None)
    wording = role.mention.role if role else None
    scene = role.scene if role else None
    if wording is None:
        rank = next((s for s in person.sightings if _rank(s.mention)), None)
        wording, scene = (_rank(rank.mention), rank.scene) if rank else (None, None)
    if party is None:
        body = _known_body(person, scenes)
        if body is not None:
            return Standing(wording, scene, organization=body, party_scene=scene, ask=ask)
        return Standing(wording, scene, ask=ask)
    mention = party.mention
    # "Ambassador of X to Y" and "NATO's Norwegian chief": a body comes first, then a country.
    organization = mention.organization if not (mention.code and _serves_state(mention)) else None
    code = None if organization else mention.code
    return Standing(wording, scene, code, organization, party.scene, ask)


def with_known_party(person: Person, standing: Standing, scenes: Sequence[Scene]) -> Standing:
    """Return the standing with the party that people.yaml gives where the text leaves it open.

    Its scene is one that names the person.
    """
    party = person.known.represents if person.known else None
    is_told = (standing.code or standing.organization) and not standing.is_inferred
    if party is None or is_told:
        return standing
    named = [s.scene for s in person.sightings]
    printed = (number for number in named if scenes[number].sentence.where != "page")
    return replace(
        standing,
        code=party.country,
        organization=party.organization,
        party_scene=next(printed, named[0]),
        is_inferred=False,
        is_known=True,
    )


def _serves_state(mention: Mention) -> bool:
    return mention.organization is None or mention.head in {"minister", "ambassador", "president"}


def _rank(mention: Mention) -> str | None:
    for word in (mention.honorific or "").split():
        if word.casefold().strip(".") in office_words("ranks"):
            return mention.honorific
    return None


_BODY_WORDS = ("Forum", "Fund", "Community", "Commission", "Council", "Union", "Bank", "League")


def _known_body(person: Person, scenes: Sequence[Scene]) -> str | None:
    """Return the body that a short form such as `the Forum's secretary general` stands for."""
    roles = " ".join(s.mention.role or "" for s in person.sightings)
    for word in _BODY_WORDS:
        if not re.search(rf"\b{word}\b", roles, re.IGNORECASE):
            continue
        for scene in scenes:
            for match in scene.line.matches.values():
                if match.entry.kind == "organization" and word in match.entry.value:
                    return match.entry.value
    return None
