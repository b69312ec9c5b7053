"""The words of the pages: what stands for each closed value, and how lists and counts read."""

from collections.abc import Sequence
from typing import Final

from pipeline.model import (
    Capacity,
    Claim,
    MeetingFormat,
    MeetingSetting,
    MeetingStatus,
    RecordStatus,
    Summary,
)

NOT_STATED: Final = "not stated in the article"
BY_HAND: Final = "set by hand"
CONFIRMED: Final = "confirmed by a person"
READ: Final = "read by the parser"
DOUBTED: Final = "needs review"
METADATA: Final = "read from the page's metadata"
NO_HEADING: Final = "Before the first heading"

RECORD_STATUS: Final[dict[RecordStatus, tuple[str, str]]] = {
    "draft": ("Draft", "not yet checked by a person"),
    "reviewed": ("Reviewed", "checked by a person"),
    "retracted": ("Retracted", "withdrawn; do not rely on it"),
}
MEETING_STATUS: Final[dict[MeetingStatus, str]] = {
    "planned": "Planned; not reported as held",
    "reported": "Reported as held",
    "cancelled": "Cancelled",
}
FORMAT: Final[dict[MeetingFormat, str]] = {
    "in_person": "In person",
    "phone": "By telephone",
    "video": "By video",
}
SETTING: Final[dict[MeetingSetting, str]] = {
    "bilateral": "Bilateral",
    "multilateral": "Multilateral",
    "sidelines": "On the sidelines of another event",
}
_NOT_HELD: Final[dict[MeetingStatus, str]] = {"planned": "Planned", "cancelled": "Cancelled"}
CAPACITY: Final[dict[Capacity, str]] = {"principal": "principal", "delegate": "delegate"}
CLAIM: Final[dict[Claim, tuple[str, str]]] = {
    "reported": ("Reported", "what the article says took place or was said"),
    "background": ("Background", "context that the article gives"),
    "analysis": ("Analysis", "the article's own reading of events"),
    "recommendation": ("Recommendation", "what the article advises"),
    "outlook": ("Outlook", "what the article expects or thinks possible"),
}
# Themes of these claims are the article's own, and are not mixed with what took place.
OWN_CLAIMS: Final = frozenset({"analysis", "recommendation", "outlook"})


def listed(words: Sequence[str]) -> str:
    """Return `A`, `A and B` or `A, B and C`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def counted(number: int, one: str, many: str) -> str:
    """Return `1 fact` or `2 facts`."""
    return f"{number} {one if number == 1 else many}"


def review_words(facts: int) -> str:
    """Return how many facts need review."""
    return counted(facts, "fact needs review", "facts need review")


def lead_in(summary: Summary) -> str:
    """Return the word before a title of what is not simply a meeting that took place; else ""."""
    if summary.status == "retracted":
        return RECORD_STATUS["retracted"][0]
    return _NOT_HELD.get(summary.meeting_status or "reported", "")
