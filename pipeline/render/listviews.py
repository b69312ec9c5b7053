"""What the templates of pages about several records see; as in `views`, all is ready to print."""

from collections.abc import Callable

from markupsafe import Markup

from pipeline.render.views import Value, template_view
from pipeline.values import dataclass

Macro = Callable[["Entry", Markup], Markup]
_ROOT = Markup("\0")  # stands for what leads to the top folder, which is not the same everywhere


@template_view(kw_only=True)
class EntryStatus:
    """What a list says of the state of a record.

    `lead_in` is the word before its title where it is not simply a meeting that took place: then
    `lead_in_key` is that word for a stylesheet. Both are empty else.
    """

    key: str
    word: str
    lead_in: str
    lead_in_key: str
    to_review: int
    review_words: str
    corrected: Value | None


@dataclass(slots=True, kw_only=True)
class Entry:
    """A record in a list; addresses are relative to the top folder."""

    anchor: str
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
    """A link to another page of what is cut into pages."""

    href: str
    markdown_href: str


@template_view(kw_only=True)
class Paging:
    """Which page of how many this is; `number` counts from 1."""

    number: int
    total: int
    previous: PageLink | None
    next: PageLink | None


@template_view(kw_only=True)
class ListLink:
    """A link to a list, or to the index of lists; `count` in words, or the number alone."""

    name: str
    href: str
    markdown_href: str
    count: str


@template_view()
class FacetView:
    """Lists of one kind that lead on from here; `index` leads to all of the kind."""

    anchor: str
    index: ListLink
    links: tuple[ListLink, ...]


@template_view(kw_only=True)
class ListingView:
    """A page of a list of records.

    `index` leads to all lists of its kind, None on the home page; counts in words and facets are on
    the first page alone.
    """

    heading: str
    index: Value | None
    markdown_index: str | None
    counts: tuple[str, ...]
    facets: tuple[FacetView, ...]
    groups: tuple[EntryGroup, ...]
    paging: Paging


@template_view(kw_only=True)
class IndexGroup:
    """Lists under a heading, which is None where there is but one group."""

    heading: str | None
    anchor: str
    links: tuple[ListLink, ...]


@template_view(kw_only=True)
class IndexView:
    """A page of the index of all lists of one kind, of which there are `size`.

    `jumps` lead to all headings, on this page or another; there are none where there are few lists.
    """

    kind: str
    heading: str
    size: str
    groups: tuple[IndexGroup, ...]
    jumps: tuple[Value, ...]
    paging: Paging


@template_view()
class Address:
    """A page in the sitemap; `changed` is a date of the W3C's form, as precise as is known."""

    href: str
    changed: str | None
