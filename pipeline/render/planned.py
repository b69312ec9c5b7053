"""The words of derived pages: what each kind of page says beside the summaries that it shows.

Numbers are written out. Folders are paths from the top folder, empty for that itself.
"""

from typing import Final, NamedTuple

CORRECTIONS_FEED: Final = "corrections.xml"
LATEST_FEED: Final = "feed.xml"
LATEST_JSON: Final = "feed.json"
SITEMAP: Final = "sitemap.xml"

Link = tuple[str, str, str]
"""A list: its name, its folder, how many records are in it."""
Facet = tuple[str, str, str, tuple[Link, ...]]
"""Lists of one kind: a heading, the folder of their index, how many there are, some of them."""


class ListingWords(NamedTuple):
    """The words of a page of a list; pages count from 1.

    `folder` is the list's own, empty for the home page; `counts` and `facets` are given and `feeds`
    (paths from the top folder) linked on the first page alone, so that the others stay as they are.
    So are `dates` and `others`, and only where there are several pages: see `tallying`.
    """

    folder: str
    heading: str
    number: str
    total: str
    counts: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    facets: tuple[Facet, ...] = ()
    dates: tuple[tuple[str, str], ...] = ()
    others: tuple[Link, ...] = ()


class IndexWords(NamedTuple):
    """The words of a page of an index: its kind, how many lists there are, and those on the page.

    `groups` are (number from 1, heading or "", lists); `jumps` are all headings, each with the
    numbers of its page and of its group, none where there are few. `years` are those of topics: see
    `tallying`.
    """

    kind: str
    number: str
    total: str
    size: str
    groups: tuple[tuple[str, str, tuple[Link, ...]], ...]
    jumps: tuple[tuple[str, str, str], ...] = ()
    years: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()


class CorrectionsWords(NamedTuple):
    """The words of a page of corrections: (id of a record, number from 0 of its correction)."""

    number: str
    total: str
    size: str
    corrections: tuple[tuple[str, str], ...]


class ReviewWords(NamedTuple):
    """The words of a page of what needs review: how many records and facts there are in all."""

    number: str
    total: str
    records: str
    facts: str


class StatusWords(NamedTuple):
    """The words of the page of the site's status: (label, value, folder of more about it or "")."""

    rows: tuple[tuple[str, str, str], ...]


class DictionaryWords(NamedTuple):
    """The words of the data dictionary: the fields of `pipeline.dictionary`, as plain tuples."""

    fields: tuple[tuple[str, str, str, str, str, tuple[tuple[str, str], ...]], ...]


class FeedWords(NamedTuple):
    """The words of a list's feed: its folder and heading; both empty for that of all records."""

    folder: str = ""
    heading: str = ""


class SitemapWords(NamedTuple):
    """The words of a sitemap: (path from the top folder, date of the last change or "")."""

    addresses: tuple[tuple[str, str], ...]


def page_folder(folder: str, number: int) -> str:
    """Return the folder of one page of a list, empty for the home page's first."""
    further = f"page/{number}" if number > 1 else ""
    return "/".join(filter(None, (folder, further)))
