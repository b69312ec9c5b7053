"""The words of a line that may be a table's row, with what its borders and cells look at."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from pipeline.parse import lexicon
from pipeline.parse.tables.kinships import kin
from pipeline.parse.word_classes import bare, word_class
from pipeline.values import dataclass

_OPENING, _CLOSING, _STRAIGHT = "(“[", ")”]", '"'
_FUNCTION = frozenset({"det", "prep", "conj", "wh", "pron"})
_FINITE = frozenset({"aux", "mod", "verbs", "past"})
_SENTENCE_END = ".!?"
_REMEMBERED = 1 << 14  # words; an article has a tenth of that
_SHORTEST_TELLING = 4  # letters of a word that means something when it is said again
MOST_WORDS = 60  # a border is looked for among so many words of a row


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in a row.

    `kin` is the class of words that it keeps company with, "" where it is too seldom to have one.
    `first` and `last` are its outer characters where they are no letters or digits, else "";
    `case` is "A" for a capital, "a" for none.
    """

    text: str
    low: str
    kind: str
    kin: str
    has_capital: bool
    case: str
    is_upper: bool
    is_plural: bool
    is_function: bool
    is_finite: bool
    first: str
    last: str
    opened: int


@lru_cache(maxsize=_REMEMBERED)
def word_from_text(text: str) -> Word:
    """Return what a row's borders look at in one word."""
    low = bare(text).casefold()
    kind = word_class(text)
    letter = next((char for char in text if char.isalnum()), "")
    return Word(
        text,
        low,
        kind,
        kin(low),
        letter.isupper(),
        "A" if letter.isupper() else "a",
        text.isupper() and len(text) > 1,
        len(low) > 2 and low.endswith("s") and not low.endswith("ss"),
        kind in _FUNCTION,
        kind in _FINITE,
        "" if text[0].isalnum() else text[0],
        _last_mark(text, low),
        sum(char in _OPENING for char in text) - sum(char in _CLOSING for char in text),
    )


def _last_mark(text: str, low: str) -> str:
    if text[-1].isalnum() or (text[-1] == "." and (low in lexicon.ABBREVIATIONS or "." in low)):
        return ""
    return text[-1]


class Row:
    """The words of a row, with counts of what stands before each of them and behind the last.

    `capitals` counts words with a capital, `functions` articles, prepositions and such,
    `capital_functions` those of them with a capital, `finites` what is a finite verb for sure and
    `stops` words with a full stop or the like; `depth` tells how many brackets and quotes are open.
    """

    def __init__(self, words: Sequence[str], *, is_header: bool = False) -> None:
        found = tuple([word_from_text(word) for word in words])
        self.words = found
        self.is_header = is_header
        self.places = range(1, min(len(found), MOST_WORDS))
        self.capitals = _counts([word.has_capital for word in found])
        self.functions = _counts([word.is_function for word in found])
        self.capital_functions = _counts([word.is_function and word.has_capital for word in found])
        self.finites = _counts([word.is_finite for word in found])
        self.stops = _counts([word.last != "" and word.last in _SENTENCE_END for word in found])
        self.depth = _depths(found)
        self.said_again = _said_again(found)

    def __len__(self) -> int:
        return len(self.words)


def _counts(flags: Sequence[bool]) -> tuple[int, ...]:
    return tuple(accumulate(flags, initial=0))


def _depths(words: Sequence[Word]) -> tuple[int, ...]:
    depths, depth, straight = [0], 0, 0
    for word in words:
        depth = max(depth + word.opened, 0)
        straight = (straight + word.text.count(_STRAIGHT)) % 2
        depths.append(depth + straight)
    return tuple(depths)


def _said_again(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Return the first and last place of each longer word that the row has more than once."""
    if len({word.low for word in words}) == len(words):
        return ()
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        if len(word.low) >= _SHORTEST_TELLING:
            places.setdefault(word.low, []).append(place)
    return tuple((found[0], found[-1]) for found in places.values() if len(found) > 1)
