"""Cut a sentence into words and marks with their places."""

import re
import unicodedata
from functools import cache, lru_cache
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
    is_capital: bool  # begins with a capital letter


@cache
def _pattern() -> re.Pattern[str]:
    abbreviations = sorted(words("abbreviations.txt"), key=len, reverse=True)
    shortened = "|".join(map(re.escape, abbreviations))
    # Most words are plain and have a space or a comma behind them, and most of the others no stop
    # near by: seeing so first spares them the long list of abbreviations.
    return re.compile(
        rf"[^\W_]++(?=[ ,])|(?:[^\W\d_]\.){{2,}}|"
        rf"(?=\S{{1,{len(abbreviations[0])}}}\.)(?<![^\W_])(?i:{shortened})\.|"
        rf"(?<![^\W_])[^\W\d_]\.(?=\s?[^\W\d_])|['’]s(?![^\W_])|{_WORD}|\S"
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
    found = []
    for match in _pattern().finditer(text):
        word = match.group()
        start, end = match.span()
        # There is one for each word of a text, and `Token(...)` takes twice as long.
        found.append(tuple.__new__(Token, (word, start, end, *_form(word))))
    return tuple(found)


@lru_cache(maxsize=8192)
def _form(word: str) -> tuple[str, bool]:
    """Return the folded form, and whether the word begins with a capital letter."""
    return fold(word), word[0].isupper()
