"""Build the feeds: the latest records, and what readers of them are told has changed.

Only the day of a change is known, so it counts from its first second, UTC. Ids follow from what an
entry is about, so that readers see each once wherever the site stands.
"""

from collections.abc import Iterable, Sequence
from uuid import NAMESPACE_URL, uuid5

from pipeline.model import Site, Summary
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.listviews import FeedEntry, FeedView, LatestEntry, LatestView
from pipeline.render.planned import CORRECTIONS_FEED, LATEST_FEED

_MOST_LATEST = 50
_MOST_CORRECTIONS = 100
_Found = tuple[str, Summary, int]  # date, record, number of its correction


def latest(summaries: Iterable[Summary]) -> list[Summary]:
    """Return the records of the feed, the last changed first; those of no known date are left out.

    Of two that changed on one day, the one with the smaller id comes first.
    """
    dated = sorted((one for one in summaries if one.updated), key=lambda one: one.id)
    dated.sort(key=lambda one: one.updated or "", reverse=True)
    return dated[:_MOST_LATEST]


def latest_feed(site: Site, shown: Sequence[Summary]) -> LatestView:
    """Return the feed of these records, which are in its order and of which there is one."""
    base = find_safe_url(site.base_url)
    entries = tuple(_latest_entry(one, base or "") for one in shown)
    return LatestView(
        id=_urn(base or site.title, LATEST_FEED),
        updated=entries[0].updated,
        self_href=f"{base}{LATEST_FEED}" if base else None,
        home=base or "index.html",
        entries=entries,
    )


def correcting(summaries: Iterable[Summary]) -> list[Summary]:
    """Return the records whose corrections the feed tells of, in order of their ids."""
    ids = {summary.id: summary for _, summary, _ in _newest_corrections(summaries)}
    return [ids[id_] for id_ in sorted(ids)]


def corrections_feed(site: Site, shown: Sequence[Summary]) -> FeedView:
    """Return the feed of the corrections of these records, of which there is one, newest first."""
    entries = tuple(_correction(one, number) for _, one, number in _newest_corrections(shown))
    base = find_safe_url(site.base_url)
    return FeedView(
        id=_urn(base or site.title, CORRECTIONS_FEED),
        updated=entries[0].updated,
        self_href=f"{base}{CORRECTIONS_FEED}" if base else None,
        entries=entries,
    )


def _newest_corrections(summaries: Iterable[Summary]) -> list[_Found]:
    """Return the newest corrections; of one day, by the record's id, then in its order."""
    found = [
        (correction[0], summary, number)
        for summary in sorted((one for one in summaries if one.corrections), key=lambda it: it.id)
        for number, correction in enumerate(summary.corrections)
    ]
    found.sort(key=lambda it: it[0], reverse=True)
    return found[:_MOST_CORRECTIONS]


def _latest_entry(summary: Summary, base: str) -> LatestEntry:
    year, month, day = f"{summary.updated}-01-01".split("-")[:3]
    return LatestEntry(
        id=_urn("meeting", summary.id),
        title=summary.title,
        href=f"{base}{file_url('meetings', summary.id)}/{'' if base else 'index.html'}",
        updated=f"{year}-{month}-{day}T00:00:00Z",
        lead=summary.lead,
        topics=summary.topics,
        is_retracted=summary.status == "retracted",
    )


def _correction(summary: Summary, number: int) -> FeedEntry:
    date, path, place, anchor, was, now, why = summary.corrections[number]
    return FeedEntry(
        id=_urn(summary.id, date, path, was or "", now or ""),
        title=summary.title,
        href=f"{file_url('meetings', summary.id, 'index.html')}#{anchor or 'corrections'}",
        updated=f"{date}T00:00:00Z",
        place=place,
        was=was,
        now=now,
        why=why,
    )


def _urn(*parts: str) -> str:
    name = "\0".join(("readout", *parts)).encode("utf-8", "replace").decode()
    return uuid5(NAMESPACE_URL, name).urn
