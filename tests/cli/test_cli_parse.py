import io
import json
import sys
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import CALL, Run, files_in


def test_parse_writes_a_record_what_it_stands_on_and_the_schema(run: Run, workspace: Path) -> None:
    done = run("parse", "articles/call.txt")
    assert done.code == 0
    assert done.out == ""
    assert done.err == "articles/call.txt: records/call.yaml written\n"
    assert {"records/call.yaml", "records/.parsed/call.json", "schemas/record.schema.json"} <= set(
        files_in(workspace)
    )


def test_a_record_tells_editors_where_its_schema_is(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    first = (workspace / "records" / "call.yaml").read_text(encoding="utf-8").splitlines()[0]
    target = first.removeprefix("# yaml-language-server: $schema=")
    assert (workspace / "records" / target).resolve().is_file()


def test_parse_again_changes_nothing(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    before = files_in(workspace)
    assert run("parse", "articles").err == "articles/call.txt: records/call.yaml unchanged\n"
    assert files_in(workspace) == before


def test_parse_merges_into_a_record_that_was_edited(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    record = workspace / "records" / "call.yaml"
    edited = record.read_bytes() + b"# checked by hand\n"
    record.write_bytes(edited)
    (workspace / "articles" / "call.txt").write_text(CALL + "\nThey also spoke about fish.\n")
    done = run("parse", "articles")
    lines = record.read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "# checked by hand"
    assert "They also spoke about fish." in " ".join(lines)
    assert "merged, with what was edited by hand" in done.err
    assert "unchanged, with what was edited by hand" in run("parse", "articles").err
    assert record.read_text(encoding="utf-8").splitlines() == lines


def test_parse_follows_an_article_that_changed_while_nobody_edited_the_record(
    run: Run, workspace: Path
) -> None:
    run("parse", "articles")
    (workspace / "articles" / "call.txt").write_text(CALL + "\nThey also spoke about fish.\n")
    assert "written again" in run("parse", "articles").err
    assert run("check").code == 0


def test_parse_leaves_a_record_alone_that_was_renamed(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    (workspace / "records" / "call.yaml").rename(workspace / "records" / "spring-call.yaml")
    before = (workspace / "records" / "spring-call.yaml").read_bytes()
    assert "records/spring-call.yaml" in run("parse", "articles").err
    assert (workspace / "records" / "spring-call.yaml").read_bytes() == before
    assert (workspace / "records" / ".parsed" / "spring-call.json").is_file()
    assert not (workspace / "records" / "call.yaml").exists()


def test_parse_copies_an_article_from_elsewhere(run: Run, workspace: Path) -> None:
    elsewhere = workspace.parent / f"{workspace.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "New Call.txt").write_text(CALL, encoding="utf-8")
    done = run("parse", str(elsewhere / "New Call.txt"))
    assert done.code == 0
    assert (workspace / "articles" / "New Call.txt").read_text(encoding="utf-8") == CALL
    assert (workspace / "records" / "new-call.yaml").is_file()
    assert run("check").code == 0


def test_parse_refuses_to_put_one_article_over_another(run: Run, workspace: Path) -> None:
    elsewhere = workspace.parent / f"{workspace.name}-elsewhere"
    elsewhere.mkdir()
    (elsewhere / "call.txt").write_text(CALL + "\nAnother one.\n", encoding="utf-8")
    done = run("parse", str(elsewhere / "call.txt"))
    assert done.code == 1
    assert "another article of this name is here; rename the new one" in done.err
    assert (workspace / "articles" / "call.txt").read_text(encoding="utf-8") == CALL


def test_two_articles_for_one_record_are_told_apart(run: Run, workspace: Path) -> None:
    (workspace / "articles" / "Call.md").write_text(CALL, encoding="utf-8")
    done = run("parse", "articles")
    assert done.code == 1
    assert "its record would be records/call.yaml, which belongs to articles/Call.md" in done.err


def test_parse_into_a_folder_makes_a_workspace_of_it(run: Run, workspace: Path) -> None:
    assert run("parse", "articles/call.txt", "-o", "made").code == 0
    assert {"articles/call.txt", "records/call.yaml"} <= set(files_in(workspace / "made"))
    assert run("check", "-w", "made").code == 0


def test_stdout_prints_the_record_and_writes_nothing(run: Run, workspace: Path) -> None:
    before = files_in(workspace)
    done = run("parse", "--stdout", "articles/call.txt")
    assert done.code == 0
    assert yaml.safe_load(done.out)["id"] == "call"
    assert done.out.startswith("# yaml-language-server: $schema=")
    assert files_in(workspace) == before


def test_jsonl_prints_one_object_an_article_in_order(run: Run, workspace: Path) -> None:
    (workspace / "articles" / "another.txt").write_text(CALL, encoding="utf-8")
    done = run("parse", "--stdout", "--format", "jsonl", "articles/call.txt", "articles")
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [record["id"] for record in records] == ["call", "another", "call"]
    assert {"evidence", "repairs"} <= records[0].keys()


def test_json_prints_one_array(run: Run, workspace: Path) -> None:
    done = run("parse", "--stdout", "--format", "json", "articles/call.txt", "articles/call.txt")
    assert [record["id"] for record in json.loads(done.out)] == ["call", "call"]


def test_yaml_prints_one_document_an_article(run: Run, workspace: Path) -> None:
    done = run("parse", "--stdout", "articles/call.txt", "articles/call.txt")
    assert [record["id"] for record in yaml.safe_load_all(done.out)] == ["call", "call"]


def test_standard_input_is_read(run: Run, monkeypatch: pytest.MonkeyPatch, workspace: Path) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CALL.encode())))
    done = run("parse", "-", "--stdout", "--format", "jsonl")
    assert done.code == 0
    assert json.loads(done.out)["sources"][0]["article"] is None


def test_standard_input_cannot_be_filed(run: Run, workspace: Path) -> None:
    done = run("parse", "-")
    assert done.code == 2
    assert "add --stdout" in done.err


def test_one_bad_article_does_not_stop_the_others(run: Run, workspace: Path) -> None:
    (workspace / "articles" / "bad.txt").write_bytes(b"")
    done = run("parse", "articles")
    assert done.code == 1
    assert "articles/bad.txt" in done.err
    assert (workspace / "records" / "call.yaml").is_file()
    assert not (workspace / "records" / "bad.yaml").exists()


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", CALL),
        ("cp1252", CALL.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")),
        ("utf-8", CALL.replace("\n", "\r\n")),
    ],
)
def test_copies_of_all_kinds_are_read(run: Run, workspace: Path, encoding: str, text: str) -> None:
    (workspace / "articles" / "call.txt").write_bytes(text.encode(encoding))
    assert run("build").code == 0
    record = yaml.safe_load((workspace / "records" / "call.yaml").read_text(encoding="utf-8"))
    assert [one["name"] for one in record["participants"]] == [
        "Ilkka Vanttaja",
        "Renuka Samarakoon",
    ]


