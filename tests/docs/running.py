"""Run the console blocks of a page, as a reader would, and compare what they print.

A command stands after `$ `; the lines after it are its output, both streams together. A line `...`
stands for any lines, `...` within a line for anything. `cd` holds for the commands after it.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.docs.test_readme import commands_of

WHO = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER")
       for what in ("NAME", "EMAIL")}  # fmt: skip

_DOTS = re.compile(r"(?:\\\.){3,}")  # as `re.escape` writes them


def blocks_of(page: str, kind: str) -> list[str]:
    """Return what stands in the fenced blocks of a kind, in order."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)


def environment_of(home: Path) -> dict[str, str]:
    """Return what a reader's shell knows: this readout, and nothing of whoever runs the tests."""
    return {
        **os.environ,
        **WHO,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def run_page(page: str, folder: Path, home: Path) -> None:
    """Run all console blocks in a folder; git and pre-commit know nothing but `home`."""
    environment = environment_of(home)
    here = folder
    commands = [pair for block in blocks_of(page, "console") for pair in commands_of(block)]
    assert commands
    for command, shown in commands:
        if command.startswith("cd "):
            here = here / command.removeprefix("cd ")
            continue
        done = subprocess.run(
            command,
            shell=True,
            cwd=here,
            env=environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        assert _matches(shown, done.stdout), f"$ {command}\n{done.stdout}"


def _matches(shown: str, told: str) -> bool:
    lines = ("(?:.*\\n)*?" if line == "...\n" else _DOTS.sub(".*", re.escape(line))
             for line in shown.splitlines(keepends=True))  # fmt: skip
    return re.fullmatch("".join(lines), told) is not None
