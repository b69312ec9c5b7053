"""Tell in a moment whether anything changed since the last build that went through.

Names, sizes and times are compared, all at once; whatever looks changed, or was written so shortly
before the last look that a change would not show, is left to the build that then follows.
"""

import os
import sqlite3
from typing import TYPE_CHECKING, NamedTuple

from pipeline.build.state.database import read_facts, read_state
from pipeline.build.state.glancing import Glance
from pipeline.build.state.watching import Seen, extra_versions, see, versions, watched_files
from pipeline.build.workspace import Workspace

if TYPE_CHECKING:  # whoever only looks loads as little as can be
    from pipeline.model import Pdf

COMPLETE = "complete"  # the fact that says where and with which versions all went through
ELSEWHERE = "elsewhere"  # articles outside their folder, one a line


def completion(workspace: Workspace, pdf: "Pdf | None" = None) -> str:
    """Return the value of the fact `COMPLETE` that holds for this workspace here and now.

    `pdf` is what was asked for in the place of what readout.yaml says, None for nothing.
    """
    output = os.path.realpath(workspace.output)
    return "\n".join((output, versions(), extra_versions(), pdf or ""))


class Look(NamedTuple):
    """What a quick look saw: whether nothing changed, the files that the site depends on, its own.

    Those are None where the look ended before it came to them.
    """

    is_fresh: bool
    inputs: Seen | None = None
    published: Glance | None = None


UNSEEN = Look(is_fresh=False)


def look_quickly(workspace: Workspace, pdf: "Pdf | None" = None) -> Look:
    """Tell whether every file looks as the last finished build saw and left it; `pdf` as there."""
    left = read_state(workspace.state_folder, _read_left)
    if left is None or left.facts.get(COMPLETE) != completion(workspace, pdf):
        return UNSEEN
    if workspace.staging.exists():
        return UNSEEN
    published = Glance(str(workspace.output), left.targets[0])
    elsewhere = left.facts.get(ELSEWHERE, "")
    now = see(watched_files(workspace, elsewhere.split("\n") if elsewhere else ()))
    names, times = left.inputs
    is_seen = now.times == times and [one.name for one in now.files] == names
    stand = left.targets[1]
    return Look(is_seen and stand != b"" and published.times() == stand, now, published)


def is_fresh(workspace: Workspace) -> bool:
    """Return True if every file looks as the last finished build saw and left it."""
    return look_quickly(workspace).is_fresh


class _Left(NamedTuple):
    """What the last build left: facts, and of inputs and targets the names, sizes and times.

    There are no times where one of them cannot be trusted.
    """

    facts: dict[str, str]
    inputs: tuple[list[str], bytes]
    targets: tuple[list[str], bytes]


def _read_left(database: sqlite3.Connection) -> _Left:
    """Read the columns `names`, `times` and `is_settled` of `rows` without what makes rows."""
    rows = database.execute(
        "SELECT name, content FROM columns WHERE name IN ('inputs.names', 'inputs.times',"
        " 'inputs.is_settled', 'targets.names', 'targets.times', 'targets.is_settled')"
    )
    columns = {name: bytes(content) for name, content in rows}
    return _Left(read_facts(database), _glance(columns, "inputs"), _glance(columns, "targets"))


def _glance(columns: dict[str, bytes], table: str) -> tuple[list[str], bytes]:
    names = columns[f"{table}.names"].decode("utf-8", "surrogatepass").split("\0")
    flags = columns[f"{table}.is_settled"]
    return names, columns[f"{table}.times"] if flags.count(1) == len(flags) else b""
