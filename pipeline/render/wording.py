"""The words of the pages: what stands for each closed value, and how lists and counts read.

Closed values are here as data has them, in English; where a page shows one, `gettext` says it.
"""

from collections.abc import Sequence
from typing import Final, Literal

from pipeline.model import (
    Capacity,
    Claim,
    MeetingFormat,
    MeetingSetting,
    MeetingStatus,
    RecordStatus,
    Summary,
)
from pipeline.render.language.speaking import gettext, message, pgettext, speech

NOT_STATED: Final = message("not stated in the article")
BY_HAND: Final[Literal["set by hand"]] = "set by hand"
CONFIRMED: Final[Literal["confirmed by a person"]] = "confirmed by a person"
READ: Final[Literal["read by the parser"]] = "read by the parser"
DOUBTED: Final[Literal["needs review"]] = "needs review"
_MARKED: Final = (
    message("set by hand"),
    message("confirmed by a person"),
    message("read by the parser"),
    message("needs review"),
)
METADATA: Final = message("read from the page's metadata")
NO_HEADING: Final = message("Before the first heading")

RECORD_STATUS: Final[dict[RecordStatus, tuple[str, str]]] = {
    "draft": (message("Draft"), message("not yet checked by a person")),
    "reviewed": (message("Reviewed"), message("checked by a person")),
    "retracted": (message("Retracted"), message("withdrawn; do not rely on it")),
}
MEETING_STATUS: Final[dict[MeetingStatus, str]] = {
    "planned": message("Planned; not reported as held"),
    "reported": message("Reported as held"),
    "cancelled": message("Cancelled"),
}
FORMAT: Final[dict[MeetingFormat, str]] = {
    "in_person": message("In person"),
    "phone": message("By telephone"),
    "video": message("By video"),
}
SETTING: Final[dict[MeetingSetting, str]] = {
    "bilateral": message("Bilateral"),
    "multilateral": message("Multilateral"),
    "sidelines": message("On the sidelines of another event"),
}
_NOT_HELD: Final[dict[MeetingStatus, str]] = {
    "planned": message("Planned"),
    "cancelled": message("Cancelled"),
}
CAPACITY: Final[dict[Capacity, str]] = {
    "principal": message("principal"),
    "delegate": message("delegate"),
}
CLAIM: Final[dict[Claim, tuple[str, str]]] = {
    "reported": (message("Reported"), message("what the article says took place or was said")),
    "background": (message("Background"), message("context that the article gives")),
    "analysis": (message("Analysis"), message("the article's own reading of events")),
    "recommendation": (message("Recommendation"), message("what the article advises")),
    "outlook": (message("Outlook"), message("what the article expects or thinks possible")),
}
# Themes of these claims are the article's own, and are not mixed with what took place.
OWN_CLAIMS: Final = frozenset({"analysis", "recommendation", "outlook"})


def listed(words: Sequence[str]) -> str:
    """Return `A`, `A and B` or `A, B and C`."""
    if len(words) < 2:
        return "".join(words)
    if found := speech():
        return found.listed(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def labelled(label: str, what: str | int) -> str:
    """Return `label: what`."""
    if speech() is None:
        return f"{label}: {what}"
    return gettext("%(label)s: %(name)s", label=label, name=what)


def counted(number: int, one: str, many: str) -> str:
    """Return `1 fact` or `2 facts`; the words are those of the code, whatever is spoken."""
    if found := speech():
        what = found.plural(one, many, number)
        return pgettext("a count", "%(number)s %(what)s", number=found.number(number), what=what)
    return f"{number} {one if number == 1 else many}"


def review_words(facts: int) -> str:
    """Return how many facts need review."""
    return counted(facts, "fact needs review", "facts need review")


def lead_in(summary: Summary) -> str:
    """Return the word before a title of what is not simply a meeting that took place; else ""."""
    if summary.status == "retracted":
        return gettext(RECORD_STATUS["retracted"][0])
    word = _NOT_HELD.get(summary.meeting_status or "reported")
    return gettext(word) if word else ""


def lead_in_key(summary: Summary) -> str:
    """Return what that word stands for, as stylesheets know it."""
    if summary.status == "retracted":
        return summary.status
    status = summary.meeting_status
    return status if status is not None and status in _NOT_HELD else ""


def topic_word(topic: str) -> str:
    """Return a topic as readers are told it."""
    return pgettext("topic", topic)


def number_words(number: int) -> str:
    """Return a number as it is written."""
    found = speech()
    return str(number) if found is None else found.number(number)
