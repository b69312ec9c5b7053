"""YAML text in, a tree with the place of each part out, and every problem met on the way.

Reading goes on after a duplicate key, a tag or an alias; a fault of syntax, too much depth and a
second document end it. Import this module late: it loads the YAML library.
"""

from yaml import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from yaml._yaml import CParser

from pipeline.errors import Location, Problem
from pipeline.record.data import Path, field_from_path
from pipeline.record.excess import MAX_VALUES
from pipeline.record.findings import MAX_FINDINGS
from pipeline.record.tree import Mapping, Node, Scalar, Sequence, Span, Unreadable
from pipeline.record.wording import shown
from pipeline.record.yaml_building import MAX_DEPTH, MERGE_KEY, GetEvent, scalar_value
from pipeline.record.yaml_faults import problem_from_yaml_error
from pipeline.record.yaml_plain import MAX_KEYS
from pipeline.record.yaml_quotations import open_quotation
from pipeline.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Guarded:
    """What a text holds; `tree` is None where reading had to stop, or nothing is there."""

    tree: Node | None
    problems: tuple[Problem, ...]


class _StopError(Exception):
    """Reading cannot go on; why has been noted."""


def tree_from_yaml(text: str, path: str) -> Guarded:
    """Return a document's tree and its problems in order of place."""
    guard = _Guard(path, CParser(text).get_event)
    try:
        tree = guard.document()
    except _StopError:
        tree = None
    except YAMLError as err:
        found = open_quotation(guard.last, text, path) or problem_from_yaml_error(err, text, path)
        guard.problems.append(found)
        tree = None
    return Guarded(tree, tuple(sorted(guard.problems)))


@dataclass(slots=True)
class _Guard:
    path: str
    get_event: GetEvent
    problems: list[Problem] = field(default_factory=list)
    nodes: int = 0
    last: ScalarEvent | None = None  # the last value that is text

    def document(self) -> Node | None:
        """Return the tree of the first document, None if there is none."""
        self.get_event()
        event = self.get_event()
        if not isinstance(event, DocumentStartEvent):
            return None
        tree = self.node(self.next(), (), MAX_DEPTH)
        while isinstance(event := self.next(), DocumentEndEvent):
            pass
        if isinstance(event, DocumentStartEvent):
            self.stop(event, (), "a second document begins here", "keep one to a file", "documents")
        return tree

    def next(self) -> Event:
        """Return the next event of a stream that goes on."""
        event = self.get_event()
        if event is None:
            raise AssertionError("the YAML parser ended without saying so")
        return event

    def node(self, event: Event, path: Path, depth: int) -> Node:
        """Return the tree of one node, whose first event has been read."""
        self.nodes += 1
        if self.nodes > MAX_VALUES:
            message = f"more than {MAX_VALUES:,} values"
            self.stop(event, path[:2], message, "split the file", "size")
        if isinstance(event, AliasEvent):
            message = f"*{event.anchor} refers to a value elsewhere"
            self.add(event, path, message, "write the value out here", "alias")
            return Unreadable(_span(event))
        is_tagged = self.check_properties(event, path)
        if isinstance(event, ScalarEvent):
            node = self.scalar(event, path)
        else:
            node = self.collection(event, path, depth)
        return Unreadable(node.span) if is_tagged else node

    def check_properties(self, event: Event, path: Path) -> bool:
        """Report an anchor and a tag; tell whether there is a tag, which hides the value."""
        if not isinstance(event, ScalarEvent | MappingStartEvent | SequenceStartEvent):
            return False
        if event.anchor:
            message = f"anchor &{event.anchor} is not read"
            self.add(event, path, message, f"delete &{event.anchor}", "anchor")
        if not event.tag:
            return False
        tag = event.tag.replace("tag:yaml.org,2002:", "!!")
        self.add(
            event, path, f"tag {tag} is not read: all values are text", "delete the tag", "tag"
        )
        return True

    def scalar(self, event: ScalarEvent, path: Path) -> Node:
        """Return a text."""
        self.last = event
        if "\0" in event.value:
            self.add(event, path, "holds the character U+0000", "delete the \\0", "character")
            return Unreadable(_span(event))
        return Scalar(scalar_value(event), _span(event))

    def collection(self, event: Event, path: Path, depth: int) -> Node:
        """Return a mapping or a list."""
        if depth == 0:
            message = f"more than {MAX_DEPTH} levels deep"
            self.stop(
                event, path[:2], message, "close what is open above, or write less deep", "depth"
            )
        if isinstance(event, MappingStartEvent):
            return self.mapping(event, path, depth - 1)
        return self.sequence(event, path, depth - 1)

    def sequence(self, start: Event, path: Path, depth: int) -> Node:
        """Return a list."""
        items: list[Node] = []
        while not isinstance(event := self.next(), SequenceEndEvent):
            items.append(self.node(event, (*path, len(items)), depth))
        return Sequence(items, _span(start, event))

    def mapping(self, start: Event, path: Path, depth: int) -> Node:
        """Return a mapping; of two equal keys the first counts."""
        entries: dict[str, tuple[Span, Node]] = {}
        while not isinstance(event := self.next(), MappingEndEvent):
            if len(entries) == MAX_KEYS:
                message = f"more than {MAX_KEYS:,} keys in one mapping"
                self.stop(event, path, message, "delete what is no part of the record", "size")
            key = self.key(event, path, depth)
            is_read = key is not None and self.is_new(key, event, entries, path)
            kept = len(self.problems)
            value = self.node(self.next(), (*path, key or ""), depth)
            if is_read and key is not None:
                entries[key] = _span(event), value
            else:
                del self.problems[kept:]  # the value goes with its key
        return Mapping(entries, _span(start, event))

    def key(self, event: Event, path: Path, depth: int) -> str | None:
        """Return a key's text, or None for what can be no key."""
        if isinstance(event, ScalarEvent) and not event.tag and not event.anchor:
            value = scalar_value(event)
            if value is not None and "\0" not in value:
                return value
            message, remedy = "a key is missing before the colon", "write key: value"
        else:
            message, remedy = "a key must be one plain word", "write key: value"
        kept = len(self.problems)
        if not isinstance(event, ScalarEvent):
            self.node(event, path, depth)
        del self.problems[kept:]
        self.add(event, path, message, remedy, "key")
        return None

    def is_new(
        self, key: str, event: Event, entries: dict[str, tuple[Span, Node]], path: Path
    ) -> bool:
        """Tell whether a key may stand here; report a second one and a merge."""
        at = (*path, key)
        if key == MERGE_KEY:
            self.add(event, at, "<< (merge) is not read", "write the values out here", "merge")
            return False
        if key in entries:
            first = entries[key][0].line
            message = f"{shown(key)} stands here a second time; the first is on line {first}"
            self.add(event, at, message, "delete one of the two", "duplicate-key")
            return False
        return True

    def add(self, event: Event, path: Path, message: str, remedy: str, code: str) -> None:
        """Note a problem at an event."""
        span = _span(event)
        where = Location(self.path, span.line, span.column)
        self.problems.append(Problem(where, field_from_path(path), message, remedy, code))
        if len(self.problems) >= MAX_FINDINGS:
            raise _StopError

    def stop(self, event: Event, path: Path, message: str, remedy: str, code: str) -> None:
        """Note a problem that ends the reading."""
        self.add(event, path, message, remedy, code)
        raise _StopError


def _span(first: Event, last: Event | None = None) -> Span:
    start, end = first.start_mark, (last or first).end_mark
    if start is None or end is None:
        raise AssertionError("the YAML parser gives every event its place")
    return Span(start.line + 1, start.column + 1, start.index, end.index)
