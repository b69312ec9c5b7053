"""Write a sentence in capitals as it would stand in a newspaper, so that its names can be told."""

import re
from functools import cache

from pipeline.extract.words.gazetteer import words
from pipeline.extract.words.lexicon import find_matches
from pipeline.extract.words.lines import Line, line_from_text, office_words, plain_words
from pipeline.extract.words.tokens import Token, tokens
from pipeline.values import replace

_ENDINGS = ("ING", "ED", "TION", "TIONS", "MENT", "MENTS", "NESS", "LY", "ITY", "IES", "IVE", "OUS")
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "prof", "sir", "hon", "rt"})
_PART = re.compile(r"[^\W\d_]+")


def heard_line(text: str, common: frozenset[str], known: frozenset[str]) -> Line:
    """Return the line of a sentence in capitals, each place as in `text`.

    `known` are parts of names found elsewhere: without an office before it, no other name is read.
    """
    line = line_from_text(recased(text, common, known), common)
    return replace(line, is_shouted=True, known=known)


def recased(text: str, common: frozenset[str], known: frozenset[str]) -> str:
    """Return `text` with small letters, save where a name may stand."""
    cut = tokens(text)
    entries, acronyms = _listed(cut)
    parts = list(text)
    for number, token in enumerate(cut):
        if not token.text.isupper() or number in acronyms or "." in token.text:
            continue
        if number in entries or token.norm in _TITLES or _may_be_name(cut, number, common, known):
            shown = _PART.sub(lambda part: part.group().capitalize(), token.text)
        else:
            shown = token.text.lower()
        if len(shown) == len(token.text):
            parts[token.start : token.end] = shown
    if parts and parts[0].islower():
        parts[0] = parts[0].upper()
    return "".join(parts)


def _listed(cut: tuple[Token, ...]) -> tuple[set[int], set[int]]:
    """Return the words of countries, cities and bodies, and those that stay in capitals."""
    entries: set[int] = set()
    acronyms = {n for n, token in enumerate(cut) if token.text in words("agencies.txt")}
    for match in find_matches(cut):
        found = cut[match.first : match.next]
        if all(token.norm in plain_words() for token in found):
            continue  # `WHO` may be a body, and is a pronoun far more often
        entries |= set(range(match.first, match.next))
        body = f"({found[0].text})" in match.entry.value or match.entry.value == found[0].text
        if len(found) == 1 and body:
            acronyms.add(match.first)
    return entries, acronyms


def _may_be_name(
    cut: tuple[Token, ...], number: int, common: frozenset[str], known: frozenset[str]
) -> bool:
    """Say whether the word is none of the known words; endings of verbs and nouns count too."""
    if _is_word(cut, number, common):
        return False
    text, norm = cut[number].text, cut[number].norm
    if _follows_office(cut, number) or norm in known or not text.endswith(_ENDINGS):
        return True
    # `Tom Harding` has the ending of a verb, and stands behind a name of one word.
    before = number - 1
    is_first = (
        before > 0 and _is_word(cut, before - 1, common) and not _is_word(cut, before, common)
    )
    return text.endswith("ING") and is_first and not cut[before].text.endswith(_ENDINGS)


def _is_word(cut: tuple[Token, ...], number: int, common: frozenset[str]) -> bool:
    norm = cut[number].norm
    if norm in plain_words() or norm in _particles() or norm in office_words("modifiers"):
        return not (norm in office_words("surnames") and _follows_office(cut, number))
    return norm in _everyday() or norm in common or not cut[number].text[0].isalpha()


def _follows_office(cut: tuple[Token, ...], number: int) -> bool:
    return number > 0 and cut[number - 1].norm in office_words("heads")


@cache
def _everyday() -> frozenset[str]:
    return words("everyday.txt")


@cache
def _particles() -> frozenset[str]:
    return office_words("particles") | office_words("heads")
