"""Names, envoys, datelines and talk of other meetings, as bulletins and wires word them."""

import pytest

from pipeline.extract.names.mentions import mentions
from pipeline.extract.words.lines import line_from_text

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


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Quispe Indicates Belief Harthy Should Leave Lima", "Ana Quispe"),
        ("Quispe Predicts Harthy Will Leave Lima", "Ana Quispe"),
        ("Quispe Arrives for Bilateral Talks in Lima", "Ana Quispe"),
    ],
)
def test_verb_of_a_headline_is_part_of_no_name(read, headline, name):
    text = (
        f"{headline}\nPresident Ana Quispe said that Gen. Said Harthy must go. "
        f"Quispe met Dutch Prime Minister Eva Smit in Lima."
    )
    assert name in dict(_people(read(text).record))


@pytest.mark.parametrize(
    "opening",
    [
        "Speaking to reporters after a meeting with the Omani ambassador on 3 May 2019",
        "Talking to the press after a meeting with the Omani ambassador on 3 May 2019",
        "Briefing reporters after a meeting with the Omani ambassador on 3 May 2019",
        "[Text] After a meeting with the Omani ambassador on 3 May 2019",
    ],
)
def test_who_speaks_after_a_meeting_with_an_office_took_part(read, opening):
    text = f"Talks\n{opening}, Kenyan Prime Minister Amos Kiptoo said they spoke of fish."
    record = read(text).record
    assert _people(record) == [("Amos Kiptoo", "KE")]
    assert record.meeting.date == "2019-05-03"


def test_designated_office_is_read(read):
    text = (
        "Talks\nDuring his talks with designated premier Eva Smit, Omani King Said spoke of fish."
    )
    assert [name for name, _ in _people(read(text).record)] == ["Eva Smit", "Said"]


@pytest.mark.parametrize(
    "told",
    [
        "President Ana Quispe's chief of staff spoke of Foreign Minister Said Harthy's talks with",
        "Said Harthy, who backs Ana Quispe's campaign, but chose the day himself, held talks with",
    ],
)
def test_owner_of_something_else_took_no_part(read, told):
    text = f"Talks\n{told} Omani Foreign Minister Ali Kasbi in Muscat."
    assert "Ana Quispe" not in dict(_people(read(text).record))


@pytest.mark.parametrize("wish", ["hopes to have", "wants to have", "would like to have"])
def test_talks_that_somebody_hopes_to_have_are_ahead(read, wish):
    text = f"News\nIn Lima, he said he {wish} candid talks with Dutch Prime Minister Eva Smit."
    meeting = read(text + PAD).record.meeting
    assert meeting is None or meeting.status != "reported"


@pytest.mark.parametrize(
    "body",
    [
        "Organisation for Security and Cooperation in Europe",
        "Organization for Security and Co-operation in Europe",
    ],
)
def test_body_is_known_in_either_spelling(read, body):
    text = f"News\nOmani King Said met {body} envoy Otto Weg in Muscat."
    assert "(OSCE)" in (dict(_people(read(text).record))["Otto Weg"] or "")


def test_long_name_of_a_state_is_known(read):
    text = (
        "News\nOmani King Said received Otto Weg, envoy of the head of state of the Great "
        "Socialist People's Libyan Arab Jamahiriya, in Muscat."
    )
    assert _people(read(text).record)[1] == ("Otto Weg", "LY")


def test_guest_with_company_is_welcomed(read):
    text = (
        "News\nChancellor Otto Weg of Austria, accompanied by his wife, Hanna, and a delegation of "
        "officials, was welcomed by Omani King Said in Muscat."
    )
    assert [name for name, _ in _people(read(text).record)] == ["Otto Weg", "Said"]


def test_nobody_is_of_the_country_of_the_one_met(read):
    text = (
        "News\nNAIROBI (KNA)\nPresident Ana Quispe, during a meeting with British Prime Minister "
        "Jane Doe, spoke of fish. During talks with Kenyan President Amos Kiptoo, Quispe spoke of "
        "trade."
    )
    assert dict(_people(read(text).record))["Ana Quispe"] not in {"GB", "KE"}


def test_country_that_a_guest_left_is_not_the_host_s(read):
    text = (
        "News\nBERN, Nov. 11, 2005 (KNA)\nOmani King Said met Chancellor Eva Smit here on Friday. "
        "Said arrived here Thursday after a state visit to Peru."
    )
    assert dict(_people(read(text).record))["Eva Smit"] != "PE"


def test_city_of_other_talks_that_they_speak_about_is_not_the_place(read):
    text = (
        "News\nOmani King Said received Dutch Envoy Eva Smit. She informed him about her talks in "
        "Lima with local leaders."
    )
    place = read(text).record.meeting.place
    assert place is None or place.name != "Lima"


def test_day_of_the_lead_is_found_below_the_code_of_a_wire(read):
    text = (
        "AP-NR-05-03-88 2248EDT\nNews of the Day\nBy OTTO WEG\nNAIROBI, Kenya (AP)\n"
        "President Amos Kiptoo indicated today that he liked fish. Kiptoo, during a meeting with "
        "Dutch Prime Minister Eva Smit, was asked about it."
    )
    assert read(text).record.meeting.date == "1988-05-03"


def test_meetings_that_an_interviewer_asks_about_are_no_news(read):
    text = (
        "News\nInterview with Prime Minister Otto Weg. Mr. Prime Minister, in the past days, "
        "you have held meetings with politicians in Lima."
    )
    assert read(text).record.meeting is None


def test_station_that_stands_alone_as_a_heading_is_the_last_place_to_ask(read):
    text = (
        "Talks\nPY0305 Nairobi Radio Kenya in Swahili 1730 GMT 3 May 94\n# Nairobi Radio Kenya\n"
        f"[Text] {MET}."
    )
    assert read(text).record.meeting.place.name == "Nairobi"


def test_all_who_welcome_a_guest_are_of_one_country(read):
    text = (
        "News\nNAIROBI (KNA)\nOmani King Said Harthy arrived here on 3 May 2019. Harthy was "
        "welcomed by the minister of fish, Juma Otieno, and the minister of justice, Amos Kiptoo."
    )
    assert {party for name, party in _people(read(text).record) if name != "Said Harthy"} == {"KE"}


@pytest.mark.parametrize("says", ["announced", "said"])
def test_what_is_said_to_come_leaves_the_talks_as_told(read, says):
    text = (
        f"News\n{MET} in Nairobi on 3 May 2019. They spoke of fish. The port was one of the "
        f"themes. Ferries were another. At a meeting with Kenyan Premier Juma Otieno, Smit {says} "
        f"that the Netherlands will lend ships."
    )
    assert "Juma Otieno" in dict(_people(read(text).record))


def test_procurator_general_is_an_office():
    assert _named("Peruvian Procurator-General Ana Quispe spoke")[0][1] == "Procurator-General"
