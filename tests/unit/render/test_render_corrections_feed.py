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
    for path in ("index.html", "corrections/index.html"):
        assert (b"corrections.xml" in pages[path]) == (content is not None)
    return None if content is None else ET.fromstring(content)


def test_newest_correction_comes_first_with_both_values_and_the_reason(feed_of):
    feed = feed_of(RECORD)
    assert feed.findtext(f"{ATOM}title") == "Corrections · Desk & Co"
    assert feed.findtext(f"{ATOM}updated") == "2025-04-01T00:00:00Z"
    gone, day = feed.findall(f"{ATOM}entry")
    assert gone.findtext(f"{ATOM}summary").endswith("that has been taken out. Why: not there")
    assert "it said “4 March 2025”; it now says “5 March 2025”. Why: a <slip>" in day.findtext(
        f"{ATOM}summary"
    )
    hrefs = [one.find(f"{ATOM}link").get("href") for one in (gone, day)]
    page = "https://example.org/b/meetings/talks/"
    assert hrefs == [f"{page}#corrections", f"{page}#meeting-date"]
    assert links_of(feed) == {
        "self": "https://example.org/b/corrections.xml",
        "alternate": "https://example.org/b/corrections/",
    }


def links_of(feed: ET.Element) -> dict[str, str]:
    return {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}


def test_feed_of_a_site_without_an_address_leads_to_its_files(feed_of):
    feed = feed_of(RECORD, Site())
    assert links_of(feed) == {"alternate": "corrections/index.html"}
    link = feed.find(f"{ATOM}entry/{ATOM}link")
    assert link.get("href") == "meetings/talks/index.html#corrections"


def test_ids_stay_when_the_site_moves_and_differ_between_corrections(feed_of):
    def ids(site: Site) -> list[str]:
        return [entry.findtext(f"{ATOM}id") for entry in feed_of(RECORD, site)
                if entry.tag == f"{ATOM}entry"]  # fmt: skip

    assert ids(SITE) == ids(Site(title="Other"))
    assert len(set(ids(SITE))) == 2
    assert all(one.startswith("tag:readout.invalid,2025:correction/talks/") for one in ids(SITE))


def test_site_without_corrections_has_no_feed(feed_of):
    assert feed_of(replace(RECORD, revisions=())) is None


def test_feed_holds_the_newest_hundred(feed_of):
    many = tuple(replace(DAY, path=f"themes[t{n}]", date="2025-01-02") for n in range(150))
    assert len(feed_of(replace(RECORD, revisions=many)).findall(f"{ATOM}entry")) == 100
