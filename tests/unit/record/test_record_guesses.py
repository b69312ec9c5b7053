"""What people probably meant: countries by name, other words for keys and values, places."""

import pytest

from pipeline.countries import country_codes, country_name
from pipeline.record import check_record, read_record
from pipeline.record.guesses import country_remedy
from pipeline.record.schemas import load_schema
from pipeline.record.synonyms import _KEYS, _VALUES, meant_key, meant_value

RECORD = """\
schema: readout/record/1
id: a
sources: [{article: articles/a.txt}]
meeting: {date: null}
participants:
  - {id: ana-duarte, name: Ana Duarte, role: null, represents: {country: PT}}
  - {id: sam-oduya, name: Sam Oduya, role: null, represents: {country: KE}}
"""


def told(was: str, now: str) -> str:
    """The one problem, without its place, after a change to a record without faults."""
    assert was in RECORD
    loaded = read_record(RECORD.replace(was, now, 1), "x.yaml")
    found = (*loaded.problems, *check_record(loaded, None, {}))
    (problem,) = [one for one in found if one.code != "article-missing"]
    return f"{problem.severity} {problem.field}: {problem.message}; {problem.remedy}"


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("Russia", "RU"),
        ("Côte d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Ivory Coast", "CI"),
        ("UK", "GB"),
        ("England", "GB"),
        ("the Netherlands", "NL"),
        ("Russian", "RU"),
        ("RUS", "RU"),
        ("gbr", "GB"),
        ("Iran, Islamic Republic of", "IR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("Korea, Republic of", "KR"),
        (" ke ", "KE"),
    ],
)
def test_a_country_by_another_name_is_told_its_code(given: str, code: str) -> None:
    assert country_remedy(given) == f"write {code}"


@pytest.mark.parametrize("code", country_codes())
def test_every_country_by_its_name_is_told_its_code(code: str) -> None:
    assert country_remedy(country_name(code)) == f"write {code}"


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("Rusia", "did you mean RU (Russia)?"),
        ("Congo", "did you mean CD (Congo - Kinshasa) or CG (Congo - Brazzaville)?"),
        ("Korea", "did you mean KP (North Korea) or KR (South Korea)?"),
    ],
)
def test_a_country_that_is_not_sure_is_asked_for(given: str, remedy: str) -> None:
    assert country_remedy(given) == remedy


@pytest.mark.parametrize("given", ["Moscow", "NATO", "EU", "EL", "African Union", ""])
def test_what_is_no_country_is_not_guessed_to_be_one(given: str) -> None:
    assert country_remedy(given) == "write a two-letter code such as PT"
    assert told("{date: null}", f"{{place: {{country: '{given}'}}}}").endswith(" such as PT")
    assert told("country: PT", f"country: '{given}'").endswith(
        "write a two-letter code such as PT, or organization: NAME for an organization"
    )


@pytest.mark.parametrize(
    ("was", "now", "remedy"),
    [
        ("{country: PT}", "Portugal", "write {country: PT}"),
        ("{country: PT}", "pt", "write {country: PT}"),
        (
            "{country: PT}",
            "African Union",
            "write {country: CODE}, or {organization: African Union} if it is an organization",
        ),
        ("{country: PT}", "'a: b'", "such as {country: PT}"),
        ("{date: null}", "{place: Faro}", "write {name: Faro}"),
        ("{date: null}", "{place: Portugal}", "write {country: PT}"),
        ("{date: null}", "{place: [Faro]}", "such as {name: Lisbon, country: PT}"),
        ("{date: null}", "{date: 4. March 2025}", "write 2025-03-04"),
    ],
)
def test_a_text_in_the_place_of_a_mapping_is_shown_as_one(was: str, now: str, remedy: str) -> None:
    assert told(was, now).endswith(remedy)


