"""Dataclasses whose methods are made late are those of the standard library in all else."""

import dataclasses
import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from typing import Any

import pytest

from pipeline.values import dataclass, field, replace


def plain(cls: type, **options: bool) -> Any:
    return dataclasses.dataclass(**options)(cls)


def late(cls: type, **options: bool) -> Any:
    return dataclass(**options)(cls)


MAKERS = pytest.mark.parametrize("make", [plain, late])
OPTIONS = pytest.mark.parametrize(
    "options",
    [
        {"slots": True},
        {"slots": True, "frozen": True},
        {"slots": True, "frozen": True, "kw_only": True},
        {"slots": True, "unsafe_hash": True},
        {"slots": True, "frozen": True, "order": True},
        {"frozen": True},
        {},
    ],
)


def _pair(make: Callable[..., Any], options: dict[str, bool]) -> Any:
    class Pair:
        """Two things."""

        first: int
        second: str = "two"
        more: list[int] = field(default_factory=list)

        @property
        def both(self) -> tuple[int, str]:
            return self.first, self.second

    return make(Pair, **options)


@MAKERS
@OPTIONS
def test_they_are_made_shown_and_compared(
    make: Callable[..., Any], options: dict[str, bool]
) -> None:
    kind = _pair(make, options)
    one = kind(first=1)
    assert one.both == (1, "two")
    assert repr(one).endswith("Pair(first=1, second='two', more=[])")
    assert one == kind(first=1)
    assert one != kind(first=2)
    assert one != (1, "two", [])
    assert one.more is not kind(first=1).more
    assert replace(one, second="b").both == (1, "b")
    assert [part.name for part in dataclasses.fields(one)] == ["first", "second", "more"]
    assert dataclasses.is_dataclass(kind)
    assert dataclasses.asdict(one) == {"first": 1, "second": "two", "more": []}
    assert deepcopy(one) == copy(one) == one
    assert kind.__doc__ == "Two things."
    assert kind.__match_args__ == (() if options.get("kw_only") else ("first", "second", "more"))
    with pytest.raises(TypeError, match="first"):
        kind()
    if options.get("kw_only"):
        with pytest.raises(TypeError, match="positional"):
            kind(1)


@MAKERS
@OPTIONS
def test_they_are_frozen_and_hashed_as_is_asked(
    make: Callable[..., Any], options: dict[str, bool]
) -> None:
    one = _pair(make, options)(first=1, more=())
    if options.get("frozen"):
        for change in (lambda: setattr(one, "first", 2), lambda: delattr(one, "first")):
            with pytest.raises(dataclasses.FrozenInstanceError, match="'first'"):
                change()
    else:
        one.first = 2
        assert one.both == (2, "two")
    if options.get("frozen") or options.get("unsafe_hash"):
        assert hash(one) == hash(replace(one))
    else:
        with pytest.raises(TypeError, match="unhashable"):
            hash(one)
    if options.get("slots"):
        assert not hasattr(one, "__dict__")


@dataclass(frozen=True, slots=True)
class Kept:
    """A value that can be pickled."""

    name: str
    number: int = 7

    def __repr__(self) -> str:
        return f"<{self.name}>"


@dataclass(frozen=True, slots=True)
class KeptToo(Kept):
    """A value with the fields of another."""

    last: bool = True


@pytest.mark.parametrize("one", [Kept("a"), KeptToo("a", 8, last=False)])
def test_they_can_be_pickled_inherited_and_show_themselves(one: Kept) -> None:
    assert pickle.loads(pickle.dumps(one)) == one
    assert repr(one) == "<a>" if type(one) is Kept else isinstance(one, Kept)
    match one:
        case Kept(name, number):
            assert (name, number) == ("a", one.number)
