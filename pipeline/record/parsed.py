"""What the parser last said, as the JSON text kept beside each record, and back."""

import json
import re
from hashlib import sha256
from typing import Any

from pipeline.errors import DataError, Location, Problem
from pipeline.forms import written_data
from pipeline.model import Draft, Evidence, Fact, Link, Record, Repair, ReviewItem
from pipeline.record.decoding import conflict_problems
from pipeline.record.findings import problems_from_findings
from pipeline.record.lookups import Fix
from pipeline.record.quick_making import quickly
from pipeline.record.records import record_from_data
from pipeline.record.schemas import quick_validator
from pipeline.record.wording import visible
from pipeline.record.yaml_writing import yaml_from_record
from pipeline.values import dataclass, replace
from pipeline.version import VERSION

_TAUGHT = re.compile(rb'\n  "taught": "([^"]*)"')
PARSED_FORM = "readout/parsed/1"
_fact, _evidence, _repair = quickly(Fact), quickly(Evidence), quickly(Repair)
_HALF = re.compile(r"\\u[dD][89a-fA-F]")  # half of a surrogate pair, the other perhaps beside it
_REMEDY = "delete this file and parse the article again"
_ANY_SIDE = "take either side (git checkout --ours), then parse the article again"


@dataclass(frozen=True, slots=True)
class Parsed:
    """What is kept of a reading: the base of the next merge.

    The draft's `text` is kept in a file of its own, so it is None in what was read back.
    `yaml_sha256` is the digest of the YAML that the parser would have written for it, and
    `disputes` are the items of the record's review list that merges put there. `taught` is the
    digest of what people.yaml and lookups.yaml taught when the article was read, None for nothing,
    and `fixes` are what those lookups changed. `held` is the record as it was read, but for places
    that people have set since, where it is what was read before; None where that is the same.
    """

    draft: Draft
    yaml_sha256: str
    parser: str = VERSION
    disputes: tuple[ReviewItem, ...] = ()
    taught: str | None = None
    fixes: tuple[Fix, ...] = ()
    held: Record | None = None

    @classmethod
    def of(cls, draft: Draft) -> "Parsed":
        """Return what is to be kept of a reading made just now."""
        return cls(draft, sha256(yaml_from_record(draft.record).encode()).hexdigest())

    @property
    def base(self) -> Record:
        """Return the record that what people changed is told from."""
        return self.held or self.draft.record


def text_from_parsed(parsed: Parsed) -> str:
    """Return the JSON text of what is kept of a reading, in the record's order."""
    disputes = [_fields(item) for item in parsed.disputes]
    data = {
        "schema": PARSED_FORM,
        "parser": parsed.parser,
        **({"taught": parsed.taught} if parsed.taught else {}),
        "yaml_sha256": parsed.yaml_sha256,
        "record": written_data(parsed.draft.record),
        **({"held": written_data(parsed.held)} if parsed.held else {}),
        **({"disputes": disputes} if disputes else {}),
        **({"fixes": list(map(_fields, parsed.fixes))} if parsed.fixes else {}),
        **_grounds(parsed.draft),
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def taught_of(parsed: bytes) -> str | None:
    """Return what a reading's text notes that it was taught, without reading all of it."""
    found = _TAUGHT.search(parsed, 0, max(parsed.find(b'\n  "record"'), 0))
    return found[1].decode() if found else None


def jsonl_object(draft: Draft) -> dict[str, Any]:
    """Return a draft as one object: the record with evidence, confidence and repairs.

    Each table has a `confidence` besides: one number from 0 to 1 for each of its rows. `text` is
    what the offsets count in where that is not the source file itself.
    """
    record = written_data(draft.record)
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
    texts = {"texts": dict(draft.texts)} if draft.texts else {}
    links = {"links": [_fields(link) for link in draft.links]} if draft.links else {}
    return {
        "evidence": evidence,
        "confidence": {
            fact.pointer: fact.confidence for fact in draft.facts if fact.confidence is not None
        },
        "repairs": [_fields(repair) for repair in draft.repairs],
        **links,
        **texts,
    }


def _fields(value: Evidence | Repair | Link | ReviewItem | Fix) -> dict[str, Any]:
    """Return the fields by name; `asdict` copies each of them as deep as it goes, and is slow."""
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def read_parsed(text: str, path: str) -> Parsed:
    """Return what was kept of a reading; raise `DataError` for a damaged file."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as err:
        raise DataError(_unread(text, path, err)) from err
    if "\\u" in text and _HALF.search(text) and not _is_text(data):
        raise DataError((_damaged(path, "holds half a character, which is no text"),))
    if not quick_validator("parsed").is_valid(data):
        raise DataError(_problems(data, path))
    return Parsed(
        _draft_from_data(data),
        data["yaml_sha256"],
        data["parser"],
        tuple(ReviewItem(**item) for item in data.get("disputes", ())),
        data.get("taught"),
        tuple(Fix(**fix) for fix in data.get("fixes", ())),
        record_from_data(data["held"]) if "held" in data else None,
    )


def _unread(text: str, path: str, err: ValueError | RecursionError) -> tuple[Problem, ...]:
    """Return why a text is no JSON; what git leaves in a file never is."""
    if conflicts := conflict_problems(text, path):
        return (replace(conflicts[0], remedy=_ANY_SIDE),)
    if isinstance(err, RecursionError):
        return (_damaged(path, "is nested too deep"),)
    if not isinstance(err, json.JSONDecodeError):
        return (_damaged(path, "holds a number that is too long"),)  # of thousands of digits
    where = Location(path, err.lineno, err.colno)
    return (Problem(where, "", f"is damaged: {visible(err.msg)}", _REMEDY, "parsed"),)


def _is_text(data: object) -> bool:
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _damaged(path: str, message: str) -> Problem:
    return Problem(Location(path), "", message, _REMEDY, "parsed")


def _problems(data: object, path: str) -> tuple[Problem, ...]:
    from pipeline.record.explaining import schema_findings

    found = problems_from_findings(schema_findings(data, "parsed"), None, path)
    return tuple(
        Problem(one.location, one.field, one.message, _REMEDY, one.code) for one in found
    ) or (_damaged(path, "does not fit its schema"),)


def _draft_from_data(data: dict[str, Any]) -> Draft:
    confidence = data["confidence"]
    return Draft(
        record=record_from_data(data["record"]),
        facts=tuple(
            _fact(
                pointer,
                tuple(
                    [  # a list is made faster than a generator is asked, and names cost as well
                        _evidence(one["source"], one["quote"], one["start"], one["end"])
                        for one in quotes
                    ]
                ),
                confidence.get(pointer),
            )
            for pointer, quotes in data["evidence"].items()
        ),
        repairs=tuple(_repair(**one) for one in data["repairs"]),
        links=tuple(Link(**one) for one in data.get("links", ())),
        texts=tuple(data.get("texts", {}).items()),
    )
