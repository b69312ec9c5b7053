"""People of reviewed records, and how they are added to a list that somebody wrote."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.model import (
    Draft,
    Evidence,
    Fact,
    KnownPerson,
    Participant,
    Party,
    Record,
    Source,
)
from pipeline.record import (
    Newcomer,
    NoRoomError,
    Reviewed,
    find_newcomers,
    people_file,
    read_people,
    with_newcomers,
    yaml_from_newcomers,
)
from pipeline.slug import slug_from_text

PT, BR = Party(country="PT"), Party(country="BR")
SOURCE = Source(article="articles/a.txt", sha256=None)


def record(*people: Participant) -> Record:
    return Record(id="a", sources=(SOURCE,), participants=people)


def person(name: str, represents: Party | None = None, own_id: str = "") -> Participant:
    own_id = own_id or slug_from_text(name, "person")
    return Participant(id=own_id, name=name, represents=represents)


def reviewed(
    path: str, name: str, represents: Party | None = None, was: str = "", quote: str = ""
) -> Reviewed:
    """A record of one person, whom the parser read as `was` in the sentence `quote`."""
    evidence = Evidence("articles/a.txt", quote, 0, len(quote))
    draft = Draft(
        record(person(was, None, slug_from_text(name))),
        (Fact("/participants/0/name", (evidence,)),),
        (),
    )
    return Reviewed(path, record(person(name, represents)), draft if was else None)


def test_people_are_given_once_in_order_with_their_records() -> None:
    found = find_newcomers(
        (
            reviewed("records/b.yaml", "Eva Sá"),
            reviewed("records/c.yaml", "Ana Duarte", PT),
            reviewed("records/a.yaml", "Ana Duarte"),
        ),
        (),
    )
    assert found == (
        Newcomer(
            KnownPerson(name="Ana Duarte", represents=PT), ("records/a.yaml, records/c.yaml",)
        ),
        Newcomer(KnownPerson(name="Eva Sá"), ("records/b.yaml",)),
    )


@pytest.mark.parametrize("known", ["Ana Duarte", "ANA DUARTE", "Someone"])
def test_whom_the_list_knows_under_any_spelling_is_left_out(known: str) -> None:
    listed = (KnownPerson(name=known, also=("Ána Duarte",)),)
    assert find_newcomers((reviewed("records/a.yaml", "Ana Duarte"),), listed) == ()


@pytest.mark.parametrize(
    ("was", "quote", "also"),
    [
        ("Anna Duarte", "Minister Anna Duarte met them.", ("Anna Duarte",)),
        ("Anna Duarte", "Minister Anna\nDuarte met them.", ("Anna Duarte",)),
        ("Ana", "Minister Ana Duarte met them.", ()),  # the parser cut the name
        ("Ána Duarte", "Minister Ána Duarte met them.", ()),  # no other spelling
        ("Anna Duarte", "The minister met them.", ()),
        ("Ana Duarte", "Minister Ana Duarte met them.", ()),
    ],
)
def test_another_spelling_is_one_that_the_article_has(
    was: str, quote: str, also: tuple[str, ...]
) -> None:
    (found,) = find_newcomers((reviewed("records/a.yaml", "Ana Duarte", PT, was, quote),), ())
    assert found.person.also == also


def test_a_spelling_that_several_have_is_nobodys() -> None:
    found = find_newcomers(
        (
            reviewed("records/a.yaml", "Ana Duarte", None, "Duarte", "Duarte spoke."),
            reviewed("records/b.yaml", "Eva Duarte", None, "Duarte", "Duarte spoke."),
        ),
        (),
    )
    assert [one.person.also for one in found] == [(), ()]
    assert found[0].remarks[-1] == "also Duarte, as others are called too"


def test_two_parties_are_shown_and_none_is_taken() -> None:
    (found,) = find_newcomers(
        (
            reviewed("records/b.yaml", "Ana Duarte", BR),
            reviewed("records/a.yaml", "Ana Duarte", PT),
        ),
        (),
    )
    assert found.person.represents is None
    assert found.remarks[-1] == "represents BR in records/b.yaml, PT in records/a.yaml"


def test_an_id_that_is_not_made_of_the_name_is_given() -> None:
    own = Reviewed("records/a.yaml", record(person("Ana Duarte", None, "ana-d")), None)
    (found,) = find_newcomers((own,), ())
    assert (found.person.id, found.remarks) == ("ana-d", ("records/a.yaml",))
    assert "- name: Ana Duarte\n    id: ana-d\n" in yaml_from_newcomers((found,))
    for other, known in (
        (reviewed("records/b.yaml", "Ana Duarte"), ()),
        (Reviewed("records/b.yaml", record(person("Bo Duarte", None, "ana-d")), None), ()),
        (own, (KnownPerson(name="Ana Maria", id="ana-d"),)),
    ):
        found = find_newcomers((own, other), known)[-1]
        assert found.person.id is None
        assert found.remarks[1].startswith("id: ana-d in records/")


def test_a_comment_names_five_records_at_most() -> None:
    many = [reviewed(f"records/{n}.yaml", "Ana Duarte") for n in range(8)]
    assert find_newcomers(many, ())[0].remarks[0].endswith("records/4.yaml and 3 more")


def test_a_name_with_a_line_break_stays_in_its_comment() -> None:
    (found,) = find_newcomers((reviewed("records/a\nb: c.yaml", "Ana: Duarte"),), ())
    assert read_people(people_file((found,)), "x")[0] == (KnownPerson(name="Ana: Duarte"),)


NEW = (Newcomer(KnownPerson(name="No, Ana", also=("a: b",), represents=PT), ("records/a.yaml",)),)
HEAD = "schema: readout/people/1\n"
ITEM = '  # records/a.yaml\n  - name: No, Ana\n    also: ["a: b"]\n    represents: {country: PT}\n'


def test_a_name_that_no_list_may_hold_is_left_out() -> None:
    party = Party(organization="Sea\x07Council")
    found = find_newcomers(
        (reviewed("records/a.yaml", "Ana\x1b[2J"), reviewed("records/b.yaml", "Eva Sá", party)), ()
    )
    assert [one.person for one in found] == [KnownPerson(name="Eva Sá")]


def test_the_items_can_be_pasted() -> None:
    assert yaml_from_newcomers(NEW) == ITEM
    modeline = "# yaml-language-server: $schema=schemas/people.schema.json\n"
    assert people_file(NEW) == f"{modeline}{HEAD}people:\n{ITEM}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nobody yet",
        f"{HEAD}people: []\n",
        f"{HEAD}people: [\n  # nobody\n]\n",
        f"{HEAD}people: [{{name: Eva}}, ] # end\n",
        f"{HEAD}people: [{{name: Eva}} # Eva\n  ]\n",
        f"{HEAD}people:\n  - name: Eva # Eva\n\n  # end\n",
        f"{HEAD}people:\n  - name: Eva\n    represents: {{country: PT}}",
        f"{HEAD}people:\n- also:\n    - E\n    - F\n  name: Eva\n",
        f"{HEAD}people:\r\n  -   name: Eva\r\n      also:\r\n",
        f"\ufeff{HEAD}people:\n    - name: >-\n        Eva\n        Sá\n\n\n# end\n",
        "people:\n  - {name: Eva,\n     also: [E,\n       F]}\nschema: readout/people/1\n",
        "{schema: readout/people/1, people: [name: Eva]}\n",
    ],
)
def test_only_new_people_are_added_to_what_somebody_wrote(text: str) -> None:
    before, problems = read_people(text, "x")
    assert problems == ()
    added = with_newcomers(text, NEW)
    start = len(_common(text, added))
    assert added.endswith(text[start:])
    after, problems = read_people(added, "x")
    assert problems == ()
    assert after == (*before, NEW[0].person)
    assert ("\r\n" in text) == ("\r\n" in added)
    assert not added.replace("\r\n", "").count("\r")


def _common(one: str, other: str) -> str:
    end = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(one))
    return one[:end]


def test_nobody_new_leaves_the_text_as_it_is() -> None:
    assert with_newcomers("# nobody", ()) == "# nobody"


def test_a_text_that_has_no_room_is_refused() -> None:
    with pytest.raises(NoRoomError):
        with_newcomers(f"{HEAD}people:\n  - name: No, Ana\n", NEW)


# What a record's name may be: no U+0000, and in NFC.
names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12).map(
    lambda text: unicodedata.normalize("NFC", f"A{text}")
)


@given(st.lists(names, unique=True, max_size=4), st.lists(names, max_size=2), st.integers(0, 2))
@settings(max_examples=150, deadline=None)
def test_adding_keeps_every_byte_and_every_person(
    given_names: list[str], also: list[str], cut: int
) -> None:
    known: tuple[KnownPerson, ...] = ()
    text = ""
    for number, name in enumerate(given_names):
        one = reviewed(f"records/{number}.yaml", name, PT, *(also[:1] * 2))
        found = find_newcomers((one,), known)
        added = with_newcomers(text, found)
        assert added.startswith(text)
        text = added
        people, problems = read_people(text, "x")
        assert problems == ()
        assert len(people) == len(known) + len(found)
        known = people
        if cut == number:
            text = text.rstrip("\n")
