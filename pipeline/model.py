"""The values that pass between the stages: frozen dataclasses with tuples inside.

An `Article` comes from a source, a `Document` is its structure, a `Draft` is the record that was
read off it with the evidence of each fact, and a `Page` is one file of the published site. A page
of one record is made of that record, a `Derived` page of the `Summary` of each record it shows.
All offsets count code points of `Article.text`; all record text is in Unicode form NFC.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Literal, Protocol

from pipeline.values import dataclass

ArticleKind = Literal["text", "markdown", "html"]
ChromeReason = Literal[
    "separator",  # a line of dots, dashes or stars
    "share",  # share and follow lines, print and mail buttons
    "advert",  # advertisements and subscription calls
    "byline",  # who wrote it, printed beside the title
    "date",  # the page's own date line
    "author",  # a blurb about the writer
    "caption",  # a line that repeats the heading beside it, or describes a picture
    "related",  # links to other articles
    "export",  # left over from the web copy ("Exit mobile version")
]

RecordStatus = Literal["draft", "reviewed", "retracted"]
MeetingStatus = Literal["planned", "reported", "cancelled"]
MeetingFormat = Literal["in_person", "phone", "video", "unknown"]
MeetingSetting = Literal["bilateral", "multilateral", "sidelines", "unknown"]
Capacity = Literal["principal", "delegate"]
Claim = Literal["reported", "background", "analysis", "recommendation", "outlook"]
SourceText = Literal["full", "quotes", "none"]
Data = Literal["full", "none"]
Search = Literal["pagefind", "none"]
Pdf = Literal["all", "none"]


# --- read: what came in ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of readable text, and the way back from each of its characters to the article.

    `anchors` are pairs (offset in `text`, offset in the article) in rising order, the first at
    offset 0; between two anchors both count alike. `end` is the article offset after the last
    character. An empty passage has one anchor.
    """

    text: str
    anchors: tuple[tuple[int, int], ...]
    end: int

    @property
    def start(self) -> int:
        """Return the article offset of the first character."""
        return self.anchors[0][1]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the article offsets (start, end) of `text[start:end]`; it must not be empty."""
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, position: int) -> int:
        index = bisect_left(self.anchors, (position + 1,)) - 1  # a pair sorts behind its first half
        at, origin = self.anchors[index]
        limit = self.anchors[index + 1][1] if index + 1 < len(self.anchors) else self.end
        # Characters that a repair put in have no place of their own: they point at their neighbour.
        return max(origin, min(origin + position - at, limit - 1))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `level` is 1 to 6, None where the copy lost it."""

    passage: Passage
    level: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text; `is_quote` where the mark-up sets it off as a quotation."""

    passage: Passage
    is_quote: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """A point of a list without its bullet; `label` is what stands before its colon, if anything.

    `depth` counts from 0.
    """

    label: Passage | None
    passage: Passage
    depth: int = 0


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row of a table: its cells, its line, and how sure the borders are (1.0 if marked up)."""

    cells: tuple[Passage, ...]
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: the header row, then body rows with as many cells as the header."""

    caption: Passage | None
    header: GridRow
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Chrome:
    """A piece of the page that is no part of the article, kept because it may date or name it."""

    passage: Passage
    reason: ChromeReason


Block = Heading | Paragraph | ListItem | Grid | Chrome


@dataclass(frozen=True, slots=True)
class Link:
    """Linked words, `article.text[start:end]`, and their absolute address (http, https, mailto)."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A page as it was fetched: its bytes, unpacked and else untouched, and what is known of them.

    `asked` is the address that was given and `url` the one that answered, both without fragment;
    `retrieved` the moment in UTC (2025-03-04T08:15:00Z). What the server did not say is None.
    """

    asked: str
    url: str
    retrieved: str
    status: int
    kind: ArticleKind
    content_type: str | None
    charset: str | None
    etag: str | None
    last_modified: str | None
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an article was fetched: its address, and the charset that the server named, if any."""

    url: str
    charset: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the page or file says of itself outside its text; None where it does not say."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None  # ISO 8601 date, YYYY-MM-DD
    language: str | None = None  # BCP 47, lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One source as it came in.

    `name` is its path from the workspace ("articles/x.txt"), its file name where there is no
    workspace, "-" for standard input. `text` is the decoded file, untouched, for plain text and
    Markdown, and the extracted text for HTML. `blocks` is the structure that mark-up gave, each
    piece of it a span of `text`; None for plain text. `links` are in order and do not overlap.
    """

    name: str
    kind: ArticleKind
    text: str
    sha256: str  # of the bytes that came in
    metadata: Metadata
    blocks: tuple[Block, ...] | None = None
    links: tuple[Link, ...] = ()


# --- parse: its structure ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Repair:
    """One mended piece of copy damage: `article.text[start:end]` was `was` and is read as `now`."""

    start: int
    end: int
    was: str
    now: str
    rule: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article's structure: blocks in reading order, and the repairs made on the way."""

    article: Article
    blocks: tuple[Block, ...]
    repairs: tuple[Repair, ...]


