# ruff: noqa: E501 - mark-up stands on one line, as pages have it
from pathlib import Path

import pytest

from pipeline.model import Chrome, Grid, Heading, ListItem, Metadata, Paragraph
from pipeline.read import article_from_bytes

PAGES = Path(__file__).parent / "pages"


def outline(name):
    article = article_from_bytes((PAGES / name).read_bytes(), name)
    return article, [line(block) for block in article.blocks]


def line(block):
    match block:
        case Heading():
            return f"h{block.level} {block.passage.text}"
        case Chrome():
            return f"{block.reason}: {block.passage.text}"
        case ListItem():
            label = f"{block.label.text}: " if block.label else ""
            return f"{'-' * (block.depth + 1)} {label}{block.passage.text}"
        case Grid():
            return f"grid {len(block.header.cells)}x{len(block.rows)}"
        case _:
            return ("> " if block.is_quote else "") + " ".join(block.passage.text.split()[:4])


def test_blog_page_gives_its_article_and_no_chrome():
    article, lines = outline("press_blog.html")
    assert lines == [
        "h1 Lindqvist and Okoro agree on river ports",
        "date: Posted on March 4, 2026 by Ines Marchetti",
        "caption: Prime Minister Sigrun Lindqvist, left, at the old quay.",
        "Prime Minister Sigrun Lindqvist",
        "“We have waited twelve",
        "h2 What was agreed",
        "- Dredging: the lower river is cleared by 2028.",
        "-- Norvania lends two ships.",
        "-- Crews are trained in both countries.",
        "- Customs: one form replaces nine.",
        "> The river belongs to",
        "grid 3x2",
        "The two leaders will",
        "Work on the second",
    ]
    assert article.metadata == Metadata(
        title="Lindqvist and Okoro agree on river ports",
        url="https://estuarypost.example/2026/03/river-ports/",
        publisher="The Estuary Post",
        author="Ines Marchetti",
        published="2026-03-04",
        language="en-us",
    )


def test_broadcaster_page_keeps_the_date_above_its_title():
    article, lines = outline("broadcaster.html")
    assert lines == [
        "date: 12 October 2026, 18:05",
        "h1 Foreign ministers talk by phone about the strait",
        "byline: By Tomas Vrbka",
        "Quiet diplomacy continues after",
        "Foreign Minister Aroha Te",
        "The call lasted forty",
        "h2 Three steps",
        "- A hotline between the coast guards",
        "- Joint charts of the sandbanks",
        "- A meeting of experts in January",
        "Mr Vandam said that",
        "Neither side gave a",
    ]
    assert "constructive, according to" in article.text  # and not the words of its tooltip
    assert article.metadata.published is None  # the printed date is the reader's to judge
    assert article.metadata.author == "Tomas Vrbka"


def test_ministry_page_is_found_inside_form_and_layout_tables():
    article, lines = outline("ministry.html")
    assert lines == [
        "h1 Minister receives the envoy of Sul",
        "Belgrad Hill, 11 February",
        "The Minister of Foreign",
        "Both sides noted that",
        "- Visas: Free of charge for students from 1 July",
        "- Air link: Three flights a week",
        "grid 3x2",
        "The envoy thanked the",
        "He leaves for Sul",
    ]
    dateline = article.blocks[1]
    assert isinstance(dateline, Paragraph)
    assert dateline.passage.text.split("\n") == [
        "Belgrad Hill, 11 February 2026",
        "Press release no. 17",
    ]
    assert article.metadata == Metadata(
        title="Minister receives the envoy of Sul",
        url="https://mfa.example/en/press/minister-receives-envoy/",
        publisher="Ministry of Foreign Affairs of Belvaria",
        published="2026-02-11",
    )


def test_page_builder_boxes_give_title_and_linked_date_but_no_teasers():
    article, lines = outline("builder.html")
    assert lines == [
        "h1 Readout of the call",
        "date: February 3, 2026",
        "President Mira Solano spoke",
        "The President thanked the",
    ]
    assert article.metadata.title == "Readout of the call"


