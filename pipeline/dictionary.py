"""The fields of records and of the files beside them, as their schemas describe them to people."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, NamedTuple

from pipeline.resources import data_dir

_Schema = dict[str, Any]
_TYPES: Final = {
    "string": "text",
    "array": "list",
    "object": "group of fields",
    "null": "null",
    "integer": "whole number",
    "number": "number",
    "boolean": "true or false",
}


class Field(NamedTuple):
    """A field of a record or file: its path, where `[]` stands for each item of a list.

    `type` is in words; `allowed` are values that the field is confined to, each with what it means;
    `example` is as YAML would have it, empty if there is none.
    """

    path: str
    title: str
    type: str
    description: str
    example: str
    allowed: tuple[tuple[str, str], ...]


@cache
def record_fields() -> tuple[Field, ...]:
    """Return the fields of a record in the order in which a record has them."""
    return schema_fields("record")


def schema_fields(name: str) -> tuple[Field, ...]:
    """Return the fields of what a schema describes (`record`, `config`, ...) in its own order."""
    schema = _load(name)
    # Other schemas refer to parts of that of a record, and have none of the same name.
    return tuple(_fields(schema, {**_load("record")["$defs"], **schema.get("$defs", {})}, ""))


def _load(name: str) -> _Schema:
    path = data_dir("schemas") / f"{name}.schema.json"
    schema: _Schema = json.loads(path.read_bytes())
    return schema


def _fields(group: _Schema, known: _Schema, above: str) -> Iterator[Field]:
    for name, part in group["properties"].items():
        field = _whole(part, known)
        item = _item(field, known)
        path = f"{above}{name}"
        yield Field(
            path=path,
            title=field["title"],
            type=_type(field, item),
            description=field["description"],
            example=_example(field),
            allowed=tuple(_allowed(item or field)),
        )
        inner, suffix = (item, "[]") if item else (field, "")
        if "properties" in inner:
            yield from _fields(inner, known, f"{path}{suffix}.")


def _whole(part: _Schema, known: _Schema) -> _Schema:
    """Return a part of the schema with what it refers to filled in; its own keywords win."""
    if "$ref" not in part:
        return part
    return {**known[part["$ref"].rpartition("/")[2]], **part}


def _item(field: _Schema, known: _Schema) -> _Schema | None:
    return _whole(field["items"], known) if "items" in field else None


def _type(field: _Schema, item: _Schema | None) -> str:
    if "const" in field:
        return "text, always the same"
    kinds = field["type"] if isinstance(field["type"], list) else [field["type"]]
    words = [_TYPES[kind] for kind in kinds]
    if item:
        what = _type(item, item.get("items"))
        many = what.replace("list of", "lists of").replace("group of", "groups of")
        words = [f"list of {many}" if word == "list" else word for word in words]
    return " or ".join(words)


def _example(field: _Schema) -> str:
    """Return an example in one line, as YAML takes it too."""
    examples = [field["const"]] if "const" in field else field.get("examples", [])
    if not examples:
        return ""
    first = examples[0]
    return first if isinstance(first, str) else json.dumps(first, ensure_ascii=False)


def _allowed(field: _Schema) -> Iterator[tuple[str, str]]:
    values = field.get("enum", ())
    meanings = field.get("enumDescriptions", [""] * len(values))
    for value, means in zip(values, meanings, strict=True):
        yield ("null" if value is None else value), means
