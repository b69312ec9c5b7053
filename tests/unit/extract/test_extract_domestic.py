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
