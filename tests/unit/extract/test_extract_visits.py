"""Visits that say in passing who was met, lists of two sides, and claims that are false."""

import pytest

PAD = "The harbour office keeps its own list of ships.\nIts clerks were checking the figures."


def _people(read, text, title="Ferries"):
    record = read(f"{title}\n{text}\n{PAD}").record
    return record.meeting and sorted(p.name for p in record.participants)


BOTH = ["Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "It came at the end of Peruvian President Ana Quispe's visit to Muscat, during which "
            "she raised the matter with Sultan Said Harthy."
        ),
        (
            "They spoke of Peruvian minister Ana Quispe's three-day trip to Oman, on which she "
            "met Omani Minister Said Harthy."
        ),
        (
            "Peruvian President Ana Quispe has paid a historic visit to Oman, telling Omani "
            "Minister Said Harthy that she would send ferries."
        ),
        (
            "Peruvian President Ana Quispe arrived in Muscat on Monday, assuring Omani Minister "
            "Said Harthy of her help."
        ),
        "Peruvian President Ana Quispe and Omani Minister Said Harthy focused their talks on fish.",
        (
            "Peruvian President Ana Quispe and Omani Minister Said Harthy instead devoted much of "
            "their discussions to ferries."
        ),
    ],
)
def test_visits_say_in_passing_who_was_met(read, text):
    assert _people(read, text) == BOTH


@pytest.mark.parametrize(
    "text",
    [
        "The singer Ana Quispe arrived in Muscat on Monday, telling reporters that she was tired.",
        "Peruvian President Ana Quispe and Omani Minister Said Harthy focused on their own ports.",
        "A rival falsely claimed that President Ana Quispe of Peru met Omani envoy Said Harthy.",
        "False reports that President Ana Quispe of Peru met Omani envoy Said Harthy are about.",
        "Strikes spread after talks between President Ana Quispe and the opposition stalled.",
    ],
)
def test_other_words_tell_of_no_meeting(read, text):
    assert _people(read, text) is None


def test_what_is_checked_is_no_news(read):
    text = "Peruvian President Ana Quispe met Omani Minister Said Harthy in Lima on Monday."
    assert _people(read, text, title="Fact check: who met whom in Lima") is None


def test_meeting_on_a_recent_visit_is_over_below_the_opening(read):
    text = (
        "Fishermen of Lima said that the port would stay closed for a month, and went on strike.\n"
        "The owners of the ships were angry at the words of the fishermen, and closed the gates.\n"
        "A judge said that both sides had to come to the court of the town and to pay for it.\n"
        "Over a recent visit to Muscat, President Ana Quispe met Omani Minister Said Harthy."
    )
    assert _people(read, text) is None


def test_those_listed_before_the_other_side_are_of_the_first(read):
    text = (
        "Peruvian President Ana Quispe, Vice President Luis Soto, Trade Minister Rosa Vega and "
        "Omani Minister Said Harthy met in Cairo on Monday."
    )
    record = read(f"Ferries\n{text}\n{PAD}").record
    found = {p.name: p.represents.country for p in record.participants}
    assert found == {
        "Ana Quispe": "PE",
        "Luis Soto": "PE",
        "Rosa Vega": "PE",
        "Said Harthy": "OM",
    }
