"""What the templates see: values that are ready to be printed, so that templates hold no logic.

Texts are plain text; every `href` is safe to link to. An `anchor` is an id within its page.
"""

from collections.abc import Callable
from typing import TypeVar, dataclass_transform

from markupsafe import Markup

from pipeline.values import dataclass

_View = TypeVar("_View")


@dataclass_transform(frozen_default=True)
def template_view(*, kw_only: bool = False) -> Callable[[type[_View]], type[_View]]:
    """Make a dataclass that is frozen by its types only: really frozen ones take long to make.

    A page has some hundred of them, and only templates get them, which cannot set fields.
    """
    return dataclass(slots=True, unsafe_hash=True, kw_only=kw_only)


@template_view()
class Value:
    """A piece of text; with its ISO form if it is a date, with an address if it is a link."""

    text: str
    datetime: str | None = None
    href: str | None = None


@template_view()
class Marks:
    """What a statement stands on: numbers of source passages and review items, or words.

    `through` is the last of neighbouring passages of which `passages` has the first alone.
    """

    passages: tuple[int, ...] = ()
    words: str | None = None
    review: tuple[int, ...] = ()
    through: int | None = None

    def __bool__(self) -> bool:
        return bool(self.passages or self.words or self.review)


@template_view()
class Text:
    """A paragraph, or a point of a list if it is the point's text; `label` leads it in."""

    text: str
    anchor: str
    marks: Marks
    label: str | None = None


@template_view()
class GlanceRow:
    """A line of the overview: values with `joiner` between them, or `missing` if there are none."""

    label: str
    anchor: str
    values: tuple[Value, ...]
    marks: Marks
    missing: str
    joiner: str = "·"


@template_view()
class Person:
    """A participant; `capacity` in words."""

    name: str
    role: str | None
    capacity: str
    is_delegate: bool
    anchor: str
    marks: Marks


@template_view()
class Delegation:
    """Those who speak for one country or organization; `name` is None where it is not stated."""

    name: str | None
    people: tuple[Person, ...]


@template_view()
class Row:
    """A row of a table."""

    cells: tuple[str, ...]
    anchor: str
    marks: Marks


@template_view(kw_only=True)
class TableView:
    """A table; `name` is its accessible name, made of its columns where it has no caption."""

    number: int
    anchor: str
    caption: str | None
    name: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    marks: Marks


@template_view(kw_only=True)
class Part:
    """A piece of a theme in reading order: a paragraph, points that follow each other, a table."""

    paragraph: Text | None = None
    points: tuple[Text, ...] = ()
    table: TableView | None = None


@template_view(kw_only=True)
class ThemeView:
    """A section of the article; `claim` is the value, `claim_word` and `claim_means` its words."""

    number: int
    anchor: str
    title: str
    claim: str
    claim_word: str
    claim_means: str
    parts: tuple[Part, ...]
    marks: Marks


@template_view(kw_only=True)
class Correction:
    """A correction; `was` and `now` are None where there was or is nothing."""

    date: Value
    place: Value
    was: str | None
    now: str | None
    why: str


@template_view()
class ReviewView:
    """Something to look at: the place in words, with a link if the page shows it, and why.

    `line` leads to its line of the record's file, None where the site names no repository.
    """

    number: int
    anchor: str
    place: Value
    why: str
    line: Value | None = None


@template_view()
class Mended:
    """A word of a passage as it stands there, and as it was read."""

    was: str
    now: str


@template_view(kw_only=True)
class SourceView:
    """One report of the meeting; `url_text` is the address as recorded, `href` None if unsafe.

    `archive` leads to archived copies of it.
    """

    number: int
    anchor: str
    name: str
    href: str | None
    url_text: str | None
    archive: str | None
    publisher: str | None
    author: str | None
    published: Value | None
    language: str | None
    attributed_to: str | None
    article: str | None
    sha256: str | None
    marks: Marks


@template_view(kw_only=True)
class PassageView:
    """A passage or a sentence of a source, and the statements that stand on it.

    `quotes` are its pieces, where only pieces were kept: a few characters lie between them; where
    the site may not show them there are none, and `where` says which they are. `original` is an
    address at which a browser shows the words, None without a safe address. `source` is None where
    the record has but one source.
    """

    number: int
    anchor: str
    quotes: tuple[str, ...]
    where: str | None
    mended: tuple[Mended, ...]
    original: str | None
    source: Value | None
    supports: tuple[Value, ...]


