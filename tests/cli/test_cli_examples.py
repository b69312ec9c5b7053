"""The examples of each command's help are run as they stand, by a shell, in a workspace."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from pipeline.cli.readout import _readout
from tests.serving import Web, answer, serving

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = _readout.list_commands(click.Context(_readout))
TALKS = """Harbour talks in Lisbon

Lisbon, 5 March 2025

Portuguese Foreign Minister Ana Duarte met Norwegian Foreign Minister Kari Nygaard in Lisbon on
Wednesday. They discussed fisheries, port safety and the training of coast guards.
"""
PAGE = f"<!doctype html><html lang=en><title>Talks</title><p>{TALKS}</html>"

# What a person types into an example that asks.
TYPED = {"readout review harbour-talks --interactive": "q\n"}
# How to run the examples of a command that does not end by itself, by its name: a function of the
# line that returns what is run in its place, and ends as Ctrl-C ends it.
UNENDING: dict[str, Callable[[str], str]] = {
    "serve": "timeout --signal=INT --preserve-status 5 {}".format,
}
# Where the examples fetch from; a server on this machine stands in for it.
ELSEWHERE = "https://example.org/"


def examples_of(command: click.Command) -> list[str]:
    """The lines of a command's examples, without their margin."""
    _, _, block = (command.epilog or "").partition("Examples:\n")
    return [line.strip() for line in block.splitlines() if line.strip()]


def command_of(name: str) -> click.Command:
    command = _readout.get_command(click.Context(_readout), name)
    assert command is not None
    return command


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """One with `readout` and git on the path, and a home with a downloaded article."""
    home = tmp_path_factory.mktemp("home")
    (home / "downloads").mkdir()
    (home / "downloads/article.html").write_text(PAGE, encoding="utf-8")
    (home / ".config/fish/completions").mkdir(parents=True)
    for name in ("xdg-open", "open"):  # no browser comes up
        (home / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (home / name).chmod(0o755)
    script = home / "readout"
    call = "import sys; from pipeline.cli import main; main()"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -c "{call}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return {
        "PATH": f"{home}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "PYTHONPATH": str(ROOT),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_SYSTEM": os.devnull,
        **{f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER")
           for what in ("NAME", "EMAIL")},
    }  # fmt: skip


def shell(line: str, folder: Path, environment: dict[str, str], typed: str = "") -> str:
    done = subprocess.run(
        ["sh", "-uc", line],
        cwd=folder,
        env=environment,
        input=typed,
        text=True,
        encoding="utf-8",
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, f"{line} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    with serving() as served:
        served.pages["/news/lisbon-talks"] = answer()
        yield served


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A workspace in git, with two records, one of which asks about a participant."""
    desk = tmp_path_factory.mktemp("prepared")
    (desk / "articles").mkdir()
    (desk / "readout.yaml").write_text("title: Harbour desk\n", encoding="utf-8")
    (desk / "articles/harbour-talks.txt").write_text(TALKS, encoding="utf-8")
    (desk / "articles/summit.txt").write_text(TALKS.replace("Lisbon", "Porto"), encoding="utf-8")
    for name in ("article.txt", "article.html", "second-report.html"):
        (desk / name).write_text(PAGE if name.endswith("html") else TALKS, encoding="utf-8")
    shell("readout build --quiet", desk, environment)
    record = desk / "records/harbour-talks.yaml"
    text = record.read_text(encoding="utf-8").partition("review:")[0]
    item = "review:\n  - {path: 'participants[ana-duarte].represents', why: look at it}\n"
    record.write_text(text + item, encoding="utf-8")
    git = "git init -q && git add -A && git commit -qm x && git update-ref refs/remotes/origin/main"
    shell(f"{git} HEAD", desk, environment)
    return desk


@pytest.mark.slow
@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_a_command_run_as_they_stand(
    name: str, prepared: Path, environment: dict[str, str], web: Web, tmp_path: Path
) -> None:
    lines = examples_of(command_of(name))
    assert lines, f"readout {name} --help shows no example"
    desk = tmp_path / "desk"
    shutil.copytree(prepared, desk, symlinks=True)
    for line in lines:
        assert re.match(rf"readout {name}\b", line), line
        run = UNENDING.get(name, str)(line)
        if ELSEWHERE in run:
            run = run.replace(ELSEWHERE, web.at("/")) + " --allow-private"
        shell(run, desk, environment, TYPED.get(line, ""))


@pytest.mark.slow
def test_the_examples_of_all_commands_together_run_as_they_stand(
    prepared: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "article.txt").write_text(TALKS, encoding="utf-8")
    lines = examples_of(_readout)
    assert lines
    for line in lines:
        shell(line, tmp_path, environment)


def test_the_list_of_commands_says_each_in_a_whole_sentence() -> None:
    shown = _readout.get_help(click.Context(_readout, info_name="readout", terminal_width=78))
    _, _, listed = shown.partition("Commands:\n")
    lines = listed.partition("\n\n")[0].splitlines()
    assert [line.split()[0] for line in lines] == COMMANDS
    assert all(line.endswith(".") and not line.endswith("...") for line in lines), shown


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_the_examples_line_by_line(
    name: str, environment: dict[str, str], tmp_path: Path
) -> None:
    command = command_of(name)
    shown = command.get_help(click.Context(command, info_name=f"readout {name}"))
    lines = shown.splitlines()
    for line in examples_of(command):
        assert f"    {line}" in lines
    assert command.get_short_help_str(limit=200).endswith(".")
