"""Wordings of wires and broadcasters: who begins talks, says what when, comes along, is meant."""

import pytest

from pipeline.extract.names.mentions import mentions
from pipeline.extract.words.lines import line_from_text

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
OMANI, PERUVIAN = "Omani President Said Harthy", "Peruvian President Ana Quispe"
BOTH = ["Ana Quispe", "Said Harthy"]


def _record(read, text, title="News"):
    return read(f"{title}\n{text}{PAD}").record


def _people(read, text, title="News"):
    return sorted(p.name for p in _record(read, text, title).participants)


def _mentions(text):
    return [
        (m.name, m.codes[0] if m.codes else m.organization)
        for m in mentions(line_from_text(text))
        if m.name
    ]


@pytest.mark.parametrize(
    "words",
    [
        "have begun talks in the Kremlin",
        "began a second round of talks in Lima",
        "wound up two days of talks in Lima",
        "have ended their talks in Lima",
        "kicked off negotiations in Lima",
    ],
)
def test_two_who_begin_or_end_talks_meet_in_person(read, words):
    record = _record(read, f"{OMANI} and {PERUVIAN} {words} on fish and ferries.")
    assert sorted(p.name for p in record.participants) == BOTH
    assert record.meeting.format == "in_person"


@pytest.mark.parametrize("words", ["have begun new lives", "began their careers", "ended a strike"])
def test_two_who_begin_something_else_do_not_meet(read, words):
    assert _record(read, f"{OMANI} and {PERUVIAN} {words} in Lima.").meeting is None


@pytest.mark.parametrize(
    "text",
    [
        f'{OMANI} praised the port.\n"It has grown," Harthy said when meeting with {PERUVIAN}.',
        f'{OMANI} praised the port.\n"It has grown," Harthy said upon meeting {PERUVIAN}.',
        (
            f"{OMANI} said here that the port had grown. During his meeting with {PERUVIAN}, "
            "Harthy noted that it had been closed 20 years ago."
        ),
    ],
)
def test_who_speaks_when_meeting_somebody_was_there(read, text):
    assert _people(read, text) == BOTH


def test_who_speaks_behind_a_quotation_was_not_met(read):
    text = (
        f"{OMANI} met {PERUVIAN} in Lima on Friday.\n"
        '"I cannot say when the two last met," Secretary of State John Roe said.'
    )
    assert _people(read, text) == BOTH


def test_end_of_a_longer_quotation_sets_no_time(read):
    text = (
        f"{OMANI} discussed fees with his Peruvian and Yemeni counterparts.\n"
        "“The port is growing. We hope that it will grow further,” Harthy wrote after a meeting "
        f"with {PERUVIAN}."
    )
    assert _people(read, text) == BOTH


@pytest.mark.parametrize("pair", ["They", "The pair", "The two ministers", "Both men"])
def test_pair_of_the_sentence_before_met_others(read, pair):
    text = (
        "Omani Foreign Minister Said Harthy travelled to Lima with Chadian Foreign Minister Ali "
        f"Tor.\n{pair} met {PERUVIAN}, who has called for lower fees."
    )
    assert _people(read, text) == ["Ali Tor", "Ana Quispe", "Said Harthy"]


def test_they_of_three_persons_are_not_guessed(read):
    text = (
        "Omani Foreign Minister Said Harthy came with Chadian Foreign Minister Ali Tor after "
        f"Yemeni envoy Adel Nasr had left.\nThey met {PERUVIAN} in Lima."
    )
    assert _people(read, text) == ["Ana Quispe"]