def test_old_page_of_line_breaks_keeps_title_and_date_lines():
    _, lines = outline("old_mail.html")
    assert lines == [
        "Ministers hold talks",
        "3 May 2026",
        "Minister Olu Adair met",
        "They will meet again",
    ]


def test_sections_of_one_page_come_together():
    _, lines = outline("state_house.html")
    assert lines == [
        "h1 Readout of Prime Minister Hale's meeting with President Orsini",
        "date: April 1, 2026",
        "Prime Minister Rowan Hale",
        "h2 Social affairs",
        "They welcomed the pension",
        "h2 Next steps",
        "A follow-up call is",
        "###",
    ]


def test_blocks_stand_apart_by_an_empty_line_and_items_by_a_line():
    article, _ = outline("press_blog.html")
    assert "\n\nWhat was agreed\n\n• Dredging: the" in article.text
    assert "2028.\n  • Norvania lends two ships.\n  • Crews" in article.text
    assert "\n\nPort | Cost | Ready\nHessen Bay | 40 million | 2027\n" in article.text


BODY = "<p>Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about ferries, salt and the coming winter.</p>"


def lines_of(html):
    return [line(block) for block in article_from_bytes(html.encode(), "a.html").blocks]


def test_definition_terms_without_definition_stay():
    lines = lines_of(f"{BODY}<dl><dt>Fees<dd>none<dd>for now<dt>Dates</dl>{BODY}")
    assert lines[1:4] == ["- Fees: none", "- for now", "- Dates"]


def test_bold_opening_of_an_item_is_joined_to_its_text():
    lines = lines_of(
        f"{BODY}<ul><li><p><b>Fishing</b></p><p>Quotas stay.</p></li><li><b>Alone</b></li></ul>{BODY}"
    )
    assert lines[1:3] == ["- Fishing: Quotas stay.", "- Alone"]


def test_two_line_breaks_part_paragraphs():
    assert lines_of(f"<p>{BODY[3:-4]}<br><br/>The talks go on in spring.</p>")[1] == (
        "The talks go on"
    )


def test_lines_of_preformatted_text_stay_apart():
    html = f"{BODY}<pre>Port  Ships\nHessen   40\n\nall  52\n</pre>{BODY}"
    texts = [block.passage.text for block in article_from_bytes(html.encode(), "a.html").blocks]
    assert texts[1:3] == ["Port Ships\nHessen 40", "all 52"]


def test_hidden_parts_are_left_out():
    html = (
        f"<main>{BODY}<p hidden>Not for you now.</p><p style='display: none'>Nor this.</p>"
        f"<div aria-hidden=true><p>Nor that.</p></div>{BODY}</main>"
    )
    assert len(lines_of(html)) == 2


def test_date_below_the_text_is_found_where_none_stands_above():
    html = (
        f"<article><h1>Talks at the lighthouse</h1>{BODY * 3}"
        "<footer><p>Published <time datetime='2026-01-09'>9 January 2026</time></p></footer></article>"
    )
    assert lines_of(html)[-1] == "date: Published 9 January 2026"


