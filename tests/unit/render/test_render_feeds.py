"""The feeds of the latest records: of all, of each country and topic, and as a JSON Feed."""

import json
from dataclasses import replace

import feedparser
import pytest
from lxml import etree

from pipeline.model import Briefing, Meeting, Record, Site, Summary
from pipeline.render import Loader, summary_of
from tests.unit.render.invented import OPEN, SITE, SMALL, country, filled, summary

ATOM = "{http://www.w3.org/2005/Atom}"
LAKE = summary(
    "lake",
    title="Talks <at> the lake & the hill",
    lead="They met.",
    parties=(country("PE", "Peru"),),
    topics=("trade", "elections/governance"),
    updated="2031-02-04",
)
HILL = replace(LAKE, id="hill", first_id="hill", updated="2031-03", lead=None, review=OPEN)
GONE = replace(LAKE, id="gone", first_id="gone", status="retracted", updated="2031-03-02")
UNDATED = replace(LAKE, id="undated", first_id="undated", date=None, updated=None)
ALL = (LAKE, HILL, GONE, UNDATED)
# What RFC 4287 asks of a feed, as far as ours go; libxml2 wants an order.
GRAMMAR = r"""
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
 datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
<start>
 <element name="feed">
  <attribute name="xml:lang"><data type="language"/></attribute>
  <ref name="id"/>
  <element name="title"><text/></element>
  <ref name="updated"/>
  <element name="author"><element name="name"><text/></element></element>
  <optional>
   <element name="link">
    <attribute name="rel"><value>self</value></attribute>
    <attribute name="type"><value>application/atom+xml</value></attribute>
    <ref name="href"/>
   </element>
  </optional>
  <ref name="page"/>
  <oneOrMore>
   <element name="entry">
    <ref name="id"/>
    <element name="title"><text/></element>
    <ref name="page"/>
    <ref name="updated"/>
    <zeroOrMore><element name="category"><attribute name="term"/></element></zeroOrMore>
    <element name="summary"><text/></element>
   </element>
  </oneOrMore>
 </element>
</start>
<define name="id">
 <element name="id">
  <data type="anyURI"><param name="pattern">tag:[^ ]+,\d{4}(-\d\d){0,2}:[^ ]+</param></data>
 </element>
</define>
<define name="updated"><element name="updated"><data type="dateTime"/></element></define>
<define name="href"><attribute name="href"><data type="anyURI"/></attribute></define>
<define name="page">
 <element name="link">
  <attribute name="rel"><value>alternate</value></attribute>
  <attribute name="type"><value>text/html</value></attribute>
  <ref name="href"/>
 </element>
</define>
</grammar>
"""


def made(load: Loader, *summaries: Summary, site: Site = SITE) -> dict[str, bytes]:
    pages = filled(summaries, load, site)
    return {str(page.path): page.content for page in pages if "feed" in page.path.name}


def entries(content: bytes) -> list[etree._Element]:
    return etree.fromstring(content).findall(f"{ATOM}entry")


def ids(content: bytes) -> list[str]:
    return [it.findtext(f"{ATOM}id") for it in entries(content)]


def test_feed_tells_of_the_latest_first_and_of_how_far_each_is_checked(load: Loader) -> None:
    feed = feedparser.parse(made(load, *ALL)["feed.xml"])
    assert not feed.bozo
    assert (feed.version, feed.feed.title) == ("atom10", "Desk")
    assert feed.feed.updated == "2031-03-02T00:00:00Z"
    assert [(it.title, it.updated) for it in feed.entries] == [
        ("Retracted: Talks <at> the lake & the hill", "2031-03-02T00:00:00Z"),
        ("Talks <at> the lake & the hill", "2031-03-01T00:00:00Z"),
        ("Talks <at> the lake & the hill", "2031-02-04T00:00:00Z"),
    ]
    assert [it.summary for it in feed.entries] == [
        "They met. (Retracted: withdrawn; do not rely on it.)",
        "(Draft: not yet checked by a person. 2 facts need review.)",
        "They met. (Draft: not yet checked by a person.)",
    ]
    assert [it.term for it in feed.entries[2].tags] == ["trade", "elections/governance"]
    assert feed.entries[2].link == "https://desk.example/b/meetings/lake/"


def test_the_day_of_a_meeting_to_come_is_no_time_of_a_change() -> None:
    day = Meeting(date="2031-05-06", status="reported")
    record = Record(id="a", title="A", sources=(), meeting=day)
    assert summary_of(Briefing(record, ())).updated == "2031-05-06"
    planned = replace(record, meeting=replace(day, status="planned"))
    assert summary_of(Briefing(planned, ())).updated is None


def test_planned_meeting_is_told_as_planned(load: Loader) -> None:
    planned = replace(LAKE, meeting_status="planned")
    assert (
        entries(made(load, planned)["feed.xml"])[0].findtext(f"{ATOM}title").startswith("Planned: ")
    )


def test_countries_and_topics_have_feeds_of_their_own(load: Loader) -> None:
    found = made(load, *ALL, summary("other", topics=("energy",)))
    assert sorted(path for path in found if "/" in path) == [
        "countries/pe/feed.xml",
        "topics/elections-governance/feed.xml",
        "topics/energy/feed.xml",
        "topics/trade/feed.xml",
    ]
    feed = feedparser.parse(found["countries/pe/feed.xml"])
    assert feed.feed.title == "Peru · Desk"
    assert {it.rel: it.href for it in feed.feed.links} == {
        "self": "https://desk.example/b/countries/pe/feed.xml",
        "alternate": "https://desk.example/b/countries/pe/",
    }
    assert ids(found["countries/pe/feed.xml"]) == [
        f"tag:readout.invalid,2025:meeting/{name}" for name in ("gone", "hill", "lake")
    ]
    assert ids(found["topics/energy/feed.xml"]) == ["tag:readout.invalid,2025:meeting/other"]


