"""The pages at addresses that a record had before lead to the one that it has now."""

from collections.abc import Callable
from dataclasses import replace

import html5lib
import pytest
from markdown_it import MarkdownIt

from pipeline.model import Briefing, Page, Record, Site, Source
from pipeline.render import Loader, render
from pipeline.render.environments import html_templates, markdown_templates
from pipeline.render.redirects import redirect_pages

RECORD = Record(
    id="lisbon-talks",
    aliases=("fisheries-talks", "fish"),
    title="Fish & <ships> [in] Lisbon",
    sources=(Source(article=None, sha256=None),),
)
SITE = Site(title="The Quay", base_url="https://quay.example/b/", notice="A trial")


@pytest.fixture
def redirects(load: Loader) -> Callable[..., dict[str, str]]:
    def made(record: Record = RECORD, site: Site = SITE, loader: Loader = load) -> dict[str, str]:
        found = redirect_pages(site, record, html_templates(loader), markdown_templates(loader))
        return {str(page.path): page.content.decode() for page in found}

    return made


def test_each_alias_has_two_pages_in_its_order(redirects: Callable[..., dict[str, str]]) -> None:
    assert list(redirects()) == [
        "meetings/fisheries-talks/index.html",
        "meetings/fisheries-talks/index.md",
        "meetings/fish/index.html",
        "meetings/fish/index.md",
    ]
    assert redirects(replace(RECORD, aliases=())) == {}


def test_browsers_readers_and_search_engines_are_led_on(
    redirects: Callable[..., dict[str, str]],
) -> None:
    page = redirects()["meetings/fish/index.html"]
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    refresh = tree.find("head/meta[@http-equiv='refresh']")
    assert refresh.get("content") == "0; url=../lisbon-talks/index.html"
    assert tree.find("head/meta[@name='robots']").get("content") == "noindex"
    canonical = tree.find("head/link[@rel='canonical']").get("href")
    assert canonical == "https://quay.example/b/meetings/lisbon-talks/"
    assert tree.find("head/title").text == "Moved: Fish & <ships> [in] Lisbon · The Quay"
    (link,) = tree.findall(".//main//a")
    assert link.get("href") == "../lisbon-talks/index.html"
    assert "".join(link.itertext()) == "Fish & <ships> [in] Lisbon"
    assert not tree.findall(".//script")


def test_page_is_framed_as_all_others(
    redirects: Callable[..., dict[str, str]], pages: Callable[..., dict[str, str]]
) -> None:
    moved = redirects()["meetings/fish/index.html"]
    own = pages([Briefing(RECORD, ())], SITE)["meetings/lisbon-talks/index.html"]
    for start in ('<meta http-equiv="Content-Security', '<link rel="stylesheet"', '<p class="not'):
        lines = [next(one for one in page.splitlines() if start in one) for page in (moved, own)]
        assert lines[0] == lines[1]


def test_site_without_an_address_names_no_canonical_one(
    redirects: Callable[..., dict[str, str]],
) -> None:
    for site in (Site(), Site(base_url="javascript:alert(1)/")):
        assert "canonical" not in redirects(site=site)["meetings/fish/index.html"]


def test_markdown_has_a_heading_and_a_link(redirects: Callable[..., dict[str, str]]) -> None:
    page = redirects()["meetings/fish/index.md"]
    assert page.startswith("# This page has moved\n\n")
    _, block = [one for one in MarkdownIt("commonmark").parse(page) if one.children]
    assert [one.attrGet("href") for one in block.children or () if one.type == "link_open"] == [
        "../lisbon-talks/index.md"
    ]
    told = "".join(one.content for one in block.children or ())
    assert told == "It is now at Fish & <ships> [in] Lisbon."


def test_record_without_a_title_is_named_as_on_its_own_page(
    redirects: Callable[..., dict[str, str]],
) -> None:
    page = redirects(replace(RECORD, title=None))["meetings/fish/index.md"]
    assert page.endswith("\n\nIt is now at [Record lisbon-talks](../lisbon-talks/index.md).\n")


def test_site_has_them_behind_the_record_s_own_pages_and_lists_none(load: Loader) -> None:
    other = replace(RECORD, id="other", aliases=())
    site = replace(SITE, data="none")
    made: list[Page] = list(render(site, [Briefing(RECORD, ()), Briefing(other, ())], load))
    paths = [str(page.path) for page in made]
    assert paths[:4] == [
        "meetings/lisbon-talks/index.html",
        "meetings/lisbon-talks/index.md",
        "meetings/fisheries-talks/index.html",
        "meetings/fisheries-talks/index.md",
    ]
    assert paths[6] == "meetings/other/index.html"
    rest = [page for page in made if not str(page.path).startswith(("meetings/fish", "assets"))]
    assert not [page.path for page in rest if b"meetings/fish" in page.content]


def test_workspace_may_have_its_own_template(
    redirects: Callable[..., dict[str, str]], override: Callable[..., Loader]
) -> None:
    mine = override({"html/moved.html.j2": "{{ moved.href }} {{ site.title }} {{ page.root }}"})
    page = redirects(loader=mine)["meetings/fish/index.html"]
    assert page == "../lisbon-talks/index.html The Quay ../../"
