"""Places in a record as people write them: `meeting.date`, `participants[ana-duarte].role`.

Items that have an id are named by it, so that a place survives a change of order; other items are
named by number from 0.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.likeness import closest
from pipeline.record.data import BROKEN, Data, Path, value_at
from pipeline.record.schemas import Schema, load_schema, resolve
from pipeline.record.synonyms import meant_key
from pipeline.record.wording import shown

_STEP = re.compile(r"(?:^|(?<!^)\.)(?P<key>[a-z_0-9]+)|(?<!^)\[(?P<item>[a-z0-9][a-z0-9_-]*)\]")

_MAX_LENGTH = 500
_ALIKE = 0.8  # several words in a row are guessed at
_FORM = "write it like meeting.date or participants[ana-duarte].role"


class NoPlaceError(Exception):
    """A text names no place of a record; `meant` is the id that its id was probably meant to be."""

    def __init__(self, fault: str, remedy: str, meant: str | None = None) -> None:
        super().__init__(f"{fault}; {remedy}")
        self.fault = fault
        self.remedy = remedy
        self.meant = meant


class HiddenPlaceError(Exception):
    """A place lies in a part that could not be read, so nothing can be said of it."""


class Step(NamedTuple):
    """One step of a place: a key, or an item of a list by id or number."""

    name: str
    is_item: bool


@lru_cache(maxsize=1024)  # the same few places are named in nearly every record
def steps_from_place(text: str) -> tuple[Step, ...]:
    """Return the steps of a place; raise `NoPlaceError` for another text."""
    steps, at = [], 0
    while len(text) <= _MAX_LENGTH and (match := _STEP.match(text, at)):
        key = match["key"]
        steps.append(Step(key or match["item"], is_item=key is None))
        at = match.end()
    if at < len(text) or not steps:
        guess = _guess(text[:_MAX_LENGTH])
        remedy = f"did you mean {guess}?" if guess else _FORM
        raise NoPlaceError(f"{shown(text)} is no place of a record", remedy)
    return tuple(steps)


def _guess(text: str) -> str | None:
    """Return the place that a text of another form was probably meant to be, or None."""
    schema, place = load_schema("record"), ""
    for word in re.findall(r"[a-z0-9_-]+", text.casefold()):
        if "items" in schema:
            schema, place = resolve(schema["items"]), f"{place}[{word}]"
            continue
        key = closest(word, schema.get("properties", {}), alike=_ALIKE)
        if key is None:
            return None
        schema, place = resolve(schema["properties"][key]), f"{place}.{key}".removeprefix(".")
    return place or None


def check_place(text: str) -> None:
    """Raise `NoPlaceError` for what is no place of any record, whatever items that may have."""
    schema = load_schema("record")
    for step in steps_from_place(text):
        schema = _below(schema, step, text)


def _below(schema: Schema, step: Step, text: str) -> Schema:
    """Return the schema of what a step leads to."""
    if not step.is_item:
        if "properties" not in schema:
            raise NoPlaceError(f"{shown(text)} goes on below a single value", _FORM)
        return resolve(_known(schema["properties"], step.name, text))
    if "items" not in schema:
        raise NoPlaceError(f"{shown(text)}: [{step.name}] stands after no list", _FORM)
    return resolve(schema["items"])


def find_place(data: Data, text: str) -> Path:
    """Return where a place is in the data of a record.

    A key that is left out and a part that is null have all the places that they could have. Raise
    `NoPlaceError` for what is no place at all, and for an item that is not there;
    `HiddenPlaceError` for a place in a part that could not be read.
    """
    path: Path = ()
    schema = load_schema("record")
    for step in steps_from_place(text):
        schema = _below(schema, step, text)
        if step.is_item:
            path = (*path, _position(value_at(data, path), step.name, schema, text))
        else:
            path = (*path, step.name)
    if value_at(data, path) is BROKEN:
        raise HiddenPlaceError
    return path


def schema_at(text: str) -> Schema:
    """Return the schema of what stands at a place that records have."""
    schema = load_schema("record")
    for step in steps_from_place(text):
        schema = resolve(schema["items"] if step.is_item else schema["properties"][step.name])
    return schema


def is_place(data: Data, text: str) -> bool:
    """Tell whether a text names a place that the data of a record has."""
    try:
        find_place(data, text)
    except (NoPlaceError, HiddenPlaceError):
        return False
    return True


def texts_at(data: Data, text: str) -> tuple[str, ...]:
    """Return the texts that the data of a record holds at a place: one, those of a list, or none.

    Raise as `find_place` does.
    """
    found = value_at(data, find_place(data, text))
    items = found if isinstance(found, list) else [found]
    return tuple(item for item in items if isinstance(item, str))


def _known(keys: Schema, key: str, text: str) -> Schema:
    if key not in keys:
        meant = meant_key(key, keys)
        hint = f"did you mean {meant}? " if meant else ""
        raise NoPlaceError(
            f"{shown(text)} names {shown(key)}, which no record has",
            f"{hint}known: {', '.join(keys)}",
        )
    known: Schema = keys[key]
    return known


def _position(items: Data, name: str, schema: Schema, text: str) -> int:
    """Return the position of a list's item by id, or by number where items have no id."""
    if items is BROKEN:
        raise HiddenPlaceError
    listed = items if isinstance(items, list) else []
    if "id" not in schema.get("properties", {}):
        if name.isdecimal() and int(name) < len(listed):
            return int(name)
        raise NoPlaceError(
            f"{shown(text)}: there is no item {name}", f"there are {len(listed)}, numbered from 0"
        )
    ids = [value_at(item, ("id",)) for item in listed]
    if name in ids:
        return ids.index(name)
    if BROKEN in ids:
        raise HiddenPlaceError
    known = [one for one in ids if isinstance(one, str)]
    is_number = name.isdecimal() and int(name) < len(known)
    meant = known[int(name)] if is_number else closest(name, known)
    raise NoPlaceError(
        f"{shown(text)}: no item has the id {shown(name)}",
        f"did you mean {meant}?" if meant else f"known: {', '.join(known) or 'none'}",
        meant,
    )
