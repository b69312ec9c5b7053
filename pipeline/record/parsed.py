"""What the parser last said, as the JSON text kept beside each record, and back."""

import json
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pipeline import __version__
from pipeline.errors import DataError, Location, Problem
from pipeline.model import Draft, Evidence, Fact, Link, Repair
from pipeline.record.explaining import schema_findings
from pipeline.record.findings import problems_from_findings
from pipeline.record.forms import data_from_record, record_from_data
from pipeline.record.schemas import quick_validator
from pipeline.record.wording import visible

PARSED_FORM = "readout/parsed/1"
_REMEDY = "delete this file and parse the article again"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What was kept of a reading: the draft, the digest of the YAML written, the parser's version.

    The draft's `text` is None: it is kept in a file of its own.
    """

    draft: Draft
    yaml_sha256: str
    parser: str


def parsed_from_draft(draft: Draft, yaml_text: str, people: str | None = None) -> str:
    """Return the JSON text of a draft, in the record's order; `yaml_text` is the record's file.

    `people` is the digest of the known people that it was read with, None for nobody.
    """
    parsed = {
        "schema": PARSED_FORM,
        "parser": __version__,
        **({"people": people} if people else {}),
        "yaml_sha256": sha256(yaml_text.encode()).hexdigest(),
        "record": data_from_record(draft.record),
        **_grounds(draft),
    }
    return json.dumps(parsed, ensure_ascii=False, indent=2) + "\n"


def with_people(text: str, people: str | None) -> str:
    """Return the JSON text of a reading, noting that these people did not change the record."""
    data = {key: value for key, value in json.loads(text).items() if key != "people"}
    head = {key: data.pop(key) for key in ("schema", "parser")}
    noted = head | ({"people": people} if people else {}) | data
    return json.dumps(noted, ensure_ascii=False, indent=2) + "\n"


def is_read_with(parsed: bytes, people: str | None) -> bool:
    """Tell, without reading all of it, whether a reading's text notes these known people."""
    start = parsed[: parsed.find(b'\n  "record"')]
    return f'\n  "people": "{people}"'.encode() in start if people else b'\n  "people"' not in start


def jsonl_object(draft: Draft) -> dict[str, Any]:
    """Return a draft as one object: the record with evidence, confidence and repairs.

    Each table has a `confidence` besides: one number from 0 to 1 for each of its rows. `text` is
    what the offsets count in where that is not the source file itself.
    """
    record = data_from_record(draft.record)
    grounds = _grounds(draft)
    for number, table in enumerate(record["tables"]):
        table["confidence"] = [
            grounds["confidence"].get(f"/tables/{number}/rows/{row}", 1.0)
            for row in range(len(table["rows"]))
        ]
    return record | grounds | ({} if draft.text is None else {"text": draft.text})


def _grounds(draft: Draft) -> dict[str, Any]:
    evidence: dict[str, list[dict[str, Any]]] = {}
    for fact in draft.facts:
        evidence.setdefault(fact.pointer, []).extend(map(_fields, fact.evidence))
    links = {"links": [_fields(link) for link in draft.links]} if draft.links else {}
    return {
        "evidence": evidence,
        "confidence": {
            fact.pointer: fact.confidence for fact in draft.facts if fact.confidence is not None
        },
        "repairs": [_fields(repair) for repair in draft.repairs],
        **links,
    }


def _fields(value: Evidence | Repair | Link) -> dict[str, Any]:
    """Return the fields by name; `asdict` copies each of them as deep as it goes, and is slow."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def read_parsed(text: str, path: str) -> Parsed:
    """Return what was kept of a reading; raise `DataError` for a damaged file."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as err:
        where = Location(path, err.lineno, err.colno)
        message = f"is damaged: {visible(err.msg)}"
        raise DataError((Problem(where, "", message, _REMEDY, "parsed"),)) from err
    except RecursionError as err:
        raise DataError((_damaged(path, "is nested too deep"),)) from err
    except ValueError as err:  # a number of thousands of digits
        raise DataError((_damaged(path, "holds a number that is too long"),)) from err
    if not quick_validator("parsed").is_valid(data):
        raise DataError(_problems(data, path))
    return Parsed(_draft_from_data(data), data["yaml_sha256"], data["parser"])


def _damaged(path: str, message: str) -> Problem:
    return Problem(Location(path), "", message, _REMEDY, "parsed")


def _problems(data: object, path: str) -> tuple[Problem, ...]:
    found = problems_from_findings(schema_findings(data, "parsed"), None, path)
    return tuple(
        Problem(one.location, one.field, one.message, _REMEDY, one.code) for one in found
    ) or (_damaged(path, "does not fit its schema"),)


def _draft_from_data(data: dict[str, Any]) -> Draft:
    confidence = data["confidence"]
    return Draft(
        record=record_from_data(data["record"]),
        facts=tuple(
            Fact(pointer, tuple(Evidence(**one) for one in quotes), confidence.get(pointer))
            for pointer, quotes in data["evidence"].items()
        ),
        repairs=tuple(Repair(**one) for one in data["repairs"]),
        links=tuple(Link(**one) for one in data.get("links", ())),
    )
