"""Find the meetings of the same parties just before and after each, for its page.

Two meetings are of the same parties if two parties of the one took part in the other. Summits of
many parties are left out: all of them would be neighbours of nearly every meeting.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Final, NamedTuple

from pipeline.model import Record, Summary
from pipeline.render.addresses import pair_folder, pairs_of
from pipeline.render.dates import date_value
from pipeline.render.parties import parties_of

_MOST: Final = 3  # meetings on either side


class Neighbour(NamedTuple):
    """A meeting beside another."""

    id: str
    title: str
    date: str


class Neighbours(NamedTuple):
    """A meeting and those of the same parties, at most three before and three after, by date."""

    own: Neighbour
    earlier: tuple[Neighbour, ...]
    later: tuple[Neighbour, ...]


def may_have_neighbours(record: Record) -> bool:
    """Tell whether there is a place for neighbours on the page of a record."""
    date = record.meeting.date if record.meeting else None
    if not date or date_value(date).datetime is None or record.status == "retracted":
        return False
    return bool(pairs_of(parties_of(record)))


def neighbours_of(summaries: Iterable[Summary]) -> dict[str, Neighbours]:
    """Return the neighbours of each record that has some, by its id."""
    meetings = sorted(
        (one for one in summaries if one.is_meeting and one.date and one.status != "retracted"),
        key=lambda one: (one.date or "", one.id),
    )
    pairs = [_pairs(one) for one in meetings]
    places: dict[str, list[int]] = defaultdict(list)
    for place, own in enumerate(pairs):
        for pair in own:
            places[pair].append(place)
    before: list[set[int]] = [set() for _ in meetings]
    after: list[set[int]] = [set() for _ in meetings]
    for run in places.values():
        for at, place in enumerate(run):
            before[place].update(run[max(at - _MOST, 0) : at])
            after[place].update(run[at + 1 : at + 1 + _MOST])
    known = list(map(_neighbour, meetings))
    return {
        one.id: Neighbours(
            known[place],
            tuple([known[at] for at in sorted(before[place])[-_MOST:]]),
            tuple([known[at] for at in sorted(after[place])[:_MOST]]),
        )
        for place, one in enumerate(meetings)
        if before[place] or after[place]
    }


def neighbours_to_json(neighbours: Neighbours) -> str:
    """Return neighbours on one line of ASCII; equal ones give equal text."""
    return _to_json(neighbours)


def neighbour_to_json(summary: Summary) -> str:
    """Return what a meeting is in the text of its neighbours, and nothing else can be."""
    return _to_json(_neighbour(summary))


def neighbours_from_json(text: str) -> Neighbours:
    """Return the neighbours that `neighbours_to_json` wrote."""
    own, earlier, later = json.loads(text)
    return Neighbours(
        Neighbour(*own),
        tuple([Neighbour(*one) for one in earlier]),
        tuple([Neighbour(*one) for one in later]),
    )


def _neighbour(summary: Summary) -> Neighbour:
    return Neighbour(summary.id, summary.title, summary.date or "")


def _to_json(told: Neighbour | Neighbours) -> str:
    return json.dumps(told, separators=(",", ":"))


def _pairs(summary: Summary) -> list[str]:
    return [pair_folder(one[:2], other[:2]) for one, other in pairs_of(summary.parties)]
