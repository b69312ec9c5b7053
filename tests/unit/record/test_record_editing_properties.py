"""Laws of editing a record's YAML, on files in every style that people might write."""

import copy
import random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.forms import data_from_record
from pipeline.model import Record
from pipeline.record import read_record, record_from_data
from pipeline.record.editing import edited, edited_yaml
from pipeline.record.loading import in_nfc
from tests.unit.record.data_changes import change
from tests.unit.record.edit_rules import faults
from tests.unit.record.hand_styled import hand_styled
from tests.unit.record.made_records import record
from tests.unit.record.strategies import records

seeds = st.integers(0, 2**48)


def written(seed: int, wild: float = 1.0) -> tuple[str, dict[str, Any], dict[str, Any]]:
    """Return a file, the data that it holds, and that data changed at one place."""
    rng = random.Random(seed)
    data = record(rng)
    text = hand_styled(data, rng, wild)
    changed = copy.deepcopy(data)
    change(changed, rng)
    return text, in_nfc(data), in_nfc(changed)


def held(text: str) -> Any:
    return edited._read(text).data


@settings(max_examples=150)
@given(seeds)
def test_a_file_in_any_style_holds_its_data_and_stays_while_that_does(seed: int) -> None:
    text, data, _ = written(seed)
    assert held(text) == data
    assert edited_yaml(text, data) == text


@settings(max_examples=250)
@given(seeds)
def test_an_edit_changes_the_lines_of_its_value_alone(seed: int) -> None:
    text, data, changed = written(seed)
    now = edited_yaml(text, changed)
    assert held(now) == changed
    assert faults(text, data, changed, now) == []
    assert edited_yaml(now, changed) == now


@settings(max_examples=100)
@given(seeds)
def test_editing_back_gives_the_same_data_and_loses_no_comment(seed: int) -> None:
    text, data, changed = written(seed)
    now = edited_yaml(text, changed)
    back = edited_yaml(now, data)
    assert held(back) == data
    assert faults(now, changed, data, back) == []


@settings(max_examples=100)
@given(seeds, st.integers(2, 8))
@example(12222, 4)  # a row's last cell goes, and a row is added behind it
def test_many_edits_at_once_do_as_well(seed: int, count: int) -> None:
    text, data, changed = written(seed)
    rng = random.Random(seed)
    for _ in range(count):
        change(changed, rng)
    changed = in_nfc(changed)
    now = edited_yaml(text, changed)
    assert held(now) == changed
    assert faults(text, data, changed, now) == []


@settings(max_examples=40)
@given(records, records, st.integers(0, 2**32))
def test_records_with_hard_texts_become_any_other(one: Record, other: Record, seed: int) -> None:
    text = hand_styled(data_from_record(one), random.Random(seed))
    now = edited_yaml(text, data_from_record(other))
    loaded = read_record(now, "records/x.yaml")
    assert loaded.record == record_from_data(in_nfc(data_from_record(other)))


@settings(max_examples=60)
@given(seeds)
def test_no_file_needs_more_than_its_smallest_spans_rewritten(seed: int) -> None:
    text, _, changed = written(seed)
    tried = []
    walk = edited.Walk

    def counted(*given: Any) -> Any:
        tried.append(given)
        return walk(*given)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(edited, "Walk", counted)
        edited_yaml(text, changed)
    assert len(tried) <= 1


def test_two_hundred_files_keep_all_but_the_lines_of_the_changed_value() -> None:
    done = 0
    for seed in range(200):
        text, data, changed = written(seed)
        now = edited_yaml(text, changed)
        if not faults(text, data, changed, now) and held(now) == changed:
            done += 1
    assert done == 200
