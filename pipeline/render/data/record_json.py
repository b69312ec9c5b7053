"""Write a record as JSON, with how sure each statement is and what it stands on."""

from typing import Any, Final

from pipeline.forms import data_from_record
from pipeline.render.data.facts import facts_data, repairs_data
from pipeline.render.data.subject import Subject
from pipeline.render.data.texts import encoded, json_line

BRIEFING_FORM: Final = "readout/briefing/1"


def record_json(subject: Subject) -> bytes:
    """Return the record as one line of JSON; lines of several records make JSON Lines.

    `briefing_schema` is its schema: that of records with `url`, `facts` and `repairs` besides.
    """
    return encoded(json_line(briefing_data(subject)) + "\n")


def briefing_data(subject: Subject) -> dict[str, Any]:
    """Return the record as mappings, lists, text, numbers and None."""
    return {
        **data_from_record(subject.record),
        "schema": BRIEFING_FORM,
        "url": subject.url,
        "facts": facts_data(subject),
        "repairs": repairs_data(subject),
    }
