"""Headlines that write most words with capitals: where the names in them end."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"


def _people(record):
    return [(p.name, p.role) for p in record.participants]


@pytest.mark.parametrize(
    "headline",
    [
        "Quispe Winds Up Tour Of Gulf",
        "Quispe Sees Harthy Over Port Fees",
        "Harthy Hails Great Coastal Plan",
        "Quispe, Harthy Sign Coastal Deal",
        "Rising Harbour Star Tolva Signs Grand Deal",
    ],
)
def test_headline_adds_no_words_to_a_name(read, headline):
    record = read(f"{headline}\n{A} met {B} in Muscat.{PAD}").record
    assert _people(record) == [("Ana Quispe", "President"), ("Said Harthy", "Foreign Minister")]


def test_headline_alone_may_name_who_met(read):
    record = read(f"{A} sees Omani King Said Harthy\nThe two spoke of fees.{PAD}").record
    assert _people(record) == [("Ana Quispe", "President"), ("Said Harthy", "King")]


@pytest.mark.parametrize(
    ("headline", "role"),
    [
        ("Ana Quispe, Omani minister hold talks", None),
        ("Ana Quispe, Peruvian minister, holds talks", "minister"),
    ],
)
def test_office_before_a_verb_of_several_is_somebody_elses(read, headline, role):
    record = read(f"{headline}\nAna Quispe met {B} in Muscat.{PAD}").record
    found = next(p for p in record.participants if p.name == "Ana Quispe")
    assert found.role == role
    assert (found.represents and found.represents.country) != "OM"
