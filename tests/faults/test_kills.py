"""A run that is killed at any point leaves a whole site, and the next run mends the rest."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.killing import SCENARIOS

ROOT = Path(__file__).resolve().parents[2]
# How far one point is from the next, so that all take some minutes; this program tries each
# with a step of 1, and `make faults` does with the real command.
_STEPS = {"rebuild": 19, "undone": 41, "settings": 61, "cold": 101, "workers": 61, "articles": 41}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="forks, and adopts what is left of the dead")
@pytest.mark.parametrize("name", sorted(SCENARIOS))
def test_what_is_killed_leaves_a_whole_site_and_the_next_build_mends_the_rest(
    name: str, tmp_path: Path
) -> None:
    command = [sys.executable, "-m", "tests.faults.killing", tmp_path, name]
    done = subprocess.run(
        [*command, str(_STEPS.get(name, 5))], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["faults"] == []
    assert found["points"] > 5
    assert found["slowest_end_s"] < 10, "processes are left behind"
