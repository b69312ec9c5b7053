"""Two lines between blank lines: a paragraph that was wrapped, or a header with one row."""

import pytest

from pipeline.model import Grid, Paragraph
from pipeline.parse import parse
from pipeline.read import article_from_bytes

BEFORE = "Talks on the river ports of the lower delta\n\nVarna, 4 March 2025\n\n"
AFTER = "\n\nThe delegations meet again in autumn, when the dredging of the southern arm is done.\n"


def kinds(lines: str) -> list[type]:
    return [type(block) for block in parse(
        article_from_bytes((BEFORE + lines + AFTER).encode(), "x.txt", "text")).blocks]  # fmt: skip


CALLED = """\
Finnish Foreign Minister Ilkka Vanttaja spoke by telephone today with Sri Lankan Foreign
Minister Renuka Samarakoon. They discussed port safety and the training of coast guards."""
RECEIVED = """\
Bulgarian Transport Minister Vasil Denev received the head of the Danube Commission, Ms
Irina Pavlenko, in Varna. The talks dealt with dredging and with the fees for barges."""


@pytest.mark.parametrize("lines", [CALLED, RECEIVED])
def test_wrapped_paragraph_is_no_table(lines):
    assert Grid not in kinds(lines)
    assert kinds(lines).count(Paragraph) >= 2


@pytest.mark.parametrize(
    "lines",
    [
        "Port Depth Planned Work\nVarna Seven metres Dredging of the southern arm in autumn.",
        "Partner Country Offer\nSri Lanka Training of coast guards in Colombo for three months.",
    ],
)
def test_header_with_one_row_is_still_a_table(lines):
    assert Grid in kinds(lines)
