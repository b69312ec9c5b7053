import pytest

from pipeline.record.decoding import MAX_BYTES
from pipeline.record.excess import MAX_VALUES, find_excess


def test_record_of_usual_size_is_no_excess():
    assert find_excess({"id": "harbour-talks", "tables": [["Kelm", "open"]]}, "id: x\n") is None


def test_record_of_too_many_bytes_is_told_with_both_sizes():
    excess = find_excess({}, "x" * (3 * MAX_BYTES))

    assert excess == "its record would have 6.0 MB, and may have 2"


@pytest.mark.parametrize("spare", [0, 1])
def test_values_count_with_keys_and_lists(spare: int) -> None:
    cells = ["a"] * (MAX_VALUES - 3 + spare)  # the mapping, its key and the list count as well

    assert (find_excess({"cells": cells}, "") is not None) == bool(spare)
