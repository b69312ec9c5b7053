"""Fill a derived page in: from its words and the summaries that it shows, and from nothing else."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pipeline.model import Derived, Page, Site, Summary
from pipeline.render.deriving import STYLESHEET
from pipeline.render.entries import entries_of
from pipeline.render.environments import Loader, Templates, load_text
from pipeline.render.feeds import corrections_feed, latest_feed
from pipeline.render.frames import (
    index_frame,
    listing_frame,
    lost_frame,
    root_of,
    site_view,
)
from pipeline.render.listing import index_view, listing_view
from pipeline.render.listviews import Entry
from pipeline.render.planned import IndexWords, ListingWords, SitemapWords
from pipeline.render.sitemaps import address_views

_Variables = Mapping[str, object]
_Maker = Callable[[Site, Derived, Sequence[Summary]], _Variables]


def fill_derived(
    site: Site,
    derived: Derived,
    shown: Sequence[Summary],
    html: Templates,
    markdown: Templates,
    load: Loader,
) -> Page:
    """Return the page; `shown` are the summaries that it names, in its order.

    Raise `TemplateError` for a template that is missing, that is no template, or that asks for a
    name that there is not.
    """
    name = derived.template
    if name == STYLESHEET:
        return Page(derived.path, load_text(load, name))
    templates = markdown if name.startswith("markdown/") else html
    kind = name.rpartition("/")[2]
    if kind in _LISTINGS:
        variables = _listing(site, derived, shown, entries_of(shown, templates))
    else:
        variables = _MAKERS[kind](site, derived, shown)
    return Page(derived.path, templates.fill(name, site=site_view(site), **variables))


def _listing(
    site: Site, derived: Derived, shown: Sequence[Summary], entries: Sequence[Entry]
) -> _Variables:
    words = ListingWords._make(derived.words)
    return {
        "page": listing_frame(site, derived.path, words),
        "listing": listing_view(words, shown, entries, root_of(derived.path)),
    }


def _index(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    index = index_view(IndexWords._make(derived.words))
    return {"page": index_frame(site, derived.path, index.heading), "index": index}


def _sitemap(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    return {"addresses": address_views(site, SitemapWords._make(derived.words))}


def _robots(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    found = address_views(site, SitemapWords._make(derived.words))
    return {"sitemap": found[0].href if found else None}


_LISTINGS: Final = frozenset({"home.html.j2", "home.md.j2", "list.html.j2", "list.md.j2"})
_MAKERS: Final[Mapping[str, _Maker]] = {
    "groups.html.j2": _index,
    "groups.md.j2": _index,
    "not-found.html.j2": lambda site, _, __: {"page": lost_frame(site)},
    "feed.xml.j2": lambda site, _, shown: {"feed": latest_feed(site, shown)},
    "corrections.xml.j2": lambda site, _, shown: {"feed": corrections_feed(site, shown)},
    "sitemap.xml.j2": _sitemap,
    "sitemaps.xml.j2": _sitemap,
    "robots.txt.j2": _robots,
}
