"""What readers were told last of a corrected place still stands there."""

import re
from collections.abc import Iterator
from typing import Any

from pipeline.countries import find_country
from pipeline.record.data import Data, Path, value_at
from pipeline.record.findings import Finding
from pipeline.record.merging.rewording import changed_words
from pipeline.record.merging.wording import text_from_value
from pipeline.record.places import HiddenPlaceError, NoPlaceError, find_place, schema_at
from pipeline.record.wording import shown, visible

_WHOLE = 60  # characters: of a longer text, people tell the part that changed
_WITH_COUNTRY = re.compile(r"(?:.*, )?[A-Z]{2}")


def find_outdated_corrections(data: dict[str, Any]) -> Iterator[Finding]:
    """Yield the last correction of each place where something else stands now.

    Nothing is said where it is told in words that are no value, or the place is gone: ids and
    numbers may have changed since. Only a record that fits the schema can be asked.
    """
    revisions = data["revisions"]
    for index in _last(revisions):
        place, told = revisions[index]["path"], revisions[index]["now"]
        try:
            path = find_place(data, place)
        except (NoPlaceError, HiddenPlaceError):
            continue
        is_gone = told is None and _goes_by_number(data, path)
        is_gone = is_gone or value_at(data, path[:-1]) is None
        if is_gone or any(_is_told(one, told, place) for one in _values(data, path)):
            continue
        yield Finding(
            path=("revisions", index, "now"),
            message=_message(place, text_from_value(value_at(data, path)), told),
            remedy="add a correction that tells of the change, or write here what stands there",
            code="outdated-correction",
            severity="error" if data["status"] == "reviewed" else "warning",
        )


def _last(revisions: list[dict[str, Any]]) -> list[int]:
    """Return the numbers of the corrections that no later one of the same place takes back."""
    order = sorted(range(len(revisions)), key=lambda at: (revisions[at]["date"], at))
    found: list[int] = []
    told: set[str] = set()
    around_told: set[str] = set()
    for index in reversed(order):
        place = revisions[index]["path"]
        around = {place[: match.start()] for match in re.finditer(r"[.\[]", place)} | {place}
        if place not in around_told and told.isdisjoint(around):
            found.append(index)
        told.add(place)
        around_told |= around
    return sorted(found)


def _values(data: Data, path: Path) -> Iterator[Data]:
    """Yield what stands at a path, and at the like places of those items that go by number."""
    for at in range(len(path)):
        if _goes_by_number(data, path[: at + 1]):
            listed = value_at(data, path[:at])
            for item in listed if isinstance(listed, list) else ():
                yield from _values(item, path[at + 1 :])
            return
    yield value_at(data, path)


def _goes_by_number(data: Data, path: Path) -> bool:
    """Tell whether the last step of a path, or one before it, is no more than a number."""
    return any(
        isinstance(step, int) and not _have_ids(value_at(data, path[:at]))
        for at, step in enumerate(path)
    )


def _have_ids(items: Data) -> bool:
    return isinstance(items, list) and any(isinstance(one, dict) and "id" in one for one in items)


def _is_told(value: Data, told: str | None, place: str) -> bool:
    text = text_from_value(value)
    if text is None or told is None:
        return text is told
    if _folded(text) == _folded(told):
        return True
    if isinstance(value, str):
        return _is_part(text, told) or not _could_be(told, place)
    if isinstance(value, list):
        return " | " not in told or sorted(_parts(text)) == sorted(_parts(told))
    return not (isinstance(value, dict) and _is_other_party(value, told))


def _is_part(text: str, told: str) -> bool:
    """Tell whether one of two long texts is a part of the other, or readers saw but a part."""
    if max(len(text), len(told)) <= _WHOLE:
        return False
    one, other = _folded(text), _folded(told)
    return one in other or other in one or "…" in told or "..." in told


def _could_be(told: str, place: str) -> bool:
    schema = schema_at(place)
    if "enum" in schema:
        return told in schema["enum"]
    return re.search(schema.get("pattern", ""), told) is not None


def _is_other_party(value: dict[str, Data], told: str) -> bool:
    """Tell whether words name another place, country or organization; of other parts nothing."""
    if not value.keys() <= {"name", "country", "organization"}:
        return False
    if _WITH_COUNTRY.fullmatch(told):
        return True
    name = value.get("name") or value.get("organization")
    if isinstance(name, str):
        return _folded(name) not in _folded(told)
    return find_country(told) not in {None, value.get("country")}


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _parts(text: str) -> list[str]:
    return [_folded(part) for part in text.split(" | ")]


def _message(place: str, stands: str | None, told: str | None) -> str:
    if stands and told and (changed := changed_words(told, stands)):
        return (
            f"{place} has other words than readers were told [told → stands]: '{visible(changed)}'"
        )
    now, then = ("nothing" if one is None else shown(one) for one in (stands, told))
    return f"readers were last told that {then} stands at {place}, and {now} does"
