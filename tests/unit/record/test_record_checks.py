from dataclasses import replace
from hashlib import sha256

import pytest

from pipeline.errors import Problem
from pipeline.model import Article, Draft, Evidence, Fact, Metadata, Record
from pipeline.record import check_record, check_together, read_record

TEXT = "Ana Duarte met Sam Oduya in Faro."
NAME = "articles/harbour-talks.txt"
DIGEST = sha256(TEXT.encode()).hexdigest()
RECORD = f"""\
schema: readout/record/1
id: harbour-talks
title: null
sources:
  - article: {NAME}
    sha256: {DIGEST}
meeting:
  date: null
  end_date: null
  host: ana-duarte
participants:
  - id: ana-duarte
    name: Ana Duarte
    role: null
    represents: null
  - id: sam-oduya
    name: Sam Oduya
    role: null
    represents: null
topics: [trade, security]
themes:
  - id: quays
    title: New quays
    tables: [berths]
  - id: ships
    title: Ships
    tables: []
tables:
  - id: berths
    theme: quays
    columns: [Port, Berths]
    rows:
      - [Faro, Four]
revisions: []
review:
  - {{path: meeting.date, why: the text gives no date}}
"""
ARTICLE = Article(name=NAME, kind="text", text=TEXT, sha256=DIGEST, metadata=Metadata())


def record(text: str = RECORD) -> Record:
    found = read_record(text, "x.yaml").record
    assert found is not None
    return found


def draft(*facts: Fact) -> Draft:
    return Draft(record(), facts, ())


def changed(was: str, now: str) -> str:
    assert was in RECORD
    return RECORD.replace(was, now, 1)


def check(text: str, base: Draft | None = None, article: Article | None = ARTICLE) -> list[Problem]:
    loaded = read_record(text, "x.yaml")
    articles = {article.name: article} if article else {}
    return [*loaded.problems, *check_record(loaded, base, articles)]


def only(was: str, now: str, base: Draft | None = None) -> str:
    found = check(changed(was, now), base)
    assert len(found) == 1, [str(one) for one in found]
    return str(found[0])


def test_a_record_in_order_has_no_problems() -> None:
    assert check(RECORD) == []
    assert check(RECORD, draft()) == []


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        (
            "id: sam-oduya",
            "id: ana-duarte",
            (
                "16:9: participants[1].id: 'ana-duarte' stands here again;"
                " first as participants[0].id on line 12; give one of them another id"
            ),
        ),
        (
            "[trade, security]",
            "[trade, security, trade]",
            "20:27: topics[2]: 'trade' stands here again",
        ),
        (
            "tables: [berths]",
            "tables: [berths, berths]",
            "24:22: themes[0].tables[1]: 'berths' stands",
        ),
        (f"    sha256: {DIGEST}\n", f"  - article: {NAME}\n", "6:14: sources[1].article: '"),
        (
            "host: ana-duarte",
            "host: ana-duart",
            (
                "10:9: meeting.host: no participant has the id"
                " 'ana-duart'; did you mean 'ana-duarte'? known: ana-duarte, sam-oduya"
            ),
        ),
        (
            "tables: []",
            "tables: [piers]",
            "27:14: themes[1].tables[0]: no table has the id 'piers'",
        ),
        ("theme: quays", "theme: docks", "30:12: tables[0].theme: no theme has the id 'docks'"),
        (
            "theme: quays",
            "theme: null",
            (
                "30:12: tables[0].theme: is empty, but theme 'quays' lists"
                " this table on line 24; write quays"
            ),
        ),
        (
            "theme: quays",
            "theme: ships",
            "30:12: tables[0].theme: is 'ships', but theme 'quays' lists",
        ),
        ("tables: [berths]", "tables: []", "30:12: tables[0].theme: theme 'quays' does not list"),
        ("tables: []", "tables: [berths]", "27:14: themes[1].tables[0]: table 'berths' belongs to"),
        (
            "[Faro, Four]",
            "[Faro]",
            ("33:9: tables[0].rows[0]: has 1 cells, but the table has 2 columns (line 31)"),
        ),
        (
            "  date: null",
            "  date: 2025-02-30",
            "8:9: meeting.date: '2025-02-30' is not in the calendar",
        ),
        ("  date: null", "  date: '0000'", "8:9: meeting.date: '0000' is not in the calendar"),
        (
            "  date: null\n  end_date: null",
            "  date: 2025-03-04\n  end_date: 2025-03-03",
            ("9:13: meeting.end_date: '2025-03-03' is before the date of the meeting"),
        ),
        (
            "  date: null\n  end_date: null",
            "  date: 2025-03-04\n  end_date: 2024",
            "9:13: meeting.end",
        ),
        (
            "revisions: []",
            "revisions: [{date: 2025-02-29, path: title, why: x}]",
            ("34:20: revisions[0].date: '2025-02-29' is not in the calendar"),
        ),
        (
            "revisions: []",
            "revisions: [{date: 2025-03-01, path: a b, why: x}]",
            ("34:38: revisions[0].path: 'a b' is no place of a record"),
        ),
        (
            "path: meeting.date",
            "path: meeting.dates",
            "36:12: review[0].path: 'meeting.dates' names",
        ),
        (
            "path: meeting.date",
            "path: 'participants[bo].role'",
            (
                "36:12: review[0].path:"
                " 'participants[bo].role': no item has the id 'bo'; known: ana-duarte, sam-oduya"
            ),
        ),
        (
            f"article: {NAME}",
            "article: articles/other.txt",
            (
                "5:14: sources[0].article: there is no"
                " article 'articles/other.txt'; put it back, write null here and for sha256, or"
                " delete the record"
            ),
        ),
        ("title: null", 'title: "\\u200b \\u3164"', "3:8: title: shows nothing; write words that"),
        (
            "name: Ana Duarte",
            'name: "\\u2060"',
            "13:11: participants[0].name: shows nothing; write a name",
        ),
        ("title: Ships", "title: '  '", "26:12: themes[1].title: shows nothing; write words"),
        (
            DIGEST,
            "00" * 32,
            (
                "6:13: sources[0].sha256: the article has changed since the record was made;"
                f" run readout parse {NAME}, which merges what it says now"
            ),
        ),
    ],
)
def test_a_fault_beyond_the_schema_is_told_at_its_place(was: str, now: str, expected: str) -> None:
    assert only(was, now).startswith(f"x.yaml:{expected}")


