"""Two sides told in several sentences: groups, pairs, hosts and guests."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _read(read, text):
    return read(f"Port fees\n{text}{PAD}").record


def _sides(record, capacity="principal"):
    return {
        p.name: p.represents and (p.represents.country or p.represents.organization)
        for p in record.participants
        if p.capacity == capacity
    }


ENVOYS = (
    "Two new envoys who have been accredited to serve as ambassadors have presented their Letters "
    "of Credence to the President at the old hall.\nThey are the Ambassador of the People's "
    "Republic of Algeria, Ali Redjem, and the Omani Ambassador, Said Harthy.\n"
    "President Kofi Ansere of Ghana said that his doors were open."
)
GROUP = (
    "Peruvian Vice Minister Ana Quispe held talks with top diplomats from Oman, Finland and Chile "
    "in Lima on 3 May 2022.\nSalim Harthy, foreign minister of Oman, urged lower fees.\nFinnish "
    "Foreign Minister Aino Salo expressed hopes for more ships.\nKenyan minister Amos Kiptoo said "
    "in Nairobi that it was late."
)
PAIR = (
    "On July 16 the Foreign Ministers of Oman and Peru, Minister Said Harthy, and Minister Ana "
    "Quispe visited Finland to meet with each other in a meeting on fees.\nThe pair also held "
    "separate meetings with Prime Minister Aino Salo."
)
GUEST = (
    "Foreign Minister of Oman Said Harthy paid a two-day visit to Peru to speak of fees.\nThe "
    "Omani official met with Peruvian Prime Minister Ana Quispe on May 3, after holding talks with "
    "the owners of ships."
)
HOSTED = (
    "Omani King Said Harthy led a delegation of top U.A.E. and Omani officials in talks with the "
    "Kenyan Government in Nairobi.\nHosted by President Amos Kiptoo, the two sides met on Friday."
)
JOINT = (
    "Oman and Peru agreed on fees at the 7th Joint Commission held in Lima on 3 May 2022.\nOmani "
    "Trade Secretary Said Harthy and Peruvian Trade Minister Ana Quispe spearheaded the session."
)


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (ENVOYS, {"Ali Redjem": "DZ", "Said Harthy": "OM", "Kofi Ansere": "GH"}),
        (GROUP, {"Ana Quispe": "PE", "Salim Harthy": "OM", "Aino Salo": "FI"}),
        (PAIR, {"Said Harthy": "OM", "Ana Quispe": "PE", "Aino Salo": "FI"}),
        (GUEST, {"Said Harthy": "OM", "Ana Quispe": "PE"}),
        (HOSTED, {"Said Harthy": "OM", "Amos Kiptoo": "KE"}),
        (JOINT, {"Said Harthy": "OM", "Ana Quispe": "PE"}),
    ],
)
def test_sides_of_several_sentences_are_brought_together(read, text, sides):
    assert _sides(_read(read, text)) == sides


def test_minister_who_receives_unnamed_envoys_is_found(read):
    record = _read(
        read,
        "The Foreign Minister of Sudan, Prof. Ibrahim Gandur, received Sunday copies of the "
        "credentials of the Ambassadors of Azerbaijan, Malta and Albania.",
    )
    assert _sides(record) == {"Ibrahim Gandur": "SD"}


def test_who_only_receives_an_arriving_guest_is_a_delegate(read):
    record = _read(
        read,
        "Kenyan President Amos Kiptoo held talks with Omani King Said Harthy in Nairobi. Harthy "
        "arrived in Kenya on Friday and was received by Trade Secretary Mary Wanjala.",
    )
    assert _sides(record, "delegate") == {"Mary Wanjala": "KE"}


@pytest.mark.parametrize(
    ("listed", "sides"),
    [
        ("the Ambassador of the People's Republic of Algeria, Ali Redjem", {"Ali Redjem": "DZ"}),
        ("Md. Touhid Hossen, Advisor for Ports of Bangladesh", {"Touhid Hossen": "BD"}),
        ("Singapore High Commissioner to Kenya Vanu Menon", {"Vanu Menon": "SG"}),
    ],
)
def test_wordings_of_states_and_names_are_told_apart(read, listed, sides):
    record = _read(read, f"Kenyan President Amos Kiptoo met {listed}, in Nairobi on 3 May 2022.")
    assert sides.items() <= _sides(record).items()


def test_guest_who_came_is_not_the_host_before(read):
    record = _read(
        read,
        "Fees were the centre of the meeting between the President of the Republic, Joao Lourenz, "
        "and his counterpart from Namibia, Hage Mbumb, who arrived in Angola on Monday. It was "
        "held in Luanda.",
    )
    assert _sides(record) == {"Joao Lourenz": "AO", "Hage Mbumb": "NA"}


def test_dateline_in_capitals_may_end_with_a_comma(read):
    record = _read(
        read, "NAIROBI, Kenyan President Amos Kiptoo met Omani King Said Harthy at a hotel here."
    )
    assert record.meeting.place.name == "Nairobi"


MANY = """\
Omani Foreign Minister Said Harthy met, on the fringes of the General Debate in New York, with the \
foreign ministers of Bahrain, Guatemala and Chile.
At the meeting with Minister of Foreign Affairs of the Kingdom of Bahrain Dr. Ali Zayan, trade was \
discussed.
The day was a good one for Harthy to sign an agreement with Minister of Foreign Affairs of \
Guatemala Mario Bucar.
Kenyan Foreign Minister Amos Kiptoo spoke on Friday."""


def test_holders_of_the_office_of_the_group_are_its_members(read):
    sides = _sides(_read(read, MANY))
    assert sides == {"Said Harthy": "OM", "Ali Zayan": "BH", "Mario Bucar": "GT"}


@pytest.mark.parametrize(
    "told",
    [
        "Last week, Harthy visited Peru, where he met President Ana Quispe.",
        "Harthy has been building ties with many leaders. He met Peruvian President Ana Quispe.",
    ],
)
def test_meetings_of_before_are_not_of_the_news(read, told):
    record = _read(
        read,
        "Omani King Said Harthy is on Tuesday hosting the president of Kenya, Amos Kiptoo, in the "
        f"hall. They speak of ships. It rained. {told}",
    )
    assert _sides(record) == {"Said Harthy": "OM", "Amos Kiptoo": "KE"}


def test_gloss_behind_a_country_parts_no_name_from_its_office(read):
    record = _read(
        read,
        "Omani King Said Harthy is hosting the president of the Sahrawi Arab Democratic Republic "
        "(also known as Western Sahara), Brahim Ghal, in Muscat.",
    )
    assert _sides(record) == {"Said Harthy": "OM", "Brahim Ghal": "EH"}


def test_two_of_a_headline_are_two(read):
    record = read(
        "Omani crown prince, Holm discuss fees\nOman's Crown Prince Said Harthy received a phone "
        f"call from Norwegian Premier Lars Holm.{PAD}"
    ).record
    assert _sides(record) == {"Said Harthy": "OM", "Lars Holm": "NO"}


def test_name_spelt_with_a_letter_less_is_one_person(read):
    record = _read(
        read,
        "Omani King Said Harthy met Moussa Fakim Mahat, the president of Chad, in Muscat.\nMouss "
        "Fakim said that the two had met before. Moussa Fakim thanked him.",
    )
    assert _sides(record) == {"Said Harthy": "OM", "Moussa Fakim Mahat": "TD"}


def test_handout_picture_does_not_date_the_meeting(read):
    record = _read(
        read,
        "Omani King Said Harthy met Kenyan President Amos Kiptoo in Muscat.\nA handout picture "
        "provided by the palace shows Harthy chairing the summit of ports on December 14, 2021.",
    )
    assert record.meeting.date is None


def test_city_of_the_gathering_told_aside_is_the_place(read):
    record = _read(
        read,
        "MUSCAT, 20 September 2017 - Foreign Minister Said Harthy, who is participating in the "
        "session of the General Assembly in New York, met on the sidelines of the gathering with "
        "Kenyan President Amos Kiptoo.",
    )
    assert record.meeting.place.name == "New York"


def test_commission_is_a_body_of_its_own(read):
    record = _read(
        read,
        "Omani King Said Harthy met the Chairperson of the African Union Commission, Amos Kiptoo.",
    )
    assert _sides(record)["Amos Kiptoo"] == "African Union Commission (AUC)"


CONFERRED = (
    "MUSCAT — Deputy Prime Minister and Foreign Minister, Said Harthy, earlier today conferred at "
    "his office with Kenyan President Amos Kiptoo."
)
EXPRESSED = (
    "Said Harthy, King of Oman, and Amos Kiptoo, President of Kenya, have expressed their hopes.\n"
    "During their bilateral meeting in Kumabora city, Japan, they spoke of ships."
)
FRINGES = (
    "Omani Foreign Minister Said Harthy met with the heads of diplomacy of Peru and Chile. He also "
    "had the opportunity, on the fringes of the event in New York, to hold short meetings with "
    "Kenyan President Amos Kiptoo.\nIn a talk with Peru's Foreign Minister Ana Quispe, ships were "
    "the subject."
)
TWO = {"Said Harthy": "OM", "Amos Kiptoo": "KE"}


@pytest.mark.parametrize(
    ("text", "sides", "place"),
    [
        (CONFERRED, TWO, "Muscat"),
        (EXPRESSED, TWO, "Kumabora"),
        (FRINGES, {**TWO, "Ana Quispe": "PE"}, "New York"),
    ],
)
def test_sides_and_place_of_further_wordings(read, text, sides, place):
    record = _read(read, text)
    assert (_sides(record), record.meeting.place.name) == (sides, place)


SENT = (
    "Minister Said Harthy of Oman met Fisheries Minister Ana Quispe on the coast on 3 May 2022. "
    "Chile sent nobody.\n{}"
)


@pytest.mark.parametrize(
    "told",
    [
        "Peru was represented by Fisheries Minister Ana Quispe.",
        "Peru was ably represented at the meeting by its Fisheries Minister Ana Quispe.",
    ],
)
def test_country_that_somebody_is_said_to_represent_is_stated(read, told):
    record = _read(read, SENT.format(told))
    (quispe,) = [one for one in record.participants if one.id == "ana-quispe"]
    assert quispe.represents.country == "PE"
    assert not [one for one in record.review if "ana-quispe" in one.path]


def test_office_right_behind_a_name_is_stated(read):
    record = _read(
        read,
        "Foreign Minister Ana Quispe of Peru and Said Harthy, her Omani counterpart, held talks in "
        "Lima on 3 May 2022 on fees.",
    )
    assert _sides(record) == {"Ana Quispe": "PE", "Said Harthy": "OM"}
    assert not [one for one in record.review if one.path.endswith("represents")]


@pytest.mark.parametrize("side", ["On the Omani side", "From the Omani side", "For the Omani side"])
def test_those_who_take_part_on_a_side_are_of_it(read, side):
    text = (
        "Peruvian Foreign Minister Ana Quispe received Omani Foreign Minister Said Harthy in Lima "
        f"on 3 May 2022.\n{side}, Secretary General Salim Busaidi and the Undersecretary for "
        "Ports, Maryam Lawati, took part."
    )
    found = {
        person.name: person.represents and person.represents.country
        for person in _read(read, text).participants
    }
    assert found["Salim Busaidi"] == found["Maryam Lawati"] == "OM"
