"""Equal briefings have one digest, in another process too, and others have others."""

import subprocess
import sys
from dataclasses import replace

from pipeline.model import Briefing, Evidence, Fact, Participant, Party, Record, Source
from pipeline.record import briefing_digest

_PROGRAM = """
from tests.unit.record.test_record_digests import small
from pipeline.record import briefing_digest
print(briefing_digest(small("Ada Berg")))
"""


def small(name: str, confidence: float | None = 0.1) -> Briefing:
    """Return a briefing of one participant, whose name is held in one place or in two."""
    record = Record(
        id="a-b",
        sources=(Source(article=None, sha256=None),),
        participants=(Participant(id="ada-berg", name=name, represents=Party()),),
    )
    evidence = (Evidence("articles/x.txt", name, 4, 12),)
    return Briefing(record, (Fact("/participants/0/name", evidence, confidence),))


def test_equal_briefings_have_one_digest_however_they_are_held() -> None:
    apart = "".join(["Ada", " Berg"])
    twice = replace(small("Ada Berg"), facts=small(apart).facts)
    assert briefing_digest(small("Ada Berg")) == briefing_digest(small(apart))
    assert briefing_digest(small("Ada Berg")) == briefing_digest(twice)


def test_another_process_finds_the_same_digest() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == briefing_digest(small("Ada Berg"))


def test_what_differs_has_another_digest() -> None:
    found = {
        briefing_digest(one)
        for one in (small("Ada Berg"), small("Ada Borg"), small("Ada Berg", None))
    }
    assert len(found) == 3
