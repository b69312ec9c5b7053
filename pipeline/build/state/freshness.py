"""Tell in a moment whether anything changed since the last build that went through.

Names, sizes and times are compared, all at once; whatever looks changed, or was written so shortly
before the last look that a change would not show, is left to the build that then follows.
"""

import os
from array import array
from collections.abc import Iterable

from pipeline.build.state.store import load_glances
from pipeline.build.state.watching import Watched, published_file, versions, watched_files
from pipeline.build.workspace import Workspace

COMPLETE = "complete"  # the fact that says where and with which versions all went through
ELSEWHERE = "elsewhere"  # articles outside their folder, one a line


def completion(workspace: Workspace) -> str:
    """Return the value of the fact `COMPLETE` that holds for this workspace here and now."""
    return f"{os.path.realpath(workspace.output)}\n{versions()}"


def is_fresh(workspace: Workspace) -> bool:
    """Return True if every file looks as the last finished build saw and left it."""
    facts, glances = load_glances(workspace.state_folder)
    if facts.get(COMPLETE) != completion(workspace) or workspace.staging.exists():
        return False
    elsewhere = facts.get(ELSEWHERE, "")
    now = sorted(watched_files(workspace, elsewhere.split("\n") if elsewhere else ()))
    return _is_seen(now, *glances["inputs"]) and _stands(workspace, *glances["targets"])


def _stands(workspace: Workspace, names: str, times: bytes) -> bool:
    """Tell whether every published file looks as it was left."""
    output = os.path.join(workspace.output, "")
    found = (published_file(name, output + name) for name in names.split("\n"))
    return _is_seen([one for one in found if one], names, times)


def _is_seen(now: Iterable[Watched], names: str, times: bytes) -> bool:
    """Tell whether these are the files with these names, sizes and times, packed in order."""
    packed = array("q")
    for one in now:
        status = one.status
        packed.extend((status.st_size, status.st_mtime_ns, status.st_ctime_ns))
    return packed.tobytes() == times and "\n".join([one.name for one in now]) == names
