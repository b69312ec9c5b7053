"""The line that signs a text or claims its rights is no dateline."""

import pytest

TOLD = (
    "Peruvian President Ana Quispe met Omani Foreign Minister Said Harthy. They discussed the "
    "fees of the port, and the harbour office checked the figures of the ships."
)


def _meeting(read, text):
    return read(f"Port fees\n{text}").record.meeting


@pytest.mark.parametrize(
    "line",
    [
        "Kabugapress, Muscat",
        "(c) Kabugapress, Muscat",
        "Copyright 12 May 2019 Kabugapress, Muscat.",
        "© 2019 Kabugapress, Muscat. All rights reserved.",
        "Rosa Kabuga, Muscat",
        "Kabuga Media Ltd, Muscat",
    ],
)
def test_last_line_with_the_name_of_somebody_gives_no_place(read, line):
    meeting = _meeting(read, f"{TOLD}\n{line}")
    assert (meeting.place, meeting.date) == (None, None)


def test_rights_give_no_day_to_count_from(read):
    text = TOLD.replace("Harthy.", "Harthy on Monday.")
    assert _meeting(read, f"{text}\nCopyright 12 May 2019, Kabugapress").date is None


@pytest.mark.parametrize("line", ["Muscat", "Muscat, 12 May 2025", "Muscat (KBG)"])
def test_last_line_of_a_place_alone_is_where_a_ministry_signs(read, line):
    assert _meeting(read, f"{TOLD}\n{line}").place.name == "Muscat"


@pytest.mark.parametrize("line", ["Muscat, 12 May 2025", "Kabugapress, Muscat, 12 May 2025"])
def test_line_above_the_text_is_a_dateline_with_a_name_too(read, line):
    assert _meeting(read, f"{line}\n{TOLD}").place.name == "Muscat"
