"""A workspace with a copy of readout's own files, so that tests can change any of it and build."""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from pipeline.build import building
from pipeline.build.building import Built, build
from pipeline.build.examining import examine, gather, read_inside
from pipeline.build.site import recipes
from pipeline.build.site.examined import briefing_of
from pipeline.build.site.manifest import MANIFEST_NAME, manifest_bytes
from pipeline.build.state import freshness, watching
from pipeline.build.state.stamps import FINE_NS
from pipeline.build.state.store import State
from pipeline.build.surroundings import read_site
from pipeline.build.workspace import Workspace, workspace_at
from pipeline.model import Briefing
from pipeline.render import pages as rendering
from pipeline.render.data.names import SITE_FILES
from pipeline.resources import data_dir
from tests.publishing.invented_site import ONE_PROCESS, tree, write_site

_COMPILED: dict[str, bytes] = {}  # each by the digest of its text: it saves most of a clean build


@dataclass
class Desk:
    """A workspace, and what stands for readout's own templates, schemas and code."""

    workspace: Workspace
    ours: Path
    versions: str = "python-3 jinja2-3"

    @property
    def root(self) -> Path:
        return self.workspace.root

    @property
    def output(self) -> Path:
        return self.workspace.output

    def record(self, name: str) -> Path:
        return self.workspace.record_path(name)

    def settle(self) -> None:
        """Let files grow old enough for their times to be believed, and have that noted."""
        for _ in range(2):  # the second look is for what the first build has written
            time.sleep(2 * FINE_NS / 1e9)
            assert is_idle(self.build())
        assert freshness.is_fresh(self.workspace)

    def build(self) -> Built:
        return build(self.workspace, (), ONE_PROCESS)

    def clean(self, *, knows_templates: bool = True) -> dict[str, bytes]:
        """Return the tree that a first build makes of a copy of the workspace."""
        place = self.root.with_name("clean")
        shutil.rmtree(place, ignore_errors=True)
        kept = shutil.ignore_patterns("output*", ".readout")
        shutil.copytree(self.root, place, symlinks=True, ignore=kept)
        fresh = workspace_at(place, place.with_name("clean-output"))
        shutil.rmtree(fresh.output, ignore_errors=True)
        with _known_templates() if knows_templates else _nothing_known():
            done = build(fresh, (), ONE_PROCESS)
        return tree(fresh.output) if done.publication else {}

    def rendered(self) -> dict[str, bytes]:
        """Return the tree that `render` makes of the records as they stand, manifest and all.

        What only a build puts together is taken from the output folder.
        """
        site, _ = read_site(self.workspace)
        made = {
            page.path.as_posix(): page.content
            for page in _render(site, list(self._briefings()), self._load)
        }
        if site.data != "none":
            made |= {path: (self.output / path).read_bytes() for path in SITE_FILES}
        return made | {MANIFEST_NAME: manifest_bytes(made)}

    def _briefings(self) -> Iterator[Briefing]:
        for path in sorted(self.workspace.records.glob("*.yaml")):
            name = path.relative_to(self.root).as_posix()
            material = gather(name, path.read_bytes(), partial(read_inside, self.workspace))
            entry = examine(material)
            assert entry.loaded.record is not None
            yield briefing_of(entry.loaded.record, entry, material)

    def _load(self, name: str) -> tuple[str, str]:
        for folder in (self.workspace.templates, self.ours / "templates"):
            path = folder / name
            if path.is_file():
                return path.read_bytes().decode(), str(path)
        raise KeyError(name)


def is_idle(built: Built) -> bool:
    """Tell whether a build had nothing to make, to write or to remove."""
    done = built.publication
    if done is None:
        return built.is_up_to_date
    return not (built.reasons or done.written or done.removed)


def _render(site, briefings, load):
    with pytest.MonkeyPatch.context() as patch:
        for kind in ("html_templates", "markdown_templates"):
            made = getattr(rendering, kind)
            patch.setattr(rendering, kind, partial(made, compiled=_COMPILED))
        return list(rendering.render(site, briefings, load))


@contextmanager
def _known_templates() -> Iterator[None]:
    """Let a build without a state take templates that were compiled before."""
    with pytest.MonkeyPatch.context() as patch:
        known = State(compiled=dict(_COMPILED))
        patch.setattr(building, "load_state", lambda _: known)
        yield


@contextmanager
def _nothing_known() -> Iterator[None]:
    yield


def plant(folder: Path) -> None:
    """Make what each desk begins with: a workspace with records, and a copy of our files."""
    write_site(folder / "site")
    for name in ("templates", "schemas"):
        shutil.copytree(data_dir(name), folder / "ours" / name)
    (folder / "ours" / "pipeline").mkdir()
    (folder / "ours" / "pipeline" / "render.py").write_text("AGE = 1\n")


def set_up(folder: Path, patch: pytest.MonkeyPatch) -> Desk:
    """Return a desk on what stands in `folder`, and let builds look at its copy of our files."""
    desk = Desk(workspace_at(folder / "site"), folder / "ours")
    patch.setattr(watching, "data_dir", lambda name: desk.ours / name)
    patch.setattr(watching, "_PACKAGE", str(desk.ours / "pipeline"))
    for module in (recipes, freshness, watching):
        patch.setattr(module, "versions", lambda: desk.versions)
    return desk


def put_back(kept: Path, folder: Path) -> None:
    """Make `folder` what `kept` is, with the times of its files."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(kept, folder, symlinks=True)


def set_times(path: Path, seconds: int) -> None:
    os.utime(path, (seconds, seconds))
