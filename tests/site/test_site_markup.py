"""The mark-up of all pages: valid, under a policy, without script or style within, and light."""

import gzip
import json
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import etree

from tests.site import tools
from tests.site.feeds import atom_faults
from tests.site.linked_data import schema_org_faults
from tests.site.links import Links
from tests.site.markup import (
    files_loaded,
    outside_faults,
    policy_faults,
    script_and_style_faults,
)
from tests.site.once import made_once
from tests.site.pages import Tree, is_moved, pages_of, trees_of
from tests.site.surveys import Site
from tests.site.workspaces import ADDRESS

pytestmark = pytest.mark.slow

KIB = 1024
LIGHT, WITH_FIGURES = 30 * KIB, 100 * KIB  # bytes, compressed


@pytest.fixture(scope="module")
def trees(site: Site) -> list[Tree]:
    return list(trees_of(site.folder))


def test_every_page_has_the_policy(trees: list[Tree]) -> None:
    assert [fault for tree in trees for fault in policy_faults(tree)] == []


def test_no_page_has_script_or_style_within(trees: list[Tree]) -> None:
    assert [fault for tree in trees for fault in script_and_style_faults(tree)] == []


def test_no_page_loads_anything_from_elsewhere(trees: list[Tree]) -> None:
    assert [fault for tree in trees for fault in outside_faults(tree)] == []


def test_no_page_has_an_id_twice_or_a_heading_out_of_turn(trees: list[Tree]) -> None:
    for tree in trees:
        ids = tree.root.xpath("//@id")
        assert len(ids) == len({*ids}), tree.path
        headings = [int(it.tag[1]) for it in tree.root.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert headings[:1] == [1], tree.path
        assert headings.count(1) == 1, tree.path
        assert all(after <= before + 1 for before, after in pairwise(headings)), (
            f"{tree.path}: {headings}"
        )


def test_no_link_leads_nowhere(site: Site) -> None:
    links = Links(site.folder, ADDRESS)
    found = links.all()
    assert len(found) > 10 * len(pages_of(site.folder))
    broken = ((path, href, links.find_fault(path, href)) for path, href in found)
    assert [f"{path}: {href}: {fault}" for path, href, fault in broken if fault] == []


def test_links_that_lead_nowhere_are_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    page = '<p id="here"><a href="../b.html">b</a><a href="#there">c</a><a href="#here">d</a>'
    (tmp_path / "a" / "index.html").write_text(page)
    text = "# One head\n\n# One head\n\n[a](#one-head-1) [b](#one-head-2) [c](a/index.html#here)"
    (tmp_path / "index.md").write_text(f"{text} [d](a/) [e](/talks/x.md) [f](../x)\n")
    (tmp_path / "feed.xml").write_text(f'<feed><link href="{ADDRESS}gone/"/></feed>')
    (tmp_path / "data.json").write_text(f'{{"a": "{ADDRESS}a/#here", "b": "{ADDRESS}a/#gone"}}')
    links = Links(tmp_path, ADDRESS)
    faults = {href: links.find_fault(path, href) for path, href in links.all()}
    assert {href for href, fault in faults.items() if fault is None} == {
        *("#here", "#one-head-1", "a/index.html#here", "a/", f"{ADDRESS}a/#here"),
    }
    assert faults["#there"] == "a/index.html has no #there"
    assert faults["../x"] == "leads out of the site"
    assert faults["/talks/x.md"] == "there is no x.md"


def weight(tree: Tree, folder: Path) -> int:
    loaded = [(folder / path).read_bytes() for path in sorted(files_loaded(tree, ADDRESS))]
    return sum(len(gzip.compress(content)) for content in (tree.content, *loaded))


def test_pages_are_light(site: Site, trees: list[Tree]) -> None:
    heavy = []
    for tree in trees:
        limit = WITH_FIGURES if tree.elements("svg") else LIGHT
        if tree.path.parts[0] != "search" and weight(tree, site.folder) > limit:
            heavy.append(f"{tree.path}: {weight(tree, site.folder)} bytes")
    assert heavy == []


def test_html_checker_finds_no_error(site: Site, kept: Path) -> None:
    if why := tools.missing_validator():
        pytest.skip(why)
    moved = [path for path in pages_of(site.folder) if is_moved(site.folder, path)]
    paths = [site.folder / path for path in (*site.chosen(), *moved[:1])]
    found = made_once(kept, f"markup-of-{site.name}", lambda _: tools.markup_faults(paths))
    assert found == []


def test_html_checker_finds_an_error(tmp_path: Path) -> None:
    if why := tools.missing_validator():
        pytest.skip(why)
    page = tmp_path / "bad.html"
    page.write_text(
        '<!doctype html><html lang="en"><title>x</title><p id="a"><ul id="a"></ul>x</p>'
    )
    assert len(tools.markup_faults([page])) == 2


def test_feeds_follow_the_rules_of_atom(site: Site) -> None:
    feeds = [path for path in pages_of(site.folder, "xml") if is_feed(site.folder / path)]
    assert feeds
    faults = [f"{path}: {fault}" for path in feeds for fault in atom_faults(site.folder / path)]
    assert faults == []


def is_feed(path: Path) -> bool:
    return etree.parse(path).getroot().tag.endswith("}feed")


def test_faults_of_a_feed_are_found(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    entry = "<entry><id>x</id><title>t</title><updated>2025-01-02</updated><author/></entry>"
    feed.write_text(
        f'<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>{entry}{entry}</feed>'
    )
    found = atom_faults(feed)
    for fault in (
        "feed has 0 times id",
        "updated of entry is 2025-01-02",
        "id of entry is x",
        "author of entry has no name",
        "two entries have the id x",
        "an entry has neither content nor an alternate",
    ):
        assert fault in found


def test_linked_data_says_only_what_schema_org_knows(site: Site, trees: list[Tree]) -> None:
    found = {
        str(tree.path): json.loads(it.text or "")
        for tree in trees
        for it in tree.elements("script")
        if it.get("type") == "application/ld+json"
    }
    for path in pages_of(site.folder, "jsonld"):
        found[str(path)] = json.loads((site.folder / path).read_bytes())
    faults = [f"{path}: {fault}" for path, one in found.items() for fault in schema_org_faults(one)]
    assert faults == []


def test_faults_of_linked_data_are_found() -> None:
    data = {"@context": "https://schema.org", "@type": "Event", "name": "x", "colour": "red"}
    assert schema_org_faults(data) == [
        "Event has no location",
        "Event has no startDate",
        "Event has a colour",
    ]
    assert schema_org_faults({**data, "@context": "https://example.org"})[0].startswith(
        "the context"
    )
    assert schema_org_faults({"@context": "https://schema.org", "@type": "Gathering"}) == [
        "a type is Gathering"
    ]
