"""Say who writes `I met ...`: the one whom the head lines or the last line of a release name."""

import re
from collections.abc import Callable, Sequence

from pipeline.extract.events.events import masked
from pipeline.extract.names.people import Person, Scene

_HEAD_LINES = 8
_LAST_LINES = 4
# `Meeting with the minister` in a head line names the other side.
_OTHER = re.compile(
    r"\b(?:with|to|from|of|for|and|meets?|welcomes?|receives?|hosts?)\s+(?:the\s+)?$"
)
_TELLS = re.compile(
    r"(?:^|[\s(])(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|was|were|is|are|has|have|had|will|met|held|[a-z]+ed)"
    r"[\s,.]"
)
_RUNNING = re.compile(r"[.!?][”\"]?$")
_FEWEST = 3  # words in small letters that make a line with a stop a sentence


def find_writer(
    scenes: Sequence[Scene], people: Sequence[Person], may_take_part: Callable[[int], bool]
) -> int | None:
    """Return the person in whose name the text is written, None where it names no single one."""
    first = next((n for n, s in enumerate(scenes) if _is_running(s)), len(scenes))
    for lines in (scenes[: min(first, _HEAD_LINES)], scenes[-_LAST_LINES:]):
        found = {
            person
            for scene in lines
            if not _is_running(scene)
            for person in _named(scene)
            if may_take_part(person) and _holds_office(people[person])
        }
        if len(found) == 1:
            return found.pop()
    return None


def _is_running(scene: Scene) -> bool:
    """Say whether the scene is a sentence and no head line, sign-off or label."""
    text = scene.sentence.text
    is_body = scene.sentence.where in {"body", "point"}
    words = [word for word in masked(scene).split() if word.isalpha() and word.islower()]
    is_sentence = len(words) >= _FEWEST or _TELLS.search(text) is not None
    return is_body and is_sentence and _RUNNING.search(text) is not None


def _named(scene: Scene) -> list[int]:
    text = masked(scene)
    return [
        person
        for number, person in enumerate(scene.people)
        if person is not None and not _OTHER.search(text[: text.find(f"⟪{number}⟫")])
    ]


def _holds_office(person: Person) -> bool:
    return any(s.mention.role for s in person.sightings)
