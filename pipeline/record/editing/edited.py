"""The text of a record's file and what it shall hold in, the edited and proven text out."""

from collections.abc import Mapping

from pipeline.forms import data_from_record
from pipeline.record.data import Data, Path
from pipeline.record.editing.changes import Change, OverlapError, changed
from pipeline.record.editing.comments import lost_comments
from pipeline.record.editing.endings import closing_at_end
from pipeline.record.editing.layout import Part
from pipeline.record.editing.values import Place
from pipeline.record.editing.walking import Walk
from pipeline.record.loading import in_nfc
from pipeline.record.records import record_from_data
from pipeline.record.tree import Node, data_from_tree
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Read:
    """A text, its tree, and its data with every key written out, in Unicode form NFC."""

    text: str
    tree: Node
    data: dict[str, Data]


def edited_yaml(text: str, target: Mapping[str, Data]) -> str:
    """Return the text of a record's file, changed only where it has to be to hold `target`.

    `text` is without a byte order mark and without problems; `target` has every key, as
    `data_from_record` gives them. Values that are equal in Unicode form NFC are no change, and a
    key that is left out stays so while it has its default. Raise AssertionError where the result
    does not hold exactly that: a mistake of ours.
    """
    read = _read(text)
    wanted = in_nfc(dict(target))
    if read is None or not isinstance(wanted, dict):
        raise AssertionError("only the text of a record can be edited")
    if read.data == wanted:
        return text
    return _edited(read, wanted)


def _edited(read: _Read, wanted: dict[str, Data]) -> str:
    """Return the edited text.

    Where an edit does not give what it should, the value around it is written anew instead.
    """
    rewritten: frozenset[Path] = frozenset()
    tried: frozenset[Path] | None = None
    while rewritten != tried:
        walk = Walk(read.text, rewritten)
        found = _attempt(read, wanted, walk)
        if found is not None:
            return found
        tried = rewritten
        rewritten = frozenset(path[:-1] or path for path in (rewritten or walk.touched))
    raise AssertionError("the edited text does not hold what it should")


def _attempt(read: _Read, wanted: dict[str, Data], walk: Walk) -> str | None:
    """Return the edited text if it holds what it should, else None."""
    try:
        changes = _changes(read, wanted, walk)
        found = changed(read.text, changes)
    except OverlapError:
        return None
    return found if _holds(found, wanted, read, changes) else None


def _holds(text: str, wanted: dict[str, Data], old: _Read, changes: list[Change]) -> bool:
    """Tell whether a text holds what it should and has lost no comment."""
    now = _read(text)
    if now is None or now.data != wanted:
        return False
    return not lost_comments(old.text, old.tree, now.text, now.tree, changes)


def _changes(read: _Read, wanted: dict[str, Data], walk: Walk) -> list[Change]:
    whole = Part(0, 0, len(read.text), read.tree)
    changes = walk.changes(Place(whole, -1, "", in_flow=False), read.data, wanted, ())
    return changes + closing_at_end(read.text, read.tree, changes)


def _read(text: str) -> _Read | None:
    """Return what a text holds, None if it is no record."""
    from pipeline.record.yaml_guard import tree_from_yaml

    guarded = tree_from_yaml(text, "")
    if guarded.tree is None or guarded.problems:
        return None
    data = data_from_tree(guarded.tree)
    if not isinstance(data, dict):
        return None
    whole = in_nfc(data_from_record(record_from_data(data)))
    return _Read(text, guarded.tree, whole) if isinstance(whole, dict) else None
