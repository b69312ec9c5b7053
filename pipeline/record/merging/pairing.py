"""Find the items of one list again in another: by what they are called, say or stand between."""

from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from pipeline.record.naming import folded_name

Key = Callable[[Any], Hashable]
Pairs = dict[int, int]

_ALIKE = 0.85  # of the letters of two spellings of a name
_SHARED = 0.5  # of the first cells of the shorter of two tables that are taken for one


class Rules(NamedTuple):
    """How items are found again.

    `keys` are tried one after the other, each pairing items that share a key, None being none;
    `lone_keys` pair only what no other item of either list shares; `are_alike` pairs items that
    have nobody else alike. With `by_place`, as many items between the same neighbours are paired in
    order.
    """

    keys: tuple[Key, ...]
    lone_keys: tuple[Key, ...] = ()
    are_alike: Callable[[Any, Any], bool] | None = None
    by_place: bool = False


class Triple(NamedTuple):
    """The positions of one item in base, theirs and ours, None where it is not there."""

    base: int | None
    theirs: int | None
    ours: int | None


def triples(
    base: Sequence[Any], theirs: Sequence[Any], ours: Sequence[Any], rules: Rules
) -> tuple[Triple, ...]:
    """Return all items, each once: those of theirs in order, then the rest of ours, then of base.

    What people added and the parser now reads too is one item.
    """
    to_theirs, to_ours = pairs(base, theirs, rules), pairs(base, ours, rules)
    of_theirs = {at: number for number, at in to_theirs.items()}
    of_ours = {at: number for number, at in to_ours.items()}
    known = {at: to_ours.get(number) for at, number in of_theirs.items()}
    left = [at for at in range(len(theirs)) if known.get(at) is None]
    new = [at for at in range(len(ours)) if at not in of_ours or of_ours[at] not in to_theirs]
    fresh = pairs([theirs[at] for at in left], [ours[at] for at in new], rules._replace(
        by_place=False, lone_keys=()))  # fmt: skip
    known |= {left[a]: new[b] for a, b in fresh.items()}
    found = [Triple(of_theirs.get(at), at, known.get(at)) for at in range(len(theirs))]
    met = set(known.values())
    found += [Triple(of_ours.get(at), None, at) for at in range(len(ours)) if at not in met]
    seen = {one.base for one in found}
    return (*found, *(Triple(at, None, None) for at in range(len(base)) if at not in seen))


def pairs(first: Sequence[Any], second: Sequence[Any], rules: Rules) -> Pairs:
    """Return the positions in `second` of items of `first` that are found again, each once."""
    found: Pairs = {}
    for key in rules.keys:
        _pair_by_key(first, second, key, found, is_lone=False)
    for key in rules.lone_keys:
        _pair_by_key(first, second, key, found, is_lone=True)
    if rules.are_alike is not None:
        _pair_alike(first, second, rules.are_alike, found)
    if rules.by_place:
        _pair_by_place(len(first), len(second), found)
    return found


def _pair_by_key(
    first: Sequence[Any], second: Sequence[Any], key: Key, found: Pairs, *, is_lone: bool
) -> None:
    taken = set(found.values())
    free: dict[Hashable, list[int]] = {}
    for at, item in enumerate(second):
        if at not in taken and (name := key(item)) is not None:
            free.setdefault(name, []).append(at)
    open_items = [(at, key(item)) for at, item in enumerate(first) if at not in found]
    counts = Counter(name for _, name in open_items)
    for at, name in open_items:
        places = free.get(name) if name is not None else None
        if places and not (is_lone and (len(places) > 1 or counts[name] > 1)):
            found[at] = places.pop(0)


def _pair_alike(
    first: Sequence[Any], second: Sequence[Any], are_alike: Callable[[Any, Any], bool], found: Pairs
) -> None:
    taken = set(found.values())
    open_second = [at for at in range(len(second)) if at not in taken]
    open_first = [at for at in range(len(first)) if at not in found]
    if len(open_first) * len(open_second) > _MOST_COMPARED:
        return
    alike = {at: [to for to in open_second if are_alike(first[at], second[to])]
             for at in open_first}  # fmt: skip
    wooed = Counter(to for options in alike.values() for to in options)
    for at, options in alike.items():
        if len(options) == 1 and wooed[options[0]] == 1:
            found[at] = options[0]


