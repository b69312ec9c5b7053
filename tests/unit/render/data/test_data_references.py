"""What is cited of a record, in the forms of programs for references."""

import json
import re

import pytest

from pipeline.model import Briefing, Record, ReviewItem, Source
from pipeline.values import replace
from tests.unit.render.data.conftest import SITE, Files

BIB, RIS, CSL = "citation.bib", "citation.ris", "citation.json"


def titled(title: str, **source: object) -> Record:
    sources = (Source(article="articles/a.txt", sha256=None, **source),)  # type: ignore[arg-type]
    return Record(id="lake", title=title, sources=sources)


def test_csl_names_the_briefing_then_its_articles(full: Briefing, files: Files) -> None:
    briefing, article = json.loads(files(full)[CSL])
    assert briefing["id"] == "harbour-talks"
    assert briefing["type"] == "webpage"
    assert briefing["container-title"] == SITE.title
    assert briefing["URL"] == "https://quay.example/b/meetings/harbour-talks/"
    assert article == {
        "id": "harbour-talks-source-1",
        "type": "webpage",
        "title": "Harbour talks end with a joint survey",
        "publisher": "The Quay",
        "container-title": "The Quay",
        "issued": {"date-parts": [[2031, 5, 14]]},
        "URL": "https://news.example/harbour?a=1&b=2",
        "language": "en",
        "note": "After Port Wire",
    }


def test_ris_has_a_tag_a_line_and_ends_each_reference(full: Briefing, files: Files) -> None:
    lines = files(full)[RIS].decode().split("\r\n")
    assert lines.pop() == ""
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - .*", line) for line in lines)
    assert lines.count("ER  - ") == 2
    assert "DA  - 2031/05/14/" in lines
    assert "PB  - The Quay" in lines


@pytest.mark.parametrize(
    ("date", "ris", "bib"),
    [
        ("2031", "DA  - 2031///", ["year = {2031}"]),
        ("2031-05", "DA  - 2031/05//", ["year = {2031}", "month = may"]),
        ("2031-05-04", "DA  - 2031/05/04/", ["year = {2031}", "month = may", "day = {4}"]),
        (None, None, []),
    ],
)
def test_dates_are_as_precise_as_they_are_known(
    date: str | None, ris: str | None, bib: list[str], files: Files
) -> None:
    made = files(titled("T", published=date))
    assert [one for one in made[RIS].decode().split("\r\n") if one.startswith("DA")] == (
        [ris] if ris else []
    )
    parts = re.findall(r"(?:year|month|day) = [^,]+", made[BIB].decode())
    assert parts == bib


def test_bibtex_keeps_capitals_and_balances_every_brace(files: Files) -> None:
    text = files(titled(r"NATO {and} 50 % of \x & _y_ ~ ^ # $ }"))[BIB].decode()
    assert r"{{NATO \textbraceleft{}and\textbraceright{} 50 \% of \textbackslash{}x \&" in text
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")
    assert text.count("@misc{") == 2


def test_what_needs_review_is_not_cited(full: Briefing, files: Files) -> None:
    items = (ReviewItem(path="title", why="w"), ReviewItem(path="sources[0].published", why="w"))
    _, article = json.loads(files(replace(full, record=replace(full.record, review=items)))[CSL])
    assert article["title"] == "harbour.txt"
    assert "issued" not in article


def test_a_line_end_in_a_title_begins_no_tag(files: Files) -> None:
    made = files(titled("T\r\nER  - \nTY  - X"))
    assert made[RIS].decode().count("\r\nER  - ") == 2
    assert "\nTY" not in made[RIS].decode()[3:].replace("\r\nTY  - GEN", "")
