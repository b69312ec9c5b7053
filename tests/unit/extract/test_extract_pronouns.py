"""Meetings of which a sentence names one side and gives the other as a pronoun or in a list."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
ANA, SAID = ("Ana Quispe", "PE"), ("Said Harthy", "OM")
A, B = "Peruvian President Ana Quispe", "Omani Ambassador Said Harthy"


def _people(record):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
    ]


def _read(read, text):
    return read(f"News\n{text}{PAD}").record


@pytest.mark.parametrize(
    "text",
    [
        f"{A} said this when {B} paid a courtesy call on her at the palace on Monday.",
        f"{A} gave the assurance when {B} called on her in Lima.",
        f"{A} made the appeal when a delegation of shipowners led by {B} visited her on Monday.",
        f"{A} thanked the Omani people during a courtesy call on her by {B}.",
        f"{A} praised the two navies on Monday. {B} paid a farewell visit to her in Lima.",
        f"{A}, who opened the port, praised the crews when {B}, a friend, paid a visit to her.",
        f"{A} was briefed on Friday when {B} called on her to discuss the fisheries accord.",
    ],
)
def test_a_call_on_one_who_is_a_pronoun(read, text):
    record = _read(read, text)
    assert record.meeting.status == "reported"
    assert set(_people(record)) == {ANA, SAID}


@pytest.mark.parametrize(
    "text",
    [
        f"{A} answered the critics after {B} called on her to resign.",
        f"{A} said {B} would pay a courtesy call on her in June.",
        f"{A} said {B} had not called on her.",
    ],
)
def test_a_call_for_action_or_one_to_come_is_no_call(read, text):
    record = _read(read, text)
    assert record.meeting is None or record.meeting.status != "reported"


@pytest.mark.parametrize(
    "opening",
    ["Attendees included", "Those attending were", "Participants included", "Guests included"],
)
def test_attendees_of_what_one_hosted(read, opening):
    record = _read(
        read,
        f"Kenyan President Amani Kito hosted a summit in Nairobi on Monday. {opening} {A} and {B}.",
    )
    assert set(_people(record)) == {("Amani Kito", "KE"), ANA, SAID}


@pytest.mark.parametrize("dash", ["—", "–", "--"])
def test_leaders_between_dashes(read, dash):
    text = f"Leaders of the bloc {dash} {A} and Kenyan President Amani Kito {dash} met in Lima."
    assert _people(_read(read, text)) == [ANA, ("Amani Kito", "KE")]


def test_a_vow_made_with_a_visitor_is_a_meeting(read):
    text = "LIMA: President Ana Quispe and visiting Omani King Said Harthy vowed to lift trade."
    assert set(_people(_read(read, text))) == {ANA, SAID}


def test_a_city_and_its_country_belong_to_the_words_before(read):
    text = (
        "Speaking after talks with Lars Holm, the finance minister of Norway, at a forum in Lima, "
        "Peru, Omani Deputy Minister Said Harthy said ties would grow."
    )
    assert _people(_read(read, text)) == [("Lars Holm", "NO"), SAID]


@pytest.mark.parametrize("rank", ["Air Vice Marshal", "Major General", "Lieutenant General"])
def test_a_rank_before_the_name_is_not_the_office_behind_it(read, rank):
    text = f"{A} received {rank} Said Harthy, Commander of the Royal Air Force of Oman, in Lima."
    record = _read(read, text)
    assert record.participants[1].role == "Commander of the Royal Air Force"


def test_a_secretary_general_keeps_that_office(read):
    text = (
        f"{A} received Secretary General Said Harthy of the African Union, head of a bloc, in Lima."
    )
    assert _read(read, text).participants[1].role == "Secretary General"
