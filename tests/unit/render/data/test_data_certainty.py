"""How sure a statement is follows from the record's status, its review items and its evidence."""

from dataclasses import replace

import pytest

from pipeline.model import Briefing, Fact, ReviewItem
from pipeline.render.certainty import CERTAINTIES, certainties_of, certainty_word


def of(briefing: Briefing, pointer: str) -> str:
    return certainties_of(briefing).of(pointer)


def reviewing(briefing: Briefing, *paths: str, status: str = "draft") -> Briefing:
    items = tuple(ReviewItem(path=path, why="look") for path in paths)
    record = replace(briefing.record, review=items, status=status)
    return replace(briefing, record=record)


def test_each_word_has_its_case(full: Briefing) -> None:
    assert of(full, "/meeting/date") == "read by the parser"
    assert of(full, "/meeting/host") == "set by hand"
    assert of(full, "/participants/1/role") == "needs review"
    reviewed = reviewing(full, status="reviewed")
    assert of(reviewed, "/meeting/date") == "confirmed by a person"
    assert of(reviewed, "/meeting/host") == "confirmed by a person"


def test_what_needs_review_is_never_called_confirmed() -> None:
    for is_read in (True, False):
        word = certainty_word(is_doubted=True, is_confirmed=True, is_read=is_read)
        assert word == "needs review"
    assert len(set(CERTAINTIES)) == 4


@pytest.mark.parametrize(
    ("path", "doubted", "sure"),
    [
        ("meeting.place", ["/meeting/place", "/meeting/place/name"], ["/meeting/date"]),
        (
            "meeting.place.name",
            ["/meeting/place", "/meeting/place/name"],
            ["/meeting/place/country"],
        ),
        (
            "participants[ilse-varga]",
            ["/participants/0/name", "/participants/0"],
            ["/participants/1"],
        ),
        (
            "tables[shares].rows[0]",
            ["/tables/0/rows/0", "/tables/0/rows/0/1"],
            ["/tables/0/columns"],
        ),
        ("topics", ["/topics/0", "/topics/1"], ["/title"]),
        ("meeting.end_date", ["/meeting/end_date"], ["/meeting/date"]),
    ],
)
def test_an_item_puts_in_doubt_what_it_names_with_parts_and_whole(
    full: Briefing, path: str, doubted: list[str], sure: list[str]
) -> None:
    known = certainties_of(reviewing(full, path))
    assert [one for one in doubted if not known.is_doubted(one)] == []
    assert [one for one in sure if known.is_doubted(one)] == []


@pytest.mark.parametrize("path", ["meeting", "participants", "themes", "tables", "sources"])
def test_an_item_about_a_whole_section_puts_none_of_its_facts_in_doubt(
    full: Briefing, path: str
) -> None:
    known = certainties_of(reviewing(full, path))
    assert not known.is_doubted("/meeting/date")
    assert not known.is_doubted("/participants/0/name")


@pytest.mark.parametrize("path", ["", "[", "a b", "participants[nobody].role", "\0"])
def test_an_item_that_names_nothing_changes_nothing(full: Briefing, path: str) -> None:
    assert of(reviewing(full, path), "/meeting/date") == "read by the parser"


def test_a_part_of_what_was_read_was_read(full: Briefing) -> None:
    briefing = replace(full, facts=(Fact("/tables/0/rows/0", ()),))
    assert of(briefing, "/tables/0/rows/0/1") == "read by the parser"
    assert of(briefing, "/tables/0/rows/1") == "set by hand"
