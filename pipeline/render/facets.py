"""Gather what leads from the home page, and from a country or organization, to lists."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from pipeline.model import Summary
from pipeline.render.grouping import KINDS, Group, Kind
from pipeline.render.language.speaking import gettext
from pipeline.render.planned import Facet, Link

_TOP: Final = 6  # lists of a kind that the home page names


def home_facets(groups: Mapping[Kind, Sequence[Group]]) -> tuple[Facet, ...]:
    """Return the kinds of lists that there are, each with the largest, or the newest years."""
    return tuple(
        (gettext(KINDS[kind]), kind, str(len(lists)), tuple(map(_link, _top(kind, lists))))
        for kind, lists in groups.items()
        if lists
    )


def met_facets(pairs: Sequence[Group]) -> dict[str, tuple[Facet, ...]]:
    """Return whom each country and organization met, most often first, by its list's folder."""
    met: dict[str, list[tuple[int, Link]]] = defaultdict(list)
    for pair in pairs:
        named, number = pair.named, sum(map(_took_place, pair.members))
        if not number:
            continue
        for own, other in (
            (named.under_folder, named.name),
            (named.name_folder, named.under),
        ):
            met[own].append((number, (other, pair.folder, str(number))))
    heading = gettext("Met with")
    return {
        folder: ((heading, "pairs", str(len(found)), tuple(_most_first(found))),)
        for folder, found in met.items()
    }


def _took_place(summary: Summary) -> bool:
    """Tell whether a record may be counted as a meeting of those whom it names."""
    return summary.status != "retracted" and summary.meeting_status == "reported"


def _most_first(found: list[tuple[int, Link]]) -> list[Link]:
    found.sort(key=lambda one: -one[0])
    return [link for _, link in found]


def _top(kind: Kind, lists: Sequence[Group]) -> Sequence[Group]:
    if kind == "years":
        return lists[:_TOP]
    # A country as a whole holds more than each of its cities: those say more.
    known = [one for one in lists if one.folder != one.named.under_folder] or lists
    return sorted(known, key=lambda one: -len(one.members))[:_TOP]


def _link(group: Group) -> Link:
    name = group.named.title if group.folder.startswith("pairs/") else group.named.name
    return name, group.folder, str(len(group.members))
