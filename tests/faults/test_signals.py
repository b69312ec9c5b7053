"""A run that is asked to end leaves the old site or the new one, no trace and no worker."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.faults.workspaces import make_old, record

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and adopts what is left of the dead")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize("scenario", ["workers", "articles"])
def test_a_run_that_is_asked_to_end_leaves_no_trace(
    scenario: str, name: str, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.faults.stopping", tmp_path, scenario, name, "17"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert found["points"] > 5
    assert found["slowest_end_s"] < 10, "processes are left behind"


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_workers_of_a_real_command_end_with_it(
    number: signal.Signals, code: int, tmp_path: Path
) -> None:
    make_old(tmp_path)
    for place in range(150):
        path = tmp_path / "records" / f"r{place}.yaml"
        path.write_text(record(f"r{place}", f"Talks number {place}"))
    program = "from pipeline.cli import main; main()"
    build = subprocess.Popen(
        [sys.executable, "-c", program, "build", "-w", tmp_path, "--jobs", "2", "--quiet"],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while build.poll() is None and len(_workers_of(build.pid)) < 2:
        time.sleep(0.001)
    workers = _workers_of(build.pid)
    assert workers, "the build was over before it had workers"
    os.killpg(build.pid, number)
    assert build.communicate()[1].strip() == "readout: stopped"
    assert build.returncode == code
    assert not any(_is_alive(worker) for worker in workers)
    assert not (tmp_path / "output").exists()


def _workers_of(process: int) -> list[int]:
    try:
        told = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return []
    return [int(one) for one in told.split()]


def _is_alive(process: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
