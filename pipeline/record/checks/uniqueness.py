"""Nothing is listed twice, and no two parts share an id."""

import unicodedata
from collections.abc import Iterator

from pipeline.record.data import Data, Path, field_from_path, mappings_in, value_at
from pipeline.record.findings import Finding
from pipeline.record.wording import brief, shown


def find_repetitions(data: Data) -> Iterator[Finding]:
    """Yield what stands twice where it may stand once."""
    for part in ("participants", "themes", "tables"):
        yield from _repeated_keys(data, part, "id", "give one of them another id")
    yield from _repeated_people(data)
    yield from _repeated_keys(data, "sources", "article", "keep one source for each article")
    yield from _repeated_texts(value_at(data, ("topics",)), ("topics",))
    yield from _repeated_texts(value_at(data, ("aliases",)), ("aliases",))
    yield from _needless_aliases(data)
    for part, key in (("themes", "tables"), ("sources", "attributed_to")):
        for index, item in mappings_in(value_at(data, (part,))):
            yield from _repeated_texts(item.get(key), (part, index, key))


def _repeated_keys(data: Data, part: str, key: str, remedy: str) -> Iterator[Finding]:
    items = mappings_in(value_at(data, (part,)))
    if _may_repeat([item.get(key) for _, item in items]):
        yield from _repeated([((part, index, key), item.get(key)) for index, item in items], remedy)


def _repeated_texts(items: Data, part: Path) -> Iterator[Finding]:
    if isinstance(items, list) and len(items) > 1 and _may_repeat(items):
        places = [((*part, index), item) for index, item in enumerate(items)]
        yield from _repeated(places, "delete one")


def _may_repeat(values: list[Data]) -> bool:
    """Tell whether a text is there twice, soon: mostly none is."""
    texts = [value for value in values if isinstance(value, str)]
    return len(set(texts)) < len(texts)


def _repeated(values: list[tuple[Path, Data]], remedy: str) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    for place, value in values:
        if not isinstance(value, str):
            continue
        earlier = first.setdefault(value, place)
        if earlier is not place:
            yield Finding(
                path=place,
                message=f"{shown(value)} stands here again; first as {field_from_path(earlier)}"
                " on line {line}",
                remedy=remedy,
                code="repeated",
                see=earlier,
            )


def _needless_aliases(data: Data) -> Iterator[Finding]:
    """Yield aliases that are the record's own id: a page cannot lead to itself."""
    aliases, own_id = value_at(data, ("aliases",)), value_at(data, ("id",))
    for index, alias in enumerate(aliases if isinstance(aliases, list) else ()):
        if isinstance(alias, str) and alias == own_id:
            yield Finding(
                path=("aliases", index),
                message=f"{shown(alias)} is the record's own id on line {{line}}",
                remedy="delete it",
                code="repeated",
                see=("id",),
            )


def _repeated_people(data: Data) -> Iterator[Finding]:
    """Yield people of one name and several ids; a warning, for two people may share a name."""
    first: dict[str, tuple[int, str]] = {}
    for index, person in mappings_in(value_at(data, ("participants",))):
        name, own_id = person.get("name"), person.get("id")
        if not isinstance(name, str) or not isinstance(own_id, str):
            continue
        earlier, earlier_id = first.setdefault(_folded(name), (index, own_id))
        if earlier_id != own_id:
            yield Finding(
                path=("participants", index, "name"),
                message=f"{shown(name)} is also participants[{earlier}] ({brief(earlier_id)})",
                remedy="delete one of them if they are the same person",
                code="repeated-person",
                severity="warning",
            )


def _folded(name: str) -> str:
    """Return a name without what spelling may change: capitals, and how many spaces."""
    folded = name.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
    return " ".join(folded.split())
