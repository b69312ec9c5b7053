"""Let ids survive: what is the same person, theme or table keeps the id that people know."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from pipeline.record.merging.pairing import RULES, triples
from pipeline.record.renaming import IDENTIFIED, Renamed, with_other_ids
from pipeline.slug import unique_slug

Plain = dict[str, Any]


class Forms(NamedTuple):
    """The three forms of one record, as plain data."""

    base: Plain
    theirs: Plain
    ours: Plain


def with_kept_ids(forms: Forms) -> Forms:
    """Return the forms with the ids of `theirs` in all of them; others keep those of `base`.

    What is new in `ours` never has an id that something else has or had.
    """
    base: Renamed = {}
    ours: Renamed = {}
    for part in IDENTIFIED:
        base[part], ours[part] = _new_ids(forms, part)
    return Forms(with_other_ids(forms.base, base), forms.theirs, with_other_ids(forms.ours, ours))


def _new_ids(forms: Forms, part: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return what the ids of the items of base and of ours become."""
    base, theirs, ours = (form[part] for form in forms)
    of_base: dict[str, str] = {}
    of_ours: dict[str, str] = {}
    taken = {item["id"] for item in (*base, *theirs)}
    new: list[Plain] = []
    for one in triples(base, theirs, ours, RULES[part]):
        known = _first(theirs, one.theirs) or _first(base, one.base)
        if one.base is not None and known:
            of_base[base[one.base]["id"]] = known
        if one.ours is not None and known:
            of_ours[ours[one.ours]["id"]] = known
        elif one.ours is not None:
            new.append(ours[one.ours])
    for item in new:
        of_ours[item["id"]] = unique_slug(item["id"], taken)
    return of_base, of_ours


def _first(items: Sequence[Plain], position: int | None) -> str | None:
    return items[position]["id"] if position is not None else None
