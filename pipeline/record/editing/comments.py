"""A text and its tree in, its comments with their places out."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.record.editing.changes import Change
from pipeline.record.editing.lines import line_end
from pipeline.record.tree import Mapping, Node, Scalar, Span
from pipeline.record.tree import Sequence as List

_COMMENT = re.compile(r"#[^\r\n]*")


def comments_in(text: str, tree: Node) -> list[tuple[int, str]]:
    """Return the comments of a text, each with where it begins."""
    if "#" not in text:
        return []
    found: list[tuple[int, str]] = []
    at = 0
    for start, end in [*sorted(_texts(text, tree)), (len(text), len(text))]:
        while start > at and (match := _COMMENT.search(text, at, start)):
            found.append((match.start(), match[0]))
            at = match.end()
        at = max(at, end)
    return found


def lost_comments(
    text: str, tree: Node, now: str, now_tree: Node, changes: Sequence[Change]
) -> list[str]:
    """Return the comments that are no longer there, though no change took them out."""
    if "#" not in text:
        return []
    left = Counter(comment for _, comment in comments_in(now, now_tree))
    kept = Counter(_untouched(comments_in(text, tree), changes))
    return [comment for comment, count in kept.items() if left[comment] < count]


def _untouched(comments: list[tuple[int, str]], changes: Sequence[Change]) -> Iterator[str]:
    spans = sorted((one.start, one.end) for one in changes if one.start < one.end)
    number = 0
    for start, comment in comments:
        while number < len(spans) and spans[number][1] <= start:
            number += 1
        if number == len(spans) or start < spans[number][0]:
            yield comment


def _texts(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield where keys and texts stand, of a block text its lines and its header apart."""
    match node:
        case Scalar():
            yield from _spans(text, node.span)
        case List(items):
            for item in items:
                yield from _texts(text, item)
        case Mapping(entries):
            for key, value in entries.values():
                yield from _spans(text, key)
                yield from _texts(text, value)


def _spans(text: str, span: Span) -> Iterator[tuple[int, int]]:
    if span.start < span.end and text[span.start] in "|>":
        end = line_end(text, span.start)
        yield span.start, span.start + 1
        yield end, max(span.end, end)
    elif span.start < span.end:
        yield span.start, span.end
