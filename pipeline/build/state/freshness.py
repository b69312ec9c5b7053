"""Tell in a moment whether anything changed since the last build that went through.

Names, sizes and times are compared, all at once; whatever looks changed, or was written so shortly
before the last look that a change would not show, is left to the build that then follows.
"""

import os
from array import array
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.build.state.store import load_glances
from pipeline.build.state.watching import Watched, packed_times, versions, watched_files
from pipeline.build.workspace import Workspace

COMPLETE = "complete"  # the fact that says where and with which versions all went through
ELSEWHERE = "elsewhere"  # articles outside their folder, one a line


def completion(workspace: Workspace) -> str:
    """Return the value of the fact `COMPLETE` that holds for this workspace here and now."""
    return f"{os.path.realpath(workspace.output)}\n{versions()}"


class Look(NamedTuple):
    """What a quick look saw: whether nothing changed, and the files that the site depends on.

    Those are None where the look ended before it came to them.
    """

    is_fresh: bool
    inputs: list[Watched] | None = None


def look_quickly(workspace: Workspace) -> Look:
    """Tell whether every file looks as the last finished build saw and left it."""
    facts, glances = load_glances(workspace.state_folder)
    if facts.get(COMPLETE) != completion(workspace) or workspace.staging.exists():
        return Look(is_fresh=False)
    elsewhere = facts.get(ELSEWHERE, "")
    now = sorted(watched_files(workspace, elsewhere.split("\n") if elsewhere else ()))
    is_seen = _is_seen(now, *glances["inputs"])
    return Look(is_seen and stands(workspace, *glances["targets"]), now)


def is_fresh(workspace: Workspace) -> bool:
    """Return True if every file looks as the last finished build saw and left it."""
    return look_quickly(workspace).is_fresh


def stands(workspace: Workspace, names: str, times: bytes) -> bool:
    """Tell whether every published file, of which these are the names and times, is as it was."""
    return times != b"" and packed_times(str(workspace.output), names.split("\n")) == times


def _is_seen(now: Iterable[Watched], names: str, times: bytes) -> bool:
    """Tell whether these are the files with these names, sizes and times, packed in order."""
    packed = array("q")
    for one in now:
        status = one.status
        packed.extend((status.st_size, status.st_mtime_ns, status.st_ctime_ns))
    return packed.tobytes() == times and "\n".join([one.name for one in now]) == names
