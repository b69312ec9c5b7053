"""Infer a participant's country where the text does not state it; such facts are marked."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.extract.cast.cast import Cast, Part
from pipeline.extract.dates.references import Dateline
from pipeline.extract.events.events import Event
from pipeline.extract.events.utterances import closes_quote
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person, Scene
from pipeline.extract.names.standings import Standing
from pipeline.extract.sides.askedcountries import means_one_of_several
from pipeline.extract.sides.homesides import (
    countries_across,
    countries_of_those_met,
    countries_visited,
    country_of_other_side,
    country_of_same_side,
    goal_of_others,
    met_one_of,
)
from pipeline.extract.sides.hometeams import country_of_leader
from pipeline.extract.sides.hometies import (
    countries_of_holders,
    country_beside_in_title,
    country_of_address,
    country_of_call,
    country_visited,
    is_of_two,
)
from pipeline.extract.sides.partners import country_of_partner
from pipeline.extract.words.gazetteer import word_pairs
from pipeline.extract.words.lexicon import Match
from pipeline.values import dataclass, replace

# Whose office is in a firm that the text need not name: where the firm sits is no state's office.
_LEADS_FIRM = re.compile(
    r"(?:deputy |group |global |co-|vice )?(?:ceo|chief executive|managing director|founder)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What the page tells of its own country: metadata, dateline and printed seats."""

    home: str | None
    office: Mention | None
    dateline: Dateline | None
    place_code: str | None
    is_elsewhere: bool = False  # on the sidelines of something: the place is nobody's own


def with_country_of_office(person: Person, part: Part, standing: Standing) -> Standing:
    """Return the standing with the country of an office that only one state has."""
    code = _unique_office(person)
    if standing.code or standing.organization or standing.ask or code is None:
        return standing
    scene = standing.role_scene if standing.role_scene is not None else part.scenes[0]
    ground = "the office, which only one state has"
    return replace(standing, code=code, party_scene=scene, is_inferred=True, ground=ground)


def with_inferred_country(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    part: Part,
    found: dict[int, Standing],
    clues: Clues,
    cast: Cast,
) -> Standing:
    """Return the standing of a participant with the country that the text lets one infer."""
    standing = found[part.person]
    if standing.code or standing.organization or means_one_of_several(standing):
        return standing
    person = people[part.person]
    if _LEADS_FIRM.match(standing.role or ""):
        return standing
    taken: set[str | None] = {s.code for p, s in found.items() if p != part.person}
    if clues.office is not None and not person.is_titled and clues.office.code not in taken:
        return replace(
            standing,
            role=standing.role or clues.office.role,
            role_scene=standing.role_scene,
            code=clues.office.code,
            is_inferred=True,
            ground="the page's own office",
        )
    taken |= countries_visited(scenes, person) | countries_across(scenes, part, cast)
    taken |= countries_of_those_met(scenes, part, found, cast)
    taken |= countries_of_holders(people, part.person)
    if clues.is_elsewhere:
        taken.add(clues.place_code)
    guesses = _guesses(scenes, people, part, found, clues, cast, taken)
    code, ground = next((guess for guess in guesses if guess[0] is not None), (None, None))
    if code is None:
        return standing
    scene = standing.role_scene if standing.role_scene is not None else part.scenes[0]
    return replace(standing, code=code, party_scene=scene, is_inferred=True, ground=ground)


def _guesses(
    scenes: Sequence[Scene],
    people: Sequence[Person],
    part: Part,
    found: dict[int, Standing],
    clues: Clues,
    cast: Cast,
    taken: set[str | None],
) -> Iterator[tuple[str | None, str]]:
    """Yield countries, the surest first, each with the words that say what it is inferred from."""
    person = people[part.person]
    yield country_of_leader(scenes, people, part, found), "the person whom this one is with"
    yield country_of_address(person, taken), "the form of address"
    yield country_of_call(scenes, part, cast), "the place of that meeting"
    yield _host_country(scenes, part, found, clues, cast), "the place, as the host's own"
    yield _beside_title(scenes, person, clues, taken), "the only country named beside the office"
    if not clues.is_elsewhere or is_of_two(scenes, people, part, cast):
        yield country_of_same_side(scenes, part, found, cast), "those listed on the same side"
    if not clues.is_elsewhere:
        yield goal_of_others(scenes, people, part, cast, found), "the country the others went to"
    yield country_beside_in_title(scenes, taken), "the two countries of the title"
    if not clues.is_elsewhere:
        other = country_of_other_side(scenes, part, found, cast)
        met = countries_of_those_met(scenes, part, found, cast)
        yield None if other in met else other, "the side the others are not of"
    yield _home_country(clues, taken), "the country of the page or the report"
    yield _most_named(scenes, person, taken), "the country named most in the text"
    if not (clues.is_elsewhere or part.is_delegate):  # those listed there may be of either side
        has_office = any(s.mention.role for s in person.sightings)
        visited = country_visited(part, found, clues.place_code, cast) if has_office else None
        hosting = _hosting_country(clues, taken)
        is_guest = hosting is not None and met_one_of(scenes, part, found, cast, hosting)
        yield visited if is_guest else hosting or visited, "the place of the meeting"
    yield country_of_partner(scenes, found, taken), "the country paired with the other's"


