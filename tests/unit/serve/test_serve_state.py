"""Browsers are told where a fault is, the lines around it, and what mends it."""

from pathlib import Path

from pipeline.errors import (
    DataError,
    Location,
    PipelineError,
    Problem,
    SourceError,
    TemplateError,
    WorkspaceError,
)
from pipeline.serve.state import faults_of, lines_around, state_of, state_to_json


def problem(path: str, line: int, **more: str) -> Problem:
    location = Location(path, line, 3)
    return Problem(location, "meeting.date", "is no day", "write one", "date", **more)  # type: ignore[arg-type]


def test_a_problem_comes_with_the_lines_around_it(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("one\r\ntwo\nthree\nfour\nfive\nsix\n", encoding="utf-8")
    (fault,) = faults_of([problem(str(path), 4)])
    assert fault.place == f"{path}:4:3"
    assert fault.message == "meeting.date: is no day"
    assert fault.remedy == "write one"
    assert fault.line == 4
    assert fault.lines == ((2, "two"), (3, "three"), (4, "four"), (5, "five"), (6, "six"))


def test_the_first_and_last_lines_have_fewer_around(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("one\ntwo", encoding="utf-8")
    assert lines_around(str(path), 1) == ((1, "one"), (2, "two"))
    assert lines_around(str(path), 2) == ((1, "one"), (2, "two"))
    assert lines_around(str(path), 9) == ()


def test_lines_are_left_out_where_there_are_none(tmp_path: Path) -> None:
    assert lines_around(str(tmp_path / "none.yaml"), 3) == ()
    assert lines_around(str(tmp_path), 3) == ()
    assert lines_around("a\0b", 3) == ()
    assert lines_around(str(tmp_path / "none.yaml"), 0) == ()


def test_a_line_may_be_long_or_no_text(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"x" * 5000 + b"\n\xff\xfe\n")
    (_, first), (_, second) = lines_around(str(path), 1)
    assert len(first) == 201
    assert second == "\ufffd\ufffd"


def test_a_fault_of_a_template_leads_to_its_line(tmp_path: Path) -> None:
    path = tmp_path / "home.html.j2"
    path.write_text("a\n{{ b\nc\n", encoding="utf-8")
    (fault,) = faults_of([TemplateError(f"{path}:2", "unexpected end", "close it")])
    assert (fault.line, fault.lines[1]) == (2, (2, "{{ b"))


def test_other_faults_have_their_place_and_no_line() -> None:
    (fault,) = faults_of([WorkspaceError("records", "is gone", "put it back")])
    assert (fault.place, fault.line, fault.lines) == ("records", 0, ())
    assert faults_of([PipelineError("", "is wrong", "mend it")])[0].message == "is wrong"


def test_all_problems_of_an_article_are_told() -> None:
    assert len(faults_of([DataError((problem("a", 1), problem("b", 2)))])) == 2


def test_errors_come_before_warnings() -> None:
    found = faults_of([problem("a", 1, severity="warning"), problem("b", 2)])
    assert [one.is_error for one in found] == [True, False]


def test_of_many_faults_the_rest_is_counted() -> None:
    told = state_to_json(state_of(3, faults_of([problem("a", 1)] * 70), is_published=False))
    assert len(told["faults"]) == 50  # type: ignore[arg-type]
    assert told["more"] == 20
    assert told["headline"] == "70 problems: the site stays as it was"


def test_the_headline_says_what_the_faults_mean() -> None:
    left_out = faults_of([SourceError("articles/a.txt", "is empty", "fill it")])
    assert state_of(1, left_out, is_published=True).headline == "One article is left out"
    kept = state_of(1, faults_of([problem("a", 1)]), is_published=False)
    assert kept.headline == "One problem: the site stays as it was"
