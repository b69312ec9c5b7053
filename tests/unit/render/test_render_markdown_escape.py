import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.render.markdown import escape_destination, escape_markdown
from pipeline.render.visible import folded_text

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
# Half of the characters mean something to Markdown, so that they often meet.
TEXT = st.text(
    st.one_of(
        st.sampled_from("\\`*_{}[]()<>#+-.!|~&;:=\"'@^$/ \t\n1234aw\u00a0"),
        st.characters(codec="utf-8"),
    ),
    max_size=40,
)
NASTY = [
    "[x](javascript:alert(1))",
    "![x](http://evil.example/p.png)",
    "[x]: http://evil.example",
    "[^1]: note",
    "<script>alert(1)</script>",
    "<https://evil.example>",
    "&amp; &lt; &#60; &#x3c; &copy;",
    "a | b || c \\| d",
    "ends with a backslash\\",
    "`code` ``more``",
    "# heading #",
    "C #",
    "- item",
    "+ item",
    "* item",
    "1. item",
    "12) item",
    "> quote",
    ":::warning",
    "---",
    "***",
    "===",
    "~~~",
    "```",
    "a\n\nb\n# c",
    "a  \nb",
    "    indented",
    "\tindented",
    "snake_case_name and *stars* and __init__",
    "{{ 7*7 }} {% raw %} ${7*7}",
    "http://a.example and www.a.example",
    "~~gone~~",
    "| --- | --- |",
]


def visible(tokens: list[Token]) -> str:
    return "".join(
        piece.content if piece.type in ("text", "text_special") else " "
        for token in tokens
        for piece in token.children or ()
        if piece.type in ("text", "text_special", "softbreak", "hardbreak")
    )


def kinds(source: str) -> list[str]:
    quiet = {"text", "text_special"}
    return [
        kind
        for token in READER.parse(source)
        for kind in (token.type, *(child.type for child in token.children or ()))
        if kind not in quiet
    ]


def same(left: str, right: str) -> bool:
    return " ".join(left.split()) == " ".join(right.split())


PLACES = [
    "{}",
    "- {}",
    "# {}",
    "**{}:** x",
    "> {}",
    "[{}](x.md)",
    "| h | i |\n| --- | --- |\n| {} | {} |",
    "| {} |\n| --- |",
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_reads_the_same_and_makes_no_markup(text: str, place: str) -> None:
    source = place.replace("{}", escape_markdown(text))
    assert kinds(source) == kinds(place.replace("{}", "word"))
    shown = visible(READER.parse(source))
    assert same(
        shown,
        visible(READER.parse(place.replace("{}", "\ue000"))).replace("\ue000", folded_text(text)),
    )


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXT)
def test_any_text_reads_the_same_and_makes_no_markup(place: str, text: str) -> None:
    if not folded_text(text):
        return
    source = place.replace("{}", escape_markdown(text))
    assert kinds(source) == kinds(place.replace("{}", "word"))
    shown = visible(READER.parse(source))
    assert same(
        shown,
        visible(READER.parse(place.replace("{}", "\ue000"))).replace("\ue000", folded_text(text)),
    )


def test_ordinary_prose_is_left_alone() -> None:
    prose = "The minister's visit (12 May) – “useful”, she said; costs rose by 3.5% to $4 & more!"
    assert escape_markdown(prose) == prose


@pytest.mark.parametrize(
    "url",
    [
        "https://a.example/x_(y)?q=1&copy;=2",
        "https://a.example/a|b",
        "https://a.example/a b",
        "mailto:a@b.example",
        "https://a.example/*_~`",
    ],
)
def test_destination_stays_one_link_in_a_table(url: str) -> None:
    source = f"| [a]({escape_destination(url)}) | b |\n| --- | --- |"
    assert kinds(source) == kinds("| [a](x) | b |\n| --- | --- |")
