"""Name the countries and organizations that participants represent."""

from functools import lru_cache

from pipeline.countries import country_name, is_country
from pipeline.model import Participant, Party, PartyKind, Record
from pipeline.render.language.speaking import speech, spoken

_Party = tuple[PartyKind, str, str]


def party_name(party: Party | None) -> str | None:
    """Return the name of the country or organization that somebody represents."""
    if party is None:
        return None
    return party.organization if party.country is None else shown_country(party.country)


def party_names(participants: tuple[Participant, ...]) -> tuple[str, ...]:
    """Return the names of all countries and organizations in order of their first participant."""
    names = [party_name(person.represents) for person in participants]
    return tuple(dict.fromkeys(filter(None, names)))


def parties_of(record: Record) -> tuple[_Party, ...]:
    """Return whom the participants represent: kind, code or name, and the name for readers."""
    found: dict[_Party, None] = {}
    for person in record.participants:
        party = person.represents
        name = party_name(party)
        if party is None or not name:
            continue
        kind: PartyKind = "organization" if party.country is None else "country"
        found[kind, party.country or name, name] = None
    return tuple(found)


def shown_country(code: str) -> str:
    """Return the name of a country."""
    return _shown_country(code, spoken())


@lru_cache(maxsize=600)
def _shown_country(code: str, _: str) -> str:
    found = speech()
    if found is not None and is_country(code) and (name := found.country(code)):
        return name
    try:
        return country_name(code)
    except KeyError:  # an unchecked record: its own words are better than none
        return code
