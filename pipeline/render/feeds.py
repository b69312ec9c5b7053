"""Build the feeds: the latest records, and what readers of them are told has changed.

Only the day of a change is known, so it counts from its first second, UTC.
"""

from collections.abc import Iterable, Sequence

from pipeline.model import Site, Summary
from pipeline.render.feedviews import FeedEntry, FeedView, LatestEntry, LatestView
from pipeline.render.language.speaking import gettext
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.planned import CORRECTIONS_FEED, LATEST_FEED, FeedWords
from pipeline.render.tags import correction_tag, feed_tag, meeting_tag
from pipeline.render.worded import worded
from pipeline.render.wording import RECORD_STATUS, lead_in, review_words

MOST_LATEST = 50
_MOST_CORRECTIONS = 100
Correction = tuple[str, Summary, int]
"""A correction: its date, the record, its number in that record from 0."""


def latest(summaries: Iterable[Summary], most: int | None = MOST_LATEST) -> list[Summary]:
    """Return the records of a feed, the last changed first; those of no known date are left out.

    Of two that changed on one day, the one with the smaller id comes first.
    """
    dated = sorted((one for one in summaries if one.updated), key=lambda one: one.id)
    dated.sort(key=lambda one: one.updated or "", reverse=True)
    return dated[:most]


def latest_feed(site: Site, words: FeedWords, shown: Sequence[Summary]) -> LatestView:
    """Return the feed of these records, which are in its order and of which there is one."""
    base = find_safe_url(site.base_url)
    root = base or "../" * (words.folder.count("/") + 1 if words.folder else 0)
    folder = f"{file_url(*words.folder.split('/'))}/" if words.folder else ""
    entries = tuple(_latest_entry(site, one, root, is_web=base is not None) for one in shown)
    return LatestView(
        id=feed_tag(site, f"{words.folder}/latest".removeprefix("/")),
        title=" · ".join(filter(None, (words.heading, site.title))),
        updated=entries[0].updated,
        self_href=f"{base}{folder}{LATEST_FEED}" if base else None,
        home=f"{base}{folder}" if base else "index.html",
        entries=entries,
    )


def newest_corrections(summaries: Iterable[Summary]) -> list[Correction]:
    """Return all corrections, newest first; of one day, by the record's id, then in its order."""
    found = [
        (correction[0], summary, number)
        for summary in sorted((one for one in summaries if one.corrections), key=lambda it: it.id)
        for number, correction in enumerate(summary.corrections)
    ]
    found.sort(key=lambda it: it[0], reverse=True)
    return found


def correcting(newest: Sequence[Correction]) -> list[Summary]:
    """Return the records whose corrections the feed tells of, in order of their ids."""
    ids = {summary.id: summary for _, summary, _ in newest[:_MOST_CORRECTIONS]}
    return [ids[id_] for id_ in sorted(ids)]


def corrections_feed(site: Site, shown: Sequence[Summary]) -> FeedView:
    """Return the feed of the corrections of these records, of which there is one, newest first."""
    base = find_safe_url(site.base_url)
    newest = newest_corrections(shown)[:_MOST_CORRECTIONS]
    entries = tuple(_correction(site, one, number, base or "") for _, one, number in newest)
    return FeedView(
        id=feed_tag(site, "corrections"),
        title=f"{gettext('Corrections')} · {site.title}",
        updated=entries[0].updated,
        self_href=f"{base}{CORRECTIONS_FEED}" if base else None,
        home=f"{base}corrections/" if base else "corrections/index.html",
        entries=entries,
    )


def _latest_entry(site: Site, summary: Summary, root: str, *, is_web: bool) -> LatestEntry:
    year, month, day = f"{summary.updated}-01-01".split("-")[:3]
    word, means = RECORD_STATUS[summary.status]
    state = gettext("%(word)s: %(means)s.", word=gettext(word), means=gettext(means))
    return LatestEntry(
        id=meeting_tag(site, summary.first_id),
        title=_title(summary),
        href=f"{root}{file_url('meetings', summary.id)}/{'' if is_web else 'index.html'}",
        updated=f"{year}-{month}-{day}T00:00:00Z",
        lead=summary.lead,
        state=f"{state} {review_words(summary.to_review)}." if summary.to_review else state,
        topics=summary.topics,
    )


def _correction(site: Site, summary: Summary, number: int, base: str) -> FeedEntry:
    date, path, place, anchor, was, now, why = summary.corrections[number]
    page = f"{file_url('meetings', summary.id)}/{'' if base else 'index.html'}"
    return FeedEntry(
        id=correction_tag(site, summary.first_id, date, path, was or "", now or ""),
        title=_title(summary),
        href=f"{base}{page}#{anchor or 'corrections'}",
        updated=f"{date}T00:00:00Z",
        place=place,
        was=worded(path, was),
        now=worded(path, now),
        why=why,
    )


def _title(summary: Summary) -> str:
    word = lead_in(summary)
    if not word:
        return summary.title
    return gettext("%(word)s: %(title)s", word=word, title=summary.title)
