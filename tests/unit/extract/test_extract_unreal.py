"""Meetings that are denied, left open or invented are no meetings."""

import pytest

PAD = "\nThe harbour office keeps its own list of ships. Its clerks were checking the figures."
A, B = "Peruvian President Ana Quispe", "Omani Foreign Minister Said Harthy"
DAY = "in Muscat on 12 May 2025"


def _meeting(read, text):
    return read(f"Port fees\n{text}{PAD}").record.meeting


@pytest.mark.parametrize(
    "text",
    [
        f"It is not true that {A} met {B} {DAY}.",
        f"It was simply false that {A} and {B} met {DAY}.",
        f"It is not true that {A} held talks with {B} {DAY}.",
        f"It is unclear if {A} met {B} {DAY}.",
        f"Reports that {A} met {B} {DAY} are false.",
        f"Rumours that {A} received {B} {DAY} proved untrue.",
        f"Nobody believes that {A} met {B} {DAY}.",
        f"{A} denied that she met {B} {DAY}.",
        f"{A} denied having met {B} {DAY}.",
        f"{A} denied a meeting with {B} {DAY}.",
        f"{A} dismissed reports of a meeting with {B} {DAY}.",
        f"A clerk denied that {A} had been received by {B} {DAY}.",
        f"The ministry did not say whether {A} met {B} {DAY}.",
        f"The ministry could not confirm that {A} met {B} {DAY}.",
        f"There was no meeting between {A} and {B} {DAY}.",
        f"The talks between {A} and {B} never took place.",
    ],
)
def test_denied_and_doubted_meetings_are_none(read, text):
    assert _meeting(read, text) is None


@pytest.mark.parametrize(
    "text",
    [
        f"The paper claimed falsely that {A} met {B} {DAY}.",
        f"A fisherman dreamed that {A} met {B} {DAY}.",
        f"A hoax video showed how {A} met {B} {DAY}.",
        f"A satirical page reported that {A} met {B} {DAY}.",
        f"In the film, {A} met {B} {DAY}.",
        f"In a play by Olga Tamo, {A} met {B} {DAY}.",
        f"In her second novel, {A} and {B} meet {DAY}.",
    ],
)
def test_invented_meetings_are_none(read, text):
    assert _meeting(read, text) is None


@pytest.mark.parametrize(
    "text",
    [
        f"{A} almost met {B} {DAY}.",
        f"{A} failed to meet {B} {DAY}.",
        f"{A} pretended to meet {B} {DAY}.",
        f"{A} had no plan to meet {B} {DAY}.",
        f"{A} couldn't meet {B} {DAY}.",
        f"{A} would have met {B} {DAY}, but she fell ill.",
        f"Had {A} met {B} {DAY}, fees would have fallen.",
    ],
)
def test_what_never_came_to_be_is_neither_done_nor_ahead(read, text):
    assert _meeting(read, text) is None


@pytest.mark.parametrize(
    "text",
    [
        f"{A} met {B} {DAY} and denied that fees were rising.",
        f"{A}, who denied the charges, met {B} {DAY}.",
        f"{A} said it was not true that fees were rising, and met {B} {DAY}.",
        f"Rumours are false, but {A} met {B} {DAY}.",
        f"The ministry confirmed that {A} met {B} {DAY}.",
        f"At the film festival, {A} met {B} {DAY}.",
        f"In a play for calm, {A} met {B} {DAY}.",
        f"Asked whether fees would rise, {A} met {B} {DAY}.",
        f"{A}, who failed to win a seat, met {B} {DAY}.",
        f"A few clerks said that {A} met {B} {DAY}.",
        f"{A} had no plan for the port and met {B} {DAY}.",
    ],
)
def test_denials_of_other_things_leave_the_meeting(read, text):
    meeting = _meeting(read, text)
    assert (meeting.status, meeting.date) == ("reported", "2025-05-12")
