"""Names, envoys, datelines and talk of other meetings, as bulletins and wires word them."""

import pytest

from pipeline.extract.lines import line_from_text
from pipeline.extract.mentions import mentions

MET = "Dutch Foreign Minister Eva Smit met Kenyan President Amos Kiptoo"
PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _people(record):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
    ]


def _named(text):
    return [(m.name, m.role) for m in mentions(line_from_text(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Transport Minister 'Abd-al-Razzaq 'Isawi spoke", "Abd-al-Razzaq 'Isawi"),
        ("Transport Minister of Oman 'Ali Harthy spoke", "Ali Harthy"),
        ("the speaker, Dr. 'Umar Harthy, spoke", "Umar Harthy"),
        ("Transport Minister Nabil 'Abd-al-Hamid spoke", "Nabil 'Abd-al-Hamid"),
        ("Transport Minister ‘Isam Harthy spoke", "Isam Harthy"),
        ("Ministers 'Ali Harthy and 'Isam Kasbi spoke", "Ali Harthy"),
    ],
)
def test_mark_that_opens_a_name_is_read_over(text, name):
    assert _named(text)[0][0] == name
    assert _named(text)[0][1] is not None


@pytest.mark.parametrize(
    "text",
    [
        "Transport Minister Ana Quispe 'Kabuga deal' is off",
        "President Quispe 'Kabuga Plan' failed",
        "Minister Quispe 'Will Resign' today",
    ],
)
def test_mark_that_opens_a_quotation_is_part_of_no_name(text):
    assert _named(text)[0][0] in {"Ana Quispe", "Quispe"}


@pytest.mark.parametrize(
    ("envoy", "party"),
    [
        ("special envoy of Omani King Said Harthy", "OM"),
        ("special envoy of Oman's King Said Harthy", "OM"),
        ("adviser to Omani King Said Harthy", "OM"),
        ("special envoy of UN Secretary-General Said Harthy", "United Nations (UN)"),
        ("special envoy of Omani King Said Harthy and director of Kabuga Company", "OM"),
        ("the representative of the Omani King Said Harthy", "OM"),
    ],
)
def test_who_sent_an_envoy_took_no_part(read, envoy, party):
    record = read(f"Talks\nPeruvian President Ana Quispe met Otto Weg, {envoy}, in Lima.").record
    assert _people(record) == [("Ana Quispe", "PE"), ("Otto Weg", party)]


def test_envoy_of_another_who_is_named_next_is_the_envoy(read):
    text = "Talks\nPeruvian President Ana Quispe met the envoy of Omani King Said Harthy, Otto Weg."
    assert _people(read(text).record) == [("Ana Quispe", "PE"), ("Otto Weg", "OM")]


@pytest.mark.parametrize(
    "office",
    ["Chancellor of the Exchequer", "Chairman of the Chamber of Deputies"],
)
def test_office_is_read_to_its_end(office):
    assert _named(f"British {office} Jane Doe spoke") == [("Jane Doe", office)]


@pytest.mark.parametrize("faith", ["Shiite Moslem", "Sunni Muslim", "Maronite Catholic", "Druze"])
def test_faith_is_no_person_and_ends_no_list(read, faith):
    text = (
        f"Talks\nPeruvian Envoy Ana Quispe met Omani Speaker Said Harthy, a {faith}, and "
        f"Omani Prime Minister Ali Kasbi, a reformist, in Muscat."
    )
    assert _people(read(text).record) == [
        ("Ana Quispe", "PE"), ("Said Harthy", "OM"), ("Ali Kasbi", "OM"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Lima KNA", "Lima KNA in Spanish", "Lima Radio Network"])
@pytest.mark.parametrize(
    "opening",
    ["Nairobi, May 3 (KNA) -- ", "Nairobi, 3 May (KNA)--", "Nairobi May 3 KNA -- "],
)
def test_dateline_goes_before_the_seat_of_the_station(read, line, opening):
    text = f"Talks\nPY0305 {line} in English 1730 GMT 3 May 94\n{line}\n[Text] {opening}{MET} here."
    assert read(text).record.meeting.place.name == "Nairobi"


def test_writer_named_like_a_town_is_no_dateline(read):
    record = read(f"Talks\nBy VICTORIA SMIT\nTHE HAGUE (KNA)\n{MET} today.").record
    assert record.meeting.place is None or record.meeting.place.country != "SC"


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan President Amos Kiptoo had been due to hold talks with Dutch Premier Eva Smit",
        "Kenyan President Amos Kiptoo has agreed to talks with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo has to hold talks with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo ruled out a meeting with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo called for early talks with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo left Nairobi for talks with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo heads for talks with Dutch Prime Minister Eva Smit",
        "The bishops proposed that President Amos Kiptoo meet Dutch Prime Minister Eva Smit",
    ],
)
def test_talks_that_are_only_wished_for_are_not_told_as_done(read, told):
    meeting = read(f"News\n{told}.{PAD}").record.meeting
    assert meeting is None or meeting.status != "reported"


@pytest.mark.parametrize(
    "told",
    [
        "Kenyan President Amos Kiptoo has had long talks with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo had the first talks with Dutch Prime Minister Eva Smit",
        "Kenyan President Amos Kiptoo shook hands with Dutch Prime Minister Eva Smit",
        "In talks that he had sought, President Amos Kiptoo met Dutch Prime Minister Eva Smit",
        'Kenyan President Amos Kiptoo took an "urgent" telephone call from Dutch Premier Eva Smit',
    ],
)
def test_talks_that_were_held_are_told_as_done(read, told):
    meeting = read(f"News\n{told}.{PAD}").record.meeting
    assert meeting is not None
    assert meeting.status == "reported"


@pytest.mark.parametrize("subject", ["his recent talks", "his latest meeting", "his talks"])
def test_whom_they_speak_about_took_no_part(read, subject):
    text = (
        f"News\n{MET} in Nairobi on 3 May 2019. Smit briefed Kiptoo on {subject} with Omani "
        f"King Said Harthy."
    )
    assert _people(read(text).record) == [("Eva Smit", "NL"), ("Amos Kiptoo", "KE")]


def test_who_was_met_besides_is_no_subject(read):
    text = (
        "News\nDutch Envoy Eva Smit met Kenyan President Amos Kiptoo on 3 May 2019. "
        "In addition to Kiptoo, Smit met Kenyan Speaker Juma Otieno."
    )
    assert _people(read(text).record) == [
        ("Eva Smit", "NL"), ("Amos Kiptoo", "KE"), ("Juma Otieno", "KE"),
    ]  # fmt: skip


def test_mayor_met_in_talks_takes_part(read):
    text = (
        "News\nDutch Prime Minister Eva Smit praised the port during her tour of Mombasa on 3 May "
        "2019. Smit said in a meeting with Juma Otieno, Mayor of Mombasa, that trade would grow. "
        "She arrived in Nairobi on 2 May, where she held talks with Kenyan President Amos Kiptoo."
    )
    assert "Juma Otieno" in dict(_people(read(text).record))


def test_program_of_a_visit_names_who_was_met(read):
    text = (
        "News\nDutch Minister Eva Smit concluded her visit to Nairobi. The program of her visit "
        "included a meeting with Kenyan President Amos Kiptoo at the palace."
    )
    assert _people(read(text).record) == [("Eva Smit", "NL"), ("Amos Kiptoo", "KE")]


def test_secretary_general_serves_a_body_and_no_country(read):
    text = "News\nOmani Minister Said Harthy met Secretary-General Ana Quispe in Lima."
    assert _people(read(text).record)[1] == ("Ana Quispe", None)
    told = f"{text} The UN chief spoke of fish."
    assert _people(read(told).record)[1] == ("Ana Quispe", "United Nations (UN)")


def test_monarch_of_the_text_is_its_king(read):
    text = (
        "News\nDutch Minister Eva Smit met King Said in Lima. The Omani monarch, who turned sixty "
        "this year, was resting there."
    )
    assert _people(read(text).record) == [("Eva Smit", "NL"), ("Said", "OM")]


def test_journey_that_they_talk_of_is_not_where_they_met(read):
    text = (
        "News\nTHE HAGUE (KNA)\nKenyan President Amos Kiptoo told Dutch Prime Minister Eva Smit "
        "that ties were good. The two met for an hour. They also discussed her visit to Lima."
    )
    place = read(text).record.meeting.place
    assert place is None or place.name != "Lima"


def test_day_of_a_report_that_is_quoted_is_not_that_of_the_talks(read):
    text = (
        "News\n3 May 2019\nRadio Kabuga today quoted a report as saying that in talks with Kenyan "
        "President Amos Kiptoo on Wednesday, Dutch Prime Minister Eva Smit spoke of fish."
    )
    assert read(text).record.meeting.date == "2019-05-01"
