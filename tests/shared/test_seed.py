"""The article that this program was asked for, held against what a careful person reads off it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.shared


def test_the_users_article_is_read_right_in_every_point(shared: Path) -> None:
    readout = Path(sys.executable).with_name("readout")
    command = f"{readout} parse --stdout --format jsonl"
    done = subprocess.run(
        [sys.executable, shared / "eval/score.py", "seed", "--json", "--errors", "--run", command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    score = json.loads(done.stdout)
    assert score["right"] == score["of"], done.stderr
