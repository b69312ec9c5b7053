"""A record in, YAML out that is pleasant to read and edit, the same for the same record.

Short mappings and lists stand on one line, long texts are folded, and parts are set apart by
blank lines.
"""

from collections.abc import Iterator
from typing import Any

from pipeline.forms import written_data
from pipeline.model import Record
from pipeline.record.editor_schemas import modeline
from pipeline.record.yaml_scalars import WIDTH, block_lines, scalar

MODELINE = modeline("record", "../schemas")

# What stands on one line if it fits: mappings and lists, by the key that holds them.
_FLOW = {
    *("represents", "place", "points", "review"),
    *("aliases", "attributed_to", "topics", "tables", "columns", "rows"),
}
SET_APART = {"sources", "meeting", "participants", "topics", "themes", "tables", "revisions"}
SPACED_ITEMS = {"themes", "tables"}

Data = dict[str, Any] | list[Any] | str | None


def yaml_from_record(record: Record) -> str:
    """Return the YAML text of a record, with the line on top that editors find the schema by."""
    lines = [MODELINE]
    for key, value in written_data(record).items():
        if key in SET_APART:
            lines.append("")
        lines += _spaced(key, value) if key in SPACED_ITEMS and value else _entry(key, value, 0)
    return "\n".join(lines) + "\n"


def entry_lines(key: str, value: Data, indent: int) -> list[str]:
    """Return the lines of a key and its value, the key at column `indent`."""
    return list(_entry(key, value, indent))


def item_lines(key: str, value: Data, indent: int) -> list[str]:
    """Return the lines of an item of the list `key`, its dash at column `indent`."""
    return list(_node(f"{' ' * indent}-", key, value, indent))


def _spaced(key: str, items: list[Data]) -> Iterator[str]:
    """Yield the lines of a list with an empty line between its items."""
    yield f"{key}:"
    for number, item in enumerate(items):
        if number:
            yield ""
        yield from _node("  -", key, item, 2)


def _entry(key: str, value: Data, indent: int) -> Iterator[str]:
    return _node(f"{' ' * indent}{key}:", key, value, indent)


def _node(head: str, key: str, value: Data, indent: int) -> Iterator[str]:
    """Yield the lines of a value that belongs to `key` and comes after `head`."""
    if value is None or isinstance(value, str):
        yield from _text(head, value, indent + 2)
        return
    line = f"{head} {flow_text(value)}" if key in _FLOW or not value else ""
    if line and (len(line) <= WIDTH or not value) and not _is_nested(value):
        yield line
        return
    parts = (
        [_entry(name, item, indent + 2) for name, item in value.items()]
        if isinstance(value, dict)
        else [_node(f"{' ' * (indent + 2)}-", key, item, indent + 2) for item in value]
    )
    lines = [line for part in parts for line in part]
    if head.endswith("-"):  # the first line goes beside the dash
        yield f"{head} {lines[0].lstrip(' ')}"
        yield from lines[1:]
    else:
        yield head
        yield from lines


def _is_nested(value: dict[str, Any] | list[Any]) -> bool:
    """Tell whether a list holds lists or mappings: each of those gets a line of its own."""
    return isinstance(value, list) and any(isinstance(item, dict | list) for item in value)


def flow_text(value: Data) -> str:
    """Return a value on one line, as it stands inside brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow_text(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow_text, value))}]"
    return scalar(value, in_flow=True)


def _text(head: str, text: str | None, indent: int) -> Iterator[str]:
    line = f"{head} {scalar(text)}"
    if text is None or (len(line) <= WIDTH and "\n" not in text):
        yield line
        return
    block = block_lines(text, WIDTH - indent)
    if block is None or len(block[1]) == 1:
        yield line
        return
    style, lines = block
    yield f"{head} {style}"
    for one in lines:
        yield " " * indent + one if one else ""
