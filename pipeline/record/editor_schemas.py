"""The schemas as editors get them: each whole in itself, so that no other file is looked for."""

import json
from collections.abc import Iterator
from typing import Any

from pipeline.record.schemas import Name, Schema, load_schema, resolve

SCHEMA_NAMES: tuple[Name, ...] = ("record", "people", "lookups", "config", "parsed")
# Those of the files that people edit; what the parser read is nobody's to edit.
EDITED: tuple[Name, ...] = ("record", "people", "lookups", "config")

_RECORD = "urn:readout:record:1"
# What the program alone reads; a part of another schema is no document of its own.
_OURS = {"$ref", "$defs", "x-missing"}
_OF_DOCUMENTS = {"$schema", "$id"}


def modeline(name: Name, folder: str = "schemas") -> str:
    """Return the comment by which an editor finds a schema; `folder` is as seen from the file."""
    return f"# yaml-language-server: $schema={folder}/{name}.schema.json"


def schema_text(name: Name = "record") -> str:
    """Return a JSON Schema that stands alone."""
    return _written(_whole(load_schema(name))) + "\n"


def _whole(part: Any) -> Any:  # noqa: ANN401 - plain data
    """Return a part of a schema with what it refers to filled in, in words that editors show."""
    if isinstance(part, list):
        return [_whole(one) for one in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        part = _without_null({**_target(part), **part})
    return {key: _whole(value) for key, value in _entries(part)}


def _target(part: Schema) -> Schema:
    if part["$ref"] != _RECORD:
        return resolve(part)
    return {key: one for key, one in load_schema("record").items() if key not in _OF_DOCUMENTS}


def _entries(part: Schema) -> Iterator[tuple[str, Any]]:
    """Yield the keywords of a part, those at which yaml-language-server stumbles in other words.

    It stops completing where a text has null for its default, begins a list that somebody wants to
    fill with an empty one, shows no mapping among examples, and offers no key where one is all.
    """
    for key, value in part.items():
        is_empty = key == "default" and value in (None, [])
        is_unshown = key == "examples" and any(isinstance(one, dict) for one in value)
        if key == "maxProperties" and value == 1:
            yield "not", {"type": "object", "required": list(part["properties"])}
        elif key not in _OURS and not is_empty and not is_unshown:
            yield key, value
        if key == "enumDescriptions":  # its older name
            yield "markdownEnumDescriptions", value


def _without_null(part: Schema) -> Schema:
    """Return a part whose type rules null out without null among its values."""
    if part.get("type") != "string" or None not in part.get("enum", ()):
        return part
    kept = [at for at, value in enumerate(part["enum"]) if value is not None]
    lists = ("enum", "enumDescriptions")
    return {**part, **{key: [part[key][at] for at in kept] for key in lists}}


def _written(value: Any, indent: str = "") -> str:  # noqa: ANN401 - plain data
    """Return JSON with a line for each key and a list on one line."""
    if not (isinstance(value, dict) and value):
        return json.dumps(value, ensure_ascii=False)
    inner = f"{indent}  "
    lines = (f"{inner}{json.dumps(key)}: {_written(one, inner)}" for key, one in value.items())
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"
