"""Keep the addresses alive that a record had before: a small page at each leads to the new one."""

from pathlib import PurePosixPath

from pipeline.model import Page, Record, Site
from pipeline.render.environments import Templates
from pipeline.render.frames import site_view
from pipeline.render.language.speaking import gettext
from pipeline.render.links import file_url, find_safe_url
from pipeline.render.titles import record_title
from pipeline.render.views import MovedView, PageView


def redirect_pages(
    site: Site, record: Record, html: Templates, markdown: Templates
) -> tuple[Page, ...]:
    """Return two pages for each alias of a record, in the order of the aliases.

    No script and no server is needed: browsers follow the page's refresh, readers its link.
    """
    if not record.aliases:
        return ()
    title = record_title(record)[0]
    variables = {
        "site": site_view(site),
        "page": _page(site, record, title),
        "moved": MovedView(
            title=title,
            href=f"../{file_url(record.id, 'index.html')}",
            markdown_href=f"../{file_url(record.id, 'index.md')}",
        ),
    }
    web = html.fill("html/moved.html.j2", **variables)
    plain = markdown.fill("markdown/moved.md.j2", **variables)
    folders = [PurePosixPath("meetings", alias) for alias in record.aliases]
    return tuple(
        Page(folder / name, content)
        for folder in folders
        for name, content in (("index.html", web), ("index.md", plain))
    )


def _page(site: Site, record: Record, title: str) -> PageView:
    base = find_safe_url(site.base_url)
    heading = gettext("Moved: %(title)s", title=title)
    return PageView(
        title=f"{heading} · {site.title}",
        heading=heading,
        description=None,
        root="../../",
        canonical=f"{base}{file_url('meetings', record.id)}/" if base else None,
        markdown="index.md",
        is_listed=False,
    )
