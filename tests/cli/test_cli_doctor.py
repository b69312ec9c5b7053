"""`readout doctor`: versions, places, what is missing and how to get it."""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from pipeline import __version__
from pipeline.build.health import custody, extras, places, program
from tests.cli.conftest import Run, files_in

Findings = dict[str, dict[str, Any]]


def looked(run: Run, *arguments: str) -> tuple[int, Findings]:
    done = run("doctor", "--format", "json", *arguments)
    told = json.loads(done.out)
    assert (done.err, told["schema"], told["version"]) == ("", "readout/doctor/1", __version__)
    assert told["is_well"] == (done.code == 0)
    return done.code, {one["name"]: one for one in told["findings"]}


def test_outside_a_workspace_the_program_is_looked_at(run: Run, tmp_path: Path) -> None:
    code, found = looked(run)
    assert code == 0
    assert found["readout"]["value"].startswith(__version__)
    assert sys.executable in found["Python"]["value"]
    assert found["libraries"]["state"] in ("ok", "note")
    assert (found["folder"]["state"], found["folder"]["group"]) == ("missing", "workspace")
    assert "readout init" in found["folder"]["remedy"]
    assert not list(tmp_path.iterdir())


def test_a_workspace_is_told_with_its_places_and_counts(run: Run, workspace: Path) -> None:
    code, found = looked(run)
    assert code == 0
    assert found["folder"]["value"] == str(workspace)
    assert found["articles"]["value"] == "articles, 1 article"
    assert (found["records"]["state"], found["output"]["state"]) == ("missing", "missing")
    assert found["schemas"]["state"] == "missing"
    run("build")
    before = files_in(workspace)
    _, found = looked(run)
    assert found["records"]["value"] == "records, 1 record"
    assert {found[name]["state"] for name in ("records", "schemas", "cache", "lock")} == {"ok"}
    assert found["output"]["value"].startswith("output, ")
    assert files_in(workspace) == before


def test_the_text_says_state_first_and_the_next_step_below(run: Run, workspace: Path) -> None:
    done = run("doctor")
    assert done.code == 0
    lines = done.out.splitlines()
    assert lines[0] == "program"
    assert "  missing  records       records: no records yet" in lines
    assert lines[lines.index("  missing  records       records: no records yet") + 1].endswith(
        "-> readout parse articles"
    )
    assert lines[-1] == "nothing is broken; for the records themselves: readout check"
    assert "\x1b" not in done.out


def test_colours_come_only_where_they_are_wanted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    plain = run("doctor").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("doctor").out
    assert "\x1b[32mok" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("doctor").out == plain


def test_settings_that_cannot_be_read_are_a_problem_and_the_rest_is_told(
    run: Run, workspace: Path
) -> None:
    (workspace / "readout.yaml").write_text("title: [\n", encoding="utf-8")
    code, found = looked(run)
    assert code == 1
    assert found["readout.yaml"]["state"] == "problem"
    assert found["readout.yaml"]["value"].startswith("readout.yaml:2:1: ")
    assert found["articles"]["state"] == "ok"
    assert run("doctor").out.endswith("1 problem: see what -> says\n")


def test_a_workspace_that_is_named_and_not_there_is_a_problem(run: Run, tmp_path: Path) -> None:
    code, found = looked(run, "-w", "nowhere")
    assert (code, found["folder"]["state"]) == (1, "problem")
    assert "readout init nowhere" in found["folder"]["remedy"]
    (tmp_path / "file").write_text("", encoding="utf-8")
    code, found = looked(run, "-w", "file")
    assert (code, found["folder"]["value"]) == (1, "file: is a file")


def test_an_output_that_would_cover_the_workspace_is_a_problem(run: Run, workspace: Path) -> None:
    code, found = looked(run, "-o", ".")
    assert (code, found["folder"]["state"]) == (1, "problem")
    assert "--output" in found["folder"]["remedy"]


def test_files_where_folders_should_be_are_problems(run: Run, workspace: Path) -> None:
    (workspace / "output").write_text("", encoding="utf-8")
    code, found = looked(run)
    assert (code, found["output"]["value"]) == (1, "output: is a file")
    (workspace / "records").write_text("", encoding="utf-8")
    code, found = looked(run)
    assert (code, found["folder"]["value"]) == (1, "records: is a file")


def test_a_folder_that_cannot_be_written_is_a_problem(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places.os, "access", lambda *_: False)
    code, found = looked(run)
    assert code == 1
    assert "cannot be written" in found["output"]["value"]
    assert "cannot be written" in found["cache"]["value"]


def test_an_optional_part_that_is_not_installed_says_how_to_install_it(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "find_spec", lambda _: None)
    code, found = looked(run)
    assert code == 0
    for name in ("pdf", "search", "spacy", "dask"):
        assert found[name]["state"] == "missing"
        assert f"pip install 'readout-briefings[{name}]'" in found[name]["remedy"]
    (workspace / "readout.yaml").write_text("pdf: all\n", encoding="utf-8")
    code, found = looked(run)
    assert (code, found["pdf"]["state"]) == (1, "problem")


