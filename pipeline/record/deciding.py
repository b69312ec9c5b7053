"""What a person decides about an open item in, the record's text with just that edit out.

Import this module late: it loads the YAML library.
"""

import re
from collections.abc import Sequence
from typing import Any

from pipeline.errors import DataError
from pipeline.record.checking import find_unsound
from pipeline.record.data import Data, Path, field_from_path, value_at
from pipeline.record.decisions import Decision
from pipeline.record.editing import edited_yaml
from pipeline.record.explaining import schema_findings
from pipeline.record.forms import data_from_record, record_from_data
from pipeline.record.loading import Loaded, in_nfc
from pipeline.record.merging.pairing import BY_ID, EQUAL, RULES, triples
from pipeline.record.merging.references import with_whole_references
from pipeline.record.merging.review import TOGETHER
from pipeline.record.merging.wording import text_from_value
from pipeline.record.parsed import Parsed
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place
from pipeline.record.tree import data_from_tree
from pipeline.record.yaml_guard import tree_from_yaml

_NUMBERED = re.compile(r"review\[(\d+)\]")
_PROPOSAL = re.compile(r"\S+ proposes `")
# What to write where a value that must be there turns out to be wrong.
_UNKNOWN = {"format": "unknown", "setting": "unknown"}
_NEVER_NULL = {"id", "name", "status", "capacity", "claim", "article", "columns", "rows", "text"}


class DecisionError(Exception):
    """A decision that cannot be carried out; its text says why and what to do instead."""


def decided(loaded: Loaded, reading: Parsed | None, decision: Decision) -> str:
    """Return the text of a record after a decision, without the items that it settles.

    Raise `DecisionError` where it cannot be carried out, or would leave no record, and `DataError`
    where there is none.
    """
    if loaded.record is None:
        raise DataError(loaded.problems)
    data = data_from_record(loaded.record)
    items = _items_at(data["review"], decision)
    place = items[0]["path"] if items else decision.place
    was = value_at(data, _path(data, place))
    changed = _changed(data, reading, place, items, decision)
    changed["review"] = [item for item in data["review"] if item not in items]
    changed["revisions"] = [*data["revisions"], *_corrections(data, changed, place, was, decision)]
    if decision.action != "set":
        changed = with_whole_references(changed, data)
    return edited_yaml(loaded.text, _fitting(changed))


