# ruff: noqa: E501 - mark-up stands on one line, as pages have it
import json

import pytest

from pipeline.model import Metadata
from pipeline.read import article_from_bytes
from pipeline.read.metadata_values import date_from_value

BODY = "<p>Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about ferries, salt and the coming winter.</p>"
ORGANIZATION = {"@type": "Organization", "@id": "#o", "name": "The Beacon"}
PERSON = {"@type": "Person", "@id": "#p", "name": "Nils Ferreira"}
OTHER = {"@type": "Person", "@id": "#q", "name": "Ada Oduya"}


def metadata(head):
    return article_from_bytes(f"<html><head>{head}</head><body>{BODY}".encode(), "a.html").metadata


def ld(value):
    return f"<script type='application/ld+json'>{json.dumps(value)}</script>"


def test_graph_gives_its_article_with_the_names_that_it_refers_to():
    article = {
        "@type": ["Article", "NewsArticle"],
        "headline": "Salt talks",
        "author": [{"@id": "#p"}, {"@id": "#q"}],
        "publisher": {"@id": "#o"},
        "datePublished": "2026-01-03T23:30:00-05:00",
        "inLanguage": "en-GB",
    }
    site = {"@type": "WebSite", "name": "Beacon", "url": "https://b.example/"}
    assert metadata(ld({"@graph": [site, ORGANIZATION, PERSON, OTHER, article]})) == Metadata(
        title="Salt talks",
        publisher="The Beacon",
        author="Nils Ferreira, Ada Oduya",
        published="2026-01-03",
        language="en-gb",
    )


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("Nils Ferreira", "Nils Ferreira"),
        ({"name": ["Nils Ferreira", "Ada Oduya"]}, "Nils Ferreira"),
        ([{"name": "Nils Ferreira"}, "Ada Oduya", 7, {}], "Nils Ferreira, Ada Oduya"),
        ({"@id": "#nobody"}, None),
        ({"@type": "Organization", "name": "The Beacon"}, None),
        (PERSON | {"name": {"@value": "Nils Ferreira"}}, "Nils Ferreira"),
    ],
)
def test_author_of_every_shape(author, expected):
    article = {"@type": "NewsArticle", "author": author, "publisher": ORGANIZATION}
    assert metadata(ld(article)).author == expected


def test_page_s_own_article_is_taken_of_several():
    articles = [
        {"@type": "NewsArticle", "headline": "Ferries", "url": "https://a.example/f", "datePublished": "2020-01-01"},
        {"@type": "NewsArticle", "headline": "Salt", "mainEntityOfPage": {"@id": "https://a.example/s"}, "datePublished": "2026-01-03"},
    ]  # fmt: skip
    found = metadata(ld(articles) + "<link rel=canonical href='https://a.example/s'>")
    assert (found.title, found.published) == ("Salt", "2026-01-03")


@pytest.mark.parametrize(
    "broken",
    [
        "<script type='application/ld+json'>{oops</script>",
        ld({"@type": "BreadcrumbList"}),
        ld({"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "No"}]}),
        ld({"@type": "NewsArticle", "headline": 5, "datePublished": 20260103, "author": [1, None]}),
        ld({"@graph": 5}),
        ld(None),
    ],
)
def test_json_ld_that_says_nothing_clear_leaves_the_word_to_meta_elements(broken):
    meta = (
        "<meta property=og:title content='Salt talks'><meta name=author content='Nils Ferreira'>"
        "<meta property=article:published_time content=2026-01-03>"
    )
    assert metadata(broken + meta) == Metadata(
        title="Salt talks", author="Nils Ferreira", published="2026-01-03"
    )


def test_contradictions_end_with_json_ld():
    head = (
        "<title>D</title><meta property=og:title content=B><meta name=dc.title content=C>"
        "<meta property=article:published_time content=2026-02-02><time datetime=2026-03-03>x</time>"
    )
    article = {"@type": "NewsArticle", "headline": "A", "datePublished": "2026-01-03"}
    assert (metadata(ld(article) + head).title, metadata(head).title) == ("A", "B")
    assert metadata(ld(article) + head).published == "2026-01-03"
    assert metadata(head).published == "2026-02-02"


def test_dublin_core_is_read():
    names = {
        "DC.title": "Salt talks", "DC.creator": "Nils Ferreira", "DC.publisher": "The Beacon",
        "DC.date.issued": "2026-01-03", "DC.language": "en",
    }  # fmt: skip
    head = "".join(f"<meta name={name} content='{value}'>" for name, value in names.items())
    assert metadata(head) == Metadata(
        title="Salt talks",
        publisher="The Beacon",
        author="Nils Ferreira",
        published="2026-01-03",
        language="en",
    )


def test_several_author_elements_are_one_list():
    head = "<meta name=author content='Nils Ferreira'><meta name=author content='Ada Oduya'>"
    assert metadata(head).author == "Nils Ferreira, Ada Oduya"


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("<base href='https://a.example/'><link rel=canonical href='/x'>", "https://a.example/x"),
        ("<link rel=canonical href='x.html'><meta property=og:url content='https://a.example/y'>", "https://a.example/y"),
        ("<link rel=canonical href='/x'>", None),
        ("<link rel='alternate canonical' href='https://a.example/z'>", "https://a.example/z"),
        ("<link rel=canonical href=''><meta property=og:url content='https://a.example/y'>", "https://a.example/y"),
    ],
)  # fmt: skip
def test_relative_canonical_address_needs_a_stated_base(head, url):
    assert metadata(head).url == url


@pytest.mark.parametrize(
    "value",
    [
        "2026-01-03", "2026/01/03", "2026.1.3", "20260103", "20260103101112", "20260103T101112Z",
        "2026-01-03T23:59:59-11:00", "January 3, 2026", "Jan. 3 2026", "3 January 2026 10:00",
        "Saturday, 3rd January 2026", "Sat, 03 Jan 2026 20:00:00 +0000",
    ],
)  # fmt: skip
def test_clear_dates_are_read(value):
    assert date_from_value(value) == "2026-01-03"


@pytest.mark.parametrize(
    "value",
    [
        "01/03/2026", "03.01.2026", "1767398400", "1767398400000", "2026", "2026-01", "January 2026",
        "2026-13-03", "2026-02-30", "2026-1/3", "202613", "3 Brumaire 2026", "3 Janvier 2026",
        "31 April 2026", "today", "", None,
    ],
)  # fmt: skip
def test_unclear_dates_are_none(value):
    assert date_from_value(value) is None


def test_two_languages_are_none_and_the_page_s_own_comes_first():
    assert metadata("<meta http-equiv=content-language content='en, fr'>").language is None
    page = f"<html lang=en-GB><meta http-equiv=content-language content=fr><body>{BODY}"
    assert article_from_bytes(page.encode(), "a.html").metadata.language == "en-gb"
