"""The text of a YAML file in; a record, or the site's configuration, and all problems out."""

import unicodedata
from typing import Any

from pipeline.errors import Location, Problem
from pipeline.model import Record, Site
from pipeline.record.checks.references import explain_references
from pipeline.record.data import Data
from pipeline.record.decoding import (
    RefusalError,
    conflict_problems,
    has_forbidden,
    is_surely_nfc,
    odd_characters,
    text_from_yaml_bytes,
    without_forbidden,
)
from pipeline.record.findings import problems_from_findings
from pipeline.record.gaps import with_gaps
from pipeline.record.records import record_from_data
from pipeline.record.schemas import Name, load_schema, quick_validator
from pipeline.record.tree import Node, Scalar, data_from_tree
from pipeline.record.yaml_plain import NotPlainError, data_from_plain_yaml
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """A record's file as it was read.

    `record` is None where the file is no record; then `problems` says why. `text` is the file's
    text without a byte order mark, from which the place of each part can be found again.
    """

    path: str
    text: str
    record: Record | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A YAML file with the place of each part; `tree` is None where nothing could be read."""

    text: str
    tree: Node | None
    problems: tuple[Problem, ...]


def read_record(text: str | bytes, path: str) -> Loaded:
    """Return the record in a YAML file, or every problem that keeps it from being one."""
    plain = read_quickly(text, "record")
    if plain is not None:
        return Loaded(path, plain[0], record_from_data(plain[1]))
    reading = read_with_places(text, path, "record")
    return Loaded(path, reading.text, None, reading.problems or (_unexplained(path),))


def read_config(text: str | bytes, path: str) -> tuple[Site | None, tuple[Problem, ...]]:
    """Return what `readout.yaml` says, None if it has problems; an empty file says nothing."""
    plain = read_quickly(text, "config")
    if plain is not None:
        return _site_from_data(plain[1]), ()
    reading = read_with_places(text, path, "config")
    return (None, reading.problems) if reading.problems else (Site(), ())


def _site_from_data(data: dict[str, Data]) -> Site:
    # The schema has seen to it that each is one of its words.
    given: dict[str, Any] = {key: value for key, value in data.items() if isinstance(value, str)}
    for key in given.keys() & {"base_url", "repository"}:
        given[key] = given[key].rstrip("/") + "/"
    return Site(**given)


def _unexplained(path: str) -> Problem:
    """Return the problem of a file that one validator refuses and the other finds right."""
    remedy = "compare it with what `readout schema` prints"
    return Problem(Location(path), "", "does not fit the schema", remedy, "schema")


def read_quickly(source: str | bytes, name: Name) -> tuple[str, dict[str, Data]] | None:
    """Return the text and values of a file without any problem, else None."""
    try:
        text = text_from_yaml_bytes(source, "")
    except RefusalError:
        return None
    odd = odd_characters(text)
    data = None if has_forbidden(odd) else _data_from_text(text)
    if data is None or not quick_validator(name).is_valid(data):
        return None
    is_nfc = is_surely_nfc(odd) or unicodedata.is_normalized("NFC", text)
    if "\\" in text or not is_nfc:  # what stands in the text may be \\u0301
        data = {key: in_nfc(value) for key, value in data.items()}
    return text, data


def _data_from_text(text: str) -> dict[str, Data] | None:
    """Return the mapping that a YAML text is, None where anything is amiss."""
    try:
        return data_from_plain_yaml(text)
    except NotPlainError:  # the library is loaded no sooner
        from pipeline.record.yaml_building import NeedsGuardError, data_from_yaml
    try:
        return data_from_yaml(text)
    except NeedsGuardError:
        return None


def read_with_places(source: str | bytes, path: str, name: Name) -> Reading:
    """Return a file's parts with their places, and all that keeps it from fitting a schema."""
    from pipeline.record.yaml_guard import tree_from_yaml

    try:
        text = text_from_yaml_bytes(source, path)
    except RefusalError as refusal:
        return Reading("", None, (refusal.problem,))
    if conflicts := conflict_problems(text, path):
        return Reading(text, None, conflicts)
    clean, problems = without_forbidden(text, path)
    guarded = tree_from_yaml(clean, path)
    problems += guarded.problems
    if guarded.tree is not None or not problems:
        problems += _problems_of_shape(guarded.tree, path, name)
    return Reading(text, guarded.tree, tuple(sorted(set(problems))))


def _problems_of_shape(tree: Node | None, path: str, name: Name) -> tuple[Problem, ...]:
    if tree is None or (isinstance(tree, Scalar) and tree.value is None):
        if name != "record":
            return ()
        remedy = "parse its article again, or delete the file"
        return (Problem(Location(path), "", "is empty", remedy, "empty"),)
    data = data_from_tree(tree)
    from pipeline.record.explaining import schema_findings

    findings = schema_findings(data, name)
    if name == "record":
        findings = tuple(explain_references(findings, with_gaps(data, load_schema(name))))
    return problems_from_findings(findings, tree, path)


def in_nfc(data: Data) -> Data:
    """Return values with every text in Unicode form NFC."""
    if isinstance(data, str):
        return unicodedata.normalize("NFC", data)
    if isinstance(data, list):
        return [in_nfc(item) for item in data]
    if isinstance(data, dict):
        return {key: in_nfc(value) for key, value in data.items()}
    return data


def tree_of(loaded: Loaded) -> Node | None:
    """Return the tree of a record's text, None if it cannot be read."""
    from pipeline.record.yaml_guard import tree_from_yaml

    return tree_from_yaml(without_forbidden(loaded.text, "")[0], "").tree
