"""Find the spaces that a copy lost after full stops, commas, colons and semicolons.

Numbers, addresses, file names, abbreviations and initials have such marks without a space.
"""

import re

from pipeline.parse import lexicon
from pipeline.parse.passages import Edit
from pipeline.parse.quoted import QuotedSpans
from pipeline.parse.vocabulary import Vocabulary

RULE = "missing space"
_GLUED = re.compile(r"(?P<mark>[.,;:!?])(?<=[^\W_].|[)’”].)(?P<quote>[”»]?)(?=[^\W\d_]|[“‘«(])")
_TOKEN_REACH = 60
_SHORTEST_NAME = 3  # "TL;DR" is one word, "NATO,UNICEF" is two
_ADDRESS = re.compile(r"://|www\.|[@/\\_=#]|&\w{2,8};")
_LEFT = re.compile(r"[^\W_]+$")
_RIGHT = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"(?:^|\W)(?:[A-Z]\.){2,}$")
_SCHEMES = lexicon.words("http https ftp mailto tel doi urn isbn file arxiv std xmlns")
# Endings of domain and file names. Those that are English words as well are told by company.
_NAME_ENDINGS = lexicon.words(
    "com org net gov edu int mil info biz io eu uk us fr de ru cn jp br ca au ch nl se pl tv "
    "txt pdf doc docx xls xlsx csv html htm php asp aspx js ts py rb json xml yaml yml zip jpg "
    "jpeg png gif svg mp mov exe md app dev ai co me in it is at be so to no my as am by"
)
_STARTERS = (
    lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS
    | lexicon.PRONOUNS | lexicon.AUXILIARIES | lexicon.ADVERBS | lexicon.MODALS
    | {"however", "moreover", "meanwhile", "according", "additionally", "but"}
)  # fmt: skip


def missing_spaces(text: str, vocabulary: Vocabulary, quoted: QuotedSpans) -> list[Edit]:
    """Return the spaces to put in, in order."""
    edits = []
    for match in _GLUED.finditer(text):
        at = match.end()
        if match.start() in quoted and not match.group("quote"):
            continue
        if _is_glued(text, match, vocabulary):
            edits.append(Edit(at, at, " ", RULE))
    return edits


def _is_glued(text: str, match: re.Match[str], vocabulary: Vocabulary) -> bool:
    mark, start, end = match.group("mark"), match.start(), match.end()
    before = text[max(0, start - _TOKEN_REACH) : start].rpartition(" ")[2]
    after = text[end : end + _TOKEN_REACH].partition(" ")[0]
    if len(before) == _TOKEN_REACH or len(after) == _TOKEN_REACH:
        return False
    if _ADDRESS.search(before + mark + after) or _is_file_name(after):
        return False
    if match.group("quote"):
        return after[0].isalpha()
    left = found.group() if (found := _LEFT.search(before)) else before[-1:]
    right = found.group() if (found := _RIGHT.match(after)) else ""
    if mark in ",;":
        return _after_comma(left, right, after)
    if not right:
        return False
    if mark == ":":
        return _after_colon(left, right, before + after, vocabulary)
    return _after_stop(left, right, before, after, vocabulary)


def _is_file_name(after: str) -> bool:
    ending = after.rstrip(".,;:!?)”»").rpartition(".")[2]
    return ending != after and ending.lower() in _NAME_ENDINGS - _STARTERS and "." in after[:-1]


def _after_comma(left: str, right: str, after: str) -> bool:
    if not right:
        return left[-1].isalpha() and after[0] in "“("
    if left.isupper() and right.isupper() and min(len(left), len(right)) < _SHORTEST_NAME:
        return False
    return len(left) + len(right) > 2 and not (left[-1].isdigit() and len(right) == 1)


def _after_colon(left: str, right: str, token: str, vocabulary: Vocabulary) -> bool:
    if ":" in token or len(left) < 3 or not left.isalpha() or left.lower() in _SCHEMES:
        return False
    is_word = right[0].isupper() and right[1:].islower()
    return is_word or right in _STARTERS or (vocabulary.is_damaged and vocabulary.forms[right] > 1)


def _after_stop(left: str, right: str, before: str, after: str, vocabulary: Vocabulary) -> bool:
    if right[0].isupper():
        return _starts_sentence(left, right, before, after, vocabulary)
    if not left.islower() or len(left) < 2 or "." in before or "." in after[:-1]:
        return False
    if right in _STARTERS and right not in _NAME_ENDINGS:
        return vocabulary.is_damaged or vocabulary.has(left)
    if not vocabulary.is_damaged:
        return False
    if right in _NAME_ENDINGS:
        return right in _STARTERS and vocabulary.forms[left] > 1
    return min(len(left), len(right)) >= _SHORTEST_NAME and after == right


def _starts_sentence(
    left: str, right: str, before: str, after: str, vocabulary: Vocabulary
) -> bool:
    if right.lower() in _NAME_ENDINGS - _STARTERS:
        return False
    if len(right) == 1:
        return right in "AI" and after == right and left.islower() and len(left) > 2
    if right.isupper():
        return left.islower() and len(left) > 2 and vocabulary.forms[right] > 1
    if not right[1:].islower():
        return False
    if left.isdigit() and "." in before:
        return False  # the number of a version
    if len(left) == 1 and left.isalpha():
        return bool(_INITIALS.search(before + ".")) and right.lower() in _STARTERS
    return left.islower() or left.isdigit() or left[-1] in ")’”" or right.lower() in _STARTERS
