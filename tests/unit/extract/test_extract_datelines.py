import pytest

from pipeline.extract.dates.datelines import dateline_words, is_bare_dateline

MET = "Dutch minister Eva Smit met Kenyan President Amos Kiptoo"


@pytest.mark.parametrize(
    "opening",
    [
        "NAIROBI, May 3 - ",
        "NAIROBI (KENYA), 3 MAY 88 (AFP) -- ",
        "Nairobi /KNA/. ",
        "Nairobi /KNA/ ",
        "NAIROBI, May 3 /KNA/ - ",
        "NAIROBI- 3 May 2019: ",
        "NAIROBI — ",
        "KENYA — ",
        "Nairobi: ",
        "NAIROBI, Kenya (AP) — ",
        "Nairobi, May 3 (KNA) ",
        "Nairobi, May 3 (Press Service) ",
        "NAIROBI. KNA - ",
        "Kenya, May 3, (KNA) -- ",
        "By Ann Otieno NAIROBI (Reuters) - ",
        "Dar es Salaam, 3 May – ",
        "NAIROBI/GENEVA (3 May 2019) – ",
        "NAIROBI, 3 May 2019. ",
        "Nairobi, May 3, 2019. ",
    ],
)
def test_dateline_ends_where_the_report_begins(opening):
    assert dateline_words(opening + MET, None) == opening


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi Governor (KP) Amos Kiptoo said so. More - later.",
        "President Kiptoo received Ms. Smit. She thanked him.",
        "NAIROBI. The president spoke.",
        "Kenya's Foreign Minister: we are friends.",
        "The following is from Nairobi: a statement.",
        "",
    ],
)
def test_sentence_is_no_dateline(text):
    assert dateline_words(text, None) is None


@pytest.mark.parametrize("text", ["NAIROBI, May 3 , 2019 (AFP)", "Nairobi, 3 May 2019"])
def test_line_of_place_and_date_is_a_dateline(text):
    assert is_bare_dateline(text)


@pytest.mark.parametrize("text", ["Nairobi Summit, 3 May 2019", "3 May 2019", "Nairobi"])
def test_line_that_says_more_or_less_is_none(text):
    assert not is_bare_dateline(text)


@pytest.mark.parametrize(
    ("text", "date", "city", "country"),
    [
        (f"Talks\n3-MAY-1988 12:20:50.04\nNAIROBI, May 3 - {MET}.", "1988-05-03", "Nairobi", "KE"),
        (f"Talks\nNAIROBI (KENYA), 3 MAY 88 (AFP) -- {MET}.", "1988-05-03", "Nairobi", "KE"),
        (f"Talks\nNAIROBI, May 3 , 1998 (AFP)\n{MET} Sunday.", "1998-05-03", "Nairobi", "KE"),
        (f"Talks\nNairobi /KNA/. {MET}.", None, "Nairobi", "KE"),
        (f"Talks\nKENYA — {MET}.", None, None, "KE"),
        (f"Talks\nNAIROBI, May 3 - {MET}.", None, "Nairobi", "KE"),
    ],
)
def test_dateline_gives_day_and_place(text, date, city, country, read):
    meeting = read(text).record.meeting
    place = meeting.place
    assert (meeting.date, place.name, place.country) == (date, city, country)
