"""A briefing as bytes and back, for the way from one process to another.

The bytes are plain values and run nothing when they are read, but they are no file format: only
the same version of Python and of this program reads them. Pickling the dataclasses themselves
takes three to five times as long, for each is restored field by field in Python.
"""

import marshal
from itertools import starmap

from pipeline.model import Briefing, Evidence, Fact
from pipeline.record.forms import data_from_record
from pipeline.record.quick_making import quickly
from pipeline.record.records import record_from_data

_fact, _evidence = quickly(Fact), quickly(Evidence)


def briefing_to_bytes(briefing: Briefing) -> bytes:
    """Return all that a briefing holds, for a process of the same program."""
    facts = [
        (
            fact.pointer,
            [(one.source, one.quote, one.start, one.end) for one in fact.evidence],
            fact.confidence,
        )
        for fact in briefing.facts
    ]
    return marshal.dumps((data_from_record(briefing.record), facts))


def briefing_from_bytes(data: bytes) -> Briefing:
    """Return the briefing that `briefing_to_bytes` was given."""
    record, facts = marshal.loads(data)  # noqa: S302 - our own bytes, and nothing in them can run
    return Briefing(
        record_from_data(record),
        tuple(
            [  # a list is made faster than a generator is asked
                _fact(pointer, tuple(starmap(_evidence, evidence)), confidence)
                for pointer, evidence, confidence in facts
            ]
        ),
    )
