"""Render the site: the pages of each meeting, then the pages about all of them."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from pipeline.model import Briefing, Page, Site
from pipeline.render.deriving import derived_pages
from pipeline.render.environments import Loader, Templates, html_templates, markdown_templates
from pipeline.render.filling import fill_derived
from pipeline.render.finding import finding_view
from pipeline.render.frames import meeting_frame, site_view
from pipeline.render.language.speaking import speaking
from pipeline.render.meeting import meeting_view
from pipeline.render.neighbours import neighbours_of
from pipeline.render.redirects import redirect_pages
from pipeline.render.related import related_fragments
from pipeline.render.seealso import lists_views
from pipeline.render.slots import NO_FRAGMENTS, with_fragments
from pipeline.render.summaries import summary_of
from pipeline.render.views import HeadLink


def render(site: Site, briefings: Sequence[Briefing], load: Loader) -> Iterator[Page]:
    """Yield the pages of the site: those of each briefing, in order, then those about all.

    The data of all records together is not among them: that is for a build to put together.
    Templates are compiled once a call. Raises `TemplateError` for a template that is missing, that
    is no template, or that asks for a name that there is not.
    """
    with speaking(site.language):
        html, markdown = html_templates(load), markdown_templates(load)
        summaries = {one.id: one for one in map(summary_of, briefings)}
    neighbours = neighbours_of(summaries.values())
    for briefing in briefings:
        found = neighbours.get(briefing.record.id)
        with speaking(site.language):
            fragments = related_fragments(found, html, markdown) if found else NO_FRAGMENTS
        for page in meeting_pages(site, briefing, html, markdown):
            yield Page(page.path, with_fragments(page.path.name, page.content, fragments))
    for derived in derived_pages(site, summaries.values()):
        shown = [summaries[id_] for id_ in derived.shown]
        yield fill_derived(site, derived, shown, html, markdown, load)


def meeting_pages(
    site: Site, briefing: Briefing, html: Templates, markdown: Templates
) -> tuple[Page, ...]:
    """Return the data of a meeting, its page in HTML and in Markdown, those at its old addresses.

    No other record has a part in them, but for the slot that they leave for their neighbours. A
    page comes after what it leads to.
    """
    with speaking(site.language):
        return _meeting_pages(site, briefing, html, markdown)


def _meeting_pages(
    site: Site, briefing: Briefing, html: Templates, markdown: Templates
) -> tuple[Page, ...]:
    meeting = meeting_view(briefing, site, lists_views(summary_of(briefing)))
    files, links = _data(site, briefing)
    page = meeting_frame(site, meeting, links, finding_view(site, briefing))
    variables = {"site": site_view(site), "page": page, "meeting": meeting}
    folder = PurePosixPath("meetings", meeting.id)
    return (
        *files,
        Page(folder / "index.html", html.fill("html/meeting.html.j2", **variables)),
        Page(folder / "index.md", markdown.fill("markdown/meeting.md.j2", **variables)),
        *redirect_pages(site, briefing.record, html, markdown),
    )


def _data(site: Site, briefing: Briefing) -> tuple[Iterator[Page], tuple[HeadLink, ...]]:
    """Return the files of data of a record, and what its page's head names of them."""
    if site.data == "none":
        return iter(()), ()
    from pipeline.render.data import data_pages, head_links  # not for sites without data

    return data_pages(site, briefing), head_links(site, briefing.record)
