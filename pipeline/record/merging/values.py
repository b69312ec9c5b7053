"""Merge the values of three forms of a record, part by part, and say where they differ."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any, Final, NamedTuple

from pipeline.record.data import Path

Kind = Enum("Kind", "VALUE GONE REMOVED NEW")


class _Absent(Enum):
    ABSENT = 0


ABSENT: Final = _Absent.ABSENT  # what a form has no item for

Value = Any  # plain data, or ABSENT


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place where the parser now says something else than people, who are kept.

    `path` is the place in the merged part, `ours_path` in the parser's, None where it has none.
    `kind` tells a differing value from an item that the parser no longer reads (GONE), that people
    took out (REMOVED), or that it now reads in a record that people have confirmed (NEW).
    """

    kind: Kind
    path: Path
    ours_path: Path | None
    theirs: Value
    ours: Value

    def below(self, step: str | int, ours_step: str | int | None) -> "Dispute":
        """Return this dispute as seen from the part around, in which it stands at `step`."""
        is_known = self.ours_path is not None and ours_step is not None
        return replace(
            self,
            path=(step, *self.path),
            ours_path=(ours_step, *(self.ours_path or ())) if is_known else None,  # type: ignore[arg-type] # is_known
        )


class Outcome(NamedTuple):
    """A merged value, and the places in it that are in dispute."""

    value: Value
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class Sides:
    """One value in base, theirs and ours, and its place in theirs."""

    base: Value
    theirs: Value
    ours: Value
    place: Path = ()

    @property
    def is_settled(self) -> bool:
        """Return True if people and parser agree, or the parser says nothing new."""
        return bool(self.theirs == self.ours or self.base == self.ours)

    @property
    def is_untouched(self) -> bool:
        """Return True if people left the parser's value alone."""
        return bool(self.theirs == self.base)

    @property
    def values(self) -> tuple[Value, Value, Value]:
        """Return the value in base, theirs and ours."""
        return self.base, self.theirs, self.ours

    def at(self, key: str) -> "Sides":
        """Return what stands at a key of three mappings; those that are none have nothing there."""
        base, theirs, ours = (
            form.get(key) if isinstance(form, Mapping) else ABSENT for form in self.values
        )
        return Sides(base, theirs, ours, (*self.place, key))


@dataclass(frozen=True, slots=True)
class Policy:
    """How much the parser may change.

    `is_confirmed`: people have checked the record, so every value counts as theirs. `is_annotated`
    tells of a place in theirs whether people wrote a comment there: such an item is not taken out.
    With `keeps_whole`, a part that base lacks stays as it is in theirs, with all that it holds.
    """

    is_confirmed: bool = False
    is_annotated: Callable[[Path], bool] = lambda _: False
    keeps_whole: bool = False

    def lets_change(self, sides: Sides) -> bool:
        """Tell whether the parser's value may stand in place of the one that people have."""
        if self.is_confirmed:
            return False
        if sides.is_untouched:
            return not (_is_emptied(sides) and self.is_annotated(sides.place))
        # Nobody wrote it: it was not there to be changed when the parser last spoke.
        return sides.base is ABSENT and sides.theirs is None


def _is_emptied(sides: Sides) -> bool:
    return isinstance(sides.theirs, Mapping) and sides.ours is None


def merge_single(sides: Sides, policy: Policy) -> Outcome:
    """Merge a value that is changed as a whole."""
    if sides.is_settled:
        return Outcome(sides.theirs)
    if policy.lets_change(sides):
        return Outcome(sides.ours)
    return Outcome(sides.theirs, (Dispute(Kind.VALUE, (), (), sides.theirs, sides.ours),))
