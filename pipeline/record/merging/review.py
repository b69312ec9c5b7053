"""Merge the review list: what the parser asks, what people wrote, and what is now in dispute."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.record.data import Data, Path, value_at
from pipeline.record.merging.dissents import is_dissent, says
from pipeline.record.merging.identity import Forms, Plain
from pipeline.record.merging.pairing import Rules, triples
from pipeline.record.merging.values import Policy
from pipeline.record.merging.wording import kind_from_why
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place, is_place

Item = dict[str, str]
TOGETHER: dict[str | int, Path] = {"date": ("date", "end_date"), "columns": ("columns", "rows")}

_RULES = Rules((lambda item: (item["path"], item["why"]), lambda item: item["path"]))


def merge_review(
    forms: Forms,
    merged: Plain,
    fresh: Sequence[Item],
    earlier: Sequence[Item],
    policy: Policy,
) -> tuple[list[Item], tuple[Item, ...]]:
    """Return the review list of the merged record, and what is in dispute, taken out or not.

    `fresh` are the disputes of this merge, `earlier` those that former ones left in the list; where
    that is lost, they are told by their words. What people took out stays out; an item of the
    parser's goes when it no longer asks, an earlier dispute when the values agree or a fresh one
    takes its place. In a record that people have confirmed the parser asks nothing but what is
    disputed. An item that people wrote a comment on stays.
    """
    theirs = [dict(item) for item in forms.theirs["review"]]
    noted = [item for at, item in enumerate(theirs) if policy.is_annotated(("review", at))]
    disputed = [item for item in theirs if item in earlier or kind_from_why(item["why"])]
    disputed = [item for item in disputed if item not in noted]
    open_disputes = [item for item in disputed if _is_open(item, fresh, merged, forms.ours)]
    kept = [item for item in theirs if item not in disputed or item in open_disputes]
    asked = forms.base["review"]
    left = [item for item in kept if item not in open_disputes]
    firm = left if policy.is_confirmed else noted
    items = list(_merged_items(asked, left, forms, merged, firm, is_confirmed=policy.is_confirmed))
    in_order = _in_order([*items, *open_disputes], kept)
    in_order = [_placed(item, merged) if item in noted else item for item in in_order]
    new = [item for item in fresh if item not in in_order]
    unsaid = [item for item in new if item not in earlier]  # else people have taken it out
    return [*in_order, *unsaid], (*open_disputes, *new)


def _placed(item: Item, merged: Plain) -> Item:
    """Return an item with a place that the record has: what it is about may be gone."""
    path = item["path"]
    return item if is_place(merged, path) else item | {"path": re.split(r"[.\[]", path)[0]}


def _is_open(item: Item, fresh: Sequence[Item], merged: Plain, ours: Plain) -> bool:
    """Tell whether an earlier dispute still is one, and is not told anew in other words."""
    if item in fresh:
        return True
    if any(one["path"] == item["path"] for one in fresh):
        return False
    try:
        theirs = _values(merged, item["path"])
    except (NoPlaceError, HiddenPlaceError):
        return False
    try:
        return theirs != _values(ours, item["path"])
    except NoPlaceError:
        return True


def _values(form: Plain, place: str) -> list[Data]:
    """Return what stands at a place, and what only means something together with it."""
    path = find_place(form, place)
    keys = TOGETHER.get(path[-1], path[-1:])
    return [value_at(form, (*path[:-1], key)) for key in keys]


def _merged_items(
    asked: Sequence[Item],
    theirs: Sequence[Item],
    forms: Forms,
    merged: Plain,
    firm: Sequence[Item],
    *,
    is_confirmed: bool,
) -> Iterator[Item]:
    ours: Sequence[Any] = forms.ours["review"]
    for one in triples(asked, theirs, ours, _RULES):
        was = asked[one.base] if one.base is not None else None
        now = ours[one.ours] if one.ours is not None else None
        if one.theirs is not None:
            item = theirs[one.theirs]
            if was is None or was != item or item in firm:  # people wrote it, or kept it
                yield item
            elif now is not None:
                yield dict(now)
        elif was is None and now is not None and _is_new(now, merged, forms, is_confirmed):
            yield dict(now)


def _is_new(item: Item, merged: Plain, forms: Forms, is_confirmed: bool) -> bool:  # noqa: FBT001 - private and plain
    """Tell whether the parser asks something for the first time that people have not settled.

    Articles that differ are told in any case, unless people have what the further one says.
    """
    if is_dissent(item["why"]):
        try:
            told = _values(merged, item["path"])
        except (NoPlaceError, HiddenPlaceError):
            return False
        return not says(item["why"], told[0])
    return not is_confirmed and _is_asked(item, merged, forms)


def _is_asked(item: Item, merged: Plain, forms: Forms) -> bool:
    """Tell whether the parser asks about its own value, and not about one that people have set."""
    try:
        theirs = value_at(merged, find_place(merged, item["path"]))
        ours = value_at(forms.ours, find_place(forms.ours, item["path"]))
    except (NoPlaceError, HiddenPlaceError):
        return False
    return bool(theirs == ours)


def _in_order(items: Sequence[Item], theirs: Sequence[Item]) -> list[Item]:
    """Return items in the order in which people have them, new ones behind."""
    places = {(item["path"], item["why"]): at for at, item in enumerate(theirs)}
    paths = {item["path"]: at for at, item in reversed(list(enumerate(theirs)))}

    def place(item: Item) -> int:
        at = places.get((item["path"], item["why"]))
        return paths.get(item["path"], len(theirs)) if at is None else at

    return sorted(items, key=place)
