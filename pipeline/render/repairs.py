"""Say what of a passage was mended as the article was read, word by word."""

from collections.abc import Sequence

from pipeline.model import Evidence, Repair
from pipeline.render.views import Mended

_Change = tuple[int, int, str]  # start and end in the quote, what is read there


def mended_words(piece: Evidence, repairs: Sequence[Repair]) -> tuple[Mended, ...]:
    """Return the words of a piece that were read otherwise than they stand, in order.

    `repairs` are those of the article that the piece is from. Mended white space alone is left out:
    readers see what stands there.
    """
    changes = [
        (one.start - piece.start, one.end - piece.start, one.now)
        for one in repairs
        if piece.start <= one.start
        and one.end <= piece.end
        and (one.was.strip() or one.now.strip())
    ]
    return tuple(_mended(piece.quote, run) for run in _by_word(piece.quote, sorted(changes)))


def _by_word(quote: str, changes: Sequence[_Change]) -> list[list[_Change]]:
    """Return the changes, those together that lie within one word."""
    runs: list[list[_Change]] = []
    for change in changes:
        if runs and not _has_space(quote[runs[-1][-1][1] : change[0]]):
            runs[-1].append(change)
        else:
            runs.append([change])
    return runs


def _mended(quote: str, changes: Sequence[_Change]) -> Mended:
    start, end = changes[0][0], changes[-1][1]
    while start and not quote[start - 1].isspace():
        start -= 1
    while end < len(quote) and not quote[end].isspace():
        end += 1
    now, at = "", start
    for first, last, words in changes:
        now += quote[at:first] + words
        at = last
    return Mended(quote[start:end], now + quote[at:end])


def _has_space(text: str) -> bool:
    return any(map(str.isspace, text))
