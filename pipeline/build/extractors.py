"""Find and set up the extractors of others that are turned on; without one, nothing is looked up.

They are installed distributions with an entry point in the group `readout.extractors`
(https://packaging.python.org/en/latest/specifications/entry-points/). See docs/extractors.md.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Location, Problem, WorkspaceError
from pipeline.model import Extractor
from pipeline.record import ExtractorSettings, place_of_extractor, read_extractors

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "readout.extractors"
_OPTION = "--extractor"


class Extension(NamedTuple):
    """An extractor that is set up, the name that it is installed under, and its options."""

    name: str
    extract: Extractor
    options: tuple[tuple[str, str], ...] = ()


def extensions_of(workspace: Workspace | None, also: Sequence[str] = ()) -> tuple[Extension, ...]:
    """Return the extractors that the workspace turns on, and those named in `also`, each once.

    Raise `WorkspaceError` for one that is not installed or cannot be set up, and `DataError` for a
    configuration that has problems.
    """
    settings = _settings(workspace) if workspace else ExtractorSettings()
    found = []
    for name in dict.fromkeys((*settings.names, *also)):
        options = _options(settings.options.get(name, {}), workspace)
        try:
            found.append(set_up(name, options))
        except WorkspaceError as err:
            is_set = workspace is not None and name in settings.names
            place = str(_place(workspace, name)) if workspace and is_set else _OPTION
            # What an extractor says of itself names a place of its own.
            own = f"{place}: {err.place}" if is_set and err.place else err.place or place
            raise WorkspaceError(own, err.fault, err.remedy) from err
    return tuple(found)


def unknown_extractors(workspace: Workspace) -> tuple[Problem, ...]:
    """Return a warning for each extractor that `readout.yaml` names and that is not installed."""
    try:
        names = _settings(workspace).names
    except DataError:  # told with the rest of the configuration
        return ()
    found = []
    for name in names:
        try:
            _entry_point(name)
        except WorkspaceError as err:
            where = _place(workspace, name)
            problem = Problem(where, "extractors", err.fault, err.remedy, "extractor", "warning")
            found.append(problem)
    return tuple(found)


def _place(workspace: Workspace, name: str) -> Location:
    path = workspace.config
    return place_of_extractor(path.read_bytes(), str(path), name)


def _settings(workspace: Workspace) -> ExtractorSettings:
    if not workspace.config.is_file():
        return ExtractorSettings()
    settings, problems = read_extractors(workspace.config.read_bytes(), str(workspace.config))
    if settings is None:
        raise DataError(problems)
    return settings


def _options(given: Mapping[str, str], workspace: Workspace | None) -> dict[str, str]:
    """Return options with each path from the workspace's folder made one from anywhere."""
    root = workspace.root.absolute() if workspace else None
    return {
        key: str(root / value) if root and value.startswith(("./", "../")) else value
        for key, value in given.items()
    }


def set_up(name: str, options: Mapping[str, str]) -> Extension:
    """Return an extractor that is ready; raise `WorkspaceError` if it cannot be."""
    entry = _entry_point(name)
    remedy = f"reinstall {_distribution(entry)}, or leave {name} out"
    try:
        extract = entry.load()(options)
    except WorkspaceError:
        raise
    except (Exception, SystemExit) as err:
        fault = f"the extractor {name} cannot be set up: {described(err)}"
        raise WorkspaceError("", fault, remedy) from err
    if not callable(extract):
        fault = f"the extractor {name} cannot be set up: {entry.value} returns no function"
        raise WorkspaceError("", fault, remedy)
    return Extension(name, extract, tuple(sorted(options.items())))


def _entry_point(name: str) -> "EntryPoint":
    from importlib.metadata import entry_points

    installed = entry_points(group=GROUP)
    found = sorted(installed.select(name=name), key=_distribution)
    if not found:
        known = ", ".join(sorted(installed.names)) or "none"
        fault = f"no extractor is called {name!r}"
        raise WorkspaceError("", fault, f"correct the name or install it; installed: {known}")
    if len({entry.value for entry in found}) > 1:
        rivals = " and ".join(_distribution(entry) for entry in found)
        raise WorkspaceError("", f"{rivals} both call an extractor {name}", "uninstall one")
    return found[0]


def _distribution(entry: "EntryPoint") -> str:
    return entry.dist.name if entry.dist else entry.module


def described(err: BaseException) -> str:
    """Return what went wrong in one line, as extractors of others word it."""
    try:
        words = str(err)
    except Exception:  # noqa: BLE001 - it is of others, and its text may fail as they do
        words = ""
    told = f"{type(err).__name__}: {words}".rstrip(": ")
    return " ".join(told.encode("utf-8", "backslashreplace").decode("utf-8").split())
