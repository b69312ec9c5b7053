"""Find the separate meetings that one article tells of one person."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.extract.events.events import Event

_OF_TWO_SIDES = frozenset({"with", "hosts", "hosted", "noun"})
_OF_ALL = frozenset({"together", "table", "chairs"})


class Talks(NamedTuple):
    """One of several meetings of an article: the event that tells it first, and who met."""

    event: Event
    people: frozenset[int]


def separate_talks(everyone: Mapping[Event, Sequence[int]]) -> tuple[Talks, ...]:
    """Return the talks with each group of people whom the person most often named met apart.

    `everyone` are the principals of each event, in reading order. People whom one event shows
    together are a group; where there is one group only, nobody met apart.
    """
    apart = {e: set(people) for e, people in everyone.items() if e.shape in _OF_TWO_SIDES}
    counts = Counter(person for people in apart.values() for person in people)
    if not counts:
        return ()
    hub = max(sorted(counts), key=lambda person: counts[person])
    found = [people - {hub} for people in apart.values() if people - {hub}]
    joint = [
        set(people) - {hub}
        for event, people in everyone.items()
        if event.shape in _OF_ALL and event.verb != "joined" and set(people) - {hub}
    ]
    groups = _merged(found, joint)
    told = sorted(everyone, key=lambda event: (event.scene, event.start))
    first: dict[int, int] = {}  # the event that tells of a person first
    for number, event in enumerate(told):
        for person in everyone[event]:
            first.setdefault(person, number)
    talks = [
        Talks(told[min(first[person] for person in group)], frozenset({hub, *group}))
        for group in groups
    ]
    talks.sort(key=lambda one: (one.event.scene, one.event.start))
    return tuple(talks) if len(talks) > 1 else ()


def _merged(found: Sequence[set[int]], joint: Sequence[set[int]]) -> list[set[int]]:
    groups: dict[int, set[int]] = {}
    group_of: dict[int, int] = {}
    for number, people in enumerate((*joint, *found)):
        near = sorted({group_of[person] for person in people if person in group_of})
        groups[number] = people.union(*(groups.pop(one) for one in near))
        group_of.update(dict.fromkeys(groups[number], number))
    return list(groups.values())
