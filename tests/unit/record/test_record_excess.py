from dataclasses import replace

import pytest

from pipeline.forms import data_from_record
from pipeline.model import Record, Source, Theme
from pipeline.record import find_excess, yaml_from_record
from pipeline.record.decoding import MAX_BYTES
from pipeline.record.excess import MAX_VALUES

RECORD = Record(id="harbour-talks", sources=(Source(article=None, sha256=None),))


def excess_of(record: Record) -> str | None:
    return find_excess(data_from_record(record), yaml_from_record(record))


def test_record_of_usual_size_is_no_excess():
    assert excess_of(RECORD) is None


def test_record_of_too_many_bytes_is_told_with_both_sizes():
    excess = find_excess({}, "x" * (3 * MAX_BYTES))

    assert excess == "its record would have 6.0 MB, and may have 2"


@pytest.mark.parametrize("spare", [0, 1])
def test_values_count_with_keys_and_lists(spare: int) -> None:
    cells = ["a"] * (MAX_VALUES - 3 + spare)  # the mapping, its key and the list count as well

    assert ("values" in (find_excess({"cells": cells}, "") or "")) == bool(spare)


def test_text_longer_than_the_schema_allows_is_told_with_its_place():
    theme = Theme(id="a", title="A", text=("a " * 100_001,))

    excess = excess_of(replace(RECORD, themes=(theme,)))

    assert excess is not None
    assert excess.startswith("its record would not fit the schema: themes[a].text[0] ")
