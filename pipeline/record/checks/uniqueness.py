"""Nothing is listed twice, and no two parts share an id."""

from collections.abc import Iterator

from pipeline.record.data import Data, Path, field_from_path, mappings_in, value_at
from pipeline.record.findings import Finding


def find_repetitions(data: Data) -> Iterator[Finding]:
    """Yield what stands twice where it may stand once."""
    for part in ("participants", "themes", "tables"):
        yield from _repeated_keys(data, (part,), "id", "give one of them another id")
    yield from _repeated_keys(data, ("sources",), "article", "keep one source for each article")
    yield from _repeated_texts(data, ("topics",))
    for index, _ in mappings_in(value_at(data, ("themes",))):
        yield from _repeated_texts(data, ("themes", index, "tables"))
    for index, _ in mappings_in(value_at(data, ("sources",))):
        yield from _repeated_texts(data, ("sources", index, "attributed_to"))


def _repeated_keys(data: Data, part: Path, key: str, remedy: str) -> Iterator[Finding]:
    places = [(*part, index, key) for index, _ in mappings_in(value_at(data, part))]
    yield from _repeated(data, places, remedy)


def _repeated_texts(data: Data, part: Path) -> Iterator[Finding]:
    items = value_at(data, part)
    if isinstance(items, list):
        yield from _repeated(data, [(*part, index) for index in range(len(items))], "delete one")


def _repeated(data: Data, places: list[Path], remedy: str) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for place in places:
        value = value_at(data, place)
        if not isinstance(value, str):
            continue
        earlier = first.setdefault(value, place)
        if earlier is not place:
            yield Finding(
                path=place,
                message=f"'{value}' stands here again; first as {field_from_path(earlier)}"
                " on line {line}",
                remedy=remedy,
                code="repeated",
                see=earlier,
            )
