"""Load the people whom a workspace knows."""

from dataclasses import dataclass

from pipeline.build.holdings import record_bytes
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Problem, WorkspaceError
from pipeline.model import KnownPerson
from pipeline.record import digest_from_people, read_people


@dataclass(frozen=True, slots=True)
class Known:
    """The known people, and the digest of what is known of them; None for nobody."""

    people: tuple[KnownPerson, ...] = ()
    digest: str | None = None


NOBODY = Known()


def load_known(workspace: Workspace) -> Known:
    """Return the people of the workspace's people.yaml, nobody where there is none.

    Raise `DataError` if it has problems.
    """
    known, problems = look_at_known(workspace)
    if problems:
        raise DataError(problems)
    return known


def look_at_known(workspace: Workspace) -> tuple[Known, tuple[Problem, ...]]:
    """Return the people of the workspace's people.yaml, nobody if it has problems, and those."""
    path = workspace.people
    if path.is_symlink() and not path.exists():
        raise WorkspaceError(str(path), "is a link to no file", "mend the link or take it away")
    if not path.exists():
        return NOBODY, ()
    if not path.is_file():
        raise WorkspaceError(str(path), "is not a file", "take it away")
    people, problems = read_people(record_bytes(path), str(path))
    return Known(people, digest_from_people(people)), problems
