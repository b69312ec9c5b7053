"""A meeting as an entry of a calendar."""

import pytest

from pipeline.model import Briefing, Meeting, Place, Record, ReviewItem
from pipeline.values import replace
from tests.unit.render.data.conftest import Files

NAME = "meeting.ics"


def lines_of(content: bytes) -> list[str]:
    """Return the lines of a calendar, unfolded as RFC 5545 has it."""
    assert content.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def values_of(content: bytes) -> dict[str, str]:
    return dict(line.split(":", 1) for line in lines_of(content) if ":" in line)


def meeting(**fields: object) -> Record:
    return Record(id="lake", title="Lake talks", sources=(), meeting=Meeting(**fields))  # type: ignore[arg-type]


def test_an_entry_has_the_days_the_place_and_the_page(full: Briefing, files: Files) -> None:
    found = values_of(files(full)[NAME])
    assert found["DTSTART;VALUE=DATE"] == "20310512"
    assert found["DTEND;VALUE=DATE"] == "20310514"  # the day after the last
    assert found["LOCATION"] == r"Győr\, Hungary"
    assert found["SUMMARY"] == "Harbour talks end with a joint survey"
    assert found["STATUS"] == "CONFIRMED"
    assert found["SEQUENCE"] == "1"
    assert found["CATEGORIES"] == "environment,trade"
    assert found["URL"] == "https://quay.example/b/meetings/harbour-talks/"
    lines = lines_of(files(full)[NAME])
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")


@pytest.mark.parametrize("date", [None, "2031", "2031-05", "2031-02-30"])
def test_without_a_day_there_is_no_calendar(date: str | None, files: Files) -> None:
    assert NAME not in files(meeting(date=date))


@pytest.mark.parametrize(
    ("status", "told"),
    [("planned", "TENTATIVE"), ("reported", "CONFIRMED"), ("cancelled", "CANCELLED")],
)
def test_an_entry_says_whether_it_takes_place(status: str, told: str, files: Files) -> None:
    found = files(meeting(date="2031-05-12", status=status))[NAME]
    assert values_of(found)["STATUS"] == told


def test_a_day_under_review_is_tentative_and_said_to_be(files: Files) -> None:
    record = replace(
        meeting(date="2031-05-12"), review=(ReviewItem(path="meeting.date", why="look"),)
    )
    found = values_of(files(record)[NAME])
    assert found["STATUS"] == "TENTATIVE"
    assert "Needs review: date." in found["DESCRIPTION"]


@pytest.mark.parametrize("end", [None, "2031-05-12", "2031-05-11", "9999-12-31", "2031-06"])
def test_an_end_that_adds_nothing_is_left_out(end: str | None, files: Files) -> None:
    found = values_of(files(meeting(date="2031-05-12", end_date=end))[NAME])
    assert "DTEND;VALUE=DATE" not in found


def test_long_and_odd_texts_are_folded_and_escaped(files: Files) -> None:
    title = "Ω; , \\ \n" + "łódź " * 40
    record = replace(meeting(date="2031-05-12", place=Place(name="A;B")), title=title)
    found = values_of(files(record)[NAME])
    assert found["SUMMARY"].startswith(r"Ω\; \, \\ ")
    assert found["SUMMARY"].count("łódź") == 40
    assert found["LOCATION"] == r"A\;B"


def test_the_same_record_makes_the_same_entry(full: Briefing, files: Files) -> None:
    other = replace(full.record, id="other-talks")
    uids = {values_of(files(one)[NAME])["UID"] for one in (full, full, replace(full, record=other))}
    assert len(uids) == 2
