"""Guess the part of speech of a word from closed lists, endings and its shape.

A guess without context, in any case of letters: enough to tell how cells of a table begin and end.
"""

import re
from functools import lru_cache

from pipeline.parse import lexicon

_BARE = re.compile(r"^[\"'“”‘’«»(\[]+|[\"'“”‘’«»)\].,;:!?…]+$")
_NUMBER = re.compile(r"^[$€£¥]?\d[\d.,:/%–-]*(st|nd|rd|th|am|pm|bn|m|k|km|%)?$", re.IGNORECASE)
_TIME = re.compile(r"\d{1,2}[:.]\d\d([ap]m)?([-–]\d{1,2}[:.]\d\d([ap]m)?)?|\d{1,2}[ap]m")
_YEAR = re.compile(r"(1[5-9]|20)\d\d")

_CLOSED: tuple[tuple[str, frozenset[str]], ...] = (
    ("mod", lexicon.MODALS),
    ("aux", lexicon.AUXILIARIES),
    ("det", lexicon.DETERMINERS),
    ("conj", lexicon.CONJUNCTIONS),
    ("prep", lexicon.PREPOSITIONS),
    ("wh", lexicon.QUESTION_WORDS | lexicon.SUBORDINATORS),
    ("pron", lexicon.PRONOUNS),
    ("num", lexicon.NUMBERS),
    ("adv", lexicon.ADVERBS),
    ("month", lexicon.MONTHS),
    ("title", lexicon.TITLES),
    ("verbs", lexicon.THIRD_PERSON_VERBS),
    ("past", lexicon.PAST_VERBS),
    ("adj", lexicon.ADJECTIVES),
    ("verb", lexicon.BASE_VERBS),
    ("nverb", lexicon.NOUN_VERBS),
    ("nverbs", lexicon.NOUN_VERB_FORMS),
)
CLASSES = (
    *(name for name, _ in _CLOSED),
    "year", "time", "ing", "ed", "ly", "noun", "adje", "plural", "other", "symbol",
)  # fmt: skip
_SHORTEST_STEM = 3


@lru_cache(maxsize=8192)
def bare(word: str) -> str:
    """Return a word without quotes, brackets and punctuation at its ends."""
    return _BARE.sub("", word) or word


@lru_cache(maxsize=8192)
def word_class(word: str) -> str:
    """Return one of `CLASSES` for a word as it stands in a text."""
    low = bare(word).casefold()
    if _YEAR.fullmatch(low):
        return "year"
    if _TIME.fullmatch(low):
        return "time"
    if _NUMBER.match(low):
        return "num"
    for name, words in _CLOSED:
        if low in words:
            return name
    return _class_by_ending(low)


def _class_by_ending(word: str) -> str:
    if not any(char.isalpha() for char in word):
        return "symbol"
    stem = len(word) - _SHORTEST_STEM
    for name, ending in (("ing", "ing"), ("ed", "ed"), ("ly", "ly")):
        if word.endswith(ending) and stem >= len(ending):
            return name
    if word.endswith(lexicon.NOUN_ENDINGS):
        return "noun"
    if word.endswith(lexicon.ADJECTIVE_ENDINGS) and stem > 1:
        return "adje"
    return "plural" if word.endswith("s") and not word.endswith("ss") else "other"