def test_page_of_a_list_names_its_own_feed_alone(load: Loader) -> None:
    pages = {str(it.path): it.content.decode() for it in filled(ALL, load)}
    page = pages["countries/pe/index.html"]
    link = '<link rel="alternate" type="application/atom+xml" title="Peru · Desk" href="{}">'
    assert link.format("../../countries/pe/feed.xml") in page
    assert page.count('rel="alternate" type="application') == 1
    assert '<a href="../../countries/pe/feed.xml">Latest as a feed</a>' in page
    assert "application/" not in pages["people/index.html"]
    home = pages["index.html"]
    assert 'type="application/feed+json" title="Desk" href="feed.json">' in home
    assert 'title="Desk" href="feed.xml">' in home


def test_feeds_of_a_site_without_an_address_lead_to_its_files(load: Loader) -> None:
    found = made(load, LAKE, site=Site())
    hrefs = {
        path: [it.get("href") for it in etree.fromstring(found[path]).iter(f"{ATOM}link")]
        for path in ("feed.xml", "topics/trade/feed.xml")
    }
    assert hrefs == {
        "feed.xml": ["index.html", "meetings/lake/index.html"],
        "topics/trade/feed.xml": ["index.html", "../../meetings/lake/index.html"],
    }


def test_ids_stay_when_the_site_moves_and_the_record_changes_or_is_renamed(load: Loader) -> None:
    first = made(load, LAKE, HILL)
    renamed = replace(LAKE, id="pond", title="New", lead="New")
    later = made(load, renamed, HILL, site=Site(title="Other", base_url="http://else.example/"))
    for path in ("feed.xml", "topics/trade/feed.xml"):
        assert ids(first[path]) == ids(later[path])
        assert len(set(ids(first[path]))) == 2
        before, after = (
            etree.fromstring(one[path]).findtext(f"{ATOM}id") for one in (first, later)
        )
        assert before == after
    paths = [one for one in first if one.endswith(".xml")]
    assert len({etree.fromstring(first[one]).findtext(f"{ATOM}id") for one in paths}) == len(paths)


def test_ids_begin_with_what_the_workspace_calls_its_own(load: Loader) -> None:
    site = Site(tag_authority="desk.example,2031-01")
    found = made(load, LAKE, site=site)
    assert ids(found["feed.xml"]) == ["tag:desk.example,2031-01:meeting/lake"]
    assert etree.fromstring(found["topics/trade/feed.xml"]).findtext(f"{ATOM}id") == (
        "tag:desk.example,2031-01:feed/topics/trade/latest"
    )


def test_a_change_that_is_none_of_substance_leaves_the_time_of_an_entry(load: Loader) -> None:
    before = made(load, LAKE)["feed.xml"]
    after = made(load, replace(LAKE, review=OPEN, status="reviewed", title="x"))["feed.xml"]
    assert before != after
    times = [entries(one)[0].findtext(f"{ATOM}updated") for one in (before, after)]
    assert times[0] == times[1]


def test_feed_holds_fifty_and_is_not_there_without_a_date(load: Loader) -> None:
    many = [replace(LAKE, id=f"m{n:02}") for n in range(60)]
    found = made(load, *many)
    for path in ("feed.xml", "countries/pe/feed.xml"):
        links = [it.find(f"{ATOM}link").get("href") for it in entries(found[path])]
        assert len(links) == 50
        assert links[0].endswith("/m00/")
    assert not made(load, UNDATED)


def test_json_feed_tells_the_same(load: Loader) -> None:
    feed = json.loads(made(load, *ALL)["feed.json"])
    items = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Desk",
        "language": "en",
        "home_page_url": "https://desk.example/b/",
        "feed_url": "https://desk.example/b/feed.json",
        "authors": [{"name": "Desk"}],
    }
    assert len(items) == 3
    assert items[2] == {
        "id": "tag:readout.invalid,2025:meeting/lake",
        "url": "https://desk.example/b/meetings/lake/",
        "title": "Talks <at> the lake & the hill",
        "content_text": "They met.\n\nDraft: not yet checked by a person.",
        "date_modified": "2031-02-04T00:00:00Z",
        "tags": ["trade", "elections/governance"],
    }
    bare = json.loads(made(load, LAKE, site=Site())["feed.json"])
    assert "feed_url" not in bare
    assert bare["items"][0]["url"] == "meetings/lake/index.html"


@pytest.mark.parametrize("site", [SITE, Site(title="Desk"), Site(tag_authority="a@b.example,2031")])
def test_feeds_are_what_the_rules_of_atom_ask_for(load: Loader, site: Site) -> None:
    rules = etree.RelaxNG(etree.fromstring(GRAMMAR))
    pages = filled([*ALL, *SMALL[:3]], load, site)
    feeds = [it for it in pages if it.path.suffix == ".xml" and it.path.name != "sitemap.xml"]
    assert {it.path.name for it in feeds} == {"feed.xml", "corrections.xml"}
    for page in feeds:
        rules.assertValid(etree.fromstring(page.content))
        assert not feedparser.parse(page.content).bozo


def test_json_feed_shows_hostile_text_as_pages_do(load: Loader) -> None:
    odd = replace(LAKE, title="a\0\ud800\u202eb</script>", lead="\x1b", topics=("\uffff",))
    content = made(load, odd)["feed.json"]
    item = json.loads(content)["items"][0]
    assert item["title"] == "a\u2400\ufffd⟨U+202E⟩b</script>"
    assert item["tags"] == ["⟨U+FFFF⟩"]
