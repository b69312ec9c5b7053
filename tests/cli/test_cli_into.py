"""Join a second report of a meeting to its record."""

import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from pipeline.build import files
from tests.cli.conftest import Run, files_in, review
from tests.serving import Web, answer, serving

FIRST = """Port talks in Helsinki

Helsinki, 4 March 2025

Finnish Foreign Minister Ilkka Vanttaja met Sri Lankan Foreign Minister Renuka Samarakoon in
Helsinki on Tuesday. They discussed port safety, the training of coast guards and trade.
"""
SECOND = """Ministers speak about ports

Colombo, 5 March 2025

Sri Lankan Foreign Minister Renuka Samarakoon met Finnish Foreign Minister Ilkka Vantaja in Turku on
Wednesday. Deputy Minister Sunil Perera of Sri Lanka took part in the talks. They discussed energy.
"""
VAGUE = """Port talks

Finnish Foreign Minister Ilkka Vanttaja met Sri Lankan Foreign Minister Renuka Samarakoon for talks.
They discussed port safety, the training of coast guards and trade between the two countries.
"""
RECORD = "records/first.yaml"
PARSED = "records/.parsed/first.json"


def write(path: Path, text: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def page(text: str) -> str:
    title, *paragraphs = text.split("\n\n")
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    return f"<html lang='en'><title>{title}</title><body><main><h1>{title}</h1>{body}</main>"


@pytest.fixture
def root(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one article and its record, and a second report in a folder beside it."""
    work = tmp_path / "work"
    write(work / "readout.yaml", "title: Test briefings\n")
    write(work / "articles/first.txt", FIRST)
    write(tmp_path / "elsewhere/second.txt", SECOND)
    monkeypatch.chdir(work)
    assert run("parse", "articles").code == 0
    return work


def record(root: Path) -> str:
    return (root / RECORD).read_text(encoding="utf-8")


def said(root: Path) -> dict[str, set[str]]:
    """The articles that each fact of the record's reading stands on."""
    evidence = json.loads((root / PARSED).read_bytes())["evidence"]
    return {place: {one["source"] for one in quotes} for place, quotes in evidence.items()}


def test_a_second_report_is_kept_and_listed_as_a_source(run: Run, root: Path) -> None:
    ran = run("parse", "../elsewhere/second.txt", "--into", "first")
    assert (ran.code, ran.err) == (0, f"articles/second.txt: {RECORD} written again\n")
    assert (root / "articles/second.txt").read_text(encoding="utf-8") == SECOND
    sources = record(root).partition("sources:")[2].partition("\nmeeting:")[0]
    assert sources.index("articles/first.txt") < sources.index("articles/second.txt")
    assert run("check").err == "1 record checked: no problems\n"


def test_what_both_say_stands_on_both(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    both = {"articles/first.txt", "articles/second.txt"}
    found = said(root)
    assert found["/meeting/format"] == both
    assert found["/participants/0/name"] == both  # in spite of a letter
    assert found["/participants/1/represents"] == both
    assert found["/meeting/date"] == {"articles/first.txt"}


def test_what_only_the_second_says_is_added_with_its_words(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    assert "  - id: sunil-perera\n    name: Sunil Perera\n" in record(root)
    assert said(root)["/participants/2/role"] == {"articles/second.txt"}
    assert "topics: [trade, energy]" in record(root)


def test_where_they_differ_the_first_stands_and_an_item_quotes_both(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    assert '  date: "2025-03-04"' in record(root)
    assert "  place: {name: Helsinki, country: FI}" in record(root)
    why = " ".join(record(root).partition("path: meeting.date")[2].partition("- path")[0].split())
    assert "the articles differ: articles/first.txt says '2025-03-04': \"Finnish Foreign" in why
    assert "articles/second.txt says '2025-03-05': \"Sri Lankan Foreign Minister" in why
    assert "path: meeting.place" in record(root)


def test_what_the_record_lacks_is_filled_and_no_longer_asked(run: Run, root: Path) -> None:
    write(root / "articles/first.txt", VAGUE)
    run("parse", "articles")
    assert "  date: null" in record(root)
    assert "path: meeting.date" in record(root)
    run("parse", "../elsewhere/second.txt", "--into", "first")
    assert '  date: "2025-03-05"' in record(root)
    assert "  place: {name: Turku, country: FI}" in record(root)
    assert "path: meeting.date" not in record(root)
    assert said(root)["/meeting/date"] == {"articles/second.txt"}


@pytest.mark.parametrize("suffix", ["txt", "html"])
def test_parsing_anything_again_changes_nothing(run: Run, root: Path, suffix: str) -> None:
    name = f"../elsewhere/other.{suffix}"
    write(root / name, page(SECOND) if suffix == "html" else SECOND)
    run("parse", name, "--into", "first")
    before = files_in(root)
    for again in (
        ("parse", name, "--into", "first"),
        ("parse", f"articles/other.{suffix}", "--into", "first"),
        ("parse", "articles/first.txt"),
        ("parse", f"articles/other.{suffix}"),
        ("parse", "articles"),
    ):
        assert "unchanged\n" in run(*again).err
        assert files_in(root) == before
    assert run("check").code == 0


def test_a_build_makes_no_record_of_its_own_for_it_and_quotes_both(run: Run, root: Path) -> None:
    write(root / "../elsewhere/other.html", page(SECOND))
    run("parse", "../elsewhere/other.html", "--into", "first")
    before = files_in(root / "records")
    assert run("build").code == 0
    assert files_in(root / "records") == before
    shown = (root / "output/meetings/first/index.html").read_text(encoding="utf-8")
    assert "took part in the talks." in shown
    assert "discussed port safety" in shown
    assert 'id="source-2"' in shown
    assert run("build").err == "output: up to date\n"


def test_a_second_report_that_changed_is_read_again_with_its_record(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    write(root / "articles/second.txt", SECOND.replace("Turku", "Helsinki").replace("5 M", "4 M"))
    ran = run("build")
    assert f"articles/second.txt: {RECORD} written again\n" in ran.err
    assert "path: meeting.place" not in record(root)
    assert said(root)["/meeting/place"] == {"articles/first.txt", "articles/second.txt"}
    assert sorted(path.name for path in (root / "records").glob("*.yaml")) == ["first.yaml"]


def test_a_first_report_that_changed_keeps_what_the_second_says(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    write(root / "articles/first.txt", FIRST.replace("Vanttaja", "Vanttala"))
    run("build")
    assert "name: Ilkka Vanttala" in record(root)
    assert "name: Sunil Perera" in record(root)


def test_what_people_wrote_stays_comments_and_all(run: Run, root: Path) -> None:
    text = record(root)
    text = text.replace("title: Port talks in Helsinki", "title: Talks  # as we call them")
    text = text.replace('date: "2025-03-04"', "date: 2025-03-03 # the embassy said so")
    (root / RECORD).write_text(text, encoding="utf-8")
    ran = run("parse", "../elsewhere/second.txt", "--into", "first")
    assert "merged, with what was edited by hand" in ran.err
    merged = record(root)
    assert "title: Talks  # as we call them" in merged
    assert "date: 2025-03-03 # the embassy said so" in merged
    assert "articles/second.txt says '2025-03-05'" in " ".join(merged.split())
    assert "name: Sunil Perera" in merged
    before = files_in(root)
    run("parse", "articles")
    assert files_in(root) == before


def test_who_had_corrected_to_what_the_second_says_is_not_asked(run: Run, root: Path) -> None:
    text = record(root).replace('date: "2025-03-04"', 'date: "2025-03-05"')
    (root / RECORD).write_text(text, encoding="utf-8")
    run("parse", "../elsewhere/second.txt", "--into", "first")
    assert 'date: "2025-03-05"' in record(root)
    assert "path: meeting.date" not in record(root)
    assert "path: meeting.place" in record(root)


def test_an_item_that_was_taken_out_is_not_asked_again(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    assert run("review", "first", "--accept", "meeting.date").code == 0
    assert "path: meeting.date" not in record(root)
    assert '  date: "2025-03-04"' in record(root)
    run("parse", "articles")
    assert "path: meeting.date" not in record(root)


def test_a_reviewed_record_gains_a_source_and_questions_but_no_value(run: Run, root: Path) -> None:
    review(root / RECORD)
    run("parse", "../elsewhere/second.txt", "--into", "first")
    text = record(root)
    assert "article: articles/second.txt" in text
    assert "id: sunil-perera" not in text
    assert "naming 'Sunil Perera', which this record does not have" in " ".join(text.split())
    assert "the articles differ: " in text
    assert said(root)["/participants/0/name"] == {"articles/first.txt", "articles/second.txt"}
    before = files_in(root)
    run("parse", "articles")
    assert files_in(root) == before


def test_a_source_that_people_take_out_takes_with_it_what_only_it_said(
    run: Run, root: Path
) -> None:
    alone = files_in(root)[RECORD]
    run("parse", "../elsewhere/second.txt", "--into", "first")
    lines = record(root).splitlines(keepends=True)
    start = lines.index("  - article: articles/second.txt\n")
    (root / RECORD).write_text("".join(lines[:start] + lines[start + 8 :]), encoding="utf-8")
    (root / "articles/second.txt").unlink()
    ran = run("build")
    assert ran.code == 0
    assert f"articles/first.txt: {RECORD}" in ran.err
    assert "Sunil Perera" not in record(root)
    assert "the articles differ" not in record(root)
    assert record(root).encode() == alone
    assert run("build").err == "output: up to date\n"


def test_an_article_of_a_source_that_is_lost_is_told_and_nothing_lost(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    (root / "articles/second.txt").unlink()
    before = files_in(root)
    ran = run("parse", "articles/first.txt")
    assert ran.code == 1
    assert ran.err == (
        f"readout: {RECORD}: there is no article articles/second.txt, which it is made of as well; "
        "put it back, or take it out of the record's sources\n"
    )
    assert files_in(root) == before


def test_a_third_report_is_joined_as_well(run: Run, root: Path) -> None:
    write(
        root / "../elsewhere/third.txt", SECOND.replace("Turku", "Espoo").replace("energy", "fish")
    )
    run("parse", "../elsewhere/second.txt", "--into", "first")
    assert run("parse", "../elsewhere/third.txt", "--into", "first").code == 0
    names = {"articles/first.txt", "articles/second.txt", "articles/third.txt"}
    assert said(root)["/meeting/format"] == names
    words = " ".join(record(root).split())
    assert "says 'Turku, FI'" in words
    assert "says 'Espoo, FI'" in words
    before = files_in(root)
    run("parse", "articles")
    assert files_in(root) == before


def test_a_source_that_people_only_listed_is_joined_when_asked(run: Run, root: Path) -> None:
    write(root / "articles/second.txt", SECOND)
    text = record(root).replace(
        "\nmeeting:", "  - article: articles/second.txt\n    publisher: Embassy News\n\nmeeting:", 1
    )
    (root / RECORD).write_text(text.replace("[]\n\n  - article", "[]\n  - article"), "utf-8")
    assert "it names this article, and is made of another" in run("parse", "articles").err
    assert run("parse", "articles/second.txt", "--into", "first").code == 0
    assert "publisher: Embassy News" in record(root)
    assert "name: Sunil Perera" in record(root)
    assert record(root).count("articles/second.txt\n") == 1


def test_a_source_whose_file_was_renamed_stays_joined(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    (root / "articles/second.txt").rename(root / "articles/embassy.txt")
    text = record(root).replace("article: articles/second.txt", "article: articles/embassy.txt")
    (root / RECORD).write_text(text, encoding="utf-8")
    assert run("parse", "articles").code == 0
    assert "name: Sunil Perera" in record(root)
    assert "articles/embassy.txt" in said(root)["/meeting/format"]


def test_an_unknown_record_is_told_with_the_one_that_was_meant(run: Run, root: Path) -> None:
    ran = run("parse", "../elsewhere/second.txt", "--into", "frist")
    assert ran.code == 2
    assert ran.err == "readout: records: no record 'frist'; did you mean first?\n"
    assert not (root / "articles/second.txt").exists()


def test_an_article_of_another_record_is_refused(run: Run, root: Path) -> None:
    write(root / "articles/second.txt", SECOND)
    run("parse", "articles")
    before = files_in(root)
    for name in ("articles/second.txt", "../elsewhere/second.txt"):
        ran = run("parse", name, "--into", "first")
        assert ran.code == 1
        assert ran.err == (
            f"readout: {name}: belongs to records/second.yaml already; delete that record, or take "
            "the article out of its sources, then try again\n"
        )
    assert files_in(root) == before


def test_a_copy_of_the_same_article_is_no_second_report(run: Run, root: Path) -> None:
    write(root / "../elsewhere/copy.txt", FIRST)
    ran = run("parse", "../elsewhere/copy.txt", "--into", "first")
    assert ran.code == 1
    assert "has the bytes of articles/first.txt, which records/first.yaml names already" in ran.err
    assert not (root / "articles/copy.txt").exists()


def test_a_dry_run_shows_what_would_change_and_writes_nothing(run: Run, root: Path) -> None:
    before = files_in(root)
    ran = run("parse", "../elsewhere/second.txt", "--into", "first", "--dry-run")
    assert "+  - article: articles/second.txt" in ran.out
    assert run("parse", "../elsewhere/second.txt", "--into", "first", "--check").code == 1
    assert files_in(root) == before


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("../elsewhere/second.txt", "articles/first.txt"), "--into takes one ARTICLE"),
        (("../elsewhere",), "--into takes one ARTICLE"),
        (("../elsewhere/second.txt", "--stdout"), "--into writes a record"),
    ],
)
def test_options_that_make_no_sense_together_are_refused(
    run: Run, root: Path, arguments: tuple[str, ...], fault: str
) -> None:
    ran = run("parse", *arguments, "--into", "first")
    assert ran.code == 2
    assert fault in ran.err


def test_a_second_report_may_be_fetched(run: Run, root: Path) -> None:
    with serving() as web:
        assert isinstance(web, Web)
        web.pages["/news/ministers-speak"] = answer(page(SECOND).encode())
        address = web.at("/news/ministers-speak")
        ran = run("parse", "--allow-private", address, "--into", "first")
    assert ran.code == 0
    assert f"{address}: kept as articles/ministers-speak.html" in ran.err
    assert f"    url: {address}" in record(root)
    before = files_in(root)
    run("parse", "articles")
    assert files_in(root) == before


def test_both_articles_are_what_make_rebuilds_the_record_from(run: Run, root: Path) -> None:
    run("parse", "../elsewhere/second.txt", "--into", "first")
    run("build")
    rules = run("deps").out
    line = next(one for one in rules.splitlines() if one.startswith("records/first.yaml"))
    assert "articles/first.txt" in line
    assert "articles/second.txt" in line


def test_a_joining_that_is_cut_short_anywhere_leaves_no_record_of_its_own_behind(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = root.parent / "start"
    run("build")
    copytree(root, start)
    run("parse", "../elsewhere/second.txt", "--into", "first")
    run("build")
    wanted = files_in(root / "records") | files_in(root / "articles")
    write_file = files._replace
    for point in count(1):
        rmtree(root)
        copytree(start, root)
        monkeypatch.chdir(root)
        left = iter(range(point - 1, -1, -1))

        def write_or_stop(path: Path, content: bytes, left: Iterator[int] = left) -> None:
            write_file(path, content)
            if next(left) == 0:
                raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(files, "_replace", write_or_stop)
            code = run("parse", "../elsewhere/second.txt", "--into", "first").code
        if code == 0:
            break
        assert code == 130
        assert run("build").code == 0
        assert not (root / "records/second.yaml").exists()
        assert run("parse", "../elsewhere/second.txt", "--into", "first").code == 0
        assert files_in(root / "records") | files_in(root / "articles") == wanted
    assert point > 4
