"""The text of people.yaml in, the people that it teaches and every problem out."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import Any

from pipeline.errors import Location, Problem
from pipeline.model import KnownPerson, Party
from pipeline.record.data import Data, Path, mappings_in, value_at
from pipeline.record.findings import Finding, problems_from_findings
from pipeline.record.gaps import with_gaps
from pipeline.record.loading import in_nfc, read_quickly, read_with_places
from pipeline.record.schemas import load_schema
from pipeline.record.tree import data_from_tree
from pipeline.record.wording import shown

PEOPLE_FORM = "readout/people/1"

_APOSTROPHES = dict.fromkeys(map(ord, "’‘ʻʼ`´"), "'")


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
    return data


def digest_from_people(people: Sequence[KnownPerson]) -> str | None:
    """Return the SHA-256 of what people are known, in any order; None for nobody."""
    rows = sorted(
        json.dumps(data_from_person(person) | {"also": sorted(person.also)}, sort_keys=True)
        for person in people
    )
    return sha256("\n".join(rows).encode()).hexdigest() if rows else None


def folded_name(name: str) -> str:
    """Return a name without what texts may leave out: capitals, accents, stops, further spaces."""
    marks = unicodedata.normalize("NFD", name.casefold().translate(_APOSTROPHES))
    plain = "".join(char for char in marks if not unicodedata.combining(char))
    return " ".join(plain.replace(".", " ").split())


def has_letter(name: str) -> bool:
    """Tell whether a text may be a name at all."""
    return re.search(r"[^\W\d_]", name) is not None


def _findings(data: Data) -> Iterator[Finding]:
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
