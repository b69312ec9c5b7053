"""The JSON Schemas that ship with the program, and the validators made of them.

No address is ever fetched: the only schemas known to each other are the ones that lie here.
"""

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from pipeline.resources import data_dir

if TYPE_CHECKING:
    from collections.abc import Iterator

    import jsonschema_rs
    from jsonschema import ValidationError
    from jsonschema.protocols import Validator

Name = Literal["record", "config", "parsed", "people", "lookups"]
Schema = dict[str, Any]


@cache
def load_schema(name: Name) -> Schema:
    """Return a schema; it is shared, so it must not be changed."""
    path = data_dir("schemas") / f"{name}.schema.json"
    schema: Schema = json.loads(path.read_bytes())
    return schema


def resolve(schema: Schema) -> Schema:
    """Return a part of the record's schema with its `$ref` filled in; its own keywords win."""
    if "$ref" not in schema:
        return schema
    target: Schema = load_schema("record")["$defs"][schema["$ref"].rpartition("/")[2]]
    return {**target, **schema}


@cache
def quick_validator(name: Name) -> "jsonschema_rs.Validator":
    """Return the validator that says yes or no."""
    import jsonschema_rs

    record = load_schema("record")
    registry = jsonschema_rs.Registry([(record["$id"], record)])
    return jsonschema_rs.validator_for(load_schema(name), registry=registry, offline=True)


@cache
def explaining_validator(name: Name) -> "Validator":
    """Return the validator that says what is wrong."""
    from jsonschema import Draft202012Validator, validators
    from referencing import Registry, Resource

    record = load_schema("record")
    registry: Registry[Any] = Registry().with_resource(
        record["$id"], Resource.from_contents(record)
    )
    checker: type[Validator] = validators.extend(  # type: ignore[no-untyped-call] # no stub for it
        Draft202012Validator, {"pattern": _pattern}
    )
    return checker(load_schema(name), registry=registry)


def _pattern(
    _validator: object, pattern: str, instance: object, _schema: object
) -> "Iterator[ValidationError]":
    """Search as JSON Schema means it: `$` is the end, not also the place before a last newline."""
    from jsonschema import ValidationError

    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield ValidationError("does not match")
