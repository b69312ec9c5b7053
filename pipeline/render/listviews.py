"""What the templates of pages about several records see; as in `views`, all is ready to print."""

from collections.abc import Callable

from markupsafe import Markup

from pipeline.render.views import Value, template_view
from pipeline.values import dataclass

Macro = Callable[["Entry", Markup], Markup]
_ROOT = Markup("\0")  # stands for what leads to the top folder, which is not the same everywhere


@template_view(kw_only=True)
class EntryStatus:
    """What a list says of the state of a record."""

    key: str
    word: str
    to_review: int
    review_words: str
    corrected: Value | None


@dataclass(slots=True, kw_only=True)
class Entry:
    """A record in a list; addresses are relative to the top folder."""

    title: str
    href: str
    markdown_href: str
    date: Value | None
    place: str | None
    parties: str
    lead: str | None
    status: EntryStatus
    _filled: tuple[Macro, list[str]] | None = None

    def filled(self, macro: Macro) -> list[str]:
        """Return what `macro(entry, root)` makes of this entry: the pieces around the root.

        A record stands in ten lists or more, so what was made is kept. A macro that is imported
        without context sees nothing but its arguments, and is the same object on every page; any
        other is a new one each time.
        """
        if self._filled is None or self._filled[0] is not macro:
            self._filled = (macro, str(macro(self, _ROOT)).split(_ROOT))
        return self._filled[1]


@template_view()
class EntryGroup:
    """Entries under a heading."""

    title: str
    anchor: str
    entries: tuple[Entry, ...]

    def filled(self, macro: Macro, root: str) -> Markup:
        """Return what `macro(entry, root)` makes of each entry; `root` leads to the top folder."""
        put_root = str(root).join
        # A NUL that a record holds is shown as a sign, so no piece ends at one.
        made = "".join([put_root(entry.filled(macro)) for entry in self.entries])
        return Markup(made)  # noqa: S704 - the macro has escaped it


@template_view()
class PageLink:
    """A link to another page of a list."""

    href: str
    markdown_href: str


@template_view(kw_only=True)
class ListingView:
    """A page of a list of records.

    `index` leads to all lists of its kind, None on the home page; counts in words are on the first
    page alone; `number` counts from 1.
    """

    heading: str
    index: Value | None
    markdown_index: str | None
    counts: tuple[str, ...]
    groups: tuple[EntryGroup, ...]
    number: int
    total: int
    previous: PageLink | None
    next: PageLink | None


@template_view(kw_only=True)
class IndexEntry:
    """A list in the index of its kind; `count` in words."""

    name: str
    href: str
    markdown_href: str
    count: str


@template_view()
class IndexView:
    """All lists of one kind."""

    heading: str
    entries: tuple[IndexEntry, ...]


@template_view(kw_only=True)
class FeedEntry:
    """A correction in the feed; `updated` is a time of RFC 3339, `id` an IRI that never changes."""

    id: str
    title: str
    href: str
    updated: str
    place: str
    was: str | None
    now: str | None
    why: str


@template_view(kw_only=True)
class FeedView:
    """The feed of corrections, newest first; `self_href` is None where the site has no address."""

    id: str
    updated: str
    self_href: str | None
    entries: tuple[FeedEntry, ...]


@template_view(kw_only=True)
class LatestEntry:
    """A record in the feed; `updated` and `id` as those of a correction."""

    id: str
    title: str
    href: str
    updated: str
    lead: str | None
    topics: tuple[str, ...]
    is_retracted: bool


@template_view(kw_only=True)
class LatestView:
    """The feed of the latest records, newest first; addresses are absolute if the site has one."""

    id: str
    updated: str
    self_href: str | None
    home: str
    entries: tuple[LatestEntry, ...]


@template_view()
class Address:
    """A page in the sitemap; `changed` is a date of the W3C's form, as precise as is known."""

    href: str
    changed: str | None
