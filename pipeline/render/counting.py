"""Count what a list holds, in words."""

from collections.abc import Sequence

from pipeline.model import Summary
from pipeline.render.wording import counted


def counts(members: Sequence[Summary]) -> tuple[str, ...]:
    """Return the counts in words; those of nothing are left out, but for the first."""
    states = [one.status for one in members]
    reviewed, retracted = states.count("reviewed"), states.count("retracted")
    meetings = [one.meeting_status for one in members if one.is_meeting]
    planned, cancelled = meetings.count("planned"), meetings.count("cancelled")
    reviews = [one.to_review for one in members if one.review]
    needs = "needs" if len(reviews) == 1 else "need"
    words = {
        f"{planned} planned": planned,
        f"{cancelled} cancelled": cancelled,
        counted(reviewed, "record reviewed", "records reviewed"): reviewed,
        f"{counted(len(reviews), 'record', 'records')} {needs} review "
        f"({counted(sum(reviews), 'fact', 'facts')})": len(reviews),
        counted(retracted, "record retracted", "records retracted"): retracted,
    }
    first = counted(len(meetings), "meeting", "meetings")
    return (first, *(text for text, number in words.items() if number))
