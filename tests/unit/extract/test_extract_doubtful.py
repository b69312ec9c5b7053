"""Single words with a capital: names only where somebody speaks, is titled or named in full."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"


def _names(read, text):
    return [p.name for p in read(f"Port fees\n{text}{PAD}").record.participants]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} and {B} met in Lima to sign the Understanding with Tolva and Kabuga.",
        f"{A} met {B} and Tolva in Lima.",
    ],
)
def test_word_that_nothing_shows_to_be_a_person_is_none(read, text):
    assert _names(read, text) == ["Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"{A} met {B} and Juan Tolva in Lima. Tolva was glad.", "Juan Tolva"),
        (f"{A} met {B} and Mr Tolva in Lima.", "Tolva"),
        (f"{A} met {B} and Omani envoy Tolva in Lima.", "Tolva"),
    ],
)
def test_word_that_is_titled_or_part_of_a_name_is_one(read, text, name):
    assert name in _names(read, text)


def test_surname_of_who_acts_is_known(read):
    text = f"The Omani ruler met {A} in Muscat.\nHarthy said that fees would fall."
    assert "Harthy" in _names(read, text)
