"""`readout init`: a workspace to begin with, and what checks and publishes it."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.resources import data_dir
from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
BASE = {
    "readout.yaml",
    ".gitignore",
    ".gitattributes",
    "Makefile",
    ".pre-commit-config.yaml",
}


def written(err: str) -> set[str]:
    return {line.rpartition(": ")[0] for line in err.splitlines() if line.endswith(": written")}


def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def test_a_workspace_is_made_and_builds_as_it_is(run: Run, tmp_path: Path) -> None:
    done = run("init", "desk")
    assert (done.code, done.out) == (0, "")
    first = {"articles/first-article.txt", "records/first-article.yaml"}
    assert written(done.err) == {f"desk/{name}" for name in BASE | first}
    assert done.err.splitlines()[-1] == (
        "next: put articles into desk/articles, then: readout build -w desk"
    )
    built = run("build", "-w", "desk")
    assert (built.code, "1 record checked: no problems" in built.err) == (0, True)
    assert (tmp_path / "desk/output/meetings/first-article/index.html").is_file()


def test_the_first_record_needs_no_review_but_of_its_topics(run: Run, tmp_path: Path) -> None:
    run("init")
    review = load(tmp_path / "records/first-article.yaml")["review"]
    assert {item["path"] for item in review} <= {"topics", "sources[0].published"}


def test_the_title_may_hold_anything(run: Run, tmp_path: Path) -> None:
    title = 'Desk: "A" # b \\ {title}'
    run("init", "--title", title, "--bare")
    assert load(tmp_path / "readout.yaml")["title"] == title
    assert run("check").code == 0


def test_pages_say_that_the_first_meeting_is_invented(run: Run, tmp_path: Path) -> None:
    run("init", "desk")
    run("init", "bare", "--bare")
    assert "is invented" in load(tmp_path / "desk/readout.yaml")["notice"]
    assert load(tmp_path / "bare/readout.yaml")["notice"] == "null"
    assert run("check", "-w", "bare").code == 0


@pytest.mark.parametrize("title", ["", "  "])
def test_an_empty_title_is_refused(run: Run, title: str, tmp_path: Path) -> None:
    done = run("init", "--title", title)
    assert done.code == 2
    assert "the title is empty" in done.err
    assert not list(tmp_path.iterdir())


def test_what_is_there_stays_and_what_is_lacking_comes(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles/own.txt").write_text("mine")
    (tmp_path / "readout.yaml").write_text("title: Mine\n")
    (tmp_path / ".gitignore").symlink_to("nowhere")
    done = run("init", "--ci", "github")
    assert written(done.err) == {
        ".gitattributes",
        "Makefile",
        ".pre-commit-config.yaml",
        ".github/workflows/publish.yml",
    }
    assert "readout.yaml: was there, kept" in done.err
    assert (tmp_path / "readout.yaml").read_text() == "title: Mine\n"
    assert (tmp_path / ".gitignore").readlink() == Path("nowhere")
    assert not (tmp_path / "records").exists()
    assert written(run("init", "--ci", "github").err) == set()


def test_a_file_in_place_of_the_folder_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("x")
    done = run("init", "desk")
    assert done.code == 2
    assert done.err == "readout: desk: is a file; name the folder of the workspace\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir(mode=0o500)
    done = run("init", "desk")
    assert done.code == 2
    assert "Permission denied" in done.err


def test_two_scripts_of_one_name_are_refused(run: Run) -> None:
    done = run("init", "--ci", "rsync", "--ci", "s3")
    assert done.code == 2
    assert "choose one of them" in done.err


def test_the_workflow_is_that_of_the_examples() -> None:
    ours = data_dir("templates") / "workspace"
    for name, path in (
        ("github.yml", ".github/workflows/publish.yml"),
        ("Makefile", "Makefile"),
        ("gitignore", ".gitignore"),
    ):
        assert (ours / name).read_text() == (ROOT / "examples" / path).read_text(), name


@pytest.fixture
def tools(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of commands that say what they were called with, and the `readout` of this run."""
    folder = tmp_path_factory.mktemp("tools")
    call = "import sys; from pipeline.cli import main; main()"
    command = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -P -c "{call}" "$@"\n'
    lines = {"readout": command, "rsync": 'echo rsync "$@" >> "$CALLS"\n'}
    lines["aws"] = 'echo aws "$@" >> "$CALLS"\n'
    lines["python"] = 'echo python "$@" >> "$CALLS"\n'
    for name, line in lines.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}")
        (folder / name).chmod(0o755)
    return folder


