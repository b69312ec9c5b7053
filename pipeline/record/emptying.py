"""Data of a record in, the data with nothing at a place out."""

from typing import Any

from pipeline.record.data import Path, value_at, with_value
from pipeline.record.decisions import DecisionError

# What to write where a value that must be there turns out to be wrong.
_UNKNOWN = {"format": "unknown", "setting": "unknown"}
_NEVER_NULL = {"id", "name", "status", "capacity", "claim", "article", "columns", "rows", "text"}


def without_value(data: dict[str, Any], path: Path, place: str) -> dict[str, Any]:
    """Return the data with nothing at a path, which people write as `place`.

    Raise `DecisionError` where nothing stands there, or something must.
    """
    last = path[-1]
    if isinstance(last, int):
        around = value_at(data, path[:-1])
        items = around if isinstance(around, list) else []
        return with_value(data, path[:-1], [item for at, item in enumerate(items) if at != last])
    value = value_at(data, path)
    if value is None or value == []:
        raise DecisionError(f"nothing stands at {place}; accept that, or set what is right")
    if last in _NEVER_NULL or isinstance(value, list):
        raise DecisionError(f"{place} cannot be empty; set what is right")
    return with_value(data, path, _UNKNOWN.get(str(last)))
