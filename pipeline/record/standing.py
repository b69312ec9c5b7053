"""Which facts of the parser still stand in a person's record, and where.

What a person changed has no evidence in the article any more; what they left alone or moved keeps
its own. Items are found again by id and by what they say, never by position alone.
"""

from collections.abc import Callable, Sequence
from typing import Any

from pipeline.forms import data_from_record
from pipeline.model import Draft, Fact, Record
from pipeline.record.data import Data, Path, value_at
from pipeline.values import dataclass, field, replace

Key = Callable[[Any], object]


def _by(*names: str) -> Key:
    return lambda item: tuple(item[name] for name in names)


def _whole(item: object) -> object:
    return tuple(item) if isinstance(item, list) else item


# How items of a list are found again: by the first of these that two of them share.
_KEYS: dict[str, tuple[Key, ...]] = {
    "participants": (_by("id"), _by("name")),
    "themes": (_by("id"), _by("title")),
    "tables": (_by("id"), lambda table: tuple(table["columns"])),
    "sources": (_by("article"), _by("url")),
    "themes.points": (_by("label", "text"), _by("label"), _by("text")),
    "tables.rows": (_whole, lambda row: row[0] if row else None),
    "revisions": (_by("date", "path", "why"),),
    "review": (_by("path", "why"),),
}


def standing_facts(record: Record, draft: Draft) -> tuple[Fact, ...]:
    """Return the facts whose value a person's record still holds, in the order of that record.

    Their pointers are those of `record`, not of the draft.
    """
    if record == draft.record:
        return draft.facts
    search = _Search(data_from_record(draft.record), data_from_record(record))
    found = []
    for fact in draft.facts:
        path = search.find(fact.pointer)
        if path is not None:
            found.append((_order(search.theirs, path), replace(fact, pointer=_pointer(path))))
    return tuple(fact for _, fact in sorted(found, key=lambda pair: pair[0]))


@dataclass(slots=True)
class _Search:
    """The parser's record and the person's, and how their lists were matched so far."""

    base: Data
    theirs: Data
    matches: dict[Path, dict[int, int]] = field(default_factory=dict)

    def find(self, pointer: str) -> Path | None:
        """Return where the value at `pointer` of the base stands in theirs, None if it does not."""
        ours: Path = ()
        path: Path = ()
        was, now = self.base, self.theirs
        for step in _steps(pointer):
            if isinstance(was, list) and isinstance(now, list):
                index = int(step) if step.isdecimal() else -1
                at = self.match(ours, was, now).get(index)
                if at is None:
                    return None
                was, now = was[index], now[at]
                ours, path = (*ours, index), (*path, at)
            elif isinstance(was, dict) and isinstance(now, dict) and step in was and step in now:
                was, now = was[step], now[step]
                ours, path = (*ours, step), (*path, step)
            else:
                return None
        return path if was == now else None

    def match(self, place: Path, base: list[Data], theirs: list[Data]) -> dict[int, int]:
        """Return the positions in theirs of the items of the base's list at `place`."""
        if place not in self.matches:
            self.matches[place] = match_items(base, theirs, item_keys(place))
        return self.matches[place]


def item_keys(place: Path) -> tuple[Key, ...]:
    """Return how items of the list at `place` are found again, the surest key first."""
    return _KEYS.get(_part(place), (_whole,))


def match_items(base: Sequence[Any], theirs: Sequence[Any], keys: Sequence[Key]) -> dict[int, int]:
    """Return pairs of positions of items with an equal key, by one key after the other.

    Each item is matched once; of several with the same key the first to the first.
    """
    pairs: dict[int, int] = {}
    for key in keys:
        free: dict[object, list[int]] = {}
        taken = set(pairs.values())
        for index, item in enumerate(theirs):
            if index not in taken:
                free.setdefault(key(item), []).append(index)
        for index, item in enumerate(base):
            if index not in pairs and (places := free.get(key(item))):
                pairs[index] = places.pop(0)
    return pairs


def _part(path: Path) -> str:
    """Return a list's place without the numbers: `themes.points`."""
    return ".".join(step for step in path if isinstance(step, str))


def _steps(pointer: str) -> list[str]:
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def _pointer(path: Path) -> str:
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def _order(data: Data, path: Path) -> tuple[int, ...]:
    """Return what sorts a path where the record has it: keys in their order, items by number."""
    places = []
    for index, step in enumerate(path):
        around = value_at(data, path[:index])
        keys = list(around) if isinstance(around, dict) else []
        places.append(step if isinstance(step, int) else keys.index(step))
    return tuple(places)
