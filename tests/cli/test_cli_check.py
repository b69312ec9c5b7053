import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def record(run: Run, workspace: Path) -> Path:
    run("parse", "articles")
    return workspace / "records" / "call.yaml"


def spoil(record: Path, was: str, now: str) -> tuple[int, int]:
    """Put a fault into a record; return the line and column where it now stands."""
    text = record.read_text(encoding="utf-8")
    assert was in text
    at = text.index(was)
    record.write_text(text.replace(was, now, 1), encoding="utf-8")
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def test_a_record_as_the_parser_wrote_it_has_no_errors(run: Run, record: Path) -> None:
    done = run("check")
    assert done.code == 0
    assert done.err.startswith("1 record checked: ")


def test_a_fault_is_shown_with_file_line_and_column(run: Run, record: Path) -> None:
    line, column = spoil(record, "format: phone", "format: telephone")
    done = run("check")
    assert done.code == 1
    assert done.out.startswith(
        f"records/call.yaml:{line}:{column + len('format: ')}: meeting.format: "
    )
    assert "phone" in done.out


def test_json_gives_programs_the_same_problems(run: Run, record: Path) -> None:
    line, _ = spoil(record, "format: phone", "format: telephone")
    problem = json.loads(run("check", "--format", "json").out)["problems"][0]
    assert problem["path"] == "records/call.yaml"
    assert problem["line"] == line
    assert problem["field"] == "meeting.format"
    assert problem["severity"] == "error"


def test_github_marks_the_line_in_a_pull_request(run: Run, record: Path) -> None:
    line, _ = spoil(record, "format: phone", "format: telephone")
    out = run("check", "--format", "github").out
    assert out.startswith(f"::error file=records/call.yaml,line={line},col=")


def test_a_record_alone_can_be_checked(run: Run, record: Path, tmp_path: Path) -> None:
    spoil(record, "format: phone", "format: telephone")
    (tmp_path / "records" / "other.yaml").write_text("- a\n- b\n", encoding="utf-8")
    done = run("check", "records/call.yaml")
    assert "other.yaml" not in done.out
    assert done.code == 1


BAD_YAML = {
    "no YAML": "id: [\n",
    "a list": "- one\n",
    "a duplicate key": "id: a\nid: b\n",
    "a tab": "id: a\nmeeting:\n\tstatus: reported\n",
    "an alias": "id: &a x\ntitle: *a\n",
    "a tag": "id: !!python/object x\n",
    "empty": "",
    "a conflict": "<<<<<<< HEAD\nid: a\n=======\nid: b\n>>>>>>> theirs\n",
}


@pytest.mark.parametrize("text", BAD_YAML.values(), ids=BAD_YAML)
def test_what_is_no_record_is_told_with_its_place(run: Run, workspace: Path, text: str) -> None:
    path = workspace / "records" / "bad.yaml"
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    for command in ("check", "render", "build"):
        done = run(command)
        assert done.code == 1
        assert "records/bad.yaml:" in done.out
        assert "Traceback" not in done.out + done.err
    assert not (workspace / "output").exists()
    assert path.read_text(encoding="utf-8") == text


def test_a_record_that_cannot_be_read_is_named(run: Run, workspace: Path) -> None:
    (workspace / "records" / "folder.yaml").mkdir(parents=True)
    done = run("check")
    assert done.code == 2
    assert done.err.startswith("readout: records/folder.yaml: is not a file")


def test_a_record_of_the_other_suffix_is_not_passed_over_in_silence(run: Run, record: Path) -> None:
    record.rename(record.with_suffix(".yml"))
    done = run("check")
    assert "records/call.yml: is not read as a record; rename it to end in .yaml" in done.out


def test_an_article_that_changed_is_reported(run: Run, record: Path, workspace: Path) -> None:
    article = workspace / "articles" / "call.txt"
    article.write_text(article.read_text(encoding="utf-8") + "More.\n", encoding="utf-8")
    done = run("check")
    assert done.code == 1
    assert "article" in done.out


def test_two_records_with_one_id_name_both_files(run: Run, record: Path) -> None:
    (record.parent / "twin.yaml").write_bytes(record.read_bytes())
    done = run("check")
    assert done.code == 1
    assert "records/call.yaml" in done.out
    assert "records/twin.yaml" in done.out


def test_a_damaged_reading_of_the_parser_is_reported(run: Run, record: Path) -> None:
    (record.parent / ".parsed" / "call.json").write_text("{", encoding="utf-8")
    done = run("check")
    assert done.code == 1
    assert "records/.parsed/call.json" in done.out


def test_a_source_outside_the_workspace_is_not_read(run: Run, record: Path) -> None:
    spoil(record, "articles/call.txt", "../call.txt")
    assert run("check").code == 1


def test_a_folder_of_records_can_be_named(run: Run, record: Path) -> None:
    assert run("check", "records").err.startswith("1 record checked")


def test_a_record_named_readout_is_not_taken_for_the_configuration(
    run: Run, record: Path, workspace: Path
) -> None:
    article = workspace / "articles" / "readout.txt"
    article.write_bytes((workspace / "articles" / "call.txt").read_bytes() + b"They parted well.\n")
    run("parse", "articles")
    assert run("check", "records/call.yaml").code == 0
    assert run("check", "records").code == 0


def test_a_record_that_is_not_there_is_named(run: Run, workspace: Path) -> None:
    done = run("check", "records/gone.yaml")
    assert done.code == 2
    assert done.err == "readout: records/gone.yaml: no such file; check the path\n"


def test_a_folder_without_records_is_named(run: Run, workspace: Path) -> None:
    assert "no records in this folder" in run("check", "articles").err


def test_a_workspace_that_is_not_there_is_no_success(run: Run, tmp_path: Path) -> None:
    for command in ("check", "render"):
        done = run(command, "-w", "gone")
        assert done.code == 2
        assert "gone: no such folder" in done.err
    assert not (tmp_path / "gone").exists()


def test_what_is_no_file_among_the_records_is_passed_by_or_told(
    run: Run, record: Path, workspace: Path
) -> None:
    (workspace / "records" / ".#call.yaml").symlink_to("someone@somewhere.1234")
    assert run("check").code == 0
    (workspace / "records" / "loop.yaml").symlink_to("loop.yaml")
    done = run("check")
    assert done.code == 2
    assert "records/loop.yaml" in done.err
    assert "Traceback" not in done.err


def test_a_pipe_is_no_record(run: Run, workspace: Path) -> None:
    import os

    (workspace / "records").mkdir()
    os.mkfifo(workspace / "records" / "pipe.yaml")
    assert "is not a file" in run("check").err
