"""The text of lookups.yaml in, repeated fixes out, and drafts with these applied."""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from hashlib import sha256
from typing import Any

from pipeline.errors import Location, Problem
from pipeline.forms import data_from_record
from pipeline.model import Draft
from pipeline.record.data import Data, Path, field_from_path, mappings_in, value_at
from pipeline.record.findings import Finding, problems_from_findings
from pipeline.record.gaps import with_gaps
from pipeline.record.loading import in_nfc, read_quickly, read_with_places
from pipeline.record.records import record_from_data
from pipeline.record.renaming import with_other_ids
from pipeline.record.repeats import without_repeated_attributions
from pipeline.record.schemas import load_schema, quick_validator
from pipeline.record.tree import data_from_tree, find_span
from pipeline.record.wording import place_from_path, shown
from pipeline.slug import unique_slug
from pipeline.values import dataclass, replace

LOOKUPS_FORM = "readout/lookups/1"
_NAMING = ("name", "role", "organization", "place", "event", "publisher")

# Where the texts of each part stand: keys, and * for every item of a list.
_PLACES: dict[str, tuple[tuple[str, ...], ...]] = {
    "name": (("participants", "*", "name"),),
    "role": (("participants", "*", "role"),),
    "organization": (("participants", "*", "represents", "organization"),),
    "place": (("meeting", "place", "name"),),
    "event": (("meeting", "part_of"),),
    "publisher": (("sources", "*", "publisher"), ("sources", "*", "attributed_to", "*")),
    "title": (("title",), ("themes", "*", "title"), ("tables", "*", "caption")),
    "summary": (("summary",),),
    "text": (
        ("themes", "*", "text", "*"),
        ("themes", "*", "points", "*", "label"),
        ("themes", "*", "points", "*", "text"),
    ),
    "table": (("tables", "*", "columns", "*"), ("tables", "*", "rows", "*", "*")),
}


