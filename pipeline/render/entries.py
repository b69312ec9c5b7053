"""Build what lists say of each record, once for all lists."""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from pipeline.model import Summary
from pipeline.render.addresses import entry_anchor
from pipeline.render.dates import date_value
from pipeline.render.environments import Templates
from pipeline.render.language.speaking import gettext
from pipeline.render.links import file_url
from pipeline.render.listviews import Entry, EntryStatus
from pipeline.render.wording import RECORD_STATUS, lead_in, lead_in_key, listed, review_words

# What the templates have made of an entry is kept with it: for as long as there are the templates.
_KNOWN: WeakKeyDictionary[Templates, dict[str, tuple[Summary, Entry]]] = WeakKeyDictionary()


def entries_of(shown: Sequence[Summary], templates: Templates) -> list[Entry]:
    """Return the entries of these records, for pages that these templates make."""
    known = _KNOWN.setdefault(templates, {})
    found = []
    for summary in shown:
        kept = known.get(summary.id)
        if kept is None or (kept[0] is not summary and kept[0] != summary):
            kept = known[summary.id] = (summary, entry_view(summary))
        found.append(kept[1])
    return found


def entry_view(summary: Summary) -> Entry:
    """Return what lists say of a record."""
    path = file_url("meetings", summary.id)
    return Entry(
        anchor=entry_anchor(summary.id),
        title=summary.title,
        href=f"{path}/index.html",
        markdown_href=f"{path}/index.md",
        date=date_value(summary.date) if summary.date else None,
        place=summary.place,
        parties=listed(tuple(dict.fromkeys(name for _, _, name in summary.parties))),
        lead=summary.lead,
        status=status_of(summary),
    )


def status_of(summary: Summary) -> EntryStatus:
    """Return what lists say of the state of a record."""
    word = lead_in(summary)
    return EntryStatus(
        key=summary.status,
        word=gettext(RECORD_STATUS[summary.status][0]),
        lead_in=word,
        lead_in_key=lead_in_key(summary),
        to_review=summary.to_review,
        review_words=review_words(summary.to_review),
        corrected=date_value(summary.corrected) if summary.corrected else None,
    )
