"""Tell a head of state or government among his or her own people from a meeting of two parties."""

import re
from collections.abc import Sequence

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event
from pipeline.extract.names.mention import Mention
from pipeline.extract.names.people import Person
from pipeline.extract.words.gazetteer import word_pairs
from pipeline.extract.words.placewords import TRAVELS

_HEADS = ("president", "prime minister", "premier", "king", "emir", "amir", "sultan", "chancellor",
          "pm", "crown prince", "queen", "taoiseach")  # fmt: skip
_SUBORDINATES = frozenset(
    {"minister", "chief", "head", "commander", "governor", "adviser", "advisor", "secretary",
     "director", "general", "officer", "attorney", "inspector", "mayor", "chairman", "marshal",
     "deputy", "undersecretary", "lawmaker", "mp", "senator", "prosecutor", "judge"}
)  # fmt: skip
_OWN = ("his", "her")
_NEW = re.compile(r"\bnewly[ -](?:appointed|designated|accredited|named)\s+(?:\w+\s+){0,2}\w+$")
_OF_OWN = re.compile(r"\s+of\s+(?:the\s+(?:country|nation|state)['’]s|his|her|its)\s")


def is_domestic(casting: Casting, event: Event) -> bool:
    """Say whether the event is one of a head of state with officials of the same country.

    The text must leave those without any country, and name no other country where it opens.
    """
    if _has_own_ministers(casting, event):
        return True
    everyone = casting.people_of(event, (*event.subject, *event.object))
    everyone += casting.subject_before(event)
    persons = [casting.people[number] for number in dict.fromkeys(everyone)]
    leads = [person for person in persons if _is_head(person)]
    if not leads:
        leads = _heads_in_opening(casting)
        persons = [*persons, *leads]
    leads = _without_family(leads)
    if len(leads) != 1 or len(persons) < 2:
        return False
    served = leads[0].party_sighting()
    own = served.mention.code if served else None
    if _goes_abroad(casting, own) or _is_called_on(casting, event, leads[0]):
        return False
    others = [p for p in persons if p is not leads[0] and _without_family([p]) == [p]]
    if not all(_is_subordinate(person, own) for person in others):
        return False
    return len(_countries(casting, event) - {own}) <= (own is None)


def is_title_of_domestic(casting: Casting, event: Event, told: Sequence[Event]) -> bool:
    """Say whether a title tells in short what the text tells of one state's own people."""
    if casting.scenes[event.scene].sentence.where == "body":
        return False
    met = set(casting.people_of(event, event.object))
    below = (other for other in told if event.scene < other.scene < casting.opening_end)
    return any(
        met & set(casting.people_of(other, other.object)) and is_domestic(casting, other)
        for other in below
    )


def _is_of_land(mention: Mention) -> bool:
    """Say whether `the heads of the country's army` are meant, without its name."""
    return mention.title.endswith((" of the country", " of the nation"))


def _without_family(persons: Sequence[Person]) -> list[Person]:
    """Return the persons less a monarch's heir and queen, who come along."""
    kin = ("crown prince", "prince", "queen", "princess")
    return [
        person
        for person in persons
        if not any(s.mention.title.startswith(kin) for s in person.sightings if s.mention.role)
    ] or list(persons)


def _has_own_ministers(casting: Casting, event: Event) -> bool:
    """Say whether `her ministers` or the like are met."""
    scene = casting.scenes[event.scene]
    for number in (*event.subject, *event.object):
        mention = scene.mentions[number]
        is_new = _NEW.search(scene.line.text, 0, mention.end) is not None
        if is_new and mention.is_plural and not (mention.name or mention.codes):
            return True  # envoys who have yet to leave
    if any(scene.mentions[number].name for number in event.object):
        return False
    for number in event.object:
        mention = scene.mentions[number]
        before = scene.line.text[: mention.start].casefold().rsplit(maxsplit=1)[-1:]
        is_bare = mention.is_plural and not mention.codes and not mention.organization
        if is_bare and (_OF_OWN.match(scene.line.text, mention.end) or _is_of_land(mention)):
            return True
        if is_bare and mention.head == "minister" and before and before[0] in _OWN:
            return True
    return False


def _goes_abroad(casting: Casting, own: str | None) -> bool:
    """Say whether the opening tells of a journey to a country or a city."""
    for scene in casting.scenes[: casting.opening_end]:
        # Who `leaves for` a country has not gone yet.
        ends = {
            match.end()
            for match in TRAVELS.finditer(scene.line.text)
            if not match.group().startswith(("leaves", "heads", "flies"))
        }
        places = (
            m
            for m in scene.line.matches.values()
            if m.entry.kind in {"country", "city"} and (own is None or m.entry.code != own)
        )
        if any(scene.line.tokens[match.first].start in ends for match in places):
            return True
    return False


def _is_called_on(casting: Casting, event: Event, lead: Person) -> bool:
    """Say whether somebody calls on a head whose country the text states, as guests do."""
    persons = casting.people_of(event, event.object)
    return lead.party_sighting() is not None and any(casting.people[p] is lead for p in persons)


def _heads_in_opening(casting: Casting) -> list[Person]:
    numbers = {
        number
        for scene in casting.scenes[: casting.opening_end]
        for number in scene.people
        if number is not None
    }
    found = [casting.people[number] for number in sorted(numbers)]
    return [person for person in found if _is_head(person) and person.party_sighting() is None]


def _is_head(person: Person) -> bool:
    return any(s.mention.title.startswith(_HEADS) for s in person.sightings if s.mention.role)


def _is_subordinate(person: Person, own: str | None) -> bool:
    """Say whether the person holds a lower office of the same country, or of none that is told."""
    heads = {s.mention.head for s in person.sightings if s.mention.role}
    served = person.party_sighting()
    is_own = served is None or (own is not None and served.mention.code == own)
    only = word_pairs("offices.json", "unique")  # `Secretary of State`: one state's office
    titles = {s.mention.title for s in person.sightings if s.mention.role}
    if any(only.get(title, own) != own for title in titles):
        return False
    return bool(heads) and heads <= _SUBORDINATES and is_own


def _countries(casting: Casting, event: Event) -> set[str | None]:
    """Return the countries and bodies that the opening and the event's sentence name."""
    found: set[str | None] = set()
    for number in _scenes(casting, event):
        for match in casting.scenes[number].line.matches.values():
            if match.entry.kind in {"organization", "ask"}:
                found.add(match.entry.value)
            elif match.entry.code:
                found.add(match.entry.code)
    return found


def _scenes(casting: Casting, event: Event) -> Sequence[int]:
    opening = range(min(casting.opening_end, len(casting.scenes)))
    return tuple(dict.fromkeys((*opening, event.scene)))
