"""Build what the pages of lists and of their indexes show."""

from collections.abc import Sequence
from itertools import groupby
from typing import cast

from pipeline.model import Summary
from pipeline.render.dates import date_value
from pipeline.render.grouping import KINDS, UNDATED, Kind
from pipeline.render.links import file_url
from pipeline.render.listviews import (
    Entry,
    EntryGroup,
    EntryStatus,
    IndexEntry,
    IndexView,
    ListingView,
    PageLink,
)
from pipeline.render.planned import IndexWords, ListingWords, page_folder
from pipeline.render.views import Value
from pipeline.render.wording import RECORD_STATUS, counted, listed

_NO_MEETING = "Articles that report no meeting"
_YEAR, _MONTH = 4, 7  # characters of a date


def listing_view(words: ListingWords, shown: Sequence[Summary], root: str) -> ListingView:
    """Return a page of a list: its records by year, or by month where all are of one year."""
    kind = words.folder.split("/", maxsplit=1)[0]
    length = _MONTH if kind == "years" else _YEAR
    number, total = int(words.number), int(words.total)
    groups = groupby(shown, lambda one: _group(one, length))
    return ListingView(
        heading=words.heading,
        index=Value(KINDS[cast("Kind", kind)], href=f"{root}{kind}/index.html") if kind else None,
        markdown_index=f"{root}{kind}/index.md" if kind else None,
        counts=words.counts,
        groups=tuple(
            EntryGroup(title, f"group-{at}", tuple(_entry(one, root) for one in members))
            for at, (title, members) in enumerate(groups, 1)
        ),
        number=number,
        total=total,
        previous=_page_link(words.folder, number - 1, root) if number > 1 else None,
        next=_page_link(words.folder, number + 1, root) if number < total else None,
    )


def index_view(words: IndexWords) -> IndexView:
    """Return the index of all lists of one kind."""
    what = ("record", "records") if words.kind == "topics" else ("meeting", "meetings")
    return IndexView(
        KINDS[cast("Kind", words.kind)],
        tuple(
            IndexEntry(
                name=name,
                href=f"{path}/index.html",
                markdown_href=f"{path}/index.md",
                count=counted(int(count), *what),
            )
            for folder, name, count in words.lists
            for path in (file_url(*folder.split("/")[1:]),)
        ),
    )


def _group(summary: Summary, length: int) -> str:
    if not summary.is_meeting:
        return _NO_MEETING
    return date_value(summary.date[:length]).text if summary.date else UNDATED


def _page_link(folder: str, number: int, root: str) -> PageLink:
    path = file_url(*page_folder(folder, number).split("/"))
    path = f"{root}{path}/" if path else root
    return PageLink(f"{path}index.html", f"{path}index.md")


def _entry(summary: Summary, root: str) -> Entry:
    path = f"{root}{file_url('meetings', summary.id)}/"
    return Entry(
        title=summary.title,
        href=f"{path}index.html",
        markdown_href=f"{path}index.md",
        date=date_value(summary.date) if summary.date else None,
        place=summary.place,
        parties=listed(tuple(dict.fromkeys(name for _, _, name in summary.parties))),
        lead=summary.lead,
        status=EntryStatus(
            key=summary.status,
            word=RECORD_STATUS[summary.status][0],
            to_review=summary.to_review,
            review_words=counted(summary.to_review, "fact needs review", "facts need review"),
            corrected=date_value(summary.corrected) if summary.corrected else None,
        ),
    )
