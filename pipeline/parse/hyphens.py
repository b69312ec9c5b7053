"""Find hyphens that a copy left inside a word: the article writes the same word without it."""

import re

from pipeline.parse import lexicon
from pipeline.parse.passages import Edit
from pipeline.parse.quoted import QuotedSpans
from pipeline.parse.vocabulary import Vocabulary

RULE = "stray hyphen"
_HYPHENED = re.compile(r"(?<![\w-])(?P<left>[^\W\d_]+)[-\u2010](?P<right>[^\W\d_]+)(?![\w-])")
# First parts that make compounds which are written with a hyphen or without one.
_PREFIXES = lexicon.words(
    "co re pre non anti pro e sub multi inter semi mid ex self counter cross over under up off on "
    "in out by de un micro macro mini mega bi tri post ultra trans neo pan vice well north south "
    "east west half all extra infra intra hyper cyber eco bio geo socio euro afro a an"
)


def stray_hyphens(text: str, vocabulary: Vocabulary, quoted: QuotedSpans) -> list[Edit]:
    """Return the hyphens to take out, in order."""
    if "-" not in text and "\u2010" not in text:
        return []
    return [
        Edit(match.end("left"), match.start("right"), "", RULE)
        for match in _HYPHENED.finditer(text)
        if match.start() not in quoted
        and _is_stray(match.group("left"), match.group("right"), vocabulary)
    ]


def _is_stray(left: str, right: str, vocabulary: Vocabulary) -> bool:
    joined = left + right
    if not (right.islower() or joined.isupper()):
        return False
    if not _is_known(joined, vocabulary) or left.lower() in _PREFIXES:
        return False
    return not (_stands_alone(left, vocabulary) and _stands_alone(right, vocabulary))


def _is_known(word: str, vocabulary: Vocabulary) -> bool:
    return word in vocabulary.forms or (not word.isupper() and vocabulary.has(word))


def _stands_alone(part: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a part is a word; it is counted once where it stands with its hyphen."""
    return len(part) > 1 and (vocabulary.forms[part] > 1 or part.lower() in lexicon.ADJECTIVES)