# --- extract and record: what it says ----------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One report of the meeting; `article` is None where no copy is kept in the workspace."""

    article: str | None
    sha256: str | None
    url: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    language: str | None = None
    attributed_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the meeting was; `name` a city, `country` ISO 3166-1 alpha-2."""

    name: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """When, where and how they met; dates are YYYY, YYYY-MM or YYYY-MM-DD."""

    status: MeetingStatus = "reported"
    format: MeetingFormat = "unknown"
    setting: MeetingSetting = "unknown"
    date: str | None = None
    end_date: str | None = None
    host: str | None = None  # a participant's id
    place: Place | None = None
    part_of: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Whom a participant represents: a country (ISO 3166-1 alpha-2) or an organization."""

    country: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person who took part; `role` as the article words it."""

    id: str
    name: str
    role: str | None = None
    represents: Party | None = None
    capacity: Capacity = "principal"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPerson:
    """A person whom a workspace knows: `name` as it stands in records, `also` as texts write it.

    What the article says of whom the person represents goes before `represents`. `id` is the
    person's id in all records, None where it is made of the name; `wikidata` is an item there.
    """

    name: str
    also: tuple[str, ...] = ()
    id: str | None = None
    wikidata: str | None = None  # Q42
    represents: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A point of a theme."""

    label: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A section of the article; `tables` are ids of tables, `title` is None without a heading."""

    id: str
    title: str | None = None
    text: tuple[str, ...] = ()
    claim: Claim = "reported"
    points: tuple[Point, ...] = ()
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; every row has as many cells as there are columns. `theme` is a theme's id."""

    id: str
    theme: str | None
    caption: str | None
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """A correction that readers are told of; `was` and `now` are the values as text."""

    date: str
    path: str
    was: str | None
    now: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """Something a person should look at: a place in the record (`meeting.date`) and the reason."""

    path: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One meeting as an article reports it; `meeting` is None where it reports none.

    `aliases` are ids that it was published under before; no parser gives any.
    """

    id: str
    aliases: tuple[str, ...] = ()
    status: RecordStatus = "draft"
    title: str | None = None
    summary: str | None = None
    sources: tuple[Source, ...]
    meeting: Meeting | None = None
    participants: tuple[Participant, ...] = ()
    topics: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    tables: tuple[Table, ...] = ()
    revisions: tuple[Revision, ...] = ()
    review: tuple[ReviewItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a fact stands on: `quote` is `text[start:end]` of the article `source`."""

    source: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of a record and what it stands on.

    `pointer` is its JSON Pointer (RFC 6901) in the record; `confidence` is from 0 to 1, None where
    it is not measured.
    """

    pointer: str
    evidence: tuple[Evidence, ...]
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """What the parser read off one article: the record, its facts in record order, the repairs.

    `text` is the text that the offsets count in where it is not the source file itself (HTML);
    `links` are those of the article. Where several articles were joined, `texts` are such texts of
    further ones, by name, and repairs and links are those of the first.
    """

    record: Record
    facts: tuple[Fact, ...]
    repairs: tuple[Repair, ...]
    text: str | None = None
    links: tuple[Link, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


# --- extractors of others: what a person is asked ----------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What another extractor would enter in a record: never a fact, always for a person to judge.

    `path` is the place (`participants`, `meeting.date`), `value` what would stand there, `what`
    what that is ("a person"); it was read from `article.text[start:end]`, which is not empty.
    `confidence` is from 0 to 1, None where it is not measured.
    """

    path: str
    value: str
    what: str
    start: int
    end: int
    confidence: float | None = None


