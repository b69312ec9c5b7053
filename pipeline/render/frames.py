"""Say what stands around each page: its title, where it stands, and what leads to it."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pipeline.model import Site
from pipeline.render.language.speaking import gettext, speech
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.planned import CORRECTIONS_FEED, LATEST_JSON, ListingWords
from pipeline.render.views import FeedLink, FindingView, HeadLink, MeetingView, PageView, SiteView
from pipeline.values import replace

_SUMMARY_LENGTH = 300  # characters of a page's description
_ATOM, _JSON = "application/atom+xml", "application/feed+json"


def site_view(site: Site) -> SiteView:
    """Return what stands on every page."""
    found = speech()
    return SiteView(
        title=site.title,
        description=site.description,
        language=site.language,
        locale=None if found is None else found.opengraph,
        notice=site.notice,
        has_search=site.search != "none",
    )


def meeting_frame(
    site: Site,
    meeting: MeetingView,
    links: tuple[HeadLink, ...] = (),
    finding: FindingView | None = None,
) -> PageView:
    """Return the frame of a meeting's page, whose head names what else there is of it."""
    is_retracted = meeting.status.key == "retracted"
    title = meeting.title
    if is_retracted:
        title = gettext("%(word)s: %(title)s", word=meeting.status.word, title=title)
    return PageView(
        title=f"{title} · {site.title}",
        heading=title,
        kind="article",
        published=_published(meeting),
        description=_shortened(meeting.lead),
        root="../../",
        canonical=_canonical(site, f"{file_url('meetings', meeting.id)}/"),
        markdown="index.md",
        is_listed=not is_retracted,
        links=links,
        finding=finding,
    )


def listing_frame(site: Site, path: PurePosixPath, words: ListingWords) -> PageView:
    """Return the frame of a page of a list; on the home page, the site's name is the heading."""
    description = None if words.folder else _shortened(site.description)
    return page_frame(site, path, words.heading, words.number, words.feeds, description)


def page_frame(
    site: Site,
    path: PurePosixPath,
    heading: str,
    number: str = "1",
    feeds: Sequence[str] = (),
    description: str | None = None,
) -> PageView:
    """Return the frame of a page that stands in a folder.

    `number` is which page it is of what is cut into pages, `feeds` are paths from the top folder.
    """
    root = root_of(path)
    further = gettext("Page %(number)s", number=number) if number != "1" else ""
    names = [*filter(None, (heading, further))]
    return PageView(
        title=" · ".join((*names, site.title)),
        heading=" · ".join(names) or site.title,
        description=description,
        root=root,
        canonical=_canonical(site, _address(path)),
        markdown="index.md",
        is_listed=True,
        feeds=tuple(_feed(site, one, heading, root) for one in feeds),
    )


def lost_frame(site: Site) -> PageView:
    """Return the frame for lost readers, whose links hold from whatever address it is shown at.

    That takes the path of the base address; without one the page is only right in the top folder.
    """
    base = find_safe_url(site.base_url)
    heading = gettext("Page not found")
    return PageView(
        title=f"{heading} · {site.title}",
        heading=heading,
        description=None,
        # Two slashes in front would name another host.
        root=f"/{urlsplit(base).path.lstrip('/')}" if base else "",
        canonical=None,
        markdown=None,
        is_listed=False,
    )


def search_frame(site: Site, path: PurePosixPath) -> PageView:
    """Return the frame of the page that searches; search engines find meetings without it."""
    return replace(page_frame(site, path, gettext("Search")), is_listed=False)


def root_of(path: PurePosixPath) -> str:
    """Return what leads from a page to the top folder."""
    return "../" * (len(path.parts) - 1)


def _feed(site: Site, path: str, heading: str, root: str) -> FeedLink:
    """Return a link to a feed; `heading` is that of the page, and of a feed of its own."""
    href = f"{root}{file_url(*path.split('/'))}"
    if path == CORRECTIONS_FEED:
        title = f"{gettext('Corrections')} · {site.title}"
        return FeedLink(href, title, _ATOM, gettext("Corrections as a feed"))
    if path == LATEST_JSON:
        return FeedLink(href, site.title, _JSON, gettext("Latest as a JSON feed"))
    title = " · ".join(filter(None, (heading, site.title)))
    return FeedLink(href, title, _ATOM, gettext("Latest as a feed"))


def _published(meeting: MeetingView) -> str | None:
    """Return the day on which the first of its sources was published, as precise as is known."""
    dates = [one.published.datetime for one in meeting.sources if one.published]
    return min(filter(None, dates), default=None)


def _address(path: PurePosixPath) -> str:
    return "".join(f"{file_url(name)}/" for name in path.parent.parts)


def _canonical(site: Site, path: str) -> str | None:
    base = find_safe_url(site.base_url)
    return f"{base}{path}" if base else None


def _shortened(text: str | None) -> str | None:
    """Return at most `_SUMMARY_LENGTH` characters, cut at a word, with an ellipsis if cut."""
    if text is None or len(text) <= _SUMMARY_LENGTH:
        return text
    words = text[:_SUMMARY_LENGTH].rsplit(maxsplit=1)
    return f"{words[0] if words else ''}…"
