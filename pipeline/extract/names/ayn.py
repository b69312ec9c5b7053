"""Tell the mark that opens a name such as `'Abdallah` from one that opens a quotation."""

from pipeline.extract.words.lines import Line

_MARKS = frozenset("'`‘")
_CLOSING = frozenset("'’")
_LONGEST = 8  # words of a quotation between two such marks


def after_ayn(line: Line, index: int) -> int:
    """Return the index of the word that the mark at `index` belongs to, `index` if it is none."""
    if index + 1 >= len(line.tokens) or line.tokens[index].text not in _MARKS:
        return index
    mark, word = line.tokens[index], line.tokens[index + 1]
    is_apart = index == 0 or line.tokens[index - 1].end < mark.start
    is_own = is_apart and word.start == mark.end and word.is_capital
    return index + 1 if is_own and not _is_closed(line, index + 2) else index


def _is_closed(line: Line, first: int) -> bool:
    """Say whether a mark that ends a quotation follows: close to a word, and none behind it."""
    for index in range(first, min(first + _LONGEST, len(line.tokens))):
        mark, before = line.tokens[index], line.tokens[index - 1]
        if mark.text in _CLOSING and mark.start == before.end:
            return True
    return False
