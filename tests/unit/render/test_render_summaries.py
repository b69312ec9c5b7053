"""Summaries: what of a record they hold, and that they survive being kept as JSON."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Briefing, Meeting, Participant, Party, Record, Revision, Source, Summary
from pipeline.render import summary_from_json, summary_of, summary_to_json

BARE = Record(id="bare", sources=())
TEXT = st.text(max_size=20)
MAYBE = st.none() | TEXT
SUMMARIES = st.builds(
    Summary,
    id=TEXT,
    first_id=TEXT,
    status=st.sampled_from(["draft", "reviewed", "retracted"]),
    title=TEXT,
    lead=MAYBE,
    date=MAYBE,
    meeting_status=st.sampled_from([None, "planned", "reported", "cancelled"]),
    place=MAYBE,
    place_name=MAYBE,
    place_country=MAYBE,
    parties=st.lists(
        st.tuples(st.sampled_from(["country", "organization"]), TEXT, TEXT), max_size=3
    ).map(tuple),
    people=st.lists(st.tuples(TEXT, TEXT), max_size=3).map(tuple),
    topics=st.lists(TEXT, max_size=3).map(tuple),
    review=st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=3).map(tuple),
    corrected=MAYBE,
    updated=MAYBE,
    corrections=st.lists(st.tuples(TEXT, TEXT, TEXT, TEXT, MAYBE, MAYBE, TEXT), max_size=3).map(
        tuple
    ),
)


def summed(**fields: object) -> Summary:
    return summary_of(Briefing(replace(BARE, **fields), ()))


def test_summary_holds_what_lists_show(full: Briefing) -> None:
    assert summary_of(full) == Summary(
        id="harbour-talks",
        first_id="harbour-talks",
        status="draft",
        title="Harbour talks end with a joint survey",
        lead="The two ministers agreed on a joint survey.",
        date="2031-05-12",
        meeting_status="reported",
        place="Győr, Hungary",
        place_name="Győr",
        place_country="HU",
        parties=(
            ("country", "HU", "Hungary"),
            ("country", "SN", "Senegal"),
            ("organization", "River Council", "River Council"),
        ),
        people=(
            ("ilse-varga", "Ilse Varga"),
            ("omar-diallo", "Omar Diallo"),
            ("kim-aas", "Kim Aas"),
            ("lea-brandt", "Lea Brandt"),
        ),
        topics=("environment", "trade"),
        review=(
            ("Omar Diallo: role", "participant-2", "the article gives none"),
            ("Theme 1, point 2: text", "theme-1-point-2", "it may be cut off"),
        ),
        corrected="2031-06-01",
        updated="2031-06-01",
        corrections=(
            (
                "2031-06-01",
                "meeting.date",
                "Date",
                "meeting-date",
                "2031-05-11",
                "2031-05-12",
                "slip",
            ),
        ),
    )


def test_article_without_a_meeting_has_neither_date_nor_place() -> None:
    made = summed()
    assert (made.is_meeting, made.date, made.place, made.updated) == (False, None, None, None)
    assert made.title == "Record bare"


@pytest.mark.parametrize(
    ("meeting", "published", "revised", "updated"),
    [
        ("2031-02", (), (), "2031-02"),
        ("2031-02-30", (), (), None),
        ("2031-02-03", ("2031-02",), (), "2031-02"),
        ("2031-02-03", ("2031-02-05", None, "soon"), ("2031-02-04",), "2031-02-05"),
        (None, ("2031-02-05",), ("2031-03-01", "2031-02-28"), "2031-03-01"),
    ],
)
def test_updated_is_the_last_day_that_is_known(
    meeting: str | None, published: tuple[str | None], revised: tuple[str], updated: str | None
) -> None:
    made = summed(
        meeting=Meeting(date=meeting),
        sources=tuple(Source(article=None, sha256=None, published=day) for day in published),
        revisions=tuple(
            Revision(date=day, path="title", was=None, now=None, why="slip") for day in revised
        ),
    )
    assert made.updated == updated


def test_retraction_is_no_correction_of_a_fact() -> None:
    gone = Revision(date="2031-01-02", path="status", was="draft", now="retracted", why="forged")
    made = summed(status="retracted", revisions=(gone,))
    assert made.corrected is None
    assert [one[:4] for one in made.corrections] == [
        ("2031-01-02", "status", "Status of the record", "main")
    ]


def test_place_of_a_correction_that_the_page_does_not_show_is_its_path() -> None:
    lost = Revision(date="2031-01-02", path="participants[x]", was="X", now=None, why="not there")
    assert summed(revisions=(lost,)).corrections == (
        ("2031-01-02", "participants[x]", "participants[x]", "", "X", None, "not there"),
    )


def test_party_is_named_once_and_a_person_without_one_names_none() -> None:
    people = (
        Participant(id="a", name="A", represents=Party(organization="NATO")),
        Participant(id="b", name="B", represents=Party(country="QQ")),
        Participant(id="c", name="C", represents=Party(organization="NATO")),
        Participant(id="d", name="D"),
        Participant(id="e", name="E", represents=Party()),
    )
    assert summed(participants=people).parties == (
        ("organization", "NATO", "NATO"),
        ("country", "QQ", "QQ"),
    )


@given(SUMMARIES)
def test_summary_survives_being_kept_as_json(summary: Summary) -> None:
    text = summary_to_json(summary)
    assert text.isascii()
    assert "\n" not in text
    assert summary_from_json(text) == summary
    assert summary_to_json(summary_from_json(text)) == text


def test_half_a_character_survives_too() -> None:
    summary = replace(summed(), title="\ud800 \uffff \0")
    assert summary_from_json(summary_to_json(summary)) == summary
