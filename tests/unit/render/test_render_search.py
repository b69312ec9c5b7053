"""Where a site is searched, one page has script, and meetings say how they are found."""

import re
from collections.abc import Callable

import html5lib
import pytest

from pipeline.model import Briefing, Record, Site

SEARCHED = Site(search="pagefind", base_url="https://desk.example/a/")
STRICT = (
    "default-src 'none'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'"
)
Pages = Callable[..., dict[str, str]]


def policy(page: str) -> str:
    (found,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', page)
    return found


def html_of(made: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in made.items() if path.endswith(".html")}


def test_a_site_without_search_says_nothing_of_it(pages: Pages, full: Briefing) -> None:
    made = pages([full])
    assert not [path for path in made if "search" in path]
    assert {policy(page) for page in html_of(made).values()} == {STRICT}
    assert not [path for path, text in made.items() if "pagefind" in text or "<form" in text]


def test_every_page_leads_to_the_search(pages: Pages, full: Briefing) -> None:
    for path, text in html_of(pages([full], SEARCHED)).items():
        root = "/a/" if path == "404.html" else "../" * path.count("/")
        assert f'<a href="{root}search/index.html">Search</a>' in text, path


def test_only_the_page_of_the_search_has_script(pages: Pages, full: Briefing) -> None:
    made = html_of(pages([full], SEARCHED))
    assert [path for path, text in made.items() if "<script" in text] == ["search/index.html"]
    assert policy(made["search/index.html"]) == (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; "
        "connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"
    )


def test_forms_may_be_sent_only_where_one_stands(pages: Pages, full: Briefing) -> None:
    for path, text in html_of(pages([full], SEARCHED)).items():
        assert ("form-action 'self'" in policy(text)) == ("<form" in text), path
    assert "<form" in pages([full], SEARCHED)["index.html"]


def test_without_script_the_page_of_the_search_leads_to_the_lists(
    pages: Pages, full: Briefing
) -> None:
    made = pages([full], SEARCHED)
    page, plain = made["search/index.html"], made["search/index.md"]
    assert "<noscript>" in page
    for kind in ("countries", "organizations", "people", "topics", "years"):
        assert f'href="../{kind}/index.html"' in page
        assert f"(../{kind}/index.md)" in plain


def test_the_page_of_the_search_is_not_for_search_engines(pages: Pages, full: Briefing) -> None:
    made = pages([full], SEARCHED)
    assert '<meta name="robots" content="noindex">' in made["search/index.html"]
    assert "search" not in made["sitemap.xml"]


def test_every_field_of_the_form_has_a_label(pages: Pages) -> None:
    page = html5lib.parse(pages([], SEARCHED)["search/index.html"], namespaceHTMLElements=False)
    labelled = {one.get("for") for one in page.iter("label")}
    fields = [one.get("id") for kind in ("input", "select") for one in page.iter(kind)]
    assert len(fields) == 2
    assert labelled == set(fields)
    (live,) = [one for one in page.iter() if one.get("role") == "status"]
    assert live.get("id") == "found"


def test_a_meeting_says_how_it_is_found(pages: Pages, full: Briefing) -> None:
    page = pages([full], SEARCHED)["meetings/harbour-talks/index.html"]
    assert '<article class="briefing" data-pagefind-body>' in page
    notes = re.findall(r'content="([^"]*)" data-pagefind-meta="(\w+)\[content\]"', page)
    assert notes == [
        ("Draft", "status"),
        ("12 May 2031", "when"),
        ("Hungary · Senegal · River Council", "parties"),
    ]
    assert 'content="2031-05-12" data-pagefind-sort="date[content]"' in page


def test_a_meeting_without_date_is_found_last(pages: Pages) -> None:
    bare = Record(id="bare", status="retracted", sources=())
    page = pages([Briefing(bare, ())], SEARCHED)["meetings/bare/index.html"]
    assert 'content="0000" data-pagefind-sort' in page
    assert 'content="Retracted" data-pagefind-meta="status[content]"' in page
    assert 'content="date not stated" data-pagefind-meta="when[content]"' in page


@pytest.mark.parametrize(
    "text", ['"><script>alert(1)</script>', "' onload='x", "a]b[c", "\0\u202e"]
)
def test_what_search_knows_is_escaped(
    pages: Pages, text_record: Callable[..., Record], text: str
) -> None:
    made = pages([Briefing(text_record(text), ())], SEARCHED)
    page = html5lib.parse(made["meetings/harbour-talks/index.html"], namespaceHTMLElements=False)
    assert not list(page.iter("script"))
    marked = [one for one in page.iter("meta") if one.get("data-pagefind-meta")]
    assert {frozenset(one.attrib) for one in marked} == {
        frozenset({"name", "content", "data-pagefind-meta"})
    }


def test_the_script_never_sets_mark_up(pages: Pages) -> None:
    script = pages([], SEARCHED)["assets/search.js"]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script)
