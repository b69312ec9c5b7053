"""Hostile text in every slot of a record: the page must show it and stay the page that it was."""

import re
from collections.abc import Callable
from typing import NamedTuple

import html5lib
import pytest
from markdown_it import MarkdownIt

from pipeline.model import Briefing, Evidence, Fact, Record, Site
from pipeline.render.visible import visible_text

Pages = Callable[..., dict[str, str]]
Maker = Callable[..., Record]

WORD = "\ue000"
HOSTILE = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus=alert(1) x='",
    "--><img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "</td></tr></table><form action=//evil.example>",
    "</bdi></li></ul></main><base href=//evil.example>",
    "<![CDATA[<b>]]><?php echo 1 ?>",
    "&lt;b&gt; &amp;amp; &#x3c;b&#x3e; &nbsp",
    "{{ 7*7 }}{% include 'x' %}{# gone #}",
    "{{ ''.__class__.__mro__ }}",
    "[x](javascript:alert(1)) ![x](x) [x]: x",
    "a | b \\| c \\",
    "# x\n\n- y\n1. z\n```\n---\n:::",
    "1. first",
    "+ - * > = :::",
    "\u202egnp.exe\u202c \x00 \x1b[31m \ud800 \uffff",
    "عربي \u2067עברית\u2069",
    "a" * 3000,
    "~~x~~ `y` **z** __w__ <https://evil.example>",
]


class Parsed(NamedTuple):
    """What a browser would make of a page: its elements, its text, and its attributes' values."""

    skeleton: list[tuple[str, tuple[str, ...]]]
    text: str
    values: list[str]


def parsed(page: str) -> Parsed:
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    nodes = [node for node in tree.iter() if isinstance(node.tag, str)]
    return Parsed(
        [(str(node.tag), tuple(sorted(node.attrib))) for node in nodes],
        " ".join("".join(tree.itertext()).split()),
        [value for node in nodes for _, value in sorted(node.attrib.items())],
    )


READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def markdown_skeleton(page: str) -> list[str]:
    quiet = {"text", "text_special", "softbreak"}
    return [
        kind
        for token in READER.parse(page)
        for kind in (token.type, *(child.type for child in token.children or ()))
        if kind not in quiet
    ]


def markdown_text(page: str) -> str:
    texts = (
        piece.content if piece.type in ("text", "text_special") else " "
        for token in READER.parse(page)
        for piece in token.children or ()
    )
    return " ".join("".join(texts).split())


def by_place(made: dict[str, str]) -> dict[str, str]:
    """Return pages by path; those of lists whose folder is made of the text, by the kind of it."""
    named = re.compile(r"^(organizations|topics|pairs|places/hu)/(?!index|page)[^/]+/")
    return {named.sub(r"\1/*/", path): made[path] for path in made}


def told(path: str, text: str) -> list[str]:
    """Return the words of a page; only their letters where a pair stands in alphabetical order."""
    words = re.sub(r"[0-9a-f]{16}", "", text).split()  # a digest of the record
    return sorted("".join(words)) if path.startswith(("pairs/", "index.", "meetings/")) else words


def site(text: str) -> Site:
    return Site(title=text, description=text, notice=text)


def briefing(record: Record, text: str) -> Briefing:
    fact = Fact("/title", (Evidence("other.txt", text, 0, 9),))
    return Briefing(record, (fact,))


@pytest.fixture(scope="module")
def plain(pages: Pages, text_record: Maker) -> dict[str, tuple[object, str]]:
    """Return the structure and the text of the pages of a record that holds one plain word."""
    made = by_place(pages([briefing(text_record(WORD), WORD)], site(WORD)))
    found: dict[str, tuple[object, str]] = {}
    for path, page in made.items():
        if path.endswith(".html"):
            found[path] = parsed(page)[:2]
        if path.endswith(".md"):
            found[path] = markdown_skeleton(page), markdown_text(page)
    return found


@pytest.mark.parametrize("text", HOSTILE)
def test_html_pages_show_hostile_text_and_nothing_of_it_becomes_markup(
    pages: Pages, text_record: Maker, plain: dict[str, tuple[object, str]], text: str
) -> None:
    made = by_place(pages([briefing(text_record(text), text)], site(text)))
    shown = " ".join(visible_text(text).split())
    for path in (path for path in plain if path.endswith(".html")):
        structure, words = plain[path]
        page = parsed(made[path])
        assert page.skeleton == structure, path
        assert told(path, page.text) == told(path, words.replace(WORD, shown))
        assert not [value for value in page.values if value.startswith(("javascript:", "//"))]
        if path.startswith("meetings/harbour"):  # its description
            assert visible_text(text) in page.values or len(text) > 300


@pytest.mark.parametrize("text", HOSTILE)
def test_markdown_pages_show_hostile_text_and_nothing_of_it_becomes_markup(
    pages: Pages, text_record: Maker, plain: dict[str, tuple[object, str]], text: str
) -> None:
    made = by_place(pages([briefing(text_record(text), text)], site(text)))
    shown = " ".join(visible_text(text).split())
    for path in (path for path in plain if path.endswith(".md")):
        structure, words = plain[path]
        assert markdown_skeleton(made[path]) == structure, path
        assert told(path, markdown_text(made[path])) == told(path, words.replace(WORD, shown))


@pytest.mark.parametrize(
    "url", [" javascript:alert(1)", "java\tscript:x", "data:text/html,x", "//evil.example", "x"]
)
def test_address_that_is_not_safe_is_shown_as_text_and_not_linked(
    pages: Pages, text_record: Maker, url: str
) -> None:
    made = pages([Briefing(text_record("word", url), ())])
    html = made["meetings/harbour-talks/index.html"]
    assert 'rel="external' not in html
    assert "not linked: no web address" in parsed(html).text
    assert " ".join(url.split()) in parsed(html).text
    assert "not linked: no web address" in made["meetings/harbour-talks/index.md"]
    assert "](java" not in made["meetings/harbour-talks/index.md"]


def test_web_address_is_linked(pages: Pages, text_record: Maker) -> None:
    made = pages([Briefing(text_record("word", "https://a.example/x_(1)?y=1&z=2"), ())])
    html = made["meetings/harbour-talks/index.html"]
    assert 'href="https://a.example/x_(1)?y=1&amp;z=2" rel="external' in html
    assert "[word](https://a.example/x_%281%29?y=1&z=2)" in made["meetings/harbour-talks/index.md"]
