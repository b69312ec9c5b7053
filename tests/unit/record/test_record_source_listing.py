import pytest

from pipeline.record import named_sources

DIGEST = "ab" * 32


@pytest.mark.parametrize(
    "text",
    [
        f"sources:\n  - article: articles/a.txt\n    sha256: {DIGEST}\n",
        f"sources:\n- sha256: {DIGEST}\n  article: articles/a.txt\n",
        f"sources: [{{article: articles/a.txt, sha256: {DIGEST}}}]\n",
        f"{{id: a, sources: [{{sha256: '{DIGEST}', article: \"articles/a.txt\"}}], x: null}}\n",
        f"\ufeffid: a\r\nsources:\r\n  - article: articles/a.txt\r\n    sha256: {DIGEST}\r\n",
        f"# top\nsources: # a\n  # b\n  - article: articles/a.txt # c\n    sha256: {DIGEST}\n",
        f"'sources':\n  - 'article': >-\n      articles/a.txt\n    ? sha256\n    : {DIGEST}\n",
    ],
)
def test_a_source_is_listed_however_it_is_written(text: str) -> None:
    assert named_sources(text.encode()) == (("articles/a.txt", DIGEST),)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ('"articles/two words.txt"', "articles/two words.txt"),
        ("articles/two words.txt", "articles/two words.txt"),
        ("'articles/it''s.txt'", "articles/it's.txt"),
        ('"articles/caf\\u00e9.txt"', "articles/café.txt"),
        ("articles/café.txt", "articles/café.txt"),
        ("articles/a#b.txt", "articles/a#b.txt"),
        ('"null"', "null"),
        ("010", "010"),
    ],
)
def test_a_name_is_the_text_that_stands_there(written: str, name: str) -> None:
    text = f"sources:\n  - article: {written}\n    url: null\n"
    assert named_sources(text.encode()) == ((name, None),)


@pytest.mark.parametrize("nothing", ["null", "~", "", "NULL", "# nothing"])
def test_null_and_nothing_are_none(nothing: str) -> None:
    text = (
        f"sources:\n  - article: a.txt\n    sha256: {nothing}\n  - article: {nothing}\n    url: x\n"
    )
    assert named_sources(text.encode()) == (("a.txt", None),)


def test_several_sources_keep_their_order_and_other_values_are_passed_over() -> None:
    text = """\
schema: readout/record/1
title: sources
summary: >-
  sources
meeting: {part_of: sources, place: {name: sources, sources: [{article: no.txt}]}}
topics: [sources]
sources:
  - attributed_to: [article, {article: no.txt}]
    article: b.txt
    publisher: sources
  - publisher: article
    url: article
  - author: {article: no.txt}
    article: a.txt
    sha256: sources
themes:
  - sources: [{article: no.txt}]
"""
    assert named_sources(text.encode()) == (("b.txt", None), ("a.txt", "sources"))


def test_sources_may_stand_last() -> None:
    text = "meeting: null\nreview:\n  - {path: sources, why: x}\nsources:\n  - article: a.txt\n"
    assert named_sources(text.encode()) == (("a.txt", None),)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "sources\n",
        "- sources\n- - article: a.txt\n",
        "sources:\n",
        "sources: a.txt\n",
        "sources: []\n",
        "sources: {article: a.txt}\n",
        "sources: {one: {article: a.txt}}\n",
        "sources: [article, a.txt]\n",
        "sources: [[article, a.txt]]\n",
        "sources: *x\nmeeting: [{article: a.txt}]\n",
        "? [sources]\n: [{article: a.txt}]\n",
        "? {sources: x}\n: [{article: a.txt}]\n",
        "title: sources\n? [{article: a.txt}]\n: x\n",
        "themes: [{sources: [{article: a.txt}]}]\n",
        "sources: [{article: [a.txt]}]\n",
        "sources: [{article: *x, sha256: a.txt}]\n",
        "sources: [{[article]: a.txt}]\n",
    ],
)
def test_what_is_no_list_of_sources_names_none(text: str) -> None:
    assert named_sources(text.encode()) == ()


@pytest.mark.parametrize(
    "rest",
    [
        "  - article: 'b.txt\n",
        "  - {article: b.txt\n",
        "x: : y\n",
        "meeting: [\n",
        "...\nx: y\n",
    ],
)
def test_a_record_that_is_no_yaml_gives_what_stands_before_the_fault(rest: str) -> None:
    text = f"sources:\n  - article: a.txt\n{rest}"
    assert named_sources(text.encode())[:1] == (("a.txt", None),)
    assert len(named_sources(text.encode())) == 1


@pytest.mark.parametrize(
    "data",
    [b"\xff\xfe\x00", b"sources: [{article: \xe9.txt}]", b"\0", b"sources: [{article: a\0b}]"],
)
def test_bytes_that_are_no_text_name_none(data: bytes) -> None:
    assert named_sources(data) == ()


def test_reading_stops_where_the_list_ends() -> None:
    whole = b"sources:\n  - article: a.txt\nmeeting: null\n"
    assert named_sources(whole + b"\ttitle: [" * 1_000) == (("a.txt", None),)


def nested(depth: int) -> bytes:
    return f"title: {'[' * depth}{']' * depth}\nsources: [{{article: a.txt}}]\n".encode()


def test_depth_is_no_matter() -> None:
    assert named_sources(nested(500)) == (("a.txt", None),)


def test_depth_that_a_parser_refuses_ends_nothing() -> None:
    assert set(named_sources(nested(5_000))) <= {("a.txt", None)}  # PyYAML 6.0.4 has a bound
