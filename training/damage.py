"""Damage tables as spun copies on the web do: capitals lost here, put in there."""

from collections.abc import Iterable
from dataclasses import replace
from random import Random

from training.tables import LabelledTable

_LOWERED = 0.15  # of the words with a capital
_RAISED = 0.03  # of the words without


def damaged(tables: Iterable[LabelledTable], random: Random) -> list[LabelledTable]:
    """Return the tables with some capitals changed; their borders stay."""
    return [
        replace(
            table,
            lines=tuple(
                tuple(_damaged_text(cell, random) for cell in line) for line in table.lines
            ),
        )
        for table in tables
    ]


def random_from_seed(seed: int) -> Random:
    """Return a source of numbers that are the same in each run."""
    return Random(seed)  # noqa: S311 - what is wanted is that they repeat


def _damaged_text(text: str, random: Random) -> str:
    return " ".join(_damaged_word(word, random) for word in text.split(" "))


def _damaged_word(word: str, random: Random) -> str:
    first = word[:1]
    if first.isupper() and random.random() < _LOWERED:
        return first.lower() + word[1:]
    if first.islower() and random.random() < _RAISED:
        return first.upper() + word[1:]
    return word
