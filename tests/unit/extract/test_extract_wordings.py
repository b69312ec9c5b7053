"""Wordings that were misread once: each test holds the smallest text that showed it."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _people(record):
    return [
        (p.name, p.represents and (p.represents.country or p.represents.organization))
        for p in record.participants
    ]


def _why(record, path):
    return [item.why for item in record.review if item.path == path]


@pytest.mark.parametrize(
    "purpose",
    ["deepen ties", "sign an accord", "review progress on the port", "mark sixty years of ties"],
)
@pytest.mark.parametrize("verb", ["met", "received", "hosted", "welcomed"])
def test_purpose_after_the_object_keeps_the_meeting(read, verb, purpose):
    record = read(
        f"News\nPeruvian President Ana Quispe {verb} Omani Foreign Minister Said Harthy "
        f"to {purpose}.{PAD}"
    ).record
    assert record.meeting.status == "reported"
    assert _people(record) == [("Ana Quispe", "PE"), ("Said Harthy", "OM")]


def test_calling_on_someone_to_act_is_no_meeting(read):
    text = "News\nPeruvian President Ana Quispe called on Omani King Said Harthy to free the crew."
    assert read(text + PAD).record.meeting is None


def test_calling_on_someone_to_discuss_is_a_visit(read):
    text = "News\nPeruvian Envoy Ana Quispe called on Omani King Said Harthy to discuss fish."
    assert read(text + PAD).record.meeting is not None


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("{a} has cancelled a meeting with {b}, aides said on 4 May 2024.", None),
        ("{a} postponed talks with {b} that were due on 9 April 2024.", "2024-04-09"),
        ("Talks between {a} and {b} were called off on 4 May 2024.", None),
        ("A summit of {a} and {b}, planned for 11 March 2024, was postponed.", "2024-03-11"),
        ("{a} scrapped a visit to Oslo and his talks with {b}.", None),
        ("A meeting between {a} and {b} on 5 June 2024 was cancelled.", "2024-06-05"),
    ],
)
def test_what_was_called_off_is_cancelled(read, sentence, date):
    told = sentence.format(a="Omani King Said Harthy", b="Peruvian President Ana Quispe")
    record = read(f"No talks\n{told}{PAD}").record
    assert record.meeting.status == "cancelled"
    assert record.meeting.date == date
    assert {name for name, _ in _people(record)} == {"Said Harthy", "Ana Quispe"}


def test_meeting_after_another_one_was_cancelled_is_reported(read):
    record = read(
        "News\nOmani King Said Harthy met Peruvian President Ana Quispe in Basra on 3 May 2024, "
        "after talks with Fijian officials were cancelled." + PAD
    ).record
    assert record.meeting.status == "reported"
    assert record.meeting.date == "2024-05-03"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("{met} at Victoria Palace in Bucharest.", "Bucharest"),
        ("{met} at Victoria Palace.", None),
        ("{met} to discuss water before he flew to Paris.", None),
        ("{met}.\nThey will sit together at the forthcoming session in New York.", None),
        (
            "{met}.\nIt is late, said Jo Marsh, a lecturer in Nairobi, who missed the talks.",
            None,
        ),
        ("{met} to end the fighting in Goma.", None),
        ("Omani King Said Harthy welcomed Fijian President Ana Qera to Muscat.", "Muscat"),
    ],
)
def test_place_needs_the_meetings_own_clause(read, text, place):
    met = "Omani King Said Harthy met Fijian President Ana Qera"
    found = read(f"News\n{text.format(met=met)}{PAD}").record.meeting.place
    assert (found.name if found else None) == place


def test_dateline_of_a_city_state_places_talks_on_the_sidelines(read):
    record = read(
        "Forum\nSINGAPORE, 1 June 2024 - Omani Defence Minister Said Harthy met Fijian Defence "
        "Minister Ana Qera on the sidelines of the Harbour Dialogue.\nHarthy also met Kenyan "
        "Defence Secretary Amos Kiptoo. In a separate meeting, Harthy met Irish Minister Una Daly."
        + PAD
    ).record
    assert (record.meeting.place.name, record.meeting.place.country) == ("Singapore", "SG")
    assert _why(record, "participants")[0].startswith("the article tells of 3 separate meetings")


def test_another_meeting_is_shown_with_its_sentence(read):
    other = "Norwegian Defence Minister Jon Vik met his Kenyan counterpart Amina Odera on Monday."
    draft = read(
        "News\nPeruvian President Ana Quispe met Omani Foreign Minister Said Harthy in Lima on "
        f"3 May 2024.\n{other}" + PAD
    )
    number, item = next(
        (number, item) for number, item in enumerate(draft.record.review) if other in item.why
    )
    fact = next(fact for fact in draft.facts if fact.pointer == f"/review/{number}/why")

    assert item.path == "meeting"
    assert [one.quote for one in fact.evidence] == [other]
    assert [p.name for p in draft.record.participants] == ["Ana Quispe", "Said Harthy"]


def test_city_state_is_a_country_for_its_officials(read):
    record = read(
        "News\nPrime Minister of Luxembourg Luc Weber met Singapore's Foreign Minister Mei Soong "
        "in Djibouti on 3 May 2024." + PAD
    ).record
    assert _people(record) == [("Luc Weber", "LU"), ("Mei Soong", "SG")]
    assert record.meeting.place.country == "DJ"


@pytest.mark.parametrize(
    "background",
    [
        ", a day after Qera was received by Prime Minister Habib Nour.",
        ", two weeks after she was hosted by Prime Minister Habib Nour.",
        ". That was in spring.\nA week earlier, Qera was received by Prime Minister Habib Nour.",
    ],
)
def test_reception_of_another_day_is_background(read, background):
    record = read(
        "News\nOmani King Said Harthy met Fijian President Ana Qera on 3 May 2024"
        + background
        + PAD
    ).record
    assert _people(record) == [("Said Harthy", "OM"), ("Ana Qera", "FJ")]
    assert record.meeting.host is None


def test_who_receives_is_the_host_in_the_passive_too(read):
    record = read(
        "News\nFijian President Ana Qera was received by Omani King Said Harthy in Muscat." + PAD
    ).record
    assert record.meeting.host == "said-harthy"


@pytest.mark.parametrize("mark", ["'", "’", "ʼ", "`"])
@pytest.mark.parametrize("name", ["Côte d{}Ivoire", "Cote d{}Ivoire"])
def test_country_with_an_apostrophe_is_a_country(read, mark, name):
    country = name.format(mark)
    record = read(
        f"News\n{country}'s Prime Minister Awa Bamba met Said Harthy, King of Oman, on 3 May 2024."
        f"\nBamba, Prime Minister of {country}, left late.{PAD}"
    ).record
    assert _people(record) == [("Awa Bamba", "CI"), ("Said Harthy", "OM")]


@pytest.mark.parametrize(
    ("when", "why"),
    [
        ("on 3 December", 'the text gives "3 December" but no year'),
        ("on Tuesday", 'the text says "Tuesday" and gives no date to count from'),
        ("in spring", "the text gives no date"),
    ],
)
def test_open_date_says_what_the_text_prints(read, when, why):
    record = read(f"News\nOmani King Said Harthy met Fijian President Ana Qera {when}.{PAD}").record
    assert record.meeting.date is None
    assert _why(record, "meeting.date") == [why]


def test_date_without_year_of_a_dateline_is_told(read):
    record = read(
        "News\nMUSCAT, March 12 (Agency) - Omani King Said Harthy met Fijian President Ana Qera "
        "on Tuesday." + PAD
    ).record
    assert _why(record, "meeting.date") == ['the text gives "March 12" but no year']


def test_two_days_with_a_stroke_are_a_range(read):
    record = read(
        "News\nOmani King Said Harthy met Fijian President Ana Qera on 5/6 May 2024." + PAD
    ).record
    assert record.meeting.date == "2024-05-05"


def test_labelled_points_give_day_and_place(read):
    made = read(
        "Note\nOmani King Said Harthy met Fijian President Ana Qera.\n"
        "- Date: 9 May 2024\n- Place: Samarkand\n- Subject: grain" + PAD
    )
    assert made.record.meeting.date == "2024-05-09"
    assert made.record.meeting.place.name == "Samarkand"
    quotes = {f.pointer: f.evidence[0].quote for f in made.facts if f.evidence}
    assert quotes["/meeting/date"] == "9 May 2024"
    assert quotes["/meeting/place"] == "Samarkand"


def test_labelled_line_counts_beside_a_place_only(read):
    told = "Omani King Said Harthy met Fijian President Ana Qera."
    alone = read(f"Note\nDate: 9 May 2024 in brief\n{told}{PAD}").record
    beside = read(f"Note\nDate: 9 May 2024 in brief\nVenue: State House, Suva\n{told}{PAD}").record
    unknown = read(f"Note\nVenue: the old mill\n{told}{PAD}").record
    assert alone.meeting.date is None
    assert (beside.meeting.date, beside.meeting.place.name) == ("2024-05-09", "Suva")
    assert unknown.meeting.place is None


def test_day_of_the_talks_goes_before_that_of_the_journey(read):
    record = read(
        "News\nOmani King Said Harthy, who arrived on Wednesday evening, met Fijian President "
        "Ana Qera on Thursday morning." + PAD,
        published="2024-11-14",
    ).record
    assert record.meeting.date == "2024-11-14"


def test_day_of_the_journey_stands_where_there_is_no_other(read):
    record = read(
        "News\nOmani King Said Harthy arrived on Wednesday for talks with Fijian President "
        "Ana Qera." + PAD,
        published="2024-11-14",
    ).record
    assert record.meeting.date == "2024-11-13"


def test_named_group_that_gathers_is_a_meeting(read):
    record = read(
        "News\nThe presidents of Kenya, Oman and Fiji, Amos Kiptoo, Said Harthy and Ana Qera, "
        "gathered for the ninth Harbour summit." + PAD
    ).record
    assert _people(record) == [("Amos Kiptoo", "KE"), ("Said Harthy", "OM"), ("Ana Qera", "FJ")]


@pytest.mark.parametrize("who", ["The leaders of Chile and Oman", "EU foreign ministers"])
def test_group_without_names_is_a_meeting_of_unnamed_people(read, who):
    record = read(f"News\n{who} met in Lima on 3 May 2024.{PAD}").record
    assert record.meeting.place.name == "Lima"
    assert _why(record, "participants") == ["the text names nobody who took part"]


def test_group_of_one_country_is_no_meeting(read):
    assert (
        read(f"News\nThe ministers of Chile met in Lima on 3 May 2024.{PAD}").record.meeting is None
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Oman's Ambassador to Fiji, Salim Busaidi, also took part.",
        "Oman's Ambassador to Fiji, Salim Busaidi, was also present.",
        "Also taking part was Oman's Ambassador to Fiji, Salim Busaidi.",
    ],
)
def test_who_also_took_part_is_a_delegate(read, sentence):
    record = read(
        f"News\nOmani King Said Harthy met Fijian President Ana Qera.\n{sentence}{PAD}"
    ).record
    assert [p.name for p in record.participants if p.capacity == "delegate"] == ["Salim Busaidi"]


@pytest.mark.parametrize(
    "governor",
    [
        "Governor of Georgia, Bill Harmon,",
        "Georgia's Governor Bill Harmon",
        "Senator Bill Harmon of Georgia",
    ],
)
def test_state_or_country_is_asked(read, governor):
    record = read(f"News\n{governor} met Omani King Said Harthy in Atlanta.{PAD}").record
    assert dict(_people(record))["Bill Harmon"] is None
    assert "Georgia" in _why(record, "participants[bill-harmon].represents")[0]


def test_president_of_georgia_serves_the_country(read):
    record = read(
        f"News\nPresident of Georgia Nino Beridze met Omani King Said Harthy.{PAD}"
    ).record
    assert dict(_people(record))["Nino Beridze"] == "GE"


def test_he_is_the_one_person_of_the_sentence_before(read):
    record = read(
        "News\nOmani Foreign Minister Said Harthy arrived in Suva on Sunday.\n"
        "On Monday he met Fijian President Ana Qera to discuss ports." + PAD
    ).record
    assert _people(record) == [("Said Harthy", "OM"), ("Ana Qera", "FJ")]


def test_a_host_who_is_named_again_makes_no_second_meeting(read):
    made = read(
        "Talks in Riga\nLatvian Foreign Minister Ilze Ozola met her counterparts from Togo and "
        "Peru, Kodjo Mensah and Ana Quispe, in Riga on Tuesday to discuss ports.\n"
        "Ozola, who chaired the meeting, said that the ministers had settled two matters."
    )
    assert len(made.record.participants) == 3
    assert not any("separate meetings" in item.why for item in made.record.review)


BOTH = [("Ana Quispe", "PE"), ("Said Harthy", "OM")]


@pytest.mark.parametrize(
    ("sentence", "form"),
    [
        ("{a} and {b} discussed in a meeting in Lima on Monday a list of port fees.", "in_person"),
        ("{a} and {b} reviewed the port fees during talks in Lima on Monday.", "in_person"),
        ("{a} and {b} “remain firm”, they said after a meeting in Lima.", "in_person"),
        ("{a} answered a call from {b}, who had asked for it.", "phone"),
        ("{a} took a phone call from {b}.", "phone"),
        ("{a} spoke over the phone with {b}.", "phone"),
        ("{a} and {b} spoke by telephone on Monday.", "phone"),
        ("In a phone call with {b} on Monday, {a} spoke of port fees.", "phone"),
        ("{a} and {b} signed an accord on port fees.", "in_person"),
    ],
)  # fmt: skip
def test_common_ways_to_tell_a_meeting_are_read(read, sentence, form):
    a, b = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"
    record = read(f"Port fees\n{sentence.format(a=a, b=b)}{PAD}").record
    assert record.meeting.format == form
    assert sorted(_people(record)) == BOTH


def test_relative_clause_between_subject_and_verb_is_stepped_over(read):
    record = read(
        "News\nPeruvian Envoy Ana Quispe, who attended the fair as President Juan Rojas’s guest, "
        f"met with Omani Foreign Minister Said Harthy, who is due to retire.{PAD}"
    ).record
    assert sorted(_people(record)) == BOTH


def test_leaders_of_two_countries_are_those_whom_the_next_sentence_names(read):
    record = read(
        "News\nThe leaders of Peru and Oman agreed on Wednesday to share their tide tables. "
        "President Ana Quispe and her Omani counterpart Said Harthy “remain firm”, they said in a "
        f"joint statement after a meeting in Lima. Chilean President Juan Rojas was named.{PAD}"
    ).record
    assert sorted(_people(record)) == BOTH


@pytest.mark.parametrize("name", ["Yusuf Sheikh Warsame", "Karim Amir Daneshvar"])
def test_title_between_two_names_is_a_name(read, name):
    record = read(f"News\nPeruvian President Ana Quispe met Omani King {name}.{PAD}").record
    assert sorted(_people(record)) == [BOTH[0], (name, "OM")]


def test_saying_that_they_would_discuss_in_a_meeting_is_no_report(read):
    record = read(
        "News\nPeruvian President Ana Quispe and Omani King Said Harthy will discuss fees "
        f"during a meeting in Lima.{PAD}"
    ).record
    assert record.meeting is None or record.meeting.status == "planned"


def test_body_that_brokered_talks_is_nobody_they_were_held_with(read):
    text = (
        "News\nPeruvian President Ana Quispe named Juan Rojas envoy to Oman. He had led the talks "
        "on fees. The negotiations were brokered by the Community of Saint Amaro, a lay body."
    )
    assert read(text + PAD).record.meeting is None


def test_portfolio_of_municipalities_is_no_name(read):
    record = read(
        "News\nPeruvian President Ana Quispe met Omani Minister of Interior and Municipalities "
        f"Said Harthy.{PAD}"
    ).record
    assert sorted(_people(record)) == BOTH


def test_stay_in_the_country_of_the_other_side_tells_a_meeting_in_person(read):
    record = read(
        "News\nPeruvian President Ana Quispe and her Omani counterpart, Said Harthy, agreed on "
        "Thursday to begin formal talks on fees. Quispe is in Oman on a three-day visit. She and "
        f"Harthy discussed fees at length.{PAD}"
    ).record
    assert record.meeting.format == "in_person"


def test_office_that_somebody_is_to_take_gives_that_person_the_country(read):
    record = read(
        "MUSCAT—Foreign Minister Ana Quispe attended a fair in Oman.\n\nQuispe met with Said "
        "Harthy, who is expected to become the next Omani foreign minister. Peru hopes for lower "
        f"fees. Peru and Oman trade little. Peru’s Foreign Ministry was content.{PAD}"
    ).record
    assert sorted(_people(record)) == BOTH


def test_visit_to_the_kingdom_gives_nobody_a_country_without_a_code(read):
    record = read(
        "MUSCAT — Prime Minister Said Harthy on Monday received Peruvian Minister of Trade Ana "
        "Quispe, who is on an official visit to the Kingdom.\n\nAlso on Monday, Deputy Prime "
        f"Minister Karim Busaidi met with Quispe to speak of fees.{PAD}"
    ).record
    assert len(_people(record)) == 3
    assert "the" not in [party for _, party in _people(record)]
