"""Enter those whom a sentence lists by name of whom the text spoke as a group before.

`Four envoys presented their credentials. They are X of A, Y of B and Z of C.`
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import masked
from pipeline.extract.names.people import Scene
from pipeline.extract.words.lines import plain_words

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|others?|rest|remaining|new|last)"
_OPENS = re.compile(
    rf"(?:They|These|Those|The (?:{_NUMBER} )*(?:⟪(?P<group>\d+)⟫|others?|rest|list|group))\s"
    r"(?:are|were|is|was|include[sd]?|comprised?|consists? of)\b:?\s+(?:as follows:?\s+)?"
    r"(?=(?:(?:the|Their Excellencies|Messrs\.?)\s+)*⟪)|"
    r"(?:First|[Tt]he first|Next|Last) to\s[^⟪⟫.;]{3,60}?\s(?:was|were)\s(?=(?:the\s+)?⟪)"
)
_SMALL = re.compile(r"\b[a-z]{3,}\b")
_LINKS = frozenset(
    ["and", "the", "from", "for", "also", "well", "followed", "representing", "while", "her", "his"]
)
_FARTHEST = 4  # sentences between the group and its names


def take_roll_calls(casting: Casting) -> None:
    """Make principals of the members of a group that took part, where a sentence lists them."""
    groups = _groups(casting)
    if not groups:
        return
    first, last = min(groups) - _FARTHEST, max(groups) + _FARTHEST
    for number, scene in enumerate(casting.scenes):
        if not first <= number <= last or scene.sentence.where == "title":
            continue
        if not _speaks_of_group(casting, number):
            continue
        for person in listed_after(casting, number):
            if casting.may_take_part(person):
                casting.principals.setdefault(person, []).append(number)
                casting.told.add(person)


def _groups(casting: Casting) -> set[int]:
    """Return the scenes of those events that name a group and none of its members."""
    return {
        event.scene
        for event in casting.used
        for number in (*event.subject, *event.object)
        if casting.scenes[event.scene].mentions[number].is_plural
    }


def _speaks_of_group(casting: Casting, number: int) -> bool:
    """Say whether the sentence before speaks of a group, or goes on with such a list."""
    before = casting.scenes[max(0, number - 1)]
    opens = _OPENS.match(masked(casting.scenes[number]))
    if opens is not None and opens["group"]:
        return True
    is_group = any(m.is_plural and not m.name for m in before.mentions)
    return is_group or _OPENS.match(masked(before)) is not None


def listed_after(casting: Casting, number: int) -> Sequence[int]:
    """Return the persons whom the sentence lists after `They are`, two at least."""
    scene = casting.scenes[number]
    opens = _OPENS.match(masked(scene))
    if opens is None:
        return ()
    found = dict.fromkeys(
        person
        for mention in _listed(scene, opens.end())
        if (person := scene.people[mention]) is not None
    )
    return tuple(found) if len(found) > 1 else ()


def _listed(scene: Scene, start: int) -> Iterator[int]:
    """Yield the mentions of a list up to the first words that tell something else."""
    text, at = masked(scene), start
    for match in re.finditer(r"⟪(\d+)⟫", text[start:]):
        between = text[at : start + match.start()]
        small = (word for word in _SMALL.findall(between) if word in plain_words())
        if at > start and any(word not in _LINKS for word in small):
            return
        if scene.mentions[int(match[1])].name:
            yield int(match[1])
        at = start + match.end()
