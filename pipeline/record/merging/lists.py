"""Merge a list of three forms: what was added, taken out, moved and changed in it."""

from collections.abc import Callable, Sequence
from itertools import chain
from typing import Any, NamedTuple

from pipeline.record.merging.pairing import Rules, Triple, triples
from pipeline.record.merging.values import ABSENT, Dispute, Kind, Outcome, Policy, Sides

MergeItem = Callable[[Sides], Outcome]


class _Entry(NamedTuple):
    """An item of the merged list and where it is from."""

    outcome: Outcome
    triple: Triple


def merge_list(
    sides: Sides, rules: Rules, policy: Policy, merge_item: MergeItem, *, is_open: bool = False
) -> Outcome:
    """Merge three lists item by item.

    What people took out stays out, and what they added or changed stays in. The order is that of
    ours unless people moved something. To a list that `is_open`, all that is new in ours is added.
    """
    forms = [part if isinstance(part, list) else [] for part in (sides.base, sides.theirs,
             sides.ours)]  # fmt: skip
    found = triples(forms[0], forms[1], forms[2], rules)
    disputes: list[Dispute] = []
    entries = []
    for triple in found:
        item = _item(forms, triple, sides)
        outcome = _merged(item, policy, merge_item, is_open=is_open)
        if outcome is None:
            continue
        if outcome.value is ABSENT:
            disputes += [one.below(0, triple.ours) for one in outcome.disputes]
        else:
            entries.append(_Entry(outcome, triple))
    entries = _ordered(entries, is_theirs=policy.is_confirmed or _is_moved(found))
    inner = (
        one.below(at, entry.triple.ours)
        for at, entry in enumerate(entries)
        for one in entry.outcome.disputes
    )
    left_out = (_of_list(one) for one in disputes)
    return Outcome([entry.outcome.value for entry in entries], (*inner, *left_out))


def _of_list(dispute: Dispute) -> Dispute:
    """Return the dispute over an item that the list lacks as one of the list itself."""
    return Dispute(dispute.kind, (), dispute.ours_path, dispute.theirs, dispute.ours)


def _item(forms: Sequence[list[Any]], triple: Triple, sides: Sides) -> Sides:
    base, theirs, ours = (
        form[at] if at is not None else ABSENT for form, at in zip(forms, triple, strict=True)
    )
    place = (*sides.place, triple.theirs) if triple.theirs is not None else sides.place
    return Sides(base, theirs, ours, place)


def _merged(item: Sides, policy: Policy, merge_item: MergeItem, *, is_open: bool) -> Outcome | None:
    """Return what becomes of one item: None if nothing, ABSENT if it is only disputed."""
    if item.theirs is ABSENT:
        is_added = is_open and item.ours is not ABSENT
        return Outcome(item.ours) if is_added else _not_theirs(item, policy)
    if item.ours is not ABSENT:
        return merge_item(item)
    if item.base is ABSENT:
        return Outcome(item.theirs)
    if item.is_untouched and not policy.is_confirmed and not policy.is_annotated(item.place):
        return None
    return Outcome(item.theirs, (Dispute(Kind.GONE, (), None, item.theirs, None),))


def _not_theirs(item: Sides, policy: Policy) -> Outcome | None:
    if item.ours is ABSENT or item.ours == item.base:
        return None
    if item.base is ABSENT and not policy.is_confirmed:
        return Outcome(item.ours)
    kind = Kind.NEW if item.base is ABSENT else Kind.REMOVED
    return Outcome(ABSENT, (Dispute(kind, (), (), None, item.ours),))


def _is_moved(found: Sequence[Triple]) -> bool:
    """Tell whether people changed the order of what the parser had read."""
    order = [one.base for one in found if one.theirs is not None and one.base is not None]
    return order != sorted(order)


def _ordered(entries: Sequence[_Entry], *, is_theirs: bool) -> list[_Entry]:
    """Return entries in the order of theirs or of ours; what that lacks follows its neighbour."""
    main, other = ("theirs", "ours") if is_theirs else ("ours", "theirs")
    leading = _sorted(entries, main)
    leaders = {id(one) for one in leading}
    followers: dict[int | None, list[_Entry]] = {}
    leader = None
    for entry in _sorted(entries, other):
        if id(entry) in leaders:
            leader = id(entry)
        else:
            followers.setdefault(leader, []).append(entry)
    groups = ([entry, *followers.get(id(entry), ())] for entry in leading)
    return [*followers.get(None, ()), *chain.from_iterable(groups)]


def _sorted(entries: Sequence[_Entry], form: str) -> list[_Entry]:
    """Return the entries that a form has, in its order."""
    found = [(at, one) for one in entries if (at := getattr(one.triple, form)) is not None]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]