@pytest.mark.parametrize(
    ("was", "now", "hint"),
    [
        ("participants:", "participant:", "did you mean participants?"),
        ("participants:", "people:", "did you mean participants?"),
        ("id: a\n", "id: a\nstatuss: reviwed\n", "did you mean status?"),
        ("id: a\n", "id: a\nstatus: reviwed\n", "did you mean 'reviewed'?"),
        ("id: a\n", "id: a\nstatus: done\n", "did you mean 'reviewed'?"),
        ("role: null", "title: Minister", "did you mean role?"),
        ("represents: {country: PT}", "country: PT", "did you mean represents?"),
        ("country: PT", "org: African Union", "did you mean organization?"),
        ("{date: null}", "{place: {city: Faro}}", "did you mean name?"),
        ("{date: null}", "{venue: Faro}", "did you mean place?"),
        ("{date: null}", "{start_date: null}", "did you mean date?"),
        ("{date: null}", "{setting: trilateral}", "did you mean 'multilateral'?"),
        ("{date: null}", "{format: call}", "did you mean 'phone'?"),
    ],
)
def test_another_word_is_told_the_right_one(was: str, now: str, hint: str) -> None:
    assert hint in told(was, now)


def test_every_synonym_stands_for_a_word_of_the_schemas() -> None:
    known: set[str] = set()
    allowed: set[str] = set()

    def walk(schema: object) -> None:
        if isinstance(schema, dict):
            known.update(schema.get("properties", {}))
            allowed.update(one for one in schema.get("enum", ()) if one)
            for one in schema.values():
                walk(one)

    for name in ("record", "people", "lookups", "config"):
        walk(load_schema(name))
    for words, right, find in ((_KEYS, known, meant_key), (_VALUES, allowed, meant_value)):
        for word, others in words.items():
            assert set(others) <= right, word
            assert find(word.upper(), others) == others[0]
            assert find(word, ()) is None


@pytest.mark.parametrize(
    ("place", "hint"),
    [
        ("meeting.dates", "did you mean date?"),
        ("Meeting.date", "did you mean meeting.date?"),
        ("meeting date", "did you mean meeting.date?"),
        ("/meeting/date", "did you mean meeting.date?"),
        ("participant[ana-duarte].role", "did you mean participants?"),
        ("participants.ana-duarte.role", "did you mean participants[ana-duarte].role?"),
        ("participants/sam-oduya/role", "did you mean participants[sam-oduya].role?"),
        ("the date", "write it like meeting.date or participants[ana-duarte].role"),
        ("meeting.date.year day", "write it like meeting.date or participants[ana-duarte].role"),
    ],
)
@pytest.mark.parametrize("part", ["review: [{", "revisions: [{date: 2025-03-06, now: x, "])
def test_a_place_in_another_form_is_told_in_the_right_one(part: str, place: str, hint: str) -> None:
    found = told("id: a\n", f"id: a\n{part}path: '{place}', why: x}}]\n")
    assert found.startswith("error ")
    assert hint in found


def test_an_item_by_number_is_told_its_id() -> None:
    item = "path: 'participants[1].role', why: x}]\n"
    assert told("id: a\n", f"id: a\nreview: [{{{item}").endswith("did you mean sam-oduya?")


def test_a_correction_of_an_id_that_is_much_like_another_is_a_warning() -> None:
    item = "path: 'participants[ana-duart].role', why: x, now: Minister}]\n"
    found = told("id: a\n", f"id: a\nrevisions: [{{date: 2025-03-06, {item}")
    assert found.startswith("warning revisions[0].path: ")
    assert found.endswith("did you mean ana-duarte?")


@pytest.mark.parametrize(
    "correction",
    [
        "path: 'participants[ana-duart]', why: the same person twice, was: Ana Duart",
        "path: 'participants[omar-said].role', why: x, now: Minister",
        "path: 'participants[ana-duarte].role', why: x, was: Minister",
    ],
)
def test_a_correction_of_what_is_gone_since_is_no_fault(correction: str) -> None:
    text = RECORD.replace("id: a\n", f"id: a\nrevisions: [{{date: 2025-03-06, {correction}}}]\n")
    loaded = read_record(text, "x.yaml")
    found = (*loaded.problems, *check_record(loaded, None, {}))
    assert [one.code for one in found] == ["article-missing"]
