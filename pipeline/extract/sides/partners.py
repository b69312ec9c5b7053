"""Infer a country from the two of which the text speaks: `the ties between Oman and Peru`."""

from collections.abc import Iterator, Mapping, Sequence

from pipeline.extract.names.people import Scene
from pipeline.extract.names.standings import Standing

_FEWEST = 2  # participants


def country_of_partner(
    scenes: Sequence[Scene], found: Mapping[int, Standing], taken: set[str | None]
) -> str | None:
    """Return what the country of a side already known is paired with, if with one alone.

    Only for the one participant whom the text leaves without a country.
    """
    open_ = [
        standing for standing in found.values() if not (standing.code or standing.organization)
    ]
    known = {standing.code for standing in found.values() if standing.code}
    if len(open_) != 1 or len(found) < _FEWEST or not known:
        return None
    partners = {
        other
        for pair in _pairs(scenes)
        for one, other in (pair, pair[::-1])
        if one in known and other not in known
    }
    code = partners.pop() if len(partners) == 1 else None
    return None if code in taken else code


def _pairs(scenes: Sequence[Scene]) -> Iterator[tuple[str, str]]:
    """Yield the two countries of each `between A and B`, and of `A and B agreed` in a lead."""
    for scene in scenes:
        line = scene.line
        for index, first in line.matches.items():
            before = index - 1 - (line.norm(index - 1) == "the")
            second = line.matches.get(line.skip_article(first.next + 1))
            is_pair = line.norm(before) == "between" or (before < 0 and scene.sentence.start == 0)
            is_pair = is_pair and line.norm(first.next) == "and"
            if (
                not is_pair
                or second is None
                or {first.entry.kind, second.entry.kind} != {"country"}
            ):
                continue
            if first.entry.code and second.entry.code:
                yield first.entry.code, second.entry.code
