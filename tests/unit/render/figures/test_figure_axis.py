"""How time is divided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.axis import MOST_PARTS, Axis, When, axis_of, when_of

whens = st.builds(When, st.integers(1, 9999), st.none() | st.integers(1, 12))


@pytest.mark.parametrize(
    ("date", "when"),
    [
        ("2031-05-06", When(2031, 5)),
        ("2031-05", When(2031, 5)),
        ("2031", When(2031, None)),
        ("2031-13", None),
        ("", None),
        ("٢٠٣١", None),
        ("yesterday", None),
    ],
)
def test_a_date_is_taken_as_precisely_as_it_is(date: str, when: When | None) -> None:
    assert when_of(date) == when


@pytest.mark.parametrize(
    ("years", "step"), [(1, 1), (4, 1), (5, 3), (12, 3), (24, 6), (48, 12), (49, 24), (200, 60)]
)
def test_the_longer_the_time_the_longer_its_parts(years: int, step: int) -> None:
    assert axis_of([When(2000, 1), When(2000 + years - 1, 12)]).step == step


def test_a_year_alone_has_no_part_smaller_than_a_year() -> None:
    assert Axis(2030, 2032, 1).part_of(When(2031, None)) is None
    assert Axis(2030, 2032, 12).part_of(When(2031, None)) == 1


def test_parts_are_told_in_words() -> None:
    assert Axis(2030, 2032, 1).words(13) == "February 2031"
    assert Axis(2030, 2032, 3).words(5) == "April to June 2031"
    assert Axis(2030, 2032, 12).words(1) == "2031"
    assert Axis(2030, 2040, 60).words(1) == "2035 to 2039"


def test_a_single_year_has_its_quarters_named() -> None:
    assert [words for _, words in Axis(2031, 2032, 1).labels()] == ["Jan 2031", "Apr", "Jul", "Oct"]


@given(st.lists(whens, min_size=1, max_size=30))
def test_every_date_has_its_part_and_labels_are_few(dates: list[When]) -> None:
    axis = axis_of(dates)
    assert 0 < axis.parts <= MOST_PARTS
    for one in dates:
        part = axis.part_of(one)
        assert part is None if one.month is None and axis.step < 12 else 0 <= part < axis.parts
        assert axis.first <= one.year < axis.end
    labels = axis.labels()
    assert 1 <= len(labels) <= 6
    assert all(0 <= share < 1 for share, _ in labels)
