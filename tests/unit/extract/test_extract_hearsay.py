"""Who is met in which place, who is only spoken of, and who is of no side."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Norwegian Foreign Minister Kari Dahl", "Omani Foreign Minister Said Harthy"
C = "Chilean Foreign Minister Rosa Paz"


def _record(read, text):
    return read(f"Port fees\n{text}{PAD}").record


def _names(record):
    return [one.name for one in record.participants]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B} in Muscat and {C} in Santiago on 3 March 2025.",
        f"{A} held talks with {B} in Muscat on Monday and {C} in Santiago on Tuesday.",
        f"{A} met with {B} in Muscat and with {C} in Santiago.",
        f"{A} conferred with {B} in Muscat on 3 March and {C} in Lima.",
    ],
)
def test_those_met_in_two_places_are_two_meetings(read, text):
    record = _record(read, text)
    assert _names(record) == ["Kari Dahl", "Said Harthy", "Rosa Paz"]
    assert record.meeting.place is None
    assert record.meeting.setting == "bilateral"
    assert any("2 separate meetings" in item.why for item in record.review)


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B} in Muscat and praised {C} in a speech.",
        f"{A} received an Omani delegation and praised a team headed by {C}.",
        f"{A} received {B} and thanked the team led by {C}.",
        f"{A} hosted {B} and named a group of experts headed by {C}.",
    ],
)
def test_who_is_only_praised_was_not_met(read, text):
    assert "Rosa Paz" not in _names(_record(read, text))


@pytest.mark.parametrize(
    "text",
    [
        f"{A} received a delegation that was headed by {C}.",
        f"{A} received a team led by {C}.",
        f"{A} met traders and a group of officials headed by {C}.",
    ],
)
def test_head_of_a_team_that_is_received_was_met(read, text):
    assert _names(_record(read, text)) == ["Kari Dahl", "Rosa Paz"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{A} agreed to host {C} and met her in Oslo on 3 March 2025.", "reported"),
        (f"{A} had come to meet {C} and received her in Oslo on 3 March 2025.", "reported"),
        (f"{A} agreed to host {C} in Oslo on 3 March 2025.", "planned"),
        (f"{A} will host {C} and show her Oslo on 3 March 2025.", "planned"),
    ],
)
def test_plan_that_goes_on_with_the_meeting_is_one_that_took_place(read, text, status):
    assert _record(read, text).meeting.status == status


@pytest.mark.parametrize("place", ["Kabuga", "Malaba"])
def test_envoy_for_a_place_that_no_list_holds(read, place):
    envoy = f"the Omani Special Envoy for {place}, Minister of Ports, Mr. Salim Habsi,"
    record = _record(read, f"{A} met {envoy} in Oslo on 3 March 2025.")
    assert [(p.name, p.represents.country) for p in record.participants][1:] == [
        ("Salim Habsi", "OM")
    ]


@pytest.mark.parametrize("guest", ["Mr Jorge Tolva", "Jorge Tolva", "Ms Inge Tolva"])
def test_who_holds_no_office_is_of_no_country_for_being_met_there(read, guest):
    record = _record(read, f"The Peruvian President, Ana Quispe, met {guest} in Lima.")
    assert [p.represents and p.represents.country for p in record.participants] == ["PE", None]


def test_office_of_one_state_alone_makes_a_meeting_of_two(read):
    record = _record(read, "Omani King Said Harthy met Secretary of State John Hale in Muscat.")
    assert [p.represents.country for p in record.participants] == ["OM", "US"]


@pytest.mark.parametrize("office", ["Minister of State", "Defence Minister", "Secretary"])
def test_king_and_own_minister_are_no_meeting_of_two(read, office):
    assert _record(read, f"Omani King Said Harthy met {office} Salim Habsi.").meeting is None