def test_inviter_is_no_participant_where_somebody_of_that_side_is(read):
    came = "Harthy arrived at the invitation of Peruvian Foreign Minister Luis Rojo."
    assert _people(read, f"{OMANI} met {PERUVIAN} in Lima on Friday.\n{came}") == BOTH
    alone = f"{OMANI} arrived in Lima on a visit at the invitation of {PERUVIAN}."
    assert _people(read, alone) == BOTH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Omani officials, including Finance Minister Said Harthy, met", "OM"),
        ("senior Omani monetary officials including Finance Minister Said Harthy met", "OM"),
        ("an Omani delegation led by Trade Minister Said Harthy met", "OM"),
        ("Omani and Peruvian officials, including Finance Minister Said Harthy, met", None),
        ("Omani fishermen, including Finance Minister Said Harthy, met", None),
        ("fighting in Chad, Omani Finance Minister Said Harthy said", "OM"),
        ("aid inside Chad, Omani Finance Minister Said Harthy said", "OM"),
    ],
)
def test_country_of_an_office_is_that_of_its_own_words(text, found):
    assert _mentions(text)[0] == ("Said Harthy", found)


def test_country_of_a_group_is_that_of_all_whom_it_includes():
    text = "Omani ministers, including Trade Minister Said Harthy and Finance Minister Ali Roe, met"
    assert _mentions(text) == [("Said Harthy", "OM"), ("Ali Roe", "OM")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Jane Doe, Chairman of the Federation of Kabuga Organisations (FKO), said",
            ("Jane Doe", "Federation of Kabuga Organisations (FKO)"),
        ),
        (
            "the president of the Union of Chambers of Commerce, Jane Doe, said",
            ("Jane Doe", "Union of Chambers of Commerce"),
        ),
        ("Kabubank President Jane Doe said", ("Jane Doe", "Kabubank")),
        ("Kolva leader Jane Doe said", ("Jane Doe", "Kolva")),
        ("Peruvain President Jane Doe said", ("Jane Doe", "Peruvain")),
        ("Ukranian President Jane Doe said", ("Jane Doe", None)),
        ("Omani ambassador to Lima Jane Doe said", ("Jane Doe", "OM")),
        ("President of the Union of Comoros, Jane Doe, said", ("Jane Doe", "KM")),
        ("Chairman of the Chamber of Deputies Jane Doe said", ("Jane Doe", None)),
    ],
)
def test_body_of_an_office_is_read_to_its_end(text, found):
    assert found in _mentions(text)


def test_aide_is_not_of_a_body_that_bears_a_persons_name():
    assert _mentions("Kabuga spokesman Jane Doe said") == [("Kabuga", None), ("Jane Doe", None)]


@pytest.mark.parametrize(
    "title",
    [
        "Kabuga Mideast news advisory -- Nov. 26",
        "Factbox: who meets whom",
        "Timeline: two years of talks",
        "Fact check: did they meet?",
    ],
)
def test_advisories_and_lists_report_no_meeting(read, title):
    assert _record(read, f"{OMANI} met {PERUVIAN} in Lima on Friday.", title).meeting is None


def test_persons_around_a_president_are_those_of_the_countries_that_met(read):
    text = (
        f"{PERUVIAN} met on Friday with three visiting presidents.\n"
        "Her meeting with the presidents of Oman, Chad and Yemen took place in Lima.\n"
        "The president was flanked by Said Harthy of Oman, Ali Tor of Chad and Adel Nasr of Yemen."
    )
    record = _record(read, text)
    assert {p.capacity for p in record.participants} == {"principal"}
    assert len(record.participants) == 4


def test_caption_names_those_met_from_left(read):
    text = f"{PERUVIAN} meets with, from left, {OMANI} and Chadian President Ali Tor, in Lima."
    assert _people(read, text) == ["Ali Tor", "Ana Quispe", "Said Harthy"]


@pytest.mark.parametrize(
    "other",
    [
        "He has met Chadian President Ali Tor repeatedly during that time.",
        "Harthy and Chadian President Ali Tor have met twice on the sidelines of summits.",
        "He has also recently met Chadian President Ali Tor.",
        "The visit came weeks after the Omani president met Chadian President Ali Tor.",
    ],
)
def test_meetings_of_other_times_are_not_of_this_one(read, other):
    filler = "The port is old. It has six quays. Its cranes are new.\n"
    assert _people(read, f"{OMANI} met {PERUVIAN} in Lima on Friday.\n{filler}{other}") == BOTH


