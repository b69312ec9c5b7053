"""Find capitals that a copy lost: at the start of sentences and headings, and in country names."""

import re
from collections.abc import Mapping
from functools import cache

from pipeline.countries import country_words
from pipeline.parse import lexicon
from pipeline.parse.passages import Edit
from pipeline.parse.quoted import QuotedSpans
from pipeline.parse.vocabulary import Vocabulary

SENTENCE, START, NAME = "sentence start", "lost capital", "lost capital in a name"
_FIRST_WORD = re.compile(r"(?P<word>[^\W\d_]+)(?=[\s,’';]|$)(?!['’][a-z]{3})")
_NEXT_SENTENCE = re.compile(
    # From the first letter of a word alone: tried from each of them, a long run takes for ever.
    r"(?P<left>(?<![^\W\d_])[^\W\d_]{2,}|[)\d])(?P<mark>[.?!]) ?"
    r"(?P<word>[a-z][^\W\d_]*)(?=[\s,’])"
)
_GOES_ON = re.compile(r"[.?!] ?[a-z]")
_PARTICLES = lexicon.words(
    "al el von van de der den di da du la le los las dos das bin ibn ben abu ter ten zu af av "
    "d l o y e i"
)
_STARTERS = (
    lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.CONJUNCTIONS | lexicon.SUBORDINATORS
    | lexicon.PRONOUNS | lexicon.AUXILIARIES | lexicon.ADVERBS | lexicon.MODALS
)  # fmt: skip
# Demonyms that are words of the language as well.
_HOMOGRAPHS = frozenset({"polish", "turkey", "china", "chad", "jordan", "guinea", "georgia"})
PossibleNames = Mapping[str, tuple[tuple[str, ...], ...]]  # word in lower case -> names with it
_CONTINENTS = ("Africa", "African", "Asia", "Asian", "Europe", "European", "Latin America", "Arab")


def lost_start(text: str, rule: str = START) -> list[Edit]:
    """Return the capital to put at the start of a text, none where its first word is a name."""
    match = _FIRST_WORD.match(text)
    if match is None or not match.group("word").islower() or match.group("word") in _PARTICLES:
        return []
    raised = text[0].upper()
    return [Edit(0, 1, raised, rule)] if len(raised) == 1 and raised != text[0] else []


def lost_sentence_starts(
    text: str, vocabulary: Vocabulary, quoted: QuotedSpans, inserted: frozenset[int]
) -> list[Edit]:
    """Return the capitals to put at the start of sentences after the first.

    `inserted` are the places where a lost space is put in: a full stop and a letter meet there.
    """
    if not _GOES_ON.search(text):
        return []
    edits = []
    for match in _NEXT_SENTENCE.finditer(text):
        at = match.start("word")
        is_apart = text[at - 1] == " " or at in inserted
        if is_apart and at not in quoted and _ends_sentence(match, vocabulary):
            edits.append(Edit(at, at + 1, text[at].upper(), SENTENCE))
    return edits


def _ends_sentence(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    left, mark, word = match.group("left", "mark", "word")
    if not word.islower() or word in _PARTICLES or left.lower() in lexicon.ABBREVIATIONS:
        return False
    if match.start() and match.string[match.start() - 1] in ".’'":
        return False
    if not left.islower() and left != ")":
        return False
    if not vocabulary.is_damaged:
        return mark == "." and word in _STARTERS and vocabulary.forms[left] > 1
    return mark == "." or word in _STARTERS


def possible_names(vocabulary: Vocabulary) -> PossibleNames:
    """Return the words that the article writes in lower case and that are part of a country's name.

    Each has the names that the article writes with capitals elsewhere; few words have any. An
    article without damage is not asked for them.
    """
    if not vocabulary.is_damaged:
        return {}
    words = sorted(_name_words().keys() & vocabulary.forms.keys())
    possible = {
        word: tuple(name for name in _name_words()[word] if _is_capital(name, vocabulary))
        for word in words
    }
    return {word: names for word, names in possible.items() if names}


def _is_capital(name: tuple[str, ...], vocabulary: Vocabulary) -> bool:
    if len(name) > 1:
        return all(part in _STARTERS or vocabulary.capitals_inside(part) for part in name)
    return vocabulary.capitals_inside(name[0]) > 1 and _is_rare(name[0], vocabulary)


def lost_names(text: str, possible: PossibleNames) -> list[Edit]:
    """Return the capitals to put back into names of countries, of the `possible_names`."""
    if not any(word in text for word in possible):
        return []
    words = list(_WHOLE_WORD.finditer(text))
    return [
        Edit(match.start(), match.start() + 1, match.group()[0].upper(), NAME)
        for index, match in enumerate(words)
        if any(_stands(name, words, index) for name in possible.get(match.group(), ()))
    ]


_WORD = re.compile(r"[^\W\d_]+")
_WHOLE_WORD = re.compile(r"(?<![\w/.@-])[^\W\d_]+(?![\w/@-])")


def _stands(name: tuple[str, ...], words: list[re.Match[str]], index: int) -> bool:
    """Tell whether word `index` stands among the words of this name."""
    at = name.index(words[index].group())
    around = words[max(0, index - at) : index - at + len(name)]
    return tuple(match.group().lower() for match in around) == name


def _is_rare(word: str, vocabulary: Vocabulary) -> bool:
    return word not in _HOMOGRAPHS and vocabulary.lower(word) * 2 <= vocabulary.capitals_inside(
        word
    )


@cache
def _name_words() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return for each word of a country's name the names that it is part of, in lower case."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in (*(word for word, _, _ in country_words()), *_CONTINENTS):
        words = tuple(match.group().lower() for match in _WORD.finditer(name))
        for word in set(words):
            if len(word) > 2 and word not in _STARTERS:
                found.setdefault(word, []).append(words)
    return {word: tuple(names) for word, names in sorted(found.items())}
