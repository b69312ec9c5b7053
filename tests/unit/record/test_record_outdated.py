"""A corrected fact that changes again is told to readers again."""

import pytest

from pipeline.errors import Problem
from pipeline.record import check_record, read_record

RECORD = """schema: readout/record/1
id: talks
status: {status}
sources:
  - {{article: articles/talks.txt, attributed_to: [Harbour News]}}
meeting:
  format: phone
  date: 2025-03-05
  place: {{name: Faro, country: PT}}
participants:
  - id: ana-duarte
    name: Ana Duarte
    role: Minister of the Sea
    represents: {{country: PT}}
topics: [trade, health]
themes:
  - id: ports
    title: Ports
    text: [One more ferry is to sail from Faro to Olhao in the spring of the coming year., Two.]
    tables: [t]
tables:
  - {{id: t, theme: ports, caption: null, columns: [Port, Ships], rows: [[Faro, "1"], [Bo, "2"]]}}
revisions:
{revisions}"""


def problems(*told: tuple[str, str | None], status: str = "draft") -> list[Problem]:
    entries = "".join(
        f'  - {{date: 2025-03-0{day}, path: "{path}", was: x, now: '
        f"{'null' if now is None else repr(now)}, why: y}}\n"
        for day, (path, now) in enumerate(told, 1)
    )
    text = RECORD.format(status=status, revisions=entries)
    found = check_record(read_record(text, "x.yaml"), None, {})
    return [one for one in found if one.code == "outdated-correction"]


@pytest.mark.parametrize(
    ("place", "told", "stands"),
    [
        ("meeting.date", "2025-03-04", "2025-03-05"),
        ("meeting.date", "2025-03", "2025-03-05"),
        ("meeting.date", None, "2025-03-05"),
        ("meeting.end_date", "2025-03-06", "nothing"),
        ("meeting.format", "video", "phone"),
        ("meeting.place", "Lagos, PT", "Faro, PT"),
        ("meeting.place", "Faro, ES", "Faro, PT"),
        ("meeting.place", "Lagos", "Faro, PT"),
        ("participants[ana-duarte].role", "Minister", "Minister of the Sea"),
        ("participants[ana-duarte].represents", "Spain", "PT"),
        ("participants[ana-duarte].represents", "ES", "PT"),
        ("participants", "Ana Duarte | Sam Oduya", "Ana Duarte"),
        ("topics[0]", "security", "trade"),
        ("tables[t].rows[1][1]", "3", "2"),
    ],
)
def test_other_value_than_readers_were_told_last_is_a_warning(
    place: str, told: str | None, stands: str
) -> None:
    (problem,) = problems((place, told))
    assert problem.severity == "warning"
    assert problem.field == "revisions[0].now"
    assert problem.location.line > 20
    then = "nothing" if told is None else f"'{told}'"
    now = stands if stands == "nothing" else f"'{stands}'"
    assert (
        problem.message == f"readers were last told that {then} stands at {place}, and {now} does"
    )
    assert problem.remedy.startswith("add a correction that tells of the change, or write here")


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ("meeting.date", "2025-03-05"),
        ("meeting.date", "5 March 2025"),  # in words that cannot be compared
        ("meeting.format", "a call by telephone"),
        ("meeting.place", "Faro"),
        ("meeting.place", "Faro, in Portugal"),
        ("participants[ana-duarte].role", "minister  of the sea"),
        ("participants[ana-duarte].represents", "Portugal"),
        ("participants[ana-duarte].represents", "her own country"),
        ("participants[ana-duarte]", "Ana Maria Duarte"),
        ("participants[sam-oduya].role", "Envoy"),  # the id is no longer there
        ("participants", "Sam Oduya was taken out"),
        ("participants", "Ana Duarte"),
        ("topics[1]", "trade"),  # it has another number now
        ("topics[0]", None),
        ("topics[7]", "trade"),
        ("topics", "health | trade"),
        ("themes[ports].text[0]", "One more ferry is to sail from Faro to Olhao"),
        ("tables[t].rows[0][1]", "2"),
        ("meeting.end_date.x", "x"),
        ("sources[0].url", None),
    ],
)
def test_what_may_be_the_same_is_no_problem(place: str, told: str | None) -> None:
    assert problems((place, told)) == []


@pytest.mark.parametrize(
    "later",
    [
        ("meeting.place", "Faro, PT"),
        ("meeting.place.name", "Faro"),
        ("meeting", "another meeting"),
    ],
)
def test_only_the_last_word_on_a_place_counts(later: tuple[str, str]) -> None:
    assert problems(("meeting.place", "Lagos, PT"), later) == []
    assert len(problems(later, ("meeting.place", "Lagos, PT"))) == 1
    assert len(problems(("meeting.date", "2025-03-04"), ("meeting.place.name", "Faro"))) == 1


def test_place_in_a_part_that_is_gone_is_no_place() -> None:
    head, _, rest = RECORD.partition("meeting:\n")
    text = f"{head}meeting: null\n{rest[rest.index('participants:') :]}".format(
        status="draft",
        revisions="  - {date: 2025-03-01, path: meeting.date, now: 2025-03-04, why: y}\n",
    )
    assert check_record(read_record(text, "x.yaml"), None, {"articles/talks.txt": None}) == ()


def test_it_is_an_error_where_people_have_confirmed_the_record() -> None:
    (problem,) = problems(("meeting.date", "2025-03-04"), status="reviewed")
    assert problem.severity == "error"


def test_of_long_texts_the_words_that_differ_are_told() -> None:
    told = "One more ferry is to sail from Faro to Tavira in the spring of the coming year."
    (problem,) = problems(("themes[ports].text[0]", told))
    assert "[told → stands]: '… sail from Faro to [Tavira → Olhao] in the spring of …'" in (
        problem.message
    )
