"""Where they met: what the text says beside a dateline, a title, and other journeys."""

import pytest

MET = "Omani King Said Harthy met Fijian President Ana Qera"
PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."


def _place(read, text):
    place = read(f"{text}{PAD}").record.meeting.place
    return place and (place.name, place.country)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"SUVA, May 3, 2019 - {MET} here on Friday. Harthy then flew to Apia.", "Suva"),
        (f"SUVA, May 3, 2019 - {MET}. Harthy arrived in Nadi on Friday.", "Suva"),
        (f"SUVA, May 3, 2019 - {MET} on the sidelines of the Harbour Forum.", "Suva"),
        (
            f"SUVA, May 3, 2019 - Harthy arrived in Nairobi for a visit to Kenya.\n{MET}.",
            "Nairobi",
        ),
        (f"Harthy arrived in Suva on Friday.\n{MET}.", "Suva"),
        ("Omani King Said Harthy welcomed Ana Qera, the President of Fiji, to Muscat.", "Muscat"),
        ("Omani King Said Harthy had the pleasure of meeting Ana Qera of Fiji in Suva.", "Suva"),
        (f"On 3 May, Ulmenau hosted the second round of the talks.\n{MET}.", None),
        (f"On 3 May, Suva hosted the second round, which included a meeting of {MET[5:]}.", "Suva"),
        (f"Harthy flew home on Friday after a visit to Suva, where he met Qera.\n{MET}.", "Suva"),
    ],
)
def test_place_is_that_of_the_meetings_sentence_the_dateline_or_one_near(read, text, place):
    found = _place(read, f"News\n{text}")
    assert (found and found[0]) == place


@pytest.mark.parametrize(
    "text",
    [
        f"{MET} after visiting Nairobi.",
        f"{MET} before an official visit to Nairobi.",
        f"{MET} after visiting Kenya.",
        f"{MET} for a hospital in Nairobi.",
        f"{MET}, who had lived in Nairobi.",
        f"{MET} for the first time since the war in Kenya.",
    ],
)
def test_other_places_of_the_sentence_are_none(read, text):
    assert _place(read, f"News\n{text}") is None


@pytest.mark.parametrize("words", ["", ", officials", ", with a group of mediators"])
def test_country_directly_behind_those_who_are_met_is_the_place(read, words):
    assert _place(read, f"News\n{MET}{words} in Fiji.") == (None, "FJ")


def test_talks_in_two_countries_have_no_one_place(read):
    also = "On Monday he met Kenyan President Amos Kiptoo in"
    assert _place(read, f"News\n{MET} in Suva. {also} Nairobi.") is None
    assert _place(read, f"News\n{MET} in Suva. {also} Suva.") == ("Suva", "FJ")


def test_title_places_the_meetings_of_which_it_speaks(read):
    assert _place(read, f"Readout of the minister’s meetings in Suva\n{MET}.") == ("Suva", "FJ")
    assert _place(read, f"Fees in Suva\n{MET}.") is None


def test_town_before_a_dash_opens_a_report_within_the_text(read):
    text = f"Readout of the talks. Long words came first. Suva – {MET}."
    assert _place(read, f"News\n{text}") == ("Suva", "FJ")
    assert _place(read, f"News\n{MET} to speak of trains, Suva – Nadi among them.") is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            (
                "Minister Ana Quispe of Peru met Omani Minister Said Harthy in Laos, with a new "
                "administration in the White House to come."
            ),
            "LA",
        ),
        ("Minister Ana Quispe of Peru met US envoy Joan Poe in the White House.", "US"),
    ],
)
def test_seat_of_a_government_to_come_is_no_place(read, text, code):
    assert read(f"Ferries\n{text}\nThey spoke of fish.").record.meeting.place.country == code