def _fitting(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data of a record with every key written out.

    Raise `DecisionError` where it fits no record.
    """
    faults = schema_findings(data, "record")
    if not faults:
        data = data_from_record(record_from_data(data))
        faults = tuple(one for one in find_unsound(data) if one.severity == "error")
    if faults:
        first = faults[0]
        fault = first.message.replace(" on line {line}", "")
        raise DecisionError(f"{field_from_path(first.place)}: {fault}; {first.remedy}")
    return data


def _items_at(review: Sequence[dict[str, str]], decision: Decision) -> list[dict[str, str]]:
    """Return the items that a decision settles."""
    if match := _NUMBERED.fullmatch(decision.place):
        number = int(match[1])
        if number < len(review):
            return [review[number]]
        raise DecisionError(f"there is no item {number}; there are {len(review)}, numbered from 0")
    found = [(at, item) for at, item in enumerate(review) if item["path"] == decision.place]
    if decision.action == "set":
        return [item for _, item in found]
    if not found:
        known = ", ".join(dict.fromkeys(item["path"] for item in review)) or "none"
        raise DecisionError(f"no open item is about {decision.place}; open: {known}")
    if len(found) > 1:
        named = " or ".join(f"review[{at}]" for at, _ in found)
        raise DecisionError(f"{len(found)} items are about {decision.place}; say {named}")
    return [found[0][1]]


def _path(data: Data, place: str) -> Path:
    try:
        return find_place(data, place)
    except NoPlaceError as err:
        raise DecisionError(str(err)) from err
    except HiddenPlaceError as err:
        raise AssertionError("a record that fits the schema hides nothing") from err


def _changed(
    data: dict[str, Any],
    reading: Parsed | None,
    place: str,
    items: Sequence[dict[str, str]],
    decision: Decision,
) -> dict[str, Any]:
    """Return the record's data with what the decision changes at the place."""
    path = _path(data, place)
    if decision.action == "set":
        return _with(data, path, _value(decision.value or "", place))
    disputes = [{"path": one.path, "why": one.why} for one in reading.disputes] if reading else []
    is_disputed = items[0] in disputes
    if decision.action == "accept":
        if is_disputed and reading:
            return _taken_over(data, reading, place, path)
        if _PROPOSAL.match(items[0]["why"]):
            raise DecisionError(
                f"what is proposed for {place} lacks its details; write it into the record, then "
                "reject the proposal"
            )
        return dict(data)
    if is_disputed or _PROPOSAL.match(items[0]["why"]):
        return dict(data)
    if reading and _is_by_hand(data, reading, place, path):
        raise DecisionError(f"{place} was set by hand; accept it, or set what is right")
    return _without(data, path, place)


def _is_by_hand(data: dict[str, Any], reading: Parsed, place: str, path: Path) -> bool:
    ours = data_from_record(reading.draft.record)
    try:
        return value_at(ours, find_place(ours, place)) != value_at(data, path)
    except NoPlaceError:
        return True


def _value(text: str, place: str) -> Data:
    """Return the value that a YAML text gives: a text, null, a list or a mapping."""
    guarded = tree_from_yaml(text, "the value")
    if guarded.problems:
        first = guarded.problems[0]
        raise DecisionError(f"the value for {place}: {first.message}; {first.remedy}")
    return in_nfc(data_from_tree(guarded.tree)) if guarded.tree else None


def _with(data: dict[str, Any], path: Path, value: Data) -> dict[str, Any]:
    """Return the data with a value at a path; mappings and lists around it are made anew."""
    if not path:
        raise AssertionError("a place has a step")
    changed: Any = _placed(data, path, value)
    return dict(changed)


def _placed(part: Any, path: Path, value: Data) -> Any:  # noqa: ANN401 - plain data
    if not path:
        return value
    step = path[0]
    if isinstance(step, int):
        return [_placed(item, path[1:], value) if at == step else item
                for at, item in enumerate(part)]  # fmt: skip
    around = part if isinstance(part, dict) else {}
    return {**around, step: _placed(around.get(step), path[1:], value)}


def _taken_over(data: dict[str, Any], reading: Parsed, place: str, path: Path) -> dict[str, Any]:
    """Return the data with what the parser reads at a disputed place."""
    ours = data_from_record(reading.draft.record)
    try:
        there = find_place(ours, place)
    except NoPlaceError:  # the parser no longer reads this item
        return _without(data, path, place)
    value = value_at(ours, there)
    if isinstance(value, list) and place not in _WHOLE_LISTS:
        return _with(data, path, _with_missing(value_at(data, path), value, place))
    changed = data
    for key in TOGETHER.get(path[-1], path[-1:]):
        changed = _with(changed, (*path[:-1], key), value_at(ours, (*there[:-1], key)))
    return changed


_WHOLE_LISTS = {"columns", "rows"}


def _with_missing(theirs: Data, ours: list[Data], place: str) -> list[Data]:
    """Return a list with those items of ours that it lacks, in their places."""
    mine = theirs if isinstance(theirs, list) else []
    rules = BY_ID if place in {"participants", "themes", "tables"} else RULES.get(
        re.sub(r"\[.*?\]", "", place), EQUAL)  # fmt: skip
    missing = [one.ours for one in triples(ours, mine, ours, rules)
               if one.theirs is None and one.ours is not None]  # fmt: skip
    if len(missing) != 1:
        raise DecisionError(
            f"{len(missing)} items of {place} are read that do not stand there; write the right "
            "ones into the record, then reject this item"
        )
    at = missing[0]
    return [*mine[:at], ours[at], *mine[at:]]


def _without(data: dict[str, Any], path: Path, place: str) -> dict[str, Any]:
    """Return the data with nothing at a place."""
    last = path[-1]
    if isinstance(last, int):
        around = value_at(data, path[:-1])
        items = around if isinstance(around, list) else []
        return _with(data, path[:-1], [item for at, item in enumerate(items) if at != last])
    value = value_at(data, path)
    if value is None or value == []:
        raise DecisionError(f"nothing stands at {place}; accept that, or set what is right")
    if last in _NEVER_NULL or isinstance(value, list):
        raise DecisionError(f"{place} cannot be empty; set what is right")
    return _with(data, path, _UNKNOWN.get(str(last)))


def _corrections(
    data: dict[str, Any], changed: dict[str, Any], place: str, was: Data, decision: Decision
) -> list[dict[str, str | None]]:
    """Return the correction that readers are told of, if any."""
    parts = ("review", "revisions")
    if {**data, **dict.fromkeys(parts)} == {**changed, **dict.fromkeys(parts)}:
        return []
    is_published = data["status"] != "draft"
    if is_published and not decision.why:
        raise DecisionError(
            f"the record is {data['status']}, so readers are told of corrections; give the reason "
            "with --why"
        )
    if not decision.why:
        return []
    try:
        now = value_at(changed, find_place(changed, place))
    except NoPlaceError:
        now = None
    return [
        {
            "date": decision.date,
            "path": place,
            "was": text_from_value(was),
            "now": text_from_value(now),
            "why": decision.why,
        }
    ]
