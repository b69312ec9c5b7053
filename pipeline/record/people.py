"""The text of people.yaml in, the people that it teaches and every problem out."""

import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from pipeline.errors import Location, Problem
from pipeline.forms import data_from_record
from pipeline.model import Draft, KnownPerson, Party
from pipeline.record.data import Data, Path, mappings_in, value_at
from pipeline.record.findings import Finding, problems_from_findings
from pipeline.record.gaps import with_gaps
from pipeline.record.loading import Loaded, in_nfc, read_quickly, read_with_places, tree_of
from pipeline.record.naming import folded_name, has_letter
from pipeline.record.records import record_from_data
from pipeline.record.renaming import with_other_ids
from pipeline.record.schemas import load_schema
from pipeline.record.tree import data_from_tree
from pipeline.record.wording import shown
from pipeline.slug import slug_from_text
from pipeline.values import replace

PEOPLE_FORM = "readout/people/1"


def read_people(
    source: str | bytes, path: str
) -> tuple[tuple[KnownPerson, ...], tuple[Problem, ...]]:
    """Return the people of a file in its order, none if it has problems, and the problems.

    An empty file teaches nobody.
    """
    plain = read_quickly(source, "people")
    if plain is not None and next(_findings(plain[1]), None) is None:
        return tuple(map(_person, plain[1]["people"] or ())), ()  # type: ignore[arg-type] # the schema said yes
    reading = read_with_places(source, path, "people")
    if reading.tree is None:
        return (), reading.problems
    data = in_nfc(data_from_tree(reading.tree))
    readable = with_gaps(data, load_schema("people"))
    found = problems_from_findings(_findings(readable), reading.tree, path)
    problems = tuple(sorted({*reading.problems, *found}))
    return (), problems or (() if data is None else (_unexplained(path),))


def _unexplained(path: str) -> Problem:
    """Return the problem of a file that one validator refuses and the other finds right."""
    remedy = "compare it with docs/people.md"
    return Problem(Location(path), "", "does not fit the schema", remedy, "schema")


def _person(data: dict[str, Any]) -> KnownPerson:
    party = data.get("represents")
    return KnownPerson(
        name=data["name"],
        also=tuple(data.get("also") or ()),
        represents=Party(**party) if party else None,
        id=data.get("id"),
        wikidata=data.get("wikidata"),
    )


def data_from_person(person: KnownPerson) -> dict[str, Any]:
    """Return a person as the file gives one, without what is not known."""
    party = person.represents
    data: dict[str, Any] = {"name": person.name}
    if person.also:
        data["also"] = list(person.also)
    if party:
        kind = "country" if party.country else "organization"
        data["represents"] = {kind: party.country or party.organization}
    named = {"id": person.id, "wikidata": person.wikidata}
    return data | {key: value for key, value in named.items() if value}


def digest_from_people(people: Sequence[KnownPerson]) -> str | None:
    """Return the SHA-256 of what people are known, in any order; None for nobody."""
    rows = sorted(
        json.dumps(data_from_person(person) | {"also": sorted(person.also)}, sort_keys=True)
        for person in people
    )
    return sha256("\n".join(rows).encode()).hexdigest() if rows else None


def with_known_ids(draft: Draft, people: Sequence[KnownPerson]) -> Draft:
    """Return a draft in which known people have the ids that they have in all records."""
    known = {person.name: person.id for person in people if person.id}
    if not known:
        return draft
    data = data_from_record(draft.record)
    ids = {one["id"]: known[one["name"]] for one in data["participants"] if one["name"] in known}
    others = {one["id"] for one in data["participants"]} - ids.keys()
    free = {old: new for old, new in ids.items() if new not in others}
    renamed = with_other_ids(data, {"participants": free, "themes": {}, "tables": {}})
    return replace(draft, record=record_from_data(renamed))


def person_ids(people: Sequence[KnownPerson]) -> dict[str, str]:
    """Return the id that each known person has in all records, by name."""
    return {one.name: one.id or slug_from_text(one.name, "person") for one in people}


def find_other_ids(loaded: Loaded, people: Sequence[KnownPerson]) -> tuple[Problem, ...]:
    """Return a warning for each known person who has another id in this record than in others."""
    if loaded.record is None or not people:
        return ()
    known = person_ids(people)
    found = [
        Finding(
            path=("participants", at, "id"),
            message=f"{shown(person.name)} has the id {known[person.name]} in people.yaml",
            remedy=f"write {known[person.name]}, also where it is the host",
            code="person-id",
            severity="warning",
        )
        for at, person in enumerate(loaded.record.participants)
        if person.id != known.get(person.name, person.id)
    ]
    return problems_from_findings(found, tree_of(loaded), loaded.path) if found else ()


def _findings(data: Data) -> Iterator[Finding]:
    """Yield ids and items of Wikidata that two people have, and wrong spellings."""
    yield from _shared(data)
    yield from _wrong_spellings(data)


def _shared(data: Data) -> Iterator[Finding]:
    for key in ("id", "wikidata"):
        first: dict[str, Path] = {}
        for number, person in mappings_in(value_at(data, ("people",))):
            value, path = person.get(key), ("people", number, key)
            if isinstance(value, str) and first.setdefault(value, path) != path:
                yield Finding(
                    path=path,
                    message=f"{shown(value)} is also that of the person on line {{line}}",
                    remedy="make one entry of the two, or give this one its own",
                    code="repeated",
                    see=first[value],
                )


def _wrong_spellings(data: Data) -> Iterator[Finding]:
    """Yield spellings that are none, and those that two people claim."""
    first: dict[str, tuple[int, Path]] = {}
    for number, person in mappings_in(value_at(data, ("people",))):
        for path, spelling in _spellings(number, person):
            if not has_letter(spelling):
                yield Finding(
                    path=path,
                    message=f"{shown(spelling)} holds no letter",
                    remedy="write the name as texts spell it",
                    code="form",
                )
                continue
            owner, place = first.setdefault(folded_name(spelling), (number, path))
            if owner != number:
                name = value_at(data, ("people", owner, "name"))
                yield Finding(
                    path=path,
                    message=f"{shown(spelling)} is also a spelling of "
                    f"{shown(name) if isinstance(name, str) else 'somebody else'} on line {{line}}",
                    remedy="leave it to the one whom texts mean by it",
                    code="repeated",
                    see=place,
                )


def _spellings(number: int, person: dict[str, Data]) -> Iterator[tuple[Path, str]]:
    if isinstance(name := person.get("name"), str) and name:
        yield ("people", number, "name"), name
    also = person.get("also")
    for place, spelling in enumerate(also if isinstance(also, list) else ()):
        if isinstance(spelling, str) and spelling:
            yield ("people", number, "also", place), spelling
