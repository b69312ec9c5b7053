"""Dataclasses whose methods are made when they are first needed.

Those of the standard library are compiled, up to six of a class, while a module is loaded. A build
of one edit loads more than a hundred classes of ours and makes values of a few; the others took a
fifth of its time. In all else these are the same, and checkers of types take them for those.
"""

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace
else:
    from dataclasses import field, replace

    def dataclass(cls: type | None = None, /, **options: bool) -> Any:  # noqa: ANN401 - as that
        """Return a class as a dataclass, as the decorator of the standard library does."""
        if cls is None:
            return lambda one: dataclass(one, **options)
        if cls.__bases__ != (object,) or not options.get("slots") or options.keys() - _OPTIONS:
            return dataclasses.dataclass(cls, **options)
        return _Late(cls, options).made


__all__ = ["dataclass", "field", "replace"]

_OPTIONS = {"frozen", "kw_only", "slots", "unsafe_hash"}  # other dataclasses are made at once
_OF_EACH_CLASS = ("__dict__", "__weakref__")


class _Late:
    """A dataclass with slots in the making: `made` is the class as it is to be used."""

    def __init__(self, cls: type, options: dict[str, bool]) -> None:
        names = tuple(cls.__annotations__)
        own = {key: one for key, one in vars(cls).items() if key not in _OF_EACH_CLASS}
        self._own = own
        self._is_frozen = options.get("frozen", False)
        self._by_name = options.get("kw_only", False)
        is_hashed = self._is_frozen or options.get("unsafe_hash", False)
        late: dict[str, Any] = {
            key: self._late_method(key) for key in ("__init__", "__repr__", "__eq__")
        }
        late["__hash__"] = self._late_method("__hash__") if is_hashed else None
        late |= {key: _LateValue(self, key) for key in _TOLD}
        late["__match_args__"] = () if self._by_name else names
        late |= _FROZEN if self._is_frozen else {}
        kept = {key: one for key, one in own.items() if key not in names and key != "__hash__"}
        self.made = type(cls.__name__, (), {**late, **kept, "__slots__": names})
        self.made.__qualname__ = cls.__qualname__

    def find(self, key: str) -> Any:  # noqa: ANN401 - anything that a class may hold
        """Return what the library gives a class of these fields under a name."""
        twin = type(self.made.__name__, (), dict(self._own))
        # What is not asked for is not compiled.
        kind = dataclasses.dataclass(
            kw_only=self._by_name,
            init=key == "__init__",
            repr=key == "__repr__",
            eq=key == "__eq__",
            unsafe_hash=key == "__hash__",
            frozen=self._is_frozen and key in ("__init__", "__dataclass_params__"),
        )
        return getattr(kind(twin), key)

    def _late_method(self, key: str) -> Callable[..., Any]:
        def late(itself: object, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - as that
            setattr(self.made, key, found := self.find(key))
            return found(itself, *args, **kwargs)

        return late


class _LateValue:
    """What the library notes of a class, found when it is asked for."""

    def __init__(self, late: _Late, key: str) -> None:
        self._late = late
        self._key = key

    def __get__(self, _one: object, _cls: type | None = None) -> Any:  # noqa: ANN401 - as that
        found = self._late.find(self._key)
        setattr(self._late.made, self._key, found)
        return found


def _refuse(_one: object, name: str, *_value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot set field {name!r}")


def _state(one: Any) -> list[object]:  # noqa: ANN401 - a dataclass
    return [getattr(one, part.name) for part in dataclasses.fields(one)]


def _set_state(one: Any, state: list[object]) -> None:  # noqa: ANN401 - a dataclass
    for part, value in zip(dataclasses.fields(one), state, strict=True):
        object.__setattr__(one, part.name, value)


_TOLD = ("__dataclass_fields__", "__dataclass_params__")
_FROZEN = {
    "__setattr__": _refuse,
    "__delattr__": _refuse,
    "__getstate__": _state,  # without these, pickle would set fields
    "__setstate__": _set_state,
}
