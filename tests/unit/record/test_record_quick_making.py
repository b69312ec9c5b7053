"""A value that is made quickly cannot be told from one that its class made."""

import copy
import pickle
from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from pipeline.model import Evidence, Fact, Participant, ReviewItem
from pipeline.record.quick_making import quickly, quickly_in_order

PERSON = {"id": "ada-berg", "name": "Ada Berg"}
CASES: list[tuple[Any, dict[str, Any]]] = [
    (Evidence, {"source": "-", "quote": "Ada Berg", "start": 4, "end": 12}),
    (Fact, {"pointer": "/title", "evidence": ()}),
    (Fact, {"pointer": "/title", "evidence": (), "confidence": 0.5}),
    (Participant, PERSON),
    (Participant, {**PERSON, "capacity": "delegate"}),
    (ReviewItem, {"path": "title", "why": "there is none"}),
]


@pytest.mark.parametrize(("kind", "values"), CASES)
def test_it_is_the_value_of_the_class(kind: Any, values: dict[str, Any]) -> None:
    made, wanted = quickly(kind)(**values), kind(**values)
    assert type(made) is kind
    assert (made, hash(made), repr(made)) == (wanted, hash(wanted), repr(wanted))
    assert copy.copy(made) == pickle.loads(pickle.dumps(made)) == wanted


def test_it_is_frozen_and_has_no_other_fields() -> None:
    made = quickly(ReviewItem)(path="title", why="there is none")
    with pytest.raises(FrozenInstanceError):
        made.path = "summary"  # type: ignore[misc] # that is the point
    assert not hasattr(made, "__dict__")


def test_it_is_called_as_the_class_is() -> None:
    assert quickly(Evidence)("-", "Ada", 0, 3) == Evidence("-", "Ada", 0, 3)
    with pytest.raises(TypeError, match="missing"):
        quickly(Evidence)("-", "Ada", 0)  # type: ignore[call-arg] # that is the point
    with pytest.raises(TypeError, match="positional"):
        quickly(ReviewItem)("title", "there is none")  # type: ignore[misc] # that is the point


def test_in_order_it_takes_every_field_without_its_name() -> None:
    item = quickly_in_order(ReviewItem)("title", "there is none")
    assert item == ReviewItem(path="title", why="there is none")
    with pytest.raises(TypeError):
        quickly_in_order(Participant)("ada-berg", "Ada Berg")
