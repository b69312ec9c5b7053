"""`readout check --against`: readers of reviewed records are told of every change."""

import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def record(run: Run, workspace: Path) -> Path:
    """A reviewed record, committed."""
    run("parse", "articles")
    path = workspace / "records" / "call.yaml"
    change(path, ("status: draft", "status: reviewed"))
    git(workspace, "init", "--quiet")
    commit(workspace)
    return path


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "x")


def change(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for was, now in changes:
        assert was in text, was
        text = text.replace(was, now, 1)
    path.write_text(text, encoding="utf-8")


CORRECTION = """revisions:
  - date: "2025-03-07"
    path: {}
    was: x
    now: y
    why: z
"""


def test_silent_change_is_an_error_at_its_place(run: Run, record: Path) -> None:
    assert run("check", "--against", "HEAD").code == 0
    change(record, ('date: "2025-03-04"', 'date: "2025-03-05"'))
    done = run("check", "--against", "HEAD")
    assert done.code == 1
    line = record.read_text(encoding="utf-8").splitlines().index('  date: "2025-03-05"') + 1
    assert done.out == (
        f"records/call.yaml:{line}:9: meeting.date: meeting.date has changed from '2025-03-04' to "
        "'2025-03-05' since HEAD, and no correction tells readers; add one with path: meeting.date "
        "to revisions, or undo the change\n"
    )
    assert run("check").code == 0


@pytest.mark.parametrize("told", ["meeting.date", "meeting"])
def test_correction_of_the_place_or_around_it_tells_readers(
    run: Run, record: Path, told: str
) -> None:
    change(
        record,
        ('date: "2025-03-04"', 'date: "2025-03-05"'),
        ("revisions: []\n", CORRECTION.format(told)),
    )
    assert run("check", "--against", "HEAD").code == 0
    commit(record.parent.parent)
    change(record, ('date: "2025-03-05"', 'date: "2025-03-06"'))
    assert run("check", "--against", "HEAD").code == 1  # that correction told of another change


@pytest.mark.parametrize(
    ("was", "now", "place"),
    [
        ("status: reviewed", "status: draft", "status"),
        ("status: reviewed", "status: retracted", "status"),
        ("role: Foreign Minister", "role: null", "participants[ilkka-vanttaja].role"),
        ("topics: [", "topics: [health, ", "topics[0]"),
        ("port safety, the", "port noise, the", "summary"),
    ],
)
def test_facts_of_all_kinds_count(run: Run, record: Path, was: str, now: str, place: str) -> None:
    change(record, (was, now))
    done = run("check", "--against", "HEAD")
    assert done.code == 1
    assert f": {place}" in done.out


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("status: reviewed", "status: reviewed  # again"),
        ("review:", "review:  # nothing"),
        ("url: null", "# url: null"),
    ],
)
def test_what_is_no_fact_may_change(run: Run, record: Path, was: str, now: str) -> None:
    change(record, (was, now))
    assert run("check", "--against", "HEAD").code == 0


def test_draft_may_change(run: Run, record: Path) -> None:
    change(record, ("status: reviewed", "status: draft"))
    commit(record.parent.parent)
    change(record, ('date: "2025-03-04"', 'date: "2025-03-05"'))
    assert run("check", "--against", "HEAD").code == 0


def test_record_that_is_gone_is_told_and_one_of_another_name_is_found(
    run: Run, record: Path
) -> None:
    record.rename(record.with_name("spring.yaml"))
    assert run("check", "--against", "HEAD").code == 0
    record.with_name("spring.yaml").unlink()
    done = run("check", "--against", "HEAD")
    assert done.code == 1
    assert "the record call was published as reviewed at HEAD and is gone" in done.out


def rename(record: Path, *changes: tuple[str, str]) -> Path:
    """Give the record another id, and its file that name."""
    change(record, ("id: call\n", "id: spring-call\n"), *changes)
    return record.rename(record.with_name("spring-call.yaml"))


ALIAS = ("id: spring-call\n", "id: spring-call\naliases: [call]\n")


