"""Fill a derived page in: from its words and the summaries that it shows, and from nothing else."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from pipeline.model import Derived, Page, Site, Summary
from pipeline.render.changes import changes_view
from pipeline.render.charting import index_figures, listing_figures
from pipeline.render.deriving import JSON_FEED, SEARCH_SCRIPT, STYLESHEET
from pipeline.render.dictionaries import dictionary_view
from pipeline.render.entries import entries_of
from pipeline.render.environments import Loader, Templates, load_text
from pipeline.render.feeds import corrections_feed, latest_feed
from pipeline.render.figures.figure import Way
from pipeline.render.frames import (
    listing_frame,
    lost_frame,
    page_frame,
    root_of,
    search_frame,
    site_view,
)
from pipeline.render.indexing import index_view
from pipeline.render.json_feed import json_feed
from pipeline.render.language.speaking import gettext, speaking
from pipeline.render.listing import listing_view
from pipeline.render.listviews import Entry
from pipeline.render.method import method_view
from pipeline.render.planned import (
    CORRECTIONS_FEED,
    CorrectionsWords,
    DictionaryWords,
    FeedWords,
    IndexWords,
    ListingWords,
    ReviewWords,
    SitemapWords,
    StatusWords,
)
from pipeline.render.reviewing import reviews_view
from pipeline.render.sitemaps import address_views
from pipeline.render.standing import status_rows

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
    with speaking(site.language):
        return _filled(site, derived, shown, html, markdown, load)


def _filled(
    site: Site,
    derived: Derived,
    shown: Sequence[Summary],
    html: Templates,
    markdown: Templates,
    load: Loader,
) -> Page:
    name = derived.template
    if name in (STYLESHEET, SEARCH_SCRIPT):
        return Page(derived.path, load_text(load, name))
    if name == JSON_FEED:
        return Page(derived.path, json_feed(site, shown))
    templates = markdown if name.startswith("markdown/") else html
    kind = name.rpartition("/")[2].partition(".")[0]
    if kind in _LISTINGS:
        variables = _listing(site, derived, shown, entries_of(shown, templates))
    else:
        variables = _MAKERS[name if name.startswith("feeds/") else kind](site, derived, shown)
    return Page(derived.path, templates.fill(name, site=site_view(site), **variables))


def _listing(
    site: Site, derived: Derived, shown: Sequence[Summary], entries: Sequence[Entry]
) -> _Variables:
    words = ListingWords._make(derived.words)
    return {
        "page": listing_frame(site, derived.path, words),
        "listing": listing_view(words, shown, entries, root_of(derived.path)),
        "figures": listing_figures(words, shown, _way(derived)),
    }


def _index(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    words = IndexWords._make(derived.words)
    index = index_view(words, root_of(derived.path))
    return {
        "page": page_frame(site, derived.path, index.heading, words.number),
        "index": index,
        "figures": index_figures(words, _way(derived)),
    }


def _way(derived: Derived) -> Way:
    return Way(root_of(derived.path), derived.path.name)


def _corrections(site: Site, derived: Derived, shown: Sequence[Summary]) -> _Variables:
    words = CorrectionsWords._make(derived.words)
    feeds = (CORRECTIONS_FEED,) if shown else ()
    return {
        "page": page_frame(site, derived.path, gettext("Corrections"), words.number, feeds),
        "changes": changes_view(words, shown, root_of(derived.path)),
    }


def _review(site: Site, derived: Derived, shown: Sequence[Summary]) -> _Variables:
    words = ReviewWords._make(derived.words)
    return {
        "page": page_frame(site, derived.path, gettext("Needs review"), words.number),
        "reviews": reviews_view(words, shown, root_of(derived.path)),
    }


def _about(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    frame = page_frame(site, derived.path, gettext("How these pages are made"))
    return {"page": frame, "method": method_view(site)}


def _data(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    words = DictionaryWords._make(derived.words)
    return {
        "page": page_frame(site, derived.path, gettext("Data")),
        "dictionary": dictionary_view(site, words),
    }


def _status(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    rows = status_rows(StatusWords._make(derived.words), root_of(derived.path))
    frame = page_frame(site, derived.path, gettext("Status of this site"))
    return {"page": frame, "rows": rows}


def _latest(site: Site, derived: Derived, shown: Sequence[Summary]) -> _Variables:
    return {"feed": latest_feed(site, FeedWords._make(derived.words), shown)}


def _sitemap(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    return {"addresses": address_views(site, SitemapWords._make(derived.words))}


def _robots(site: Site, derived: Derived, _: Sequence[Summary]) -> _Variables:
    found = address_views(site, SitemapWords._make(derived.words))
    return {"sitemap": found[0].href if found else None}


_LISTINGS: Final = frozenset({"home", "list"})
_MAKERS: Final[Mapping[str, _Maker]] = {
    "groups": _index,
    "corrections": _corrections,
    "review": _review,
    "about": _about,
    "data": _data,
    "status": _status,
    "not-found": lambda site, _, __: {"page": lost_frame(site)},
    "search": lambda site, derived, _: {"page": search_frame(site, derived.path)},
    "feeds/feed.xml.j2": _latest,
    "feeds/corrections.xml.j2": lambda site, _, shown: {"feed": corrections_feed(site, shown)},
    "feeds/sitemap.xml.j2": _sitemap,
    "feeds/sitemaps.xml.j2": _sitemap,
    "feeds/robots.txt.j2": _robots,
}
