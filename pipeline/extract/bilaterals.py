"""Count the separate meetings that one article tells of one person."""

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.extract.events import Event

_OF_TWO_SIDES = frozenset({"with", "hosts", "hosted", "noun"})
_OF_ALL = frozenset({"together", "table", "chairs"})


def count_talks(everyone: Mapping[Event, Sequence[int]]) -> int:
    """Return with how many groups of people the person most often named met apart, at least 1.

    `everyone` are the principals of each event. People whom one event shows together are a group.
    """
    apart = {e: set(people) for e, people in everyone.items() if e.shape in _OF_TWO_SIDES}
    counts = Counter(person for people in apart.values() for person in people)
    if not counts:
        return 1
    hub = max(sorted(counts), key=lambda person: counts[person])
    found = [people - {hub} for people in apart.values() if people - {hub}]
    joint = [
        set(people) - {hub}
        for event, people in everyone.items()
        if event.shape in _OF_ALL and event.verb != "joined" and set(people) - {hub}
    ]
    return max(1, len(_merged(found, joint)))


def _merged(found: Sequence[set[int]], joint: Sequence[set[int]]) -> list[set[int]]:
    groups: list[set[int]] = []
    for people in (*joint, *found):
        near = [group for group in groups if group & people]
        groups = [group for group in groups if not group & people]
        groups.append(people.union(*near))
    return groups
