"""Join what two articles say of one meeting."""

from collections.abc import Mapping
from functools import reduce
from itertools import permutations
from typing import Any

import pytest

from pipeline.build.drafting import draft_from_bytes
from pipeline.forms import data_from_record
from pipeline.model import (
    Draft,
    Evidence,
    Fact,
    Meeting,
    Participant,
    Party,
    Place,
    Point,
    Record,
    ReviewItem,
    Source,
    Table,
    Theme,
)
from pipeline.record import is_sound, join_drafts, read_record, yaml_from_record
from tests.conftest import ROOT

FI, LK = Party(country="FI"), Party(country="LK")


def words(article: str, quote: str = "as it is written") -> tuple[Evidence, ...]:
    return (Evidence(f"articles/{article}.txt", quote, 0, len(quote)),)


def draft(article: str, *places: str, confidence: float | None = None, **parts: Any) -> Draft:
    """A reading of one article, each of whose places stands on words of it."""
    source = Source(article=f"articles/{article}.txt", sha256=None)
    record = Record(id=article, **{"sources": (source,), **parts})
    facts = tuple(Fact(one, words(article, f"{article} at {one}"), confidence) for one in places)
    return Draft(record, facts, ())


def meetings(one: Mapping[str, Any], other: Mapping[str, Any]) -> Draft:
    places = [f"/meeting/{key}" for key in one]
    others = [f"/meeting/{key}" for key in other]
    return join_drafts(
        [
            draft("a", *places, meeting=Meeting(**one)),
            draft("b", *others, meeting=Meeting(**other)),
        ]
    )


def behind(joined: Draft) -> dict[str, str]:
    """Who says what: the letters of the articles by place."""
    return {fact.pointer: "".join(one.source[9] for one in fact.evidence) for fact in joined.facts}


def asked(joined: Draft) -> dict[str, str]:
    return {item.path: item.why for item in joined.record.review}


@pytest.mark.parametrize(
    ("one", "other", "stands", "who"),
    [
        ({"date": None}, {"date": "2025-03-04"}, {"date": "2025-03-04"}, "b"),
        ({"date": "2025-03"}, {"date": "2025-03-04"}, {"date": "2025-03-04"}, "ab"),
        ({"date": "2025-03-04"}, {"date": "2025-03"}, {"date": "2025-03-04"}, "ab"),
        ({"date": "2025-03-04"}, {"date": "2025-03-04"}, {"date": "2025-03-04"}, "ab"),
        ({"date": "2025-03-04"}, {"date": None}, {"date": "2025-03-04"}, "a"),
        (
            {"date": "2025-03-04"},
            {"date": "2025-03-04", "end_date": "2025-03-05"},
            {"date": "2025-03-04", "end_date": "2025-03-05"},
            "ab",
        ),
    ],
)
def test_days_that_fit_each_other_are_told_as_exactly_as_any_article_does(
    one: dict[str, str], other: dict[str, str], stands: dict[str, str], who: str
) -> None:
    joined = meetings({key: value for key, value in one.items() if value},
                      {key: value for key, value in other.items() if value})  # fmt: skip
    assert joined.record.meeting == Meeting(**stands)  # type: ignore[arg-type]
    assert behind(joined)["/meeting/date"] == who
    assert asked(joined) == {}


def test_days_that_differ_are_asked_with_both() -> None:
    one, other = {"date": "2025-03-04", "end_date": "2025-03-05"}, {"date": "2025-03-06"}
    joined = meetings(one, other)
    assert joined.record.meeting == Meeting(**one)  # type: ignore[arg-type]
    assert asked(joined) == {
        "meeting.date": "the articles differ: articles/a.txt says '2025-03-04 to 2025-03-05': "
        '"a at /meeting/date"; articles/b.txt says \'2025-03-06\': "b at /meeting/date"'
    }
    assert behind(joined)["/review/0"] == "ab"


@pytest.mark.parametrize(
    ("one", "other", "stands", "who"),
    [
        (None, Place(country="FI"), Place(country="FI"), "b"),
        (Place(country="FI"), Place(name="Turku", country="FI"),
         Place(name="Turku", country="FI"), "ab"),
        (Place(name="Turku", country="FI"), Place(country="FI"),
         Place(name="Turku", country="FI"), "ab"),
        (Place(name="Turku", country="FI"), Place(name="TURKU"),
         Place(name="Turku", country="FI"), "ab"),
    ],
)  # fmt: skip
def test_places_within_each_other_are_no_difference(
    one: Place | None, other: Place, stands: Place, who: str
) -> None:
    joined = meetings({"place": one} if one else {}, {"place": other})
    assert joined.record.meeting is not None
    assert joined.record.meeting.place == stands
    assert behind(joined)["/meeting/place"] == who
    assert asked(joined) == {}


