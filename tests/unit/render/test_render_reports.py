"""The pages about the site: corrections, what needs review, the method, the data, the status."""

import re
from dataclasses import replace

import pytest

from pipeline.dictionary import record_fields
from pipeline.model import Site, Summary
from pipeline.render import Loader
from pipeline.render.markdown import escape_markdown
from pipeline.render.planned import CorrectionsWords
from tests.unit.render.invented import OPEN, SITE, SMALL, filled, planned, summary, texts

ABOUT_PAGES = ("corrections", "review", "about", "data", "status")


def corrected(id_: str, *days: str) -> Summary:
    """Return the summary of a record that was corrected on some days."""
    return summary(
        id_,
        corrected=max(days),
        corrections=tuple(
            (day, "meeting.date", "Date", "meeting-date", "1 <May>", None, f"slip {number}")
            for number, day in enumerate(days)
        ),
    )


def test_corrections_of_all_records_come_newest_first(load: Loader) -> None:
    made = [corrected("b", "2031-03-01", "2031-05-01"), corrected("a", "2031-05-01"), *SMALL]
    page = planned(made)["corrections/index.html"]
    assert page.shown == ("a", "b", "lake")
    assert CorrectionsWords._make(page.words).corrections == (
        ("a", "0"),
        ("b", "1"),
        ("lake", "0"),
        ("b", "0"),
    )
    pages = texts(filled(made, load))
    html, plain = pages["corrections/index.html"], pages["corrections/index.md"]
    assert '<h1>Corrections <span class="count">4</span></h1>' in html
    assert html.count('<a href="../meetings/b/index.html#meeting-date"><bdi>Date</bdi></a>') == 2
    assert "it said <q><bdi>1 &lt;May&gt;</bdi></q>; that has been taken out. Why: slip 1" in html
    assert (
        "- 1 May 2031, [About a](../meetings/a/index.md), Date: it said “1 \\<May>”; that has been "
        "taken out. Why: slip 0\n"
    ) in plain
    assert (
        'type="application/atom+xml" title="Corrections · Desk" href="../corrections.xml"' in html
    )


def test_correction_that_its_page_does_not_show_leads_to_the_list_there(load: Loader) -> None:
    lost = ("2031-03-01", "participants[x]", "participants[x]", "", "X", None, "gone")
    page = texts(filled([summary("a", corrections=(lost,))], load))["corrections/index.html"]
    assert 'href="../meetings/a/index.html#corrections"' in page


