"""Write a record as FollowTheMoney entities (https://followthemoney.tech), one a line.

What needs review is left out. Ids follow from what an entity is: a person is the same entity in all
records that give the same id, a country or body wherever it is named, an article wherever it is a
source. So the lines of several records can be put together (`MERGED_KINDS` may then stand twice).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pipeline.countries import country_name, is_country
from pipeline.model import Meeting, Participant, Party, Source
from pipeline.render.data.subject import Subject, calendar_date, meeting_dates, stable_uuid
from pipeline.render.data.texts import encoded, json_line
from pipeline.render.glance import place_text
from pipeline.render.links import find_safe_url
from pipeline.render.wording import MEETING_STATUS

Entity = dict[str, Any]
MERGED_KINDS: Final = frozenset({"Article", "Organization", "Person", "PublicBody"})


def record_entities(subject: Subject) -> bytes:
    """Return the entities of a record: articles, people, those they speak for, the meeting."""
    return entity_lines(_once(_entities(subject)))


def entity_lines(entities: Iterable[Entity]) -> bytes:
    """Return entities one a line."""
    return encoded("".join([f"{json_line(one)}\n" for one in entities]))


def merge_entity(known: dict[str, Entity], one: Entity) -> None:
    """Add an entity, or what it says that is not known of the entity with its id."""
    before = known.setdefault(one["id"], one)
    if before is one:
        return
    for name, values in one["properties"].items():
        held = before["properties"].setdefault(name, [])
        held += [value for value in values if value not in held]


def _once(entities: Iterable[Entity]) -> Iterable[Entity]:
    known: dict[str, Entity] = {}
    for one in entities:
        merge_entity(known, one)
    return known.values()


def _entities(subject: Subject) -> Iterator[Entity]:
    record = subject.record
    articles = [_article(subject, at, one) for at, one in enumerate(record.sources)]
    yield from articles
    proof = list(dict.fromkeys([one["id"] for one in articles]))
    involved = []
    for at, person in enumerate(record.participants):
        if not subject.is_sure(f"/participants/{at}/name"):
            continue
        party = _party(person.represents)
        if party is None or not subject.is_sure(f"/participants/{at}/represents"):
            party = None
        role = person.role if subject.is_sure(f"/participants/{at}/role") else None
        made = _person(person, role, party, proof)
        involved.append(made["id"])
        yield made
        if party:
            involved.append(party["id"])
            yield party
            yield _representation(subject, made, party, role, proof)
    if record.meeting and _is_told_of_surely(subject, record.meeting):
        yield _event(subject, record.meeting, list(dict.fromkeys(involved)), proof)


def _is_told_of_surely(subject: Subject, meeting: Meeting) -> bool:
    return meeting.status == "reported" or subject.is_sure("/meeting/status")


def _event(subject: Subject, meeting: Meeting, involved: list[str], proof: list[str]) -> Entity:
    record = subject.record
    start, end = meeting_dates(meeting)
    is_dated = start is not None and subject.is_sure("/meeting/date")
    is_long = is_dated and end is not None and subject.is_sure("/meeting/end_date")
    place = meeting.place if subject.is_sure("/meeting/place") else None
    is_hosted = meeting.host is not None and subject.is_sure("/meeting/host")
    host = _person_id(meeting.host) if is_hosted and meeting.host else None
    summary = record.summary if subject.is_sure("/summary") else None
    return _entity(
        "Event",
        stable_uuid("meeting", record.id),
        {
            "name": [subject.title],
            "summary": [summary],
            # Of a meeting that nobody reports as held, an event must say so.
            "description": [_state_of(meeting)],
            "date": [start if is_dated and not is_long else None],
            "startDate": [start if is_long else None],
            "endDate": [end if is_long else None],
            "location": [place_text(place)],
            "country": [_code(place.country) if place else None],
            "organizer": [host if host in involved else None],
            "involved": involved,
            "keywords": [
                one for at, one in enumerate(record.topics) if subject.is_sure(f"/topics/{at}")
            ],
            "recordId": [record.id],
            "sourceUrl": [subject.url],
            "proof": proof,
        },
    )


def _state_of(meeting: Meeting) -> str | None:
    return None if meeting.status == "reported" else MEETING_STATUS[meeting.status]


def _person(
    person: Participant, role: str | None, party: Entity | None, proof: list[str]
) -> Entity:
    return _entity(
        "Person",
        _person_id(person.id),
        {
            "name": [person.name],
            "position": [role],
            "country": party["properties"].get("country", []) if party else [],
            "proof": proof,
        },
    )


def _person_id(id_: str) -> str:
    return stable_uuid("person", id_)


def _party(party: Party | None) -> Entity | None:
    """Return for whom somebody spoke; a country is there as its government, a public body."""
    if party is None:
        return None
    if code := _code(party.country):
        name = country_name(code.upper())
        values: Mapping[str, list[str | None]] = {"name": [name], "country": [code]}
        return _entity("PublicBody", stable_uuid("country", code), values)
    if not party.organization:
        return None
    id_ = stable_uuid("organization", party.organization)
    return _entity("Organization", id_, {"name": [party.organization]})


def _representation(
    subject: Subject, person: Entity, party: Entity, role: str | None, proof: list[str]
) -> Entity:
    record = subject.record
    is_dated = record.meeting is not None and subject.is_sure("/meeting/date")
    date = calendar_date(record.meeting.date) if record.meeting and is_dated else None
    return _entity(
        "Representation",
        stable_uuid("representation", record.id, person["id"], party["id"]),
        {
            "agent": [person["id"]],
            "client": [party["id"]],
            "role": [role],
            "date": [date],
            "recordId": [record.id],
            "sourceUrl": [subject.url],
            "proof": proof,
        },
    )


def _article(subject: Subject, at: int, source: Source) -> Entity:
    """Return a source; the same copy or address is the same article in all records."""
    record = subject.record
    key = source.sha256 or source.url or f"{record.id}\0{at}"
    is_only = len(record.sources) == 1
    title = record.title if is_only and subject.is_sure("/title") else None
    is_dated = subject.is_sure(f"/sources/{at}/published")
    file_name = source.article.rpartition("/")[2] if source.article else None
    return _entity(
        "Article",
        stable_uuid("article", key),
        {
            "name": [title or file_name or source.publisher or f"Source {at + 1} of {record.id}"],
            "title": [title],
            "fileName": [file_name],
            "author": [source.author],
            "publisher": [source.publisher],
            "publishedAt": [calendar_date(source.published) if is_dated else None],
            "sourceUrl": [find_safe_url(source.url)],
        },
    )


def _code(country: str | None) -> str | None:
    return country.lower() if country and is_country(country) else None


def _entity(schema: str, id_: str, values: Mapping[str, Iterable[str | None]]) -> Entity:
    """Return an entity with those properties that have a value."""
    known = {name: [value for value in given if value] for name, given in values.items()}
    properties = {name: given for name, given in known.items() if given}
    return {"id": id_, "schema": schema, "properties": properties}
