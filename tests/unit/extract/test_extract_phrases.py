"""Words and phrases are found whole and in any case; no pattern of events is passed over.

The words that a pattern needs are written beside it: here they are read off the pattern itself.
"""

import re._parser as parser
from itertools import product
from random import Random

import pytest

from pipeline.extract.events.eventpatterns import PATTERNS, patterns_for
from pipeline.extract.events.shapes import pattern
from pipeline.extract.words.lines import line_from_text
from pipeline.extract.words.phrases import Phrases, words_of

_SAMPLES = 60  # of each pattern: its choices are taken by chance, the same in every run
PHRASES = Phrases("talks|strengthen*|called for|years ago")


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held.",
        "They spoke of peace-talks.",
        "STRENGTHENING ties",
        "She Called for calm.",
    ],
)
def test_phrases_are_found_as_whole_words_in_any_case(text):
    assert PHRASES.are_in(line_from_text(text))
    assert PHRASES.are_in_text(text)


@pytest.mark.parametrize(
    "text", ["", "Smalltalks.", "They called, for once.", "Five years later, long ago.", "strength"]
)
def test_parts_of_words_and_of_phrases_are_not_found(text):
    assert not PHRASES.are_in(line_from_text(text))


def test_words_of_a_text_are_bare_and_in_lower_case():
    assert words_of("Face-to-face, in Łódź.") == {"face", "to", "in", "łódź"}


def test_patterns_for_words_keep_their_order_and_leave_out_the_others():
    words = frozenset({"told", "chaired", "they"})
    found = patterns_for(words, 2)
    assert [pattern.shape for pattern in found] == [
        pattern.shape for pattern in PATTERNS if pattern.may_match(words, 2)
    ]
    assert {"told", "chairs"} <= {pattern.shape for pattern in found}
    assert patterns_for(words, 0) == []
    assert patterns_for(frozenset({"nothing"}), 2) == []


def test_a_pattern_with_lists_of_words_needs_one_of_each():
    joined = pattern("with", "met meets + led headed + by", "(?P<a>⟪0⟫)")
    assert joined.may_match(frozenset({"met", "headed", "by"}), 1)
    assert not joined.may_match(frozenset({"met", "headed"}), 1)
    assert not joined.may_match(frozenset({"met", "meets"}), 1)
    assert not joined.may_match(frozenset({"led"}), 1)


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_no_pattern_asks_for_more_mentions_than_it_needs(number):
    assert PATTERNS[number].people <= _mentions(parser.parse(PATTERNS[number].text))


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_each_verb_of_a_pattern_is_among_the_words_that_it_needs(number):
    pattern = PATTERNS[number]
    tree = parser.parse(pattern.regex.pattern, pattern.regex.flags & ~32)
    group = pattern.regex.groupindex["v"]
    told = set(_beginnings(_find_group(tree, group)))
    assert told
    missed = {words for words in told if not pattern.words & words_of(words)}
    # One pattern may have its noun inside a longer word, and needs what stands behind it.
    assert not missed or pattern.words == {"with", "between"}


@pytest.mark.parametrize("number", range(len(PATTERNS)))
def test_what_a_pattern_matches_has_a_word_of_each_list_that_it_needs(number):
    one = PATTERNS[number]
    tree = parser.parse(one.text)
    for seed in range(_SAMPLES):
        text = _sample(tree, Random(seed))
        assert one.may_match(words_of(text), 2), text


def _sample(tree, chance):
    """Return a short text that the tree may match."""
    return "".join(_sampled(op, value, chance) for op, value in tree)


def _sampled(op, value, chance):
    match str(op):
        case "LITERAL":
            return chr(value)
        case "NOT_LITERAL" | "ANY":
            return "x"
        case "IN":
            return _letter(chance.choice(value), value)
        case "BRANCH":
            return _sample(chance.choice(value[1]), chance)
        case "SUBPATTERN":
            return _sample(value[3], chance)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, inner = value
            return _sample(inner, chance) * (chance.randint(0, 1) if most == 1 else least)
        case "AT":  # where a word begins or ends no letter is between
            return " "
        case "ASSERT":  # what must stand ahead may overlap with what follows
            return _sample(value[1], chance) + " " if value[0] > 0 else ""
        case _:
            return ""


def _letter(chosen, among):
    kind, code = chosen
    if str(among[0][0]) == "NEGATE":
        return " "
    if str(kind) == "CATEGORY":
        return {"CATEGORY_SPACE": " ", "CATEGORY_DIGIT": "1"}.get(str(code), "x")
    return chr(code[0] if str(kind) == "RANGE" else code)


def _mentions(tree):
    """Return how many mentions a text has at the least that the tree matches."""
    least = 0
    for op, value in tree:
        match str(op):
            case "LITERAL":
                least += chr(value) == "⟪"
            case "BRANCH":
                least += min(map(_mentions, value[1]))
            case "SUBPATTERN":
                least += _mentions(value[3])
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least += value[0] * _mentions(value[2])
    return least


def _find_group(tree, number):
    for op, value in tree:
        if str(op) == "SUBPATTERN":
            if value[0] == number:
                return value[3]
            inner = _find_group(value[3], number)
        elif str(op) == "BRANCH":
            inner = next((f for branch in value[1] if (f := _find_group(branch, number))), None)
        else:
            inner = _find_group(value[2], number) if "REPEAT" in str(op) else None
        if inner:
            return inner
    return None


def _beginnings(tree):
    """Yield the texts that a tree of letters, choices and options stands for."""
    return map("".join, product(*(_texts(op, value) for op, value in tree)))


def _texts(op, value):
    match str(op):
        case "LITERAL":
            return [chr(value)]
        case "IN":
            return [chr(code) for kind, code in value if str(kind) == "LITERAL"] or [" "]
        case "BRANCH":
            return [text for branch in value[1] for text in _beginnings(branch)]
        case "SUBPATTERN":
            return list(_beginnings(value[3]))
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, _, inner = value
            return ([""] if least == 0 else []) + list(_beginnings(inner))
        case _:  # what only looks ahead takes no letters
            return [""]
