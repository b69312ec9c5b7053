"""People whom the workspace knows are told by any spelling of their names."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract import draft
from pipeline.model import Document, Draft, KnownPerson, Party

Read = Callable[..., Draft]

HOPE = KnownPerson(name="Hope", represents=Party(country="ZM"))
ANA, BRUNO = KnownPerson(name="Ana Sarmela"), KnownPerson(name="Bruno Sarmela")
MEETING = "Port talks\nFinnish Foreign Minister Ilkka Vanttaja met {} in Helsinki on Monday."


def named(made: Draft) -> list[str]:
    return [person.name for person in made.record.participants]


@pytest.mark.parametrize(
    ("person", "written"),
    [
        (HOPE, "Hope"),
        (KnownPerson(name="Grace May", also=("May",)), "King May"),
        (KnownPerson(name="Maria Law", also=("Maria do Carmo Paris Law Stone",)),
         "Maria do Carmo Paris Law Stone"),
        (KnownPerson(name="Hana Sato", also=("佐藤花",)), "佐藤花"),
        (KnownPerson(name="Bell Stone", also=("bell stone",)), "bell stone"),
        (KnownPerson(name="Jan van der Veen"), "Jan Van Der Veen"),
        (KnownPerson(name="José Ibáñez"), "Jose Ibanez"),
        (KnownPerson(name="Wei Lin", also=("Lin Wei",)), "Lin Wei"),
        (KnownPerson(name="Jordan Mali"), "Zambian President Jordan Mali"),
    ],
)  # fmt: skip
def test_a_known_spelling_is_read_as_the_known_name(
    read: Read, person: KnownPerson, written: str
) -> None:
    made = read(MEETING.format(written), (person,))
    assert named(made) == ["Ilkka Vanttaja", person.name]
    quotes = next(fact for fact in made.facts if fact.pointer == "/participants/1/name").evidence
    assert written.rsplit(maxsplit=1)[-1] in quotes[0].quote


def test_nothing_changes_where_no_known_name_stands(read: Read) -> None:
    text = MEETING.format("Minister Renuka Samarakoon")
    assert read(text, (HOPE, ANA, BRUNO)) == read(text)


@pytest.mark.parametrize(
    "text",
    [
        MEETING.format("officials") + " They spoke of Hope Kabuga, who had left.",
        "Port talks\nIlkka Vanttaja opened a port in Hope on Monday. Much depends on Hope.",
        "Port talks\nFinnish Foreign Minister Ilkka Vanttaja praised Hope on Monday.",
    ],
)
def test_a_known_name_alone_makes_nobody_take_part(read: Read, text: str) -> None:
    assert "Hope" not in named(read(text, (HOPE,)))


@pytest.mark.parametrize(
    "text",
    [
        MEETING.format("Hope Kabuga"),
        MEETING.format("Hope van Kabuga"),
        MEETING.format("Hope Kabuga") + " Hope thanked him.",
    ],
)
def test_a_part_of_a_longer_name_is_not_the_known_person(read: Read, text: str) -> None:
    assert "Hope" not in named(read(text, (HOPE,)))
    assert len(named(read(text, (HOPE,)))) == 2


@pytest.mark.parametrize(
    "written", ["in May", "on 4 May", "by May", "in the May", "since May 2020"]
)
def test_a_month_or_everyday_word_is_not_taken_for_a_name(read: Read, written: str) -> None:
    known = KnownPerson(name="Grace May", also=("May",))
    text = f"Port talks\nFinnish Foreign Minister Ilkka Vanttaja met envoys {written}."
    assert read(text, (known,)) == read(text)


def test_what_the_article_says_of_a_country_goes_first(read: Read) -> None:
    made = read(MEETING.format("Kenyan President Hope"), (HOPE,))
    person = made.record.participants[1]
    assert (person.role, person.represents) == ("President", Party(country="KE"))
    assert not any("people.yaml" in item.why for item in made.record.review)


@pytest.mark.parametrize(
    "party", [Party(country="ZM"), Party(organization="African Union")], ids=["country", "body"]
)
def test_what_the_article_leaves_open_comes_from_the_list_and_is_to_be_reviewed(
    read: Read, party: Party
) -> None:
    made = read(MEETING.format("Hope"), (KnownPerson(name="Hope", represents=party),))
    assert made.record.participants[1].represents == party
    assert made.record.participants[1].role is None
    fact = next(fact for fact in made.facts if fact.pointer == "/participants/1/represents")
    assert "met Hope in Helsinki" in fact.evidence[0].quote
    why = [i.why for i in made.record.review if i.path == "participants[hope].represents"]
    assert why
    assert why[0].startswith("this comes from people.yaml")


@pytest.mark.parametrize("name", ["King Oskar Sarmela", "Oskar Sarmela", "H.E. Oskar Sarmela"])
def test_a_title_in_the_list_leaves_the_office_to_the_article(read: Read, name: str) -> None:
    made = read(MEETING.format("King Oskar Sarmela of Sweden"), (KnownPerson(name=name),))
    person = made.record.participants[1]
    assert (person.name, person.role, person.represents) == (name, "King", Party(country="SE"))


def test_two_spellings_in_one_article_are_one_person(read: Read) -> None:
    known = KnownPerson(name="Qasym Toqaev", also=("Kassym Tokayef", "Tokayef"))
    text = MEETING.format("Kassym Tokayef") + (
        " Tokayef will visit again. Vanttaja and Qasym Toqaev also held talks on trade."
    )
    assert named(read(text, (known,))) == ["Ilkka Vanttaja", "Qasym Toqaev"]


def test_a_surname_that_two_known_people_have_tells_of_neither(read: Read) -> None:
    made = read(MEETING.format("President Sarmela"), (ANA, BRUNO))
    assert named(made) == ["Ilkka Vanttaja", "Sarmela"]
    assert read(MEETING.format("President Sarmela")) == made


def test_the_article_decides_whose_surname_it_is(read: Read) -> None:
    bruno = KnownPerson(name="Bruno Sarmela", also=("Sarmela",))
    text = MEETING.format("Ana Sarmela") + " Vanttaja and Sarmela also held talks on trade."
    assert named(read(text, (ANA, bruno))) == ["Ilkka Vanttaja", "Ana Sarmela"]
    assert named(read(MEETING.format("Sarmela"), (ANA, bruno))) == [
        "Ilkka Vanttaja",
        "Bruno Sarmela",
    ]


def test_two_known_people_are_never_made_one(read: Read) -> None:
    fuller = KnownPerson(name="Ana Beatriz Sarmela")
    text = MEETING.format("Ana Beatriz Sarmela and Ana Sarmela")
    assert set(named(read(text, (ANA, fuller)))) >= {"Ana Sarmela", "Ana Beatriz Sarmela"}


def test_a_spelling_that_two_people_claim_is_nobodys(read: Read) -> None:
    also = (KnownPerson(name="Ana B", also=("Hope",)), KnownPerson(name="Ana C", also=("Hope",)))
    assert read(MEETING.format("Hope"), also) == read(MEETING.format("Hope"))


def test_a_headline_cuts_no_known_name_and_is_cut_to_one(read: Read) -> None:
    body = "\nOn Monday Hope received Finnish Foreign Minister Ilkka Vanttaja. Grace spoke."
    grace = KnownPerson(name="Grace Law")
    made = read("Grace Law And Hope Gladden Many Envoys In Oslo" + body, (HOPE, grace))
    assert named(made) == ["Hope", "Ilkka Vanttaja"]
    told = read("Hope Gladdens Many Finnish Envoys In Oslo" + body, (HOPE, grace))
    assert named(told) == ["Hope", "Ilkka Vanttaja"]


def test_names_in_capitals_are_known_too(read: Read) -> None:
    known = KnownPerson(name="Grace Law-Stone", also=("Grace Law Stone",))
    text = MEETING.format("Grace Law Stone").replace("Port talks", "Port talks held").upper()
    assert "Grace Law-Stone" in named(read(text, (known,)))


@given(st.text(max_size=40), st.lists(st.text(max_size=12), max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_names_may_be_known_and_a_draft_stays_the_same(name: str, also: list[str]) -> None:
    from tests.unit.extract.conftest import document_from_text

    document: Document = document_from_text(MEETING.format(name.replace("\n", " ") or "Hope"))
    people = (KnownPerson(name=name, also=tuple(also)), HOPE)
    made = draft(document, "a", people)
    assert made == draft(document, "a", people)
    for fact in made.facts:
        for one in fact.evidence:
            assert document.article.text[one.start : one.end] == one.quote
