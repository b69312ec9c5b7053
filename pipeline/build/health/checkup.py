"""Look at everything that a command needs, and tell what was found; nothing is written."""

from collections.abc import Iterator
from pathlib import Path

from pipeline.build.extractors import unknown_extractors
from pipeline.build.health.custody import look_at_file_system, look_at_git, look_at_lock
from pipeline.build.health.extras import look_at_extras
from pipeline.build.health.findings import (
    Finding,
    finding_of_fault,
    findings_of_problems,
)
from pipeline.build.health.places import look_at_places
from pipeline.build.health.program import look_at_program
from pipeline.build.surroundings import read_site
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError
from pipeline.model import Site


def examine_all(
    workspace: Workspace | None, fault: PipelineError | None = None
) -> tuple[Finding, ...]:
    """Return what was found about the program, its optional parts, the workspace and git.

    `workspace` is None where there is none; `fault` says why one that was named cannot be used.
    """
    site, settings = _settings(workspace)
    return (
        *look_at_program(),
        *look_at_extras(site),
        *_workspace(workspace, fault, settings),
        *look_at_git(workspace if workspace and workspace.root.is_dir() else None),
    )


def _settings(workspace: Workspace | None) -> tuple[Site, tuple[Finding, ...]]:
    """Return the site as readout.yaml has it, its own where that has faults, and these."""
    if workspace is None:
        return Site(), ()
    name = workspace.config.name
    if not workspace.config.exists():
        remedy = f"to have settings of your own: readout init {workspace.root}"
        return Site(), (Finding("workspace", name, "missing", "not there", remedy),)
    try:
        site, problems = read_site(workspace)
        problems += () if problems else unknown_extractors(workspace)
    except PipelineError as err:
        return Site(), (finding_of_fault("workspace", name, err),)
    except OSError as err:
        value, remedy = f"{workspace.config}: {err.strerror}", "make it readable"
        return Site(), (Finding("workspace", name, "problem", value, remedy),)
    found = findings_of_problems("workspace", name, problems)
    return site, found or (Finding("workspace", name, "ok", str(workspace.config)),)


def _workspace(
    workspace: Workspace | None, fault: PipelineError | None, settings: tuple[Finding, ...]
) -> Iterator[Finding]:
    if fault is not None:
        yield finding_of_fault("workspace", "folder", fault)
    if workspace is None:
        if fault is None:
            remedy = "go to one, name one with --workspace DIR, or make one: readout init DIR"
            yield Finding("workspace", "folder", "missing", f"none around {Path.cwd()}", remedy)
        return
    if not workspace.root.is_dir():
        value = f"{workspace.root}: no such folder"
        remedy = f"name another, or make it: readout init {workspace.root}"
        yield Finding("workspace", "folder", "problem", value, remedy)
        return
    yield Finding("workspace", "folder", "ok", str(workspace.root.resolve()))
    yield from settings
    try:
        yield from look_at_places(workspace)
        yield look_at_lock(workspace)
        yield look_at_file_system(workspace)
    except PipelineError as err:
        yield finding_of_fault("workspace", "folder", err)
    except OSError as err:
        value = f"{err.filename}: {err.strerror}"
        yield Finding("workspace", "folder", "problem", value, "make it readable")
