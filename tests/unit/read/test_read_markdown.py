import pytest

from pipeline.model import Grid, Heading, ListItem, Metadata, Paragraph
from pipeline.read.front_matter import (
    metadata_from_yaml,
    split_front_matter,
    without_front_matter,
)
from pipeline.read.markdown import page_from_markdown


def blocks_from_markdown(text):
    return page_from_markdown(text).blocks


def spans(text):
    return [
        (block.passage.text, text[block.passage.start : block.passage.end])
        for block in blocks_from_markdown(text)
    ]


def one(text):
    (block,) = blocks_from_markdown(text)
    return block


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_blocks_of_every_kind(line_end):
    text = (
        "# Talks at sea\n\nLead with *stress*.\n\nSub\n---\n\n> quoted\n> words\n\n- one\n  - two\n"
        "    1. three\n\n  more of one\n- four\n\n```\ncode  here\n```\n\n    old code\n"
    ).replace("\n", line_end)
    first = blocks_from_markdown(text)
    assert [type(block) for block in first] == [
        Heading, Paragraph, Heading, Paragraph, ListItem, ListItem, ListItem, Paragraph, ListItem,
        Paragraph, Paragraph,
    ]  # fmt: skip
    assert [block.level for block in first if isinstance(block, Heading)] == [1, 2]
    assert [block.depth for block in first if isinstance(block, ListItem)] == [0, 1, 2, 0]
    assert [block.passage.text for block in first if getattr(block, "is_quote", False)] == [
        "quoted words"
    ]
    assert first[-2].passage.text == "code here"


@pytest.mark.parametrize(
    ("source", "readable"),
    [
        ("Some **bold** and _slanted_ `code` words", "Some bold and slanted code words"),
        ("See [the *full* text](http://a.example/(x) 'T') here", "See the full text here"),
        ("A [ref] here\n\n[ref]: http://a.example", "A ref here"),
        ("Salt \\& fish \\* &amp; &eacute; &#x41;", "Salt & fish * & é A"),
        ("soft\nbreak", "soft break"),
        ("hard  \nbreak\\\nagain", "hard\nbreak\nagain"),
        ("in <b>line</b> mark-up<br>ends", "in line mark-up\nends"),
        ("at <http://a.example/b> now", "at http://a.example/b now"),
        ("at <http://a.example/%C3%A9> now", "at http://a.example/é now"),
        ("a ![picture](x.png) gone", "a  gone"),
        ("unclosed **bold and [link", "unclosed **bold and [link"),
        ("``a ` b`` and `c\nd`", "a ` b and c d"),
        ("\ttabbed", "tabbed"),
    ],
)
def test_readable_text_leads_back_to_its_source(source, readable):
    block = one(source)
    assert block.passage.text == readable
    for at, char in enumerate(readable):
        start, end = block.passage.span(at, at + 1)
        assert source[start:end] == char or char.isspace() or source[start] in "&\\%" or char == "é"


def test_deep_lists_keep_every_item():
    blocks = blocks_from_markdown("".join(f"{'  ' * n}- item {n}\n" for n in range(30)))
    assert [(block.passage.text, block.depth) for block in blocks] == [
        (f"item {n}", n) for n in range(30)
    ]


def test_quote_spans_the_markup_between_its_words():
    text = "Lead.\n\nThe **two sides** agreed."
    passage = blocks_from_markdown(text)[1].passage
    start, end = passage.span(passage.text.index("two"), passage.text.index(" agreed"))
    assert text[start:end] == "two sides"


def test_line_of_fixed_blanks_parts_paragraphs():
    assert spans("one\ntwo  \n\u00a0  \nthree") == [("one two", "one\ntwo"), ("three", "three")]


def test_table_cells_keep_their_places():
    text = "> | A | *B* \\| b |\n> |---|---|\n> | x | x |\n> | | `y` |\n"
    grid = one(text)
    assert isinstance(grid, Grid)
    rows = [[cell.text for cell in row.cells] for row in (grid.header, *grid.rows)]
    assert rows == [["A", "B | b"], ["x", "x"], ["", "y"]]
    assert [cell.start for cell in grid.rows[0].cells] == [text.index("x"), text.rindex("x")]
    assert text[grid.rows[0].start : grid.rows[0].end] == "> | x | x |"


