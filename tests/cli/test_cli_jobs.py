"""However many processes work, the same is written and told, in the same order."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran, Run, files_in
from tests.distributions import install
from tests.invented_articles import put_articles

PEOPLE = """schema: readout/people/1
people:
  - name: Ilka Vantala
    also: [I. Vantala]
    represents: {country: FI}
"""
LOOKUPS = """schema: readout/lookups/1
lookups:
  - {match: Santiago, replace: Santiago de Chile, why: in full}
"""
HARBOUR = """
import os, signal
from pipeline.model import Proposal

def set_up(options):
    word = options.get("word", "fisheries")
    def propose(document, record):
        text = document.article.text
        if "deadly" in options and "water supply" in text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "port safety" in text:
            raise LookupError("no ports")
        at = text.find(word)
        if at >= 0:
            yield Proposal(path="meeting.part_of", value=word, what="a theme of the sea",
                           start=at, end=at + len(word), confidence=0.5)
    return propose
"""

pytestmark = pytest.mark.slow


@pytest.fixture
def site(run: Run, tmp_path: Path) -> Callable[[str], Path]:
    """Make a workspace of 12 articles under this name, and give what stands in it afterwards."""

    def make(name: str) -> Path:
        root = tmp_path / name / "site"
        put_articles(root / "articles", 12)
        (root / "readout.yaml").write_text(
            "title: Talks\nextractors: [harbour]\nextractor_options: {harbour: {word: fisheries}}\n"
        )
        (root / "people.yaml").write_text(PEOPLE)
        (root / "lookups.yaml").write_text(LOOKUPS)
        return root

    return make


@pytest.fixture(autouse=True)
def harbour(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path_factory.mktemp("site-packages")
    install(folder, "harbour_themes", HARBOUR, harbour="set_up")
    monkeypatch.syspath_prepend(str(folder))
    sys.modules.pop("harbour_themes", None)


def in_each(
    run: Run, site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, *arguments: str
) -> list[tuple[Ran, dict[str, bytes]]]:
    found = []
    for jobs in ("1", "2", "4"):
        root = site(f"jobs-{jobs}")
        monkeypatch.chdir(root)
        done = run(*arguments, "--jobs", jobs)
        found.append((done, {k: v for k, v in files_in(root).items() if ".readout/" not in k}))
    return found


@pytest.mark.parametrize(
    "arguments",
    [
        ("build",),
        ("parse", "articles", "articles/talks-00.txt", "missing.txt"),
        ("parse", "articles", "--check"),
        ("parse", "articles", "empty", "--stdout", "--format", "json"),
        ("parse", "articles", "--stdout"),
    ],
    ids=" ".join,
)
def test_the_same_is_written_and_told(
    run: Run, site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch, arguments: tuple[str]
) -> None:
    one, two, four = in_each(run, site, monkeypatch, *arguments)
    assert one[0].code == 1
    assert one[0].err.count("talks-03.txt") == 1
    assert "LookupError: no ports" in one[0].err
    assert one[0].err.index("talks-03.txt") < one[0].err.index("talks-10.txt")
    assert two == one
    assert four == one


def test_a_copy_made_on_the_way_is_read_after_it_was_made(
    run: Run, site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site("copies")
    monkeypatch.chdir(root)
    put_articles(root.parent / "elsewhere", 15)
    paths = [f"../elsewhere/talks-{number}.txt" for number in (12, 13, 14)]
    copies = [f"articles/talks-{number}.txt" for number in (12, 13, 14)]
    done = run("parse", *paths, *copies, "articles", "-j", "2")
    assert "no such file" not in done.err
    assert all((root / copy).is_file() for copy in copies)


def test_a_worker_that_dies_ends_the_command_with_one_line(
    run: Run, site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root = site("deadly")
    monkeypatch.chdir(root)
    config = (root / "readout.yaml").read_text()
    (root / "readout.yaml").write_text(config.replace("word: fisheries", "deadly: really"))
    done = run("build", "-q", "-j", "2")
    assert done.code == 2
    assert done.err.splitlines()[-1] == (
        "readout: a worker process was ended from outside, perhaps for want of memory; "
        "try again, or with --jobs 1"
    )
    assert "Traceback" not in done.err
    assert not (root / "output").exists()


def test_workers_that_are_started_anew_do_the_same(
    run: Run, site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    trees = []
    for start in ("fork", "spawn"):
        root = site(start)
        monkeypatch.chdir(root)
        monkeypatch.setattr("pipeline.build.crew.local.START", start)
        done = run("build", "-j", "2")
        trees.append((done, {k: v for k, v in files_in(root).items() if ".readout/" not in k}))
    assert trees[0] == trees[1]
    assert "output/index.html" in trees[0][1]


def test_a_cluster_has_no_jobs(
    run: Run, site: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(site("both"))
    for command in (["build"], ["render"], ["parse", "articles"]):
        done = run(*command, "--jobs", "2", "--cluster", "127.0.0.1:1")
        assert done.code == 2
        assert "--jobs is for this machine alone; leave it out with --cluster" in done.err
