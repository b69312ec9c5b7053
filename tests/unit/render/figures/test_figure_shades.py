"""Classes of counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.render.figures.shades import MOST, keys_of, lowest_of_shades, shade_of


@pytest.mark.parametrize(
    ("counts", "lowest"),
    [
        ([1], (1,)),
        ([4, 2], (1, 2, 3, 4)),
        ([5], (1, 2, 5)),
        ([12], (1, 2, 5, 10)),
        ([20], (1, 5, 20)),
        ([400], (1, 2, 20, 200)),
    ],
)
def test_shades_begin_at_round_numbers(counts: list[int], lowest: tuple[int, ...]) -> None:
    assert lowest_of_shades(counts) == lowest


@given(st.lists(st.integers(1, 10**9), min_size=1))
def test_each_count_has_a_shade_and_the_largest_the_last(counts: list[int]) -> None:
    lowest = lowest_of_shades(counts)
    assert lowest[0] == 1
    assert list(lowest) == sorted(set(lowest))
    assert len(lowest) <= MOST
    assert all(1 <= shade_of(it, lowest) <= len(lowest) for it in counts)
    assert shade_of(max(counts), lowest) == len(lowest)


def test_keys_tell_each_shade_in_words() -> None:
    keys = keys_of((1, 2, 5), [7, 1, 3], ("meeting", "meetings"))
    assert [key.words for key in keys] == ["1 meeting", "2 to 4 meetings", "5 to 7 meetings"]
    assert ['class="shade-1"' in keys[0].sample, 'class="shade-3"' in keys[2].sample] == [
        True,
        True,
    ]


def test_shade_that_no_count_has_has_no_key() -> None:
    keys = keys_of((1, 2, 5), [1, 6], ("meeting", "meetings"))
    assert [key.words for key in keys] == ["1 meeting", "5 to 6 meetings"]
