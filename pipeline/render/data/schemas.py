"""The JSON Schema of a record as it is published, made of that of records as people keep them."""

import json

from pipeline.render.certainty import CERTAINTIES
from pipeline.render.data.record_json import BRIEFING_FORM
from pipeline.render.data.texts import encoded

_SPAN = {
    "start": {
        "title": "Start",
        "description": "How many characters of the article's text stand before it.",
        "type": "integer",
        "minimum": 0,
    },
    "end": {
        "title": "End",
        "description": "How many stand before what follows it.",
        "type": "integer",
        "minimum": 0,
    },
}
_EVIDENCE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["source", "start", "end"],
    "properties": {
        "source": {
            "title": "Source",
            "description": "The article, as under sources.",
            "type": "string",
        },
        "quote": {
            "title": "Quotation",
            "description": "Its words. Left out where the site shows no text of the articles.",
            "type": "string",
        },
        **_SPAN,
    },
}
_FACT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["pointer", "certainty", "confidence", "evidence"],
    "properties": {
        "pointer": {
            "title": "Place",
            "description": "What is stated: a JSON Pointer (RFC 6901) into this record.",
            "type": "string",
        },
        "certainty": {
            "title": "Certainty",
            "description": "How sure that is, in words.",
            "type": "string",
            "enum": list(CERTAINTIES),
        },
        "confidence": {
            "title": "Confidence",
            "description": "How often such readings were right. null if that was not measured.",
            "type": ["number", "null"],
            "minimum": 0,
            "maximum": 1,
        },
        "evidence": {
            "title": "Evidence",
            "description": "The words that it stands on. None where a person set it.",
            "type": "array",
            "items": _EVIDENCE,
        },
    },
}
_REPAIR = {
    "type": "object",
    "additionalProperties": False,
    "required": ["start", "end", "rule"],
    "properties": {
        **_SPAN,
        "was": {"title": "What stood there", "type": "string"},
        "now": {"title": "What was read instead", "type": "string"},
        "rule": {"title": "Rule", "description": "The kind of damage.", "type": "string"},
    },
}
_ADDED = {
    "url": {
        "title": "Address",
        "description": "The address of its page. null if the site has none.",
        "type": ["string", "null"],
    },
    "facts": {
        "title": "Facts",
        "description": "Every statement, with how sure it is and the words that it stands on.",
        "type": "array",
        "items": _FACT,
    },
    "repairs": {
        "title": "Repairs",
        "description": "Damage of the article's text that was mended as it was read.",
        "type": "array",
        "items": _REPAIR,
    },
}


def briefing_schema(record_schema: bytes) -> bytes:
    """Return the schema of `record.json`, for that of records: the same, and what is added."""
    schema = json.loads(record_schema)
    schema["$id"] = "urn:readout:briefing:1"
    schema["title"] = "Meeting record as published"
    schema["properties"]["schema"]["const"] = BRIEFING_FORM
    schema["properties"]["schema"]["default"] = BRIEFING_FORM
    schema["properties"] |= _ADDED
    schema["required"] = [*schema["properties"]]
    return encoded(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