def test_sentence_that_opens_with_last_year_tells_no_news(read):
    text = (
        f"Last year {OMANI} held talks with Chadian President Ali Tor in Muscat.\n"
        f"Harthy arrived in Lima on Tuesday for talks with {PERUVIAN}."
    )
    assert "Ali Tor" not in _people(read, text)


@pytest.mark.parametrize(
    "words",
    [
        (
            f"{OMANI} pushed back, but during a telephone call between the two leaders on Sunday, "
            "Quispe repeated it."
        ),
        f"In their first official call {OMANI} and {PERUVIAN} spoke of fees.",
        f"{OMANI} has told {PERUVIAN} of the fees in the first official call between the two.",
    ],
)
def test_call_between_the_two_leaders_is_of_those_two(read, words):
    record = _record(read, f"{PERUVIAN} asked {OMANI} to lower the fees.\n{words}")
    assert sorted(p.name for p in record.participants) == BOTH
    assert record.meeting.format == "phone"


def test_radio_that_somebody_told_is_no_participant(read):
    text = f"{OMANI} met {PERUVIAN} in Lima.\nHarthy told Kabuga Inter radio that he was glad."
    assert _people(read, text) == BOTH


@pytest.mark.parametrize("words", ["agreed to historic talks", "have agreed to meet in Lima"])
def test_who_only_agreed_to_meet_has_not_met(read, words):
    meeting = _record(read, f"{OMANI} and {PERUVIAN} {words}.").meeting
    assert meeting is None or meeting.status == "planned"


def test_day_of_what_was_said_comes_before_that_of_the_arrival(read):
    text = (
        "LIMA, May 3, 2019 (KNA) -- "
        f"{OMANI} said here Friday that the two countries would build ferries.\n"
        f"During his meeting with {PERUVIAN}, Harthy praised the port.\n"
        "Harthy arrived in Peru on Wednesday."
    )
    assert _record(read, text).meeting.date == "2019-05-03"


def test_day_on_which_a_recent_meeting_was_made_known_is_not_its_day(read):
    text = (
        "MUSCAT, May 3, 2019 (KNA) -- The Omani ministry said Friday that the president had "
        f"recently been abroad.\nA spokesman confirmed that {OMANI} met {PERUVIAN}."
    )
    assert _record(read, text).meeting.date is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            (
                "LIMA, May 3 -- Visiting Omani Trade Minister Said Harthy held talks with "
                "Jane Doe, Chairman of the Federation of Kabuga Organisations (FKO)."
            ),
            ("Lima", "PE"),
        ),
        (
            (
                f"{OMANI} met Chadian President Ali Tor before a summit.\n"
                "Harthy is in Lima for a state visit, where he will also attend the summit."
            ),
            ("Lima", "PE"),
        ),
        (
            (
                "Omani Foreign Minister Said Harthy spoke on a visit to Peru.\n"
                "He met Peruvian Foreign Minister Luis Rojo.\n"
                "It comes as talks have begun in Muscat, with Chadian envoys meeting a delegation."
            ),
            (None, "PE"),
        ),
    ],
)
def test_place_is_that_of_those_who_met(read, text, place):
    found = _record(read, text).meeting.place
    assert (found.name, found.country) == place


def test_leader_is_given_no_ministers_office(read):
    text = (
        f"Omani leader Said Harthy met {PERUVIAN} in Lima on Friday.\n"
        "The Omani foreign minister was in Muscat."
    )
    roles = {p.name: p.role for p in _record(read, text).participants}
    assert roles["Said Harthy"] == "leader"


@pytest.mark.parametrize("verb", ["urged", "said he invited", "told", "assured"])
def test_what_one_asks_another_on_a_visit_tells_a_meeting(read, verb):
    text = (
        f"Omani Foreign Minister Said Harthy {verb} {PERUVIAN} to lower the fees during a surprise "
        "visit to Lima on Friday."
    )
    record = _record(read, text)
    assert sorted(p.name for p in record.participants) == BOTH
    assert record.meeting.format == "in_person"


