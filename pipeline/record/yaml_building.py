"""YAML text in, plain values out, in one pass over the events and as fast as that allows.

Every scalar is text but a plain `null`, `~` or nothing, which is None: no dates, numbers or
booleans. Whatever a file may not hold ends the pass; `yaml_guard` then says what and where.
Import this module late: it loads the YAML library.
"""

from collections.abc import Callable

from yaml import (
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
    StreamStartEvent,
    YAMLError,
)
from yaml._yaml import CParser

from pipeline.record.data import Data
from pipeline.record.yaml_plain import MAX_KEYS, NULLS

MAX_DEPTH = 32
MERGE_KEY = "<<"

GetEvent = Callable[[], Event | None]


class NeedsGuardError(Exception):
    """The text holds something that must be explained."""


def data_from_yaml(text: str) -> dict[str, Data]:
    """Return the mapping that a YAML text is; raise `NeedsGuardError` where anything is amiss."""
    get_event: GetEvent = CParser(text).get_event
    try:
        _expect(get_event, StreamStartEvent)
        _expect(get_event, DocumentStartEvent)
        data = _value(get_event, get_event(), MAX_DEPTH)
        _expect(get_event, DocumentEndEvent)
        _expect(get_event, StreamEndEvent)
    except YAMLError as err:
        raise NeedsGuardError from err
    if not isinstance(data, dict):
        raise NeedsGuardError
    return data


def scalar_value(event: ScalarEvent) -> str | None:
    """Return a scalar's text, or None for a plain word that means nothing is there."""
    return None if event.value in NULLS and not event.style else event.value


def _expect(get_event: GetEvent, kind: type[Event]) -> None:
    if not isinstance(get_event(), kind):
        raise NeedsGuardError


def _value(get_event: GetEvent, event: Event | None, depth: int) -> Data:
    if type(event) is ScalarEvent:  # sooner told than by isinstance, and there is no other
        return _text(event)
    if type(event) is MappingStartEvent:
        make: Callable[[GetEvent, int], Data] = _mapping
    elif type(event) is SequenceStartEvent:
        make = _sequence
    else:
        raise NeedsGuardError
    if depth == 0 or event.anchor or event.tag:
        raise NeedsGuardError
    return make(get_event, depth - 1)


def _text(event: ScalarEvent) -> str | None:
    if event.anchor or event.tag or (event.style == '"' and "\0" in event.value):
        raise NeedsGuardError
    return scalar_value(event)


def _mapping(get_event: GetEvent, depth: int) -> dict[str, Data]:
    data: dict[str, Data] = {}
    while type(event := get_event()) is ScalarEvent:
        key = _text(event)
        if key is None or key in data or key == MERGE_KEY or len(data) == MAX_KEYS:
            raise NeedsGuardError
        data[key] = _value(get_event, get_event(), depth)
    if not isinstance(event, MappingEndEvent):
        raise NeedsGuardError
    return data


def _sequence(get_event: GetEvent, depth: int) -> list[Data]:
    data: list[Data] = []
    while type(event := get_event()) is not SequenceEndEvent:
        data.append(_value(get_event, event, depth))
    return data
