"""Tell whether a record is more than what is read back: a parser's draft may be."""

from collections.abc import Iterator

from pipeline.record.data import Data
from pipeline.record.decoding import MAX_BYTES
from pipeline.record.schemas import quick_validator
from pipeline.record.wording import place_from_path

MAX_VALUES = 100_000  # keys and values of one file


def find_excess(data: Data, text: str) -> str | None:
    """Return in words how a record is too large or breaks the schema, None where it does not.

    `text` is the YAML that holds `data`.
    """
    size = len(text.encode())
    if size > MAX_BYTES:
        return f"its record would have {size / 1024**2:.1f} MB, and may have {MAX_BYTES // 1024**2}"
    count = sum(1 for _ in _values(data))
    if count > MAX_VALUES:
        return f"its record would hold {count:,} values, and may hold {MAX_VALUES:,}"
    if quick_validator("record").is_valid(data):
        return None
    from pipeline.record.explaining import schema_findings

    first = schema_findings(data, "record")[0]
    return (
        f"its record would not fit the schema: {place_from_path(data, first.path)} {first.message}"
    )


def _values(data: Data) -> Iterator[None]:
    """Yield once for each key and value."""
    yield None
    if isinstance(data, dict):
        for value in data.values():
            yield None
            yield from _values(value)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value)
