"""Plan the pages about several records: which there are, what each shows, and in what order.

A page comes after those that it leads to: further pages of a list before its first, pairs before
the lists of their parties, lists before the indexes, all of them before the home page.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Final

from pipeline.model import Derived, Site, Summary, Words
from pipeline.render.changes import CHANGES, changes_words
from pipeline.render.counting import counts
from pipeline.render.datafiles import DATA
from pipeline.render.dictionaries import dictionary_words
from pipeline.render.facets import home_facets, met_facets
from pipeline.render.feeds import MOST_LATEST, Correction, correcting, latest, newest_corrections
from pipeline.render.grouping import KINDS, Group, Kind, Named, groups_of_kind, in_list_order
from pipeline.render.indexing import index_words
from pipeline.render.language.speaking import speaking
from pipeline.render.method import ABOUT
from pipeline.render.paging import in_pages
from pipeline.render.planned import (
    CORRECTIONS_FEED,
    LATEST_FEED,
    LATEST_JSON,
    Facet,
    FeedWords,
    ListingWords,
    page_folder,
)
from pipeline.render.reviewing import REVIEW, review_pages
from pipeline.render.sitemaps import sitemaps
from pipeline.render.standing import STATUS, status_words
from pipeline.render.tallying import topic_years, with_tallies

PAGE_LENGTH: Final = 50
STYLESHEET: Final = "assets/readout.css"
SEARCH_SCRIPT: Final = "assets/search.js"
JSON_FEED: Final = "feeds/feed.json"  # in place of a template: no template can make it
_WITH_FEEDS: Final = ("countries", "topics")
_ORDER: Final[Sequence[Kind]] = ("pairs", *(kind for kind in KINDS if kind != "pairs"))


def derived_pages(site: Site, summaries: Iterable[Summary]) -> Iterator[Derived]:
    """Return the pages about several records in the order in which they are to be written.

    The order of the summaries does not matter; their ids are unique.
    """
    with speaking(site.language):
        return iter(tuple(_derived_pages(site, summaries)))


def _derived_pages(site: Site, summaries: Iterable[Summary]) -> Iterator[Derived]:
    ordered = in_list_order(summaries)
    groups = {kind: groups_of_kind(kind, ordered) for kind in KINDS}
    corrections = newest_corrections(ordered)
    feeds = tuple(_feeds(ordered, corrections))
    addresses: list[str] = []
    yield Derived(PurePosixPath(STYLESHEET), STYLESHEET)
    yield from feeds
    for page in (
        *_lists(groups, ordered),
        *_indexes(groups),
        *_single_pages(site, ordered, corrections),
        *_home(groups, ordered, tuple(one.path.name for one in feeds)),
    ):
        path = page.path.as_posix()
        if path.endswith("index.html"):
            addresses.append(path.removesuffix("index.html"))
        yield page
    yield Derived(PurePosixPath("404.html"), "html/not-found.html.j2")
    if site.search != "none":
        yield Derived(PurePosixPath(SEARCH_SCRIPT), SEARCH_SCRIPT)
        yield from _both("search", "search", (), ())
    yield from sitemaps(site, ordered, addresses)


def _feeds(ordered: Sequence[Summary], corrections: Sequence[Correction]) -> Iterator[Derived]:
    """Yield those feeds of all records that have something to tell."""
    found = _ids(latest(ordered))
    if found:
        words = tuple(FeedWords())
        yield Derived(PurePosixPath(LATEST_FEED), f"feeds/{LATEST_FEED}.j2", found, words)
        yield Derived(PurePosixPath(LATEST_JSON), JSON_FEED, found)
    if corrections:
        template = f"feeds/{CORRECTIONS_FEED}.j2"
        yield Derived(PurePosixPath(CORRECTIONS_FEED), template, _ids(correcting(corrections)))


def _lists(groups: Mapping[Kind, Sequence[Group]], ordered: Sequence[Summary]) -> Iterator[Derived]:
    """Yield the pages of all lists, and the feeds of those that have one."""
    met = met_facets(groups["pairs"])
    newness = {one.id: at for at, one in enumerate(latest(ordered, most=None))}
    for kind in _ORDER:
        # Whatever leads to a meeting of a pair leads to one page.
        length = None if kind == "pairs" else PAGE_LENGTH
        for group in groups[kind]:
            feed = _list_feed(group, newness) if kind in _WITH_FEEDS else None
            if feed:
                yield feed
            feeds = (str(feed.path.as_posix()),) if feed else ()
            yield from _listing("list", group, feeds, met.get(group.folder, ()), length)


def _list_feed(group: Group, newness: Mapping[str, int]) -> Derived | None:
    dated = sorted(
        (one for one in group.members if one.id in newness), key=lambda one: newness[one.id]
    )
    if not dated:
        return None
    return Derived(
        PurePosixPath(group.folder, LATEST_FEED),
        f"feeds/{LATEST_FEED}.j2",
        _ids(dated[:MOST_LATEST]),
        tuple(FeedWords(group.folder, group.named.title)),
    )


def _listing(
    template: str,
    group: Group,
    feeds: tuple[str, ...],
    facets: tuple[Facet, ...],
    length: int | None = PAGE_LENGTH,
) -> Iterator[Derived]:
    """Yield the pages of one list, the last first."""
    for number, total, on_page in in_pages(group.members, length):
        words = ListingWords(group.folder, group.named.title, str(number), str(total))
        if number == 1:
            words = words._replace(counts=counts(group.members), feeds=feeds, facets=facets)
            words = with_tallies(words, group.members) if total > 1 else words
        yield from _both(template, page_folder(group.folder, number), _ids(on_page), words)


def _indexes(groups: Mapping[Kind, Sequence[Group]]) -> Iterator[Derived]:
    for kind, lists in groups.items():
        for index in index_words(kind, lists):
            years = topic_years(lists) if kind == "topics" and index.number == "1" else ()
            words = index._replace(years=years)
            yield from _both("groups", page_folder(kind, int(index.number)), (), words)


def _single_pages(
    site: Site, ordered: Sequence[Summary], corrections: Sequence[Correction]
) -> Iterator[Derived]:
    """Yield the pages about the site itself."""
    for changes, shown in changes_words(corrections):
        yield from _both("corrections", page_folder(CHANGES, int(changes.number)), shown, changes)
    for reviews, shown in review_pages(ordered):
        yield from _both("review", page_folder(REVIEW, int(reviews.number)), shown, reviews)
    yield from _both("about", ABOUT, (), ())
    yield from _both("data", DATA, (), dictionary_words())
    yield from _both("status", STATUS, (), status_words(site, ordered))


def _home(
    groups: Mapping[Kind, Sequence[Group]], ordered: list[Summary], feeds: tuple[str, ...]
) -> Iterator[Derived]:
    everything = Group("", Named("", ""), ordered)
    yield from _listing("home", everything, feeds, home_facets(groups))


def _both(template: str, folder: str, shown: tuple[str, ...], words: Words) -> Iterator[Derived]:
    """Yield a page in HTML and in Markdown."""
    place, plain = f"{folder}/" if folder else "", tuple(words)
    yield Derived(PurePosixPath(f"{place}index.html"), f"html/{template}.html.j2", shown, plain)
    yield Derived(PurePosixPath(f"{place}index.md"), f"markdown/{template}.md.j2", shown, plain)


def _ids(summaries: Iterable[Summary]) -> tuple[str, ...]:
    return tuple([one.id for one in summaries])
