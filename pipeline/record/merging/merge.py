"""Three forms of one record in, the merged record out, with what a person should decide."""

from collections.abc import Callable, Sequence
from typing import Any

from pipeline.forms import data_from_record
from pipeline.model import Draft, Record, ReviewItem
from pipeline.record.data import Path
from pipeline.record.merging.identity import Forms, with_kept_ids
from pipeline.record.merging.parts import merge_record
from pipeline.record.merging.references import with_whole_references
from pipeline.record.merging.review import Item, merge_review
from pipeline.record.merging.values import Policy, Sides
from pipeline.record.merging.wording import why_from_dispute
from pipeline.record.places import is_place
from pipeline.record.records import record_from_data
from pipeline.record.wording import place_from_path
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge gives.

    `data` is the merged record as plain data, `draft` what the parser says, with the ids that
    people know. `disputes` tell where the two differ: items of the merged review list, and those
    that people have taken out of it.
    `held` is the base of the next merge: what the parser says, and where people have set something
    what it said before, so that theirs stays a change even if the parser comes to agree with it.
    """

    data: dict[str, Any]
    draft: Draft
    disputes: tuple[ReviewItem, ...]
    held: Record


def merge_draft(
    base: Record | None,
    theirs: Record,
    ours: Draft,
    disputes: Sequence[ReviewItem] = (),
    is_annotated: Callable[[Path], bool] = lambda _: False,
) -> Merged:
    """Merge what the parser now says into a record that people have edited.

    A value that people left alone takes the parser's new one, unless they have reviewed the record;
    one that they changed stays, and becomes a review item where the parser says something new.
    Without a base nobody knows what they changed, so all of it stays and each difference is asked.
    `disputes` are those that earlier merges left in the record. `is_annotated` tells of a place
    (keys and positions) in theirs whether people wrote a comment there.
    """
    forms = with_kept_ids(Forms(*map(data_from_record, (base or theirs, theirs, ours.record))))
    policy = Policy(base is None or theirs.status != "draft", is_annotated)
    sides = Sides(forms.base, forms.theirs, forms.ours)
    value, found = merge_record(sides, policy)
    merged = with_whole_references(value, forms.theirs)
    fresh = [_item(place_from_path(merged, one.path), why_from_dispute(one, ours)) for one in found]
    earlier = [_item(one.path, one.why) for one in disputes]
    review, left = merge_review(
        forms, merged, [item for item in fresh if is_place(merged, item["path"])], earlier, policy
    )  # fmt: skip
    return Merged(
        data=merged | {"review": review},
        draft=replace(ours, record=record_from_data(forms.ours)),
        disputes=tuple(ReviewItem(**item) for item in left),
        held=record_from_data(_held(forms)),
    )


def _held(forms: Forms) -> dict[str, Any]:
    """Return ours, and in its place base wherever people have changed that.

    This is a merge with base and theirs in each other's place: what differs between the two stays
    as in base, all else follows ours.
    """
    value, _ = merge_record(Sides(forms.theirs, forms.base, forms.ours), Policy(keeps_whole=True))
    apart = {part: forms.ours[part] for part in ("aliases", "review", "revisions")}
    return {**value, **apart}


def _item(path: str, why: str) -> Item:
    return {"path": path, "why": why}