def test_corrections_are_cut_into_pages_of_fifty(load: Loader) -> None:
    days = [f"2031-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(120)]
    pages = texts(filled([corrected("a", *days)], load))
    counts = [
        pages[f"corrections/{path}index.html"].count('<li class="change">')
        for path in ("", "page/2/", "page/3/")
    ]
    assert counts == [50, 50, 20]
    assert (
        'href="../../../corrections/index.html" rel="prev"'
        in (pages["corrections/page/2/index.html"])
    )


def test_every_fact_that_needs_review_is_told_with_its_place_and_why(load: Loader) -> None:
    pages = texts(filled(SMALL, load))
    html, plain = pages["review/index.html"], pages["review/index.md"]
    assert '<h1>Needs review <span class="count">2</span></h1>' in html
    date = '<a href="../meetings/road/index.html#meeting-date"><bdi>Date</bdi></a>'
    assert f"<li>{date}: none given</li>" in html
    assert '<span class="retracted-word">Retracted:</span> <a href="../meetings/road/' in html
    assert (
        "- **Retracted:** [About road](../meetings/road/index.md), Retracted\n  - Date: none"
        in (plain)
    )
    assert "2 in 1 record." in plain


def test_records_that_need_review_are_cut_into_pages_of_fifty() -> None:
    many = [summary(f"m{n:03}", review=OPEN) for n in range(60)]
    pages = planned([*many, *SMALL[:2]])
    assert len(pages["review/index.html"].shown) == 50
    assert len(pages["review/page/2/index.md"].shown) == 10
    assert pages["review/page/2/index.md"].words == ("2", "2", "60", "120")


def test_pages_about_the_site_are_there_where_there_is_nothing_to_tell(load: Loader) -> None:
    pages = texts(filled([], load))
    assert "No record has been corrected yet." in pages["corrections/index.html"]
    assert "No record has been corrected yet." in pages["corrections/index.md"]
    assert "Nothing needs review." in pages["review/index.html"]
    assert "Nothing needs review." in pages["review/index.md"]
    assert "| Records | 0 |" in pages["status/index.md"]
    assert "| Last change that is known | none |" in pages["status/index.md"]


@pytest.mark.parametrize("name", ABOUT_PAGES)
def test_pages_about_the_site_are_one_click_from_every_page(load: Loader, name: str) -> None:
    for path, page in texts(filled(SMALL, load)).items():
        root = "../" * path.count("/") if path != "404.html" else "/b/"
        if path.endswith(".html"):
            assert f'href="{root}{name}/index.html"' in page, path
        if path.endswith(".md"):
            assert f"]({root}{name}/index.md)" in page, path


def test_status_counts_what_is_known_and_what_is_not(load: Loader) -> None:
    made = [*SMALL, summary("plan", meeting_status="planned", updated="2032-01")]
    page = texts(filled(made, load))["status/index.md"]
    rows = dict(re.findall(r"^\| (.*?) \| (.*?) \|$", page, re.MULTILINE))
    del rows["Edition"], rows["---"], rows["What"]
    assert rows == {
        "Records": "5",
        "Draft (not yet checked by a person)": "4",
        "Reviewed (checked by a person)": "0",
        "Retracted (withdrawn; do not rely on it)": "1",
        "Records of a meeting": "4",
        "Meetings planned, not reported as held": "1",
        "Meetings cancelled": "0",
        "Meetings without a date": "1",
        "Meetings without a place": "3",
        "Facts that need review": "[2 in 1 record](../review/index.md)",
        "Corrections": "[1](../corrections/index.md)",
        "Last change that is known": "January 2032",
    }


def test_edition_is_another_once_lists_go_by_something_else() -> None:
    def edition(*summaries: Summary, site: Site = SITE) -> str:
        return str(planned(summaries, site)["status/index.html"].words[0][0][1])

    first = edition(*SMALL)
    assert re.fullmatch("[0-9a-f]{16}", first)
    assert edition(*SMALL[::-1]) == first
    assert edition(*(replace(one, title="Other", lead=None) for one in SMALL)) == first
    others = (
        edition(*SMALL[1:]),
        edition(*SMALL, site=replace(SITE, title="Other")),
        edition(replace(SMALL[0], review=OPEN), *SMALL[1:]),
        edition(replace(SMALL[0], place="Lima"), *SMALL[1:]),
    )
    assert len({first, *others}) == 5


def test_method_tells_where_errors_are_reported_and_what_is_shown(load: Loader) -> None:
    site = Site(contact="mailto:desk@example.org", source_text="full")
    pages = texts(filled([], load, site))
    for path in ("about/index.html", "about/index.md"):
        assert "mailto:desk@example.org" in pages[path]
        assert "Pages show the text of the articles" in pages[path]
        assert "of more than 8 of them makes no pairs" in pages[path]
        assert "withdrawn; do not rely on it" in pages[path]
    bare = texts(filled([], load, Site(contact="javascript:1", repository="https://git.example/")))
    assert "javascript" not in bare["about/index.html"]
    assert 'href="https://git.example/"' in bare["about/index.html"]
    assert "Pages quote the sentences" in bare["about/index.md"]
    silent = texts(filled([], load, Site(source_text="none")))
    assert "Pages quote nothing of the articles" in silent["about/index.html"]


def test_dictionary_has_every_field_and_the_files_of_data(load: Loader) -> None:
    pages = texts(filled([], load, Site(licence="CC-BY-4.0")))
    html, plain = pages["data/index.html"], pages["data/index.md"]
    for field in record_fields():
        assert f"<code>{field.path}</code></h3>" in html
        assert f"### {escape_markdown(field.path)}\n" in plain
    assert "<li><code>reviewed</code>: checked by a person</li>" in html
    assert "one of 251 values" in html
    assert "<code>meetings.jsonl</code></a>" in html
    assert "Terms of use: <bdi>CC-BY-4.0</bdi>" in html
    assert "Terms of use: CC-BY-4.0" in plain


def test_site_without_data_says_so(load: Loader) -> None:
    pages = texts(filled([], load, Site(data="none", licence="https://licence.example/x")))
    for path in ("data/index.html", "data/index.md"):
        assert "This site publishes no files of data." in pages[path]
        assert "meetings.jsonl" not in pages[path]
    assert '<a href="https://licence.example/x">' in pages["data/index.html"]
