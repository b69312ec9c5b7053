"""Say whether words that may tell of a meeting are borne out by those around them."""

import re
from collections.abc import Set as AbstractSet

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event
from pipeline.extract.events.looseverbs import is_loose
from pipeline.extract.words.phrases import Phrases

_NEAR = 2  # sentences
# Two sides need nothing else to be together.
_TOGETHER = re.compile(r"mark|commemorat|attend|tour|laid|spent|honou?r|witness|inaugurat|sign|ink")
# One speaks to them as a group where they have come.
_GUESTS = frozenset({"ambassador", "envoy", "counterpart", "diplomat"})
_OF_MEETING = Phrases(
    "met|meet|meets|meeting|meetings|talks|talk|summit|lunch|dinner|visit|visits|visiting|visited|"
    "conversation|audience|discussions|dialogue|spoke|talked|negotiations|phone|telephone|video|"
    "received|receives|receiving|hosted|welcomed|ceremony|signing|signed|session|consultations|"
    "call|phoned|conference|gathering|credentials|credence"
)


def is_grounded(casting: Casting, event: Event) -> bool:
    """Say whether a weak event (`agreed`, `told`, `a team led by X`) stands beside a meeting."""
    if event.shape == "told" and not _are_both_known(casting, event):
        return False
    mentions = casting.scenes[event.scene].mentions
    if event.shape == "told" and any(
        mentions[n].is_plural and mentions[n].head in _GUESTS for n in event.object
    ):
        return True
    if event.shape == "together" and _is_one_person(casting, event):
        return False
    if event.shape != "table" and (not is_loose(event) or _TOGETHER.match(event.verb)):
        return True
    near = range(max(0, event.scene - _NEAR), min(len(casting.scenes), event.scene + _NEAR + 1))
    opening = range(min(casting.opening_end, len(casting.scenes)))
    return any(_OF_MEETING.are_in(casting.scenes[n].line) for n in {*near, *opening})


def _are_both_known(casting: Casting, event: Event) -> bool:
    """Say whether each of the two who spoke holds an office or a party, or is named again.

    Reporters to whom somebody speaks do not.
    """
    persons = casting.people_of(event, (*event.subject, *event.object))
    return all(
        person.is_titled or person.party_sighting() is not None or len(person.sightings) > 1
        for person in (casting.people[p] for p in persons)
    )


def _is_one_person(casting: Casting, event: Event) -> bool:
    """Say whether two offices joined by `and` are those of one person who follows them."""
    mentions = [casting.scenes[event.scene].mentions[n] for n in (*event.subject, *event.object)]
    others = [m for m in mentions if not m.name and not m.is_plural]
    are_others = any(m.codes or m.organization for m in others if not m.is_absent)
    is_group = any(m.is_plural for m in mentions)
    persons = set(casting.people_of(event, (*event.subject, *event.object)))
    return len(persons) == 1 and len(mentions) > 1 and not (is_group or are_others)


def are_two_of_the_opening(casting: Casting, event: Event, everyone: AbstractSet[int]) -> bool:
    """Say whether two met, of whom the opening names one, or soon after it."""
    persons = {*everyone, *casting.subject_before(event)}
    opening = casting.scenes[: casting.opening_end]
    is_of_it = any(not persons.isdisjoint(scene.people) for scene in opening)
    return len(persons) > 1 and (is_of_it or event.scene <= casting.opening_end + 1)
