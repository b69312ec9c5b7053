"""Give an office that the text leaves without a name to the one person whom it leaves without any.

`In a call with Oman's new president, X told Jane Doe ...`: Doe is that president.
"""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing
from pipeline.values import replace

_NEAR = 3  # sentences from the office to the name
_GROUND = "the office that the text gives before the name"
_APPOSED = re.compile(r"\s*,\s+(?:(?:her|his|their|its|the|an?)\s+)?")


def fill_bare_holders(
    scenes: Sequence[Scene], people: Sequence[Person], cast: Cast, found: dict[int, Standing]
) -> None:
    """Fill the standing of the only participant without office, country and body."""
    bare = [
        person
        for person, one in found.items()
        if not (one.role or one.code or one.organization or one.ask)
    ]
    if len(bare) != 1:
        return
    first = people[bare[0]].sightings[0].scene
    taken = {one.code for one in found.values()}
    for event in cast.events:
        if not first - _NEAR <= event.scene <= first:
            continue
        for number in (*event.subject, *event.object):
            mention = scenes[event.scene].mentions[number]
            is_open = not (mention.name or mention.is_plural) and mention.role and mention.code
            if is_open and mention.code not in taken:
                is_stated = _is_apposed(scenes, people[bare[0]], event.scene, mention)
                found[bare[0]] = replace(
                    found[bare[0]],
                    role=mention.role,
                    role_scene=event.scene,
                    code=mention.code,
                    party_scene=event.scene,
                    is_inferred=not is_stated,
                    ground=None if is_stated else _GROUND,
                )
                return


def _is_apposed(scenes: Sequence[Scene], person: Person, scene: int, office: Mention) -> bool:
    """Say whether the office stands right behind the name: `Jane Doe, her Omani counterpart`."""
    text = scenes[scene].line.text
    return any(
        sighting.scene == scene and _APPOSED.fullmatch(text, sighting.mention.end, office.start)
        for sighting in person.sightings
    )
