"""Build what the pages of lists show."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import cast

from pipeline.model import Summary
from pipeline.render.dates import date_value
from pipeline.render.grouping import KINDS, UNDATED, Kind
from pipeline.render.language.speaking import gettext, message
from pipeline.render.links import file_url
from pipeline.render.listviews import Entry, EntryGroup, FacetView, ListingView, ListLink
from pipeline.render.paging import paging
from pipeline.render.planned import Facet, Link, ListingWords
from pipeline.render.views import Value
from pipeline.render.wording import number_words

_NO_MEETING = message("Articles that report no meeting")
_YEAR, _MONTH = 4, 7  # characters of a date


def listing_view(
    words: ListingWords, shown: Sequence[Summary], entries: Sequence[Entry], root: str
) -> ListingView:
    """Return a page of a list: its records by year, or by month where all are of one year.

    `entries` are those of the records that are `shown`; `root` leads to the top folder.
    """
    kind = words.folder.split("/", maxsplit=1)[0]
    return ListingView(
        heading=words.heading,
        index=_index(kind, root) if kind else None,
        markdown_index=f"{root}{kind}/index.md" if kind else None,
        counts=words.counts,
        facets=tuple(_facet(at, one, root) for at, one in enumerate(words.facets, 1)),
        groups=tuple(_groups(shown, entries, _MONTH if kind == "years" else _YEAR)),
        paging=paging(words.folder, words.number, words.total, root),
    )


def _index(kind: str, root: str) -> Value:
    return Value(gettext(KINDS[cast("Kind", kind)]), href=f"{root}{kind}/index.html")


def list_link(link: Link, root: str, count: str = "") -> ListLink:
    """Return a link to a list whose folder is seen from `root`.

    `count` is how many records are in it, in words; it is the number alone where none are given.
    """
    name, folder, number = link
    path = f"{root}{file_url(*folder.split('/'))}"
    return ListLink(
        name=name,
        href=f"{path}/index.html",
        markdown_href=f"{path}/index.md",
        count=count or (number and number_words(int(number))),
    )


def _facet(at: int, facet: Facet, root: str) -> FacetView:
    heading, folder, size, lists = facet
    return FacetView(
        anchor=f"facet-{at}",
        index=list_link((heading, folder, size), root),
        links=tuple(list_link(one, root) for one in lists),
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
        return gettext(_NO_MEETING)
    if len(date) == _YEAR:  # most groups are years, and those need no words
        return date
    return date_value(date).text if date else gettext(UNDATED)
