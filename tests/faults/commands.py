"""Run the real command, where need be with mounts of its own or as somebody without rights."""

import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
READOUT = f"{sys.executable} -B -c 'from pipeline.cli import main; main()'"


class Done(NamedTuple):
    """What a command said on both streams, and its exit code."""

    code: int
    said: str


def run(script: str, folder: Path) -> Done:
    """Run a shell script in a folder, in which $readout stands for the command."""
    done = subprocess.run(
        ["sh", "-ec", f'readout() {{ {READOUT} "$@"; }}\ncd "{folder}"\n{script}'],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"},
        capture_output=True,
        text=True,
        check=False,
    )
    return Done(done.returncode, done.stdout + done.stderr)


def run_with_mounts(script: str, folder: Path) -> Done:
    """Run a shell script that may mount what it likes; nobody else sees it."""
    if not _may_mount():
        pytest.skip("needs `unshare -rm` and leave to use it")
    file = folder / "script.sh"
    file.write_text(f'readout() {{ {READOUT} "$@"; }}\n{script}')
    return run(f'exec unshare -rm sh -e "{file}"', folder)


@cache
def _may_mount() -> bool:
    script = "mount -t tmpfs -o size=64k none /mnt"
    try:
        tried = subprocess.run(
            ["unshare", "-rm", "sh", "-c", script], capture_output=True, check=False
        )
    except OSError:
        return False
    return tried.returncode == 0
