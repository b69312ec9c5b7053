"""A Dask cluster makes the same site as this machine, whatever becomes of its workers."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.cluster.conftest import Cluster, make_site
from tests.cli.conftest import files_in

pytestmark = pytest.mark.slow

READOUT = str(Path(sys.executable).with_name("readout"))


def build(root: Path, plug_in: Path, *arguments: str) -> tuple[int, bytes, dict[str, bytes]]:
    """Return the exit code, all that was said, and the tree that stands then."""
    done = subprocess.run(
        [READOUT, "build", *arguments],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(plug_in)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )
    tree = {name: data for name, data in files_in(root).items() if ".readout/" not in name}
    return done.returncode, done.stdout, tree


@pytest.fixture(scope="module")
def local(
    tmp_path_factory: pytest.TempPathFactory, plug_in: Path
) -> tuple[int, bytes, dict[str, bytes]]:
    """What one process of this machine makes and says."""
    done = build(make_site(tmp_path_factory.mktemp("local")), plug_in, "--jobs", "1")
    assert "output/index.html" in done[2]
    assert b"a theme of the sea" in done[2]["records/talks-01.yaml"]
    return done


# Four tasks parse, one checks, one renders the pages of meetings, and some those of lists.
@pytest.mark.parametrize("number", [2, 6], ids=["parsing", "rendering"])
def test_the_tree_is_the_same_if_a_worker_is_killed(
    number: int, cluster: Cluster, tmp_path: Path, plug_in: Path, local: tuple[object, ...]
) -> None:
    for _ in range(2):
        cluster.add_worker(plug_in, f"{cluster.folder}:{number}:0")
    done = build(make_site(tmp_path), plug_in, "--cluster", cluster.address)
    gone = [one.returncode for one in cluster.processes if one.poll() is not None]
    assert gone == [-signal.SIGKILL]
    assert len(list(cluster.folder.glob("begun-*"))) >= 8
    assert done == local


def test_ctrl_c_ends_the_wait_for_a_cluster(
    cluster: Cluster, tmp_path: Path, plug_in: Path
) -> None:
    cluster.add_worker(plug_in)
    begun = cluster.folder / "begun"
    root = make_site(tmp_path, slow=str(begun))
    process = subprocess.Popen(
        [READOUT, "build", "--cluster", cluster.address],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(plug_in)},
        stderr=subprocess.PIPE,
    )
    while not begun.exists() and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert (process.returncode, said.strip()) == (130, b"readout: stopped")
    assert not (root / "output").exists()


def test_parse_has_articles_read_by_a_cluster(
    cluster: Cluster, tmp_path: Path, plug_in: Path, local: tuple[int, bytes, dict[str, bytes]]
) -> None:
    cluster.add_worker(plug_in)
    root = make_site(tmp_path)
    shutil.copytree(root / "articles", root.parent / "elsewhere")
    done = subprocess.run(
        [READOUT, "parse", "-w", root.name, "elsewhere", "--cluster", cluster.address, "-q"],
        cwd=root.parent,
        env={**os.environ, "PYTHONPATH": str(plug_in)},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.count(b"\n") == done.stderr.count(b"elsewhere/talks-") == 2
    records = files_in(root / "records")
    assert records == {
        name.removeprefix("records/"): data
        for name, data in local[2].items()
        if name.startswith("records/")
    }
