"""Join what two readings ask, and add where the articles differ."""

from collections.abc import Iterator

from pipeline.model import Evidence
from pipeline.record.data import Path
from pipeline.record.joining.joint import Joint, Plain
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place
from pipeline.record.renaming import Renamed, renamed_place

_Item = tuple[str, str]  # place and reason
Asked = dict[_Item, tuple[Evidence, ...]]
_OF_LISTS = ("participants", "themes", "tables")


def join_review(joint: Joint, ids: Renamed) -> Asked:
    """Return the items of the review list in order, each with what it stands on.

    What the first reading asked about a value that the second article gives is answered. Of what
    the second asks, that is kept which is about what was taken over from it. `ids` are the ids in
    `first` of what `second` has, by part.
    """
    found: Asked = {}
    for at, item in enumerate(joint.first["review"]):
        if _path(joint.first, item["path"]) not in joint.filled:
            found[item["path"], item["why"]] = _behind(joint, "facts", at)
    for at, item in enumerate(joint.second["review"]):
        place = renamed_place(item["path"], ids)
        if _is_taken(joint, place):
            found.setdefault((place, item["why"]), _behind(joint, "others", at))
    for path, why, evidence in joint.dissents:
        found[joint.place(path), why] = evidence
    return found


def _behind(joint: Joint, side: str, at: int) -> tuple[Evidence, ...]:
    facts = joint.others if side == "others" else joint.facts.values()
    return next((one.evidence for one in facts if one.pointer == f"/review/{at}"), ())


def _is_taken(joint: Joint, place: str) -> bool:
    """Tell whether a place is, or lies in, what was taken over, or is a list of such."""
    path = _path(joint.first, place)
    if path is None or path[:1] == ("sources",):
        return False
    around = {path[:length] for length in range(1, len(path) + 1)}
    return bool(around & joint.filled) or (len(path) == 1 and path[0] in _filled_lists(joint))


def _filled_lists(joint: Joint) -> Iterator[str | int]:
    return (one[0] for one in joint.filled if one[0] in _OF_LISTS)


def _path(record: Plain, place: str) -> Path | None:
    try:
        return find_place(record, place)
    except (NoPlaceError, HiddenPlaceError):
        return None
