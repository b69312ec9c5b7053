"""Build the feed of corrections: what readers of reviewed records are told has changed."""

from collections.abc import Sequence
from uuid import NAMESPACE_URL, uuid5

from pipeline.model import Briefing, Record, Revision, Site
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.meeting import record_title
from pipeline.render.places import find_unit_of_path
from pipeline.render.views import FeedEntry, FeedView

_MOST_ENTRIES = 100
CORRECTIONS_FEED = "corrections.xml"


def corrections_feed(site: Site, briefings: Sequence[Briefing]) -> FeedView | None:
    """Return the feed, the newest correction first, None where nothing was ever corrected.

    Only the day of a correction is known, so it counts from its first second, UTC. Ids follow from
    what a correction says, so that readers see each once wherever the site stands.
    """
    entries = [
        _entry(briefing.record, revision)
        for briefing in sorted(briefings, key=lambda one: one.record.id)
        for revision in briefing.record.revisions
    ]
    if not entries:
        return None
    entries.sort(key=lambda entry: entry.updated, reverse=True)
    base = find_safe_url(site.base_url)
    return FeedView(
        id=_urn(base or site.title, CORRECTIONS_FEED),
        updated=entries[0].updated,
        self_href=f"{base}{CORRECTIONS_FEED}" if base else None,
        entries=tuple(entries[:_MOST_ENTRIES]),
    )


def _entry(record: Record, revision: Revision) -> FeedEntry:
    unit = find_unit_of_path(record, revision.path)
    anchor = unit.anchor if unit else "corrections"
    return FeedEntry(
        id=_urn(record.id, revision.date, revision.path, revision.was or "", revision.now or ""),
        title=record_title(record)[0],
        href=f"{file_url('meetings', record.id, 'index.html')}#{anchor}",
        updated=f"{revision.date}T00:00:00Z",
        place=unit.words if unit else revision.path,
        was=revision.was,
        now=revision.now,
        why=revision.why,
    )


def _urn(*parts: str) -> str:
    name = "\0".join(("readout", *parts)).encode("utf-8", "replace").decode()
    return uuid5(NAMESPACE_URL, name).urn
