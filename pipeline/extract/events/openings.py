"""Say where the opening of a text ends: the title and the first sentences, which tell the news."""

from collections.abc import Sequence

from pipeline.extract.names.people import Scene

_FIRST_SCENES = 4
_SENTENCE_LENGTH = 60  # characters: shorter lines above the first such sentence are the page's
_FEWEST_SMALL = 5  # words in small letters


def _is_sentence(text: str) -> bool:
    return len(text) >= _SENTENCE_LENGTH and sum(map(str.islower, text.split())) >= _FEWEST_SMALL


def opening_end(scenes: Sequence[Scene]) -> int:
    """Return the number of the scene after the opening: four from the first sentence on.

    Copies of pages and of wires have many short lines above it; a title counts among the four.
    """
    first = next(
        (
            number
            for number, scene in enumerate(scenes)
            if scene.sentence.where == "body" and _is_sentence(scene.sentence.text)
        ),
        0,
    )
    return max(first - 1, 0) + _FIRST_SCENES
