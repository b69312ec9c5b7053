"""The sitemap and robots.txt, and that all XML is well-formed."""

from dataclasses import replace

import pytest
from lxml import etree

from pipeline.model import Site, Summary
from pipeline.render import (
    Loader,
    derived_pages,
    fill_derived,
    html_templates,
    markdown_templates,
)
from pipeline.render.sitemaps import MOST_ADDRESSES, MOST_BYTES

SITE = Site(title="Desk & Co", base_url="https://desk.example/b/")
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LAKE = Summary(
    id="lake",
    first_id="lake",
    status="draft",
    title="Talks <at> the lake & the hill",
    lead="They met.",
    date="2031-02-03",
    meeting_status="reported",
    place=None,
    place_name=None,
    place_country=None,
    parties=(),
    people=(),
    topics=("trade",),
    review=(),
    corrected=None,
    updated="2031-02-04",
    corrections=(),
)
HILL = replace(LAKE, id="hill", updated="2031-03", lead=None)
GONE = replace(LAKE, id="gone", status="retracted", updated="2031-03-02")
UNDATED = replace(LAKE, id="undated", date=None, updated=None)
ALL = (LAKE, HILL, GONE, UNDATED)


def made(load: Loader, *summaries: Summary, site: Site = SITE) -> dict[str, bytes]:
    known = {one.id: one for one in summaries}
    html, markdown = html_templates(load), markdown_templates(load)
    pages = (
        fill_derived(site, page, [known[id_] for id_ in page.shown], html, markdown, load)
        for page in derived_pages(site, summaries)
        if page.path.suffix in (".xml", ".txt")
    )
    return {str(page.path): page.content for page in pages}


def addresses(content: bytes) -> dict[str, str | None]:
    tree = etree.fromstring(content)
    assert tree.tag == f"{MAP}urlset"
    return {it.findtext(f"{MAP}loc"): it.findtext(f"{MAP}lastmod") for it in tree}


def test_sitemap_names_every_page_that_search_engines_may_list(load: Loader) -> None:
    assert addresses(made(load, *ALL)["sitemap.xml"]) == {
        f"https://desk.example/b/{path}": changed
        for path, changed in {
            "": None,
            "about/": None,
            "corrections/": None,
            "countries/": None,
            "data/": None,
            "organizations/": None,
            "pairs/": None,
            "people/": None,
            "places/": None,
            "review/": None,
            "status/": None,
            "topics/": None,
            "topics/trade/": None,
            "years/": None,
            "years/2031/": None,
            "years/undated/": None,
            "meetings/hill/": "2031-03",
            "meetings/lake/": "2031-02-04",
            "meetings/undated/": None,
        }.items()
    }


def test_sitemap_names_further_pages_of_lists(load: Loader) -> None:
    many = [replace(LAKE, id=f"m{n}") for n in range(51)]
    found = addresses(made(load, *many)["sitemap.xml"])
    assert "https://desk.example/b/page/2/" in found
    assert "https://desk.example/b/years/2031/page/2/" in found


def test_address_of_the_site_is_escaped_in_the_sitemap_and_not_in_robots_txt(load: Loader) -> None:
    found = made(load, LAKE, site=Site(base_url="https://a.example/x&y/'z'/"))
    assert "https://a.example/x&y/'z'/meetings/lake/" in addresses(found["sitemap.xml"])
    assert b"Sitemap: https://a.example/x&y/'z'/sitemap.xml\n" in found["robots.txt"]


def test_site_without_an_address_has_no_sitemap(load: Loader) -> None:
    found = made(load, *ALL, site=Site())
    assert "sitemap.xml" not in found
    assert found["robots.txt"] == b"User-agent: *\nDisallow:\n"


def test_sitemap_of_too_many_addresses_comes_in_parts() -> None:
    many = [replace(LAKE, id=f"m{n}", topics=()) for n in range(MOST_ADDRESSES)]
    pages = {str(it.path): it for it in derived_pages(SITE, many) if "sitemap" in str(it.path)}
    assert list(pages) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]
    parts = [pages[name].words[0] for name in ("sitemap-1.xml", "sitemap-2.xml")]
    assert len(parts[0]) == MOST_ADDRESSES
    paths = [path for part in parts for path, _ in part]
    assert len(paths) == len(set(paths))
    assert {f"meetings/{one.id}/" for one in many} < set(paths)
    assert pages["sitemap.xml"].words == ((("sitemap-1.xml", ""), ("sitemap-2.xml", "")),)


def test_index_of_parts_names_each(load: Loader) -> None:
    html, markdown = html_templates(load), markdown_templates(load)
    many = [replace(LAKE, id=f"m{n}", topics=()) for n in range(MOST_ADDRESSES)]
    last = [it for it in derived_pages(SITE, many) if str(it.path) == "sitemap.xml"]
    tree = etree.fromstring(fill_derived(SITE, last[0], [], html, markdown, load).content)
    assert tree.tag == f"{MAP}sitemapindex"
    assert [it.findtext(f"{MAP}loc") for it in tree] == [
        "https://desk.example/b/sitemap-1.xml",
        "https://desk.example/b/sitemap-2.xml",
    ]


def test_sitemap_of_long_addresses_stays_under_the_limit_of_bytes(load: Loader) -> None:
    site = Site(base_url=f"https://desk.example/{'&' * 1_950}/")
    many = [replace(LAKE, id=f"m{n}", topics=()) for n in range(5_000)]
    found = made(load, *many, site=site)
    parts = [found[name] for name in found if name.startswith("sitemap-")]
    assert len(parts) > 1
    assert max(map(len, parts)) <= MOST_BYTES
    assert sum(len(addresses(part)) for part in parts) > len(many)


@pytest.mark.parametrize("site", [SITE, Site(title="\0 <&> \ud800")])
def test_feeds_and_sitemap_are_well_formed_whatever_records_hold(load: Loader, site: Site) -> None:
    text = "]]> <b> & \0 \x1b \ud800 \uffff \u202e"
    odd = replace(
        LAKE,
        title=text,
        lead=text,
        topics=(text,),
        corrections=(("2031-03-03", text, text, "", text, None, text),),
    )
    found = made(load, odd, site=site)
    assert {"feed.xml", "corrections.xml"} <= {path.rpartition("/")[2] for path in found}
    for name, content in found.items():
        if name.endswith(".xml"):
            etree.fromstring(content)
