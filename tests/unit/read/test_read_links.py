# ruff: noqa: E501 - mark-up stands on one line, as pages have it
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Link
from pipeline.read import article_from_bytes
from pipeline.read.html_line import Line
from pipeline.read.links import MAX_LINKS, absolute_links, base_address

BODY = "<p>Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about ferries, salt and the coming winter.</p>"


def links(markup, head=""):
    page = f"<html><head>{head}</head><body>{BODY}{markup}{BODY}"
    article = article_from_bytes(page.encode(), "a.html")
    return [(article.text[link.start : link.end], link.href) for link in article.links]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>As <a href='https://sul.example/a'> the  <b>full</b>\n text </a> says.</p>", ["the full text"]),
        ("<p><a href=https://sul.example/a>All of it</a><a href=https://sul.example/a> and more</a>, in short.</p>", ["All of it and more"]),
        ("<p>The act<br><a href=https://sul.example/a><br>in full</a> is here.</p>", ["in full"]),
        ("<ul><li><b><a href=https://sul.example/a>Tolls</a>:</b><p>See what <a href=https://sul.example/a>the act</a> says of ships in winter.</ul>", ["Tolls", "the act"]),
        ("<dl><dt><a href=https://sul.example/a>Beam</a><dd>the <a href=https://sul.example/a>widest</a> part</dl>", ["Beam", "widest"]),
        ("<table><caption>By <a href=https://sul.example/a>Sul</a></caption><tr><th>Act<th>Day<tr><td><a href=https://sul.example/a>Tolls</a><td>May<tr><td>Ice<td> <a href=https://sul.example/a>June</a></table>", ["Sul", "Tolls", "June"]),
        ("<table><tr><th>Host<td>The <a href=https://sul.example/a>mayor</a></table>", ["mayor"]),
        ("<a href=https://sul.example/a><h2>The salt round</h2></a><p>It went on.</p>", ["The salt round"]),
        ("<p>Said <a name=x>no</a> link, <a href=https://sul.example/a></a>none.</p>", []),
    ],
)  # fmt: skip
def test_linked_words_stand_where_the_link_says(markup, expected):
    assert links(markup) == [(words, "https://sul.example/a") for words in expected]


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("b.html", "https://beacon.example/talks/b.html"),
        ("//sul.example/b", "https://sul.example/b"),
        (" https://sul.example/a b&#10;c ", "https://sul.example/a%20bc"),
        ("mailto:press@sul.example", "mailto:press@sul.example"),
        ("HTTP://SUL.example/", "HTTP://SUL.example/"),
        ("#note", None),
        ("", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://sul.example/", None),
        ("mailto:nobody", None),
        ("http://[bad", None),
        ("https://", None),
        ("https://sul.example/" + "x" * 2000, None),
    ],
)
def test_addresses_are_absolute_or_left_out(href, expected):
    head = "<link rel=canonical href=https://beacon.example/talks/a.html>"
    found = links(f"<p>They signed <a href='{href}'>the act</a> there.</p>", head)
    assert found == ([("the act", expected)] if expected else [])


def test_stated_base_comes_before_the_address_of_the_page():
    head = "<link rel=canonical href=https://beacon.example/a/><base href=/b/>"
    assert links("<p>See <a href=c>the act</a> there.</p>", head) == [
        ("the act", "https://beacon.example/b/c")
    ]
    assert base_address("javascript:x", "https://beacon.example/") is None


def test_relative_address_of_a_page_without_address_is_left_out():
    assert links("<p>See <a href=/c>the act</a> there.</p>") == []


def test_links_of_what_is_not_the_article_are_left_out():
    assert links("<nav><a href=https://sul.example/a>All pages of this house</a></nav>") == []


def test_links_are_bounded():
    found = [Link(at, at + 1, "https://sul.example/") for at in range(MAX_LINKS + 1)]
    assert len(absolute_links(found, None)) == MAX_LINKS


PARTS = st.tuples(st.text("ab \n\xa0\v", max_size=5), st.sampled_from([None, "x", "y"]))


@given(st.lists(PARTS | st.none(), max_size=8))
def test_line_keeps_every_letter_and_every_linked_letter(parts):
    line = Line()
    for part in parts:
        if part is None:
            line.add_break()
            continue
        line.open_link(part[1])
        line.add(part[0])
        line.close_link()
    text, found = line.finished()
    assert "".join(text.split()) == "".join("".join(part[0].split()) for part in parts if part)
    assert text == text.strip()
    assert "  " not in text
    assert " \n" not in text
    linked = "".join("".join(part[0].split()) for part in parts if part and part[1])
    words = [text[link.start : link.end] for link in found]
    assert "".join("".join(word.split()) for word in words) == linked
    assert all(word == word.strip() != "" for word in words)
