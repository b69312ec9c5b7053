"""Say in which city and country they met, where the text prints it."""

from collections.abc import Iterable, Sequence

from pipeline.extract.cast.cast import Cast
from pipeline.extract.dates.references import Dateline
from pipeline.extract.events.looseverbs import is_loose
from pipeline.extract.events.utterances import unquoted
from pipeline.extract.names.people import Scene
from pipeline.extract.occasion.datelineplaces import capital_venue, has_visitor, is_posted_abroad
from pipeline.extract.occasion.venues import Venue, city_in, city_of, country_in
from pipeline.extract.words.placewords import (
    AWAY,
    HERE,
    HERE_NOW,
    STAY,
    WHERE_THEY_MEET,
)
from pipeline.values import replace

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
    before = _lead_of_stay(scenes, cast)
    printed = _first(
        city_in(scenes, n, is_told=True, is_ahead=is_ahead) for n in (*before, *told) if n <= latest
    )
    return printed or _titled_venue(scenes) or _venue_around(scenes, cast, told, own)


def _lead_of_stay(scenes: Sequence[Scene], cast: Cast) -> tuple[int, ...]:
    """Return the sentence before `X said in a meeting` that tells where X was (`on a visit to`)."""
    main = cast.main
    if main is None or not main.is_aside or main.scene == 0:
        return ()
    before = scenes[main.scene - 1]
    shared = {p for p in before.people if p is not None} & {part.person for part in cast.parts}
    return (main.scene - 1,) if shared and STAY.search(before.sentence.text) else ()


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
    is_elsewhere = is_elsewhere or has_visitor(scenes, told)
    if is_foreign and not dateline.is_line and not is_elsewhere:
        return True
    return is_posted_abroad(scenes, (0, 1, *told), dateline)


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
    if own is not None and own.city:  # what is said of others sets the meeting in no other country
        parts = {part.person for part in cast.parts}
        settled = [n for n in settled if n in told or not parts.isdisjoint(scenes[n].people)]
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
    capital = capital_venue(scenes, order)
    if capital is not None:
        return capital
    if dateline is None:
        return None
    return Venue(dateline.city, dateline.code, None)
