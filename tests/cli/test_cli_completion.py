"""What Tab offers: by the protocol of click, and in a real bash."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
CALL = "import sys; from pipeline.cli import main; main()"
BASH = shutil.which("bash")
COMMANDS = {"init", "parse", "check", "review", "diff", "render", "build", "deps", "schema"}


@pytest.fixture
def desk(run: Run, workspace: Path) -> Path:
    """A workspace with one record that asks about a place."""
    run("parse", "articles")
    record = workspace / "records/call.yaml"
    text = record.read_text(encoding="utf-8").partition("review:")[0]
    item = "review:\n  - {path: meeting.date, why: look at it}\n"
    record.write_text(text + item, encoding="utf-8")
    return workspace


def offered(folder: Path, line: str) -> list[str]:
    """What is offered at the end of a line, each as its type and value."""
    words = line.split(" ")
    done = subprocess.run(
        [sys.executable, "-P", "-c", CALL],
        cwd=folder,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "_READOUT_COMPLETE": "bash_complete",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.split()


def test_commands_and_options_are_offered(desk: Path) -> None:
    assert {f"plain,{name}" for name in COMMANDS} <= set(offered(desk, "readout "))
    assert offered(desk, "readout rev") == ["plain,review"]
    assert "plain,--against" in offered(desk, "readout check --")


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("readout review ", ["plain,call"]),
        ("readout diff c", ["plain,call"]),
        ("readout review call ", ["file,"]),  # it is named already
        ("readout check ", ["plain,records/call.yaml"]),
        ("readout check rec", ["plain,records/call.yaml"]),
        ("readout parse ", ["plain,articles/call.txt"]),
        ("readout build art", ["plain,articles/call.txt"]),
        ("readout build /elsewhere/x", ["file,/elsewhere/x"]),
        ("readout review call --accept ", ["plain,meeting.date"]),
        ("readout review call --reject meet", ["plain,meeting.date"]),
        ("readout check --format g", ["plain,github"]),
        ("readout build --format ", ["plain,text", "plain,json"]),
        ("readout schema peo", ["plain,people"]),
        ("readout completion ", ["plain,bash", "plain,zsh", "plain,fish"]),
        ("readout render -w ", ["dir,"]),
        ("readout init --ci gith", ["plain,github"]),
    ],
)
def test_values_are_offered(desk: Path, line: str, values: list[str]) -> None:
    assert offered(desk, line) == values


def test_records_of_the_workspace_that_is_named_are_offered(desk: Path) -> None:
    assert offered(desk.parent, f"readout review -w {desk} ") == ["plain,call"]


@pytest.mark.parametrize("line", ["readout review ", "readout check ", "readout build "])
def test_where_there_is_no_workspace_files_are_offered(tmp_path: Path, line: str) -> None:
    assert offered(tmp_path, line) == ["file,"]


@pytest.mark.parametrize(
    "line", ["readout review ", "readout review call --accept ", "readout parse "]
)
@pytest.mark.parametrize("broken", ["records", "articles", "readout.yaml"])
def test_a_broken_workspace_offers_nothing_and_says_nothing(
    desk: Path, line: str, broken: str
) -> None:
    path = desk / broken
    if path.is_dir():
        shutil.rmtree(path)
        path.write_text("x", encoding="utf-8")
    else:
        path.write_text("title: [\n", encoding="utf-8")
    (desk / "people.yaml").mkdir()
    assert all(not one.startswith("plain,Trace") for one in offered(desk, line))


def test_a_record_that_cannot_be_read_offers_no_places(desk: Path) -> None:
    (desk / "records/call.yaml").write_text("a: [\n", encoding="utf-8")
    assert offered(desk, "readout review call --accept ") == []
    assert offered(desk, "readout review zebra --accept ") == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(run: Run, shell: str) -> None:
    done = run("completion", shell)
    assert done.code == 0
    if shell != "bash" or BASH:  # click looks at the version of bash
        assert done.err == ""
    assert f"_READOUT_COMPLETE={shell}_complete" in done.out


def test_another_shell_is_a_wrong_usage(run: Run) -> None:
    done = run("completion", "tcsh")
    assert done.code == 2
    assert "'bash', 'zsh', 'fish'" in done.err


def test_offering_loads_no_parser_and_no_template_library(desk: Path) -> None:
    code = (
        "import sys, pipeline.cli\ntry:\n    pipeline.cli.main()\n"
        "except SystemExit:\n    print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        cwd=desk,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT),
            "_READOUT_COMPLETE": "bash_complete",
            "COMP_WORDS": "readout review ",
            "COMP_CWORD": "2",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    words = done.stdout.split()
    assert words[0] == "plain,call"
    assert not {"yaml", "jinja2", "jsonschema", "lxml", "trafilatura", "httpx", "rich"} & set(words)


@pytest.mark.skipif(BASH is None, reason="needs bash")
def test_a_real_bash_completes_the_id_of_a_record(desk: Path, tmp_path: Path) -> None:
    script = tmp_path / "bin" / "readout"
    script.parent.mkdir()
    script.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -P -c "{CALL}" "$@"\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    lines = (
        "source <(readout completion bash)",
        "complete -p readout",
        "COMP_WORDS=(readout review ca)",
        "COMP_CWORD=2",
        "_readout_completion readout ca review",
        'printf "[%s]\\n" "${COMPREPLY[@]}"',
    )
    done = subprocess.run(
        [str(BASH), "--noprofile", "--norc", "-c", "\n".join(lines)],
        cwd=desk,
        env={**os.environ, "PATH": f"{script.parent}{os.pathsep}{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    if "older than" in done.stderr:
        pytest.skip("this bash is too old")
    assert "_readout_completion readout" in done.stdout
    assert done.stdout.splitlines()[-1] == "[call]"
