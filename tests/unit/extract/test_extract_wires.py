"""Datelines and dates as wires and those who monitor broadcasts print them."""

import pytest

from pipeline.extract.dates.datelines import dateline_words, named_town
from pipeline.extract.dates.times import full_dates, is_broadcast_line

MET = "Dutch minister Eva Smit met Kenyan President Amos Kiptoo"


@pytest.mark.parametrize(
    "opening",
    [
        "KABUGA, KENYA, May 3 (KNA) - ",
        "KABUGA, Kenya (AP) - ",
        "KABUGA, Mo. (AP) -- ",
        "KABUGA, Missouri, May 3 - ",
        "NAIROBI ",
        "NAIROBI - 3 May 2019: ",
        "[Text] NAIROBI, May 3 - ",
        "[Excerpts] NAIROBI (KNA) -- ",
    ],
)
def test_dateline_of_a_wire_ends_where_the_report_begins(opening):
    assert dateline_words(opening + MET, None) == opening


@pytest.mark.parametrize(
    "opening", ["KABUGA, Tuesday - ", "KABUGA, Kolva - ", "Kabuga, Kenya - ", "KENYA ", "KNA "]
)
def test_words_in_capitals_without_a_place_are_no_dateline(opening):
    assert dateline_words(opening + MET, None) is None


def test_line_of_place_and_agency_is_a_dateline_and_a_headline_is_none():
    assert dateline_words("NAIROBI, Kenya (AP)", None) == "NAIROBI, Kenya (AP)"
    assert dateline_words("NAIROBI HOSTS TALKS ON FEES", None) is None


@pytest.mark.parametrize(
    ("words", "town"),
    [
        ("KABUGA, KENYA", (0, 6, "KE")),
        ("KABUGA, Mo.", (0, 6, "US")),
        ("UPPER KABUGA, N.Y. (AP)", (0, 12, "US")),
        ("KABUGA, Tuesday", None),
        ("KABUGA, Kenya and Chad", None),
        ("Kabuga, Kenya", None),
    ],
)
def test_town_that_no_list_holds_is_told_by_its_country_or_state(words, town):
    assert named_town(words) == town


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("KABUGA, Kenya, May 3, 2019 (KNA) - ", ("Kabuga", "KE")),
        ("KABUGA, Kenya (KNA) - ", ("Kabuga", "KE")),
        ("NAIROBI, Kenya (AP)\n", ("Nairobi", "KE")),
        ("NAIROBI ", ("Nairobi", "KE")),
        ("[Text] NAIROBI, May 3 - ", ("Nairobi", "KE")),
        ("KABUGA, Mo., May 3, 2019 (AP) - ", None),
    ],
)
def test_dateline_of_a_side_is_the_place(read, dateline, place):
    found = read(f"Talks\n{dateline}{MET}.").record.meeting.place
    assert (found and (found.name, found.country)) == place


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("AP-NR-05-03-88 2248EDT", "1988-05-03"),
        ("AP-NR-12-30-03 0102EST", "2003-12-30"),
        ("Nairobi KNA in English 1730 GMT 4 Mar 94", "1994-03-04"),
    ],
)
def test_codes_of_wires_hold_dates(text, value):
    assert [dated.value for dated in full_dates(text)] == [value]


@pytest.mark.parametrize("text", ["AP-NR-13-03-88 2248EDT", "05-03-88", "1730 GMT", "1730 GMT 4"])
def test_codes_without_a_day_hold_none(text):
    assert full_dates(text) == ()
    assert not is_broadcast_line(text)


@pytest.mark.parametrize(
    ("line", "when", "date"),
    [
        ("AP-NR-05-03-88 2248EDT", " today", "1988-05-03"),
        ("Nairobi KNA in English 1730 GMT 4 Mar 94", " yesterday", "1994-03-03"),
        ("Nairobi KNA in English 1730 GMT 4 Mar 94", "", "1994-03-04"),
        ("1730 GMT", " today", None),
    ],
)
def test_what_is_told_counts_from_the_code(read, line, when, date):
    assert read(f"Talks\n{line}\n[Text] {MET}{when}.").record.meeting.date == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("News | 3 May 2019 | 2 min read", "2019-05-02"),
        ("# Media release MINISTER FOR TRADE 3 May 2019", "2019-05-02"),
        ("Fri, 3 May 2019", "2019-05-02"),
        ("The flood of 3 May 2019 was bad", None),
    ],
)
def test_line_above_the_text_gives_the_day_to_count_from(read, line, date):
    assert read(f"Talks\n{line}\n{MET} yesterday.").record.meeting.date == date