def test_html_blocks_give_their_words():
    text = (
        "<div class='a'>\nSome <b>words</b> here\n<!-- not\nthis --><script>nor()</script>\n</div>"
    )
    assert spans(text)[0][0] == "Some words here"
    assert spans("<!-- only a remark -->") == []


def test_very_long_paragraphs_keep_their_markup():
    text = "*word* " * 12_000
    assert one(text).passage.text.startswith("*word* *word*")


def test_boxes_of_tasks_are_no_text():
    text = "- [x] Buoys *laid*\n- [ ] Charts\n- [ ]\n- [note] stays\n"
    assert spans(text) == [
        ("Buoys laid", "Buoys *laid"),
        ("Charts", "Charts"),
        ("[ ]", "[ ]"),
        ("[note] stays", "[note] stays"),
    ]


def test_links_are_kept_with_their_address():
    text = (
        "---\nurl: https://beacon.example/talks/\n---\n"
        "See [the *full* text](b.html 'T'), <https://sul.example/é> and [r]; **[all](http://d.example)**.\n\n"
        "- item [one [two] ](http://e.example) [![](p.png)](http://f.example)\n\n"
        "| A | B |\n|---|---|\n| [x](http://g.example) | \\| [w](mailto:w@h.example) |\n\n"
        "Not [here](#a), [run](javascript:x), [there](ftp://i.example).\n\n[r]: ../ref.html\n"
    )
    links = page_from_markdown(text).links
    assert [(text[link.start : link.end], link.href) for link in links] == [
        ("the *full* text", "https://beacon.example/talks/b.html"),
        ("https://sul.example/é", "https://sul.example/%C3%A9"),
        ("r", "https://beacon.example/ref.html"),
        ("all", "http://d.example"),
        ("one [two]", "http://e.example"),
        ("x", "http://g.example"),
        ("w", "mailto:w@h.example"),
    ]


def test_front_matter_is_no_block():
    text = "---\ntitle: A call\n---\nText of the call."
    assert spans(text) == [("Text of the call.", "Text of the call.")]


@pytest.mark.parametrize(
    "text",
    ["---\n\nText\n\n---\nMore", "Text\n---\ntitle: x\n---", "---\ntitle: never closed", "---"],
)
def test_rules_are_no_front_matter(text):
    assert split_front_matter(text).body == 0


def test_front_matter_gives_metadata():
    text = (
        '---\r\n# x\r\nTitle: "A\\_call \\u2013 at last"\r\npublished_time: 2026-03-02 23:59\r\n'
        "date: 2026-03-01\r\nmodified_time: 2026-04-04\r\nsource_url: https://a.example/b\r\n"
        "author: [x, {z: no}, ~, y]\r\n"
        "tags:\r\n  - title: no\r\nsite: The Beacon\r\nlang: en_GB\r\n---\r\nText"
    )
    assert page_from_markdown(text).metadata == Metadata(
        title="A call – at last",
        url="https://a.example/b",
        publisher="The Beacon",
        author="x, y",
        published="2026-03-02",
        language="en-gb",
    )


@pytest.mark.parametrize(
    "source",
    [
        "title: [unclosed",
        "title: &a x\nurl: *a\nb: : :",
        "title: ~",
        "title:\n  nested: x",
        "title: " + "[" * 500,
        'title: "\\uD800"\n"',
        "[a, b]: title",
        "- title: x",
        "title: " + "x" * 600,
    ],
)
def test_front_matter_that_says_nothing_clear_says_nothing(source):
    assert metadata_from_yaml(source) == Metadata()


def test_first_of_two_equal_keys_counts():
    assert metadata_from_yaml("title: one\ntitle: two").title == "one"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: Talks\n---\nThey met.\n", "They met.\n"),
        ("---\r\ntitle: Talks\r\n---\r\nThey met.", "They met."),
        ("They met.\n---\ntitle: x\n---\n", "They met.\n---\ntitle: x\n---\n"),
        ("---\n\nThey met.\n---\n", "---\n\nThey met.\n---\n"),
    ],
)
def test_front_matter_can_be_left_blank_without_moving_the_text(text, body):
    blank = without_front_matter(text)
    assert (len(blank), blank.lstrip(" ")) == (len(text), body)
