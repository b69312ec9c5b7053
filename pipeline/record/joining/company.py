"""Join the people whom two articles name."""

import re
from typing import Any

from pipeline.record.joining.joint import Joint
from pipeline.record.merging.pairing import RULES, are_one_name, pairs
from pipeline.slug import unique_slug

# Ids are made of names, so in two articles one id may be that of two people.
_RULES = RULES["participants"]._replace(keys=RULES["participants"].keys[1:3])
_SMALL = frozenset(("a", "an", "and", "for", "in", "of", "the", "to", "with"))
# Words that make another office of one: a deputy minister is not the minister.
_OTHER = frozenset(
    (
        *("acting", "assistant", "associate", "caretaker", "co", "deputy", "designate", "elect"),
        *("ex", "former", "honorary", "incoming", "interim", "junior", "outgoing", "under", "vice"),
    )
)


def join_people(joint: Joint) -> dict[str, str]:
    """Join the participants; return the id in `first` of each of `second`."""
    people, others = joint.first["participants"], joint.second["participants"]
    known = {at: number for number, at in pairs(people, others, _RULES).items()}
    taken = {person["id"] for person in people}
    ids = {}
    for at, other in enumerate(others):
        there = ("participants", at)
        number = known.get(at)
        if number is None:
            ids[other["id"]] = new = unique_slug(other["id"], taken)
            people.append({**other, "id": new})
            here = ("participants", len(people) - 1)
            joint.ground(there, here)
            joint.filled.add(here)
        else:
            ids[other["id"]] = people[number]["id"]
            _join_person(joint, number, at)
    return ids


def _join_person(joint: Joint, number: int, at: int) -> None:
    person, other = joint.first["participants"][number], joint.second["participants"][at]
    for key, agree in (("name", are_one_name), ("role", _is_one_role), ("represents", _is_same)):
        there, here = ("participants", at, key), ("participants", number, key)
        if other[key] is None:
            continue
        if person[key] is None:
            joint.fill(there, here)
        elif agree(person[key], other[key]):
            joint.ground(there, here)
        else:
            joint.dissent(there, here)


def _is_same(one: Any, other: Any) -> bool:  # noqa: ANN401 - plain data
    return bool(one == other)


def _is_one_role(one: str, other: str) -> bool:
    """Tell whether one office may be the other, told in more words or in another order."""
    words, others = _words(one), _words(other)
    return (words <= others or others <= words) and not (words ^ others) & _OTHER


def _words(role: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W_]+", role.casefold())) - _SMALL
