"""The place of each part of a YAML text is exact, so that an edit can change just that part."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import given, settings

from pipeline.forms import written_data
from pipeline.model import Record
from pipeline.record import yaml_from_record
from pipeline.record.tree import (
    Mapping,
    Node,
    Scalar,
    Sequence,
    Span,
    data_from_tree,
    find_span,
)
from pipeline.record.yaml_guard import tree_from_yaml
from tests.unit.record.strategies import records

TEXT = "a: plain\nb: 'x 😀'  # said\nc:\n  - {k: v, l: }\n  - >-\n    long\n    text\nd:\n"


def tree(text: str) -> Node:
    guarded = tree_from_yaml(text, "x")
    assert guarded.problems == ()
    assert guarded.tree is not None
    return guarded.tree


def scalars(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.entries.values():
            yield from scalars(value)


def at(text: str, span: Span) -> str:
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("a",), "plain"),
        (("b",), "'x 😀'"),
        (("c", 0, "k"), "v"),
        (("c", 1), ">-\n    long\n    text\n"),
        (("d",), ""),
    ],
)
def test_a_span_holds_a_value_as_it_is_written(path: tuple[str | int, ...], expected: str) -> None:
    assert at(TEXT, find_span(tree(TEXT), path)) == expected


def test_a_mapping_and_what_is_missing_from_it_stand_at_its_first_key() -> None:
    for path in [("c", 0), ("c", 0, "other"), ("c", 0, "other", 3)]:
        assert find_span(tree(TEXT), path)[:2] == (4, 6)
    assert find_span(tree(TEXT), ("c", 9))[:2] == (4, 3)
    assert find_span(tree("{}"), ("c",))[:2] == (1, 1)
    assert find_span(None, ("c",)) == (0, 0, 0, 0)


def test_a_key_is_found_apart_from_its_value() -> None:
    assert find_span(tree(TEXT), ("b",), is_key=True)[:2] == (2, 1)
    assert find_span(tree(TEXT), ("b",))[:2] == (2, 4)


@settings(max_examples=40)
@given(records)
def test_every_scalar_is_read_again_from_its_own_span(record: Record) -> None:
    text = yaml_from_record(record)
    root = tree(text)
    assert data_from_tree(root) == written_data(record)
    for scalar in scalars(root):
        written = at(text, scalar.span)
        if not written.startswith(("|", ">")):  # those need the indentation around them
            assert yaml.safe_load(f"- {written}") == [scalar.value]
    assert isinstance(root, Mapping)
    for key, (span, _) in root.entries.items():
        assert at(text, span) == key
