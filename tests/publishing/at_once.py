"""Run several builds at once, and look at what each says and what they leave."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

REFUSAL = "another readout is at work here"


def build_at_once(roots: Sequence[Path]) -> list[subprocess.Popen[str]]:
    """Start a `readout build` for each root, all before the first is done; return them ended."""
    command = [str(Path(sys.executable).with_name("readout")), "build", "--jobs", "1", "-w"]
    running = [
        subprocess.Popen([*command, str(root)], stderr=subprocess.PIPE, text=True) for root in roots
    ]
    told = [one.communicate()[1] for one in running]
    for one, words in zip(running, told, strict=True):
        insist_on_plain_end(one.returncode, words)
    return running


def insist_on_plain_end(code: int, words: str) -> None:
    """Raise `AssertionError` unless a build went through, or said that another one is at work."""
    if "Traceback" in words or not (code == 0 or (code == 2 and REFUSAL in words)):
        raise AssertionError(f"exit code {code}: {words}")
