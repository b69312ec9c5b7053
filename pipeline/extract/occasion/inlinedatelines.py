"""Find the town that opens a report inside a text of several: `... LIMA – The minister met ...`."""

from collections.abc import Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.dates.references import Dateline
from pipeline.extract.names.people import Scene

_DASHES = frozenset({"–", "—", "--"})


def find_inline_dateline(scenes: Sequence[Scene], cast: Cast) -> Dateline | None:
    """Return the one town before a dash in the sentences that tell the meeting, if only one."""
    found = [
        dateline
        for number in sorted({event.scene for event in cast.events})
        if (dateline := _in_scene(scenes[number])) is not None
    ]
    return found[0] if len({(one.city, one.code) for one in found}) == 1 else None


def _in_scene(scene: Scene) -> Dateline | None:
    line = scene.line
    for index, match in line.matches.items():
        if not match.entry.is_city or line.norm(match.next) not in _DASHES:
            continue
        opens = index == 0 or not line.tokens[index - 1].text[0].islower()
        after = line.tokens[match.next].end
        begins = [m.start for m in scene.mentions if m.start >= after]
        if opens and begins and len(line.text[after : begins[0]].split()) <= 1:
            start, end = line.tokens[index].start, line.tokens[match.next - 1].end
            offset = scene.sentence.start
            printed = line.text[start:end]
            city = match.entry.value if printed.isupper() else printed
            passage = scene.sentence.passage
            return Dateline(city, match.entry.code, passage, offset + start, offset + end)
    return None
