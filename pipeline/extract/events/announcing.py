"""Tell an article that announces a meeting from one that reports it."""

import re
from collections.abc import Sequence

from pipeline.extract.events.events import masked
from pipeline.extract.events.utterances import unquoted
from pipeline.extract.names.people import Scene

_ACTS = (
    r"(?:travel|visit|meet|hold|host|attend|arrive|join|receive|pay|fly|go|embark|undertake|begin|"
    r"leave|head|make|welcome|lead|co-chair|chair|participate|represent|converge|gather|convene|"
    r"take part|discuss|brief|sign|sit down|conduct|kick off|open|start)"
)
_WILL = (
    r"(?:will|shall|would|(?:is|are) (?:\w+ )?(?:to|due to|set to|expected to|scheduled to|"
    r"slated to|likely to|poised to|planning to|preparing to)|plans? to|intends? to|hopes? to)"
)
_ONE = r"⟪\d+⟫(?:\s*,[^⟪⟫;]{0,80},)?"
_AHEAD = re.compile(
    rf"⟪\d+⟫(?:\s*,[^⟪⟫;]{{0,80}},|,)?\s+(?:(?:on \w+|also|later|jointly)\s+)?{_WILL}\s+"
    rf"(?:\w+ly\s+|also\s+|soon\s+)?{_ACTS}\b|"
    # `is expected in Lima on Tuesday`
    rf"{_ONE}\s+(?:is|are)\s(?:\w+\s)?(?:expected|due|awaited)\s(?:back\s)?(?:in|at|here|on)\b|"
    # `has left for Lima to attend the summit`
    rf"{_ONE}\s+(?:(?:on \w+|today|yesterday|has|have|will have|this morning)\s)*"
    r"(?:left|departed|flown out|set off|jetted out|travell?ed)\s"
    r"(?:(?!after\b)[^⟪⟫.;“”]){0,60}?\b(?:for|to)\s[^.;]{2,90}?"
    r"(?:,\sfor\s|\sfor\san?\s|\swhere\s(?:he|she|they)\s(?:will|is|are)\b|"
    r"\sto\s(?:attend|participate|take part|represent|join|meet|hold)\b)|"
    r"\b(?i:talks|meeting|summit|visit|dialogue)\b[^.;]{0,80}?\b(?:begins?|starts?|opens?|"
    r"gets? under ?way)\b[^⟪⟫.;]{0,60}?\b(?:later|tomorrow|next)\b"
)
# `Minister leaves for Lima for talks`, as a title
_LEAVES = re.compile(r"⟪\d+⟫(?:\s+\w+)?\s+(?:leaves|departs|sets off|to leave)\s+(?:\w+\s+)?for\b")
_DONE = re.compile(
    r"\b(?:met|held|received|welcomed|arrived|spoke|talked|conferred|discussed|agreed|signed|"
    r"concluded|ended|wrapped up|hosted|visited)\b"
)
_LAST_HEAD = 5
_ENDS = frozenset('.!?”"')


def is_announcement(scenes: Sequence[Scene]) -> bool:
    """Say whether the first sentence of the text tells only of what is still ahead."""
    is_leaving = False
    for scene in scenes[: _LAST_HEAD + 1]:
        is_text = scene.sentence.where in {"body", "point"} and scene.sentence.text[-1:] in _ENDS
        if is_text and scene.mentions:
            text = unquoted(masked(scene))
            is_ahead = is_leaving or _AHEAD.search(text) is not None
            return is_ahead and _DONE.search(text) is None
        if scene.sentence.where in {"page", "title"}:
            is_leaving = is_leaving or _LEAVES.search(masked(scene)) is not None
    return False
