"""How elements of SVG are written."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.svg import number, percent, tag


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (-0.0, "0"),
        (-0.04, "0"),
        (3.0, "3"),
        (2.25, "2.2"),
        (1 / 3, "0.3"),
        (-7, "-7"),
        (1e6, "1000000"),
    ],
)
def test_numbers_have_at_most_one_decimal(value: float, written: str) -> None:
    assert number(value) == written


def test_shares_are_percentages() -> None:
    assert [percent(it) for it in (0, 1, 1 / 3)] == ["0%", "100%", "33.3%"]


def test_attributes_that_are_none_are_left_out() -> None:
    assert (
        tag("a", "x", class_="one", href=None, font_size=3) == '<a class="one" font-size="3">x</a>'
    )
    assert tag("rect") == "<rect/>"


@given(st.text(), st.text())
def test_whatever_is_written_is_escaped(content: str, value: str) -> None:
    element = ET.fromstring(str(tag("text", content, class_=value)))
    assert not list(element)
    assert element.keys() == ["class"]


def test_controls_are_made_visible() -> None:
    assert tag("text", "a\x00\u202eb") == "<text>a␀⟨U+202E⟩b</text>"
