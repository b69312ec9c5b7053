"""Say in which city and country they met, where the text prints it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.extract.cast import Cast, is_loose
from pipeline.extract.lexicon import capitals
from pipeline.extract.people import Scene
from pipeline.extract.placewords import (
    AWAY,
    CAPITAL,
    HERE,
    HERE_NOW,
    POSTED,
    POSTS,
    WHERE_THEY_MEET,
)
from pipeline.extract.references import Dateline
from pipeline.extract.utterances import unquoted
from pipeline.extract.venues import Venue, city_in, city_of, country_in

_TITLES = frozenset({"page", "title", "heading"})
_SOON = 3  # sentences: what is told later does not speak against the dateline
_NEAR = 6  # sentences: what is told later is another journey


def find_venue(
    scenes: Sequence[Scene],
    cast: Cast,
    dateline: Dateline | None,
    codes: frozenset[str],
    *,
    is_elsewhere: bool = False,
) -> Venue | None:
    """Return where the main meeting took place, None where the text does not say.

    `codes` are the countries and bodies of those who took part: a dateline elsewhere is the
    reporter's own, unless the meeting was on the sidelines of something (`is_elsewhere`).
    """
    if cast.main is None:
        return None
    told = _told(cast)
    if cast.apart and _are_in_two_countries(scenes, told):
        return None
    own = (
        None
        if _is_reporters(scenes, told, dateline, codes, is_elsewhere=is_elsewhere)
        else dateline
    )
    if own is not None and own.city and _is_set_here(scenes, told):
        return Venue(own.city, own.code, None)
    is_ahead = cast.main.standing in {"planned", "cancelled"}
    latest = len(scenes) if own is None or not own.city else told[0] + _SOON
    printed = _first(
        city_in(scenes, n, is_told=True, is_ahead=is_ahead) for n in told if n <= latest
    )
    return printed or _titled_venue(scenes) or _venue_around(scenes, cast, told, own)


def _is_reporters(
    scenes: Sequence[Scene],
    told: Sequence[int],
    dateline: Dateline | None,
    codes: frozenset[str],
    *,
    is_elsewhere: bool,
) -> bool:
    """Say whether the dateline is where the report was written, and not where they met."""
    if dateline is None:
        return False
    is_foreign = len(codes) == 2 and dateline.code not in codes
    is_elsewhere = is_elsewhere or _has_visitor(scenes, told)
    if is_foreign and not dateline.is_line and not is_elsewhere:
        return True
    return _is_posted_abroad(scenes, (0, 1, *told), dateline)


def _has_visitor(scenes: Sequence[Scene], told: Sequence[int]) -> bool:
    """Say whether `the visiting minister` is met: away from home, where the report is from."""
    texts = (
        scenes[n].line.text[mention.start : mention.end]
        for n in told
        for mention in scenes[n].mentions
    )
    return any(text[:9].casefold() == "visiting " for text in texts)


def _titled_venue(scenes: Sequence[Scene]) -> Venue | None:
    """Return the city that a title gives (`Readout of the minister's meetings in Lima`)."""
    titles = (n for n, s in enumerate(scenes[:2]) if s.sentence.where in _TITLES)
    found = _first(city_in(scenes, number, is_told=False) for number in titles)
    return replace(found, is_firm=False) if found is not None else None


def _venue_around(
    scenes: Sequence[Scene], cast: Cast, told: Sequence[int], own: Dateline | None
) -> Venue | None:
    """Return the place that sentences beside the meeting give, or the dateline."""
    order = _search_order(scenes, cast)
    settled = [n for n in order if n in told or not AWAY.search(scenes[n].sentence.text)]
    country = _first(country_in(scenes, n, is_told=n in told) for n in settled)
    near = _first(city_in(scenes, n, is_told=False) for n in order if n not in told)
    is_near_first = own is None or not own.city or _is_apart(own, near, country, told[0])
    if near is not None and country is not None and _is_of_others(scenes, cast, near, country):
        return country
    if near is not None and is_near_first:
        return replace(near, is_firm=False)
    at_home = own.code if own is not None and own.city else None
    if country is not None and country.code is not None and country.code != at_home:
        city = _first(city_of(scenes, number, country.code) for number in order)
        if city is not None:
            return city
    supported = _dateline_venue(scenes, settled, own)
    if supported is not None and (country is None or country.code == supported.code):
        return supported
    return country


def _is_of_others(scenes: Sequence[Scene], cast: Cast, near: Venue, country: Venue) -> bool:
    """Say whether a sentence on others names the city, and one on those who met a country."""
    parts = {part.person for part in cast.parts}
    if near.scene is None or country.scene is None or near.code == country.code:
        return False
    is_others = parts.isdisjoint(scenes[near.scene].people)
    return is_others and not parts.isdisjoint(scenes[country.scene].people)


def _is_apart(dateline: Dateline, near: Venue | None, country: Venue | None, main: int) -> bool:
    """Say whether the text soon sets the meeting in another country than the dateline's."""
    if country is not None and (country.scene or 0) <= main + _SOON:
        return country.code != dateline.code
    return near is not None and (near.scene or 0) <= main + _SOON and near.code != dateline.code


