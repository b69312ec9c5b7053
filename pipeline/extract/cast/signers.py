"""Name those who signed one document for two sides, each in a sentence of his or her own."""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event, masked

_SIGNS = re.compile(
    r"⟪(\d+)⟫(?:\s*,[^⟪⟫;]{0,80},)?(?:\s+(?!⟪)[\w’'-]+){0,3}?\s+(?:co-)?(?:signed|inked)\s+"
    r"(?:the|an?|both|this)\s+(?:[\w’'-]+\s+){0,6}?"
    r"(?:memorandum|mou|agreement|accord|deal|treaty|protocol|contract|pact|document)\b",
    re.IGNORECASE,
)
_LAST_SCENE = 8


def take_signers(casting: Casting) -> Event | None:
    """Enter the signers of two sides; return the event of the first, None if there are none."""
    found: dict[int, list[int]] = {}
    for number, scene in enumerate(casting.scenes[: _LAST_SCENE + 1]):
        if scene.sentence.where != "body" or not scene.mentions:
            continue
        for match in _SIGNS.finditer(masked(scene)):
            person = casting.resolver.person_of(number, int(match[1]))
            if person is not None and casting.may_take_part(person):
                found.setdefault(person, []).append(number)
    sightings = (casting.people[person].party_sighting() for person in found)
    sides = {s.mention.code or s.mention.organization for s in sightings if s}
    if len(found) < 2 or len(sides) < 2:
        return None
    event = Event(min(min(v) for v in found.values()), "together", "reported", (), (), "signed", 0)
    casting.principals.update(found)
    casting.used.append(event)
    return event


def signing_announced(casting: Casting, event: Event, told: Sequence[Event]) -> Event | None:
    """Return who signed what others announced first, None where no such thing is told."""
    if not event.verb.startswith("announc"):
        return None
    signings = (
        other
        for other in told
        if event.scene < other.scene <= casting.opening_end
        and other.shape == "together"
        and other.verb.startswith("sign")
        and len({_party(casting, one) for one in casting.people_of(other, other.subject)}) > 1
    )
    return next(signings, None)


def _party(casting: Casting, person: int) -> str | None:
    sighting = casting.people[person].party_sighting()
    return (sighting.mention.code or sighting.mention.organization) if sighting else None
