"""Say what comes next, to people at a terminal alone: logs and pipes get what was done."""

import shlex
import sys
from pathlib import Path

from pipeline.build.workspace import Workspace
from pipeline.cli.colours import is_in_ci, is_terminal, painter
from pipeline.cli.reports import tell


def hint(step: str) -> None:
    """Say what to do next where somebody is looking."""
    if is_terminal(sys.stderr) and not is_in_ci():
        tell(painter(sys.stderr)(f"next: {step}", fg="bright_black"))


def called(command: str, workspace: Workspace) -> str:
    """Return a command as it is to be typed here, with the workspace where that is elsewhere."""
    if workspace.root.resolve() == Path.cwd():
        return f"readout {command}"
    return f"readout {command} -w {shlex.quote(str(workspace.root))}"