def _first(venues: Iterable[Venue | None]) -> Venue | None:
    return next((venue for venue in venues if venue is not None), None)


def _search_order(scenes: Sequence[Scene], cast: Cast) -> list[int]:
    """Return the scenes that may place the meeting, the decisive ones first.

    Next come those that speak of somebody who took part.
    """
    main = cast.main.scene if cast.main else 0
    parts = {part.person for part in cast.parts}
    near = [n for n, scene in enumerate(scenes[: main + 9]) if HERE.are_in(scene.line)]
    near.sort(
        key=lambda number: (
            parts.isdisjoint(scenes[number].people)
            and not WHERE_THEY_MEET.search(scenes[number].sentence.text)
        )
    )
    return list(dict.fromkeys((*_told(cast), *near)))


def _told(cast: Cast) -> list[int]:
    """Return the scenes that tell the meeting itself, the decisive one first.

    An event that names one side only (`arrived from talks elsewhere`) has to be near.
    """
    main = cast.main.scene if cast.main else 0
    told = {
        event.scene
        for event in cast.events
        if not is_loose(event) and (event.shape != "alone" or event.scene <= main + _NEAR)
    }
    return [main, *sorted(told)]


def _is_set_here(scenes: Sequence[Scene], told: Sequence[int]) -> bool:
    """Say whether the sentences that tell the meeting, or the first ones, say `here`."""
    first = range(min(max(told[0], 0) + 1, len(scenes)))
    texts = (unquoted(scenes[number].sentence.text) for number in (*first, told[0]))
    return any(HERE_NOW.search(text) for text in texts)


def _are_in_two_countries(scenes: Sequence[Scene], told: Sequence[int]) -> bool:
    """Say whether the sentences that tell separate talks set them in different countries."""
    near = [number for number in told if number <= told[0] + _NEAR]
    venues = (city_in(scenes, n, is_told=True) or country_in(scenes, n, is_told=True) for n in near)
    codes = {venue.code for venue in venues if venue is not None}
    return len(codes) > 1 or any(_is_in_each(scenes[number]) for number in near)


def _is_in_each(scene: Scene) -> bool:
    """Say whether `X in Muscat and Y in London` sets those whom it names in two countries."""
    behind = {mention.end for mention in scene.mentions}
    found = scene.line.matches.items()
    codes = {
        match.entry.code
        for index, match in found
        if match.entry.is_city
        and scene.line.norm(index - 1) == "in"
        and scene.line.tokens[index - 2].end in behind
    }
    return len(codes) > 1


def _dateline_venue(
    scenes: Sequence[Scene], order: Sequence[int], dateline: Dateline | None
) -> Venue | None:
    """Return the dateline's city where no words speak against it."""
    capital = _capital_venue(scenes, order)
    if capital is not None:
        return capital
    if dateline is None:
        return None
    return Venue(dateline.city, dateline.code, None)


def _capital_venue(scenes: Sequence[Scene], order: Sequence[int]) -> Venue | None:
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


def _is_posted_abroad(
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
