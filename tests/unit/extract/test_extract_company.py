"""Who came along with whom, who joined them, and of which side they are."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
GUEST, HOST = "Swedish Prime Minister Annika Lind", "Kenyan President Josphat Mwendwa"
MET = f"{HOST} received {GUEST} at State House in Nairobi on 9 June 2025."
TRADE, POWER = "Trade Minister Pelle Sand", "Energy Minister Karin Ahl"


def _parts(read, text):
    record = read(f"Port fees\n{text}{PAD}").record
    return {
        one.name.split()[-1]: (one.capacity, one.represents and one.represents.country)
        for one in record.participants
    }


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST} was accompanied by {TRADE} and {POWER} when she met {HOST} in Nairobi.",
        f"{GUEST}, accompanied by {TRADE} and {POWER}, met {HOST} in Nairobi.",
        f"{GUEST} led a delegation that included {TRADE} and {POWER} when she met {HOST}.",
        f"{MET} Lind, on the second day of a long visit, was accompanied by {TRADE} and {POWER}.",
        f"{MET} The prime minister was accompanied by {TRADE} and {POWER}.",
        f"{MET} Accompanied by {TRADE} and {POWER}, Lind spoke to the press.",
        f"{MET} Lind was joined at the table by {TRADE} and {POWER}.",
    ],
)
def test_companions_are_delegates_of_the_side_of_who_leads_them(read, text):
    parts = _parts(read, text)
    assert parts["Lind"] == ("principal", "SE")
    assert parts["Mwendwa"] == ("principal", "KE")
    assert parts["Sand"] == parts["Ahl"] == ("delegate", "SE")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{MET} Mwendwa was joined by his defence minister, Peter Otieno.", "KE"),
        (f"{MET} Mwendwa's defence minister, Peter Otieno, joined the talks.", "KE"),
        (f"{MET} Mwendwa, who was flanked by Defence Minister Peter Otieno, spoke first.", "KE"),
        (f"{MET} Lind was joined by her defence minister, Bo Otieno.", "SE"),
        (f"{MET} Lind's defence minister, Bo Otieno, joined the talks.", "SE"),
    ],
)
def test_minister_of_somebody_is_of_that_side(read, text, code):
    assert _parts(read, text)["Otieno"] == ("delegate", code)


def test_firm_of_a_companion_makes_no_third_side(read):
    firm = "the chief executive of the power company Nordvik, Bo Berg"
    record = read(f"Port fees\n{MET} Lind was accompanied by {TRADE} and {firm}.{PAD}").record
    assert record.meeting.setting == "bilateral"
    assert [one.capacity for one in record.participants] == ["principal"] * 2 + ["delegate"] * 2


@pytest.mark.parametrize(
    "words",
    [
        "They were joined by {0}.",
        "{0} joined them.",
        "The two were later joined by {0}.",
        "The ministers were joined at the table by {0}.",
        "Joining them was {0}.",
    ],
)
def test_minister_of_a_third_country_who_joins_takes_part(read, words):
    text = "Omani Energy Minister Said Harthy met Greek Energy Minister Nikos Vlahos in Muscat."
    third = words.format("Cypriot Energy Minister Eleni Hadji")
    record = read(f"Port fees\n{text} {third}{PAD}").record
    assert [(one.name, one.capacity) for one in record.participants][2:] == [
        ("Eleni Hadji", "principal")
    ]
    assert record.meeting.setting == "multilateral"
    assert not any("separate meetings" in item.why for item in record.review)


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} They were joined by cold weather. {POWER} was in Oslo.",
        f"{MET} The party was later joined by other parties.",
        f"{MET} A choir accompanied them. {POWER} was not in town.",
        f"{MET} Lind's delegation included traders.",
    ],
)
def test_others_did_not_come_along(read, text):
    assert set(_parts(read, text)) == {"Lind", "Mwendwa"}


def test_who_is_received_with_others_stays_a_principal(read):
    parts = _parts(read, f"{HOST} received {GUEST} and Norwegian Prime Minister Kari Dahl.")
    assert {capacity for capacity, _ in parts.values()} == {"principal"}


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("met {0} in Muscat. {1} took part by video link.", "in_person"),
        ("met {0} in Muscat, with {1} joining by video.", "in_person"),
        ("met {0} in Muscat. {1} attended via a video link from her office.", "in_person"),
        ("held talks with {0} by video link. {1} took part.", "video"),
        ("and {0} met by video conference. {1} joined them.", "video"),
        ("joined {0} by video for talks. {1} took part.", "video"),
    ],
)
def test_one_who_is_there_by_video_leaves_the_others_in_the_room(read, words, form):
    others = "Greek Energy Minister Nikos Vlahos", "Cypriot Energy Minister Eleni Hadji"
    text = f"Omani Energy Minister Said Harthy {words.format(*others)}"
    meeting = read(f"Port fees\n{text}{PAD}").record.meeting
    assert (meeting.format, meeting.place and meeting.place.name) == (
        form,
        "Muscat" if form == "in_person" else None,
    )