def test_alias_is_no_fact_and_wants_no_correction(run: Run, record: Path) -> None:
    change(record, ("id: call\n", "id: call\naliases: [early-call]\n"))
    assert run("check", "--against", "HEAD").code == 0
    commit(record.parent.parent)
    change(record, ("aliases: [early-call]\n", ""))
    assert run("check", "--against", "HEAD").code == 0


def test_record_with_another_id_and_no_alias_is_a_warning(run: Run, record: Path) -> None:
    rename(record)
    done = run("check", "--against", "HEAD")
    assert done.code == 0
    assert done.out == (
        "records/spring-call.yaml:3:5: id: the record was published as call at HEAD, and that "
        "address is lost; add call to aliases (aliases: [call]), or take that id again (warning)\n"
    )


def test_record_with_another_id_in_the_same_file_is_found_too(run: Run, record: Path) -> None:
    change(record, ("id: call\n", "id: spring-call\n"))
    done = run("check", "--against", "HEAD")
    assert done.code == 0
    assert done.out.startswith("records/call.yaml:3:5: id: the record was published as call at")


def test_alias_keeps_the_address_and_facts_are_still_compared(run: Run, record: Path) -> None:
    moved = rename(record, ALIAS)
    done = run("check", "--against", "HEAD")
    assert (done.code, done.out) == (0, "")
    change(moved, ('date: "2025-03-04"', 'date: "2025-03-05"'))
    done = run("check", "--against", "HEAD")
    assert done.code == 1
    assert "records/spring-call.yaml" in done.out
    assert "meeting.date has changed" in done.out
    assert "id has changed" not in done.out


def test_record_of_another_article_does_not_stand_in_for_one_that_is_gone(
    run: Run, record: Path
) -> None:
    article = ("article: articles/call.txt", "article: articles/other.txt")
    text = record.read_text(encoding="utf-8")
    digest = next(line for line in text.splitlines() if "sha256:" in line)
    moved = rename(record, article, (digest, f"    sha256: {'0' * 64}"))
    done = run("check", "--against", "HEAD")
    assert done.code == 1
    assert "the record call was published as reviewed at HEAD and is gone" in done.out
    assert "address is lost" not in done.out
    change(moved, ALIAS)
    assert "is gone" not in run("check", "--against", "HEAD").out


def test_record_that_was_there_may_take_the_address_of_its_double(run: Run, record: Path) -> None:
    double = record.with_name("double.yaml")
    text = record.read_text(encoding="utf-8").replace("id: call\n", "id: double\n")
    double.write_text(text.replace("role: Foreign Minister", "role: Minister"), encoding="utf-8")
    commit(record.parent.parent)
    record.unlink()
    assert run("check", "--against", "HEAD").code == 1
    change(double, ("id: double\n", "id: double\naliases: [call]\n"))
    assert "silent" not in run("check", "--against", "HEAD", "--format", "json").out


def test_folder_above_and_other_refs(run: Run, record: Path, monkeypatch) -> None:
    git(record.parent.parent, "tag", "v1")
    change(record, ('date: "2025-03-04"', 'date: "2025-03-05"'))
    commit(record.parent.parent)
    assert run("check", "--against", "HEAD").code == 0
    assert run("check", "--against", "v1").code == 1
    monkeypatch.chdir(record.parent.parent.parent)
    assert run("check", "-w", record.parent.parent.name, "--against", "v1").code == 1


@pytest.mark.parametrize("ref", ["nope", "--help", "HEAD:records", "", "HEAD^{tree}", "x" * 5000])
def test_what_is_no_commit_is_told(run: Run, record: Path, ref: str) -> None:
    done = run("check", f"--against={ref}")
    assert done.code == 2
    assert "' is no commit; name a branch, a tag or a commit" in done.err
    assert len(done.err) < 300


def test_folder_without_history_is_told(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    done = run("check", "--against", "HEAD")
    assert done.code == 2
    assert "not a git repository" in done.err
