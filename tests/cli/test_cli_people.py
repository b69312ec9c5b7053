"""people.yaml on the command line: names that are taught, and told of where it is broken."""

from pathlib import Path

import pytest

from tests.cli.conftest import PEOPLE, TALKS, Run, files_in, review, teach

CLASH = PEOPLE + "  - name: renuka\n"


def test_a_known_name_is_read_and_what_it_adds_is_to_be_reviewed(run: Run, talks: Path) -> None:
    teach(talks)
    assert run("parse", "articles").code == 0
    text = (talks / "records" / "talks.yaml").read_text(encoding="utf-8")
    assert "name: Renuka Samarakoon\n    role: null\n    represents: {country: LK}" in text
    assert "this comes from people.yaml" in text
    assert run("check").code == 0


def test_a_changed_list_gives_what_a_first_parse_would(run: Run, talks: Path) -> None:
    run("build")
    before = files_in(talks / "records")
    teach(talks)
    run("build")
    taught = files_in(talks / "records")
    assert taught["talks.yaml"] != before["talks.yaml"]
    assert run("build").err == "output: up to date\n"
    for path in sorted((talks / "records").rglob("*.*")):
        if path.is_file():
            path.unlink()
    run("build")
    assert files_in(talks / "records") == taught
    (talks / "people.yaml").unlink()
    run("build")
    assert files_in(talks / "records") == before


def test_a_changed_list_leaves_what_a_person_has_corrected(run: Run, talks: Path) -> None:
    run("build")
    record = talks / "records" / "talks.yaml"
    review(record, ("Ilkka Vanttaja", "Ilkka O. Vanttaja"))
    corrected = record.read_text(encoding="utf-8")
    teach(talks)
    done = run("build")
    assert "talks.yaml merged, with what was edited by hand; 7 places to decide" in done.err
    text = record.read_text(encoding="utf-8")
    assert text.startswith(corrected[: corrected.index("review:")])  # a reviewed record only asks
    assert "now read as naming 'Renuka Samarakoon', which this record" in " ".join(text.split())
    (talks / "readout.yaml").write_text("title: Other\n", encoding="utf-8")
    assert "talks.yaml" not in run("build").err  # it was asked once with these people
    assert run("parse", "articles").code == 0
    assert record.read_text(encoding="utf-8") == text


def test_printing_knows_the_people_of_the_workspace_given_or_found(
    run: Run, talks: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    teach(talks)
    article = str(talks / "articles" / "talks.txt")
    assert "Renuka Samarakoon" in run("parse", "--stdout", article).out
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    copy = elsewhere / "copy.txt"
    copy.write_text(TALKS, encoding="utf-8")
    assert "Renuka Samarakoon" in run("parse", "--stdout", str(copy)).out
    monkeypatch.chdir(elsewhere)
    assert "Renuka Samarakoon" in run("parse", "--stdout", article).out
    assert "Renuka Samarakoon" not in run("parse", "--stdout", "copy.txt").out
    assert "Renuka Samarakoon" in run("parse", "--stdout", "copy.txt", "-w", str(talks)).out


@pytest.mark.parametrize(
    "arguments", [("parse", "articles"), ("parse", "--stdout", "articles"), ("build",)]
)
def test_a_broken_list_stops_the_run(run: Run, talks: Path, arguments: tuple[str, ...]) -> None:
    teach(talks, CLASH)
    before = files_in(talks)
    done = run(*arguments)
    assert done.code == 1
    assert done.out == ""
    assert done.err.startswith("readout: people.yaml:6:11: people[1].name: 'renuka' is also")
    assert "on line 4" in done.err
    assert files_in(talks) == before


def test_a_list_that_is_a_folder_is_told_so(run: Run, talks: Path) -> None:
    (talks / "people.yaml").mkdir()
    assert run("parse", "articles").code == 2


def test_check_reports_the_list_too(run: Run, talks: Path) -> None:
    run("parse", "articles")
    teach(talks, CLASH)
    assert run("check").code == 1
    marks = run("check", "--format", "github").out
    assert marks.startswith("::error file=people.yaml,line=6,col=11,title=repeated::people[1].name")


def test_list_of_people_that_is_a_link_to_nothing_is_told(run: Run, workspace: Path) -> None:
    (workspace / "people.yaml").symlink_to("lost.yaml")
    for command in (["check"], ["parse", "articles"]):
        done = run(*command)
        assert done.code == 2
        assert "people.yaml: is a link to no file; mend the link or take it away" in done.err
