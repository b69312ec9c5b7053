"""Tell in a moment whether anything changed since the last build that went through."""

import os
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from pipeline.build.locking import exclusive
from pipeline.build.state.stamps import Stamp, digest_of, file_clock, looks_same, stamp_of
from pipeline.build.state.store import TargetRow, load_glances, load_stamps, save_state
from pipeline.build.state.watching import Watched, versions, watched_file, watched_files
from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError

COMPLETE = "complete"  # the fact that says where and with which versions all went through
ELSEWHERE = "elsewhere"  # articles outside their folder, one a line


def completion(workspace: Workspace) -> str:
    """Return the value of the fact `COMPLETE` that holds for this workspace here and now."""
    return f"{os.path.realpath(workspace.output)}\n{versions()}"


def is_fresh(workspace: Workspace) -> bool:
    """Return True if every file stands as the last finished build saw and left it."""
    folder = workspace.state_folder
    facts, glances = load_glances(folder)
    if facts.get(COMPLETE) != completion(workspace) or workspace.staging.exists():
        return False
    elsewhere = facts.get(ELSEWHERE, "")
    now = sorted(watched_files(workspace, elsewhere.split("\n") if elsewhere else ()))
    if not _has_names(now, glances.get("inputs", ("", b""))[0]):
        return False
    made = _published(workspace, glances["targets"][0])
    if made is None:
        return False
    if _is_seen(now, glances["inputs"][1]) and _is_seen(made, glances["targets"][1]):
        return True
    return _is_same_content(workspace, now, made)


def _has_names(now: list[Watched], names: str) -> bool:
    return "\n".join(one.name for one in now) == names


def _published(workspace: Workspace, names: str) -> list[Watched] | None:
    """Return the published files in order of path, None if one is gone."""
    found = []
    output = os.path.join(workspace.output, "")
    for name in names.split("\n") if names else ():
        one = watched_file(name, output + name)
        if one is None:
            return None
        found.append(one)
    return found


def _is_seen(now: Iterable[Watched], times: bytes) -> bool:
    """Tell whether size and times are those that were packed, of files that were all settled."""
    packed = array("q")
    for one in now:
        status = one.status
        packed.extend((status.st_size, status.st_mtime_ns, status.st_ctime_ns))
    return packed.tobytes() == times


def _is_same_content(workspace: Workspace, now: list[Watched], made: list[Watched]) -> bool:
    """Compare what looks changed or is not settled by its content; note how all stands if equal."""
    try:
        with exclusive(workspace, patience_s=0):
            return _compare(workspace.state_folder, now, made)
    except (OSError, WorkspaceError):  # what is amiss is told by the build that follows
        return False


def _compare(folder: Path, now: list[Watched], made: list[Watched]) -> bool:
    before = load_stamps(folder)
    clock_ns = file_clock(str(folder))
    stamps = {path: row.stamp for path, row in before.targets.items()}
    inputs = _stamped(now, before.inputs, clock_ns)
    targets = _stamped(made, stamps, clock_ns) if inputs else None
    if inputs is None or targets is None:
        return False
    rows = {path: TargetRow(before.targets[path].recipe, stamp) for path, stamp in targets.items()}
    save_state(folder, before, replace(before, inputs=inputs, targets=rows))
    return True


def _stamped(
    files: Iterable[Watched], before: Mapping[str, Stamp], clock_ns: int
) -> dict[str, Stamp] | None:
    """Return the stamps of today, None if a content is another."""
    found = {}
    for one in files:
        stamp = before.get(one.name)
        if stamp is None or one.status.st_size != stamp.size:
            return None
        if not (stamp.is_settled and looks_same(one.status, stamp)):
            if digest_of(Path(one.path).read_bytes()) != stamp.sha256:
                return None
            stamp = stamp_of(one.status, stamp.sha256, clock_ns)
        found[one.name] = stamp
    return found
