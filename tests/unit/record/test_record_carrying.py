"""A briefing comes out of its bytes as it went in, in another process too."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Briefing, Evidence, Fact, Participant, Party, Record, Source
from pipeline.record import briefing_from_bytes, briefing_to_bytes
from tests.unit.record.strategies import records, texts

_offsets = st.integers(0, 10**9)
_evidence = st.builds(Evidence, st.sampled_from(["-", "articles/x.txt"]), texts, _offsets, _offsets)
_facts = st.builds(
    Fact,
    st.sampled_from(["/title", "/themes/0/text/1", "/tables/0/rows/2/1"]),
    st.lists(_evidence, max_size=3).map(tuple),
    st.one_of(st.none(), st.floats(0, 1)),
)
briefings = st.builds(Briefing, records, st.lists(_facts, max_size=4).map(tuple))
SMALL = Briefing(
    Record(
        id="a-b",
        sources=(Source(article=None, sha256=None),),
        participants=(Participant(id="ada-berg", name="Ada Berg", represents=Party()),),
    ),
    (Fact("/participants/0/name", (Evidence("articles/x.txt", "Ada Berg", 4, 12),), 0.1),),
)


@given(briefings)
def test_a_briefing_comes_out_as_it_went_in(briefing: Briefing) -> None:
    again = briefing_from_bytes(briefing_to_bytes(briefing))
    assert again == briefing
    assert repr(again) == repr(briefing)  # a list is no tuple, and 1 is no 1.0


def test_another_process_reads_the_bytes() -> None:
    program = (
        "import sys; from pipeline.record import briefing_from_bytes\n"
        "print(briefing_from_bytes(sys.stdin.buffer.read()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=briefing_to_bytes(SMALL),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == str(SMALL)


@given(briefings)
def test_equal_briefings_have_the_same_bytes(briefing: Briefing) -> None:
    again = briefing_from_bytes(briefing_to_bytes(briefing))  # of values that are other objects
    assert briefing_to_bytes(again) == briefing_to_bytes(briefing)