def shell(line: str, folder: Path, tools: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": f"{tools}:/usr/bin:/bin",
        "CALLS": str(tools / "calls"),
        "HOME": str(tools),
        **more,
    }
    return subprocess.run(
        ["sh", "-euc", line],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_steps_of_gitlab_make_the_site_that_is_published(
    run: Run, tmp_path: Path, tools: Path
) -> None:
    run("init", "--ci", "gitlab")
    jobs = load(tmp_path / ".gitlab-ci.yml")
    assert jobs["pages"]["artifacts"]["paths"] == ["public"]
    for job in ("check", "pages"):
        for line in (*jobs["default"]["before_script"], *jobs[job]["script"]):
            done = shell(line, tmp_path, tools)
            assert done.returncode == 0, done.stderr
    assert (tmp_path / "public/index.html").is_file()


def test_the_command_of_netlify_makes_the_site_and_stops_at_a_fault(
    run: Run, tmp_path: Path, tools: Path
) -> None:

    run("init", "--ci", "netlify")
    build = tomllib.loads((tmp_path / "netlify.toml").read_text())["build"]
    assert shell(build["command"], tmp_path, tools).returncode == 0
    assert (tmp_path / build["publish"] / "index.html").is_file()
    record = tmp_path / "records/first-article.yaml"
    record.write_text(record.read_text().replace("status: draft", "status: finished"))
    assert shell(build["command"], tmp_path, tools).returncode == 1


@pytest.mark.parametrize(
    ("publisher", "variable", "value", "calls"),
    [
        (
            "rsync",
            "TARGET",
            "desk@example.org:/srv/it's here",
            [("rsync --archive --compress --delay-updates --delete-after"
             " --exclude=/.readout-manifest.json output/ desk@example.org:/srv/it's here")],
        ),
        (
            "s3",
            "BUCKET",
            "s3://desk",
            ["aws s3 sync output/ s3://desk --exclude .readout-manifest.json",
             "aws s3 sync output/ s3://desk --exclude .readout-manifest.json --delete"],
        ),
    ],
)  # fmt: skip
def test_the_script_checks_builds_and_copies(
    run: Run, tmp_path: Path, tools: Path, publisher: str, variable: str, value: str,
    calls: list[str],
) -> None:  # fmt: skip
    run("init", "--ci", publisher)
    elsewhere = tmp_path.parent
    script = f"'{tmp_path / 'publish.sh'}'"
    without = shell(script, elsewhere, tools)
    assert without.returncode != 0
    assert "say where the site goes" in without.stderr
    assert shell(script, elsewhere, tools, **{variable: value}).returncode == 0
    assert (tools / "calls").read_text().splitlines() == calls
    record = tmp_path / "records/first-article.yaml"
    record.write_text(record.read_text().replace("status: draft", "status: finished"))
    assert shell(script, elsewhere, tools, **{variable: value}).returncode == 1
    assert (tools / "calls").read_text().splitlines() == calls


def test_the_hook_checks_all_records_when_one_of_their_files_is_committed(
    run: Run, tmp_path: Path
) -> None:

    run("init")
    (repository,) = load(tmp_path / ".pre-commit-config.yaml")["repos"]
    (hook,) = repository["hooks"]
    assert (repository["repo"], hook["entry"]) == ("local", "readout check")
    files = re.compile(hook["files"])
    for path in ("records/x.yaml", "articles/x.txt", "readout.yaml", "records/.parsed/x.json"):
        assert files.match(path)
    assert not files.match("output/records.html")
