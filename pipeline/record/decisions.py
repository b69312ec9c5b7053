"""What a person may decide about a place of a record."""

from typing import Literal

from pipeline.values import dataclass


class DecisionError(Exception):
    """A decision that cannot be carried out; its text says why and what to do instead."""


Action = Literal["accept", "reject", "set"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decides.

    `place` is that of an item (`meeting.date`) or the item itself (`review[2]`); `accept` takes
    over what the parser reads where it is disputed, and else finds right what stands; `reject`
    keeps what stands where it is disputed, and else finds it wrong: nothing stands there then.
    `set` writes `value`, as YAML. `why` is for readers; with it, or in a record that has been
    reviewed, a change becomes a correction of the day `date`, YYYY-MM-DD.
    """

    place: str
    action: Action
    value: str | None = None
    why: str | None = None
    date: str
