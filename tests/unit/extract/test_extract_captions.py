"""Captions of photographs that a copy leaves in the text, and what else agencies print."""

import pytest

from pipeline.extract.events.captions import is_caption

NEWS = "Officials said on Monday that the harbour of Lima would stay closed for another month."
PAD = "The harbour office keeps its own list of ships.\nIts clerks were checking the figures."


def _people(record):
    return [(p.name, p.role) for p in record.participants]


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe meets Omani Minister Said Harthy in Lima, Peru, March 3, 2021.",
        "President Ana Quispe (L) shakes hands with Minister Said Harthy in Muscat on 3 May 2019.",
        "Ana Quispe and Said Harthy attend a welcoming ceremony in Lima on Friday, July 8, 2022.",
        "Ms Quispe, left, speaks during a meeting with Mr Harthy in Muscat, Oman March 4, 2019.",
        "Ana Quispe arrives for talks with Said Harthy at Lima's port, Feb. 4, 2020. (AP Photo)",
        "FILE - Ana Quispe and Said Harthy met in Muscat last spring, when the ferries were new.",
    ],
)
def test_captions_are_told(text):
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe met Omani Minister Said Harthy in Lima, Peru, on March 3, 2021.",
        "Ms Quispe said she hosts Minister Said Harthy in Lima, on March 3, 2021.",
        "President Ana Quispe meets Omani Minister Said Harthy in Lima to speak of ferries.",
        "Ms Quispe will attend the ceremony in Lima on March 3, 2021.",
    ],
)
def test_sentences_are_no_captions(text):
    assert not is_caption(text)


OLD = "Peruvian President Ana Quispe meets Omani Minister Said Harthy in Lima on March 3, 2021."


def test_old_photograph_tells_no_meeting(read):
    assert read(f"Port closed\n{NEWS}\n{OLD}\n{PAD}").record.meeting is None


def test_photograph_of_the_day_shows_the_news(read):
    record = read(f"Port closed\n4 March 2021\n{NEWS}\n{OLD}\n{PAD}").record
    assert record.meeting.date == "2021-03-03"


def test_photograph_of_those_who_met_gives_the_day(read):
    told = "Peruvian President Ana Quispe met Omani Minister Said Harthy about the ferries."
    record = read(f"Port talks\n{told}\n{OLD}\n{PAD}").record
    assert record.meeting.date == "2021-03-03"


def test_leaving_no_question_is_no_meeting(read):
    text = "Peruvian President Ana Quispe and Omani Minister Said Harthy left no doubt of it."
    assert read(f"Port closed\n{NEWS}\n{text}\n{PAD}").record.meeting is None


@pytest.mark.parametrize("outlet", ["CNN", "AFP", "BBC"])
def test_agency_of_a_dateline_is_no_name(read, outlet):
    text = f"Singapore {outlet} — Omani Minister Said Harthy arrived in Singapore for talks."
    assert _people(read(f"Ferries\n{text}\n{PAD}").record) == [("Said Harthy", "Minister")]


@pytest.mark.parametrize(
    ("named", "name", "role", "served"),
    [
        ("Chinese Minister Hong Jun", "Hong Jun", "Minister", "CN"),
        (
            "President of the Larkspur Society Dr. Anna Lind",
            "Anna Lind",
            "President of the Larkspur Society",
            "Larkspur Society",
        ),
        (
            "Director of the Center for Ferries and Ports Mr. Olaf Moe",
            "Olaf Moe",
            "Director of the Center for Ferries and Ports",
            "Center for Ferries and Ports",
        ),
        (
            "Chairman of the Oman Chamber of Shipping Eng. Samir Haddad",
            "Samir Haddad",
            "Chairman of the Oman Chamber of Shipping",
            "OM",
        ),
    ],
)
def test_short_months_and_bodies_before_an_address_belong_to_names(read, named, name, role, served):
    text = f"Peruvian Minister Ana Quispe met {named} on Monday about the ferries."
    party = read(f"Ferries\n{text}\n{PAD}").record.participants[-1]
    assert (party.name, party.role) == (name, role)
    assert served in (party.represents.country, party.represents.organization)


def test_month_with_a_day_is_no_name(read):
    text = "Peruvian Minister Ana Quispe met Chinese Minister Hong Wei Jun 3 in Lima, 2019."
    assert read(f"Ferries\n{text}\n{PAD}").record.participants[-1].name == "Hong Wei"
