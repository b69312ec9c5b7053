"""A node of the tree in, the exact place of it and of its entries or items out.

The YAML library says exactly where values begin and where plain and quoted ones end; where a block
ends it does not.
"""

from typing import NamedTuple

from pipeline.record.editing.blocks import block_from_scalar, is_block
from pipeline.record.editing.lines import skip_between
from pipeline.record.tree import Mapping, Node, Scalar, Sequence, Span


class Part(NamedTuple):
    """An entry or item: `text[start:end]` from its dash, `?` or key to the end of its value.

    `name` and `key` are those of an entry. The value follows on `head`: the place after the dash
    or the colon; an entry without a colon has `has_colon` False, and `head` is the end of its key.
    """

    start: int
    head: int
    end: int
    node: Node
    name: str = ""
    key: Span | None = None
    has_colon: bool = True


def is_bare(text: str, node: Node) -> bool:
    """Tell whether a collection has no brackets: a block, or the one entry `[key: value]`."""
    return text[node.span.start] not in "[{"


def is_empty(node: Node) -> bool:
    """Tell whether nothing is written where the value would stand."""
    return isinstance(node, Scalar) and node.value is None and node.span.start == node.span.end


def content_end(text: str, node: Node) -> int:
    """Return where the last sign of a value ends."""
    if isinstance(node, Scalar):
        return block_from_scalar(text, node).end if is_block(text, node) else node.span.end
    if not is_bare(text, node):
        return node.span.end
    key, value = _last(node)
    return content_end(text, value) if key is None else _entry_end(text, key, value)


def _last(node: Node) -> tuple[Span | None, Node]:
    """Return the last key and value, or item, of a collection without brackets: it has some."""
    if isinstance(node, Mapping):
        return list(node.entries.values())[-1]
    if isinstance(node, Sequence):
        return None, node.items[-1]
    raise TypeError("only a collection has parts")


def last_scalar(text: str, node: Node) -> Scalar | None:
    """Return the text that a value ends with; None if it ends with a bracket."""
    if isinstance(node, Scalar):
        return node
    if not is_bare(text, node):
        return None
    return last_scalar(text, _last(node)[1])


def is_kept_open(text: str, node: Node) -> bool:
    """Tell whether empty lines after a value belong to it: it ends with `|+` or `>+`."""
    last = last_scalar(text, node)
    if last is None or not is_block(text, last):
        return False
    return block_from_scalar(text, last).chomping == "+"


def parts_of(text: str, node: Mapping | Sequence) -> list[Part]:
    """Return the entries or items of a collection in their order."""
    at = node.span.start if is_bare(text, node) else node.span.start + 1
    return _entries(text, node, at) if isinstance(node, Mapping) else _items(text, node, at)


def _entries(text: str, node: Mapping, at: int) -> list[Part]:
    parts: list[Part] = []
    for name, (key, value) in node.entries.items():
        start = _skip_comma(text, at) if parts else skip_between(text, at)
        colon = _find_colon(text, key)
        head = key.end if colon is None else colon + 1
        at = _entry_end(text, key, value)
        parts.append(Part(start, head, at, value, name, key, colon is not None))
    return parts


def _items(text: str, node: Sequence, at: int) -> list[Part]:
    parts: list[Part] = []
    is_block_list = is_bare(text, node)
    for value in node.items:
        start = _skip_comma(text, at) if parts else skip_between(text, at)
        head = start + 1 if is_block_list else start
        at = max(head, content_end(text, value))
        parts.append(Part(start, head, at, value))
    return parts


def _skip_comma(text: str, at: int) -> int:
    at = skip_between(text, at)
    return skip_between(text, at + 1) if text[at : at + 1] == "," else at


def find_comma(text: str, at: int) -> int | None:
    """Return where the comma after a part that ends at `at` stands, if it has one."""
    at = skip_between(text, at)
    return at if text[at : at + 1] == "," else None


def _find_colon(text: str, key: Span) -> int | None:
    at = skip_between(text, key.end)
    return at if text[at : at + 1] == ":" else None


def _entry_end(text: str, key: Span, value: Node) -> int:
    if not is_empty(value):
        return content_end(text, value)
    colon = _find_colon(text, key)
    return key.end if colon is None else colon + 1
