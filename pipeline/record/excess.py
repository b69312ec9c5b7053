"""Tell whether a record is larger than what is read back: a parser's draft may be."""

from collections.abc import Iterator

from pipeline.record.data import Data
from pipeline.record.decoding import MAX_BYTES

MAX_VALUES = 100_000  # keys and values of one file


def find_excess(data: Data, text: str) -> str | None:
    """Return in words how a record is too large, None where it is not.

    `text` is the YAML that holds `data`.
    """
    size = len(text.encode())
    if size > MAX_BYTES:
        return f"its record would have {size / 1024**2:.1f} MB, and may have {MAX_BYTES // 1024**2}"
    count = sum(1 for _ in _values(data))
    if count > MAX_VALUES:
        return f"its record would hold {count:,} values, and may hold {MAX_VALUES:,}"
    return None


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