BAD_ARTICLES = {
    "empty": b"",
    "blank": b" \n\n ",
    "binary": bytes(range(256)) * 40,
    "pdf": b"%PDF-1.7\n" + b"x y z " * 40,
    "one line": b"One line is no article.\n",
}


@pytest.mark.parametrize("content", BAD_ARTICLES.values(), ids=BAD_ARTICLES)
def test_what_is_no_article_is_told_in_one_line(run: Run, workspace: Path, content: bytes) -> None:
    (workspace / "bad.txt").write_bytes(content)
    before = files_in(workspace)
    for arguments in (("parse", "bad.txt", "--stdout"), ("build", "bad.txt", "-w", "new")):
        done = run(*arguments)
        assert done.code in (1, 2)
        assert "bad.txt: " in done.err
        assert "Traceback" not in done.err
    assert run("parse", "bad.txt", "--stdout").err.count("\n") == 1
    assert {name for name in files_in(workspace) if "bad" in name} <= set(before)


def test_a_file_over_the_limit_is_refused_unread(run: Run, workspace: Path) -> None:
    with (workspace / "huge.txt").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    done = run("parse", "huge.txt", "--stdout")
    assert done.code == 1
    assert "20 MiB" in done.err


def test_a_path_that_is_not_there_is_named(run: Run, workspace: Path) -> None:
    done = run("parse", "articles/gone.txt", "--stdout")
    assert done.code == 1
    assert done.err.startswith("readout: articles/gone.txt: ")


def test_a_folder_without_articles_is_named(run: Run, workspace: Path) -> None:
    (workspace / "bare").mkdir()
    done = run("parse", "bare")
    assert done.code == 1
    assert done.err == (
        "readout: bare: no articles in this folder; put .txt, .md or .html files in\n"
    )


def test_an_unknown_format_lists_those_that_are_known(run: Run, workspace: Path) -> None:
    done = run("parse", "--stdout", "--format", "xml", "articles")
    assert done.code == 2
    assert "'xml' is not one of 'yaml', 'json', 'jsonl'" in done.err


def test_no_workspace_is_a_fault_of_set_up(run: Run, tmp_path: Path) -> None:
    (tmp_path / "call.txt").write_text(CALL, encoding="utf-8")
    done = run("parse", "call.txt")
    assert done.code == 2
    assert "--workspace DIR" in done.err
    assert set(files_in(tmp_path)) == {"call.txt"}


def test_a_record_as_one_line_holds_no_other_end_of_a_line(run: Run, workspace: Path) -> None:
    text = "Port\u2028fees\n\nAna Quispe met Said Harthy\u2028in Muscat on 12 May 2025.\n"
    text += "They talked of the ports, and of the fees that ships pay there, for two hours.\n"
    path = workspace / "articles" / "breaks.txt"
    path.write_text(text, encoding="utf-8")
    done = run("parse", "--stdout", "--format", "jsonl", str(path))
    assert len(done.out.splitlines()) == 1
    assert json.loads(done.out)["id"] == "breaks"


def test_configuration_that_is_broken_is_told(run: Run, workspace: Path) -> None:
    (workspace / "readout.yaml").write_text("title: [\n", encoding="utf-8")
    for more in ((), ("--check",)):
        done = run("parse", "articles", *more)
        assert done.code == 1
        assert done.err.startswith("readout: readout.yaml:2:1: the file ends inside a list")
    assert not list((workspace / "records").glob("*.yaml"))
