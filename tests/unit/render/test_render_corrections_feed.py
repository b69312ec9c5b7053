"""The corrections of all records as an Atom feed."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from pipeline.model import Briefing, Meeting, Record, Revision, Site, Source
from pipeline.render import Loader, render

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = Site(title="Desk & Co", base_url="https://example.org/b/")
DAY = Revision(
    date="2025-03-07", path="meeting.date", was="2025-03-04", now="2025-03-05", why="a <slip>"
)
GONE = Revision(date="2025-04-01", path="participants[ana]", was="Ana", now=None, why="not there")
RECORD = Record(
    id="talks",
    title="Talks",
    sources=(Source(article=None, sha256=None),),
    meeting=Meeting(date="2025-03-05"),
    revisions=(DAY, GONE),
)


@pytest.fixture
def feed_of(load):
    return lambda record, site=SITE: _feed(record, site, load)


def _feed(record: Record, site: Site, load: Loader) -> ET.Element | None:
    pages = {str(page.path): page.content
             for page in render(site, [Briefing(one, ()) for one in [record]], load)}  # fmt: skip
    content = pages.get("corrections.xml")
    assert (b"corrections.xml" in pages["index.html"]) == (content is not None)
    return None if content is None else ET.fromstring(content)


def test_newest_correction_comes_first_with_both_values_and_the_reason(feed_of):
    feed = feed_of(RECORD)
    assert feed.findtext(f"{ATOM}title") == "Corrections · Desk & Co"
    assert feed.findtext(f"{ATOM}updated") == "2025-04-01T00:00:00Z"
    gone, day = feed.findall(f"{ATOM}entry")
    assert gone.findtext(f"{ATOM}summary").endswith("that has been taken out. Why: not there")
    assert "it said “2025-03-04”; it now says “2025-03-05”. Why: a <slip>" in day.findtext(
        f"{ATOM}summary"
    )
    href = day.find(f"{ATOM}link").get("href")
    assert href.startswith("meetings/talks/index.html#")
    assert gone.find(f"{ATOM}link").get("href") == "meetings/talks/index.html#corrections"
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"self": "https://example.org/b/corrections.xml", "alternate": "index.html"}


def test_ids_stay_when_the_site_moves_and_differ_between_corrections(feed_of):
    def ids(site: Site) -> list[str]:
        return [entry.findtext(f"{ATOM}id") for entry in feed_of(RECORD, site)
                if entry.tag == f"{ATOM}entry"]  # fmt: skip

    assert ids(SITE) == ids(Site(title="Other"))
    assert len(set(ids(SITE))) == 2
    assert all(one.startswith("urn:uuid:") for one in ids(SITE))


def test_site_without_corrections_has_no_feed(feed_of):
    assert feed_of(replace(RECORD, revisions=())) is None


def test_feed_holds_the_newest_hundred(feed_of):
    many = tuple(replace(DAY, path=f"themes[t{n}]", date="2025-01-02") for n in range(150))
    assert len(feed_of(replace(RECORD, revisions=many)).findall(f"{ATOM}entry")) == 100