class Extractor(Protocol):
    """A plain function of a document and of the record that the rules drafted from it."""

    def __call__(self, document: Document, record: Record, /) -> Iterable[Proposal]:
        """Return proposals in any order; what the record holds already may be among them."""


class ExtractorMaker(Protocol):
    """What an entry point of the group `readout.extractors` names."""

    def __call__(self, options: Mapping[str, str], /) -> Extractor:
        """Return the extractor, once for all articles.

        `options` is what `readout.yaml` says of it. Raise `WorkspaceError` for an option that is
        not known, and for a model or library that is not installed.
        """


# --- render: what goes out ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What `readout.yaml` says of the site; `base_url` ends with a slash, None if not published.

    `source_text` is how much of the articles may be shown, `data` which data files are published
    beside the pages. `repository` is the address of the workspace's files as people browse them,
    ending with a slash; `contact` a web address or `mailto:` for reports of errors; `licence` the
    name or address of the terms that the data is under. `tag_authority` is what the ids of feeds
    begin with after `tag:`, by RFC 4151: a domain or mail address, a comma and a date.
    `search` is what full text is searched by, `pdf` which meetings are there to print as well.
    """

    title: str = "Briefings"
    description: str | None = None
    base_url: str | None = None
    language: str = "en"
    notice: str | None = None  # a line shown on every page
    source_text: SourceText = "quotes"
    data: Data = "full"
    repository: str | None = None
    contact: str | None = None
    licence: str | None = None
    tag_authority: str | None = None
    search: Search = "none"
    pdf: Pdf = "none"


@dataclass(frozen=True, slots=True)
class Briefing:
    """A record to be published, with those facts whose value still stands as it was read.

    `yaml` is the record's file as people keep it and `file` its name, empty for that of its id;
    `texts` are those of the articles at hand, by name, in which evidence and `repairs` count.
    """

    record: Record
    facts: tuple[Fact, ...]
    yaml: bytes = b""
    texts: tuple[tuple[str, str], ...] = ()
    repairs: tuple[Repair, ...] = ()
    file: str = ""


PartyKind = Literal["country", "organization"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What pages about several records show of one; everything else of it leaves them alone.

    `date`, `corrected` and `updated` are ISO 8601, as precise as is known, None where not known.
    """

    id: str
    first_id: str  # that it was first published under
    status: RecordStatus
    title: str  # as its page shows it
    lead: str | None
    date: str | None  # of the meeting
    meeting_status: MeetingStatus | None  # None where the article reports no meeting
    place: str | None  # in words
    place_name: str | None  # a city
    place_country: str | None  # ISO 3166-1 alpha-2
    # (kind, ISO 3166-1 alpha-2 code or name, name), in order of each one's first participant
    parties: tuple[tuple[PartyKind, str, str], ...]
    people: tuple[tuple[str, str], ...]  # (id, name)
    topics: tuple[str, ...]
    review: tuple[tuple[str, str, str], ...]  # (place in words, anchor on its page or "", why)
    corrected: str | None  # the last correction
    updated: str | None  # the last that is known to have happened to it
    # (date, path, place in words, anchor on its page or "", was, now, why)
    corrections: tuple[tuple[str, str, str, str, str | None, str | None, str], ...]

    @property
    def is_meeting(self) -> bool:
        """Tell whether the article reports a meeting."""
        return self.meeting_status is not None

    @property
    def to_review(self) -> int:
        """Return how many facts need review."""
        return len(self.review)


Words = tuple["str | Words", ...]


@dataclass(frozen=True, slots=True)
class Derived:
    """A page about several records before it is filled in.

    The site, the template, the summaries of `shown` (ids in the order in which it shows them) and
    `words`, which are all else that it says, settle every byte of it.
    """

    path: PurePosixPath
    template: str
    shown: tuple[str, ...] = ()
    words: Words = ()


@dataclass(frozen=True, slots=True)
class Page:
    """One file of the published site; `path` is relative to the output folder."""

    path: PurePosixPath
    content: bytes
