"""What the templates of the pages about the site see; as in `views`, all is ready to print."""

from pipeline.render.listviews import EntryStatus, Paging
from pipeline.render.views import Value, template_view


@template_view(kw_only=True)
class ChangeView:
    """A correction; `place` leads to it on the record's page, `markdown_href` to that page.

    `was` and `now` are None where there was or is nothing.
    """

    date: Value
    title: Value
    place: Value
    markdown_href: str
    was: str | None
    now: str | None
    why: str


@template_view(kw_only=True)
class ChangesView:
    """A page of corrections, newest first, of which there are `size` in all."""

    size: str
    corrections: tuple[ChangeView, ...]
    paging: Paging


@template_view()
class ReviewItemView:
    """A fact to be looked at: a link to its place in words, and why."""

    place: Value
    why: str


@template_view(kw_only=True)
class ReviewRecordView:
    """A record with facts to be looked at."""

    title: Value
    markdown_href: str
    date: Value | None
    status: EntryStatus
    items: tuple[ReviewItemView, ...]


@template_view(kw_only=True)
class ReviewsView:
    """A page of what needs review; `records` and `facts` count all, not those of the page."""

    records: int
    facts: str
    shown: tuple[ReviewRecordView, ...]
    paging: Paging


@template_view(kw_only=True)
class StatusRow:
    """What is known of the site: a label and a value; hrefs lead to more, None if nowhere."""

    label: str
    value: str
    href: str | None
    markdown_href: str | None


@template_view()
class Meaning:
    """A word that pages use, and what it means."""

    word: str
    means: str


@template_view(kw_only=True)
class MethodView:
    """What the page about the method takes from the program: its words and numbers."""

    statuses: tuple[Meaning, ...]
    claims: tuple[Meaning, ...]
    by_hand: str
    confirmed: str
    metadata: str
    not_stated: str
    most_parties: int
    source_text: str  # how much of the articles is shown, as in readout.yaml
    contact: str | None  # an address that is safe to link to
    repository: str | None


@template_view(kw_only=True)
class FieldView:
    """A field of records; `allowed` are its values with what each means, if there are but few."""

    path: str
    anchor: str
    title: str
    type: str
    description: str
    example: str | None
    allowed: tuple[Meaning, ...]


@template_view()
class DataFile:
    """A file of data; `href` is relative to the page."""

    path: str
    href: str
    holds: str


@template_view(kw_only=True)
class DictionaryView:
    """The data dictionary; there are no `files` where the site publishes no data."""

    fields: tuple[FieldView, ...]
    files: tuple[DataFile, ...]
    licence: Value | None