def test_what_one_asks_another_from_afar_tells_none(read):
    text = f"{OMANI} urged {PERUVIAN} to lower the fees in a letter that was sent on Friday."
    assert _record(read, text).meeting is None


def test_joint_news_conference_far_below_tells_who_was_met_on_a_visit(read):
    filler = "The port is old. It has six quays. Its cranes are new. Ships come daily.\n" * 3
    text = (
        f"{OMANI} paid tribute to seamen on a visit to Peru.\n{filler}"
        "But Peruvian Foreign Minister Luis Rojo, speaking at a joint news conference with "
        "Harthy, said that there was no ill feeling."
    )
    assert _people(read, text) == ["Luis Rojo", "Said Harthy"]


def test_two_leaders_who_met_are_those_whom_the_text_has_named(read):
    text = (
        f"{OMANI} and {PERUVIAN} raised hopes for the ferries.\n"
        "The two leaders met at a house in Lima late on Saturday.\n"
        "In a phone call with Chadian President Ali Tor, Harthy said his meeting with Quispe was "
        "an opening."
    )
    record = _record(read, text)
    assert sorted(p.name for p in record.participants) == BOTH
    assert record.meeting.format == "in_person"


def test_who_talks_to_reporters_after_a_long_quotation_was_met(read):
    text = (
        f"{OMANI} repeated his country's position on fees.\n"
        '"We will not be the first to raise them. That is our policy," he told a press conference '
        f"after a meeting with {PERUVIAN}."
    )
    assert _people(read, text) == BOTH


def test_officials_of_a_body_who_met_somebody_make_a_meeting(read):
    text = f"Two UN investigators met with {PERUVIAN} Friday night over the loss of a ship."
    assert _people(read, text) == ["Ana Quispe"]
    home = "Peruvian lawmakers met with President Ana Quispe on Friday night in the old palace."
    assert _record(read, home).meeting is None


def test_visit_that_was_on_an_agenda_when_two_met_is_the_news(read):
    text = f"Aid for the port was on the agenda when {OMANI} met with {PERUVIAN} in Lima."
    assert _people(read, text) == BOTH


def test_name_behind_accompanied_by_ministers_is_none_of_them(read):
    text = (
        f"{PERUVIAN} met with her Omani counterpart Said Harthy in Lima.\n"
        "Accompanied by four ministers, Harthy arrived on Wednesday."
    )
    roles = {p.name: p.role for p in _record(read, text).participants}
    assert roles["Said Harthy"] == "counterpart (President)"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Danish Minister of Foreign Affairs Per Holm Moe met", "Per Holm Moe"),
        ("the leader of the Kabuga Resistance Movement (Kares) Ali Roe met", "Ali Roe"),
    ],
)
def test_name_behind_an_office_is_read_from_its_first_word(text, name):
    assert [found for found, _ in _mentions(text)] == [name]


def test_place_and_day_are_those_of_the_lead_and_not_of_an_earlier_stop(read):
    text = (
        "LIMA, May 3, 2019 (KNA) -- Omani Prime Minister Said Harthy praised the port during a "
        "tour of Lima.\nHarthy said in a meeting with Mayor of Lima Luis Rojo that it had grown.\n"
        "Harthy arrived in Cusco on Wednesday where he held talks with Premier Ana Quispe."
    )
    meeting = _record(read, text).meeting
    assert (meeting.date, meeting.place.name) == ("2019-05-03", "Lima")


def test_country_of_an_office_is_not_where_its_holder_is_visiting(read):
    text = (
        f"MUSCAT, May 3, 2019 (KNA) -- {PERUVIAN} spoke of ferries.\n"
        f"The visiting Peruvian president said this when meeting with {OMANI}."
    )
    place = _record(read, text).meeting.place
    assert (place.name, place.country) == ("Muscat", "OM")


