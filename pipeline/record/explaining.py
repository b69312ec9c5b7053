"""What the schema finds wrong, each fault once, as findings with a path."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from pipeline.record.data import BROKEN, Path
from pipeline.record.findings import MAX_FINDINGS, Finding
from pipeline.record.gaps import unknown_keys
from pipeline.record.schemas import Name, Schema, explaining_validator
from pipeline.record.sentences import sentence
from pipeline.record.wording import shown

if TYPE_CHECKING:
    from jsonschema import ValidationError

# Of several faults of one value the first of these is told; the others follow from it.
_ORDER = ("type", "const", "enum", "minLength", "pattern", "not", "maxLength")
_CODES = {
    "const": "value",
    "enum": "value",
    "not": "value",
    "pattern": "form",
    "minLength": "empty",
    "maxLength": "length",
    "minItems": "count",
    "maxItems": "count",
    "minProperties": "count",
    "maxProperties": "count",
}


def schema_findings(data: object, name: Name) -> tuple[Finding, ...]:
    """Return what keeps `data` from fitting a schema; nothing if it fits."""
    chosen: dict[tuple[Path, str], ValidationError] = {}
    errors = explaining_validator(name).iter_errors(cast("Any", data))
    for error in islice(errors, MAX_FINDINGS):
        if error.instance is BROKEN:
            continue
        slot = "value" if error.validator in _ORDER else str(error.validator)
        key = tuple(error.absolute_path), slot
        if key not in chosen or _rank(error) < _rank(chosen[key]):
            chosen[key] = error
    return tuple(_each_once(_explain(error, path) for (path, _), error in chosen.items()))


def _rank(error: "ValidationError") -> int:
    return _ORDER.index(str(error.validator)) if error.validator in _ORDER else 0


def _explain(error: "ValidationError", path: Path) -> tuple[Finding, ...]:
    keyword, value = str(error.validator), cast("Any", error.instance)
    schema: Schema = error.schema if isinstance(error.schema, dict) else {}
    if keyword == "required":
        return tuple(_missing_keys(path, value, schema))
    if keyword == "additionalProperties":
        return tuple(_unknown_keys(path, value, schema))
    message, remedy = sentence(keyword, value, schema, path)
    return (Finding(path=path, message=message, remedy=remedy, code=_CODES.get(keyword, keyword)),)


def _each_once(groups: Iterable[tuple[Finding, ...]]) -> Iterator[Finding]:
    """Leave out what follows from an unknown key: the key it stands for, and one key too many."""
    found = [finding for group in groups for finding in group]
    misspelt = {(finding.path, finding.meant) for finding in found if finding.meant}
    crowded = {finding.path for finding in found if finding.code == "unknown-key"}
    for finding in found:
        is_misspelt = finding.is_missing and (finding.path, finding.key) in misspelt
        is_crowded = finding.code == "count" and finding.path in crowded
        if not (is_misspelt or is_crowded):
            yield finding


def _missing_keys(path: Path, value: dict[str, Any], schema: Schema) -> Iterator[Finding]:
    for key in schema["required"]:
        if key not in value:
            yield Finding(
                path=path,
                key=key,
                is_missing=True,
                message="missing",
                remedy=schema["properties"].get(key, {}).get("x-missing", f"add {key}"),
                code="missing-key",
            )


def _unknown_keys(path: Path, value: dict[str, Any], schema: Schema) -> Iterator[Finding]:
    known = schema["properties"]
    for key, meant in unknown_keys(value, schema):
        yield Finding(
            path=path,
            key=key,
            meant=meant,
            message=f"{shown(key)} is no key of this part of the file",
            remedy=_remedy_for_key(key, meant, known),
            code="unknown-key",
        )


def _remedy_for_key(key: str, meant: str | None, known: Iterable[str]) -> str:
    if key[:1].isspace():  # no YAML reader counts these as indentation, and nobody sees them
        return "indent it with spaces: those before it are no-break or other wide ones"
    found = f"did you mean {meant}?" if meant else "delete it;"
    return f"{found} known: {', '.join(known)}"
