import pytest

from pipeline.forms import data_from_record
from pipeline.record import read_record
from pipeline.record.places import NoPlaceError, find_place, steps_from_place

RECORD = """\
schema: readout/record/1
id: a
sources: [{publisher: Radio North}]
meeting: null
participants:
  - {id: ana-duarte, name: Ana Duarte, role: null, represents: null}
  - {id: "7", name: Sam Oduya, role: null, represents: null}
themes: [{id: quays, title: Quays, points: [{text: a}, {text: b}]}]
tables: [{id: t-1, columns: [a], rows: [[a], [b]]}]
"""


def find(text: str) -> tuple[str | int, ...]:
    record = read_record(RECORD, "x").record
    assert record is not None
    return find_place(data_from_record(record), text)


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("title", ("title",)),
        ("meeting", ("meeting",)),
        ("meeting.place.country", ("meeting", "place", "country")),
        ("participants", ("participants",)),
        ("participants[ana-duarte].role", ("participants", 0, "role")),
        (
            "participants[ana-duarte].represents.country",
            ("participants", 0, "represents", "country"),
        ),
        ("participants[7]", ("participants", 1)),
        ("tables[t-1].rows[1]", ("tables", 0, "rows", 1)),
        ("tables[t-1].rows[1][0]", ("tables", 0, "rows", 1, 0)),
        ("themes[quays].points[1].text", ("themes", 0, "points", 1, "text")),
        ("sources[0].published", ("sources", 0, "published")),
    ],
)
def test_a_place_leads_into_the_record(text: str, path: tuple[str | int, ...]) -> None:
    assert find(text) == path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "",
            "'' is no place of a record; write it like meeting.date or participants[",
        ),
        (".title", "is no place of a record"),
        ("title.", "is no place of a record"),
        ("[0]", "is no place of a record"),
        ("meeting date", "is no place of a record"),
        ("a." * 300, "is no place of a record"),
        ("participants[Ana]", "is no place of a record"),
        ("titel", "'titel' names 'titel', which no record has; did you mean title? known: schema"),
        ("title.x", "'title.x' goes on below a single value"),
        ("meeting[0]", "'meeting[0]': [0] stands after no list"),
        ("participants.name", "goes on below a single value"),
        ("participants[ana]", "no item has the id 'ana'"),
        ("participants[ana-duart]", "did you mean ana-duarte?"),
        ("participants[0]", "no item has the id '0'"),
        ("sources[1]", "'sources[1]': there is no item 1; there are 1, numbered from 0"),
        ("topics[x]", "there is no item x; there are 0"),
    ],
)
def test_what_is_no_place_is_told_with_what_would_be_one(text: str, message: str) -> None:
    with pytest.raises(NoPlaceError) as caught:
        find(text)
    assert message in str(caught.value)


def test_steps_tell_keys_from_items() -> None:
    steps = steps_from_place("themes[quays].points[1].text")
    assert [(step.name, step.is_item) for step in steps] == [
        ("themes", False),
        ("quays", True),
        ("points", False),
        ("1", True),
        ("text", False),
    ]