class UnfitLookupError(Exception):
    """A fix that makes a value which no record may have; its text names both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """One repeated fix: `match` as whole words becomes `replace` in these parts of a record."""

    match: str
    replace: str
    why: str
    parts: tuple[str, ...] = _NAMING


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix:
    """What a lookup changed: the place in the record, the value that was read, and its `match`."""

    path: str
    was: str
    match: str


@dataclass(frozen=True, slots=True)
class Lookups:
    """The fixes of a file, each with its place in it."""

    path: str = ""
    items: tuple[Lookup, ...] = ()
    places: tuple[Location, ...] = ()


def read_lookups(source: str | bytes, path: str) -> tuple[Lookups, tuple[Problem, ...]]:
    """Return the fixes of a file, none if it has problems, and the problems."""
    reading = read_with_places(source, path, "lookups")
    if reading.tree is None:
        return Lookups(path), reading.problems
    data = in_nfc(data_from_tree(reading.tree))
    readable = with_gaps(data, load_schema("lookups"))
    found = problems_from_findings(_findings(readable), reading.tree, path)
    if problems := tuple(sorted({*reading.problems, *found})):
        return Lookups(path), problems
    plain = read_quickly(source, "lookups")
    if plain is None:
        return Lookups(path), ()
    items = tuple(map(_lookup, plain[1]["lookups"] or ()))  # type: ignore[arg-type] # the schema said yes
    spans = [find_span(reading.tree, ("lookups", at)) for at in range(len(items))]
    places = tuple(Location(path, span.line, span.column) for span in spans)
    return Lookups(path, items, places), ()


def _lookup(data: dict[str, Any]) -> Lookup:
    return Lookup(
        match=data["match"],
        replace=data["replace"],
        why=data["why"],
        parts=tuple(data.get("in") or _NAMING),
    )


def _findings(data: Data) -> Iterator[Finding]:
    """Yield fixes that change nothing, and the second of two for the same words."""
    first: dict[tuple[str, str], Path] = {}
    for number, item in mappings_in(value_at(data, ("lookups",))):
        match, path = item.get("match"), ("lookups", number, "match")
        if not isinstance(match, str) or not match:
            continue
        if not match.strip():
            yield Finding(
                path=path, message="holds no word", remedy="write the words as they are read",
                code="form",
            )  # fmt: skip
        elif match == item.get("replace"):
            yield Finding(
                path=path, message="is replaced by itself", remedy="delete this lookup",
                code="repeated",
            )  # fmt: skip
        parts = item.get("in") or list(_NAMING)
        for part in parts if isinstance(parts, list) else ():
            earlier = first.setdefault((match, str(part)), path)
            if earlier != path:
                yield Finding(
                    path=path,
                    message=f"{shown(match)} is already matched in {part} on line {{line}}",
                    remedy="keep one of the two",
                    code="repeated",
                    see=earlier,
                )
                break


def digest_from_lookups(lookups: Sequence[Lookup]) -> str | None:
    """Return the SHA-256 of fixes in their order; None for none. Reasons are no part of it."""
    rows = [json.dumps([one.match, one.replace, sorted(one.parts)]) for one in lookups]
    return sha256("\n".join(rows).encode()).hexdigest() if rows else None


def with_lookups(draft: Draft, lookups: Sequence[Lookup]) -> tuple[Draft, tuple[Fix, ...]]:
    """Return a draft with all fixes applied, and what each of them changed.

    Ids that were made of a name or title follow it. The evidence stays what the article words.
    Raise `UnfitLookupError` where a fix makes a value that no record may have.
    """
    if not lookups:
        return draft, ()
    data = data_from_record(draft.record)
    fixes: list[Fix] = []
    for lookup in lookups:
        pattern = re.compile(rf"(?<!\w){re.escape(lookup.match)}(?!\w)")
        for part in lookup.parts:
            for place in _PLACES[part]:
                _apply(data, place, (), lookup, pattern, fixes)
    if not fixes:
        return draft, ()
    _insist_on_fit(data, fixes)
    fixed = replace(draft, record=record_from_data(_with_new_ids(data, fixes)))
    return without_repeated_attributions(fixed), tuple(fixes)


def _insist_on_fit(data: Data, fixes: Sequence[Fix]) -> None:
    if quick_validator("record").is_valid(data):
        return
    last = {fix.path: fix for fix in fixes}
    from pipeline.record.explaining import schema_findings

    for finding in schema_findings(data, "record"):
        if fix := last.get(field_from_path(finding.path)):
            place = place_from_path(data, finding.path)
            raise UnfitLookupError(f"{shown(fix.match)} makes a wrong {place}: {finding.message}")


def _apply(
    part: Any,  # noqa: ANN401 - plain data
    place: tuple[str, ...],
    path: Path,
    lookup: Lookup,
    pattern: re.Pattern[str],
    fixes: list[Fix],
) -> None:
    """Change the texts at a place of plain data, in place."""
    step, rest = place[0], place[1:]
    keys: Sequence[str | int] = range(len(part)) if step == "*" else (step,)
    for key in keys:
        value = part[key] if step == "*" or key in part else None
        if rest and value is not None:
            _apply(value, rest, (*path, key), lookup, pattern, fixes)
        elif isinstance(value, str) and pattern.search(value):
            part[key] = pattern.sub(_literally(lookup.replace), value)
            where = field_from_path((*path, key))
            fixes.append(Fix(path=where, was=value, match=lookup.match))


def _literally(text: str) -> Callable[[re.Match[str]], str]:
    return lambda _: text


def _with_new_ids(data: dict[str, Any], fixes: Sequence[Fix]) -> dict[str, Any]:
    """Return a record in which those ids that were made of a changed name are made of the new."""
    changed = {fix.path for fix in fixes}
    ids: dict[str, dict[str, str]] = {"themes": {}, "tables": {}}
    taken = {person["id"] for person in data["participants"]}
    people = ids["participants"] = {}
    for at, person in enumerate(data["participants"]):
        if f"participants[{at}].name" in changed:
            taken.discard(person["id"])
            people[person["id"]] = unique_slug(person["name"], taken, "person")
    return with_other_ids(data, ids)


def find_unused(lookups: Lookups, used: set[str]) -> tuple[Problem, ...]:
    """Return a warning for each fix whose `match` was found in no article."""
    return tuple(
        Problem(
            location=place,
            field=f"lookups[{number}]",
            message=f"{shown(lookup.match)} is read in no article",
            remedy="delete this lookup, or write the words as they are read",
            code="unused",
            severity="warning",
        )
        for number, (lookup, place) in enumerate(zip(lookups.items, lookups.places, strict=True))
        if lookup.match not in used
    )
