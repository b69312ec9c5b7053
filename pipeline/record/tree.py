"""A YAML document with the place of each of its parts: for messages and for exact edits."""

from typing import NamedTuple

from pipeline.record.data import BROKEN, Data, Path
from pipeline.values import dataclass


class Span(NamedTuple):
    """Where a node stands: line and column from 1, and its code points `text[start:end]`."""

    line: int
    column: int
    start: int
    end: int


NOWHERE = Span(0, 0, 0, 0)


@dataclass(slots=True)
class Scalar:
    """A text, or None for a plain `null`, `~` or nothing."""

    value: str | None
    span: Span


@dataclass(slots=True)
class Sequence:
    """A list, block or flow."""

    items: list["Node"]
    span: Span


@dataclass(slots=True)
class Mapping:
    """Keys and values in their order; the keys differ."""

    entries: dict[str, tuple[Span, "Node"]]
    span: Span


@dataclass(slots=True)
class Unreadable:
    """A node that has been reported; it takes no part in any further check."""

    span: Span


Node = Scalar | Sequence | Mapping | Unreadable


def data_from_tree(node: Node) -> Data:
    """Return the plain values of a tree."""
    match node:
        case Scalar(value):
            return value
        case Sequence(items):
            return [data_from_tree(item) for item in items]
        case Mapping(entries):
            return {key: data_from_tree(value) for key, (_, value) in entries.items()}
        case Unreadable():
            return BROKEN


def find_span(tree: Node | None, path: Path, *, is_key: bool = False) -> Span:
    """Return where `path` stands, with `is_key` its key.

    A mapping stands at its first key. What is not there is shown at the closest part around it.
    """
    if tree is None:
        return NOWHERE
    node, key = tree, None
    for index, step in enumerate(path):
        match node:
            case Mapping(entries) if step in entries:
                key, node = entries[str(step)]
            case Sequence(items) if isinstance(step, int) and step < len(items):
                key, node = None, items[step]
            case _:
                return find_span(tree, path[:index])
    return key if is_key and key else _first(node)


def _first(node: Node) -> Span:
    if isinstance(node, Mapping) and node.entries:
        return next(iter(node.entries.values()))[0]
    return node.span
