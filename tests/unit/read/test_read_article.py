import subprocess
import sys
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import SourceError
from pipeline.model import Grid, Metadata
from pipeline.read import article_from_bytes, kind_from_name
from pipeline.read.kinds import sniff_kind

WORDS = (
    "The envoys of both towns met in the hall and talked about bridges, ferries and the price of "
    "salt for an hour. "
)
LONG = WORDS * 2


def test_plain_text_is_kept_as_it_is():
    data = f"A title\r\n\r\n{LONG}\t\r\n".encode()
    article = article_from_bytes(data, "articles/x.txt")
    assert article.kind == "text"
    assert article.text == data.decode()
    assert article.blocks is None
    assert article.metadata == Metadata()
    assert article.sha256 == sha256(data).hexdigest()
    assert article.name == "articles/x.txt"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text"),
        ("b.TEXT", "text"),
        ("c.md", "markdown"),
        ("d.markdown", "markdown"),
        ("e.html", "html"),
        ("f.HTM", "html"),
        ("x/g.xhtml", "html"),
        ("h.pdf", None),
        ("-", None),
        ("html", None),
    ],
)
def test_suffix_names_the_kind(name, kind):
    assert kind_from_name(name) == kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf \n<HTML lang=en>", "html"),
        (b"<?xml version='1.0'?>\n<!-- saved -->\n<html>", "html"),
        ("<html><p>x".encode("utf-16"), "html"),
        (b"<div><p>One</p><p>Two</p></div>", "html"),
        (b"<Editor's note> The minister said", "text"),
        (b"---\ntitle: A call\n---\nText", "markdown"),
        (b"---\r\ntitle: A call\r\n---\r\nText", "markdown"),
        (b"---\nNo key here\n---\nText", "text"),
        (b"# Heading\n\nText", "text"),
        (b"Plain words.", "text"),
    ],
)
def test_unknown_name_is_told_by_content(data, kind):
    assert sniff_kind(data) == kind


@pytest.mark.parametrize("data", [b"", b" \r\n\t \n"])
def test_empty_file_is_refused(data):
    with pytest.raises(SourceError, match=r"^a\.txt: the file is empty; put"):
        article_from_bytes(data, "a.txt")


@pytest.mark.parametrize(
    ("data", "name", "count"),
    [
        (b"Only five words stand here.", "a.txt", "5 words"),
        (b"Word", "a.txt", "1 word of"),
        (b"---\ntitle: " + WORDS.encode() + b"\n---\nfour words of text", "a.md", "4 words"),
        (b"<html><script>" + LONG.encode() + b"</script><p>Two words", "a.html", "2 words"),
    ],
)
def test_too_little_text_is_refused_with_its_count(data, name, count):
    with pytest.raises(SourceError, match=count) as caught:
        article_from_bytes(data, name)
    assert "at least 20 words" in caught.value.remedy


def test_signs_without_spaces_count_as_words():
    data = "两国外长今天在北京举行会谈并签署关于贸易和旅游的协定。".encode()
    assert article_from_bytes(data, "a.txt").kind == "text"


def test_kind_that_is_given_wins():
    assert article_from_bytes(f"<p>{LONG}</p>".encode(), "-", "text").blocks is None


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_text_too_long_for_an_article_is_a_problem(name):
    with pytest.raises(SourceError, match=r"too much for an article; give one article"):
        article_from_bytes(b"word " * 500_000, name)


def test_markdown_nested_beyond_reason_is_read_as_plain_text():
    article = article_from_bytes(b">" * 3000 + LONG.encode(), "a.md")
    assert (article.kind, article.blocks) == ("text", None)


def test_importing_read_loads_no_parser():
    code = (
        "import sys, pipeline.read as r; r.article_from_bytes(b'word ' * 30, 'a.txt');"
        "print(sorted({'lxml', 'trafilatura', 'markdown_it', 'yaml'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def passages(article):
    for block in article.blocks or ():
        if isinstance(block, Grid):
            yield from [block.caption] if block.caption else []
            for row in (block.header, *block.rows):
                yield from row.cells
        else:
            yield block.passage


TAGS = (
    "<p> </p> <div> </div> <table> <tr> <td> <td/colspan=9> <th/rowspan=3> </table> <ul> <li> "
    "</ul> <br> <h2> </h2> <b> </b> <blockquote> <dl> <dt> <dd> <time> <a> </a> <script> <!-- --> "
    "<a/href=/b> <a/href=https://a.example/> <figure> <figcaption> <div/role=table> <p/role=row> "
    "&amp; &#0; &nbsp; <nav> </nav> <article> <caption> < > = # - * | _ ` [x](y) met x."
)
LINES = ["\n", "\n\n", "| a | b |\n|---|---|\n| c | d |\n", "- ", "1. ", "> ", " ", WORDS]
MARKUP = st.lists(st.sampled_from([*TAGS.split(), *LINES]), max_size=40).map("".join)


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_any_markup_gives_a_page_whose_blocks_are_spans_of_its_text(markup):
    try:
        article = article_from_bytes(f"<html><body>{markup}{LONG}".encode(), "a.html")
    except SourceError:
        return
    for passage in passages(article):
        if len(passage.anchors) == 1:
            assert article.text[passage.start : passage.end] == passage.text
        assert 0 <= passage.start <= passage.end <= len(article.text)
    assert_links_are_apart(article)


def assert_links_are_apart(article):
    ends = [0, *(at for link in article.links for at in (link.start, link.end))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(article.text)
    assert all(article.text[link.start : link.end].strip() for link in article.links)


@settings(max_examples=150, deadline=None)
@given(MARKUP)
def test_markdown_passages_lead_back_to_their_characters(markup):
    article = article_from_bytes(f"{markup}\n\n{LONG}".encode(), "a.md")
    for passage in passages(article):
        assert 0 <= passage.start <= passage.end <= len(article.text)
        assert [at for at, _ in passage.anchors] == sorted({at for at, _ in passage.anchors})
        for at, char in enumerate(passage.text):
            start, end = passage.span(at, at + 1)
            source = article.text[start:end]
            assert char.isspace() or char == source or source in "&\\"
    assert_links_are_apart(article)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.md", "a.html", "-"]))
def test_any_bytes_give_an_article_or_a_source_error(data, name):
    for given_data in (data, data + LONG.encode()):
        try:
            article = article_from_bytes(given_data, name)
        except SourceError:
            continue
        assert article.text.strip()
