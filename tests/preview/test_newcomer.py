"""What a newcomer does in the first hour, from an empty folder to a site that a forge publishes.

No step needs more than the commands say by themselves.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT, SHARED
from tests.site import tools
from tests.site.live import LivePage, live_page
from tests.site.previewing import preview

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ARTICLE = """\
Ministers open ferry talks in Tallinn

Tallinn, 12 May 2025

Estonian Transport Minister Kersti Rannamaa met her Finnish colleague Olavi Saarikoski in Tallinn on
Monday. It was their first meeting since the autumn.

Ferries

They agreed to publish timetables together and to count passengers in the same way. A report is to
follow in June, the ministry says.
"""
SEED = "the article that this was asked for"
OVERLAY = "#readout-overlay"


@dataclass(frozen=True)
class Desk:
    """The folder of somebody who has `readout` and git, and nothing else of ours."""

    root: Path
    environment: dict[str, str]

    def run(self, line: str, code: int = 0, folder: Path | None = None) -> str:
        """Run a line as a shell does; return what it said."""
        done = subprocess.run(
            ["sh", "-euc", line],
            cwd=folder or self.root,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == code, f"{line} ended with {done.returncode}: {done.stdout}"
        assert "Traceback" not in done.stdout
        return done.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """An empty folder, and a path with `readout`; `python` only says what it was to install."""
    home = tmp_path / "home"
    home.mkdir()
    call = "import sys; from pipeline.cli import main; main()"
    scripts = {
        "readout": f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -P -c "{call}" "$@"',
        "pre-commit": f'exec "{sys.executable}" -m pre_commit "$@"',
        "python": 'test "$1 $2 $3" = "-m pip install"',
    }
    for name, line in scripts.items():
        (home / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (home / name).chmod(0o755)
    who = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER")
           for what in ("NAME", "EMAIL")}  # fmt: skip
    environment = {
        "PATH": f"{home}:/usr/bin:/bin",
        "HOME": str(home),
        "LC_ALL": "C.UTF-8",
        "GIT_CONFIG_NOSYSTEM": "1",
        "PRE_COMMIT_HOME": str(home / "hooks"),
        **who,
    }
    root = tmp_path / "desk"
    root.mkdir()
    return Desk(root, environment)


@pytest.fixture(scope="module")
def page() -> Iterator[LivePage]:
    if why := tools.missing_for_visits():
        pytest.skip(why)
    with live_page() as found:
        yield found


def article_of(kind: str) -> str:
    if kind != SEED:
        return ARTICLE
    if not SHARED.is_dir():
        pytest.skip(f"needs the article that is in {SHARED}")
    return next((SHARED / "seeds").glob("*.txt")).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["another article", SEED])
def test_a_newcomer_publishes_an_article(desk: Desk, page: LivePage, kind: str) -> None:
    begin(desk, article_of(kind))
    edit_with_the_page_beside(desk, page)
    commit_with_the_hook(desk)
    run_what_the_forge_runs(desk)


def begin(desk: Desk, article: str) -> None:
    said = desk.run("readout init --ci github --title 'Ferry desk'")
    assert "readout.yaml: written" in said
    (desk.root / "articles/mine.txt").write_text(article, encoding="utf-8")
    said = desk.run("readout build")
    assert "articles/mine.txt: records/mine.yaml written" in said
    assert re.search(r"output: \d+ files written", said)


def record_of(desk: Desk) -> Path:
    return desk.root / "records/mine.yaml"


def replace(path: Path, pattern: str, by: str) -> None:
    text = path.read_text(encoding="utf-8")
    made, count = re.subn(pattern, by, text, count=1, flags=re.MULTILINE)
    assert count == 1, (pattern, text)
    path.write_text(made, encoding="utf-8")


def edit_with_the_page_beside(desk: Desk, page: LivePage) -> None:
    """A slip in the record is shown over the page with its line; mended, the page changes."""
    with preview(desk.root) as shown:
        page.goto(f"{shown.url}meetings/mine/")
        page.console()  # of the preview before this one, whose end the page has seen
        before = page.text("h1")
        replace(record_of(desk), "^title: .*$", "title: Ferries, as we call it")
        page.wait_for("h1", "Ferries, as we call it")
        assert before != "Ferries, as we call it"
        replace(record_of(desk), "^status: draft$", "status: reviwed")
        page.wait_for(OVERLAY, "did you mean 'reviewed'?")
        line = record_of(desk).read_text(encoding="utf-8").splitlines().index("status: reviwed") + 1
        assert f"records/mine.yaml:{line}:9" in page.text(OVERLAY)
        assert page.text("h1") == "Ferries, as we call it"
        replace(record_of(desk), "^status: reviwed$", "status: reviewed")
        page.wait_until_gone(OVERLAY)
        page.wait_for(".strip", "Reviewed")
        assert page.console() == []
        assert shown.interrupt() == 0


def commit_with_the_hook(desk: Desk) -> None:
    """The hook that `init` wrote lets no slip into git."""
    desk.run("git init -q -b main && pre-commit install")
    replace(record_of(desk), "^status: reviewed$", "status: reviwed")
    said = desk.run("git add -A && git commit -qm 'Add the ferry talks'", 1)
    assert "check the records" in said
    assert "did you mean 'reviewed'?" in said
    replace(record_of(desk), "^status: reviwed$", "status: reviewed")
    desk.run("git add -A && git commit -qm 'Add the ferry talks'")
    kept = desk.run("git ls-files").splitlines()
    assert {"records/mine.yaml", "records/.parsed/mine.json", "articles/mine.txt"} <= set(kept)
    assert not [name for name in kept if name.startswith(("output/", ".readout/"))]


def run_what_the_forge_runs(desk: Desk) -> None:
    """The shell lines of the workflow, in a fresh clone, make the site that stands here."""
    path = desk.root / ".github/workflows/publish.yml"
    jobs = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)["jobs"]
    clone = desk.root.with_name("clone")
    desk.run(f"git clone -q '{desk.root}' '{clone}'")
    lines = [
        step["run"]
        for job in ("check", "build")
        for step in jobs[job]["steps"]
        if "run" in step and "if" not in step
    ]
    assert [line for line in lines if line.startswith("readout")]
    for line in lines:
        desk.run(line, folder=clone)
    desk.run("readout build")
    assert files_in(clone / "output") == files_in(desk.root / "output")
    shutil.rmtree(clone)


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
