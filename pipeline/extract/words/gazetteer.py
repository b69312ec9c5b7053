"""Load the word lists of `gazetteers`: each file is read once, when a rule first needs it."""

import json
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent.with_name("gazetteers")


@cache
def lines(name: str) -> tuple[str, ...]:
    """Return the lines of a text file without comments and empty lines."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the lines of a text file, cut at their bars."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in lines(name))


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of a text file."""
    return frozenset(word for line in lines(name) for word in line.split())


@cache
def phrases(name: str) -> frozenset[str]:
    """Return the words and phrases of a text file, which stand between commas."""
    return frozenset(phrase.strip() for line in lines(name) for phrase in line.split(","))


@cache
def word_lists(name: str) -> dict[str, tuple[str, ...]]:
    """Return the lists of words of a JSON file by their keys, in the order of the file."""
    entries = json.loads((_FOLDER / name).read_text(encoding="utf-8"))
    return {key: tuple(value) for key, value in entries.items() if isinstance(value, list)}


@cache
def word_pairs(name: str, key: str) -> dict[str, str]:
    """Return one mapping of words of a JSON file."""
    pairs: dict[str, str] = json.loads((_FOLDER / name).read_text(encoding="utf-8"))[key]
    return pairs


@cache
def word_set(name: str, key: str) -> frozenset[str]:
    """Return one list of words of a JSON file."""
    return frozenset(word_lists(name)[key])
