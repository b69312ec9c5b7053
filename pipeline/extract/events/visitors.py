"""Tell of whom `The programme of the visit included talks with X` speaks."""

import re
from collections.abc import Sequence

from pipeline.extract.events.events import Event, masked
from pipeline.extract.names.people import Scene

_VISIT_HAS = re.compile(
    r"^(?:The|His|Her) (?:[\w-]+ ){0,2}?(?:visit|trip|tour|programme|program|stay)\b[^⟪⟫]*$"
)
_VISITS = re.compile(
    r"\b(?:visit|trip|tour)\b[^⟪⟫.;]{0,40}?\bby (?:the )?⟪(\d+)⟫|"
    r"⟪(\d+)⟫(?:['’]s? (?:[\w-]+ ){0,3}?(?:visit|trip|tour)\b|"
    r"[^⟪⟫.;]{0,30}?\b(?:visited|arrived|visits|is visiting|was visiting|paid a|"
    r"(?:conclud|end|start|complet|open)ed "
    r"(?:an?|his|her) (?:[\w-]+ ){0,3}?visit|(?:began|wound up) (?:an?|his|her) "
    r"(?:[\w-]+ ){0,3}?visit)\b)"
)


def tells_of_visit(scenes: Sequence[Scene], event: Event) -> bool:
    """Say whether a visit, and nobody, is the subject of the sentence that names whom one met."""
    if event.shape != "noun":
        return False
    text = masked(scenes[event.scene])
    met = text.find("⟪", event.start)
    return _VISIT_HAS.search(text, 0, met if met > 0 else len(text)) is not None


def visitor_before(scenes: Sequence[Scene], event: Event) -> int | None:
    """Return the one whose visit the sentences before the event tell of, None for nobody."""
    for scene in reversed(scenes[max(0, event.scene - 3) : event.scene]):
        found = _VISITS.search(masked(scene))
        if found is not None:
            return scene.people[int(found[1] or found[2])]
    return None