def test_page_without_article_text_of_its_own_falls_back_to_the_main_box(monkeypatch):
    from pipeline.read import html_page

    monkeypatch.setattr(html_page, "kept_text", lambda tree, chars: None)
    html = (
        f"<nav><a href=x>Home and all the other pages of this site</a></nav><main><h1>Salt talks</h1>"
        f"{BODY * 2}</main><footer><p>Print house of the lighthouse keepers</p></footer>"
    )
    assert lines_of(html)[0] == "h1 Salt talks"
    assert len(lines_of(html)) == 3


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:modified_time' content='2026-01-01'>",
        "<meta name='date' content='2026-02-31'>",
        "<meta name='date' content='last week'>",
        '<script type=\'application/ld+json\'>{"@type":"NewsArticle","dateModified":"2026-01-01"}</script>',
        "<script type='application/ld+json'>{broken</script>",
        "<script type='application/ld+json'>" + "[" * 3000 + "</script>",
        "<div itemscope itemtype='https://schema.org/ImageObject'><meta itemprop=datePublished content='2026-01-01'></div>",
        "<time class=updated datetime='2026-01-01'>1 January</time>",
        "<time datetime='2026-01-01'>1</time><time datetime='2026-01-02'>2</time>",
    ],
)
def test_no_date_is_guessed(head):
    article = article_from_bytes(f"<html><head>{head}</head><body>{BODY}".encode(), "a.html")
    assert article.metadata.published is None


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2026-01-03T23:59:00-11:00'>",
        "<meta name='pubdate' content='20260103'>",
        "<meta name='date' content='Sat, 03 Jan 2026 20:00:00 +0000'>",
        "<time class='dt-published' datetime='2026-01-03T10:00'>3 January</time>",
        "<time datetime='2026-01-03'>3 January</time>",
        "<article itemscope itemtype='https://schema.org/Article'><meta itemprop=datePublished content='2026-01-03'></article>",
        '<script type="application/ld+json">[{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2026-01-03"}]</script>',
    ],
)
def test_stated_date_is_taken_as_written(head):
    article = article_from_bytes(f"<html><head>{head}</head><body>{BODY}".encode(), "a.html")
    assert article.metadata.published == "2026-01-03"


@pytest.mark.parametrize(
    ("title", "site", "expected"),
    [
        ("Salt talks end well | The Beacon", "The Beacon", "Salt talks end well"),
        ("The Beacon: Salt talks", "The Beacon", "The Beacon: Salt talks"),
        ("The Beacon » Salt talks end", "The Beacon", "Salt talks end"),
        ("Salt-talks - end", "", "Salt-talks - end"),
        ("Salt talks at the lighthouse · Beacon", "", "Salt talks at the lighthouse"),
    ],
)
def test_site_name_is_cut_off_the_title(title, site, expected):
    html = (
        f"<title>{title}</title><meta property='og:site_name' content='{site}'>"
        f"<h1>Salt talks at the lighthouse</h1>{BODY}"
    )
    assert article_from_bytes(html.encode(), "a.html").metadata.title == expected


@pytest.mark.parametrize(
    ("head", "author"),
    [
        ("<meta name=author content='By Nils Ferreira'>", "Nils Ferreira"),
        ("<meta name=author content='https://x.example/nils'>", None),
        (
            "<meta name=author content='The Beacon'><meta property=og:site_name content='The Beacon'>",
            None,
        ),
        ("<p><a rel=author href=x>Nils Ferreira</a></p>", "Nils Ferreira"),
        ("<a rel=author>Nils</a><a rel=author>Ada</a>", None),
        (
            '<script type="application/ld+json">{"@type":"BlogPosting","author":[{"name":"A. B&amp;eacute;la"},"C. Dee"]}</script>',
            "A. B&eacute;la, C. Dee",
        ),
    ],
)
def test_author_is_read_with_restraint(head, author):
    article = article_from_bytes(f"<html><head>{head}</head><body>{BODY}".encode(), "a.html")
    assert article.metadata.author == author


@pytest.mark.parametrize("href", ["javascript:alert(1)", "/relative", "http://[bad", "ftp://a/b"])
def test_addresses_that_no_reader_can_follow_are_none(href):
    html = f"<link rel=canonical href='{href}'>{BODY}"
    assert article_from_bytes(html.encode(), "a.html").metadata.url is None


@pytest.mark.shared
def test_real_pages_keep_title_and_date_line():
    folder = Path(__file__).parents[4] / "shared" / "eval" / "articles"
    pages = sorted(folder.glob("*.html"))
    if not pages:
        pytest.skip("../shared/eval/articles is not there")
    for page in pages:
        article = article_from_bytes(page.read_bytes(), page.name)
        firsts = article.blocks[:4]
        assert any(isinstance(block, Heading) for block in firsts), page.name
        assert any(isinstance(b, Chrome) and b.reason == "date" for b in firsts), page.name
        assert article.metadata.title, page.name