@pytest.mark.parametrize(
    "text",
    [
        "Three days of talks between Oman and Peru on fish duties ended in Lima on Wednesday.",
        "Omani and Peruvian envoys resumed negotiations on fish duties in Lima on Wednesday.",
    ],
)
def test_talks_of_two_countries_are_a_meeting_also_without_names(read, text):
    record = _record(read, text)
    assert record.meeting.place.name == "Lima"
    assert record.participants == ()


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Oman and Peru on fish duties will be resumed in Lima on Wednesday.",
        "Fish has become dear since talks between Oman and Peru ended in Lima on Wednesday.",
        "Talks between the two owners of the old harbour ended in Lima on Wednesday.",
    ],
)
def test_talks_to_come_over_or_of_owners_are_none_without_names(read, text):
    assert _record(read, text).meeting is None


def test_new_president_of_a_call_is_the_one_whom_the_next_sentence_names(read):
    text = (
        f"{OMANI} has urged calm during a phone call with Peru's new president.\n"
        "Harthy told Ana Quispe that there was a risk."
    )
    parties = {p.name: p.represents.country for p in _record(read, text).participants}
    assert parties == {"Said Harthy": "OM", "Ana Quispe": "PE"}


@pytest.mark.parametrize(
    "text",
    [
        f"The administration has faced criticism after {OMANI} met {PERUVIAN}.",
        f"{OMANI} is under fire over a row that broke out when the Omani met {PERUVIAN}.",
    ],
)
def test_criticism_of_a_meeting_is_not_its_report(read, text):
    assert _record(read, text).meeting is None


@pytest.mark.parametrize(
    "other",
    [
        "Friday's talks came three days after a visit to Yemen where he met Chadian envoy Ali Tor.",
        "Wednesday's visit to Chad was his first, while he met Chadian envoy Ali Tor regularly.",
        "Related article Omani President Said Harthy meets Chadian envoy Ali Tor in Muscat",
        "Harthy hosted Chadian President Ali Tor last week.",
        (
            "Harthy is to attend a dinner hosted by Chadian President Ali Tor and hold talks with "
            "the Peruvian president."
        ),
    ],
)
def test_persons_of_other_meetings_are_not_named(read, other):
    filler = "The port is old. It has six quays. Its cranes are new.\n"
    text = f"{OMANI} met {PERUVIAN} in Lima on Friday.\n{filler}{other}"
    assert _people(read, text) == BOTH


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            (
                "Jia Ling, vice-chairman of the Standing Committee of China's National People's "
                "Congress (NPC), met"
            ),
            ("Jia Ling", "CN"),
        ),
        (
            (
                "Jia Ling, chairman of the National Committee of the Chinese People's Political "
                "Consultative Conference (CPPCC), met"
            ),
            ("Jia Ling", "CN"),
        ),
        ("Oman's top negotiator in Kabuga, Said Harthy, opened talks", ("Said Harthy", "OM")),
        ("Alexander Roe/AFP/Getty Images Harthy has long been", ("Harthy", None)),
    ],
)
def test_office_and_name_end_where_others_begin(text, found):
    assert found in _mentions(text)


def test_days_of_captions_quotations_and_summits(read):
    line = "LIMA, May 7, 2019 (KNA) -- "
    summit = (
        f"{line}The two countries are friends, said {OMANI} here Tuesday when meeting with "
        f"{PERUVIAN}, who is in Lima for the Summit of the Forum on Ferries held on May 4-5."
    )
    assert _record(read, summit).meeting.date == "2019-05-07"
    quoted = (
        f'{line}\n"{PERUVIAN} on Saturday received a telephone call from {OMANI} who conveyed '
        'greetings," a spokesman said here on Tuesday.'
    )
    assert _record(read, quoted).meeting.date == "2019-05-04"
    caption = (
        f"{OMANI} and {PERUVIAN} shake hands in Lima on November 30, 2018.\n"
        f"{OMANI} and {PERUVIAN} held talks on the sidelines of a summit in Lima on Friday.\n"
        "The port is old. It has six quays. Its cranes are new."
    )
    assert _record(read, caption).meeting.date == "2018-11-30"
