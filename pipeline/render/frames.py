"""Say what stands around each page: its title, where it stands, and what leads to it."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pipeline.model import Site
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.planned import CORRECTIONS_FEED, LATEST_FEED, ListingWords
from pipeline.render.views import MeetingView, PageView, SiteView

_SUMMARY_LENGTH = 300  # characters of a page's description


def site_view(site: Site) -> SiteView:
    """Return what stands on every page."""
    return SiteView(
        title=site.title,
        description=site.description,
        language=site.language,
        notice=site.notice,
    )


def meeting_frame(site: Site, meeting: MeetingView) -> PageView:
    """Return the frame of a meeting's page."""
    is_retracted = meeting.status.key == "retracted"
    title = f"{meeting.status.word}: {meeting.title}" if is_retracted else meeting.title
    return PageView(
        title=f"{title} · {site.title}",
        description=_shortened(meeting.lead),
        root="../../",
        canonical=_canonical(site, f"{file_url('meetings', meeting.id)}/"),
        markdown="index.md",
        is_listed=not is_retracted,
    )


def listing_frame(site: Site, path: PurePosixPath, words: ListingWords) -> PageView:
    """Return the frame of a page of a list; on the home page, the site's name is the heading."""
    number = f"Page {words.number}" if words.number != "1" else ""
    root = root_of(path)
    return PageView(
        title=" · ".join(filter(None, (words.heading, number, site.title))),
        description=None if words.folder else _shortened(site.description),
        root=root,
        canonical=_canonical(site, _address(path)),
        markdown="index.md",
        is_listed=True,
        feed=f"{root}{CORRECTIONS_FEED}" if CORRECTIONS_FEED in words.feeds else None,
        latest=f"{root}{LATEST_FEED}" if LATEST_FEED in words.feeds else None,
    )


def index_frame(site: Site, path: PurePosixPath, heading: str) -> PageView:
    """Return the frame of an index."""
    return PageView(
        title=f"{heading} · {site.title}",
        description=None,
        root=root_of(path),
        canonical=_canonical(site, _address(path)),
        markdown="index.md",
        is_listed=True,
    )


def lost_frame(site: Site) -> PageView:
    """Return the frame for lost readers, whose links hold from whatever address it is shown at.

    That takes the path of the base address; without one the page is only right in the top folder.
    """
    base = find_safe_url(site.base_url)
    return PageView(
        title=f"Page not found · {site.title}",
        description=None,
        root=urlsplit(base).path if base else "",
        canonical=None,
        markdown=None,
        is_listed=False,
    )


def root_of(path: PurePosixPath) -> str:
    """Return what leads from a page to the top folder."""
    return "../" * (len(path.parts) - 1)


def _address(path: PurePosixPath) -> str:
    return "".join(f"{file_url(name)}/" for name in path.parent.parts)


def _canonical(site: Site, path: str) -> str | None:
    base = find_safe_url(site.base_url)
    return f"{base}{path}" if base else None


def _shortened(text: str | None) -> str | None:
    """Return at most `_SUMMARY_LENGTH` characters, cut at a word, with an ellipsis if cut."""
    if text is None or len(text) <= _SUMMARY_LENGTH:
        return text
    return f"{text[:_SUMMARY_LENGTH].rsplit(maxsplit=1)[0]}…"
