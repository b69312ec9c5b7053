import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.record import read_record
from pipeline.record.explaining import schema_findings
from pipeline.record.guesses import country_remedy
from pipeline.record.schemas import quick_validator
from pipeline.record.wording import shown

RECORD = """\
schema: readout/record/1
id: a
sources: [{article: articles/a.txt}]
meeting: {date: null}
participants:
  - {id: ana, name: Ana Duarte, role: null, represents: {country: PT}}
"""


def told(was: str, now: str) -> str:
    """The one problem, without its place, after a change to a record without faults."""
    assert was in RECORD
    (problem,) = read_record(RECORD.replace(was, now, 1), "x.yaml").problems
    return f"{problem.field}: {problem.message}; {problem.remedy}"


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("4 March 2025", "2025-03-04"),
        ("4th mar 2025", "2025-03-04"),
        ('"March 4, 2025"', "2025-03-04"),
        ("March 2025", "2025-03"),
        ("2025/3/4", "2025-03-04"),
        ("2025.03.04", "2025-03-04"),
        ("' 2025-03-04'", "2025-03-04"),
    ],
)
def test_a_date_in_another_form_is_told_in_the_right_one(given: str, meant: str) -> None:
    assert told("date: null", f"date: {given}").endswith(f"; write {meant}")


@pytest.mark.parametrize(
    "given", ["04/03/2025", "last week", "4 Smarch 2025", "2025-13", "25-03-04"]
)
def test_a_date_that_cannot_be_guessed_is_told_the_forms(given: str) -> None:
    assert told("date: null", f"date: {given}").endswith(
        "write it as YYYY, YYYY-MM or YYYY-MM-DD, no more precise than the source"
    )


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("Portugal", "write PT"),
        ("pt", "write PT"),
        ("Portuguese", "write PT"),
        ("Portugall", "did you mean PT (Portugal)?"),
        ("Atlantis-upon-Sea", "write a two-letter code such as PT"),
    ],
)
def test_a_country_by_name_is_told_its_code(given: str, remedy: str) -> None:
    assert country_remedy(given) == remedy
    assert f"; {remedy}" in told("PT", given)


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("id: ana,", "id: Ana Duarte,", "'Ana Duarte' is not in the right form; write ana-duarte"),
        ("articles/a.txt", "./articles/a.txt", "write articles/a.txt"),
        ("articles/a.txt", "articles\\a.txt", "write articles/a.txt"),
        ("article: articles/a.txt", "url: www.example.org", "write https://www.example.org"),
        ("article: articles/a.txt", "url: HTTPS://example.org/A", "write https://example.org/A"),
        ("article: articles/a.txt", "language: en_GB", "write en-gb"),
        ("{date: null}", "{setting: Bilateral}", "did you mean 'bilateral'?"),
        ("{date: null}", "{format: in-person}", "did you mean 'in_person'?"),
        ("{date: null}", "{Date: null}", "did you mean date?"),
        ("{date: null}", "{status: }", "meeting.status: is empty; write one of planned, reported"),
        ("{date: null}", "{place: {name: }, place: }", "stands here a second time"),
        ("{date: null}", "held in March", "'held in March' is text, not a mapping"),
        ("participants:\n  -", "participants:\n  x:", "is a mapping, not a list; write a list"),
        ("id: a\n", "id: [a]\n", "id: is a list, not text; write text, such as lisbon-talks"),
        ("id: a\n", "id: lpt1\n", "is a name that Windows keeps for devices; write another"),
        ("id: a\n", "id: a\ntopics: [null]\n", "topics[0]: is empty; write one of security"),
        ("id: a\n", "id: a\ntopics: [elections]\n", "did you mean 'elections/governance'?"),
        (
            "id: a\n",
            "id: a\nthemes: [{id: a, title: b, text: ['']}]\n",
            "is an empty text; write some",
        ),
        ("id: a\n", "id: a\nthemes: [{id: a, title: b, text: [{}]}]\n", "is a mapping, not text"),
        ("name: Ana Duarte", "name: ''", "is an empty text; add the person's name"),
        ("country: PT", "country: ", "is empty; write text, such as PT, or delete the line"),
    ],
)
def test_a_message_says_what_would_be_right(was: str, now: str, expected: str) -> None:
    assert expected in told(was, now)


def test_a_misspelt_key_that_is_needed_is_one_fault() -> None:
    assert told("name:", "nmae:").startswith(
        "participants[0].nmae: 'nmae' is no key of this part of the file; did you mean name?"
    )


def test_long_and_invisible_texts_are_short_and_visible_in_messages() -> None:
    assert shown("x" * 100) == "'" + "x" * 59 + "…'"
    assert shown("a\nb\t\x1b[31m\u202e\u200b\ud800 é") == r"'a\nb\t\x1b[31m\u202e\u200b\ud800 é'"


_VALUES = st.recursive(
    st.one_of(st.none(), st.text(max_size=5), st.sampled_from(["a", "PT", "2025", "phone", "a\n"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["id", "name", "role", "represents", "country", "date", "tables", "x"]),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=8,
)
_KEYS = st.sampled_from(
    [
        "schema",
        "id",
        "title",
        "sources",
        "meeting",
        "participants",
        "topics",
        "themes",
        "tables",
        "y",
    ]
)


@given(st.dictionaries(_KEYS, _VALUES, max_size=6))
def test_both_validators_agree_on_what_is_a_record(changes: dict[str, object]) -> None:
    data = {
        "schema": "readout/record/1",
        "id": "a",
        "sources": [{}],
        "meeting": None,
        "participants": [],
    } | changes
    findings = schema_findings(data, "record")
    assert quick_validator("record").is_valid(data) == (findings == ())
    assert all(one.message and one.remedy and one.code for one in findings)


@pytest.mark.parametrize("key", ["id", "title"])
def test_a_last_line_break_is_part_of_a_text(key: str) -> None:
    text = RECORD.replace("id: a\n", f'id: a\n{key if key == "title" else "status"}: "a\\n"\n')
    assert len(read_record(text, "x.yaml").problems) == (0 if key == "title" else 1)
    assert told("id: ana,", 'id: "ana\\n",').endswith("write ana")
