"""Find the sentences that tell who met whom, and whether it took place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pipeline.extract.eventwords import PATTERNS, Shape
from pipeline.extract.people import Scene

Standing = Literal["reported", "planned", "background", "denied"]

_PLACEHOLDER = re.compile(r"⟪(\d+)⟫")
_PLANNED = re.compile(
    r"\b(?:will|would|to|shall|may|might|could|should|due|expected|scheduled|plans?|planned|"
    r"hopes?|wants?|upcoming|forthcoming|next|tomorrow|proposed|possible|ahead of|if)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:had|last|previous|previously|earlier|first|once|since|follows|followed|recalled|"
    r"anniversary|recall|past|former)\b",
    re.IGNORECASE,
)
_CLAUSE_BEFORE = re.compile(
    r"\b(?:day before|before|since|when)\s+(?:the\s+|his\s+|her\s+)?$", re.IGNORECASE
)
_AHEAD = re.compile(
    r"\b(?:will|is due|are due|is to|are to|was to|were to|expected to|scheduled|plans to|"
    r"to (?:travel|meet|visit|host|hold|receive|attend))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|never|neither|nor|declined|refused|without|cancelled|canceled)\b", re.IGNORECASE
)
_CANCELLED = re.compile(
    r"\b(?:cancelled|canceled|called off|scrapped|postponed|put off)\b[^.]{0,60}\b"
    r"(?:meeting|talks|visit|summit|trip|call)\b|\b(?:meeting|talks|visit|summit|trip|call)\b"
    r"[^.]{0,60}\b(?:cancelled|canceled|called off|scrapped|postponed|put off)\b",
    re.IGNORECASE,
)
_LONGEST = 1500


@dataclass(frozen=True, slots=True)
class Event:
    """What one sentence tells of a meeting; `subject` and `object` are numbers of its mentions."""

    scene: int
    shape: Shape
    standing: Standing
    subject: tuple[int, ...]
    object: tuple[int, ...]
    verb: str
    start: int


def masked(scene: Scene) -> str:
    """Return the sentence with each mention replaced by its number in brackets."""
    parts: list[str] = []
    at = 0
    for number, mention in enumerate(scene.mentions):
        parts.append(scene.line.text[at : mention.start])
        parts.append(f"⟪{number}⟫")
        at = mention.end
    parts.append(scene.line.text[at:])
    return "".join(parts)[:_LONGEST]


def find_events(scenes: Sequence[Scene]) -> tuple[Event, ...]:
    """Return the events of all sentences in reading order."""
    return tuple(event for n, scene in enumerate(scenes) for event in _scene_events(n, scene))


def is_cancelled(text: str) -> bool:
    """Say whether the sentence tells that a meeting was called off."""
    return _CANCELLED.search(text) is not None


def _scene_events(number: int, scene: Scene) -> Iterator[Event]:
    text = masked(scene)
    for shape, regex in PATTERNS:
        for match in regex.finditer(text):
            groups = match.groupdict()
            yield Event(
                scene=number,
                shape=shape,
                standing=_standing(shape, text, match),
                subject=_numbers(groups.get("a")),
                object=_numbers(groups.get("b")),
                verb=groups.get("v") or "",
                start=match.start(),
            )


def _numbers(group: str | None) -> tuple[int, ...]:
    return tuple(int(number) for number in _PLACEHOLDER.findall(group or ""))


def _standing(shape: Shape, text: str, match: re.Match[str]) -> Standing:
    between = match.groupdict().get("w") or ""
    before = text[max(0, match.start() - 24) : match.start()]
    if _DENIED.search(between) or re.search(r"\b(?:[Nn]either|[Nn]or)\b", before):
        return "denied"
    if _PLANNED.search(between) or (shape == "noun" and _AHEAD.search(text)):
        return "planned"
    if (
        _PAST.search(between)
        or _CLAUSE_BEFORE.search(before)
        or (shape == "noun" and _PAST.search(before[-12:]))
    ):
        return "background"
    return "reported"
