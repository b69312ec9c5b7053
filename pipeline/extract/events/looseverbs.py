"""Tell verbs that speak of a meeting only where other sentences do (`agreed`, `told`)."""

import re

from pipeline.extract.events.events import Event

_LOOSE_VERBS = re.compile(
    r"agree|pledge|promise|open|announce|witness|reaffirm|leave|left|sat|stress|underline|"
    r"vow|call|express|explore|affirm|praise|condemn|emphasi|issue|inaugurat|launch|seal|back|urge|"
    r"shared|mark|commemorat|attend|tour|laid|spent|honou?r|paid"
)


def is_loose(event: Event) -> bool:
    """Say whether the verb tells of a meeting only where other sentences do (`agreed`, `told`)."""
    return event.shape == "told" or (
        event.shape in {"together", "gather"} and _LOOSE_VERBS.match(event.verb) is not None
    )
