"""Describe a border between two cells of a flattened row by named features.

Words go in, one mapping of feature names to values for each possible border comes out; what the
features are worth is learned and stands in `weights`.
"""

from collections.abc import Sequence
from functools import cached_property

from pipeline.parse import lexicon
from pipeline.parse.tables.names import name_pairs, single_names
from pipeline.parse.word_classes import bare, word_class

_OPENING, _CLOSING = "(“[", ")”]"
_LENGTH_STEPS = (1, 2, 3, 4, 5, 6, 8, 11, 16, 30)
_STRAIGHT = '"'
MOST_WORDS = 60  # a border is looked for among so many words of a row


class RowWords:
    """The words of a row, with what each border looks at, computed once."""

    def __init__(self, words: Sequence[str], *, is_header: bool = False) -> None:
        self.words = tuple(words)
        self.is_header = is_header
        self.low = tuple(bare(word).casefold() for word in words)
        self.classes = tuple(word_class(word) for word in words)
        self.capital = tuple(_starts_upper(word) for word in words)
        self._features: dict[int, dict[str, float]] = {}

    def __len__(self) -> int:
        return len(self.words)

    def features(self, at: int) -> dict[str, float]:
        """Return the features of a border before word `at`, as `border_features` gives them."""
        if at not in self._features:
            self._features[at] = border_features(self, at)
        return self._features[at]

    def part(self, start: int, end: int) -> "RowWords":
        """Return the words from `start` to before `end` as a row of their own."""
        return RowWords(self.words[start:end], is_header=self.is_header)

    @cached_property
    def depth(self) -> tuple[int, ...]:
        """Return for each word how many brackets and quotes are open before it."""
        depths, depth, straight = [], 0, 0
        for word in self.words:
            depths.append(depth + straight)
            depth += sum(char in _OPENING for char in word) - sum(char in _CLOSING for char in word)
            straight = (straight + word.count(_STRAIGHT)) % 2
        return tuple(depths)

    @cached_property
    def capitals_before(self) -> tuple[int, ...]:
        """Return for each word how many words before it have a capital."""
        counts, count = [], 0
        for is_capital in self.capital:
            counts.append(count)
            count += is_capital
        return (*counts, count)


def _starts_upper(word: str) -> bool:
    first = next((char for char in word if char.isalnum()), "")
    return first.isupper()


def _step(length: int) -> int:
    return sum(length > step for step in _LENGTH_STEPS)


def border_places(row: RowWords) -> range:
    """Return the word numbers at which a second cell may begin."""
    return range(1, min(len(row), MOST_WORDS))


def border_features(row: RowWords, at: int) -> dict[str, float]:
    """Return the features of a border before word `at` (1 to len - 1) by the row alone."""
    found: dict[str, float] = {}
    _add_words(found, row, at)
    _add_capitals(found, row, at)
    _add_marks(found, row, at)
    _add_lengths(found, row, at)
    _add_names(found, row, at)
    if row.is_header:
        _add_header(found, row, at)
        return {f"h:{name}": value for name, value in found.items()} | found
    return found


def _add_words(found: dict[str, float], row: RowWords, at: int) -> None:
    left, right = row.classes[at - 1], row.classes[at]
    after = row.classes[at + 1] if at + 1 < len(row) else "end"
    before = row.classes[at - 2] if at > 1 else "start"
    found[f"left={left}"] = found[f"right={right}"] = 1.0
    found[f"after={after}"] = found[f"before={before}"] = 1.0
    found[f"pair={left},{right}"] = found[f"start={right},{after}"] = 1.0
    open_ended = sum(name in _FUNCTION for name in row.classes[:at])
    found["functions in left"] = min(open_ended, 4) / 2
    found["verbs in left"] = min(sum(name in _VERBAL for name in row.classes[1:at]), 3) / 2
    content = {word for word in row.low[:at] if len(word) > 3}
    if content:
        found["left said again"] = len(content & set(row.low[at:])) / len(content)


_FUNCTION = {"det", "prep", "conj", "wh", "pron"}
_VERBAL = {"aux", "mod", "verb", "verbs", "past"}


def _add_capitals(found: dict[str, float], row: RowWords, at: int) -> None:
    right = row.capital[at]
    shape = "".join(capital_letter(row, place) for place in (at - 1, at, at + 1))
    found[f"capitals={shape}"] = 1.0
    inner = row.capitals_before[at] - row.capitals_before[1]
    later = row.capitals_before[len(row)] - row.capitals_before[at + 1]
    if right:
        found["capital"] = 1.0
        found[f"capital after {min(inner, 3)}"] = 1.0
        found[f"capitals later {min(later, 3)}"] = 1.0
        found[f"capital, {row.classes[at]}"] = 1.0
    else:
        found["capitals right"] = later / max(len(row) - at - 1, 1)
    content = [k for k in range(1, at) if row.classes[k] not in _FUNCTION]
    if content:
        found["title left"] = sum(row.capital[k] for k in content) / len(content)
        found[f"title left, {capital_letter(row, at)}"] = found["title left"]


def capital_letter(row: RowWords, at: int) -> str:
    """Return "A" for a word with a capital, "a" for one without, "-" behind the last."""
    if at >= len(row):
        return "-"
    return "A" if row.capital[at] else "a"


def _add_marks(found: dict[str, float], row: RowWords, at: int) -> None:
    left, right = row.words[at - 1], row.words[at]
    if not left[-1].isalnum():
        found[f"left ends {left[-1]}"] = 1.0
    if not right[0].isalnum():
        found[f"right starts {right[0]}"] = 1.0
    if row.depth[at]:
        found["inside brackets"] = 1.0
    if left.isupper() and right.isupper() and len(left) > 1 < len(right):
        found["both upper"] = 1.0
    if left[:1].isdigit():
        found["digit left"] = 1.0
    if left[-1] in ".!?" and any(name in _VERBAL for name in row.classes[1:at]):
        found["sentence left"] = 1.0
    found["mark right later"] = float(any(word[-1] in ".!?" for word in row.words[at:-1]))


def _add_names(found: dict[str, float], row: RowWords, at: int) -> None:
    """Names hold together, and names and titles of persons start or end a cell."""
    left, right = row.low[at - 1], row.low[at]
    if (left, right) in name_pairs():
        found["inside a name"] = 1.0
    elif right in single_names():
        found["name right"] = 1.0
    if left in single_names() and (at == 1 or (row.low[at - 2], left) in name_pairs()):
        found["name left"] = 1.0
    if all(name == "title" for name in row.classes[:at]):
        found["titles only left"] = 1.0
    if at > 1 and row.classes[0] == "title" and all(row.capital[:at]):
        found[f"person left {min(at, 4)}"] = 1.0


def _add_lengths(found: dict[str, float], row: RowWords, at: int) -> None:
    left, right = at, len(row) - at
    found[f"left words {_step(left)}"] = 1.0
    found[f"right words {_step(right)}"] = 1.0
    found["left share"] = left / len(row)
    found["more left"] = float(left > right)
    found["left log"] = _step(left) / 4


def _add_header(found: dict[str, float], row: RowWords, at: int) -> None:
    left_heads = row.low[at - 1] in lexicon.COLUMN_HEADS
    right_heads = row.low[-1] in lexicon.COLUMN_HEADS and at == len(row) - 1
    found["head left"] = float(left_heads)
    found["head right"] = float(right_heads or row.low[at] in lexicon.COLUMN_HEADS)
    found["asks right"] = float(row.low[at] in lexicon.QUESTION_WORDS)
    found["same word"] = float(row.low[0] == row.low[at])
    found["balance"] = -abs(2 * at - len(row)) / len(row)
