"""What readers were told as checked does not change without their being told."""

import re
from collections.abc import Iterator

from pipeline.forms import data_from_record
from pipeline.model import Record
from pipeline.record.data import Path
from pipeline.record.findings import Finding
from pipeline.record.merging.changes import Change, changes_between
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place
from pipeline.record.wording import shown

# How an article is kept is no fact that readers see.
_UNSEEN = re.compile(r"sources\[\d+\]\.(?:sha256|article)")


def find_silent_changes(before: Record, now: Record, ref: str) -> Iterator[Finding]:
    """Yield each fact that was published as reviewed at `ref` and has changed without a correction.

    A correction tells of what stands at its place and below. Those of before tell of nothing new.
    """
    told = [item.path for item in now.revisions if item not in before.revisions]
    changes = [one for one in changes_between(before, now) if not _UNSEEN.fullmatch(one.place)]
    if before.status == "reviewed" != now.status:
        changes.insert(0, Change("status", before.status, now.status))
    for change in changes:
        if not any(_is_at_or_below(change.place, place) for place in told):
            yield Finding(
                path=_path(now, change.place),
                message=f"{_told(change)} since {ref}, and no correction tells readers",
                remedy=f"add one with path: {change.place} to revisions, or undo the change",
                code="silent-change",
            )


def _is_at_or_below(place: str, around: str) -> bool:
    return place == around or place.startswith((f"{around}.", f"{around}["))


def _told(change: Change) -> str:
    was, now = ("nothing" if one is None else shown(one) for one in (change.was, change.now))
    return f"{change.place} has changed from {was} to {now}"


def _path(record: Record, place: str) -> Path:
    """Return where a place is, or the closest part around it that is still there."""
    data = data_from_record(record)
    while place:
        try:
            return find_place(data, place)
        except (NoPlaceError, HiddenPlaceError):
            place = re.sub(r"(?:^|\.)[^.\[]*$|\[[^\[]*\]$", "", place)
    return ()
