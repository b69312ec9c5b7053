"""Days of pages and papers in all forms, from which `today` and weekdays count."""

import pytest

A = "Dutch minister Eva Smit"
B = "Kenyan President Amos Kiptoo"
REST = f"It rained. It froze. It snowed. A war goes on in Lima, where {A} met her friends."
MET = f"{A} today met {B} in the harbour hall."


@pytest.mark.parametrize(
    ("text", "date"),
    [
        (f"# Ministers sign fish pact 27/07/10\n\n{MET}", "2010-07-27"),
        (f"# Fish pact\n\n27/07/10\n\n{MET}", "2010-07-27"),
        (f"# Fish pact\n\n07.27.10\n\n{MET}", "2010-07-27"),
        (f"# Fish pact\n\n5/5/98\n\n{MET}", "1998-05-05"),
        (f"# Ministers sign fish pact Monday, 17 January 2011\n\n{MET}", "2011-01-17"),
        (f"# Fish pact\n\ndate 2025-09-08\n\n{MET}", "2025-09-08"),
        (f"# Fish pact\n\nFebruary 13, 2024 - 4:39 PM\n\n{MET}", "2024-02-13"),
        (f"# Fish pact\n\nDate: 2025-9-8\n\n{MET}", "2025-09-08"),
        (f"Fish pact\n\nAB0703175794 Lima KILIMA in Spanish 25 Feb 94 p 4\n\n{MET}", "1994-02-25"),
        (f"Fish pact\n\nNairobi, 27 April 1985; {MET}", "1985-04-27"),
    ],
)
def test_today_counts_from_the_day_of_the_page(read, text, date):
    assert read(text).record.meeting.date == date


@pytest.mark.parametrize(
    "text",
    [
        f"# Fish pact\n\n07/08/10\n\n{MET}",  # the seventh or the eighth
        f"# Fish pact 24/7\n\n{MET}",
        f"# Fish pact of Monday\n\n{MET}",
        f"# Ministers on the pact of Monday, 17 January 2011, and fish\n\n{MET}",
    ],
)
def test_figures_that_are_no_date_give_no_day(read, text):
    assert read(text).record.meeting.date is None


def test_day_of_a_title_is_not_that_of_the_meeting(read):
    text = f"# Ministers sign fish pact Monday, 17 January 2011\n\n{A} met {B} in Nairobi."
    assert read(text).record.meeting.date is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"NAIROBI, Kenya (KNA) -- {MET} {REST}", "Nairobi"),
        (f"NAIROBI, Kenya (KNA) -- {A} met {B} in Lima today.", "Lima"),
    ],
)
def test_dateline_gives_way_only_to_a_place_told_soon(read, text, place):
    assert read(f"Fish\n\n3 May 2022\n\n{text}").record.meeting.place.name == place


@pytest.mark.parametrize(
    "line",
    [
        "February 13, 2024 - 4:39 PM",
        "February 13, 2024 11:22 am IST - New Delhi",
        "date 2024-02-13",
    ],
)
def test_day_of_the_page_alone_is_not_that_of_the_meeting(read, line):
    text = f"# Fish pact\n\n{line}\n\n{A} and {B} met in the harbour hall."
    assert read(text).record.meeting.date is None
    held = f"{text} The talks held yesterday (12) at the ministry were long."
    assert read(held).record.meeting.date == "2024-02-12"
