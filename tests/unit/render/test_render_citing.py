"""How a page is cited, and where an error in it is reported."""

from collections.abc import Callable
from hashlib import sha256

import pytest

from pipeline.model import Briefing, Record, ReviewItem, Site
from pipeline.render.meeting import meeting_view
from pipeline.render.recordlines import RecordLines
from pipeline.values import replace

Pages = Callable[..., dict[str, str]]
YAML = b"""schema: readout/record/1
id: harbour-talks
title: T
meeting:
  date: null
  place: {name: X, country: HU}
participants:
  - {id: ilse-varga, name: Ilse Varga}
  - id: omar-diallo
    role: null
themes:
  - id: "survey"
    points: []
review: []
"""
REPOSITORY = Site(title="Desk", repository="https://git.example/a/blob/main/")
FILE = "https://git.example/a/blob/main/records/harbour-talks.yaml"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("meeting", 4),
        ("meeting.date", 5),
        ("meeting.place.name", 6),
        ("participants[ilse-varga].role", 8),
        ("participants[omar-diallo].role", 9),
        ("participants[nobody]", 7),
        ("themes[survey].points[0].text", 12),
        ("topics", None),
        ("", None),
        ("[x", None),
    ],
)
def test_place_is_found_in_the_file(path: str, line: int | None) -> None:
    assert RecordLines(YAML.decode()).line_of(path) == line


def test_citation_names_the_edition_that_was_read(full: Briefing) -> None:
    site = Site(title="Desk", base_url="https://desk.example/b/")
    cite = meeting_view(replace(full, yaml=YAML), site).cite
    version = sha256(YAML).hexdigest()[:12]
    assert cite.full == (
        f"“Harbour talks end with a joint survey”, Desk, record harbour-talks, version {version}."
    )
    assert cite.short == "(Desk, “Harbour talks end with a joint survey”)"
    assert cite.href == "https://desk.example/b/meetings/harbour-talks/"


def test_record_whose_file_is_not_at_hand_has_no_version(full: Briefing) -> None:
    view = meeting_view(full, Site())
    assert view.version is None
    assert "version" not in view.cite.full
    assert view.cite.href is None


def test_review_items_lead_to_their_lines(full: Briefing) -> None:
    review = meeting_view(replace(full, yaml=YAML), REPOSITORY).review
    assert [one.line.href for one in review if one.line] == [f"{FILE}#L9", f"{FILE}#L12"]
    assert review[0].line is not None
    assert review[0].line.text == "line 9 of the record"


def test_page_leads_to_the_file_and_to_whoever_mends_it(full: Briefing, pages: Pages) -> None:
    site = replace(REPOSITORY, contact="mailto:desk@example.org")
    made = pages([replace(full, yaml=YAML)], site)
    page = made["meetings/harbour-talks/index.html"]
    assert f'href="{FILE}"' in page
    assert f'href="{FILE}#L4"' in page
    assert 'href="mailto:desk@example.org?subject=Record%20harbour-talks"' in page
    assert f"({FILE})" in made["meetings/harbour-talks/index.md"]


def test_page_leads_to_a_file_that_is_not_named_after_the_id(full: Briefing) -> None:
    view = meeting_view(replace(full, yaml=YAML, file="by hand.yaml"), REPOSITORY)
    assert view.report.file is not None
    assert view.report.file.text == "records/by hand.yaml"
    assert view.report.file.href == FILE.replace("harbour-talks", "by%20hand")


@pytest.mark.parametrize("contact", ["javascript:alert(1)", "ftp://a.example", None])
def test_unsafe_contact_is_not_linked(full: Briefing, contact: str | None) -> None:
    assert meeting_view(full, Site(contact=contact)).report.contact is None


def test_review_items_of_an_unsafe_repository_lead_nowhere() -> None:
    record = Record(id="x", sources=(), review=(ReviewItem(path="title", why="w"),))
    view = meeting_view(Briefing(record, (), b"title: x\n"), Site(repository="data:text/html,x"))
    assert view.review[0].line is None
    assert view.report.file is None


def test_the_lines_of_many_items_are_found_at_once() -> None:
    rows = "".join(f"      - [a{row}, b]\n" for row in range(3_000))
    lines = RecordLines(f"tables:\n  - id: long\n    rows:\n{rows}review: []\n")
    assert {lines.line_of(f"tables[long].rows[{row}]") for row in range(3_000)} == {2}
    assert lines.line_of("review") == 3_004


def test_a_retracted_record_is_cited_as_one(pages: Pages) -> None:
    record = Record(id="a", title="A", sources=(), status="retracted")
    page = pages([Briefing(record, ())])["meetings/a/index.md"]
    assert "record a (retracted)." in page
