"""Cut a sentence into words and marks with their places."""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from pipeline.extract.gazetteer import words

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ`´"), "'")
_WORD = r"[^\W_]+(?:['’ʻʼ‘`´\-](?!s(?![^\W_]))[^\W_]+)*"


class Token(NamedTuple):
    """A word or mark; `norm` is its folded form without the stop of an abbreviation."""

    text: str
    start: int
    end: int
    norm: str

    @property
    def is_capital(self) -> bool:
        """Say whether it begins with a capital letter."""
        return self.text[0].isupper()


@cache
def _pattern() -> re.Pattern[str]:
    shortened = "|".join(sorted(map(re.escape, words("abbreviations.txt")), key=len, reverse=True))
    return re.compile(
        rf"(?:[^\W\d_]\.){{2,}}|(?<![^\W_])(?i:{shortened})\.|(?<![^\W_])[^\W\d_]\.(?=\s?[^\W\d_])"
        rf"|['’]s(?![^\W_])|{_WORD}|\S"
    )


def fold(text: str) -> str:
    """Return `text` in the form in which words are compared: no capitals, accents, last stop."""
    folded = text.casefold().replace("`", "'")
    if not folded.isascii():
        marks = unicodedata.normalize("NFD", folded.translate(_APOSTROPHES))
        folded = "".join(char for char in marks if not unicodedata.combining(char))
    return folded[:-1] if len(folded) > 1 and folded.endswith(".") else folded


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and marks of `text` in order."""
    return tuple(
        Token(m.group(), m.start(), m.end(), fold(m.group())) for m in _pattern().finditer(text)
    )
