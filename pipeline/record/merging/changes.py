"""Two forms of a record in, what was changed from the one to the other out, value by value."""

from collections.abc import Iterator
from typing import Any

from pipeline.forms import data_from_record
from pipeline.model import Record
from pipeline.record.data import Path
from pipeline.record.merging.identity import Forms, with_kept_ids
from pipeline.record.merging.pairing import rules_for, triples
from pipeline.record.merging.wording import text_from_value
from pipeline.record.wording import place_from_path
from pipeline.values import dataclass

# What is told as one value.
_SINGLE = {"meeting.place", "participants.represents", "tables.rows", "tables.columns"}


@dataclass(frozen=True, slots=True)
class Change:
    """A changed value as text, None for nothing; `place` is that in the later form.

    What is no longer there has the place that it had.
    """

    place: str
    was: str | None
    now: str | None


def changes_between(was: Record, now: Record) -> tuple[Change, ...]:
    """Return what differs in `now`, in its order, then what it no longer has.

    Items are the same that the merge takes for the same, whatever their ids. How a record is
    published (its status, its old addresses), and what people say of it (corrections, review) is
    no part of it.
    """
    before, after = data_from_record(was), data_from_record(now)
    base = with_kept_ids(Forms(before, after, before)).base
    found = list(_changes(base, after, (), ""))
    return tuple(
        Change(
            place_from_path(base if is_gone else after, path),
            text_from_value(old),
            text_from_value(new),
        )
        for path, old, new, is_gone in found
    )


_Found = tuple[Path, Any, Any, bool]
_APART = {"schema", "aliases", "status", "revisions", "review"}


def _changes(was: Any, now: Any, path: Path, part: str) -> Iterator[_Found]:  # noqa: ANN401 - plain data
    if was == now or part in _APART:
        return
    if part == "meeting" and was is None:  # its parts are what people wrote
        was = dict.fromkeys(now)
    if part not in _SINGLE and isinstance(was, dict) and isinstance(now, dict):
        for key in now:
            yield from _changes(was[key], now[key], (*path, key), f"{part}.{key}".removeprefix("."))
    elif isinstance(was, list) and isinstance(now, list) and part not in _SINGLE - {"tables.rows"}:
        yield from _changes_in_list(was, now, path, part)
    else:
        yield path, was, now, False


def _changes_in_list(was: list[Any], now: list[Any], path: Path, part: str) -> Iterator[_Found]:
    gone = []
    for one in triples(was, now, [], rules_for(part)):
        if one.theirs is None:
            gone.append(one.base)
        elif one.base is None:
            yield (*path, one.theirs), None, now[one.theirs], False
        else:
            yield from _changes(was[one.base], now[one.theirs], (*path, one.theirs), part)
    yield from ((((*path, at), was[at], None, True)) for at in gone if at is not None)
