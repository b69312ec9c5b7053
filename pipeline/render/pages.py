"""Render the site: the pages of each meeting, then the pages about all of them."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from pipeline.model import Briefing, Page, Site
from pipeline.render.environments import Loader, html_templates, load_text, markdown_templates
from pipeline.render.feeds import CORRECTIONS_FEED, corrections_feed
from pipeline.render.home import home_view
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.meeting import meeting_view
from pipeline.render.views import MeetingView, PageView, SiteView

_STYLESHEET = "assets/readout.css"
_SUMMARY_LENGTH = 300  # characters of a page's description


def render(site: Site, briefings: Sequence[Briefing], load: Loader) -> Iterator[Page]:
    """Yield the pages of the site: two for each briefing, in order, then those about all.

    Templates are compiled once a call. Raises `TemplateError` for a template that is missing, that
    is no template, or that asks for a name that there is not.
    """
    html, markdown = html_templates(load), markdown_templates(load)
    view = _site_view(site)
    for briefing in briefings:
        meeting = meeting_view(briefing, site.language)
        page = _meeting_page(site, meeting)
        variables = {"site": view, "page": page, "meeting": meeting}
        folder = PurePosixPath("meetings", meeting.id)
        yield Page(folder / "index.html", html.fill("html/meeting.html.j2", **variables))
        yield Page(folder / "index.md", markdown.fill("markdown/meeting.md.j2", **variables))
    feed = corrections_feed(site, briefings)
    page = _home_page(site, feed is not None)
    variables = {"site": view, "page": page, "home": home_view(briefings)}
    yield Page(PurePosixPath("index.html"), html.fill("html/home.html.j2", **variables))
    yield Page(PurePosixPath("index.md"), markdown.fill("markdown/home.md.j2", **variables))
    if feed is not None:
        content = html.fill("feeds/corrections.xml.j2", site=view, feed=feed)
        yield Page(PurePosixPath(CORRECTIONS_FEED), content)
    lost = html.fill("html/not-found.html.j2", site=view, page=_lost_page(site))
    yield Page(PurePosixPath("404.html"), lost)
    yield Page(PurePosixPath(_STYLESHEET), load_text(load, _STYLESHEET))


def _site_view(site: Site) -> SiteView:
    return SiteView(
        title=site.title,
        description=site.description,
        language=site.language,
        notice=site.notice,
    )


def _meeting_page(site: Site, meeting: MeetingView) -> PageView:
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


def _home_page(site: Site, has_feed: bool) -> PageView:  # noqa: FBT001 - private and plain
    return PageView(
        title=site.title,
        description=_shortened(site.description),
        root="",
        canonical=_canonical(site, ""),
        markdown="index.md",
        is_listed=True,
        feed=CORRECTIONS_FEED if has_feed else None,
    )


def _lost_page(site: Site) -> PageView:
    """Return the page for lost readers, whose links hold from whatever address it is shown at.

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


def _canonical(site: Site, path: str) -> str | None:
    base = find_safe_url(site.base_url)
    return f"{base}{path}" if base else None


def _shortened(text: str | None) -> str | None:
    """Return at most `_SUMMARY_LENGTH` characters, cut at a word, with an ellipsis if cut."""
    if text is None or len(text) <= _SUMMARY_LENGTH:
        return text
    return f"{text[:_SUMMARY_LENGTH].rsplit(maxsplit=1)[0]}…"