def test_dates_in_order_have_no_problems() -> None:
    for start, end in [
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04", "2025-03"),
        ("2025", "2025-01"),
    ]:
        dates = f"  date: '{start}'\n  end_date: '{end}'"
        assert check(changed("  date: null\n  end_date: null", dates)) == []


def test_a_correction_may_tell_of_a_part_that_is_gone() -> None:
    gone = "revisions: [{date: 2025-03-01, path: 'participants[bo]', why: he was not there}]"
    assert check(changed("revisions: []", gone)) == []


def test_ids_that_cannot_be_read_leave_references_alone() -> None:
    text = changed("id: ana-duarte", "id: [ana-duarte]")
    assert [one.field for one in check(text)] == ["participants[0].id"]
    text = changed("tables:\n  - id: berths", "tables: none\nx:\n  - id: berths")
    assert {one.field for one in check(text)} == {"tables", "x"}


def test_an_alias_in_place_of_a_value_is_told_once() -> None:
    for was, now in [
        ("theme: quays", "theme: *x"),
        ("[Faro, Four]", "*x"),
        ("id: sam-oduya", "id: !t b"),
    ]:
        (problem,) = check(changed(was, now))
        assert problem.code in ("alias", "tag")


def test_an_article_that_is_missing_is_told_where_the_record_cannot_be_read_too() -> None:
    text = changed("topics: [trade, security]", "topics: none")
    assert [one.code for one in check(text, None, None)] == ["type"]
    assert [one.code for one in check(text, draft(), None)] == ["type", "article-missing"]


def test_no_article_is_missed_where_none_is_kept() -> None:
    kept_nowhere = changed(f"article: {NAME}\n    sha256: {DIGEST}", "publisher: Radio North")
    assert check(kept_nowhere, None, None) == []


OTHER = replace(ARTICLE, text="Other.", sha256="11" * 32)
LOST = Fact("/participants/0/name", (Evidence(NAME, "Ana Duarte", 1, 11),))


@pytest.mark.parametrize("digest", ["11" * 32, "null"])
def test_quotes_from_an_earlier_version_of_an_article_are_not_checked(digest: str) -> None:
    (problem,) = check(changed(DIGEST, digest), draft(LOST), OTHER)
    assert problem.severity == "warning"
    assert problem.code == "article-unchecked"
    assert str(problem) == (
        "x.yaml:6:13: sources[0].sha256: the parser's reading is of an earlier version of this"
        f" article, so its quotes are not checked; run readout parse {NAME}, which merges what it"
        " says now"
    )


def test_an_article_that_changed_is_one_error() -> None:
    (problem,) = check(RECORD, draft(LOST), OTHER)
    assert (problem.code, problem.severity) == ("article-changed", "error")


def test_quotes_are_checked_where_the_record_names_no_digest_of_an_unchanged_article() -> None:
    (problem,) = check(changed(DIGEST, "null"), draft(LOST))
    assert problem.code == "quote"


def test_quotes_are_found_at_their_offsets() -> None:
    right = Fact("/participants/0/name", (Evidence(NAME, "Ana Duarte", 0, 10),))
    elsewhere = Fact("/participants/1/name", (Evidence("articles/b.txt", "Sam Oduya", 0, 9),))
    assert check(RECORD, draft(right, elsewhere)) == []


