"""Remarks made at a meeting, journeys on which somebody met another, and meetings of before."""

import pytest

PAD = "The harbour office keeps its own list of ships.\nIts clerks were checking the figures."


def _people(read, text):
    record = read(f"Ferries\n{text}\n{PAD}").record
    return record.meeting and sorted(p.name for p in record.participants)


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Ana Quispe was speaking during her meeting with the Omani ambassador.",
        "Peruvian President Ana Quispe made the remarks at a meeting with Omani lawmakers in Lima.",
        "President Ana Quispe of Peru spoke after talks with members of the Omani parliament.",
        "Ana Quispe, the Peruvian minister, made the statement after talks with Omani leaders.",
    ],
)
def test_remarks_made_at_a_meeting_tell_of_it(read, text):
    assert _people(read, text) == ["Ana Quispe"]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian President Ana Quispe was speaking during her meeting with reporters in Oman.",
        "Peruvian President Ana Quispe made the remarks in an interview with an Omani paper.",
        "Peruvian President Ana Quispe made the remarks at a rally of fishermen from Oman.",
    ],
)
def test_remarks_made_elsewhere_do_not(read, text):
    assert _people(read, text) is None


@pytest.mark.parametrize("journey", ["trip to Oman", "three-day official visit to Muscat", "tour"])
def test_traveller_is_the_one_whose_journey_it_is(read, journey):
    text = (
        f"Officials spoke to reporters amid Peruvian envoy Luis Soto's {journey}, where he met "
        "with Omani Minister Said Harthy."
    )
    assert _people(read, text) == ["Luis Soto", "Said Harthy"]


@pytest.mark.parametrize(
    "text",
    [
        "In previous visits to Lima, he has met Omani Minister Said Harthy.",
        "On earlier occasions she met Omani Minister Said Harthy.",
        "Ms Quispe and Mr Harthy have met four times over two years in Lima and Muscat.",
        "Ms Quispe has met Omani Minister Said Harthy several times since the treaty.",
    ],
)
def test_meetings_of_before_are_no_news(read, text):
    lead = (
        "Peruvian Minister Ana Quispe said that the port would stay closed for a month.\n"
        "Fishermen of the port were angry at the words, and a strike was called for."
    )
    assert _people(read, f"{lead}\n{text}") is None


def test_meeting_twice_on_a_day_is_news(read):
    text = "Peruvian Minister Ana Quispe met Omani Minister Said Harthy twice on Monday in Lima."
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]


def test_known_name_in_a_line_of_capitals_ends_where_it_ends_elsewhere(read):
    text = (
        "Peruvian President Ana Quispe met Omani Minister Said Harthy in Lima on Monday.\n"
        "HARTHY AND QUISPE COOK UP A GIANT PLAN FOR FERRIES BETWEEN THE TWO PORTS"
    )
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "Fish is a top priority ahead of Peruvian President Ana Quispe's meeting with "
            "Omani Minister Said Harthy in Lima this week."
        ),
        "Aides worked on it prior to the long-planned meeting of Peruvian President Ana Quispe.",
    ],
)
def test_what_is_done_ahead_of_a_meeting_tells_of_none(read, text):
    record = read(f"Ferries\n{text}\n{PAD}").record
    assert record.meeting is None or record.meeting.status == "planned"


def test_meeting_on_the_journey_before_is_past(read):
    text = (
        "Peruvian President Ana Quispe met Omani Minister Said Harthy in Lima on Monday.\n"
        "The talks come weeks after she travelled to Nairobi, where she held talks with President "
        "Asha Wanjiru."
    )
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]
