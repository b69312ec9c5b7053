"""Tell what speaks for and against the place of a dateline: posts, capitals, visitors."""

from collections.abc import Sequence

from pipeline.extract.dates.references import Dateline
from pipeline.extract.names.people import Scene
from pipeline.extract.occasion.venues import Venue
from pipeline.extract.words.lexicon import capitals
from pipeline.extract.words.placewords import CAPITAL, POSTED, POSTS


def is_posted_abroad(
    scenes: Sequence[Scene], told: Sequence[int], dateline: Dateline | None
) -> bool:
    """Say whether an embassy or ambassador in another country than the dateline's met somebody."""
    if dateline is None or dateline.is_line:
        return False
    for number in told:
        line = scenes[min(number, len(scenes) - 1)].line
        if POSTS.isdisjoint(line.vocabulary):
            continue
        for index, found in line.matches.items():
            lead = line.text[max(0, line.tokens[index].start - 60) : line.tokens[index].start]
            if found.entry.kind == "country" and POSTED.search(lead):
                return found.entry.code != dateline.code
    return False


def capital_venue(scenes: Sequence[Scene], order: Sequence[int]) -> Venue | None:
    """Return the capital that the text speaks of without its name (`the Peruvian capital`)."""
    for number in order:
        scene = scenes[number]
        found = CAPITAL.search(scene.sentence.text)
        if found is None:
            continue
        for match in scene.line.matches.values():
            start = scene.line.tokens[match.first].start
            if found.start() <= start < found.end("of") and match.entry.kind in {
                "demonym",
                "country",
            }:
                code = match.entry.code or ""
                city = capitals().get(code)
                return Venue(city, code, number) if city else None
    return None


def has_visitor(scenes: Sequence[Scene], told: Sequence[int]) -> bool:
    """Say whether `the visiting minister` is met: away from home, where the report is from."""
    texts = (
        scenes[n].line.text[mention.start : mention.end]
        for n in told
        for mention in scenes[n].mentions
    )
    return any(text[:9].casefold() == "visiting " for text in texts)
