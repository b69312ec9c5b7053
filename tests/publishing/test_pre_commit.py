"""The hook that people put into their workspace's pre-commit configuration."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
(HOOK,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
WHO = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER")
       for what in ("NAME", "EMAIL")}  # fmt: skip


@pytest.fixture
def briefings(tmp_path: Path) -> Path:
    """A workspace in git in which somebody is about to commit a slip."""
    folder = tmp_path / "briefings"
    shutil.copytree(
        ROOT / "examples", folder, ignore=shutil.ignore_patterns("output", ".readout", ".git*")
    )
    record = folder / "records" / "tallinn-lusaka-call.yaml"
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "Begin")
    text = record.read_text(encoding="utf-8")
    assert text.count("\nstatus: draft\n") == 1
    record.write_text(text.replace("\nstatus: draft\n", "\nstatus: reviwed\n"), encoding="utf-8")
    git(folder, "add", "--all")
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, env=os.environ | WHO, check=True)


@pytest.mark.slow
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="pre-commit takes hooks out of git")
def test_a_commit_with_a_fault_is_held_back_at_its_line(
    briefings: Path, libraries: Path, tmp_path: Path
) -> None:
    """pre-commit itself installs this checkout, without a network, and runs the hook."""
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "try-repo", str(ROOT), "readout-check"],
        cwd=briefings,
        env={
            **WHO,
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(tmp_path),
            "PRE_COMMIT_HOME": str(tmp_path / "hooks"),
            "PYTHONPATH": str(libraries),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_NO_DEPS": "1",
            "PIP_NO_BUILD_ISOLATION": "0",  # pip reads it as: no isolation
        },
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "check the records" in done.stdout
    assert (
        "records/tallinn-lusaka-call.yaml:4:9: status: 'reviwed' is not allowed; "
        "did you mean 'reviewed'?" in done.stdout
    )
    assert "3 records checked: 1 error\n" in done.stdout


@pytest.mark.parametrize(
    ("path", "is_looked_at"),
    [
        ("records/call.yaml", True),
        ("records/.parsed/call.json", True),
        ("articles/2025/call.txt", True),
        ("people.yaml", True),
        ("lookups.yaml", True),
        ("readout.yaml", True),
        ("briefings/records/call.yaml", True),
        ("briefings/readout.yaml", True),
        ("README.md", False),
        ("templates/html/home.html.j2", False),
        ("old-records/call.txt", False),
        ("salespeople.yaml", False),
    ],
)
def test_the_hook_runs_where_something_changed_that_is_checked(
    path: str, is_looked_at: bool
) -> None:
    assert bool(re.search(HOOK["files"], path)) == is_looked_at


def test_the_hook_checks_the_whole_workspace(
    briefings: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from pipeline.cli import main

    assert HOOK["pass_filenames"] is False
    program, *arguments = HOOK["entry"].split()
    assert program in _scripts()
    monkeypatch.chdir(briefings)
    monkeypatch.setattr(sys, "argv", [program, *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 1
    assert capsys.readouterr().out.startswith("records/tallinn-lusaka-call.yaml:4:9: status: ")


def _scripts() -> dict[str, Any]:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    scripts: dict[str, Any] = project["project"]["scripts"]
    return scripts
