"""A Dask cluster of two worker processes on this machine, which no test reaches from elsewhere."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.distributions import install
from tests.invented_articles import put_articles

KILLING = Path(__file__).with_name("killing.py")
LOCAL = ("--host", "127.0.0.1", "--no-dashboard")
WAIT_S = 60
SEA = """
import os, signal, time
from pathlib import Path
from pipeline.model import Proposal

def set_up(options):
    word = Path(options["word"]).read_text()
    def propose(document, record):
        text = document.article.text
        if "deadly" in options:
            os.kill(os.getpid(), signal.SIGKILL)
        if "slow" in options:
            Path(options["slow"]).touch()
            time.sleep(60)
        at = text.find(word)
        if at >= 0:
            yield Proposal(path="meeting.part_of", value=word, what="a theme of the sea",
                           start=at, end=at + len(word), confidence=0.5)
    return propose
"""


@dataclass
class Cluster:
    """A scheduler that listens on the loopback alone, and its workers."""

    folder: Path
    address: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start a process of Dask's command line; what it says goes into a file."""
        with (self.folder / f"{len(self.processes)}.log").open("wb") as file:
            one = subprocess.Popen(
                [sys.executable, "-m", "dask", *arguments, *LOCAL],
                cwd=self.folder,
                env={**os.environ, **environment},
                stdout=file,
                stderr=file,
            )
        self.processes.append(one)
        return one

    def add_worker(self, python_path: Path | None = None, kill: str = "") -> None:
        """Start a worker of one thread; `kill` says at which task which process is killed."""
        also = {"PYTHONPATH": str(python_path)} if python_path else {}
        run = ["worker", self.address, "--no-nanny", "--nthreads", "1"]
        if kill:
            also["READOUT_TEST_KILL"] = kill
            run += ["--preload", str(KILLING)]
        self.start(*run, **also)

    def end_last(self) -> None:
        """End the process that was started last."""
        last = self.processes.pop()
        last.kill()
        last.wait()


@contextmanager
def cluster_in(folder: Path, **environment: str) -> Iterator[Cluster]:
    """Give a cluster without workers; all of it ends with the block."""
    told = folder / "scheduler.json"
    cluster = Cluster(folder)
    try:
        run = ("scheduler", "--port", "0", "--scheduler-file", str(told))
        scheduler = cluster.start(*run, **environment)
        cluster.address = _address(told, scheduler)
        yield cluster
    finally:
        while cluster.processes:
            cluster.end_last()


def _address(told: Path, process: subprocess.Popen[bytes]) -> str:
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end and process.poll() is None:
        try:
            return json.loads(told.read_text())["address"]
        except (OSError, ValueError):
            time.sleep(0.05)
    raise RuntimeError((told.parent / "scheduler.log").read_text())


@pytest.fixture
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster that has no workers yet."""
    with cluster_in(tmp_path_factory.mktemp("cluster")) as one:
        yield one


def make_site(folder: Path, **options: str) -> Path:
    """Make a workspace of 16 articles, two of which are none, that asks an extractor."""
    root = folder / "site"
    put_articles(root / "articles", 16)
    (root / "words.txt").write_text("fisheries")
    given = {"word": "./words.txt", **options}
    config = {"title": "Talks", "extractors": ["sea"], "extractor_options": {"sea": given}}
    (root / "readout.yaml").write_text(json.dumps(config))
    return root


@pytest.fixture(scope="session")
def plug_in(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install an extractor into a folder that all processes are to have on their path."""
    folder = tmp_path_factory.mktemp("site-packages")
    install(folder, "sea_themes", SEA, sea="set_up")
    return folder
