"""The words of derived pages: what each kind of page says beside the summaries that it shows."""

from typing import Final, NamedTuple

CORRECTIONS_FEED: Final = "corrections.xml"
LATEST_FEED: Final = "feed.xml"
SITEMAP: Final = "sitemap.xml"


class ListingWords(NamedTuple):
    """The words of a page of a list; numbers are written out, and count from 1.

    `folder` is the list's own, empty for the home page; `counts` are given and `feeds` linked on
    the first page alone, so that the others stay as they are.
    """

    folder: str
    heading: str
    number: str
    total: str
    counts: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()


class IndexWords(NamedTuple):
    """The words of an index: its kind, and (folder, name, how many records) of each list."""

    kind: str
    lists: tuple[tuple[str, str, str], ...]


class SitemapWords(NamedTuple):
    """The words of a sitemap: (path from the top folder, date of the last change or "")."""

    addresses: tuple[tuple[str, str], ...]


def page_folder(folder: str, number: int) -> str:
    """Return the folder of one page of a list, empty for the home page's first."""
    further = f"page/{number}" if number > 1 else ""
    return "/".join(filter(None, (folder, further)))
