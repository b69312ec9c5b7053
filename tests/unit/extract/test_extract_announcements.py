"""Reports of what is still ahead, and those that only end with it."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"


def _status(read, text):
    meeting = read(f"Port fees\n{text}{PAD}").record.meeting
    return meeting and meeting.status


@pytest.mark.parametrize(
    "text",
    [
        f"{A} will travel to Oman on Monday to meet {B}.\nThe two met in Lima in May.",
        f"{A} is to visit Muscat for talks with {B}.\nQuispe met King Juan Rojas on Sunday.",
        f"{A}, who came to Oman on Sunday, is scheduled to meet {B} on Tuesday.",
        f"{A} will sign the accord with {B} next week.",
        f"{A} is expected in Muscat on Tuesday for a visit.\nQuispe will meet {B} there.",
        f"{A} has left for Muscat, Oman, for a summit.\nQuispe is to meet {B} there.",
        f"Talks between {A} and {B} begin later on Monday.",
    ],
)
def test_lead_of_what_is_ahead_announces_a_meeting(read, text):
    assert _status(read, text) == "planned"


def test_what_was_put_off_before_does_not_call_the_meeting_off(read):
    text = f"{A} will meet {B} in Muscat on Friday.\nThe talks had been postponed twice."
    assert _status(read, text) == "planned"
    text = f"A visit planned for March had been put off.\n{A} met {B} in Muscat on Friday."
    assert _status(read, text) == "reported"


def test_lead_that_something_had_been_put_off_calls_it_off(read):
    text = f"Talks that {A} was to hold with {B} had been postponed, clerks said."
    assert _status(read, text) in {"cancelled", None}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} left for Lima after she met {B} in Muscat.",
        f"{A} met {B} and will travel to Chile.\nShe will meet King Juan Rojas there.",
        f"Talks between {A} and {B} began on Monday.",
        f"The ships will stay in port.\n{A} met {B} in Muscat.",
        f"{A} met {B} in Muscat.\nQuispe will travel to Chile next week.",
    ],
)
def test_lead_of_what_was_done_reports_it(read, text):
    assert _status(read, text) == "reported"


C, D = "Fijian Trade Minister Mere Vakatawa", "Tongan Trade Minister Sione Palu"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        (f"{C} will meet {D} in Nadi on 8 July 2025.", "Nadi"),
        (f"SUVA, 2 July 2025 - {C} is to meet {D} in Lautoka on 8 July, she said.", "Lautoka"),
        (f"{D} will receive {C} in Lautoka on 8 July 2025.", "Lautoka"),
        (f"{C} will hold talks with {D} in Lautoka on 8 July 2025.", "Lautoka"),
        (f"{C} cancelled a meeting with {D} planned in Suva on 8 July 2025.", "Suva"),
        (f"{C} and {D} are due to meet in Suva on 8 July 2025.", "Suva"),
    ],
)
def test_place_and_day_of_a_meeting_ahead_are_read(read, text, city):
    meeting = read(f"Port fees\n{text}{PAD}").record.meeting
    assert (meeting.place.name, meeting.date) == (city, "2025-07-08")


@pytest.mark.parametrize(
    "text",
    [
        f"{C} will meet {D} on 8 July 2025, the ministry in Suva said.",
        f"SUVA, 2 July 2025 - {C} will meet {D} on 8 July 2025.",
        f"{C} met {D} on 8 July 2025 and will travel to a fair in Nadi.",
    ],
)
def test_other_place_is_not_that_of_a_meeting_ahead(read, text):
    place = read(f"Port fees\n{text}{PAD}").record.meeting.place
    assert place is None or place.name is None


@pytest.mark.parametrize(
    "text",
    [
        f"{C} leaves on Monday for Tonga. She is scheduled to meet {D} on 8 July.",
        f"{C} plans a visit to Tonga. She will meet {D} there and will call on King Taufa Latu.",
        f"{C} leaves for Tonga. The minister will meet {D} on 8 July.",
        f"{C} will fly to Tonga. In Apia she will receive {D} at the mission.",
    ],
)
def test_announcement_goes_on_with_a_pronoun(read, text):
    record = read(f"Port fees\n{text}{PAD}").record
    assert record.meeting.status == "planned"
    assert {"Mere Vakatawa", "Sione Palu"} <= {one.name for one in record.participants}


@pytest.mark.parametrize(
    "day",
    ["on Thursday, 8 May 2025,", "today, 8 May 2025,", "on Thursday, May 8, 2025,",
     "on Thursday 8 May 2025", "on May 8, 2025"],
)  # fmt: skip
def test_month_of_may_is_nothing_that_may_be(read, day):
    meeting = read(f"Port fees\n{C} {day} received {D} in Suva.{PAD}").record.meeting
    assert (meeting.status, meeting.date, meeting.host) == (
        "reported",
        "2025-05-08",
        "mere-vakatawa",
    )


@pytest.mark.parametrize("words", ["may receive", "may on Thursday receive", "may soon receive"])
def test_what_may_be_is_not_told_as_done(read, words):
    assert _status(read, f"{C} {words} {D} in Suva.") in {None, "planned"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The journey of Quispe, alongside Omani King Said Harthy, is to last three days.", None),
        ("Quispe met Omani King Said Harthy in Lima on Monday.", "reported"),
    ],
)
def test_who_leaves_for_talks_has_not_met_anybody_yet(read, text, status):
    meeting = read(f"# Peruvian President Ana Quispe leaves for Muscat\n\n{text}").record.meeting
    assert (meeting and meeting.status) == status
