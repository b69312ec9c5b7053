"""A head of state among his or her own people, and one who is abroad or called on."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _people(read, text):
    record = read(f"Port fees\n{text}{PAD}").record
    return record.meeting and sorted(p.name for p in record.participants)


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe met Finance Minister Luis Soto.",
        "Finance Minister Luis Soto called on President Ana Quispe.",
        "President Ana Quispe opened the port of Lima.\nMinister Luis Soto met Governor Rosa Vega.",
        "President Ana Quispe met her ministers on Monday.",
    ],
)
def test_own_officials_are_no_other_side(read, text):
    assert _people(read, text) is None


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe travelled to Oman on Monday.\nShe met Minister Said Harthy.",
        "President Ana Quispe of Peru arrived in Muscat.\nShe met Minister Said Harthy.",
        "Minister Said Harthy called on President Ana Quispe of Peru.",
    ],
)
def test_officials_of_a_country_visited_and_callers_are(read, text):
    assert _people(read, text) == ["Ana Quispe", "Said Harthy"]


def test_envoy_of_another_country_among_her_guests_is_met(read):
    text = "President Ana Quispe of Peru met her guests, Omani envoy Said Harthy among them."
    assert "Said Harthy" in _people(read, text)


@pytest.mark.parametrize(
    "text",
    [
        "Opposition organiser Ana Quispe met Transport Minister Jorge Rimac about the bus fares.",
        "Ana Quispe told Jorge Rimac that the harbour was closed, and they spoke for an hour.",
        "President Ana Quispe chaired a session on the price of bread.",
        "President Ana Quispe held a news conference on the price of bread.",
        "The baker Ana Quispe has been granted a Golden Oven by the mayor Jorge Rimac.",
    ],
)
def test_everyday_meetings_of_one_country_are_none(read, text):
    assert read(f"Bread\nThe bakers of the port were at work.\n{text}").record.meeting is None


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe met Transport Minister Said Harthy of Oman about the ferries.",
        "Ana Quispe and Said Harthy met on Monday. The Peruvian and Omani presidents ate fish.",
        "Trade Minister Ana Quispe met the ambassador, Mr Said Harthy, about the ferries.",
    ],
)
def test_officials_of_two_sides_meet(read, text):
    assert read(f"Ferries\nThe ferries of the port were late.\n{text}").record.meeting is not None
