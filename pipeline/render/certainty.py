"""Say how sure each statement of a record is, in the words that pages, feeds and data share."""

from collections.abc import Iterator, Set
from itertools import accumulate
from typing import Final, Literal

from pipeline.model import Briefing
from pipeline.render.places import pointer_of_path
from pipeline.render.wording import BY_HAND, CONFIRMED, DOUBTED, READ
from pipeline.values import dataclass

Certainty = Literal["needs review", "confirmed by a person", "read by the parser", "set by hand"]
CERTAINTIES: Final[tuple[Certainty, ...]] = (DOUBTED, CONFIRMED, READ, BY_HAND)

# An item about one of these says that something may be lacking or too much, not that each of the
# facts below it is in doubt.
_SECTIONS = frozenset({"/meeting", "/participants", "/themes", "/tables", "/sources"})


def certainty_word(*, is_doubted: bool, is_confirmed: bool, is_read: bool) -> Certainty:
    """Return how sure a statement is.

    It `is_doubted` while an item under `review` names it, `is_confirmed` where a person has
    reviewed the record, and `is_read` where its value stands as the parser read it.
    """
    if is_doubted:
        return DOUBTED
    if is_confirmed:
        return CONFIRMED
    return READ if is_read else BY_HAND


@dataclass(frozen=True, slots=True)
class Certainties:
    """How sure the statements of one record are, by JSON Pointer."""

    is_confirmed: bool
    read: Set[str]  # what the parser read and nobody changed
    _doubted: Set[str]
    _around: Set[str]  # what holds something that is in doubt

    def of(self, pointer: str) -> Certainty:
        """Return how sure what a pointer names is."""
        return certainty_word(
            is_doubted=self.is_doubted(pointer),
            is_confirmed=self.is_confirmed,
            is_read=self.is_read(pointer),
        )

    def is_doubted(self, pointer: str) -> bool:
        """Tell whether it, a part of it or what it is a part of needs review."""
        if not self._doubted:
            return False
        return pointer in self._around or not self._doubted.isdisjoint(_upwards(pointer))

    def is_read(self, pointer: str) -> bool:
        """Tell whether it, or what it is a part of, stands as the parser read it."""
        return pointer in self.read or not self.read.isdisjoint(_upwards(pointer))


def certainties_of(briefing: Briefing) -> Certainties:
    """Return how sure the statements of a record are."""
    record = briefing.record
    named = {pointer_of_path(record, item.path) for item in record.review}
    doubted = named - _SECTIONS - {""}
    return Certainties(
        is_confirmed=record.status == "reviewed",
        read={fact.pointer for fact in briefing.facts},
        _doubted=doubted,
        _around={above for pointer in doubted for above in _upwards(pointer)},
    )


def _upwards(pointer: str) -> Iterator[str]:
    """Yield the pointer of what stands at the top, of the next below it, down to `pointer`."""
    steps = pointer.split("/")[1:]
    return accumulate(f"/{step}" for step in steps)
