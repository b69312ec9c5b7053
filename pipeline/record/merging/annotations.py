"""Find what people wrote comments on: such a part is not taken out behind their backs."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from pipeline.record.data import Path
from pipeline.record.editing import comments_in
from pipeline.record.tree import Mapping, Node, Scalar, Sequence


def annotated_paths(text: str, tree: Node) -> frozenset[Path]:
    """Return the places that a comment stands beside, above or in.

    A comment on a line of its own belongs to what follows it, any other to what stands before it.
    """
    comments = comments_in(text, tree)
    if not comments:
        return frozenset()
    words = sorted(_words(tree, ()))
    starts = [start for start, _ in words]
    found: set[Path] = set()
    for at, _ in comments:
        line = text[max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1 : at]
        number = bisect_right(starts, at) - 1 if line.strip() else bisect_left(starts, at)
        if 0 <= number < len(words):
            path = words[number][1]
            found.update(path[:length] for length in range(1, len(path) + 1))
    return frozenset(found)


def _words(node: Node, path: Path) -> Iterator[tuple[int, Path]]:
    """Yield where each key and text begins, with the place that it belongs to."""
    match node:
        case Scalar(_, span):
            yield span.start, path
        case Sequence(items):
            for number, item in enumerate(items):
                yield from _words(item, (*path, number))
        case Mapping(entries):
            for key, (span, value) in entries.items():
                yield span.start, (*path, key)
                yield from _words(value, (*path, key))
