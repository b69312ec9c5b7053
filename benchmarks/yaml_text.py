"""Write a record as YAML in the layout of readout: folded text, short lists on one line."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from benchmarks.records import Record

_Value: TypeAlias = "str | list[_Value] | dict[str, _Value] | None"
_WIDTH = 100
# Words that no reader of YAML takes for anything but text.
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ./()'-]*[A-Za-z0-9)]")
_NOT_TEXT = {"no", "on", "yes", "off", "true", "false", "null"}
_OPENERS = ("sources", "meeting", "participants", "topics", "themes", "tables", "revisions")


def yaml_of_record(record: Record) -> str:
    """Return the file's text."""
    lines: list[str] = []
    for key, value in record.items():
        lines += ["", *_entry(key, value, "")] if key in _OPENERS else _entry(key, value, "")
    return "\n".join(lines) + "\n"


def _entry(key: str, value: _Value, indent: str) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    flow = _flow(value)
    if len(indent) + len(key) + len(flow) + 2 <= _WIDTH and _is_flat(value):
        yield f"{indent}{key}: {flow}"
    elif isinstance(value, str):
        yield f"{indent}{key}: >-"
        yield from _folded(value, f"{indent}  ")
    elif isinstance(value, dict):
        yield f"{indent}{key}:"
        for name, item in value.items():
            yield from _entry(name, item, f"{indent}  ")
    elif value is not None:
        yield f"{indent}{key}:"
        for item in value:
            yield from _item(item, f"{indent}  ")


def _item(value: _Value, indent: str) -> Iterator[str]:
    """Yield the lines of an item of a list."""
    if isinstance(value, dict):
        inner = f"{indent}  "
        lines = [line for key, item in value.items() for line in _entry(key, item, inner)]
        yield f"{indent}- {lines[0][len(inner) :]}"
        yield from lines[1:]
    elif isinstance(value, str) and len(indent) + len(value) > _WIDTH:
        yield f"{indent}- >-"
        yield from _folded(value, f"{indent}  ")
    else:
        yield f"{indent}- {_flow(value)}"


def _is_flat(value: _Value) -> bool:
    """Whether a value stands on its key's line, if it is short: no list of lists or mappings."""
    if isinstance(value, dict):
        return len(value) < 3
    return not isinstance(value, list) or all(isinstance(item, str) for item in value)


def _flow(value: _Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(item)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    is_plain = _PLAIN.fullmatch(value) and value.lower() not in _NOT_TEXT
    return value if is_plain else '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _folded(text: str, indent: str) -> Iterator[str]:
    """Yield the lines of a folded text; it has no line breaks and no double blanks."""
    line = indent
    for word in text.split(" "):
        if len(line) + len(word) >= _WIDTH and line.strip():
            yield line.rstrip()
            line = indent
        line += f"{word} "
    yield line.rstrip()
