"""Which words keep the same company: classes of words learned from running text.

`kinships.json` holds the words of each class. Words of a class stand between the same neighbours,
so they are mostly of one part of speech, and often of one subject.
"""

import json
from functools import cache
from pathlib import Path


def kin(low: str) -> str:
    """Return the name of a lower-case word's class, "" where the word is not known."""
    return _classes().get(low, "")


@cache
def _classes() -> dict[str, str]:
    text = Path(__file__).with_name("kinships.json").read_text(encoding="utf-8")
    words: dict[str, str] = json.loads(text)
    return {word: name for name, members in words.items() for word in members.split()}
