"""Changes in a row, and several between two builds: the site is always that of a clean build."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.publishing.changes import CHANGES, LOSING_THE_MANIFEST
from tests.publishing.comparing import compare_after

# A sample: `make determinism` goes through all of them.
PAIRS = Random(6).sample([(one, other) for one in CHANGES for other in CHANGES], 12)
JOINT = sorted(CHANGES.keys() - LOSING_THE_MANIFEST)


@pytest.mark.parametrize("pair", PAIRS, ids=", then ".join)
def test_two_changes_in_a_row_give_the_tree_of_a_clean_build(
    planted: Path, pair: tuple[str, str]
) -> None:
    compare_after(planted, [[name] for name in pair])


@settings(
    max_examples=6,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    steps=st.lists(
        st.lists(st.sampled_from(JOINT), min_size=1, max_size=3, unique=True),
        min_size=1,
        max_size=4,
    )
)
def test_any_changes_in_any_order_give_the_tree_of_a_clean_build(
    planted: Path, steps: list[list[str]]
) -> None:
    compare_after(planted, steps)
