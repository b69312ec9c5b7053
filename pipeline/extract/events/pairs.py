"""Tell which two persons `the pair` or `the two leaders` are."""

from collections.abc import Callable, Sequence

from pipeline.extract.events.events import Event
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene

_SENTENCES_BEFORE = 2


def pair_before(
    scenes: Sequence[Scene], event: Event, may_take_part: Callable[[int], bool]
) -> list[int]:
    """Return the two whom the sentence before names, and nobody else; one without names is passed.

    `They met X` and `The pair met X` speak of them.
    """
    for number in range(event.scene - 1, max(-1, event.scene - 1 - _SENTENCES_BEFORE), -1):
        scene = scenes[number]
        named = dict.fromkeys(p for p in scene.people if p is not None)
        if named:
            pair = [p for p in named if may_take_part(p)]
            is_below = scene.sentence.where == "body"
            return pair if is_below and len(named) == len(pair) == 2 else []
    return []


def two_meant(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    event: Event,
    may_take_part: Callable[[int], bool],
) -> list[int]:
    """Return those whom `a call between the two leaders` means: the only two named there."""
    group = (*event.object, *event.subject)
    if event.shape not in {"noun", "pair"} or len(group) > 1:
        return []
    scene = scenes[event.scene]
    if group and not _is_bare_group(scene.mentions[group[0]]):
        return []
    for named in (scene.people, [p for s in scenes[: event.scene] for p in s.people]):
        found = list(dict.fromkeys(p for p in named if p is not None and may_take_part(p)))
        sides = {people[p].party_sighting() for p in found}
        if len(found) == len(sides) == 2:
            return found
    return []


def _is_bare_group(mention: Mention) -> bool:
    return mention.is_plural and not (mention.name or mention.codes or mention.organization)
