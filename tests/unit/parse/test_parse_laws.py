"""What holds for any text whatever: places, order, reversible repairs, bounded time."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import (
    Article,
    Block,
    Chrome,
    Document,
    Grid,
    Heading,
    Metadata,
    Paragraph,
    Passage,
)
from pipeline.parse import parse

LINES = st.sampled_from(
    [
        "", " ", "Short Heading Here", "Lead-in of a list:", "• Label: text of it", "- dash",
        "1. one",
        "2. two", "Aspect Description", "Fuel Paid by the host", "Food shared,by all", ". . . .",
        "Share this", "A long paragraph that ends with a full stop.And goes on,so it does.",
        "\u201cquoted,text\u201d and more", "Friday, 3 May 2024",
        "e\u0301tude\u200b  two\u00a0three",
        "the kenya of Kenya", "Exit mobile version", "co-op F-AR FAR", "x\ty", "| a | b |",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(LINES, max_size=25).map("\n".join),
    st.lists(LINES, max_size=25).map("\r\n\r\n".join),
)


def parsed(text: str) -> Document:
    return parse(Article(name="x", kind="text", text=text, sha256="0" * 64, metadata=Metadata()))


def passages(block: Block) -> list[Passage]:
    match block:
        case Heading(passage) | Paragraph(passage) | Chrome(passage):
            return [passage]
        case Grid(_, header, rows):
            return [cell for row in (header, *rows) for cell in row.cells]
        case _:
            return [block.label, block.passage] if block.label else [block.passage]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_passages_lie_in_the_article_in_order_and_apart(text: str):
    reached = 0
    for block in parsed(text).blocks:
        for passage in passages(block):
            assert reached <= passage.start <= passage.end <= len(text)
            reached = passage.end
            for index in range(len(passage.text)):
                start, end = passage.span(index, index + 1)
                assert passage.start <= start < end <= passage.end


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_repairs_can_be_taken_back(text: str):
    repairs = parsed(text).repairs
    now, shift = text, 0
    for repair in repairs:
        assert text[repair.start : repair.end] == repair.was
        now = now[: repair.start + shift] + repair.now + now[repair.end + shift :]
        shift += len(repair.now) - len(repair.was)
    for repair in reversed(repairs):
        shift -= len(repair.now) - len(repair.was)
        start = repair.start + shift
        assert now[start : start + len(repair.now)] == repair.now
        now = now[:start] + repair.was + now[start + len(repair.now) :]
    assert now == text
    assert list(repairs) == sorted(repairs, key=lambda repair: (repair.start, repair.end))


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_rows_have_as_many_cells_as_the_header(text: str):
    for block in parsed(text).blocks:
        if isinstance(block, Grid):
            widths = {len(row.cells) for row in (block.header, *block.rows)}
            assert len(widths) == 1
            assert all(0 <= row.confidence <= 1 for row in block.rows)


@settings(max_examples=100, deadline=None)
@given(st.lists(LINES, max_size=25).map("\n\n".join))
def test_no_letter_is_lost(text: str):
    document = parsed(text)
    read = "".join(p.text for block in document.blocks for p in passages(block))
    kept = [char for char in read.casefold() if char.isalpha()]
    wanted = [char for char in text.replace("e\u0301", "é").casefold() if char.isalpha()]
    assert kept == wanted


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The minister said, in a word. " * 35_000,
        "a" * 1_000_000,
        "Hello world\n" * 30_000,
        "\u201c" * 300_000,
        "• " * 100_000,
        "a,b" * 200_000,
        "ab-" * 200_000,
        "A B " * 100_000,
        "e\u0301 " * 100_000,
        "Intro text.\n\nField Description\n" + "Pump Specify the kind of pump\n" * 3_000,
        "1. x\n" * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_large_text_takes_bounded_time(text: str):
    start = time.process_time()
    parsed(text)
    assert time.process_time() - start < 60  # generous: other work may keep the machine busy
