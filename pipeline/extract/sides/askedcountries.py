"""Infer which country a word such as `Congolese` means, where the text names only one of them."""

from collections.abc import Mapping, Sequence
from functools import cache

from pipeline.extract.names.people import Scene
from pipeline.extract.names.standings import Standing
from pipeline.extract.words.gazetteer import rows
from pipeline.values import replace

_NAMES_COUNTRY = frozenset({"country", "city", "seat"})
_GROUND = "the one of these countries that the text names"


@cache
def _candidates() -> Mapping[str, frozenset[str]]:
    """Return the countries that a word may mean, by the reason why it asks."""
    known = (row[1:] for row in rows("ask.txt") if len(row) > 2)
    return {why: frozenset(codes.split()) for why, codes in known}


def means_one_of_several(standing: Standing) -> bool:
    """Say whether only a person can tell; `the Republic` is that of which the text speaks."""
    return standing.ask is not None and standing.ask not in _reasons_of_the_text()


@cache
def _reasons_of_the_text() -> frozenset[str]:
    return frozenset(row[1] for row in rows("ask.txt") if row[0].startswith("the "))


def with_asked_country(scenes: Sequence[Scene], standing: Standing) -> Standing:
    """Return the standing with the country, marked as inferred: a person still looks at it."""
    if standing.code or standing.organization or standing.ask is None:
        return standing
    candidates = _candidates().get(standing.ask, frozenset())
    named: dict[str, int] = {}
    for number, scene in enumerate(scenes) if candidates else ():
        for match in scene.line.matches.values():
            code = match.entry.code
            if match.entry.kind in _NAMES_COUNTRY and code in candidates:
                named.setdefault(code or "", number)
    if len(named) != 1:
        return standing
    code, scene_number = next(iter(named.items()))
    return replace(standing, code=code, party_scene=scene_number, is_inferred=True, ground=_GROUND)
