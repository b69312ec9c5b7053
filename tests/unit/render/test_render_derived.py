"""Derived pages: which there are, what each shows, and that nothing else has a part in them."""

import json
import random
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

import html5lib
import pytest
from markdown_it import MarkdownIt

from pipeline.model import Briefing, Derived, Page, Site, Summary
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

SITE = Site(title="Desk", base_url="https://desk.example/b/")
Override = Callable[[Mapping[str, str]], Loader]


def summary(id_: str, date: str | None = "2031-02-03", **fields: Any) -> Summary:
    """Return the summary of an invented meeting."""
    plain: dict[str, Any] = {
        "status": "draft",
        "title": f"About {id_}",
        "lead": None,
        "is_meeting": True,
        "place": None,
        "parties": (),
        "people": (),
        "topics": (),
        "to_review": 0,
        "corrected": None,
        "updated": date,
        "corrections": (),
    }
    return Summary(id=id_, date=date, **plain | fields)


def country(code: str, name: str) -> tuple[str, str, str]:
    return ("country", code, name)


def organization(name: str) -> tuple[str, str, str]:
    return ("organization", name, name)


SMALL = (
    summary(
        "lake",
        parties=(country("PE", "Peru"), organization("NATO"), organization("Nato")),
        people=(("ana-ruiz", "Ana Ruiz"), ("li-wen", "Li Wen")),
        topics=("trade", "elections/governance"),
        lead="They <met> & parted.",
        corrected="2031-04-01",
        corrections=(("2031-04-01", "title", "Title", "title", "Lak", "Lake", "a slip"),),
    ),
    summary("hill", "2030-12", parties=(country("PE", "Peru"),), people=(("ana-ruiz", "A. Ruiz"),)),
    summary("road", None, status="retracted", to_review=2, topics=("trade",)),
    summary("essay", None, is_meeting=False, topics=("trade",), people=(("x", "X"),)),
)


def planned(summaries: Iterable[Summary], site: Site = SITE) -> dict[str, Derived]:
    pages = list(derived_pages(site, summaries))
    found = {str(page.path): page for page in pages}
    assert len(found) == len(pages)
    return found


def filled(
    summaries: Sequence[Summary], load: Loader, site: Site = SITE, pages: Iterable[Derived] = ()
) -> list[Page]:
    known = {one.id: one for one in summaries}
    html, markdown = html_templates(load), markdown_templates(load)
    return [
        fill_derived(site, page, [known[id_] for id_ in page.shown], html, markdown, load)
        for page in pages or derived_pages(site, summaries)
    ]


def texts(pages: Iterable[Page]) -> dict[str, str]:
    return {str(page.path): page.content.decode() for page in pages}


def test_a_list_is_made_for_all_that_readers_look_for() -> None:
    folders = {str(PurePosixPath(path).parent) for path in planned(SMALL)}
    assert folders == {
        ".",
        "assets",
        "countries",
        "countries/pe",
        "organizations",
        "organizations/nato",
        "organizations/nato-2",
        "people",
        "people/ana-ruiz",
        "people/li-wen",
        "topics",
        "topics/elections-governance",
        "topics/trade",
        "years",
        "years/2030",
        "years/2031",
        "years/undated",
    }


def test_lists_show_the_newest_first_and_articles_only_under_topics_and_at_home() -> None:
    made = planned(SMALL)
    assert made["index.html"].shown == ("lake", "hill", "road", "essay")
    assert made["people/ana-ruiz/index.md"].shown == ("lake", "hill")
    assert made["topics/trade/index.html"].shown == ("lake", "road", "essay")
    assert made["years/undated/index.html"].shown == ("road",)


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


@pytest.mark.parametrize(
    ("number", "lengths"),
    [(0, [0]), (1, [1]), (50, [50]), (51, [50, 1]), (100, [50, 50]), (101, [50, 50, 1])],
)
def test_list_is_cut_into_pages_of_fifty(load: Loader, number: int, lengths: list[int]) -> None:
    many = [summary(f"m{n:03}") for n in range(number)]
    made = planned(many)
    paths = ["index", *(f"page/{n}/index" for n in range(2, len(lengths) + 1))]
    for suffix in ("html", "md"):
        assert [len(made[f"{path}.{suffix}"].shown) for path in paths] == lengths
        assert f"page/{len(lengths) + 1}/index.{suffix}" not in made
    shown = [id_ for path in paths for id_ in made[f"{path}.html"].shown]
    assert shown == sorted(one.id for one in many)
    pages = texts(filled(many, load))
    for at, path in enumerate(paths, 1):
        page = pages[f"{path}.html"]
        assert (f"Page {at} of {len(lengths)}" in page) == (len(lengths) > 1)
        assert ('rel="prev"' in page) == (at > 1)
        assert ('rel="next"' in page) == (at < len(lengths))
        assert ("[Next page]" in pages[f"{path}.md"]) == (at < len(lengths))


