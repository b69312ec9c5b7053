"""What a workspace holds besides records: settings, what it teaches, and their faults."""

import os
import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from pathlib import Path

from pipeline.build.extractors import unknown_extractors
from pipeline.build.known import Known, look_at_known
from pipeline.build.pending import waiting_readings
from pipeline.build.workspace import Workspace
from pipeline.errors import Location, Problem, WorkspaceError
from pipeline.languages import find_language, languages
from pipeline.model import Site
from pipeline.record import find_unused, read_config, visible
from pipeline.values import dataclass

_UNUSABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The site as readout.yaml has it, what is taught, and what is wrong about any of it."""

    site: Site
    known: Known
    problems: tuple[Problem, ...]


def look_around(workspace: Workspace) -> Surroundings:
    """Read what stands around the records; raise `WorkspaceError` for what nobody can build."""
    site, faults = read_site(workspace)
    known, unclear = look_at_known(workspace)
    unknown = () if faults else unknown_extractors(workspace)
    entries = _entries_of_records(workspace)
    names = [entry.name for entry in entries]
    _insist_on_names(workspace, names)
    rest = (
        *_wrong_suffixes(workspace, names),
        *_no_files(workspace, entries),
        *_cut_short(workspace),
    )
    return Surroundings(
        site, known, (*faults, *unclear, *unknown, *_unspoken(workspace, site), *rest)
    )


def read_site(workspace: Workspace) -> tuple[Site, tuple[Problem, ...]]:
    """Return the site, as it is by itself where readout.yaml has problems, and these."""
    if not workspace.config.exists():
        return Site(), ()
    if not workspace.config.is_file():
        raise WorkspaceError(str(workspace.config), "is not a file", "take it away")
    site, problems = read_config(workspace.config.read_bytes(), str(workspace.config))
    return site or Site(), problems


def _unspoken(workspace: Workspace, site: Site) -> Iterator[Problem]:
    """Yield a warning where the pages' own words are not there in the language of the site."""
    if find_language(site.language) is not None:
        return
    lines = workspace.config.read_text(encoding="utf-8", errors="replace").split("\n")
    at = next((at for at, line in enumerate(lines) if line.startswith("language:")), None)
    place = str(workspace.config)
    yield Problem(
        Location(place) if at is None else Location(place, at + 1, 1),
        "language",
        f"pages have no words of their own in '{site.language}', so these stay in English",
        f"choose one of {', '.join(languages())}, or bring templates in that language",
        "language",
        "warning",
    )


def find_idle_lookups(
    known: Known, taught: AbstractSet[str | None], used: AbstractSet[str]
) -> tuple[Problem, ...]:
    """Return the lookups that no article needs, once all are read with those of today.

    `taught` are the digests of what the readings were taught, `used` the matches that they used.
    """
    if not known.lookups.items or taught - {known.digest}:
        return ()
    return find_unused(known.lookups, set(used))


def _entries_of_records(workspace: Workspace) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(workspace.records) as entries:  # `glob` takes three times as long
            return list(entries)
    except OSError:
        return []


def _insist_on_names(workspace: Workspace, names: Iterable[str]) -> None:
    """Raise `WorkspaceError` for a record whose name no list of names could hold."""
    for name in names:
        if not (name.isascii() and name.isprintable()) and _UNUSABLE.search(name):
            path = os.fsencode(workspace.records / name).decode("utf-8", "backslashreplace")
            fault = "its name is not UTF-8 or holds a control character"
            raise WorkspaceError(visible(path), fault, "rename it")


def _wrong_suffixes(workspace: Workspace, names: Iterable[str]) -> list[Problem]:
    return [
        Problem(
            Location(str(workspace.records / name)),
            "",
            "is not read as a record",
            "rename it to end in .yaml",
            "suffix",
        )
        for name in sorted(names)
        if name.endswith(".yml")
    ]


def _no_files(workspace: Workspace, entries: Iterable[os.DirEntry[str]]) -> list[Problem]:
    """Return what stands where a record should and is no file of the workspace's own."""
    odd = [
        entry
        for entry in entries
        if entry.name.endswith(".yaml")
        and not (entry.name.startswith(".") or entry.is_file(follow_symlinks=False))
    ]
    faults = ((entry, _fault_of(entry, workspace)) for entry in sorted(odd, key=lambda it: it.name))
    return [
        Problem(Location(str(workspace.records / entry.name)), "", *fault, "no-file")
        for entry, fault in faults
        if fault
    ]


def _fault_of(entry: os.DirEntry[str], workspace: Workspace) -> tuple[str, str] | None:
    """Return what is wrong with an entry that is no plain file, and the remedy; None for a link."""
    if not entry.is_symlink():
        return "is not a file, so no record can be read from it", "take it away"
    if not Path(entry.path).is_file():
        return "is a link that leads to no file", "put the record here, or take the link away"
    inside = Path(os.path.realpath(entry.path))
    roots = (os.path.realpath(workspace.root), os.path.realpath(workspace.records))
    if any(inside.is_relative_to(root) for root in roots):
        return None
    return "is a link that leads out of the workspace", "put the record itself here"


def _cut_short(workspace: Workspace) -> list[Problem]:
    return [
        Problem(
            Location(str(path)),
            "",
            "a run was cut short here, so the record and what was read for it may be at odds",
            "run readout build or readout parse, which makes them whole",
            "cut-short",
            "warning",
        )
        for path in waiting_readings(workspace)
    ]
