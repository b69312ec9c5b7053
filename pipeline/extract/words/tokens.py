"""Cut a sentence into words and marks with their places."""

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.sentences import abbreviations

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ`´"), "'")
_LETTER = re.compile(r"[^\W\d_]")
_BEFORE_WORD = " a"  # whether `K.` is one initial or a letter and a stop, the next word tells
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
    longest_first = sorted(abbreviations(), key=len, reverse=True)
    shortened = "|".join(map(re.escape, longest_first))
    # Most words have no stop near by: seeing so first spares them the long list of abbreviations.
    return re.compile(
        rf"(?:[^\W\d_]\.){{2,}}|"
        rf"(?=\S{{1,{len(longest_first[0])}}}\.)(?<![^\W_])(?i:{shortened})\.|"
        rf"(?<![^\W_])[^\W\d_]\.(?=\s?[^\W\d_])|['’]s(?![^\W_])|{_WORD}|\S"
    )


def fold(text: str) -> str:
    """Return `text` in the form in which words are compared: no capitals, accents, last stop."""
    folded = text.casefold()
    if folded.isalpha() and folded.isascii():
        return folded
    folded = folded.replace("`", "'")
    if not folded.isascii():
        marks = unicodedata.normalize("NFD", folded.translate(_APOSTROPHES))
        folded = "".join(char for char in marks if not unicodedata.combining(char))
    return folded[:-1] if len(folded) > 1 and folded.endswith(".") else folded


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and marks of `text` in order."""
    found = []
    start = 0
    for piece in text.split(" "):
        behind = ""
        if piece.endswith(".") and _LETTER.match(text, start + len(piece) + 1):
            behind = _BEFORE_WORD
        for word, first, after, norm, is_capital in _cut(piece, behind):
            # There is one for each word of a text, and `Token(...)` takes twice as long.
            token = (word, start + first, start + after, norm, is_capital)
            found.append(tuple.__new__(Token, token))
        start += len(piece) + 1
    return tuple(found)


@lru_cache(maxsize=8192)
def _cut(piece: str, behind: str) -> tuple[Token, ...]:
    """Return the words and marks of what stands between two spaces; most of it comes again."""
    if piece.isalnum():
        return (Token(piece, 0, len(piece), fold(piece), piece[0].isupper()),)
    return tuple(
        Token(found.group(), *found.span(), fold(found.group()), found.group()[0].isupper())
        for found in _pattern().finditer(piece + behind)
        if found.end() <= len(piece)
    )


def norms(text: str) -> tuple[str, ...]:
    """Return the folded words and marks of `text`, as of an entry of a word list."""
    if text.replace(" ", "").isalpha():
        return tuple(fold(text).split())
    return tuple([token.norm for token in tokens(text)])
