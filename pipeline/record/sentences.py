"""One sentence for each keyword of the schema: what is wrong, and what would be right."""

from collections.abc import Callable
from typing import Any

from pipeline.record.data import Path
from pipeline.record.guesses import country_remedy, guess_for_pattern, mapping_remedy
from pipeline.record.schemas import Schema, load_schema
from pipeline.record.synonyms import meant_value
from pipeline.record.wording import shown

Sentence = tuple[str, str]  # message and remedy

_KINDS = {"string": "text", "array": "a list", "object": "a mapping of keys and values"}
_IF_SILENT = "write null if the article does not say"


def sentence(keyword: str, value: object, schema: Schema, path: Path) -> Sentence:
    """Return what breaking `keyword` of `schema` means for the value at `path`."""
    write = _SENTENCES.get(keyword)
    if write is None:
        return f"does not fit the schema ({keyword})", "mend it"
    return write(value, schema, path)


def _type(value: object, schema: Schema, path: Path) -> Sentence:
    kind = schema["type"][0] if isinstance(schema["type"], list) else schema["type"]
    wanted = _KINDS.get(kind, "a number")
    if value is None:
        return "is empty", _remedy_for_nothing(schema, wanted)
    if isinstance(value, str):
        found = f"{shown(value)} is text"
        if kind == "array":
            return f"{found}, not a list", f"write [{value}]" if len(value) < 60 else "write a list"
        if kind == "object" and (remedy := mapping_remedy(value, path)):
            return f"{found}, not {wanted}", remedy
    else:
        found = "is a list" if isinstance(value, list) else "is a mapping"
    examples = schema.get("examples")
    remedy = f"write {wanted}, such as {_flow(examples[0])}" if examples else f"write {wanted}"
    return f"{found}, not {wanted}", remedy


def _remedy_for_nothing(schema: Schema, wanted: str) -> str:
    if "x-missing" in schema:
        return str(schema["x-missing"])
    if "enum" in schema and None not in schema["enum"]:
        return f"write one of {_options(schema)}"
    if examples := schema.get("examples"):
        return f"write {wanted}, such as {_flow(examples[0])}, or delete the line"
    return f"write {wanted} or delete the line"


def _const(value: object, schema: Schema, _path: Path) -> Sentence:
    return f"{shown(str(value))} is no form that this program reads", f"write {schema['const']}"


def _enum(value: object, schema: Schema, path: Path) -> Sentence:
    if path and path[-1] == "country":
        remedy = country_remedy(str(value), is_of_person="represents" in path)
        return f"{shown(str(value))} is no country code", remedy
    meant = meant_value(str(value), [option for option in schema["enum"] if option])
    hint = f"did you mean {shown(meant)}? " if meant else ""
    return f"{shown(str(value))} is not allowed", f"{hint}allowed: {_options(schema)}"


def _pattern(value: str, schema: Schema, _path: Path) -> Sentence:
    is_id = schema["pattern"] == load_schema("record")["$defs"]["recordId"]["pattern"]
    guess = guess_for_pattern(value, schema["pattern"], is_id=is_id)
    form = schema.get("patternErrorMessage", f"write what matches {schema['pattern']}")
    return f"{shown(value)} is not in the right form", f"write {guess}" if guess else form


def _reserved(value: str, _schema: Schema, _path: Path) -> Sentence:
    message = f"{shown(value)} is a name that Windows keeps for devices"
    return message, f"write another, such as {value}-1"


def _min_length(_value: str, schema: Schema, _path: Path) -> Sentence:
    if "null" in schema["type"]:
        return "is an empty text", _IF_SILENT
    return "is an empty text", schema.get("x-missing", "write some text or delete it")


def _max_length(value: str, schema: Schema, _path: Path) -> Sentence:
    most = schema["maxLength"]
    return f"{shown(value)} is {len(value)} characters long", f"write {most} at most"


def _min_items(_value: object, schema: Schema, _path: Path) -> Sentence:
    return "is an empty list", schema.get("x-missing", f"write {schema['minItems']} or more")


def _max_items(value: list[Any], schema: Schema, _path: Path) -> Sentence:
    return f"has {len(value)} items", f"keep {schema['maxItems']} at most"


def _min_properties(_value: object, schema: Schema, _path: Path) -> Sentence:
    keys = " or ".join(schema["properties"])
    return "is an empty mapping", f"write {keys}, or null if the article does not say"


def _max_properties(value: dict[str, Any], _schema: Schema, _path: Path) -> Sentence:
    return f"has both {' and '.join(value)}", "keep the one that the person spoke for"


def _options(schema: Schema) -> str:
    return ", ".join(option for option in schema["enum"] if option)


def _flow(value: object) -> str:
    """Return an example as it would be written on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    return str(value)


_SENTENCES: dict[str, Callable[[Any, Schema, Path], Sentence]] = {
    "type": _type,
    "const": _const,
    "enum": _enum,
    "pattern": _pattern,
    "not": _reserved,
    "minLength": _min_length,
    "maxLength": _max_length,
    "minItems": _min_items,
    "maxItems": _max_items,
    "minProperties": _min_properties,
    "maxProperties": _max_properties,
}
