"""Say which meeting an article tells: one that was held, one to come, or one called off."""

from collections.abc import Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.cast.casting import find_cast
from pipeline.extract.dates.references import Reference
from pipeline.extract.events.announcing import is_announcement
from pipeline.extract.events.cancellations import is_lead_cancelled
from pipeline.extract.events.events import Event, find_events
from pipeline.extract.events.openings import opening_end
from pipeline.extract.events.outcomes import took_place
from pipeline.extract.names.people import Person, Scene
from pipeline.model import MeetingStatus

_LEAD_SCENES = 3


def told_cast(
    scenes: Sequence[Scene], people: Sequence[Person], reference: Reference | None
) -> tuple[Cast, MeetingStatus]:
    """Return who takes part in the meeting that the article tells, and as what it is told.

    A meeting that is still to come, or was called off, is the article's own only where it tells
    of none that was held, or opens with it.
    """
    today = reference.value if reference else None
    events = find_events(scenes, today)
    cast = find_cast(scenes, people, events, today)
    is_any_off = any(event.standing == "cancelled" for event in events)
    off = find_cast(scenes, people, events if is_any_off else (), today, standing="cancelled")
    if off.main is not None and (cast.main is None or _opens_with(off.main, cast.main)):
        return off, "cancelled"
    is_ahead = is_announcement(scenes)
    is_late = cast.main is not None and cast.main.scene >= opening_end(scenes)
    if cast.main is not None and not (is_late or is_ahead):
        return cast, "reported"
    planned = find_cast(scenes, people, events, today, standing="planned")
    if planned.main is None and is_ahead:
        return Cast((), cast.events, None), "reported"
    if planned.main is None or (is_late and not is_ahead and planned.main.scene > 1):
        return cast, "reported"
    if took_place(scenes, planned.main):
        return planned, "reported"
    return planned, "cancelled" if _is_off(scenes[:_LEAD_SCENES]) else "planned"


def _is_off(lead: Sequence[Scene]) -> bool:
    texts = [scene.sentence.text for scene in lead]
    bodies = (number for number, scene in enumerate(lead) if scene.sentence.where == "body")
    behind = next(bodies, 0) + 1
    return is_lead_cancelled(texts[:behind], texts[behind:])


def _opens_with(off: Event, reported: Event) -> bool:
    """Say whether the article opens with what was called off, and tells another meeting later."""
    return off.scene < min(reported.scene, _LEAD_SCENES)
