"""Where a disk fails at any write, readout says so, the site is whole, and a retry works."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks children")
@pytest.mark.parametrize(("error", "step"), [("ENOSPC", 29), ("EIO", 31), ("EDQUOT", 37)])
def test_a_write_that_fails_is_told_and_harms_nothing(
    error: str, step: int, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.faults.failing", tmp_path, error, str(step)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    once, lasting = map(json.loads, done.stdout.splitlines())
    assert once["faults"] == lasting["faults"] == []
    assert once["points"] > 3
    assert lasting["points"] > 3
