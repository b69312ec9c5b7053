"""The lock of a process that was killed is free at once; that of a living one is waited for."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from pipeline.build.locking import exclusive
from pipeline.build.workspace import workspace_at
from pipeline.errors import WorkspaceError

ROOT = Path(__file__).resolve().parents[2]
_HOLD = """
import sys, time
from pathlib import Path
from pipeline.build.locking import exclusive
from pipeline.build.workspace import workspace_at
with exclusive(workspace_at(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def _holder(root: Path) -> Iterator["subprocess.Popen[str]"]:
    """Start another process that holds the lock until it is killed, or its input ends."""
    command = [sys.executable, "-c", _HOLD, str(root)]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        yield holder


def test_the_lock_of_a_killed_process_is_free_at_once(tmp_path: Path) -> None:
    with _holder(tmp_path) as holder:
        os.kill(holder.pid, signal.SIGKILL)
        holder.wait()
        with exclusive(workspace_at(tmp_path), patience_s=0):
            pass


def test_the_lock_of_a_living_process_is_not_taken(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with _holder(tmp_path) as holder:
        with (
            pytest.raises(WorkspaceError, match="another readout is at work here; try again"),
            exclusive(workspace_at(tmp_path), patience_s=1.2),
        ):
            pytest.fail("two hold the lock")
        holder.kill()
    assert "another readout is at work here; this one waits" in caplog.text


def test_the_lock_is_had_when_the_other_is_done(tmp_path: Path) -> None:
    with _holder(tmp_path) as holder:
        assert holder.stdin
        holder.stdin.close()
        with exclusive(workspace_at(tmp_path)):
            assert holder.wait() == 0


def test_the_command_line_says_that_it_waits(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    program = "from pipeline.cli import main; main()"
    with _holder(tmp_path) as holder:
        build = subprocess.Popen(
            [sys.executable, "-c", program, "build", "-w", tmp_path],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert build.stderr
        line = (
            f"{tmp_path}: another readout is at work here; this one waits for it, up to 60 seconds"
        )
        assert build.stderr.readline() == f"{line}\n"
        holder.kill()
        assert "files written" in build.communicate()[1]
    assert build.returncode == 0
