"""Days that a text leaves open are asked for, not guessed."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
MET = "Peruvian President Ana Quispe met Omani Foreign Minister Said Harthy"


def _day(read, text, **metadata):
    """Return the day of the meeting and what the review says of it."""
    record = read(f"Port fees\n{text}{PAD}", **metadata).record
    return record.meeting.date, [item.why for item in record.review if item.path == "meeting.date"]


@pytest.mark.parametrize("words", ["03/04/2025", "05/12/2025", "3/4/2025", "03-04-2025"])
def test_day_and_month_in_either_order_are_asked_for(read, words):
    why = f'the text gives "{words}", and day and month may stand in either order'
    assert _day(read, f"{MET} in Muscat on {words}.") == (None, [why])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{MET} in Muscat on 23/04/2025.", "2025-04-23"),
        (f"{MET} in Muscat on 04/23/2025.", "2025-04-23"),
        (f"{MET} in Muscat on 05/05/2025.", "2025-05-05"),
        (f"{MET} in Muscat on 03.04.2025.", "2025-04-03"),
        (f"{MET} in Muscat on Thursday, 03/04/2025.", "2025-04-03"),
        (f"{MET} in Muscat on Tuesday, 03/04/2025.", "2025-03-04"),
        (f"{MET} in Muscat on 03/04/2025. They sat last on 25/02/2025.", "2025-04-03"),
        (f"{MET} in Muscat on 03/04/2025. They sat last on 02/25/2025.", "2025-03-04"),
        (f"{MET} in Muscat on 03/04/2025. On 4 March 2025 it rained.", "2025-03-04"),
    ],
)
def test_weekday_or_other_dates_settle_the_order(read, text, value):
    assert _day(read, text) == (value, [])


@pytest.mark.parametrize(
    ("published", "value"), [("2025-04-04", "2025-04-03"), ("2025-03-06", "2025-03-04")]
)
def test_date_of_the_page_settles_the_order(read, published, value):
    assert _day(read, f"{MET} in Muscat on 03/04/2025.", published=published) == (value, [])


@pytest.mark.parametrize(
    "words",
    [
        "12-10 May 2025",
        "30 May - 31 June 2025",
        "May 12-10, 2025",
        "12 May 2025 or 13 May 2025",
        "12 or 13 May 2025",
        "May 12, 2025 or May 13, 2025",
    ],
)
def test_days_that_are_no_span_or_one_of_two_are_asked_for(read, words):
    value, review = _day(read, f"{MET} in Muscat on {words}.")
    assert value is None
    assert review[0].startswith(f'the text gives "{words}", and ')


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("10-12 May 2025", "2025-05-10"),
        ("30 May to 2 June 2025", "2025-05-30"),
        ("May 10-12, 2025", "2025-05-10"),
        ("Monday 12 May 2025", "2025-05-12"),
        ("12 May 2025 (Monday)", "2025-05-12"),
        ("12 May 2025 or thereabouts", "2025-05-12"),
    ],
)
def test_real_spans_and_weekdays_leave_no_doubt(read, words, value):
    assert _day(read, f"{MET} in Muscat on {words}.") == (value, [])


def test_weekday_that_is_not_that_day_is_shown(read):
    why = 'the text gives "Tuesday 12 May 2025", and that day was a Monday'
    assert _day(read, f"{MET} in Muscat on Tuesday 12 May 2025.") == ("2025-05-12", [why])


def test_no_day_counts_from_a_dateline_that_contradicts_itself(read):
    why = 'the text gives "Monday 12 May 2024", and that day was a Sunday'
    text = f"MUSCAT, Monday 12 May 2024 - {MET} on Monday."
    assert _day(read, text) == (None, [why])
    assert _day(read, text.replace("2024", "2025")) == ("2025-05-12", [])


def test_no_day_counts_from_a_dateline_of_two_dates(read):
    text = f"MUSCAT, 12 May 2025 - 3 April 2024 - {MET} on Monday."
    assert _day(read, text)[0] is None


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [
        (f"{MET} in Muscat on 3 May 2022. The two-day meeting dealt with fees.", True),
        (f"{MET} for three-day talks in Muscat on 3 May 2022.", True),
        (f"{MET} in Muscat on 3 May 2022, during a two-day visit.", False),
        (f"{MET} in Muscat on 3 and 4 May 2022. The two-day meeting dealt with fees.", False),
        (f"{MET} in Muscat on 3 May 2022. Fish is sold there at the five-day market.", False),
    ],
)
def test_the_last_of_several_days_is_asked_for_where_it_was_not_read(read, text, is_asked):
    record = read(f"Port fees\n{text}{PAD}").record
    assert any(item.path == "meeting.end_date" for item in record.review) is is_asked
