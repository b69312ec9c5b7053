"""Build what the pages of lists and of their indexes show."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from pipeline.model import Summary
from pipeline.render.dates import date_value
from pipeline.render.grouping import KINDS, UNDATED, Kind
from pipeline.render.links import file_url
from pipeline.render.listviews import (
    Entry,
    EntryGroup,
    IndexEntry,
    IndexView,
    ListingView,
    PageLink,
)
from pipeline.render.planned import IndexWords, ListingWords, page_folder
from pipeline.render.views import Value
from pipeline.render.wording import counted

_NO_MEETING = "Articles that report no meeting"
_YEAR, _MONTH = 4, 7  # characters of a date


def listing_view(
    words: ListingWords, shown: Sequence[Summary], entries: Sequence[Entry], root: str
) -> ListingView:
    """Return a page of a list: its records by year, or by month where all are of one year.

    `entries` are those of the records that are `shown`; `root` leads to the top folder.
    """
    kind = words.folder.split("/", maxsplit=1)[0]
    number, total = int(words.number), int(words.total)
    return ListingView(
        heading=words.heading,
        index=Value(KINDS[cast("Kind", kind)], href=f"{root}{kind}/index.html") if kind else None,
        markdown_index=f"{root}{kind}/index.md" if kind else None,
        counts=words.counts,
        groups=tuple(_groups(shown, entries, _MONTH if kind == "years" else _YEAR)),
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


def _groups(
    shown: Sequence[Summary], entries: Sequence[Entry], length: int
) -> Iterator[EntryGroup]:
    """Yield entries that follow each other and have the same beginning of their dates."""
    dates = [(one.date or "")[:length] if one.is_meeting else None for one in shown]
    start = 0
    for at, (date, run) in enumerate(groupby(dates), 1):
        end = start + len(list(run))
        yield EntryGroup(_group_title(date), f"group-{at}", tuple(entries[start:end]))
        start = end


def _group_title(date: str | None) -> str:
    """Return a year or month in words; "" stands for no date, None for no meeting."""
    if date is None:
        return _NO_MEETING
    if len(date) == _YEAR:  # most groups are years, and those need no words
        return date
    return date_value(date).text if date else UNDATED


def _page_link(folder: str, number: int, root: str) -> PageLink:
    path = file_url(*page_folder(folder, number).split("/"))
    path = f"{root}{path}/" if path else root
    return PageLink(f"{path}index.html", f"{path}index.md")
