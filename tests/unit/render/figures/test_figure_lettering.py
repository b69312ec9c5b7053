"""How names are fitted into figures."""

from unicodedata import combining

from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.lettering import NARROW, WIDE, name_spans, shortened


def test_a_name_that_fits_stays_whole() -> None:
    assert shortened("Mongolia", 8) == "Mongolia"
    assert name_spans("Mongolia") == "<tspan>Mongolia</tspan>"


def test_a_long_name_ends_in_an_ellipsis() -> None:
    assert shortened("Food and Agriculture Organization", 9) == "Food and…"


def test_wide_letters_take_twice_the_room() -> None:
    assert shortened("東南アジア諸国連合", 9) == "東南アジ…"


def test_marks_stay_with_their_letters() -> None:
    assert shortened("e\u0301" * 10, 4) == "e\u0301" * 3 + "…"


def test_a_telephone_shows_less_of_a_name_than_a_screen() -> None:
    spans = name_spans("x" * 300)
    assert spans == (
        f'<tspan class="narrow">{"x" * (NARROW - 1)}…</tspan>'
        f'<tspan class="wide" display="none">{"x" * (WIDE - 1)}…</tspan>'
    )


@given(st.text(), st.integers(2, 60))
def test_what_is_shown_is_the_beginning_of_the_name(text: str, most: int) -> None:
    shown = shortened(text, most)
    assert len([char for char in shown if not combining(char)]) <= most
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))
