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
        f"Talks between {A} and {B} begin later on Monday.",
    ],
)
def test_lead_of_what_is_ahead_announces_a_meeting(read, text):
    assert _status(read, text) == "planned"


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B} and will travel to Chile.\nShe will meet King Juan Rojas there.",
        f"Talks between {A} and {B} began on Monday.",
        f"The ships will stay in port.\n{A} met {B} in Muscat.",
        f"{A} met {B} in Muscat.\nQuispe will travel to Chile next week.",
    ],
)
def test_lead_of_what_was_done_reports_it(read, text):
    assert _status(read, text) == "reported"
