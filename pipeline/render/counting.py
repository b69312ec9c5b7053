"""Count what a list holds, in words."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Final

from pipeline.model import MeetingStatus, RecordStatus, Summary
from pipeline.render.language.speaking import ngettext
from pipeline.render.wording import counted

_status: Final = attrgetter("status")
_meeting_status: Final = attrgetter("meeting_status")
_review: Final = attrgetter("review")


def counts(members: Sequence[Summary]) -> tuple[str, ...]:
    """Return the counts in words; those of nothing are left out, but for the first."""
    states: list[RecordStatus] = [*map(_status, members)]
    meetings: list[MeetingStatus | None] = [*map(_meeting_status, members)]
    reviewed, retracted = states.count("reviewed"), states.count("retracted")
    planned, cancelled = meetings.count("planned"), meetings.count("cancelled")
    reviews = [len(items) for items in map(_review, members) if items]
    words = {
        counted(planned, "planned", "planned"): planned,
        counted(cancelled, "cancelled", "cancelled"): cancelled,
        counted(reviewed, "record reviewed", "records reviewed"): reviewed,
        _needing(len(reviews), sum(reviews)): len(reviews),
        counted(retracted, "record retracted", "records retracted"): retracted,
    }
    first = counted(len(meetings) - meetings.count(None), "meeting", "meetings")
    return (first, *(text for text, number in words.items() if number))


def _needing(records: int, facts: int) -> str:
    return ngettext(
        "%(number)s record needs review (%(facts)s)",
        "%(number)s records need review (%(facts)s)",
        records,
        facts=counted(facts, "fact", "facts"),
    )
