"""Several meetings in one article, and one that somebody comes back from."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Ghanaian President Kwabena Ofori", "Togolese President Yao Amegan"
C = "Malian President Luc Dossou"


def _record(read, text):
    return read(f"Port fees\n{text}{PAD}").record


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            f"{A} met {B} in Lome on 3 June 2025. On 5 June he held talks with {C} in Bamako.",
            "On 5",
        ),
        (f"{A} met {B} in Accra on 3 June 2025. Later that day he received {C}.", "Later"),
        (f"{A} spoke by telephone with {B} on 3 June 2025. In a call, he spoke with {C}.", "In a"),
        (f"{A} hosted {B} for dinner on 3 June 2025. Ofori also received {C}.", "Ofori"),
    ],
)
def test_each_further_meeting_is_quoted_and_makes_no_meeting_of_three(read, text, quoted):
    record = _record(read, text)
    whys = [item.why for item in record.review if item.path == "participants"]
    assert whys[0].startswith("the article tells of 2 separate meetings")
    assert f'stand here too: "{quoted}' in whys[1]
    assert record.meeting.setting == "bilateral"
    assert len(record.participants) == 3


def test_open_place_of_separate_meetings_names_the_cities(read):
    text = f"{A} met {B} in Lome on 3 June 2025. On 5 June he held talks with {C} in Bamako."
    whys = [item.why for item in _record(read, text).review if item.path == "meeting.place"]
    assert whys == ["the separate meetings may have been in different places: Lome and Bamako"]


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B} and {C} in Accra on 3 June 2025.",
        f"{A}, {B} and {C} met in Accra on 3 June 2025.",
        f"{A} met {B} in Accra on 3 June 2025. {C} joined them.",
    ],
)
def test_one_meeting_of_three_is_no_separate_meetings(read, text):
    record = _record(read, text)
    assert record.meeting.setting == "multilateral"
    assert not any(item.path == "participants" for item in record.review)


@pytest.mark.parametrize(
    ("words", "city", "day"),
    [
        ("returned on Friday from Lome, where he had met {0} the day before.", "Lome", "09"),
        ("came back from Lome, where he had held talks with {0} the previous day.", "Lome", "09"),
        ("came back on Friday from Lome, where he met {0} on Wednesday.", "Lome", "08"),
        (
            "returned from Togo, where he had been received by {0} in Lome a day earlier.",
            "Lome",
            "09",
        ),
        (
            "arrived in Accra on Friday from Lome, where he had met {0} the day before.",
            "Lome",
            "09",
        ),
        ("flew home from Lome, where he had met {0}.", "Lome", None),
    ],
)
def test_meeting_that_one_comes_back_from(read, words, city, day):
    record = _record(read, f"ACCRA, 10 January 2025 - {A} {words.format(B)}")
    assert [one.name for one in record.participants] == ["Kwabena Ofori", "Yao Amegan"]
    assert record.meeting.place.name == city
    assert record.meeting.date == (day and f"2025-01-{day}")


@pytest.mark.parametrize(
    "text",
    [
        f"{A} spoke to students in Kumasi, where he had met {B} in 2019.",
        f"{A} returned to Accra, a town where he had met {B} years before.",
        f"{A} returned from Lome, where he first met {B} in 1998.",
    ],
)
def test_meeting_of_long_ago_is_not_that_of_a_return(read, text):
    assert _record(read, f"ACCRA, 10 January 2025 - {text}").meeting is None


def test_return_before_a_meeting_does_not_take_its_place(read):
    text = f"{A} met {C} in Accra on Friday after his return from Lome, where he had met {B}."
    record = _record(read, f"ACCRA, 10 January 2025 - {text}")
    assert (record.meeting.place.name, record.meeting.date) == ("Accra", "2025-01-10")
