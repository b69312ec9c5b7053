"""Infer a country from the wordings of press releases: addresses, journeys, titles, lists."""

from collections.abc import Mapping, Sequence

from pipeline.extract.cast.cast import Cast, Part
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing

_INDIAN = frozenset({"shri", "smt"})
_TITLE_SCENES = 6
_HEADS = ("president", "prime minister", "premier", "chancellor", "king", "emir", "sultan")
_ONLY_ONE = frozenset({*_HEADS, "foreign minister"})


def country_of_address(person: Person, taken: set[str | None]) -> str | None:
    """Return the country in which alone people are so addressed."""
    words = {
        word.casefold().strip(".")
        for s in person.sightings
        for word in (s.mention.honorific or "").split()
    }
    return "IN" if words & _INDIAN and "IN" not in taken else None


def country_of_call(scenes: Sequence[Scene], part: Part, cast: Cast) -> str | None:
    """Return the country in which a traveller met the person (`In Peru I met X`, `In Lima ...`).

    Of cities only where the journey goes to several countries: else other words tell it.
    """
    for event in cast.events:
        line = scenes[event.scene].line
        match = line.matches.get(line.skip_article(1))
        is_country = match is not None and match.entry.kind == "country"
        if line.norm(0) == "in" and is_country and part.person in cast.objects.get(event, ()):
            return match.entry.code if match is not None else None
    cities = {
        number: {m.entry.code for m in scenes[number].line.matches.values() if m.entry.is_city}
        for number in {event.scene for event in cast.events}
    }
    if len({code for codes in cities.values() for code in codes}) < 2:
        return None
    for event in cast.events:
        line = scenes[event.scene].line
        opens = line.norm(0) == "in" and line.is_city(1)
        if opens and part.person in cast.objects.get(event, ()) and len(cities[event.scene]) == 1:
            return line.matches[1].entry.code
    return None


def country_visited(
    part: Part, found: Mapping[int, Standing], place_code: str | None, cast: Cast
) -> str | None:
    """Return the country of the place for one met there, where all others known are of it."""
    codes = {standing.code for standing in found.values() if standing.code}
    is_met = any(
        part.person in met and event.shape in {"with", "hosts"}
        for event, met in cast.objects.items()
    )
    return place_code if is_met and codes == {place_code} else None


def country_beside_in_title(scenes: Sequence[Scene], taken: set[str | None]) -> str | None:
    """Return the second of two countries that a title names side by side (`A and B sign ...`)."""
    for scene in scenes[:_TITLE_SCENES]:
        if scene.sentence.where == "body":
            continue
        matches = [m for m in scene.line.matches.values() if m.entry.kind == "country"]
        if len(matches) != 2 or matches[0].first != 0:
            continue
        joint = range(matches[0].next, matches[1].first)
        if len(joint) == 1 and scene.line.norm(joint[0]) in {"and", "&", "-", "–"}:
            open_ = {m.entry.code for m in matches} - taken
            return open_.pop() if len(open_) == 1 else None
    return None


def is_of_two(scenes: Sequence[Scene], people: Sequence[Person], part: Part, cast: Cast) -> bool:
    """Say whether the person is listed with one other only, and is no head of anything.

    On the sidelines of a conference longer lists and heads of state are of many countries.
    """
    titles = {s.mention.title for s in people[part.person].sightings if s.mention.role}
    if not titles or any(title.startswith(_HEADS) for title in titles):
        return False
    lists = [
        [p for p in side if p is not None]
        for event in cast.events
        for side in (
            cast.objects.get(event, ()),
            [scenes[event.scene].people[n] for n in event.subject],
        )
    ]
    return any(len(side) == 2 and part.person in side for side in lists)


def countries_of_holders(people: Sequence[Person], number: int) -> set[str | None]:
    """Return the countries of which others hold the same highest office: never this one's own."""
    titles = {s.mention.title for s in people[number].sightings} & _ONLY_ONE
    if not titles:
        return set()
    start = _letters(people[number])
    return {
        sighting.mention.code
        for other, person in enumerate(people)
        if other != number and _letters(person) != start
        for sighting in person.sightings
        if sighting.mention.title in titles and not sighting.mention.is_absent
    }


def _letters(person: Person) -> str:
    """Return how the family name begins: it may be spelt in two ways (`Kabugo`, `Kabuga`)."""
    return person.name.split()[-1][:4].casefold()
