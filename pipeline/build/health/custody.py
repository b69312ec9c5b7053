"""Who else holds a workspace: git, another readout, a file system with ways of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from pipeline.build.health.findings import Finding
from pipeline.build.workspace import Workspace

# On these, a lock may not keep out another machine.
_REMOTE = ("nfs", "cifs", "smb", "9p", "vboxsf", "fuse.sshfs", "fuse.vmhgfs", "afpfs", "webdav")


def look_at_git(workspace: Workspace | None) -> Iterator[Finding]:
    """Yield whether git is there, has the workspace, and checks it before each commit."""
    here = workspace.root if workspace else Path()
    version = _git(here, "--version")
    if version is None:
        remedy = "install it: https://git-scm.com/downloads"
        yield Finding("git", "git", "missing", "not installed", remedy)
        return
    yield Finding("git", "git", "ok", version.removeprefix("git version "))
    if workspace is None:
        return
    top = _git(here, "rev-parse", "--show-toplevel")
    if top is None:
        remedy = f"to keep every version: git init {here}"
        yield Finding("git", "repository", "missing", "the workspace is in none", remedy)
        return
    yield Finding("git", "repository", "ok", top)
    yield _hook(here)
    yield from _ignored(workspace)


def _hook(here: Path) -> Finding:
    path = _git(here, "rev-parse", "--git-path", "hooks/pre-commit")
    hook = here / path if path else None
    if hook and hook.is_file():
        return Finding("git", "pre-commit", "ok", f"{hook} is there")
    remedy = "to have records checked before each commit: pre-commit install"
    return Finding("git", "pre-commit", "missing", "no hook is installed", remedy)


def _ignored(workspace: Workspace) -> Iterator[Finding]:
    """Yield what is made anew and yet would be committed."""
    for name, folder in (("output", workspace.output), ("cache", workspace.state_folder)):
        if not folder.is_dir():
            continue
        if _git(workspace.root, "check-ignore", "--quiet", str(folder.absolute())) is None:
            value = f"{folder} is not ignored, and is made anew by every build"
            remedy = f"write /{folder.name}/ into .gitignore, unless you publish from it"
            yield Finding("git", f"{name} in git", "note", value, remedy)


def _git(folder: Path, *arguments: str) -> str | None:
    """Return what git says, None where it is not there or says no."""
    try:
        done = subprocess.run(  # noqa: S603 - no shell
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the person's own git
            check=False,
            capture_output=True,
            timeout=20,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return None if done.returncode else done.stdout.decode("utf-8", "replace").strip()


def look_at_lock(workspace: Workspace) -> Finding:
    """Return whether another readout is at work in the workspace; nothing is written."""
    from filelock import FileLock, Timeout

    path = workspace.state_folder / "lock"
    if not path.exists():
        return Finding("workspace", "lock", "ok", "held by nobody")
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        value = f"held by {_holder(path) or 'another readout'}"
        return Finding("workspace", "lock", "note", value, "wait until it is done")
    except OSError as err:
        remedy = "make it writable, or take it away"
        return Finding("workspace", "lock", "problem", f"{path}: {err.strerror}", remedy)
    lock.release()
    return Finding("workspace", "lock", "ok", "held by nobody")


def _holder(path: Path) -> str | None:
    """Return who holds a lock where the system tells (Linux: proc_locks(5))."""
    try:
        inode = str(path.stat().st_ino)
        for line in Path("/proc/locks").read_text(encoding="ascii").splitlines():
            words = line.split()
            if "->" not in words and words[5].rpartition(":")[2] == inode:
                name = Path(f"/proc/{words[4]}/comm").read_text(encoding="utf-8").strip()
                return f"process {words[4]} ({name})"
    except (OSError, IndexError, ValueError):
        pass
    return None


def look_at_file_system(workspace: Workspace) -> Finding:
    """Return what is particular about where the workspace is stored."""
    kind = _kind(workspace.root)
    parts = [kind] if kind else []
    parts.append("capitals do not count" if _folds_case(workspace.root) else "capitals count")
    value = ", ".join(parts)
    if kind and kind.startswith(_REMOTE):
        remedy = "build on one machine at a time: a lock may not hold across several"
        return Finding("workspace", "file system", "note", value, remedy)
    return Finding("workspace", "file system", "ok", value)


def _folds_case(folder: Path) -> bool:
    """Tell whether names that differ in capitals alone lead to one file."""
    real = folder.resolve()
    for one in (*real.iterdir(), real):
        other = one.with_name(one.name.swapcase()) if one.name else one
        if other != one:
            try:
                return other.exists() and other.samefile(one)
            except OSError:
                return False
    return False


def _kind(folder: Path) -> str | None:
    """Return the type of the file system, None where the system does not tell (proc_mounts(5))."""
    if sys.platform != "linux":
        return None
    best, kind = "", None
    real = str(folder.resolve())
    try:
        mounts = Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    for line in mounts.splitlines():
        _, place, found, *_ = line.split(" ")
        place = place.replace("\\040", " ")
        inside = real == place or real.startswith(place.rstrip("/") + "/")
        if inside and len(place) >= len(best):
            best, kind = place, found
    return kind
