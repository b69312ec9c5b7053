"""What --verbose says besides: what was read, what was left out and why, and how long it took."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.build.timing import Stopwatch
from pipeline.build.workspace import Workspace
from pipeline.cli.reports import count_of, tell
from pipeline.errors import Problem

if TYPE_CHECKING:
    from pipeline.build.examining import Entry
    from pipeline.build.known import Known

_MOST_LISTED = 10


def tell_workspace(workspace: Workspace) -> None:
    """Say which workspace it is, and what of it is read."""
    tell(f"workspace: {workspace.root.absolute()}")
    for path in (workspace.config, workspace.people, workspace.lookups):
        if path.is_file():
            tell(f"{path}: read")
    if workspace.articles.is_dir():
        tell_left_out(workspace.articles)


def tell_left_out(folder: Path) -> None:
    """Say which files of a folder are taken for no articles, and why."""
    from pipeline.read import SUFFIXES, find_articles

    read = set(find_articles(folder))
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and path not in read)
    left = [(path, _why(path.relative_to(folder))) for path in found]
    for path, why in left[:_MOST_LISTED]:
        tell(f"{path}: left out, as {why}")
    if len(left) > _MOST_LISTED:
        tell(f"{folder}: {count_of(len(left) - _MOST_LISTED, 'more file')} left out")
    known = ", ".join(sorted(SUFFIXES))
    tell(f"{folder}: {count_of(len(read), 'article')} ({known})")


def _why(path: Path) -> str:
    from pipeline.read import kind_from_name

    if any(part.startswith(".") for part in path.parts):
        return "its name or its folder begins with a dot"
    if kind_from_name(path.name) is None:
        return f"articles do not end in {path.suffix or 'nothing'}"
    return "it is a link that leads out of the folder"


def tell_known(known: "Known") -> None:
    """Say how much people.yaml and lookups.yaml teach."""
    people, fixes = len(known.people), len(known.lookups.items)
    if people or fixes:
        tell(f"known: {count_of(people, 'name')}, {fixes} fixes")


def tell_entries(entries: "Sequence[Entry]", problems: Sequence[Problem]) -> None:
    """Say of each record how many problems it has, and what it was held against."""
    found = Counter(one.location.path for one in problems)
    for one in entries:
        number = found[str(one.path)]
        told = count_of(number, "problem") if number else "no problems"
        beside = [name for name, _ in one.texts]
        held = f"held against {', '.join(beside)}" if beside else "no article is at hand"
        tell(f"{one.path}: {told}; {held}{'' if one.reading else '; no reading is kept'}")


@contextmanager
def stopwatch(*, is_told: bool) -> Iterator[None]:
    """Say how long the block took, if that is wanted."""
    watch = Stopwatch()
    with watch.stage("together"):
        yield
    if is_told:
        tell(f"{watch.seconds['together']:.2f} s")