def test_organizations_of_one_slug_keep_apart_by_the_order_of_their_names() -> None:
    names = ["Óne", "One", "one", "ONE-2", "上合组织", "欧盟"]
    made = [summary(f"m{n}", parties=(organization(name),)) for n, name in enumerate(names)]
    expected = {
        "One": "one",
        "ONE-2": "one-2",
        "one": "one-3",
        "Óne": "one-4",
        "上合组织": "item",
        "欧盟": "item-2",
    }
    for order in (made, made[::-1]):
        index = planned(order)["organizations/index.html"]
        assert {name: folder for folder, name, _ in index.words[1]} == {
            name: f"organizations/{slug}" for name, slug in expected.items()
        }


def test_index_names_all_lists_with_their_sizes(load: Loader) -> None:
    pages = texts(filled(SMALL, load))
    assert "- [Peru](pe/index.md), 2 meetings\n" in pages["countries/index.md"]
    assert "- [trade](trade/index.md), 3 records\n" in pages["topics/index.md"]
    years = re.findall(
        r"<bdi>(.*?)</bdi></a> <span class=\"count\">(.*?)<", pages["years/index.html"]
    )
    assert years == [("2031", "1 meeting"), ("2030", "1 meeting"), ("Date not stated", "1 meeting")]
    assert "Ana Ruiz" in pages["people/index.html"]
    assert "A. Ruiz" not in pages["people/index.html"]
    assert "None have been recorded yet." in texts(filled([], load))["people/index.html"]


def test_names_with_marks_stand_beside_those_without() -> None:
    names = ["Zora", "Åsa", "Asta", "élan", "Ed"]
    made = [summary(f"m{n}", people=((f"p{n}", name),)) for n, name in enumerate(names)]
    index = planned(made)["people/index.html"]
    assert [name for _, name, _ in index.words[1]] == ["Åsa", "Asta", "Ed", "élan", "Zora"]


def test_year_is_told_by_month_and_other_lists_by_year(load: Loader) -> None:
    made = [
        summary("a", "2031-02-03", topics=("trade",)),
        summary("b", "2031-02", topics=("trade",)),
        summary("c", "2031", topics=("trade",)),
        summary("d", "2030-05-06", topics=("trade",)),
    ]
    pages = texts(filled(made, load))
    titles = {path: re.findall(r"^## (.*)$", page, re.MULTILINE) for path, page in pages.items()}
    assert titles["years/2031/index.md"] == ["February 2031", "2031"]
    assert titles["topics/trade/index.md"] == ["2031", "2030"]


def test_counts_and_feeds_are_told_on_the_first_page_alone() -> None:
    many = [replace(SMALL[0], id=f"m{n:03}") for n in range(60)]
    before = planned(many)
    after = planned([replace(many[0], to_review=1, corrections=()), *many[1:]])
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {
        path for path in before if path.endswith(("index.html", "index.md"))
        and before[path].shown and "/page/" not in f"/{path}"
    } | {"corrections.xml"}  # fmt: skip


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


def test_nul_of_a_record_is_a_sign_and_leads_nowhere(load: Loader) -> None:
    odd = summary("odd", title="a\0b", place="\0", parties=(country("PE", "\0"),))
    page = texts(filled([odd], load))["countries/pe/index.html"]
    assert "a␀b" in page
    assert "\0" not in page
    assert page.count("../../meetings/odd/index.html") == 1


def test_retracted_record_is_listed_as_such(load: Loader) -> None:
    pages = texts(filled(SMALL, load))
    assert '<span class="retracted-word">Retracted:</span>' in pages["topics/trade/index.html"]
    assert (
        "- **Retracted:** [About road](../../meetings/road/index.md)"
        in pages["topics/trade/index.md"]
    )


def test_lists_say_what_they_are_and_where_they_stand(load: Loader) -> None:
    many = [summary(f"m{n:03}", parties=(country("PE", "Peru"),)) for n in range(51)]
    pages = texts(filled(many, load))
    second = pages["countries/pe/page/2/index.html"]
    assert "<title>Peru · Page 2 · Desk</title>" in second
    assert '<link rel="canonical" href="https://desk.example/b/countries/pe/page/2/">' in second
    assert '<a href="../../../../countries/pe/index.html" rel="prev">' in second
    assert '<p class="kind"><a href="../../../../countries/index.html"><bdi>Countries' in second
    assert "<title>Page 2 · Desk</title>" in pages["page/2/index.html"]
    assert '<a href="../../index.html" rel="prev">' in pages["page/2/index.html"]
    assert "<title>Countries · Desk</title>" in pages["countries/index.html"]


@pytest.mark.parametrize("site", [SITE, Site(title="Desk")])
def test_derived_pages_are_valid_and_link_to_pages_that_are_made(load: Loader, site: Site) -> None:
    many = [*SMALL, *(summary(f"m{n:03}", topics=("trade",)) for n in range(60))]
    pages = texts(filled(many, load, site))
    meetings = {f"meetings/{one.id}/index.{end}" for one in many for end in ("html", "md")}
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
                assert _reached(path, link) in pages.keys() | meetings, (path, link)


def _reached(path: str, link: str) -> str:
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / link.partition("#")[0]).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)
