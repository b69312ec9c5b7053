"""Pages that do not say what the record says are no competitors."""

from pathlib import Path

import pytest

from benchmarks.checking import find_lacking, find_missing, find_unlike, is_listed
from benchmarks.content import WORDS, content_of_record
from benchmarks.records import Record, record


@pytest.fixture
def made() -> Record:
    return record(0)


def _page(made: Record) -> str:
    return f"{content_of_record(made)} {WORDS['certainty'][made['status']]}"


def _write(output: Path, made: Record, html: str, markdown: str) -> None:
    folder = output / "meetings" / made["id"]
    folder.mkdir(parents=True)
    (folder / "index.html").write_text(html, encoding="utf-8")
    (folder / "index.md").write_text(markdown, encoding="utf-8")


def test_nothing_is_missing_where_both_pages_have_all_texts(made: Record, tmp_path: Path):
    page = _page(made)
    _write(tmp_path, made, page, page)

    assert find_missing(tmp_path, made) == []


@pytest.mark.parametrize("lacking", ["html", "markdown"])
def test_text_that_one_of_the_two_pages_lacks_is_found(made: Record, tmp_path: Path, lacking: str):
    whole = _page(made)
    gone = made["themes"][-1]["text"][-1]
    pages = {"html": whole, "markdown": whole, lacking: whole.replace(gone, "")}
    _write(tmp_path, made, **pages)

    assert find_missing(tmp_path, made) == [gone]


def test_version_of_another_file_is_found(made: Record, tmp_path: Path):
    version = content_of_record(made)["version"]
    page = _page(made).replace(version, "0" * len(version))
    _write(tmp_path, made, page, page)

    assert find_missing(tmp_path, made) == [version]


def test_pages_are_alike_whatever_their_addresses_signs_and_figures(made: Record, tmp_path: Path):
    figure = "<figure class='figure'>\nA drawing\n</figure>\n"
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    _write(ours, made, f'{figure}<a href="../a.html">It&#39;s</a>\n', "[a](../a.md) 1\\.\n\n")
    _write(theirs, made, '<a href="/a/">It’s</a>\n', "[a](/a/) 1.")

    assert find_unlike(ours, theirs, made) is None


@pytest.mark.parametrize("ours_has_more", [True, False])
def test_line_that_one_of_two_pages_lacks_is_found(
    made: Record, tmp_path: Path, *, ours_has_more: bool
):
    more, less = tmp_path / "more", tmp_path / "less"
    _write(more, made, "<p>A</p>", "A\n\n## Sources\n")
    _write(less, made, "<p>A</p>", "A\n")
    ours, theirs = (more, less) if ours_has_more else (less, more)

    assert find_unlike(ours, theirs, made) == "## Sources"


def test_pages_that_every_site_has_are_asked_for(tmp_path: Path):
    lacking = find_lacking(tmp_path)
    for path in lacking:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()

    assert {"index.html", "pairs/index.md", "feed.json", "status/index.html"} < set(lacking)
    assert find_lacking(tmp_path) == []


@pytest.mark.parametrize(("suffixes", "expected"), [(["html"], False), (["html", "md"], True)])
def test_title_is_listed_where_lists_of_both_kinds_show_it(
    tmp_path: Path, suffixes: list[str], expected: bool
):
    folder = tmp_path / "years" / "2020"
    folder.mkdir(parents=True)
    for suffix in suffixes:
        (folder / f"index.{suffix}").write_text("A Title", encoding="utf-8")

    assert is_listed(tmp_path, "A Title") is expected
    assert not is_listed(tmp_path, "Another")


def test_the_page_of_a_meeting_is_no_list(made: Record, tmp_path: Path):
    _write(tmp_path, made, "A Title", "A Title")

    assert not is_listed(tmp_path, "A Title")
