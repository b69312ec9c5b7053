"""What is wrong with a cluster is said in one line with a remedy, and the old site stays."""

import shutil
import socket
import sys
from pathlib import Path

import pytest

import pipeline
from pipeline.build.crew.crew import Crew, Load
from pipeline.errors import WorkspaceError
from tests.cli.cluster.conftest import Cluster, cluster_in, make_site
from tests.cli.conftest import Ran, Run, files_in

pytestmark = pytest.mark.slow

ROOM = Path(pipeline.__file__).parent


@pytest.fixture
def root(tmp_path: Path, run: Run, plug_in: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace whose site was built before another article came."""
    monkeypatch.syspath_prepend(str(plug_in))
    root = make_site(tmp_path)
    for path in sorted((root / "articles").iterdir())[1:]:
        path.unlink()
    monkeypatch.chdir(root)
    assert run("build", "--jobs", "1").code == 0
    first = root / "articles" / "talks-00.txt"
    shutil.copy(first, root / "articles" / "more.txt")
    return root


def refused(run: Run, root: Path, address: str) -> str:
    """Return the one line that a build says that is refused, and look at the old site."""
    before = files_in(root / "output")
    done: Ran = run("build", "--cluster", address)
    assert (done.code, done.out) == (2, "")
    assert files_in(root / "output") == before
    (line,) = done.err.splitlines()
    return line


@pytest.mark.parametrize("address", ["nonsense", "foo://127.0.0.1:1"])
def test_an_address_that_is_none(run: Run, root: Path, address: str) -> None:
    line = refused(run, root, address)
    assert line.startswith(f"readout: --cluster {address}: no Dask scheduler answers there (")
    assert line.endswith(
        "); correct the address or start one (dask scheduler), or leave --cluster out"
    )


def test_an_address_that_is_empty(run: Run, root: Path) -> None:
    assert refused(run, root, "") == (
        "readout: --cluster: its address is empty; "
        "give that of the scheduler (tcp://HOST:8786), or leave --cluster out"
    )


def test_an_address_where_nobody_answers(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.build.crew.cluster.ANSWER_S", 1)
    with socket.socket() as taken:  # bound and not listening
        taken.bind(("127.0.0.1", 0))
        line = refused(run, root, f"127.0.0.1:{taken.getsockname()[1]}")
    assert ": no Dask scheduler answers there (" in line


def test_dask_that_is_not_installed(run: Run, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert refused(run, root, "127.0.0.1:1") == (
        "readout: --cluster: Dask is not installed here; pip install 'readout-briefings[dask]', "
        "or leave --cluster out"
    )


def test_no_cluster_is_asked_where_nothing_is_to_be_done(run: Run, root: Path) -> None:
    (root / "articles" / "more.txt").unlink()
    done = run("build", "--cluster", "nonsense")
    assert (done.code, done.err) == (0, "output: up to date\n")


def test_a_cluster_without_workers_then_with_others_than_ours(
    run: Run, root: Path, cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.build.crew.cluster.WORKERS_S", 1)
    at = f"readout: --cluster {cluster.address}: "
    assert refused(run, root, cluster.address) == (
        f"{at}the Dask cluster has had no workers for 1 seconds; "
        "start some (dask worker), or leave --cluster out"
    )
    monkeypatch.setattr("pipeline.build.crew.cluster.WORKERS_S", 60)
    (tmp_path / "none" / "pipeline").mkdir(parents=True)
    (tmp_path / "none" / "pipeline" / "__init__.py").touch()
    cluster.add_worker(tmp_path / "none")
    assert refused(run, root, cluster.address) == (
        f"{at}a worker has no readout, or another than this; "
        "install the same version on all, or leave --cluster out"
    )
    cluster.end_last()
    for name in ("pipeline", "schemas", "templates"):
        shutil.copytree(ROOM.parent / name, tmp_path / "other" / name)
    with (tmp_path / "other" / "pipeline" / "months.py").open("a") as file:
        file.write("# changed\n")
    cluster.add_worker(tmp_path / "other")
    line = refused(run, root, cluster.address)
    assert line.startswith("readout: the worker at tcp://127.0.0.1:")
    assert line.endswith(
        "has another readout, Python or library than this; "
        "install the same versions there and start it again"
    )


def test_all_workers_end(
    run: Run, root: Path, cluster: Cluster, plug_in: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.build.crew.cluster.GONE_S", 1)
    cluster.add_worker(plug_in, f"{cluster.folder}:1:0")
    assert refused(run, root, cluster.address).endswith(
        "all workers have been gone for 1 seconds; start others (dask worker), "
        "or leave --cluster out"
    )


def test_the_scheduler_ends(run: Run, root: Path, cluster: Cluster, plug_in: Path) -> None:
    cluster.add_worker(plug_in, f"{cluster.folder}:1:{cluster.processes[0].pid}")
    assert refused(run, root, cluster.address).endswith(
        "the connection to the scheduler was lost; see to it and try again, or leave --cluster out"
    )


def test_the_scheduler_ends_between_tasks(cluster: Cluster) -> None:
    cluster.add_worker()
    with Crew(cluster=cluster.address) as crew:
        found = crew.run(sum, range(90), 90, Load(1, 0))
        assert [next(found), next(found)] == [0, 1]
        cluster.processes[0].kill()
        with pytest.raises(WorkspaceError, match="the connection to the scheduler was lost"):
            list(found)


def test_a_task_that_ends_each_worker(
    run: Run, root: Path, plug_in: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    never = {"DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "0"}
    with cluster_in(tmp_path_factory.mktemp("strict"), **never) as cluster:
        cluster.add_worker(plug_in, f"{cluster.folder}:1:0")
        assert refused(run, root, cluster.address).endswith(
            "workers ended at one task again and again, perhaps for want of memory; "
            "give them more, or leave --cluster out"
        )