def test_quotes_that_are_not_there_are_one_problem_of_their_source() -> None:
    (problem,) = check(RECORD, draft(LOST, LOST))
    assert str(problem) == (
        "x.yaml:5:14: sources[0].article: the words 'Ana Duarte' that /participants/0/name stands"
        " on are not at characters 1 to 11 of the article, and 1 more; delete the"
        " record's file in .parsed, then parse the article again"
    )


def test_a_review_item_whose_field_is_filled_in_is_stale() -> None:
    (problem,) = check(changed("date: null", "date: 2025-03-04"), draft())
    assert problem.severity == "warning"
    assert str(problem) == (
        "x.yaml:36:6: review[0]: is stale: meeting.date has been filled in; delete this item"
    )


def test_a_review_item_is_stale_when_its_part_changed_or_went() -> None:
    item = "path: 'participants[sam-oduya].name', why: two spellings"
    text = changed("path: meeting.date, why: the text gives no date", item)
    base = Draft(record(text), (), ())
    assert check(text, base) == []
    (problem,) = check(text.replace("name: Sam Oduya", "name: Samuel Oduya"), base)
    assert "has been changed" in problem.message
    start, end = text.index("  - id: sam"), text.index("topics:")
    (problem,) = check(text[:start] + text[end:], base)
    assert "is no longer there" in problem.message


def test_a_question_about_who_was_there_stays_when_one_of_them_is_corrected() -> None:
    item = "path: participants, why: perhaps of another meeting"
    text = changed("path: meeting.date, why: the text gives no date", item)
    base = Draft(record(text), (), ())
    assert check(text.replace("name: Sam Oduya", "name: Samuel Oduya"), base) == []
    start, end = text.index("  - id: sam"), text.index("topics:")
    (problem,) = check(text[:start] + text[end:], base)
    assert "participants has been changed" in problem.message


def test_what_people_note_for_each_other_is_never_stale() -> None:
    text = changed("the text gives no date", "ask the ministry").replace("date: null", "date: 2025")
    assert check(text, draft()) == []
    assert check(changed("date: null", "date: 2025"), None) == []


def test_a_review_item_that_the_parser_got_wrong_is_no_fault_of_the_record() -> None:
    text = changed("path: meeting.date", "path: meeting.dates")
    assert check(text, Draft(record(text), (), ())) == []


@pytest.mark.parametrize("name", ["Ana Duarte", "ana DUARTE", "  Ana   Duarte ", "Ana\u00a0Duarte"])
def test_one_person_under_two_ids_is_a_warning(name: str) -> None:
    (problem,) = check(changed("name: Sam Oduya", f'name: "{name}"'))
    assert problem.severity == "warning"
    assert str(problem).startswith("x.yaml:17:11: participants[1].name: '")
    assert str(problem).endswith(
        "' is also participants[0] (ana-duarte); delete one of them if they are the same person"
    )


def test_one_person_in_two_unicode_forms_and_spellings_of_sz_is_a_warning() -> None:
    text = changed("name: Ana Duarte", "name: Zo\u00eb Stra\u00dfer")
    (problem,) = check(text.replace("name: Sam Oduya", "name: ZOE\u0308 STRASSER"))
    assert problem.code == "repeated-person"


def test_one_person_twice_under_one_id_is_told_once() -> None:
    text = changed("id: sam-oduya\n    name: Sam Oduya", "id: ana-duarte\n    name: Ana Duarte")
    assert [one.code for one in check(text)] == ["repeated"]


def test_two_records_of_one_id_are_told_with_both_places() -> None:
    first = read_record(RECORD, "records/a.yaml")
    second = read_record("# mine\n" + RECORD, "records/b.yaml")
    other = read_record(changed("id: harbour-talks", "id: other"), "records/c.yaml")
    broken = read_record("- a\n", "records/d.yaml")
    (problem,) = check_together([second, broken, first, other])
    assert str(problem) == (
        "records/b.yaml:3:5: id: 'harbour-talks' is also the id of records/a.yaml:2:5;"
        " give one of the two another id"
    )


@pytest.mark.parametrize(
    ("aliases", "expected"),
    [
        (
            "[quay-talks, harbour-talks]",
            "x.yaml:3:23: aliases[1]: 'harbour-talks' is the record's own id on line 2; delete it",
        ),
        (
            "[quay-talks, quay-talks]",
            (
                "x.yaml:3:23: aliases[1]: 'quay-talks' stands here again;"
                " first as aliases[0] on line 3; delete one"
            ),
        ),
    ],
)
def test_aliases_of_a_record_are_other_ids_and_each_once(aliases: str, expected: str) -> None:
    assert only("title: null", f"aliases: {aliases}") == expected


