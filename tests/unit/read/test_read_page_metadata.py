# ruff: noqa: E501 - mark-up stands on one line, as pages have it
import json

import pytest

from pipeline.model import Metadata
from pipeline.read import article_from_bytes

BODY = "<h1>Salt round ends in Brack</h1><p>Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about ferries, salt and the coming winter.</p>"


def read(head, root="<html>"):
    return article_from_bytes(f"{root}<head>{head}</head><body>{BODY}".encode(), "a.html").metadata


def ld(value):
    return f"<script type=application/ld+json>{json.dumps(value)}</script>"


ARTICLE = {
    "@type": "NewsArticle",
    "@id": "https://beacon.example/a#article",
    "headline": "Salt round ends in Brack",
    "datePublished": "2026-03-04T08:00:00+02:00",
    "inLanguage": "en-GB",
    "author": {"@id": "https://beacon.example/#ines"},
    "publisher": {"@id": "https://beacon.example/#house"},
}
AUTHOR = {"@type": "Person", "@id": "https://beacon.example/#ines", "name": "Ines Marchetti"}
HOUSE = {"@type": "Organization", "@id": "https://beacon.example/#house", "name": "The Beacon"}
TEASER = {"@type": "NewsArticle", "headline": "Herring talks open", "datePublished": "2025-01-01"}
FULL = Metadata(
    title="Salt round ends in Brack",
    publisher="The Beacon",
    author="Ines Marchetti",
    published="2026-03-04",
    language="en-gb",
)


@pytest.mark.parametrize(
    "data",
    [
        {"@graph": [HOUSE, AUTHOR, ARTICLE]},
        [{"@type": "WebSite", "name": "x"}, ARTICLE, [AUTHOR, HOUSE]],
        {"@type": "WebPage", "mainEntity": {**ARTICLE, "author": AUTHOR, "publisher": HOUSE}},
        {"@graph": [TEASER, ARTICLE, AUTHOR, HOUSE]},
        {**ARTICLE, "author": [AUTHOR, AUTHOR], "publisher": [HOUSE]},
    ],
)
def test_article_is_found_wherever_its_data_stands(data):
    assert read(ld(data)) == FULL


def test_author_that_is_only_referred_to_is_none():
    assert read(ld(ARTICLE)).author is None


@pytest.mark.parametrize(
    "wrapping", ["<!-- @ -->", "//<![CDATA[\n@\n//]]>", "/* <![CDATA[ */ @ /* ]]> */", "@;"]
)
def test_data_hidden_from_old_parsers_is_read(wrapping):
    source = wrapping.replace("@", json.dumps({"@graph": [ARTICLE, AUTHOR, HOUSE]}))
    assert read(f"<script type='application/ld+json'>{source}</script>") == FULL


@pytest.mark.parametrize(
    "source",
    ["{", "{'headline': 'x'}", '{"headline": "x",}', "null", "[[[]]]", '{"@graph": 7}', "9" * 5000,
     '{"@type": {"@type": "NewsArticle"}, "headline": "x"}', '{"@type": "NewsArticle", "headline": {"a": []}}'],
)  # fmt: skip
def test_broken_data_says_nothing(source):
    found = read(f"<script type=application/ld+json>{source}</script>")
    assert found == Metadata(title="Salt round ends in Brack")


def test_several_articles_none_of_which_is_the_page_say_nothing():
    other = {**TEASER, "headline": "Tugs are sold"}
    assert read(ld([TEASER, other])).published is None


def test_address_tells_the_article_of_the_page():
    head = "<link rel=canonical href=http://beacon.example/a/>" + ld(
        [TEASER, {**ARTICLE, "headline": "Salt"}]
    )
    assert read(head).title == "Salt"


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("<meta property=article:published_time content=2026-03-04><meta name=date content=2026-01-01>", "2026-03-04"),
        ("<meta name=DC.date content=2026-03-05>", "2026-03-05"),
        ("<meta name=dc:date content=2026-03-05>", "2026-03-05"),
        ("<meta name=dcterms:created content=2026-03-06>", "2026-03-06"),
        ("<meta name=date content=2026-03-07>" + ld({"@type": "Article", "datePublished": "2026-03-04"}), "2026-03-04"),
        ("<meta name=dc.date.modified content=2026-03-05><meta name=last-modified content=2026-03-05>", None),
        ("<meta name=date content=05/03/2026>", None),
        ("<meta name=date content=2026-03>", None),
    ],
)  # fmt: skip
def test_date_comes_from_the_first_that_states_one(head, published):
    assert read(head).published == published


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("<meta name=author content='Ines Marchetti'><meta name=DC.creator content='Nils Vrbka'>", "Ines Marchetti"),
        ("<meta name=dc:creator content='Nils Vrbka'>", "Nils Vrbka"),
        ("<meta property=article:author content=https://beacon.example/ines>", None),
    ],
)  # fmt: skip
def test_author_comes_from_the_first_that_names_one(head, author):
    assert read(head).author == author


@pytest.mark.parametrize(
    ("root", "head", "language"),
    [
        ("<html lang=en-GB>", "<meta property=og:locale content=de_DE>", "en-gb"),
        ("<html xml:lang=fr>", "", "fr"),
        ("<html lang=''>", "<meta http-equiv=content-language content=es>", "es"),
        ("<html lang='no language'>", "", None),
        ("<html>", "<meta property=og:locale content=pt_BR>", "pt-br"),
    ],
)
def test_language_is_the_one_that_the_page_states(root, head, language):
    assert read(head, root).language == language
