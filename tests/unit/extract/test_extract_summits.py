"""Meetings of many: who of those that speak sat at the table."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _names(read, text):
    return [p.name for p in read(f"Harbour summit\n{text}{PAD}").record.participants]


SPEECHES = (
    "\nNorwegian Defence Minister Jon Vik said that fees would fall."
    "\nDutch Defence Minister Eva Smit stressed the fees."
    "\nDutch Finance Minister Piet Kuiper said that it was late."
    "\nNATO Secretary-General Lars Dahl thanked them."
)


def test_those_of_the_same_office_who_speak_were_at_the_meeting_of_a_body(read):
    names = _names(read, f"NATO defence ministers met in Oslo on 3 May 2021.{SPEECHES}")
    assert names == ["Jon Vik", "Eva Smit", "Lars Dahl"]


def test_those_who_speak_of_a_meeting_to_come_were_at_none(read):
    assert _names(read, f"NATO defence ministers will meet in Oslo in May.{SPEECHES}") == []


def test_leaders_who_speak_at_a_summit_were_there_and_ministers_are_not_named(read):
    names = _names(
        read,
        "Omani King Said Harthy chaired the Harbour Summit in Muscat on 3 May 2021.\n"
        "Fijian President Ana Qera said that fees would fall.\n"
        "Kenyan Finance Minister Lina Otieno said that it was late.\n"
        "Dutch Prime Minister Eva Smit did not attend, she said.",
    )
    assert names == ["Said Harthy", "Ana Qera"]


def test_those_of_another_office_than_the_group_that_met_did_not(read):
    names = _names(
        read,
        "The foreign ministers of Kenya, Oman and Fiji met in Suva on 3 May 2021.\n"
        "Kenyan Foreign Minister Lina Otieno asked for boats. Omani Foreign Minister Said Harthy "
        "promised money. Fijian Foreign Minister Ana Qera agreed. Kenyan Finance Minister Amos "
        "Kiptoo watched.",
    )
    assert names == ["Lina Otieno", "Said Harthy", "Ana Qera"]


@pytest.mark.parametrize("place", ["Oslo", "the fog"])
def test_outlet_and_place_add_nobody(read, place):
    text = f"NATO defence ministers met in {place} on 3 May 2021.\nThe Kilima Post said so."
    assert _names(read, text) == []