@pytest.mark.parametrize(
    ("key", "one", "other"),
    [
        ("place", Place(name="Turku", country="FI"), Place(name="Turku", country="SE")),
        ("place", Place(country="FI"), Place(name="Oslo", country="NO")),
        ("format", "in_person", "phone"),
        ("status", "reported", "cancelled"),
        ("part_of", "Spring Forum", "Autumn Forum"),
    ],
)
def test_what_cannot_both_be_is_asked_and_the_first_stands(
    key: str, one: object, other: object
) -> None:
    joined = meetings({key: one}, {key: other})
    assert getattr(joined.record.meeting, key) == one
    assert list(asked(joined)) == [f"meeting.{key}"]


def test_what_is_unknown_is_filled() -> None:
    joined = meetings({"format": "unknown"}, {"format": "video", "setting": "bilateral"})
    assert joined.record.meeting == Meeting(format="video", setting="bilateral")
    joined = join_drafts([draft("a"), draft("b", meeting=Meeting(date="2025"))])
    assert joined.record.meeting == Meeting(date="2025")


def people(one: Participant, other: Participant) -> Draft:
    places = [f"/participants/0/{key}" for key in ("name", "role", "represents")]
    return join_drafts(
        [draft("a", *places, participants=(one,)), draft("b", *places, participants=(other,))]
    )


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Ilkka Vanttaja", "Foreign Minister"),
        ("Ilkka Vantaja", "Minister of Foreign Affairs"),
        ("Vanttaja", "Finland's Foreign Minister"),
    ],
)
def test_a_person_is_found_again_by_name_and_office_in_other_words(name: str, role: str) -> None:
    known = Participant(id="x", name="Ilkka Vanttaja", role="Foreign Minister", represents=FI)
    joined = people(known, Participant(id="y", name=name, role=role, represents=FI))
    assert joined.record.participants == (known,)
    assert set(behind(joined).values()) == {"ab"}
    assert asked(joined) == {}


def test_what_is_known_of_a_person_is_filled() -> None:
    joined = people(
        Participant(id="x", name="Ilkka Vanttaja"),
        Participant(id="y", name="Ilkka Vanttaja", role="Envoy", represents=FI),
    )
    expected = Participant(id="x", name="Ilkka Vanttaja", role="Envoy", represents=FI)
    assert joined.record.participants == (expected,)


@pytest.mark.parametrize(
    ("key", "other"),
    [
        ("role", {"name": "Ilkka Vanttaja", "role": "Deputy Foreign Minister", "represents": FI}),
        ("represents", {"name": "Ilkka Vanttaja", "role": "Foreign Minister", "represents": LK}),
        ("name", {"name": "Aino Salmela", "role": "Foreign Minister", "represents": FI}),
    ],
)
def test_what_is_told_otherwise_of_a_person_is_asked(key: str, other: dict[str, Any]) -> None:
    known = Participant(id="x", name="Ilkka Vanttaja", role="Foreign Minister", represents=FI)
    joined = people(known, Participant(id="y", **other))
    assert joined.record.participants == (known,)
    assert list(asked(joined)) == [f"participants[x].{key}"]


def test_a_person_whom_only_the_second_names_is_added_under_a_free_id() -> None:
    one = Participant(id="a-duarte", name="Ana Duarte", represents=FI)
    other = Participant(id="a-duarte", name="Abel Duarte", represents=LK)
    joined = join_drafts(
        [
            draft("a", participants=(one,)),
            draft(
                "b", "/participants/0/name", "/meeting/host",
                participants=(other,), meeting=Meeting(host="a-duarte"),
                review=(ReviewItem(path="participants[a-duarte].role", why="no office is told"),),
            ),
        ]
    )  # fmt: skip
    assert [person.id for person in joined.record.participants] == ["a-duarte", "a-duarte-2"]
    assert joined.record.meeting == Meeting(host="a-duarte-2")
    assert behind(joined)["/participants/1/name"] == "b"
    assert asked(joined) == {"participants[a-duarte-2].role": "no office is told"}