_MOST_COMPARED = 2_500  # pairs of items: a list of a few hundred is compared, one of thousands not


def _pair_by_place(length: int, other: int, found: Pairs) -> None:
    """Pair as many unpaired items between two neighbours as stand between those in the other."""
    taken = set(found.values())
    at = 0
    while at < length:
        if at in found:
            at += 1
            continue
        end = next((one for one in range(at, length) if one in found), length)
        start = found[at - 1] + 1 if at else 0
        stop = next((one for one in range(start, other) if one in taken), other)
        is_between = stop == (found[end] if end < length else other)
        if is_between and stop - start == end - at:
            found.update(zip(range(at, end), range(start, stop), strict=True))
        at = end


def _name(person: Mapping[str, Any]) -> str:
    return folded_name(person["name"])


def _side(person: Mapping[str, Any]) -> tuple[str, str] | None:
    return next(iter((person["represents"] or {}).items()), None)


def _post(person: Mapping[str, Any]) -> Hashable:
    side = _side(person)
    return (person["role"].casefold(), side) if person["role"] and side else None


def _are_one_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether one name is a part or a misspelling of the other, and no side speaks against."""
    if len({side for side in (_side(one), _side(other)) if side}) > 1:
        return False
    return are_one_name(one["name"], other["name"])


def are_one_name(one: str, other: str) -> bool:
    """Tell whether one name is the other, a part of it, or a misspelling."""
    names = folded_name(one), folded_name(other)
    parts = sorted((set(name.split()) for name in names), key=len)
    return parts[0] <= parts[1] or SequenceMatcher(None, *names).ratio() >= _ALIKE


def _title(theme: Mapping[str, Any]) -> str | None:
    return theme["title"].casefold() if theme["title"] else None


def _share_text(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return not set(one["text"]).isdisjoint(other["text"])


def _share_rows(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    firsts, others = ({row[0] for row in table["rows"] if row} for table in (one, other))
    shorter = min(len(firsts), len(others))
    return bool(shorter) and len(firsts & others) >= _SHARED * shorter


def _by(*names: str) -> Key:
    return lambda item: tuple(item[name] for name in names)


def _if_any(name: str) -> Key:
    return lambda item: item[name] or None


def _whole(item: Any) -> Hashable:  # noqa: ANN401 - a text or a row
    return tuple(item) if isinstance(item, list) else item


EQUAL = Rules((_whole,))
BY_ID = Rules((_by("id"),))

_WITH_IDS = {"participants", "themes", "tables"}

# Keyed by the place of a list, without numbers: how its items are found in forms whose ids differ.
RULES: dict[str, Rules] = {
    "participants": Rules(
        (_by("id", "name"), lambda one: (_name(one), _side(one)), _name, _by("id")),
        (_post,),
        _are_one_person,
    ),
    "themes": Rules((_by("id", "title"), _title, _by("id")), (), _share_text),
    "tables": Rules(
        (
            lambda one: (one["id"], *one["columns"]),
            lambda one: (one["caption"], one["theme"], *one["columns"]),
            lambda one: tuple(one["columns"]),
            _by("id"),
        ),
        (),
        _share_rows,
    ),
    "sources": Rules((_if_any("article"), _if_any("sha256"), _if_any("url"))),
    "themes.points": Rules(
        (_by("label", "text"), _if_any("label"), _if_any("text")), by_place=True
    ),
    "tables.rows": Rules((_whole,), (lambda row: row[0] or None,), by_place=True),
    "themes.text": Rules((_whole,), by_place=True),
}


def rules_for(part: str) -> Rules:
    """Return how the items of a list are paired in forms in which equal ids mean the same."""
    return BY_ID if part in _WITH_IDS else RULES.get(part, EQUAL)
