"""Make a workspace: settings, a first article with its record, and what checks and publishes it.

Nothing that is there is ever replaced, so a workspace can be given what it lacks.
"""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from pipeline.build.files import write_whole
from pipeline.build.filing import take_in
from pipeline.build.locking import exclusive
from pipeline.build.workspace import Workspace
from pipeline.errors import PipelineError
from pipeline.resources import data_dir
from pipeline.values import dataclass

Publisher = Literal["github", "gitlab", "netlify", "rsync", "s3"]
TITLE: Final = "Briefings"
_ARTICLE: Final = ("articles/first-article.txt", "first-article.txt")
_NOTICE: Final = "This site is being set up: its first meeting is invented."
_FILES: Final = (
    ("readout.yaml", "readout.yaml"),
    (".gitignore", "gitignore"),
    (".gitattributes", "gitattributes"),
    ("Makefile", "Makefile"),
    (".pre-commit-config.yaml", "pre-commit-config.yaml"),
)
PUBLISHERS: Final[Mapping[Publisher, tuple[str, str]]] = {
    "github": (".github/workflows/publish.yml", "github.yml"),
    "gitlab": (".gitlab-ci.yml", "gitlab-ci.yml"),
    "netlify": ("netlify.toml", "netlify.toml"),
    "rsync": ("publish.sh", "publish-rsync.sh"),
    "s3": ("publish.sh", "publish-s3.sh"),
}
_SCRIPT: Final = 0o755


@dataclass(frozen=True, slots=True)
class Placed:
    """A file of a workspace, by its path from the root; one that was there `is_kept`."""

    path: str
    is_kept: bool


def scaffold(
    workspace: Workspace,
    publishers: Sequence[Publisher] = (),
    *,
    title: str = TITLE,
    has_article: bool = True,
) -> Iterator[Placed]:
    """Put in place what a workspace lacks, and yield each file.

    The first article is left out where there are articles or records. Raise `WorkspaceError` where
    a file cannot be written.
    """
    workspace.root.mkdir(parents=True, exist_ok=True)
    is_empty = not any(_is_filled(one) for one in (workspace.articles, workspace.records))
    for path, name in (*_FILES, *(PUBLISHERS[one] for one in publishers)):
        text = _text(name)
        if path == workspace.config.name:
            notice = _NOTICE if has_article and is_empty else None
            text = text.replace("{notice}", json.dumps(notice))
            text = text.replace("{title}", json.dumps(title, ensure_ascii=False))
        yield _placed(workspace, path, text)
    workspace.articles.mkdir(exist_ok=True)
    if has_article and is_empty:
        path, name = _ARTICLE
        yield _placed(workspace, path, _text(name))
        with exclusive(workspace):
            for one in take_in(workspace, [workspace.root / path]):
                if isinstance(one, PipelineError):
                    raise one
                yield Placed(one.record.relative_to(workspace.root).as_posix(), is_kept=False)


def _text(name: str) -> str:
    return (data_dir("templates") / "workspace" / name).read_text(encoding="utf-8")


def _placed(workspace: Workspace, path: str, text: str) -> Placed:
    place = workspace.root / path
    if os.path.lexists(place):
        return Placed(path, is_kept=True)
    write_whole(place, text.encode())
    if path.endswith(".sh"):
        place.chmod(_SCRIPT)
    return Placed(path, is_kept=False)


def _is_filled(folder: Path) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(True for _ in entries)
    except OSError:
        return False
