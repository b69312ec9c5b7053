"""Derived pages: their order, and that nothing but summaries and words has a part in them."""

import json
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import html5lib
import pytest
from markdown_it import MarkdownIt

from pipeline.model import Briefing, Derived, Site
from pipeline.render import (
    Loader,
    derived_pages,
    fill_derived,
    html_templates,
    markdown_templates,
    summary_from_json,
    summary_of,
    summary_to_json,
)
from pipeline.render.datafiles import data_files
from tests.unit.render.invented import (
    OPEN,
    SITE,
    SMALL,
    country,
    filled,
    planned,
    summary,
    texts,
)

Override = Callable[[Mapping[str, str]], Loader]


def test_pages_that_lead_to_others_come_after_them() -> None:
    many = [summary(f"m{n:03}", parties=(country("PE", "Peru"),)) for n in range(101)]
    order = list(planned(many))
    for later, earlier in (
        ("index.html", "page/2/index.html"),
        ("page/2/index.html", "page/3/index.html"),
        ("page/3/index.html", "countries/index.html"),
        ("countries/index.html", "countries/pe/index.html"),
        ("countries/pe/index.html", "countries/pe/page/3/index.html"),
        ("index.html", "feed.xml"),
        ("sitemap.xml", "index.html"),
        ("robots.txt", "sitemap.xml"),
    ):
        assert order.index(later) > order.index(earlier)


def test_order_of_the_summaries_does_not_matter() -> None:
    many = [*SMALL, *(summary(f"m{n}", f"20{n % 30 + 10}", topics=("trade",)) for n in range(120))]
    shuffled = random.Random(1).sample(many, len(many))
    assert list(derived_pages(SITE, many)) == list(derived_pages(SITE, shuffled))


def test_counts_and_feeds_are_told_on_the_first_page_alone() -> None:
    many = [replace(SMALL[0], id=f"m{n:03}") for n in range(60)]
    before = planned(many)
    after = planned([replace(many[0], review=OPEN[:1], corrections=()), *many[1:]])
    changed = {path for path in before if before[path] != after[path]}
    firsts = {
        path
        for path in before
        if before[path].shown and path.endswith(("index.html", "index.md")) and "page/" not in path
    }
    told = {path for path in before if path.startswith(("corrections", "review", "status"))}
    assert changed == firsts | told


def test_titles_and_leads_plan_nothing(full: Briefing) -> None:
    """Builds rely on it: where only these change, pages are filled in again, not planned."""
    summaries = [*SMALL, summary_of(full)]
    others = [replace(one, title="Z", lead="A") for one in summaries]
    assert planned(others) == planned(summaries)


def test_summaries_and_words_are_enough_to_fill_a_page(full: Briefing, load: Loader) -> None:
    summaries = [*SMALL, summary_of(full)]
    kept = [summary_from_json(summary_to_json(one)) for one in summaries]

    def tuples(value: Any) -> Any:
        return tuple(map(tuples, value)) if isinstance(value, list) else value

    plain = [
        Derived(
            page.path,
            page.template,
            tuple(json.loads(json.dumps(page.shown))),
            tuples(json.loads(json.dumps(page.words))),
        )
        for page in derived_pages(SITE, summaries)
    ]
    assert plain == list(derived_pages(SITE, summaries))
    assert filled(kept, load, pages=plain) == filled(summaries, load)


def test_words_hold_nothing_but_texts() -> None:
    def is_text(value: Any) -> bool:
        return type(value) is str or (type(value) is tuple and all(map(is_text, value)))

    assert all(is_text(page.words) for page in derived_pages(SITE, SMALL))


def test_page_is_the_same_whatever_was_filled_in_before_it(load: Loader) -> None:
    html, markdown = html_templates(load), markdown_templates(load)
    older = [replace(one, title="Old", parties=()) for one in SMALL]
    made = {}
    for summaries in (older, SMALL, older, SMALL):
        known = {one.id: one for one in summaries}
        made = {
            page.path: fill_derived(
                SITE, page, [known[id_] for id_ in page.shown], html, markdown, load
            )
            for page in derived_pages(SITE, summaries)
        }
    assert list(made.values()) == filled(SMALL, load)


def test_macro_of_a_page_s_own_may_use_what_the_page_knows(
    load: Loader, override: Override
) -> None:
    own = (
        "{% macro mine(it, root) %}{{ page.title }}: {{ root }}{{ it.href }}\n{% endmacro %}"
        "{% for group in listing.groups %}{{ group.filled(mine, page.root) }}{% endfor %}"
    )
    pages = texts(filled(SMALL[:1], override({"html/list.html.j2": own, "html/home.html.j2": own})))
    assert pages["index.html"] == "Desk: meetings/lake/index.html\n"
    assert pages["countries/pe/index.html"] == "Peru · Desk: ../../meetings/lake/index.html\n"
    assert pages["years/2031/index.html"] == "2031 · Desk: ../../meetings/lake/index.html\n"


@pytest.mark.parametrize("site", [SITE, Site(title="Desk")])
def test_derived_pages_are_valid_and_link_to_pages_that_are_made(load: Loader, site: Site) -> None:
    many = [*SMALL, *(summary(f"m{n:03}", topics=("trade",)) for n in range(60))]
    pages = texts(filled(many, load, site))
    meetings = {f"meetings/{one.id}/index.{end}" for one in many for end in ("html", "md")}
    files = {f"data/{name}" for name, _ in data_files(site)}
    reader = MarkdownIt("commonmark")
    for path, page in pages.items():
        links: list[str] = []
        if path.endswith(".html") and path != "404.html":
            html5lib.HTMLParser(strict=True).parse(page)
            tree = html5lib.parse(page, namespaceHTMLElements=False)
            links = [it.get("href") for it in tree.iter() if it.get("href")]
        if path.endswith(".md"):
            links = [
                str(child.attrs["href"])
                for token in reader.parse(page)
                for child in token.children or ()
                if child.type == "link_open"
            ]
        for link in links:
            if not link.startswith(("#", "data:", "https:")):
                assert _reached(path, link) in pages.keys() | meetings | files, (path, link)


def _reached(path: str, link: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / link.partition("#")[0]).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
