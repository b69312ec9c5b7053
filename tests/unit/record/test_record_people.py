"""people.yaml is read with the guards of records, and every fault has its place."""

import pytest

from pipeline.model import KnownPerson, Party
from pipeline.record import digest_from_people, read_people
from pipeline.record.naming import folded_name

HEAD = "schema: readout/people/1\npeople:\n"


def faults(text: str) -> list[str]:
    people, problems = read_people(text, "people.yaml")
    assert people == ()
    return [str(problem) for problem in problems]


def test_a_list_is_read_in_its_order_and_in_nfc() -> None:
    text = HEAD + (
        "  - name: Ana Duarte\n    also: [Duarte Ana, A\u0301na]\n    represents: {country: PT}\n"
        "  - name: Hope\n    also: null\n    represents: {organization: African Union}\n"
        "  - {name: 'No'}\n"
    )
    assert read_people(text, "x") == (
        (
            KnownPerson(
                name="Ana Duarte", also=("Duarte Ana", "Ána"), represents=Party(country="PT")
            ),
            KnownPerson(name="Hope", represents=Party(organization="African Union")),
            KnownPerson(name="No"),
        ),
        (),
    )


@pytest.mark.parametrize(
    "text", ["", "# nobody yet\n", "---\n", HEAD.replace("\npeople:", "\npeople: []")]
)
def test_a_list_may_hold_nobody(text: str) -> None:
    assert read_people(text, "x") == ((), ())


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("people: []\n", ":1:1: schema: ", "add schema: readout/people/1"),
        ("schema: readout/people/1\n", ":1:1: people: ", "missing"),
        (HEAD, ":2:8: people: ", "is empty; add a list of people"),
        (HEAD + "  - also: [Ana]\n", ":3:5: people[0].name: ", "add the person's name"),
        (HEAD + "  - name: ''\n", ":3:11: people[0].name: ", "is an empty text"),
        (HEAD + '  - name: "Ana\\e[2J"\n', ":3:11: people[0].name: ", "on one line, without"),
        (HEAD + '  - {name: Ana, also: ["A\\u202ea"]}\n', ":3:24: people[0].also[0]: ", "on one"),
        (HEAD + '  - {name: Ana, represents: {organization: "UN\\u2028x"}}\n',
         ":3:44: people[0].represents.organization: ", "write it on one line"),
        (HEAD + "  - name: '123'\n", ":3:11: people[0].name: ", "holds no letter"),
        (HEAD + "  - {name: Ana, role: Minister}\n", ":3:17: people[0].role: ", "is no key"),
        (HEAD + "  - {name: Ana, also: Anna}\n", ":3:23: people[0].also: ", "write [Anna]"),
        (HEAD + "  - {name: Ana, represents: {country: UK}}\n",
         ":3:39: people[0].represents.country: ", "write GB"),
        (HEAD + "  - {name: Ana, represents: {country: PT, organization: EU}}\n",
         ":3:30: people[0].represents: ", "has both"),
        (HEAD + "  - name: Ana\n    name: Eva\n", ":4:5: people[0].name: ", "a second time"),
        (HEAD + "  - &a {name: Ana}\n  - *a\n", ":3:5: people[0]: ", "anchor &a"),
        (HEAD + "  - name: !x Ana\n", ":3:11: people[0].name: ", "tag"),
        (HEAD + "  - name: 'Ana\n", ":3:11: ", "never closed"),
        (HEAD + "<<<<<<< mine\n", ":3:1: ", "merge conflict"),
        (HEAD + "  - name: A\u202ena\n", ":3:12: ", "invisible"),
    ],
)  # fmt: skip
def test_a_fault_has_its_place_and_a_remedy(text: str, place: str, words: str) -> None:
    found = faults(text)
    assert found[0].startswith(f"people.yaml{place}")
    assert words in found[0]


def test_a_spelling_that_two_people_claim_names_both_lines() -> None:
    text = HEAD + "  - name: Ana Duarte\n    also: [Ana]\n  - name: Eva\n    also: [E. Sá, ÁNA]\n"
    (fault,) = faults(text)
    place, message = fault.split(": ", 1)
    assert place == "people.yaml:6:19"
    assert message.startswith(
        "people[1].also[1]: 'ÁNA' is also a spelling of 'Ana Duarte' on line 4;"
    )


def test_a_person_may_claim_a_spelling_twice() -> None:
    people, problems = read_people(HEAD + "  - {name: José Sá, also: [Jose Sa, JOSÉ SÁ]}\n", "x")
    assert len(people) == 1
    assert problems == ()


def test_problems_of_shape_and_of_spelling_are_told_together() -> None:
    text = HEAD + "  - {name: Ana, role: x}\n  - {name: ana}\n"
    assert len(faults(text)) == 2


def test_a_file_that_is_no_utf_8_or_too_large_is_told_so() -> None:
    assert "UTF-8" in read_people(b"people: \xff", "x")[1][0].message
    assert "larger" in read_people(b"#" * (2 * 1024 * 1024 + 1), "x")[1][0].message


def test_the_digest_tells_what_is_known_and_not_how_it_is_written() -> None:
    ana = KnownPerson(name="Ana", also=("A", "B"))
    eva = KnownPerson(name="Eva", represents=Party(country="PT"))
    assert digest_from_people((ana, eva)) == digest_from_people(
        (eva, KnownPerson(name="Ana", also=("B", "A")))
    )
    assert digest_from_people((ana,)) != digest_from_people((ana, eva))
    assert digest_from_people(()) is None


def test_names_are_compared_without_accents_capitals_and_stops() -> None:
    assert folded_name("J. O’Néill") == folded_name("j  o'neill")
    assert folded_name("Ана") != folded_name("Ana")
