"""Read whom a person represents where the text says just that: `Norway was represented by ...`."""

import re
from collections.abc import Sequence

from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing
from pipeline.values import replace

# Between the country and the office or name of who stands for it there.
_REPRESENTED = re.compile(
    r"(?:,? [\w’'-]+ly)? (?:was|is|were|are|has been|had been|will be)(?: [\w’'-]+ly)? "
    r"represented(?: [\w’'-]+ly| there| at [\w’' -]{3,40}?)? by (?:the |its |their |his |her )?",
    re.IGNORECASE,
)


def with_represented_country(
    scenes: Sequence[Scene], person: Person, standing: Standing
) -> Standing:
    """Return the standing with the country that the text says this person represented."""
    if standing.code or standing.organization or standing.ask:
        return standing
    for sighting in person.sightings:
        line = scenes[sighting.scene].line
        for match in line.matches.values():
            code = match.entry.code
            end = line.tokens[match.next - 1].end
            if code is None or match.entry.kind != "country" or end >= sighting.mention.start:
                continue
            if _REPRESENTED.fullmatch(line.text, end, sighting.mention.start):
                return replace(standing, code=code, party_scene=sighting.scene)
    return standing
