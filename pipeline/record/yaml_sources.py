"""A record's YAML in, the plain values of its sources out, read no further than they stand.

Import this module late: it loads the YAML library.
"""

import re
from collections.abc import Iterator

from yaml import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from yaml._yaml import CParser

from pipeline.record.yaml_building import GetEvent, scalar_value

# An article as a line of its own, as we write it.
_ARTICLE = re.compile(r"^[ -]*article:[ ]+([\"']?)([^\"'\s].*?)\1[ ]*$", re.MULTILINE)


def source_mappings(data: bytes) -> Iterator[dict[str, str | None]]:
    """Yield the plain values of each source, up to the end of the list.

    After a fault of syntax, such as the marks of a merge conflict, only articles are found.
    """
    get_event: GetEvent = CParser(data).get_event
    try:
        get_event()  # the stream's start
        get_event()  # the document's start
        if not isinstance(get_event(), MappingStartEvent):
            return
        while (key := get_event()) and not isinstance(key, MappingEndEvent):
            _skip(get_event, key)
            value = get_event()
            is_sources = isinstance(key, ScalarEvent) and key.value == "sources"
            if is_sources and isinstance(value, SequenceStartEvent):
                yield from _mappings(get_event)
                return
            _skip(get_event, value)
    except (YAMLError, UnicodeDecodeError):
        for found in _ARTICLE.finditer(data.decode("utf-8", "replace")):
            yield {"article": found[2]}


def _mappings(get_event: GetEvent) -> Iterator[dict[str, str | None]]:
    while (item := get_event()) and not isinstance(item, SequenceEndEvent):
        if isinstance(item, MappingStartEvent):
            yield _plain_values(get_event)
        else:
            _skip(get_event, item)


def _plain_values(get_event: GetEvent) -> dict[str, str | None]:
    """Return the texts of a mapping whose start has been read."""
    found: dict[str, str | None] = {}
    while (key := get_event()) and not isinstance(key, MappingEndEvent):
        _skip(get_event, key)
        value = get_event()
        if isinstance(key, ScalarEvent) and isinstance(value, ScalarEvent):
            found.setdefault(key.value, scalar_value(value))
        else:
            _skip(get_event, value)
    return found


def _skip(get_event: GetEvent, event: Event | None) -> None:
    """Read on to the end of the node that begins with `event`."""
    depth = 0
    while event is not None:
        depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        if depth <= 0:
            return
        event = get_event()