def test_what_the_first_asked_goes_when_the_second_answers() -> None:
    joined = join_drafts(
        [
            draft(
                "a", "/review/0", "/review/1", meeting=Meeting(),
                review=(ReviewItem(path="meeting.date", why="no date is told"),
                        ReviewItem(path="topics", why="chosen by single words")),
            ),
            draft(
                "b", "/meeting/date", "/review/1", meeting=Meeting(date="2025-03"),
                review=(ReviewItem(path="meeting.place", why="no place is told"),
                        ReviewItem(path="meeting.date", why="the day is not told")),
            ),
        ]
    )  # fmt: skip
    assert asked(joined) == {
        "topics": "chosen by single words",
        "meeting.date": "the day is not told",
    }
    assert behind(joined)["/review/0"] == "a"
    assert behind(joined)["/review/1"] == "b"


TABLE = Table(id="t", theme=None, caption=None, columns=("Good", "Tons"),
              rows=(("Tea", "40"), ("Tin", "7")))  # fmt: skip


def test_rows_of_one_table_gain_evidence_or_are_asked() -> None:
    other = Table(id="u", theme=None, caption=None, columns=("Good", "Tons"),
                  rows=(("Tin", "8"), ("Tea", "40")))  # fmt: skip
    rows = ("/tables/0/rows/0", "/tables/0/rows/1")
    joined = join_drafts([draft("a", *rows, tables=(TABLE,)), draft("b", *rows, tables=(other,))])
    assert joined.record.tables == (TABLE,)
    assert behind(joined)["/tables/0/rows/0"] == "ab"
    assert behind(joined)["/tables/0/rows/1"] == "a"
    assert list(asked(joined)) == ["tables[t].rows[1]"]
    assert "says 'Tin | 7'" in asked(joined)["tables[t].rows[1]"]
    assert "says 'Tin | 8'" in asked(joined)["tables[t].rows[1]"]


def test_themes_and_tables_of_the_second_alone_are_added_and_name_each_other() -> None:
    shared = Theme(id="trade", title="Trade", text=("They spoke of trade.",))
    ports = Theme(id="trade", title="Ports", points=(Point(label=None, text="quays"),),
                  tables=("t",))  # fmt: skip
    lead = Theme(id="lead", title=None, text=("They met on Tuesday.",))
    table = Table(id="t", theme="trade", caption=None, columns=("Port", "Year"), rows=(("A", "1"),))
    joined = join_drafts(
        [
            draft("a", themes=(shared,), tables=(TABLE,)),
            draft("b", "/themes/1/title", "/tables/0/columns", themes=(lead, ports),
                  tables=(table,)),
        ]
    )  # fmt: skip
    assert [(one.id, one.title, one.tables) for one in joined.record.themes] == [
        ("trade", "Trade", ()),
        ("trade-2", "Ports", ("t-2",)),
    ]
    assert [(one.id, one.theme) for one in joined.record.tables] == [
        ("t", None),
        ("t-2", "trade-2"),
    ]
    assert behind(joined) == {"/themes/1/title": "b", "/tables/1/columns": "b"}


def test_facts_come_in_the_order_of_the_record_and_keep_the_higher_confidence() -> None:
    one = draft("a", "/topics/0", confidence=0.5, topics=("trade",))
    other = draft("b", "/title", "/topics/0", "/topics/1", confidence=0.7, title="Talks",
                  topics=("energy", "trade"))  # fmt: skip
    joined = join_drafts([one, other])
    assert joined.record.topics == ("trade", "energy")
    assert [(fact.pointer, fact.confidence) for fact in joined.facts] == [
        ("/title", 0.7),
        ("/topics/0", 0.7),
        ("/topics/1", 0.7),
    ]


def test_one_article_alone_is_as_it_was_read() -> None:
    one = draft("a", "/title", title="Talks")
    assert join_drafts([one]) == one


def test_any_two_articles_give_a_sound_record_whose_facts_are_in_it() -> None:
    paths = sorted((ROOT / "examples/articles").glob("*.*"))
    drafts = [draft_from_bytes(one.read_bytes(), f"articles/{one.name}") for one in paths]
    for pair in permutations(drafts, 2):
        joined = join_drafts(pair)
        loaded = read_record(yaml_from_record(joined.record).encode(), "x.yaml")
        assert loaded.record == joined.record
        assert is_sound(loaded)
        data: Any = data_from_record(joined.record)
        for fact in joined.facts:
            steps = fact.pointer.split("/")[1:]
            assert reduce(lambda part, step: part[_step(part, step)], steps, data) is not None


def _step(part: object, step: str) -> str | int:
    return int(step) if isinstance(part, list) else step
