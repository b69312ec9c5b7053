"""Recognise the blurb about the writer that web copies end with: "A ... who writes about ..."."""

import re

from pipeline.parse import lexicon
from pipeline.parse.word_classes import bare, word_class

_LONGEST_WORDS = 40
_FINITE = {"aux", "mod"}
_OCCUPATION_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "ee",
    "ie",
    "ant",
    "ent",
    "ger",
    "eur",
    "ast",
    "phile",
)
_OCCUPATIONS = lexicon.words(
    "fan graduate poet geek nerd buff mum mom dad mother father parent chef cook expert columnist "
    "native veteran nomad addict critic guru fellow intern author scholar analyst alumnus alumna "
    "aficionado collector activist professional coach guide pro soul mind voice"
)
_NO_OCCUPATIONS = lexicon.words(
    "paper number order letter matter member former further another other after never over under "
    "winter summer water border power offer newer minister leader quarter centre center december "
    "september october november factor sector corridor government agreement document statement "
    "parliament moment movement development settlement president recent current different event "
    "silent committee better larger smaller longer chapter register percent descent accident"
)
_NAMED = re.compile(
    r"(?:[A-Z][\w'’.-]+ ){1,4}(?:is|was) an? \w|"
    r"(?:[Tt]he )?(?:[Aa]uthor|[Ww]riter)s? (?:is|are|was|has)\b",
)


def is_author_blurb(text: str, *, under_heading: bool = False) -> bool:
    """Tell whether a line at the tail describes the writer.

    `under_heading` says that a line such as "About the author" stands above it.
    """
    words = text.split(" ", _LONGEST_WORDS + 1)
    if len(words) > _LONGEST_WORDS:
        return False
    if under_heading:
        return True
    if _NAMED.match(text) and _names_an_occupation(words):
        return text.lower().startswith(("the author", "the writer", "author", "writer"))
    return words[0] in {"A", "An"} and len(words) > 3 and _is_verbless(words[1:])


def _is_verbless(words: list[str]) -> bool:
    """Tell whether no finite verb stands before a relative clause, and somebody is named."""
    head: list[str] = []
    for word in words:
        if bare(word).lower() in {"who", "whose", "that", "which"}:
            break
        head.append(word)
    if any(word_class(word) in _FINITE | {"verbs", "past"} for word in head):
        return False
    return _names_an_occupation(head[:8])


def _names_an_occupation(words: list[str]) -> bool:
    return any(_is_occupation(bare(word).lower()) for word in words)


def _is_occupation(word: str) -> bool:
    if word in _OCCUPATIONS:
        return True
    return len(word) > 4 and word.endswith(_OCCUPATION_ENDINGS) and word not in _NO_OCCUPATIONS
