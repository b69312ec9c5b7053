"""Join what two articles say of when, where and how people met."""

from collections.abc import Mapping
from typing import Any

from pipeline.record.joining.joint import Joint
from pipeline.record.naming import folded_name

_UNKNOWN = (None, "unknown")
_SINGLE = ("status", "format", "setting", "part_of")


def join_meeting(joint: Joint, people: Mapping[str, str]) -> None:
    """Join the meeting; `people` are the ids that the persons of `second` have in `first`."""
    meeting, other = joint.first["meeting"], joint.second["meeting"]
    if other is None:
        return
    other["host"] = people.get(other["host"])
    if meeting is None:
        joint.fill(("meeting",), ("meeting",))
        return
    for key in _SINGLE:
        _join_single(joint, key)
    _join_days(joint, meeting, other)
    _join_place(joint, meeting["place"], other["place"])
    _join_host(joint, meeting["host"], other["host"])


def _join_single(joint: Joint, key: str) -> None:
    path = ("meeting", key)
    one, other = joint.first["meeting"][key], joint.second["meeting"][key]
    if other in _UNKNOWN:
        return
    if one in _UNKNOWN:
        joint.fill(path, path)
    elif folded_name(one) == folded_name(other):
        joint.ground(path, path)
    else:
        joint.dissent(path, path)


def _join_days(joint: Joint, meeting: Mapping[str, Any], other: Mapping[str, Any]) -> None:
    """Join the days, which mean something only together; the more exact ones stand."""
    path, end = ("meeting", "date"), ("meeting", "end_date")
    if other["date"] is None:
        return
    days, others = ((form["date"] or "", form["end_date"] or "") for form in (meeting, other))
    if days == others or _is_within_days(days, others):
        joint.ground(path, path)
        if days[1] == others[1]:
            joint.ground(end, end)
    elif _is_within_days(others, days):
        joint.fill(path, path)
        joint.fill(end, end)
    else:
        told = [{"date": one["date"], "end_date": one["end_date"]} for one in (meeting, other)]
        joint.dissent(path, path, (told[0], told[1]))


def _is_within_days(days: tuple[str, str], others: tuple[str, str]) -> bool:
    """Tell whether days are the others, told as exactly or more so: a day of a month, an end."""
    return days[0].startswith(others[0]) and days[1].startswith(others[1])


def _join_place(joint: Joint, place: Any, other: Any) -> None:  # noqa: ANN401 - plain data
    path = ("meeting", "place")
    if other is None:
        return
    if place is not None and _is_within(place, other):
        joint.ground(path, path)
    elif place is None or _is_within(other, place):
        joint.fill(path, path)
    else:
        joint.dissent(path, path)


def _is_within(place: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether a place is the other, or one in it."""
    return all(
        told is None or (place[key] is not None and folded_name(place[key]) == folded_name(told))
        for key, told in other.items()
    )


def _join_host(joint: Joint, host: str | None, other: str | None) -> None:
    path = ("meeting", "host")
    if other is None:
        return
    if host is None:
        joint.fill(path, path)
    elif host == other:
        joint.ground(path, path)
    else:
        names = {person["id"]: person["name"] for person in joint.first["participants"]}
        joint.dissent(path, path, (names.get(host), names.get(other)))
