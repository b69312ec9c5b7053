"""Sentences that name leaders and have words of meetings, and yet report none."""

import pytest

A = "Peruvian President Ana Quispe"
B = "Omani Foreign Minister Said Harthy"
PAD = " The harbour is old. The road is long. The rain came early. The price of fish fell."


@pytest.mark.parametrize(
    "text",
    [
        f"{A} called {B} a weak negotiator.",
        f"{A} called {B}'s remarks about the harbour absurd.",
        f"{A} welcomed {B}'s call for a truce.",
        f"{A} paid tribute to {B} in a speech.",
        f"{A} began her news conference by referring to {B}.",
        f"{A} called on {B} and the unions to rescue the harbour.",
        f"{A} and {B} exchanged letters of congratulation.",
        f"{A} discussed her relationship with {B} in a book.",
        f"{A} opened the debate with a reply to {B}.",
    ],
)
def test_words_that_tell_of_something_else_are_no_meeting(read, text):
    assert read(f"The harbour\n\n{text}{PAD}").record.meeting is None


@pytest.mark.parametrize(
    "text",
    [
        f"{A} called {B} on Monday.",
        f"{A} called {B} to discuss the harbour.",
        f"{A} called on {B} to present her credentials.",
        f"{A} welcomed {B}'s envoy Salim Zaid in Lima.",
        f"{A} paid a visit to {B} in Muscat.",
        f"{A} spoke to {B} by telephone.",
        f"{A} and {B} exchanged views on the harbour in talks in Lima.",
        f"{A} discussed her country's relations with {B} in Lima.",
    ],
)
def test_words_beside_these_tell_a_meeting(read, text):
    assert read(f"Visit\n\n{text}{PAD}").record.meeting is not None


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Quispe chaired the award of prizes to Peruvian pupils.",
        f"Harbour dues rose. {A} and {B} urged Fiji to stay in the union.",
        f"{A} told Jane Doe that the harbour would reopen.",
        "Minister of Trade and Chairman of the Harbour Board Ana Quispe announced dues in Lima.",
        "Smugglers were arrested in Lima by a team led by Peruvian Police Chief Ana Quispe.",
        "Peruvian President Ana Quispe met Peruvian Prime Minister Luis Rojas in Lima.",
    ],
)
def test_officials_without_another_side_are_no_meeting(read, text):
    assert read(f"The harbour\n\n{text}{PAD}").record.meeting is None


def test_leaders_who_urge_others_beside_talks_are_met(read):
    text = f"{A} and {B} urged Fiji to stay in the union. Their talks in Lima lasted an hour."
    assert read(f"The harbour\n\n{text}{PAD}").record.meeting is not None


@pytest.mark.parametrize(
    ("when", "is_news"),
    [("on August 22", False), ("on November 8", True), ("in a hall", True)],
)
def test_meeting_below_the_opening_is_of_the_last_two_weeks(read, when, is_news):
    text = f"Talks on the harbour dues go on, {A} said in Lima on Thursday, as prices rise.{PAD}"
    text += f" {A} met {B} {when}. The price of fish fell again. The road is closed."
    record = read(f"The harbour talks\n10 November 2022\n\n{text}{PAD}").record
    assert (record.meeting is not None) == is_news


def test_entry_of_a_list_of_past_years_is_no_news(read):
    text = f"Here is a look at the minister.{PAD} June 2009 - {A} meets with {B} in Lima.{PAD}"
    record = read(f"Facts about the minister's talks\n3 May 2021\n\n{text}").record
    assert record.meeting is None