@pytest.mark.skipif(find_spec("pagefind") is None, reason="needs Pagefind")
def test_an_optional_part_tells_its_version(run: Run) -> None:
    _, found = looked(run)
    assert found["search"]["value"].startswith("pagefind 1.")


def test_a_library_that_is_lacking_is_a_problem(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        program, "requires", lambda _: ["click>=8.1", "nowhere>=1", 'x; extra == "y"']
    )
    code, found = looked(run)
    assert (code, found["libraries"]["value"]) == (1, "lacking: nowhere")


def test_templates_that_replace_ours_are_named_and_idle_ones_too(run: Run, workspace: Path) -> None:
    folder = workspace / "templates" / "html"
    folder.mkdir(parents=True)
    (folder / "home.html.j2").write_text("x", encoding="utf-8")
    _, found = looked(run)
    assert found["templates"]["state"] == "ok"
    assert "html/home.html.j2" in found["templates"]["value"]
    (folder / "hom.html.j2").write_text("x", encoding="utf-8")
    _, found = looked(run)
    assert (found["templates"]["state"], "html/hom.html.j2" in found["templates"]["value"]) == (
        "note",
        True,
    )


def test_another_readout_at_work_is_told(run: Run, workspace: Path) -> None:
    (workspace / ".readout").mkdir()
    call = "import sys, filelock; lock = filelock.FileLock(sys.argv[1]); "
    call += "lock.acquire(); print(flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", call, str(workspace / ".readout/lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        code, found = looked(run)
        other.communicate(b"\n")
    assert (code, found["lock"]["state"]) == (0, "note")
    assert found["lock"]["value"].startswith("held by ")
    with FileLock(workspace / ".readout/lock").acquire(timeout=10):
        pass


def test_names_that_differ_in_capitals_alone_are_noted(run: Run, workspace: Path) -> None:
    run("parse", "articles")
    (workspace / "records" / "Call.yaml").write_text("x: 1\n", encoding="utf-8")
    if len(list((workspace / "records").glob("*.yaml"))) == 1:
        pytest.skip("this file system takes them for one")
    _, found = looked(run)
    assert found["records"]["state"] == "note"
    assert "Call.yaml and call.yaml" in found["records"]["value"]


def git(folder: Path, *arguments: str) -> None:
    blank = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, check=True, env={**os.environ, **blank})


def test_git_and_its_hook_are_looked_for(run: Run, workspace: Path) -> None:
    _, found = looked(run)
    assert found["repository"]["state"] == "missing"
    git(workspace, "init", "--quiet")
    run("build")
    _, found = looked(run)
    assert found["repository"]["value"] == str(workspace)
    assert found["pre-commit"]["remedy"].endswith("pre-commit install")
    assert found["output in git"]["state"] == "note"
    (workspace / ".git/hooks").mkdir(exist_ok=True)
    (workspace / ".git/hooks/pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    (workspace / ".gitignore").write_text("/output/\n/.readout/\n", encoding="utf-8")
    _, found = looked(run)
    assert found["pre-commit"]["state"] == "ok"
    assert "output in git" not in found


def test_a_machine_without_git_is_told(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(custody, "_git", lambda *_: None)
    code, found = looked(run)
    assert (code, found["git"]["state"]) == (0, "missing")


def test_a_terminal_without_utf_8_is_noted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    class Narrow:
        encoding = "ascii"

    monkeypatch.setattr(program.sys, "stdout", Narrow())
    (found,) = [one for one in program.look_at_program() if one.name == "terminal"]
    assert (found.state, "PYTHONUTF8=1" in found.remedy) == ("note", True)


def test_an_article_that_windows_cannot_hold_is_noted(run: Run, workspace: Path) -> None:
    (workspace / "articles" / "Talks: two.txt").write_text("x", encoding="utf-8")
    code, found = looked(run)
    assert (code, found["articles"]["state"]) == (0, "note")
    assert "Windows cannot hold Talks: two.txt, as its name holds ':'" in found["articles"]["value"]


def test_records_without_the_line_for_editors_are_noted(run: Run, workspace: Path) -> None:
    run("build")
    assert looked(run)[1]["schemas"]["state"] == "ok"
    record = workspace / "records/call.yaml"
    _, _, rest = record.read_text(encoding="utf-8").partition("\n")
    record.write_text(rest, encoding="utf-8")
    _, found = looked(run)
    assert found["schemas"]["state"] == "note"
    assert (
        "1 record without the line that leads editors there, such as call.yaml"
        in (found["schemas"]["value"])
    )


@pytest.mark.skipif(find_spec("pagefind") is None, reason="needs Pagefind")
def test_an_optional_part_that_is_damaged_is_told(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> str:
        raise AttributeError("no such name")

    monkeypatch.setattr("pipeline.build.site.pagefind.pagefind_version", damaged)
    code, found = looked(run)
    assert (code, found["search"]["state"]) == (0, "note")
    assert found["search"]["value"] == "pagefind cannot be loaded: AttributeError: no such name"
    (workspace / "readout.yaml").write_text("search: pagefind\n", encoding="utf-8")
    code, found = looked(run)
    assert (code, found["search"]["state"]) == (1, "problem")
