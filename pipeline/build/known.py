"""Load what a workspace teaches: the people whom it knows, and its repeated fixes."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from pipeline.build.holdings import record_bytes
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Problem, WorkspaceError
from pipeline.model import KnownPerson
from pipeline.record import (
    Lookups,
    digest_from_lookups,
    digest_from_people,
    read_lookups,
    read_people,
)
from pipeline.values import dataclass, field

_Taught = TypeVar("_Taught")


@dataclass(frozen=True, slots=True)
class Known:
    """The people and fixes of a workspace."""

    people: tuple[KnownPerson, ...] = ()
    lookups: Lookups = field(default_factory=Lookups)

    @property
    def digest(self) -> str | None:
        """Return the digest of what is taught; None for nothing."""
        parts = (digest_from_people(self.people), digest_from_lookups(self.lookups.items))
        if parts[1] is None:
            return parts[0]
        return sha256("\n".join(part or "" for part in parts).encode()).hexdigest()


NOTHING = Known()


def load_known(workspace: Workspace) -> Known:
    """Return what people.yaml and lookups.yaml teach, nothing where there is none.

    Raise `DataError` if one of them has problems.
    """
    known, problems = look_at_known(workspace)
    if problems:
        raise DataError(problems)
    return known


def look_at_known(workspace: Workspace) -> tuple[Known, tuple[Problem, ...]]:
    """Return what is taught, nothing by a file that has problems, and the problems."""
    nobody: tuple[KnownPerson, ...] = ()
    people, unclear = _taught(workspace.people, read_people, nobody)
    lookups, wrong = _taught(workspace.lookups, read_lookups, Lookups())
    return Known(people, lookups), (*unclear, *wrong)


def _taught(
    path: Path,
    read: Callable[[bytes, str], tuple[_Taught, tuple[Problem, ...]]],
    nothing: _Taught,
) -> tuple[_Taught, tuple[Problem, ...]]:
    if path.is_symlink() and not path.exists():
        raise WorkspaceError(str(path), "is a link to no file", "mend the link or take it away")
    if not path.exists():
        return nothing, ()
    if not path.is_file():
        raise WorkspaceError(str(path), "is not a file", "take it away")
    return read(record_bytes(path), str(path))
