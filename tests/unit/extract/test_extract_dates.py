import pytest

from pipeline.extract.dates.times import full_dates, iso_date, partial_dates, relative_dates

MET = "Dutch minister Eva Smit met Kenyan President Amos Kiptoo in Nairobi"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 14 March 2024", "2024-03-14"),
        ("on March 14, 2024", "2024-03-14"),
        ("on Feb. 21, 2024", "2024-02-21"),
        ("the 13th February, 2023", "2023-02-13"),
        ("on Thursday (14/9/2023)", "2023-09-14"),
        ("2021-10-27", "2021-10-27"),
        ("from January 9 to 11, 2023", "2023-01-09"),
        ("from 22 to 24 August 2023", "2023-08-22"),
        ("9th of May 1986", "1986-05-09"),
        ("4-MAR-1987 12:20:50.04", "1987-03-04"),
        ("3 MAY 88 (AFP)", "1988-05-03"),
        ("April 2 , 1997", "1997-04-02"),
        ("07/26/2022", "2022-07-26"),
        ("2022/07/26", "2022-07-26"),
        ("2022, July 26", "2022-07-26"),
        ("from May 12 to May 14, 2022", "2022-05-12"),
        ("from 30 May to 2 June 2022", "2022-05-30"),
    ],
)
def test_printed_date_is_read(text, value):
    assert [d.value for d in full_dates(text)] == [value]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on 9 and 10 April 2024", "2024-04-09", "2024-04-10"),
        ("from January 9 to 11, 2023", "2023-01-09", "2023-01-11"),
        ("from 30 May to 2 June 2022", "2022-05-30", "2022-06-02"),
        ("from 28 December to 2 January 2024", "2023-12-28", "2024-01-02"),
        ("on 12-10 May 2024", "2024-05-12", None),
        ("on 9 April 2024", "2024-04-09", None),
    ],
)
def test_range_of_days_has_its_last_day(text, first, last):
    assert [(d.value, d.last) for d in full_dates(text)] == [(first, last)]


def test_range_without_a_year_has_its_last_day():
    for text in ("on 9 and 10 April", "from April 9 to 10"):
        assert [d.last for d in partial_dates(text, "2024-04-12")] == ["2024-04-10"]


def test_talks_of_several_days_end_on_the_last(read):
    meeting = read(f"Fish\n{MET} on 9 and 10 April 2024.").record.meeting
    assert (meeting.date, meeting.end_date) == ("2024-04-09", "2024-04-10")


@pytest.mark.parametrize(
    "text", ["31 February 2023", "in 2023", "March 2023", "99/99/2023", "3 MAY 88 000"]
)
def test_what_is_no_day_is_no_date(text):
    assert full_dates(text) == ()


def test_iso_date_of_no_day_is_none():
    assert iso_date(2023, 2, 29) is None


def test_date_without_year_takes_the_nearest_one():
    assert [d.value for d in partial_dates("on 30 December", "2024-01-04")] == ["2023-12-30"]
    assert [d.value for d in partial_dates("on May 19", "2024-05-20")] == ["2024-05-19"]


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("today", "2024-05-21"),
        ("yesterday", "2024-05-20"),
        ("on Tuesday", "2024-05-21"),
        ("on Friday", "2024-05-17"),
        ("two days ago", "2024-05-19"),
        ("the day before yesterday", "2024-05-19"),
    ],
)
def test_relative_date_counts_back_from_the_reference(word, value):
    assert [d.value for d in relative_dates(word, "2024-05-21")] == [value]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Talks\nMonday 6 May 2019\n{MET} on Friday.", "2019-05-03"),
        (f"Talks\nMonday 6 May 2019\n{MET} yesterday.", "2019-05-05"),
        (f"Talks\n# FA45 6 May 2019\n{MET} yesterday.", "2019-05-05"),
        (f"Talks\n# SUMMIT OF 6 May 2019\n{MET} yesterday.", None),
        (f"Talks\nPosted on May 6, 2019 by admin\n{MET} yesterday.", "2019-05-05"),
        (f"Talks\nEva Smit visited Kenya from 3 to 5 May 2019. {MET}.", "2019-05-03"),
        (f"Talks\nMonday 6 May 2019\n{MET}.", None),
        (f"Talks\n{MET} on Friday.", None),
        (f"Talks\n{MET} on 3 May 2019.", "2019-05-03"),
        (f"Talks\nNAIROBI, May 3, 2019 (AFP) - {MET}.", "2019-05-03"),
        (f"Talks\nNairobi, 4 May 2019\n{MET} yesterday.", "2019-05-03"),
        (f"Talks\nMonday 6 May 2019\n{MET}, KNA reported on Saturday.", None),
        (f"Talks\n{MET}. An accord was signed in Oslo on 1 May 2001.", None),
    ],
)
def test_day_of_the_meeting_rests_on_what_is_printed(text, date, read):
    assert read(text).record.meeting.date == date


def test_metadata_gives_the_day_that_words_count_from(read):
    assert read(f"Talks\n{MET} today.", published="2019-05-03").record.meeting.date == "2019-05-03"


def test_page_date_alone_gives_nothing(read):
    assert read(f"Talks\n{MET}.", published="2019-05-03").record.meeting.date is None


def test_date_shows_the_words_that_it_counts_from(read):
    draft = read(f"Talks\nMonday 6 May 2019\n{MET} on Friday.")
    fact = next(f for f in draft.facts if f.pointer == "/meeting/date")
    assert [e.quote for e in fact.evidence] == [f"{MET} on Friday.", "6 May 2019"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"Talks\nPARIS, May 3, 2019 (AFP) - {MET} on Thursday.", "2019-05-02"),
        (f"Talks\nPARIS, May 3, 2019 (AFP) - {MET}.", "2019-05-03"),
        (f"Talks\nMonday 6 May 2019\nPARIS, Thursday — {MET}.", "2019-05-02"),
        (f"Talks\nMonday 6 May 2019\n{MET}; the talks took place on 3 May.", "2019-05-03"),
        (f"Talks\n{MET} to prepare a forum to be held on 3 May 2019.", None),
    ],
)
def test_day_told_in_the_report_goes_before_that_of_the_dateline(text, date, read):
    assert read(text).record.meeting.date == date
