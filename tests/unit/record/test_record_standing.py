from dataclasses import replace
from typing import Any

from hypothesis import given, settings

from pipeline.forms import data_from_record
from pipeline.model import (
    Draft,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    Source,
    Table,
    Theme,
)
from pipeline.record import standing_facts
from tests.unit.record.strategies import records

ANA = Participant(id="ana", name="Ana Duarte", role="Minister", represents=Party(country="PT"))
SAM = Participant(id="sam", name="Sam Oduya", role="Envoy", represents=Party(country="ZM"))
QUAYS = Theme(
    id="quays",
    title="Quays",
    text=("One.", "Two."),
    points=(Point(label="Cost", text="Much"), Point(label=None, text="Soon")),
    tables=("t",),
)
TABLE = Table(
    id="t",
    theme="quays",
    caption=None,
    columns=("a", "b"),
    rows=(("x", "1"), ("y", "2"), ("x", "1")),
)
BASE = Record(
    id="talks",
    title="Talks",
    sources=(Source(article="articles/a.txt", sha256=None, attributed_to=("Lusa", "Radio")),),
    meeting=Meeting(date="2025-03-04", place=Place(name="Faro", country="PT")),
    participants=(ANA, SAM),
    topics=("trade", "security"),
    themes=(QUAYS,),
    tables=(TABLE,),
)
POINTERS = (
    "/title",
    "/sources/0/attributed_to/1",
    "/meeting/date",
    "/meeting/place",
    "/meeting/place/name",
    "/participants/0/name",
    "/participants/0/represents",
    "/participants/1/name",
    "/participants/1/role",
    "/topics/1",
    "/themes/0/title",
    "/themes/0/text/1",
    "/themes/0/points/0/label",
    "/themes/0/points/0/text",
    "/themes/0/points/1/text",
    "/themes/0/tables/0",
    "/tables/0/columns",
    "/tables/0/rows/0",
    "/tables/0/rows/1",
    "/tables/0/rows/2",
)
DRAFT = Draft(BASE, tuple(Fact(one, (Evidence("a", one, 0, 1),)) for one in POINTERS), ())


def moved(record: Record) -> dict[str, str]:
    """Where each fact of the draft stands now, by where it stood."""
    return {fact.evidence[0].quote: fact.pointer for fact in standing_facts(record, DRAFT)}


def unmoved(*without: str) -> dict[str, str]:
    return {one: one for one in POINTERS if one not in without}


def test_all_facts_stand_in_a_record_that_nobody_touched() -> None:
    assert standing_facts(BASE, DRAFT) == DRAFT.facts


def test_a_changed_value_has_no_evidence_any_more_and_all_others_keep_theirs() -> None:
    meeting = replace(BASE.meeting, date="2025-03-05") if BASE.meeting else None
    assert moved(replace(BASE, meeting=meeting)) == unmoved("/meeting/date")
    assert moved(replace(BASE, title=None, status="reviewed")) == unmoved("/title")


def test_facts_below_a_part_that_is_gone_are_gone() -> None:
    gone = ("/meeting/date", "/meeting/place", "/meeting/place/name")
    assert moved(replace(BASE, meeting=None)) == unmoved(*gone)


def test_people_are_found_by_id_wherever_they_stand() -> None:
    found = moved(replace(BASE, participants=(SAM, replace(ANA, name="Ana M. Duarte"))))
    assert found["/participants/1/name"] == "/participants/0/name"
    assert found["/participants/1/role"] == "/participants/0/role"
    assert found["/participants/0/represents"] == "/participants/1/represents"
    assert "/participants/0/name" not in found


def test_people_are_found_by_name_where_the_id_changed() -> None:
    found = moved(replace(BASE, participants=(replace(ANA, id="ana-duarte"), SAM)))
    assert found["/participants/0/name"] == "/participants/0/name"


def test_a_new_item_on_top_moves_those_below() -> None:
    found = moved(
        replace(
            BASE,
            topics=("energy", "trade", "security"),
            themes=(Theme(id="new", title="New"), QUAYS),
            tables=(replace(TABLE, rows=(("w", "0"), *TABLE.rows)),),
        )
    )
    assert found["/topics/1"] == "/topics/2"
    assert found["/themes/0/text/1"] == "/themes/1/text/1"
    assert found["/tables/0/rows/0"] == "/tables/0/rows/1"
    assert found["/tables/0/rows/2"] == "/tables/0/rows/3"


def test_a_changed_row_and_a_changed_point_lose_only_what_changed() -> None:
    theme = replace(QUAYS, points=(Point(label="Cost", text="Little"), QUAYS.points[1]))
    table = replace(TABLE, rows=(("x", "1"), ("y", "3"), ("x", "1")))
    assert moved(replace(BASE, themes=(theme,), tables=(table,))) == unmoved(
        "/themes/0/points/0/text", "/tables/0/rows/1"
    )


def test_a_pointer_that_leads_nowhere_is_no_fact_of_the_record() -> None:
    pointers = ("/nothing", "/participants/9/name", "/participants/x", "/title/0", "title")
    facts = tuple(Fact(pointer, ()) for pointer in pointers)
    theirs = replace(BASE, title="Other")
    assert [fact.pointer for fact in standing_facts(theirs, Draft(BASE, facts, ()))] == []


def test_facts_come_in_the_order_of_the_person_s_record() -> None:
    facts = standing_facts(replace(BASE, title="Other", participants=(SAM, ANA)), DRAFT)
    pointers = [fact.pointer for fact in facts if fact.pointer.startswith("/participants")]
    assert pointers == [
        "/participants/0/name",
        "/participants/0/role",
        "/participants/1/name",
        "/participants/1/represents",
    ]


@settings(max_examples=40)
@given(records, records)
def test_no_fact_stands_on_another_value(base: Record, theirs: Record) -> None:
    was, now = _values(data_from_record(base)), _values(data_from_record(theirs))
    facts = tuple(Fact(pointer, (Evidence("a", pointer, 0, 1),)) for pointer in was)
    for fact in standing_facts(theirs, Draft(base, facts, ())):
        assert now[fact.pointer] == was[fact.evidence[0].quote]


def _values(data: Any, pointer: str = "") -> dict[str, Any]:
    """Every value of a record below its first keys, by its pointer."""
    found = {pointer: data} if pointer else {}
    if not isinstance(data, dict | list):
        return found
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        found |= _values(value, f"{pointer}/{key}")
    return found
