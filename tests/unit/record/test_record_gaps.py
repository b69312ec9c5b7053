"""What is missing or misspelt is told once, and nothing that follows from it."""

import pytest

from pipeline.model import Draft
from pipeline.record import check_record, read_record

RECORD = """\
schema: readout/record/1
id: harbour-talks
title: Talks in Faro
sources:
  - publisher: Radio North
meeting:
  date: "2025"
  host: ana-duarte
participants:
  - {id: ana-duarte, name: Ana Duarte, role: null, represents: null}
  - {id: sam-oduya, name: Sam Oduya, role: null, represents: null}
themes:
  - {id: quays, title: Quays, tables: [berths]}
tables:
  - {id: berths, theme: quays, columns: [Port], rows: [[Faro]]}
review:
  - {path: title, why: two titles}
  - {path: meeting.date, why: no day}
  - {path: 'participants[sam-oduya].role', why: none given}
  - {path: 'themes[quays].tables', why: which}
  - {path: 'tables[berths].rows[0]', why: cut off}
  - {path: 'sources[0].published', why: no date}
"""


def told(text: str) -> list[str]:
    """All problems, with the parser's reading and without it: review items are its or people's."""
    base = read_record(RECORD, "x.yaml").record
    assert base is not None
    loaded = read_record(text, "x.yaml")
    found = {*loaded.problems}
    for draft in (None, Draft(base, (), ())):
        found.update(check_record(loaded, draft, {}))
    return [str(one).removeprefix("x.yaml:") for one in sorted(found)]


def changed(was: str, now: str) -> str:
    assert was in RECORD
    return RECORD.replace(was, now, 1)


def test_the_record_itself_is_in_order() -> None:
    assert told(RECORD) == []


@pytest.mark.parametrize(
    ("was", "now", "place"),
    [
        ("participants:", "participents:", "9:1: participents"),
        ("title:", "titel:", "3:1: titel"),
        ("id: harbour", "Id: harbour", "2:1: Id"),
        ("sources:", "source:", "4:1: source"),
        ("meeting:", "meting:", "6:1: meting"),
        ("themes:", "theems:", "12:1: theems"),
        ("tables:\n", "tabels:\n", "14:1: tabels"),
        ("review:", "reveiw:", "16:1: reveiw"),
        ("date:", "dates:", "7:3: meeting.dates"),
        ("id: sam-oduya", "ids: sam-oduya", "11:6: participants[1].ids"),
        ("id: berths", "ids: berths", "15:6: tables[0].ids"),
        ("id: quays", "ids: quays", "13:6: themes[0].ids"),
        ("tables: [berths]", "tabels: [berths]", "13:31: themes[0].tabels"),
        ("theme: quays", "them: quays", "15:18: tables[0].them"),
    ],
)
def test_a_misspelt_key_is_one_fault(was: str, now: str, place: str) -> None:
    (problem,) = told(changed(was, now))
    assert problem.startswith(f"{place}: ")
    assert "did you mean" in problem


@pytest.mark.parametrize(
    ("part", "field"),
    [
        ("participants", "1:1: participants: missing"),
        ("meeting", "1:1: meeting: missing"),
        ("sources", "1:1: sources: missing"),
    ],
)
def test_a_missing_part_is_one_fault(part: str, field: str) -> None:
    start = RECORD.index(f"{part}:")
    end = start + next(
        at
        for at, char in enumerate(RECORD[start:])
        if char == "\n" and RECORD[start + at + 1] != " "
    )
    (problem,) = told(RECORD[:start] + RECORD[end + 1 :])
    assert problem.startswith(field)


@pytest.mark.parametrize("value", ["none", "null", "{}", "!!seq []", "*x"])
def test_a_part_of_another_kind_is_told_and_nothing_that_follows(value: str) -> None:
    start, end = RECORD.index("participants:"), RECORD.index("themes:")
    (problem,) = told(f"{RECORD[:start]}participants: {value}\n{RECORD[end:]}")
    assert problem.startswith("9:15: participants: ")


def test_a_fault_of_its_own_is_told_beside_a_misspelt_key() -> None:
    text = changed("participants:", "participents:").replace("theme: quays", "theme: docks")
    text = text.replace("path: title", "path: titel")
    assert [one.split(": ")[1] for one in told(text)] == [
        "participents",
        "tables[0].theme",
        "review[0].path",
    ]


def test_a_part_that_may_be_left_out_is_empty_and_not_unknown() -> None:
    start, end = RECORD.index("themes:"), RECORD.index("tables:\n")
    found = told(RECORD[:start] + "status: x\n" + RECORD[end:])
    fields = [one.split(": ")[1] for one in found]
    assert [one for one in fields if not one.startswith("review[")] == [
        "status",
        "tables[0].theme",
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("GH", "no participant has the id 'GH'; write the id of a participant; known: ana-duarte,"),
        ("Ana Duarte", "no participant has the id 'Ana Duarte'; did you mean 'ana-duarte'? known:"),
        ("bo", "no participant has the id 'bo'; write the id of a participant; known: ana-duarte,"),
    ],
)
def test_a_host_who_is_no_participant_is_one_fault_that_names_those_there_are(
    value: str, expected: str
) -> None:
    (problem,) = told(changed("host: ana-duarte", f"host: {value}"))
    assert problem.startswith(f"8:9: meeting.host: {expected}")
    assert problem.endswith(" known: ana-duarte, sam-oduya")


def test_a_host_of_nobody_is_told_that_there_are_no_participants() -> None:
    start, end = RECORD.index("participants:"), RECORD.index("themes:")
    text = f"{RECORD[:start]}participants: []\n{RECORD[end:]}"
    for host in ("ana-duarte", "GH"):
        (problem, *_) = told(text.replace("host: ana-duarte", f"host: {host}"))
        assert problem.endswith("; write the id of a participant; this record has none")


def test_a_host_in_the_wrong_form_beside_ids_that_cannot_be_read_gets_no_guess() -> None:
    text = changed("host: ana-duarte", "host: GH").replace("id: sam-oduya", "id: [sam]")
    assert told(text)[0] == (
        "8:9: meeting.host: 'GH' is not in the right form; write the id of a participant"
    )


def test_a_host_as_the_participant_s_own_id_wrongly_has_it_is_told_the_form() -> None:
    text = changed("host: ana-duarte", "host: GH").replace("id: sam-oduya", "id: GH")
    assert [one for one in told(text) if "review" not in one] == [
        "8:9: meeting.host: 'GH' is not in the right form; write gh",
        "11:10: participants[1].id: 'GH' is not in the right form; write gh",
    ]
