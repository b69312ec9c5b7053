"""Plan the pages about several records: which there are, what each shows, and in what order.

A page comes after those that it leads to: further pages of a list before its first, lists before
their index, all of them before the home page.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePosixPath
from typing import Final

from pipeline.model import Derived, Site, Summary, Words
from pipeline.render.feeds import correcting, latest
from pipeline.render.grouping import KINDS, Group, groups_of_kind, in_list_order
from pipeline.render.planned import (
    CORRECTIONS_FEED,
    LATEST_FEED,
    IndexWords,
    ListingWords,
    page_folder,
)
from pipeline.render.sitemaps import sitemaps
from pipeline.render.wording import counted

PAGE_LENGTH: Final = 50
STYLESHEET: Final = "assets/readout.css"


def derived_pages(site: Site, summaries: Iterable[Summary]) -> Iterator[Derived]:
    """Yield the pages about several records in the order in which they are to be written.

    The order of the summaries does not matter; their ids are unique.
    """
    ordered = in_list_order(summaries)
    addresses: list[str] = []
    yield Derived(PurePosixPath(STYLESHEET), STYLESHEET)
    for kind in KINDS:
        groups = groups_of_kind(kind, ordered)
        for group in groups:
            yield from _listing("list", group, addresses)
        index = IndexWords(kind, tuple((it.folder, it.name, str(len(it.members))) for it in groups))
        yield from _both("groups", kind, (), index)
        addresses.append(f"{kind}/")
    feeds = tuple(_feeds(ordered))
    yield from feeds
    home = Group("", "", ordered)
    yield from _listing("home", home, addresses, tuple(feed.path.name for feed in feeds))
    yield Derived(PurePosixPath("404.html"), "html/not-found.html.j2")
    yield from sitemaps(site, ordered, addresses)


def _listing(
    template: str, group: Group, addresses: list[str], feeds: tuple[str, ...] = ()
) -> Iterator[Derived]:
    """Yield the pages of one list, the last first, and add the address of each."""
    members = group.members
    total = -(-len(members) // PAGE_LENGTH) or 1
    for number in range(total, 0, -1):
        on_page = members[(number - 1) * PAGE_LENGTH : number * PAGE_LENGTH]
        folder = page_folder(group.folder, number)
        words = ListingWords(
            folder=group.folder,
            heading=group.name,
            number=str(number),
            total=str(total),
            counts=_counts(members) if number == 1 else (),
            feeds=feeds if number == 1 else (),
        )
        yield from _both(template, folder, tuple([one.id for one in on_page]), words)
        addresses.append(f"{folder}/" if folder else "")


def _both(template: str, folder: str, shown: tuple[str, ...], words: Words) -> Iterator[Derived]:
    """Yield a page in HTML and in Markdown."""
    place, plain = PurePosixPath(folder), tuple(words)
    yield Derived(place / "index.html", f"html/{template}.html.j2", shown, plain)
    yield Derived(place / "index.md", f"markdown/{template}.md.j2", shown, plain)


def _feeds(ordered: Sequence[Summary]) -> Iterator[Derived]:
    """Yield those feeds that have something to tell."""
    for name, shown in ((LATEST_FEED, latest(ordered)), (CORRECTIONS_FEED, correcting(ordered))):
        if shown:
            yield Derived(PurePosixPath(name), f"feeds/{name}.j2", tuple(one.id for one in shown))


def _counts(members: Sequence[Summary]) -> tuple[str, ...]:
    """Return the counts in words; those of nothing are left out, but for the first."""
    states = [one.status for one in members]
    reviewed, retracted = states.count("reviewed"), states.count("retracted")
    reviews = [one.to_review for one in members if one.to_review]
    needs = "needs" if len(reviews) == 1 else "need"
    words = {
        counted(reviewed, "record reviewed", "records reviewed"): reviewed,
        f"{counted(len(reviews), 'record', 'records')} {needs} review "
        f"({counted(sum(reviews), 'fact', 'facts')})": len(reviews),
        counted(retracted, "record retracted", "records retracted"): retracted,
    }
    first = counted([one.is_meeting for one in members].count(True), "meeting", "meetings")
    return (first, *(text for text, number in words.items() if number))
