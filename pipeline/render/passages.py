"""Number the passages of the sources that statements stand on, in the order of the articles.

Pieces that stand side by side and support one statement, such as the cells of a row, become one
passage. One that lies within another is folded into it, so that a name and the sentence that it
comes from have one number.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from pipeline.model import Evidence

LONGEST_FOLD = 1_500  # characters; a longer passage would send readers to a page of text
NEAR = 4  # characters between pieces that become one passage: a colon, a border, a bullet
Pieces = tuple[Evidence, ...]
_Span = tuple[int, int, int]  # source number, start, end


def number_passages(
    evidence: Mapping[str, Sequence[Evidence]], sources: Sequence[str] = ()
) -> tuple[tuple[Pieces, ...], dict[str, tuple[int, ...]]]:
    """Return the passages in order, and the numbers (from 1) of those behind each statement.

    Articles come in the order of `sources`, others after them by name. Statements without evidence
    have no numbers.
    """
    order = _source_order(evidence, sources)
    joined = {anchor: _joined(pieces, order) for anchor, pieces in evidence.items() if pieces}
    passages = dict(chain.from_iterable(clusters.items() for clusters in joined.values()))
    numbers = _number_spans(passages)
    # The first span of a number holds the others that have it.
    kept = {number: passages[span] for span, number in reversed(numbers.items())}
    by_anchor = {
        anchor: tuple(sorted({numbers[span] for span in clusters}))
        for anchor, clusters in joined.items()
    }
    return tuple(kept[number] for number in sorted(kept)), by_anchor


def _source_order(
    evidence: Mapping[str, Sequence[Evidence]], sources: Sequence[str]
) -> dict[str, int]:
    named = {piece.source for pieces in evidence.values() for piece in pieces}
    names = (*sources, *sorted(named.difference(sources)))
    return {name: number for number, name in enumerate(names)}


def _joined(pieces: Sequence[Evidence], order: Mapping[str, int]) -> dict[_Span, Pieces]:
    """Return the pieces of one statement by span, those that stand side by side as one."""
    if len(pieces) == 1:
        piece = pieces[0]
        return {(order[piece.source], piece.start, piece.end): (piece,)}
    ranked = sorted(
        {(order[piece.source], piece.start, piece.end): piece for piece in pieces}.items()
    )
    found: dict[_Span, Pieces] = {}
    last: _Span | None = None
    for span, piece in ranked:
        if last is not None and span[0] == last[0] and 0 <= span[1] - last[2] <= NEAR:
            before = found.pop(last)
            last = (last[0], last[1], span[2])
            found[last] = (*before, piece)
        else:
            last = span
            found[last] = (piece,)
    return found


def _number_spans(spans: Mapping[_Span, Pieces]) -> dict[_Span, int]:
    """Return each span's number; spans are in order, one that holds others before them."""
    numbers: dict[_Span, int] = {}
    holder: _Span | None = None
    count = 0
    for span in sorted(spans, key=lambda span: (span[0], span[1], -span[2])):
        if holder is None or span[0] != holder[0] or span[2] > holder[2]:
            count += 1
            # A long passage keeps its own number, but takes no other in.
            holder = span if span[2] - span[1] <= LONGEST_FOLD else None
        numbers[span] = count
    return numbers
