"""Add those who are told to have been there: along with somebody, or joining the talks."""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event

# `about 20 heads of state, including X and Y, were present`
_AMONG_LEADERS = re.compile(
    r"\b(?:heads? of (?:state|government)|leaders|presidents|ministers|monarchs)\b[^.;]{0,40}?"
    r"\b(?:including|among them|such as)\b"
)


def take_attendance(casting: Casting, told: Sequence[Event]) -> None:
    """Enter them as delegates, and as principals where they join from a side of their own."""
    for event in told:
        if event.shape == "present":
            text = casting.scenes[event.scene].sentence.text
            is_listed = _AMONG_LEADERS.search(text) is not None
            is_party = is_listed or _joins_from_elsewhere(casting, event)
            casting.add(event, delegates=not (is_party or _are_of_group(casting, event)))


def _are_of_group(casting: Casting, event: Event) -> bool:
    """Say whether they are those of whom the text says `met the presidents of A, B and C`."""
    groups = [
        casting.scenes[used.scene].mentions[number]
        for used in casting.used
        for number in used.object
        if used.shape != "present"
    ]
    codes = {code for group in groups if group.is_plural and not group.name for code in group.codes}
    people = casting.people_of(event, event.object)
    return len(people) > 1 and {party_of(casting, person) for person in people} <= codes


def _joins_from_elsewhere(casting: Casting, event: Event) -> bool:
    """Say whether those who joined the talks are of a side that nobody there is of yet."""
    here = {party_of(casting, person) for person in casting.principals}
    people = casting.people_of(event, (*event.subject, *event.object))
    sides = {party_of(casting, person) for person in people}
    return event.verb.lower().startswith("join") and not (sides & (here | {None}))


def party_of(casting: Casting, person: int) -> str | None:
    """Return the country or body that the text gives the person."""
    sighting = casting.people[person].party_sighting()
    return (sighting.mention.code or sighting.mention.organization) if sighting else None