def _unique_office(person: Person) -> str | None:
    known = word_pairs("offices.json", "unique")
    codes = (known.get(sighting.mention.title) for sighting in person.sightings)
    return next((code for code in codes if code is not None), None)


def _host_country(
    scenes: Sequence[Scene],
    part: Part,
    found: dict[int, Standing],
    clues: Clues,
    cast: Cast,
) -> str | None:
    """Return the country of the place for one who receives somebody of another country there."""
    code = clues.place_code
    if not part.hosts or code is None:
        return None
    guests = {
        found[person].code
        for event in cast.events
        if event.shape in {"hosts", "hosted"}
        and (part.person in cast.objects.get(event, ()) or _has_subject(scenes, event, part))
        for person in (*cast.objects.get(event, ()), *_subjects(scenes, event))
        if person in found and person != part.person
    }
    if not guests:
        return code if code not in {found[p].code for p in found if p != part.person} else None
    return code if code not in guests else None


def _subjects(scenes: Sequence[Scene], event: Event) -> list[int]:
    persons = (scenes[event.scene].people[number] for number in event.subject)
    return [person for person in persons if person is not None]


def _has_subject(scenes: Sequence[Scene], event: Event, part: Part) -> bool:
    return part.person in _subjects(scenes, event)


def _hosting_country(clues: Clues, taken: set[str | None]) -> str | None:
    """Return the country of the place where others there are known to come from elsewhere."""
    others = taken - {None, clues.place_code}
    return clues.place_code if clues.place_code and others else None


def _beside_title(
    scenes: Sequence[Scene], person: Person, clues: Clues, taken: set[str | None]
) -> str | None:
    """Return the country of the sentence that gives the office, where it names only one.

    Where the dateline is that of another, which is nobody's yet, the sentence may speak of a third.
    """
    line = clues.dateline
    home = line.code if line and line.code not in taken else None
    for sighting in person.sightings:
        told = scenes[sighting.scene].line
        if not sighting.mention.role or closes_quote(told.text, sighting.mention.start):
            continue
        codes = {
            match.entry.code
            for match in told.matches.values()
            if match.entry.kind in {"country", "demonym"}
            and told.tokens[match.first].start < sighting.mention.start
        } - taken
        is_sure = len(codes) == 1 and (home is None or home in codes)
        if is_sure and len(scenes[sighting.scene].mentions) == 1:
            return codes.pop()
    return None


def _home_country(clues: Clues, taken: set[str | None]) -> str | None:
    if clues.home and clues.home not in taken:
        return clues.home
    line = clues.dateline
    return line.code if line and line.code not in taken else None


_SIDES = frozenset({"delegation", "side", "team", "guest", "visitor", "monarch"})


def _tells_nothing(scene: Scene, match: Match, person: Person) -> bool:
    """Say whether a place is the person's name, or only sets the scene (`In Peru, he ...`)."""
    if match.first == 1 and scene.line.norm(0) == "in":
        return True
    word = scene.line.words(match.first, match.next)
    return word in person.name.split()


def _most_named(scenes: Sequence[Scene], person: Person, taken: set[str | None]) -> str | None:
    """Return the country that the text names most beside this person, if it stands out."""
    near = {s.scene for s in person.sightings}
    counts: Counter[str] = Counter()
    beside: set[str] = set()  # in a sentence that names the person
    for number, scene in enumerate(scenes):
        for match in scene.line.matches.values():
            code = match.entry.code
            if _tells_nothing(scene, match, person):
                continue
            if match.entry.kind in {"country", "demonym", "city", "seat"} and code:
                beside |= {code} if number in near else set()
                is_side = scene.line.norm(match.next) in _SIDES
                counts[code] += 3 if number in near else 1 + is_side
    for code in taken:
        counts.pop(code or "", None)
    best = counts.most_common(2)
    if not best or best[0][1] < 2:
        return None
    stands_out = len(best) == 1 or best[0][1] >= 3 * best[1][1]
    if best[0][0] not in beside and not (stands_out and len(taken - {None}) < 2):
        return None  # it is only told of elsewhere, and both sides may be known
    return best[0][0] if len(best) == 1 or best[0][1] > best[1][1] else None