@template_view()
class SourceTextView:
    """A whole article: its paragraphs, each of the sentences in it."""

    source: Value
    paragraphs: tuple[tuple[PassageView, ...], ...]


@template_view()
class ListLink:
    """A list that a meeting stands on; addresses are relative to the page of the meeting."""

    name: str
    href: str
    markdown_href: str


@template_view()
class ListsOfKind:
    """The lists of one kind that a meeting stands on."""

    heading: str
    links: tuple[ListLink, ...]


@template_view()
class RelatedMeeting:
    """A meeting of the same parties; addresses are relative to the page of the other."""

    title: str
    date: Value
    href: str
    markdown_href: str


@template_view()
class RelatedView:
    """The meetings of the same parties before and after one, by date."""

    earlier: tuple[RelatedMeeting, ...]
    later: tuple[RelatedMeeting, ...]


@template_view(kw_only=True)
class CiteView:
    """How to cite the page: in running text, and in a list of references (`href` none: no site)."""

    short: str
    full: str
    href: str | None


@template_view(kw_only=True)
class ReportView:
    """Where to report an error: whom to write to, the record's file, lines of it by what they say.

    All are None or empty where the site does not say.
    """

    contact: str | None
    file: Value | None
    lines: tuple[Value, ...]


@template_view(kw_only=True)
class StatusView:
    """The status strip; `retracted` is the date and `reason` the reason, if a record says so."""

    key: str
    word: str
    means: str
    to_review: int
    review_words: str
    corrected: Value | None
    retracted: Value | None
    reason: str | None


@template_view(kw_only=True)
class MeetingView:
    """A meeting page; empty tuples where there is nothing to show.

    `certainty` says how sure the page is where no mark says otherwise. `themes` are what took place
    and was said, `own_themes` what the article makes of it.
    """

    id: str
    version: str | None
    title: str
    title_note: str
    title_marks: Marks
    language: str | None  # of the article's text, where it is not the site's
    status: StatusView
    certainty: str
    lead: str | None
    more: str | None  # of the summary, behind its first sentence
    lead_marks: Marks
    is_meeting: bool
    glance: tuple[GlanceRow, ...]
    delegations: tuple[Delegation, ...]
    participants: int
    themes: tuple[ThemeView, ...]
    own_themes: tuple[ThemeView, ...]
    related_slot: Markup | None  # where its neighbours stand, once those of all records are known
    tables: tuple[TableView, ...]  # those that belong to no theme
    corrections: tuple[Correction, ...]
    review: tuple[ReviewView, ...]
    sources: tuple[SourceView, ...]
    texts: tuple[SourceTextView, ...]
    passages: tuple[PassageView, ...]
    cite: CiteView
    report: ReportView
    lists: tuple[ListsOfKind, ...]
    downloads: tuple[Value, ...]
    contents: tuple[Value, ...]


@template_view()
class Facet:
    """Something that search knows of a page: its name there, and its words."""

    name: str
    text: str


@template_view()
class FindingView:
    """What search knows of a page: what it shows beside the title, and the day to sort by."""

    notes: tuple[Facet, ...]
    date: str


@template_view(kw_only=True)
class MovedView:
    """Where a record went from an address that it had before, relative to that."""

    title: str
    href: str
    markdown_href: str


@template_view(kw_only=True)
class SiteView:
    """What stands on every page; `locale` is OpenGraph's name of its language, None for English."""

    title: str
    description: str | None
    language: str
    locale: str | None
    notice: str | None
    has_search: bool


@template_view()
class FeedLink:
    """A feed of what a page shows, relative to it; `words` say what it is to readers."""

    href: str
    title: str
    media_type: str
    words: str


@template_view()
class HeadLink:
    """The same page in another form, which its head names: relative to it, with its media type."""

    href: str
    media_type: str


@template_view(kw_only=True)
class PageView:
    """The page itself; `root` leads to the site's top folder and is empty or ends with a slash.

    `heading` is its title without that of the site, `kind` what OpenGraph calls it; `published` is
    an ISO 8601 date.
    """

    title: str
    heading: str
    description: str | None
    root: str
    canonical: str | None
    markdown: str | None  # the same page in Markdown, relative to this one
    is_listed: bool  # whether search engines may list it
    kind: str = "website"
    published: str | None = None
    feeds: tuple[FeedLink, ...] = ()
    links: tuple[HeadLink, ...] = ()
    finding: FindingView | None = None  # where the site is searched, what search knows of the page
