"""Days and places of somebody's life, told in an aside, are not those of the meeting."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"


def _meeting(read, text, **metadata):
    return read(f"Port fees\n{text}{PAD}", **metadata).record.meeting


def _where(meeting):
    return meeting.place and meeting.place.name


@pytest.mark.parametrize(
    "text",
    [
        f"{A}, elected on 3 June 2024, met {B} in Muscat on 12 May 2025.",
        f"{A}, who was appointed in Lima on 3 June 2024, met {B} in Muscat on 12 May 2025.",
        f"{A}, 54, sworn in on June 3, 2024, met {B} in Muscat on May 12, 2025.",
        f"{A} (born 3 June 1970 in Lima) met {B} in Muscat on 12 May 2025.",
        f"{A} (3 June 1970) met {B} in Muscat on 12 May 2025.",
        f"{A} met {B}, freed in Rome on 3 June 2024, in Muscat on 12 May 2025.",
        f"{A} met {B}, married in Paris on 3 June 2024, in Muscat on 12 May 2025.",
        f"{A}, whose ship sank off Lima on 11 May 2025, met {B} in Muscat on 12 May 2025.",
        f"{A} was sworn in at the old palace on 3 June 2024 and met {B} in Muscat on 12 May 2025.",
    ],
)
def test_day_and_place_of_a_life_are_left_out(read, text):
    meeting = _meeting(read, text)
    assert (meeting.date, _where(meeting)) == ("2025-05-12", "Muscat")


def test_weekday_of_the_meeting_stands_before_a_birthday(read):
    text = f"{A}, born in Lima on 3 June 1970, met {B} in Muscat on Monday."
    meeting = _meeting(read, text, published="2025-05-13")
    assert (meeting.date, _where(meeting)) == ("2025-05-12", "Muscat")


@pytest.mark.parametrize(
    "aside",
    [" (born 3 June 1970 in Lima)", ", raised in Lima,", ", educated in Paris,"],
)
def test_aside_alone_gives_neither_day_nor_place(read, aside):
    meeting = _meeting(read, f"{A}{aside} met {B}.")
    assert (meeting.date, meeting.place) == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        f"{A}, who arrived in Muscat on 12 May 2025, met {B}.",
        f"{A}, received in Muscat on 12 May 2025 by a crowd, met {B}.",
        f"{A}, accompanied by officials in Muscat on 12 May 2025, met {B}.",
        f"{A}, when in Muscat on 12 May 2025, met {B}.",
        f"{A} met {B}, who was in Muscat on 12 May 2025.",
        f"{A} met {B} in Muscat (12 May 2025).",
    ],
)
def test_asides_of_the_journey_still_tell_day_and_place(read, text):
    meeting = _meeting(read, text)
    assert (meeting.date, _where(meeting)) == ("2025-05-12", "Muscat")


def test_brackets_that_end_the_sentence_give_the_day_of_the_meeting(read):
    assert _meeting(read, f"{A} met {B} (12 May 2025).").date == "2025-05-12"
