"""Say whether what somebody came for is told of as done further down."""

import re
from collections.abc import Sequence

from pipeline.extract.events.events import Event
from pipeline.extract.names.people import Scene

_TRAVELS = re.compile(
    r"\b(?:flew|arrived|came|travell?ed|went|landed|stopped|visited|was in|were in|is in)\b"
)
_AFTERWARDS = re.compile(
    r"(?:After|Following|During|At the end of|Emerging from) (?:the|their|this) "
    r"(?:\w+ ){0,2}?(?:meeting|talks|discussions|conversation|audience|session|summit)\b|"
    r"The (?:\w+ ){0,2}?(?:meeting|talks|discussions) (?:took|was|were|came|lasted|focused|"
    r"covered|dealt|centred|centered|addressed)\b"
)
_TO_COME = re.compile(r"\b(?:will|would|next|tomorrow|expected|scheduled|due)\b")


def took_place(scenes: Sequence[Scene], plan: Event) -> bool:
    """Say whether one who came to meet somebody is told of after the talks."""
    text = scenes[plan.scene].sentence.text
    if not _TRAVELS.search(text) or _TO_COME.search(text):
        return False
    later = scenes[plan.scene + 1 : plan.scene + 5]
    return any(_AFTERWARDS.match(scene.sentence.text) for scene in later)
