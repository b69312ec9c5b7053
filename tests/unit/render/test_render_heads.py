"""The heads of pages: what search engines, feed readers and those who share a link are told."""

import re
from collections.abc import Callable
from dataclasses import replace

from pipeline.model import Briefing, Record, Site
from pipeline.render import Loader
from tests.unit.render.invented import SITE, SMALL, filled, texts

Pages = Callable[..., dict[str, str]]
PAGE = "meetings/harbour-talks/index.html"


def properties(page: str) -> dict[str, str]:
    """Return what a page tells by OpenGraph (https://ogp.me)."""
    return dict(re.findall(r'<meta property="(.*?)" content="(.*?)">', page))


def test_meeting_is_an_article_of_the_day_of_its_source(full: Briefing, pages: Pages) -> None:
    site = Site(title="Desk", base_url="https://desk.example/b/")
    assert properties(pages([full], site)[PAGE]) == {
        "og:title": "Harbour talks end with a joint survey",
        "og:type": "article",
        "og:site_name": "Desk",
        "og:url": "https://desk.example/b/meetings/harbour-talks/",
        "og:description": "The two ministers agreed on a joint survey.",
        "article:published_time": "2031-05-14",
    }


def test_what_is_not_known_is_left_out(pages: Pages) -> None:
    made = pages([Briefing(Record(id="bare", sources=(), status="retracted"), ())])
    assert properties(made["meetings/bare/index.html"]) == {
        "og:title": "Retracted: Record bare",
        "og:type": "article",
        "og:site_name": "Briefings",
    }


def test_day_of_the_first_source_counts(full: Briefing, pages: Pages) -> None:
    source = full.record.sources[0]
    others = (replace(source, published="soon"), replace(source, published="2031-05"), source)
    page = pages([replace(full, record=replace(full.record, sources=others))])[PAGE]
    assert properties(page)["article:published_time"] == "2031-05"


def test_lists_say_what_they_are(load: Loader) -> None:
    made = texts(filled(SMALL, load, replace(SITE, description="Who met")))
    assert properties(made["index.html"]) == {
        "og:title": "Desk",
        "og:type": "website",
        "og:site_name": "Desk",
        "og:url": "https://desk.example/b/",
        "og:description": "Who met",
    }
    assert properties(made["countries/pe/index.html"])["og:title"] == "Peru"
    assert properties(made["review/index.html"])["og:url"] == "https://desk.example/b/review/"
    assert "og:url" not in properties(made["404.html"])
