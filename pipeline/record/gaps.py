"""Parts of a record that are missing, misspelt or of another kind: nothing can be said of them.

The schema's check has told each of them. The other checks must not take them for empty: a host is
no fault of a record whose participants stand under a misspelt key.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from pipeline.record.data import BROKEN, Broken, Data
from pipeline.record.findings import MAX_FINDINGS
from pipeline.record.schemas import Schema, resolve
from pipeline.record.synonyms import meant_key


def unknown_keys(value: Mapping[str, object], schema: Schema) -> Iterator[tuple[str, str | None]]:
    """Yield keys that the schema of a mapping does not have, and the key each probably means."""
    known = schema["properties"]
    free = [key for key in known if key not in value]
    for key in islice((key for key in value if key not in known), MAX_FINDINGS):
        yield key, meant_key(key, free)


def with_gaps(data: Data, schema: Schema) -> Data:
    """Return data with BROKEN for each part that is missing, misspelt or of another kind."""
    schema = resolve(schema)
    if not _is_of_kind(data, schema):
        return BROKEN
    if isinstance(data, list) and "items" in schema:
        return [with_gaps(item, schema["items"]) for item in data]
    if isinstance(data, dict) and "properties" in schema:
        return _mapping_with_gaps(data, schema)
    return data


def _mapping_with_gaps(data: dict[str, Data], schema: Schema) -> Data:
    known = schema["properties"]
    whole: dict[str, Data] = {
        key: with_gaps(value, known[key]) for key, value in data.items() if key in known
    }
    gaps = {meant for _, meant in unknown_keys(data, schema) if meant}
    gaps.update(key for key in schema.get("required", ()) if key not in data)
    return whole | dict.fromkeys(gaps, BROKEN)


def _is_of_kind(data: Data, schema: Schema) -> bool:
    kinds = schema.get("type", [])
    return not kinds or _kind(data) in (kinds if isinstance(kinds, list) else [kinds])


def _kind(data: Data) -> str:
    match data:
        case None:
            return "null"
        case str():
            return "string"
        case list():
            return "array"
        case dict():
            return "object"
        case Broken():
            return "broken"
