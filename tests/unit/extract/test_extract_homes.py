"""Countries that a text gives only beside the name, and such as cannot be anybody's own."""

import pytest

PAD = "The harbour office keeps its own list of ships.\nIts clerks were checking the figures."


def _countries(read, text):
    record = read(f"Ferries\n{text}\n{PAD}").record
    return {p.name: p.represents and p.represents.country for p in record.participants}


@pytest.mark.parametrize(
    ("office", "title"),
    [
        ("the Omani Prime Minister", "Prime Minister"),
        ("Oman's Transport Minister", "Transport Minister"),
        ("the Omani Foreign Minister", "Foreign Minister"),
    ],
)
def test_office_given_once_is_that_of_the_one_named_next(read, office, title):
    text = (
        f"In Lima, Peruvian President Ana Quispe and {office} have signed a treaty on ferries.\n"
        f"{title} Said Harthy and Ana Quispe signed it at the port."
    )
    assert _countries(read, text)["Said Harthy"] == "OM"


def test_office_that_two_hold_is_left_open(read):
    text = (
        "The Omani Prime Minister sent a letter on ferries.\n"
        "Kenyan Prime Minister Asha Wanjiru praised it.\n"
        "Prime Minister Lars Moe met Peruvian President Ana Quispe at the port."
    )
    assert _countries(read, text)["Lars Moe"] != "OM"


def test_counterpart_who_is_named_is_of_another_country(read):
    text = (
        "Peruvian Defence Minister Ana Quispe travelled to Oman on Monday.\n"
        "A Peruvian minister held a meeting with her counterpart, Defence Minister Said Harthy."
    )
    assert _countries(read, text)["Said Harthy"] != "PE"


def test_one_state_has_one_president(read):
    text = (
        "President Ana Quispe spoke by telephone with Kenyan President Asha Wanjiru on Monday.\n"
        "Omani President Said Harthy, of whom the Omani papers wrote, had offered Omani ferries."
    )
    assert _countries(read, text)["Ana Quispe"] != "OM"


def test_body_of_which_a_sentence_speaks_is_that_of_its_head(read):
    text = (
        "Peruvian President Ana Quispe visited the office of the Larkspur Foundation and met "
        "the foundation's CEO Olaf Moe."
    )
    record = read(f"Ferries\n{text}\n{PAD}").record
    assert record.participants[-1].represents.organization == "Larkspur Foundation"


def test_envoy_is_named_behind_the_city_of_the_post(read):
    text = (
        "Peruvian President Ana Quispe met Kenyan Minister Asha Wanjiru, in the presence of the "
        "Omani Ambassador in Lima Said Harthy."
    )
    assert _countries(read, text)["Said Harthy"] == "OM"


def test_dateline_speaks_against_a_third_country_beside_an_office(read):
    text = (
        "LIMA - 3 May 2022: Ferries are to sail after the treaty with Oman and with Kenya, said "
        "President Ana Quispe.\nShe met Omani Minister Said Harthy on Tuesday."
    )
    assert _countries(read, text)["Ana Quispe"] != "KE"
