"""A sentence cut into words, with the countries, cities and bodies among them marked."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache

from pipeline.extract.words.gazetteer import word_set, words
from pipeline.extract.words.lexicon import Kind, Match, find_matches
from pipeline.extract.words.phrases import words_of
from pipeline.extract.words.tokens import Token, tokens
from pipeline.values import dataclass, field

_ARTICLES = frozenset({"the", "a", "an"})


class _Norms(dict[int, str]):
    """The folded words of a line by their places.

    Rules ask for a word some thousand times an article: a lookup in a dict asks no Python code.
    """

    def __missing__(self, index: int) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a sentence; `matches` are by first word, `taken` holds all words they cover.

    `tokens` are words and marks in order, `vocabulary` the bare words in lower case; `norm` gives
    the folded word at an index, empty outside the line.
    `common` are the words that the article writes in lower case somewhere. A shouted line has only
    names behind an office, and those with a part in `known`. `persons` are words that are each the
    whole name of a known person; they count as taken.
    """

    text: str
    tokens: tuple[Token, ...]
    norm: Callable[[int], str] = field(compare=False)
    vocabulary: frozenset[str]
    matches: Mapping[int, Match]
    taken: frozenset[int]
    common: frozenset[str]
    is_shouted: bool
    known: frozenset[str] = frozenset()
    persons: frozenset[int] = frozenset()

    def kind(self, index: int) -> Kind | None:
        """Return what kind of entry begins at `index`, None if none does."""
        match = self.matches.get(index)
        return match.entry.kind if match else None

    def is_city(self, index: int) -> bool:
        """Say whether the name of a city, or of a state that is one, begins at `index`."""
        match = self.matches.get(index)
        return match is not None and match.entry.is_city

    def skip_article(self, index: int) -> int:
        """Return the index after an article at `index`, or `index`."""
        return index + (self.norm(index) in _ARTICLES)

    def has_person(self, name: str | None) -> bool:
        """Say whether the line holds the name as that of a known person."""
        return any(self.tokens[index].text == name for index in self.persons)

    def words(self, first: int, after: int) -> str:
        """Return the text of the words from `first` up to `after`."""
        return self.text[self.tokens[first].start : self.tokens[after - 1].end]


def norm_in(cut: Sequence[Token]) -> Callable[[int], str]:
    """Return what gives the folded word at an index, empty outside of `cut`."""
    return _Norms(enumerate([token.norm for token in cut])).__getitem__


def line_from_text(text: str, common: frozenset[str] = frozenset()) -> Line:
    """Return the words of `text`; `common` helps to tell names from words that open sentences."""
    cut = tokens(text)
    found = find_matches(cut)
    return Line(
        text=text,
        tokens=cut,
        norm=norm_in(cut),
        vocabulary=words_of(text),
        matches={match.first: match for match in found},
        taken=frozenset(index for match in found for index in range(match.first, match.next)),
        common=common,
        is_shouted=False,
    )


def is_shouted(text: str) -> bool:
    """Say whether `text` is written in capitals only, so that case tells nothing."""
    # Nearly every sentence shows by its most frequent small letters that it is not.
    if sum(map(text.count, "etaoin")) >= 0.35 * len(text) > 0:
        return False
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 8 and sum(map(str.isupper, letters)) > 0.7 * len(letters)


@cache
def office_words(key: str) -> frozenset[str]:
    """Return one list of words of offices."""
    return word_set("offices.json", key)


@cache
def plain_words() -> frozenset[str]:
    """Return the words that are no names of persons even with a capital letter."""
    return words("words.txt")
