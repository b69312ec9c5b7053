"""What the parts of a record are made of, and so how each is merged."""

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.record.merging.lists import merge_list
from pipeline.record.merging.pairing import rules_for
from pipeline.record.merging.values import ABSENT, Dispute, Outcome, Policy, Sides, merge_single
from pipeline.values import replace

# Mappings that are right or wrong as a whole: a city of one side in the country of another is none.
_SINGLE = {"meeting.place", "participants.represents"}
# Keys that only mean something together.
_GROUPS: dict[str, tuple[tuple[str, ...], ...]] = {"meeting": (("date", "end_date"),)}
# Lists that stand apart from this merge: people's own, and that of the review.
_APART = {"aliases", "revisions", "review"}
# What tells which bytes were read is nobody's to correct.
_PARSERS_OWN = {"sources.sha256"}


def merge_record(sides: Sides, policy: Policy) -> Outcome:
    """Merge three forms of a record but for the lists that stand apart, which stay theirs."""
    return _merge_mapping(sides, "", policy)


def _merge(sides: Sides, part: str, policy: Policy) -> Outcome:
    if part in _APART:
        return Outcome(sides.theirs)
    if part in _PARSERS_OWN:
        return Outcome(sides.theirs if sides.ours is ABSENT else sides.ours)
    is_whole = part in _SINGLE or (policy.keeps_whole and not isinstance(sides.base, dict))
    if not is_whole and isinstance(sides.theirs, dict) and isinstance(sides.ours, dict):
        return _merge_mapping(sides, part, policy)
    if isinstance(sides.theirs, list) and isinstance(sides.ours, list):
        return _merge_list(sides, part, policy)
    return merge_single(sides, policy)


def _merge_mapping(sides: Sides, part: str, policy: Policy) -> Outcome:
    merged: dict[str, Any] = {}
    disputes: list[Dispute] = []
    grouped = _groups(sides, part)
    for key in sides.theirs:
        group = next((keys for keys in grouped if key in keys), None)
        if key in merged:
            continue
        if group:
            values, found = _merge_group(sides, group, policy)
            merged |= values
            disputes += found
        else:
            outcome = _merge(sides.at(key), f"{part}.{key}".removeprefix("."), policy)
            merged[key] = outcome.value
            disputes += [one.below(key, key) for one in outcome.disputes]
    return Outcome({key: merged[key] for key in sides.theirs}, tuple(disputes))


def _groups(sides: Sides, part: str) -> Sequence[tuple[str, ...]]:
    if part == "tables" and len(_widths(sides)) > 1:  # a cell has no counterpart in other columns
        return (("columns", "rows"),)
    return _GROUPS.get(part, ())


def _widths(sides: Sides) -> set[int]:
    return {len(form["columns"]) for form in sides.values if isinstance(form, Mapping)}


def _merge_group(
    sides: Sides, keys: tuple[str, ...], policy: Policy
) -> tuple[dict[str, Any], list[Dispute]]:
    base, theirs, ours = (
        {key: form.get(key) for key in keys} if isinstance(form, Mapping) else form
        for form in sides.values
    )
    group = Sides(base, theirs, ours, (*sides.place, keys[0]))
    outcome = merge_single(group, policy)
    if not outcome.disputes:
        return outcome.value, []
    told = replace(outcome.disputes[0], path=keys[:1], ours_path=keys[:1])
    return outcome.value, [told]


def _merge_list(sides: Sides, part: str, policy: Policy) -> Outcome:
    # An article that was read is named, however sure people are of the record: they gave it to be
    # read, and one that they take out of the list is not read any more.
    return merge_list(
        sides,
        rules_for(part),
        policy,
        lambda item: _merge_item(item, part, policy),
        is_open=part == "sources",
    )


def _merge_item(item: Sides, part: str, policy: Policy) -> Outcome:
    if part == "tables.rows":
        return _merge_cells(item, policy)
    return _merge(item, part, policy)


def _merge_cells(row: Sides, policy: Policy) -> Outcome:
    """Merge rows cell by cell; where one is longer than another, as a whole."""
    rows = [form for form in row.values if isinstance(form, list)]
    if len({len(one) for one in rows}) > 1:
        return merge_single(row, policy)
    cells: list[str] = []
    disputes: list[Dispute] = []
    for at in range(len(row.theirs)):
        base, theirs, ours = (form[at] if isinstance(form, list) else form for form in row.values)
        outcome = merge_single(Sides(base, theirs, ours, (*row.place, at)), policy)
        cells.append(outcome.value)
        disputes += [one.below(at, at) for one in outcome.disputes]
    return Outcome(cells, tuple(disputes))
