"""The digest of all that a briefing holds, so that what is made of it need be made but once."""

import marshal
from hashlib import sha256

from pipeline.model import Briefing
from pipeline.record.forms import data_from_record

_PLAIN = 2  # the version of marshal's form that says equal values alike, however they are held


def briefing_digest(briefing: Briefing) -> str:
    """Return the SHA-256 of a briefing in hex; it holds for one version of Python."""
    facts = [
        (
            fact.pointer,
            [(one.source, one.quote, one.start, one.end) for one in fact.evidence],
            fact.confidence,
        )
        for fact in briefing.facts
    ]
    return sha256(marshal.dumps((data_from_record(briefing.record), facts), _PLAIN)).hexdigest()
