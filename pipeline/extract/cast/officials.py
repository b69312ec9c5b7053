"""Say whether a meeting is one of officials of different sides, and no everyday one."""

from collections.abc import Sequence

from pipeline.extract.cast.cast import Casting
from pipeline.extract.events.events import Event
from pipeline.extract.names.people import Person
from pipeline.extract.names.portfolio_kinds import portfolio_kind

_NO_OFFICIALS = frozenset(
    {"boss", "ceo", "executive", "host", "colleague", "member", "dean", "lawmaker", "mp", "judge",
     "justice", "officer", "inspector", "lama", "predecessor", "successor", "councillor",
     "councilor", "congressman", "congresswoman"}
)  # fmt: skip
_ABROAD = frozenset(
    {"ambassador", "envoy", "diplomat", "nuncio", "consul", "attache", "attaché", "counterpart",
     "peer", "representative", "negotiator", "king", "queen", "emir", "amir", "sultan", "pope",
     "monarch"}
)  # fmt: skip
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat"})
_HEADS = frozenset({"head of state", "head of government"})


def is_of_officials(casting: Casting, event: Event) -> bool:
    """Say whether one of those who met holds an office, or whole groups of officials met."""
    mentions = casting.scenes[event.scene].mentions
    numbers = (*event.subject, *event.object)
    groups = [mentions[number] for number in numbers if mentions[number].is_plural]
    if any(group.codes or group.organization for group in groups):
        return True
    if any(group.head in _ENVOYS for group in groups):
        return True
    if groups and len(_countries(casting, event)) > 1:
        return True
    persons = _persons(casting, event)
    if len({_party(person) for person in persons} - {None}) > 1:
        return any(_heads(person) for person in persons)
    if not any(_heads(person) for person in persons):
        near = casting.scenes[event.scene : event.scene + 3]
        told = (m for scene in near for m in scene.mentions if m.is_plural)
        return any(len(m.codes) > 1 for m in told) or any(p.party_sighting() for p in persons)
    return any(_heads(person) - _NO_OFFICIALS for person in persons)


def is_local(casting: Casting, event: Event) -> bool:
    """Say whether those who met belong to one state, as far as the opening tells of any other.

    Heads of state, foreign ministers and envoys meet those of other states unless it says so.
    """
    mentions = casting.scenes[event.scene].mentions
    if any(mentions[number].is_plural for number in (*event.subject, *event.object)):
        return False
    persons = _persons(casting, event)
    if len(persons) == 1 and event.shape in {"alone", "chairs"}:
        own = _party(persons[0])
        # Whose country the text leaves open belongs to the one that it names.
        is_own = own is None and (event.shape != "alone" or event.verb in {"met", "meets"})
        return len(_countries(casting, event) - {own}) <= is_own
    parties = {_party(person) for person in persons}
    if len(persons) < 2 or len(parties) > 1:
        return False
    if parties == {None} and any(_looks_abroad(person) for person in persons):
        return False
    own = parties.pop()
    return own is not None or len(_countries(casting, event)) < 2


def _persons(casting: Casting, event: Event) -> Sequence[Person]:
    numbers = casting.people_of(event, (*event.subject, *event.object))
    if not event.subject:
        numbers += casting.subject_before(event)
    return [casting.people[number] for number in dict.fromkeys(numbers)]


def _heads(person: Person) -> set[str]:
    return {s.mention.head for s in person.sightings if s.mention.role and s.mention.head}


def _looks_abroad(person: Person) -> bool:
    kinds = {portfolio_kind(s.mention.title, s.mention.head) for s in person.sightings}
    return bool(kinds & (_HEADS | {"foreign"}) or _heads(person) & _ABROAD)


def _party(person: Person) -> str | None:
    served = person.party_sighting()
    return (served.mention.code or served.mention.organization) if served else None


def _countries(casting: Casting, event: Event) -> set[str]:
    opening = range(min(casting.opening_end, len(casting.scenes)))
    return {
        match.entry.value
        if match.entry.kind in {"organization", "ask"}
        else match.entry.code or match.entry.value
        for number in {*opening, event.scene}
        for match in casting.scenes[number].line.matches.values()
        if match.entry.kind in {"country", "demonym", "organization", "ask"}
    }
