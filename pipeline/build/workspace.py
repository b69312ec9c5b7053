"""Where everything stands in a user's folder."""

import os
from pathlib import Path

from pipeline.errors import WorkspaceError
from pipeline.values import dataclass

CONFIG_NAME = "readout.yaml"
PEOPLE_NAME = "people.yaml"
LOOKUPS_NAME = "lookups.yaml"
_FOLDERS = ("articles", "records")


@dataclass(frozen=True, slots=True)
class Workspace:
    """A user's folder; `root` is kept as the user wrote it, so that messages show it that way."""

    root: Path
    output: Path

    @property
    def config(self) -> Path:
        """Return the path of the site's configuration, which may be absent."""
        return self.root / CONFIG_NAME

    @property
    def people(self) -> Path:
        """Return the path of the list of known people, which may be absent."""
        return self.root / PEOPLE_NAME

    @property
    def lookups(self) -> Path:
        """Return the path of the list of repeated fixes, which may be absent."""
        return self.root / LOOKUPS_NAME

    @property
    def articles(self) -> Path:
        """Return the folder of sources."""
        return self.root / "articles"

    @property
    def fetched(self) -> Path:
        """Return the folder of what is noted of fetched articles; it may be absent."""
        return self.articles / ".fetched"

    @property
    def records(self) -> Path:
        """Return the folder of records."""
        return self.root / "records"

    @property
    def templates(self) -> Path:
        """Return the folder of template overrides, which may be absent."""
        return self.root / "templates"

    @property
    def schemas(self) -> Path:
        """Return the folder of the schemas that editors find through a file's first line."""
        return self.root / "schemas"

    @property
    def state_folder(self) -> Path:
        """Return the disposable folder of what builds know from the ones before."""
        return self.root / ".readout"

    @property
    def staging(self) -> Path:
        """Return the folder that pages wait in until all are made; on the output's file system."""
        return self.output / ".readout-staging"

    def schema_path(self, name: str) -> Path:
        """Return the path of the schema with this name, as editors get it."""
        return self.schemas / f"{name}.schema.json"

    def record_path(self, record_id: str) -> Path:
        """Return the path of a record."""
        return self.records / f"{record_id}.yaml"

    def parsed_path(self, stem: str) -> Path:
        """Return what the parser last said, for the record file with this stem."""
        return self.records / ".parsed" / f"{stem}.json"

    def text_path(self, stem: str) -> Path:
        """Return the extracted text that the evidence of an HTML article counts in."""
        return self.records / ".parsed" / f"{stem}.txt"


def workspace_at(root: Path, output: Path | None = None) -> Workspace:
    """Return the workspace with this root.

    Raise `WorkspaceError` if a file stands there or in place of its folders, or the output would
    cover what it is made from.
    """
    if root.exists() and not root.is_dir():
        raise WorkspaceError(str(root), "is a file", "name the folder of the workspace")
    workspace = Workspace(root=root, output=output or root / "output")
    for folder in (workspace.articles, workspace.records):
        if not folder.is_dir() and folder.exists():  # or else it would seem to hold nothing
            raise WorkspaceError(str(folder), "is a file", "take it away: it must be a folder")
    _insist_on_output(workspace)
    return workspace


def _insist_on_output(workspace: Workspace) -> None:
    """Raise `WorkspaceError` if the site would lie on top of what it is made from."""
    output = Path(os.path.realpath(workspace.output))
    sources = (workspace.articles, workspace.records, workspace.templates)
    root = Path(os.path.realpath(workspace.root))
    if root.is_relative_to(output) or any(
        output.is_relative_to(os.path.realpath(folder)) for folder in sources
    ):
        raise WorkspaceError(
            str(workspace.output), "holds the workspace's own files", "name another --output"
        )


def find_workspace(start: Path, output: Path | None = None) -> Workspace | None:
    """Return the workspace around `start`, or None.

    That is the nearest folder upwards with a `readout.yaml`, else `start` or the folder around it
    if it holds articles or records.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        # In a folder of records, readout.yaml is the record of an article of that name.
        if folder.name != "records" and (folder / CONFIG_NAME).is_file():
            return workspace_at(_as_typed(folder), output)
    inside = here.name in _FOLDERS
    for folder in (here.parent, here) if inside else (here,):
        if any((folder / name).is_dir() for name in _FOLDERS):
            return workspace_at(_as_typed(folder), output)
    return None


def _as_typed(folder: Path) -> Path:
    """Return `folder` relative to the current folder where it stands in or just above it."""
    try:
        shown = Path(os.path.relpath(folder))
    except ValueError:  # another drive on Windows
        return folder
    return folder if shown.parts.count("..") > 1 else shown


def name_inside(workspace: Workspace, path: Path) -> str | None:
    """Return the path from the workspace's root, or None for an article from elsewhere."""
    try:
        real, root = os.path.realpath(path), os.path.realpath(workspace.root)
        return Path(real).relative_to(root).as_posix()
    except ValueError:
        return None
