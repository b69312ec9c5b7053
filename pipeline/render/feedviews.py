"""What the templates of feeds see; as in `views`, all is ready to print.

Times are of RFC 3339, ids are IRIs that never change; addresses are absolute if the site has one.
"""

from pipeline.render.views import template_view


@template_view(kw_only=True)
class FeedEntry:
    """A correction in the feed; `was` and `now` are None where there was or is nothing."""

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
    title: str
    updated: str
    self_href: str | None
    home: str
    entries: tuple[FeedEntry, ...]


@template_view(kw_only=True)
class LatestEntry:
    """A record in a feed; `state` says in words how far it has been checked."""

    id: str
    title: str
    href: str
    updated: str
    lead: str | None
    state: str
    topics: tuple[str, ...]


@template_view(kw_only=True)
class LatestView:
    """A feed of the latest records, newest first; `self_href` as in that of corrections."""

    id: str
    title: str
    updated: str
    self_href: str | None
    home: str
    entries: tuple[LatestEntry, ...]
