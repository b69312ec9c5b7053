"""Read files of a workspace as they stood in an earlier commit of its git repository."""

import os
import subprocess
from pathlib import Path

from pipeline.errors import WorkspaceError
from pipeline.record import shown


def files_at(folder: Path, ref: str, suffix: str) -> dict[str, bytes]:
    """Return the files of a folder, not those below, by name as they stood in a commit.

    Raise `WorkspaceError` where there is no git, no repository around the folder, or no such
    commit.
    """
    around = folder if folder.is_dir() else folder.parent
    commit = _git(around, ref, "rev-parse", "--verify", "--quiet", "--end-of-options",
                  f"{ref}^{{commit}}").decode().strip()  # fmt: skip
    below = "" if folder.is_dir() else f"{folder.name}/"
    listed = _git(around, ref, "ls-tree", "-z", "--name-only", commit, f"./{below}")
    names = [name.removeprefix(below) for name in listed.decode().split("\0") if name]
    return {
        name: _git(around, ref, "cat-file", "blob", f"{commit}:./{below}{name}")
        for name in names
        if name.endswith(suffix) and not name.startswith(".")
    }


def _git(folder: Path, ref: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - no shell, and a ref cannot be an option here
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the person's own git
            check=False,
            capture_output=True,
            env={**os.environ, "LC_ALL": "C"},  # what it says is looked at
        )
    except FileNotFoundError as err:
        raise WorkspaceError("git", "is not installed", "install it to compare commits") from err
    if done.returncode:
        told = done.stderr.decode("utf-8", "replace").strip().splitlines()
        fault = next((one for line in told if (one := line.removeprefix("fatal: ")) != line), None)
        remedy = (
            "name a branch, a tag or a commit of the repository that the records are in; "
            "fetch it first where the copy is shallow"
        )
        raise WorkspaceError(str(folder), fault or f"{shown(ref)} is no commit", remedy)
    return done.stdout
