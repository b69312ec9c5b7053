"""Name the larger event that a meeting belonged to: a summit, a forum, a visit."""

import re
from collections.abc import Sequence

from pipeline.extract.names.people import Scene

_EVENT_NAME = (
    r"(?:[\w’'.-]+\s+){0,6}?(?:[Ss]ummit|[Ff]orum|[Cc]onference|[Mm]eetings?|[Aa]ssembly|"
    r"[Gg]athering|[Dd]ialogue|[Ss]ession|[Ww]eek|[Gg]ames|[Cc]ongress|[Ee]xpo)"
    r"(?:\s+of\s+(?:[A-Z][\w-]*\s?){1,4})?"
)


_PART_OF = (
    re.compile(rf"\b(?:sidelines|margins)\s+of\s+(?:the\s+|a\s+)?(?P<event>{_EVENT_NAME})"),
    re.compile(
        r"\b(?:at|during|for|of|attended)\s+(?:the\s+)?(?P<event>(?:\d+(?:st|nd|rd|th)\s+)?"
        r"(?:[A-Z0-9][\w’'.-]*\s+){1,6}(?:Summit|Forum|Conference|Assembly|Dialogue|Congress))\b"
    ),
    re.compile(
        r"\b(?P<event>(?:official|state|State|working|Working|Official|two-day|three-day|four-day)"
        r"\s+(?:State\s+|official\s+)?visit\s+to\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s?){1,5})"
    ),
)


def find_larger_event(scenes: Sequence[Scene], told: Sequence[int]) -> tuple[str, int] | None:
    """Return the larger event that the meeting belonged to, as worded, and its scene."""
    for pattern in _PART_OF:
        for number in told:
            match = pattern.search(scenes[number].sentence.text)
            if match is not None:
                return match["event"].strip(), number
    return None