def with_aliases(record_id: str, aliases: str) -> str:
    return changed("id: harbour-talks\n", f"id: {record_id}\naliases: {aliases}\n").replace(
        NAME, f"articles/{record_id}.txt"
    ).replace(DIGEST, "null")  # fmt: skip


def test_alias_that_is_another_record_s_id_is_told_with_both_places() -> None:
    first = read_record(with_aliases("a", "[old, b]"), "records/a.yaml")
    second = read_record("# mine\n" + with_aliases("b", "[]"), "records/b.yaml")
    (problem,) = check_together([second, first])
    assert problem.severity == "error"
    assert str(problem) == (
        "records/a.yaml:3:16: aliases[1]: 'b' is also the id of records/b.yaml:3:5;"
        " delete it here, or give that record another id"
    )


def test_alias_of_two_records_is_told_at_the_later_one() -> None:
    texts = [with_aliases(one, "[x, old]") for one in "abc"]
    texts[2] = with_aliases("c", "[y, old]")
    many = [read_record(text, f"records/{at}.yaml") for at, text in enumerate(texts)]
    assert [str(one) for one in check_together(many)] == [
        f"records/{place}: '{alias}' is also an alias of records/0.yaml:3:{column};"
        " keep it in the one record that its address shall lead to"
        for place, alias, column in [
            ("1.yaml:3:11: aliases[0]", "x", 11),
            ("1.yaml:3:14: aliases[1]", "old", 14),
            ("2.yaml:3:14: aliases[1]", "old", 14),
        ]
    ]


def test_alias_counts_in_any_letters_also_in_a_record_with_faults() -> None:
    first = read_record(with_aliases("a", "[old]"), "records/a.yaml")
    second = read_record(with_aliases("b", "[OLD, A, {}]"), "records/b.yaml")
    assert second.record is None
    found = check_together([first, second])
    assert [(one.field, one.code) for one in found] == [
        ("aliases[0]", "repeated-alias"),
        ("aliases[1]", "repeated-alias"),
    ]


def test_records_that_share_no_address_are_no_fault() -> None:
    texts = {one: with_aliases(one, f"[{one}-1, {one}-2]") for one in "ab"}
    assert check_together([read_record(text, f"{one}.yaml") for one, text in texts.items()]) == ()
    alone = read_record(with_aliases("a", "[a, b, b]"), "a.yaml")  # told by the record's own check
    assert check_together([alone]) == ()


def test_a_record_with_faults_still_counts_by_its_id() -> None:
    first = read_record(RECORD, "records/a.yaml")
    second = read_record(changed("title: null", "titel: null"), "records/b.yaml")
    assert len(check_together([first, second])) == 1


def named(name: str, digest: str, record_id: str) -> str:
    text = changed("id: harbour-talks", f"id: {record_id}").replace(NAME, f"articles/{name}.txt")
    return text.replace(DIGEST, digest)


def test_one_article_under_two_names_is_a_warning_at_the_later_record() -> None:
    first = read_record(named("a", DIGEST, "a"), "records/a.yaml")
    second = read_record("# mine\n" + named("b", DIGEST, "b"), "records/b.yaml")
    other = read_record(named("c", "22" * 32, "c"), "records/c.yaml")
    (problem,) = check_together([other, second, first])
    assert problem.severity == "warning"
    assert str(problem) == (
        "records/b.yaml:7:13: sources[0].sha256: the same article is also a source of"
        " records/a.yaml:6:13; keep one of the two records if they tell of the same meeting"
    )


def test_one_article_is_told_where_one_of_its_records_has_faults() -> None:
    first = read_record(named("a", DIGEST, "a"), "records/a.yaml")
    text = named("b", DIGEST, "b").replace("title: null", "titel: null")
    second = read_record(text, "records/b.yaml")
    assert [one.code for one in check_together([first, second])] == ["repeated-article"]


def test_two_meetings_in_one_article_and_articles_without_a_digest_are_no_fault() -> None:
    twins = [read_record(named("a", DIGEST, one), f"records/{one}.yaml") for one in "ab"]
    assert check_together(twins) == ()
    blanks = [read_record(named(one, "null", one), f"records/{one}.yaml") for one in "ab"]
    assert check_together(blanks) == ()
    linked = f"sources:\n  - {{article: articles/d.txt, sha256: {DIGEST}}}\n"
    twice = RECORD.replace("sources:\n", linked, 1)
    assert check_together([read_record(twice, "records/a.yaml")]) == ()


def test_of_many_copies_of_one_article_some_are_told() -> None:
    names = [f"c{number:04}" for number in range(300)]
    many = [read_record(named(one, DIGEST, one), f"records/{one}.yaml") for one in names]
    found = check_together(many)
    assert len(found) == 200
    assert all("records/c0000.yaml:6:13" in one.message for one in found)
