"""What a person decides about an open item in, the record's text with just that edit out.

Import this module late: it loads the YAML library.
"""

import re
from collections.abc import Sequence
from functools import partial
from itertools import takewhile
from typing import Any

from pipeline.errors import DataError
from pipeline.forms import data_from_record
from pipeline.likeness import closest
from pipeline.record.checking import find_unsound
from pipeline.record.data import Data, Path, field_from_path, value_at, with_value
from pipeline.record.decisions import Decision, DecisionError
from pipeline.record.disputes import taken_over
from pipeline.record.editing import edited_yaml
from pipeline.record.emptying import without_value
from pipeline.record.explaining import schema_findings
from pipeline.record.loading import Loaded, in_nfc
from pipeline.record.merging.references import with_whole_references
from pipeline.record.merging.values import Kind
from pipeline.record.merging.wording import kind_from_why, text_from_value
from pipeline.record.parsed import Parsed
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place, is_place
from pipeline.record.records import record_from_data
from pipeline.record.tree import data_from_tree
from pipeline.record.wording import brief, place_from_path
from pipeline.record.yaml_guard import tree_from_yaml

_NUMBERED = re.compile(r"review\[([0-9]+)\]")
_MOST_LISTED = 10  # places in a message
# What is written of itself while people decide, so that no decision writes it.
_WRITTEN = {
    "review": "decide about its items, with --accept, --reject or --set and their places",
    "revisions": "give the reason of a change with --why; correct an entry in the file itself",
}
_NUMBER = re.compile(r"\[\d+\]")
_PROPOSAL = re.compile(r"\S+ proposes `")


def decided(loaded: Loaded, reading: Parsed | None, decision: Decision) -> str:
    """Return the text of a record after a decision, without the items that it settles.

    Raise `DecisionError` where it cannot be carried out, or would leave no record, and `DataError`
    where there is none.
    """
    if loaded.record is None:
        raise DataError(loaded.problems)
    data = data_from_record(loaded.record)
    items = _items_at(data, decision)
    place = items[0]["path"] if items else decision.place
    if items and decision.action != "set" and not is_place(data, place):
        was, changed = None, dict(data)  # what it asks about has gone already
    else:
        was = value_at(data, _path(data, place))
        changed = _changed(data, reading, place, items, decision)
    changed["review"] = _left(data, changed, [item for item in data["review"] if item not in items])
    changed["revisions"] = [*data["revisions"], *_corrections(data, changed, place, was, decision)]
    if decision.action != "set":
        changed = with_whole_references(changed, data)
    return edited_yaml(loaded.text, _fitting(changed))


def _left(data: Data, changed: Data, review: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    """Return review items whose numbers follow an item that came into a list or went out of one.

    Those about what is no longer there go with it.
    """
    paths = [item["path"] for item in review]
    places = {path[: match.start()] for path in paths for match in _NUMBER.finditer(path)}
    shifts = {place: shift for place in places if (shift := _shift(data, changed, place))}
    found = (item | {"path": path} for item in review if (path := _moved(item["path"], shifts)))
    gone = {path for path in paths if is_place(data, path) and not is_place(changed, path)}
    return [item for item in found if item["path"] not in gone]


def _shift(data: Data, changed: Data, place: str) -> tuple[int, int] | None:
    """Return from which number on the items of a list have moved, and by how many, if they have."""
    try:
        path = find_place(data, place)
    except NoPlaceError:
        return None
    was, now = value_at(data, path), value_at(changed, path)
    if not isinstance(was, list) or not isinstance(now, list) or abs(len(was) - len(now)) != 1:
        return None
    if any(isinstance(item, dict) and "id" in item for item in was):  # these go by their ids
        return None
    pairs = zip(was, now, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)), len(now) - len(was)


def _moved(path: str, shifts: dict[str, tuple[int, int]]) -> str | None:
    for place, (first, by) in shifts.items():
        match = re.fullmatch(rf"{re.escape(place)}\[(\d+)\](.*)", path)
        if match and int(match[1]) >= first:
            if by < 0 and int(match[1]) == first:
                return None
            return f"{place}[{int(match[1]) + by}]{match[2]}"
    return path


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
        is_unclear = first.place[-1:] == ("id",)  # an id that is at fault names no part
        field = (field_from_path if is_unclear else partial(place_from_path, data))(first.place)
        raise DecisionError(f"{field}: {fault}; {first.remedy}")
    return data


def _items_at(data: dict[str, Any], decision: Decision) -> list[dict[str, str]]:
    """Return the items that a decision settles."""
    review: Sequence[dict[str, str]] = data["review"]
    if match := _NUMBERED.fullmatch(decision.place):
        number = match[1].lstrip("0") or "0"
        if len(number) <= len(str(len(review))) and int(number) < len(review):
            return [review[int(number)]]
        raise DecisionError(
            f"there is no item {brief(number)}; there are {len(review)}, numbered from 0"
        )
    part = re.split(r"[.\[]", decision.place, maxsplit=1)[0]
    if part in _WRITTEN:
        raise DecisionError(f"{part} is not decided about; {_WRITTEN[part]}")
    found = [(at, item) for at, item in enumerate(review) if item["path"] == decision.place]
    if decision.action == "set":
        return [item for _, item in found]
    if not found:
        known = list(dict.fromkeys(brief(item["path"]) for item in review))
        meant = None if is_place(data, decision.place) else closest(decision.place, known)
        hint = f"did you mean {meant}? " if meant else ""
        listed = ", ".join(known[:_MOST_LISTED] + ["…"] * (len(known) > _MOST_LISTED)) or "none"
        raise DecisionError(f"no open item is about {brief(decision.place)}; {hint}open: {listed}")
    if len(found) > 1:
        named = " or ".join(f"review[{at}]" for at, _ in found[:_MOST_LISTED])
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
        return with_value(data, path, _value(decision.value or "", place))
    why = items[0]["why"]
    kind = kind_from_why(why)
    if decision.action == "accept":
        if kind is not None:
            return _taken_over(data, reading, items[0], kind, path)
        if _PROPOSAL.match(why):
            raise DecisionError(
                f"what is proposed for {place} lacks its details; write it into the record, then "
                "reject the proposal"
            )
        return dict(data)
    if kind is not None or _PROPOSAL.match(why):
        return dict(data)
    if reading and _is_by_hand(data, reading, place, path):
        raise DecisionError(f"{place} was set by hand; accept it, or set what is right")
    return without_value(data, path, place)


def _taken_over(
    data: dict[str, Any], reading: Parsed | None, item: dict[str, str], kind: Kind, path: Path
) -> dict[str, Any]:
    if reading is None:
        raise DecisionError(
            f"what was read at {item['path']} is not kept; run readout parse again, or write the "
            "right value with --set"
        )
    return taken_over(data, data_from_record(reading.draft.record), item, kind, path)


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


def _corrections(
    data: dict[str, Any], changed: dict[str, Any], place: str, was: Data, decision: Decision
) -> list[dict[str, str | None]]:
    """Return the correction that readers are told of, if any."""
    if re.fullmatch(r"aliases(?:\[\d+\])?", place):  # an address is no fact
        if decision.why:
            raise DecisionError("readers are told of facts, not of aliases; leave out --why")
        return []
    parts = ("review", "revisions")
    if {**data, **dict.fromkeys(parts)} == {**changed, **dict.fromkeys(parts)}:
        if decision.action == "set" and decision.why:
            raise DecisionError(
                f"{brief(place)} stands so already, so no correction is made of it; write the "
                "entry under revisions, with what readers were told before"
            )
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
