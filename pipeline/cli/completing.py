"""What a shell offers when somebody presses Tab; nothing where a workspace cannot be looked at.

Only names of files are looked at, as people wait for the answer.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from pipeline.build.workspace import Workspace, find_workspace, workspace_at

Offer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
_Find = Callable[[click.Context, str], Iterable[str]]


def _offering(find: _Find, otherwise: str | None = None) -> Offer:
    """Return what offers the names that `find` finds, or else has the shell offer files."""

    def offer(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        try:
            given = {str(one) for one in ctx.params.get(param.name or "") or ()}
            found = [
                name
                for name in find(ctx, incomplete)
                if name.startswith(incomplete) and name not in given
            ]
        except Exception:  # noqa: BLE001 - whoever types wants no message, whatever is wrong
            found = []
        if found or otherwise is None:
            return [CompletionItem(name) for name in sorted(found)]
        return [CompletionItem(incomplete, type=otherwise)]

    return offer


def _workspace(ctx: click.Context) -> Workspace | None:
    root = ctx.params.get("root")
    return workspace_at(Path(root)) if root else find_workspace(Path.cwd())


def _ids(ctx: click.Context, _incomplete: str) -> Iterable[str]:
    workspace = _workspace(ctx)
    return [Path(name).stem for name in _records(workspace)] if workspace else ()


def _record_files(ctx: click.Context, _incomplete: str) -> Iterable[str]:
    workspace = _workspace(ctx)
    return [str(workspace.records / name) for name in _records(workspace)] if workspace else ()


def _records(workspace: Workspace) -> list[str]:
    with os.scandir(workspace.records) as entries:
        names = [entry.name for entry in entries]
    return [name for name in names if name.endswith(".yaml") and not name.startswith(".")]


def _articles(ctx: click.Context, incomplete: str) -> Iterable[str]:
    workspace = _workspace(ctx)
    if workspace is None or not (incomplete or workspace.articles.is_dir()):
        return ()
    from pipeline.read import find_articles

    return [str(path) for path in find_articles(workspace.articles)]


def _places(ctx: click.Context, _incomplete: str) -> Iterable[str]:
    """Return the places that the open items of the named record are about."""
    from pipeline.build.choosing import chosen_records
    from pipeline.build.reviewing import open_review

    workspace = _workspace(ctx)
    names = (*(ctx.params.get("records") or ()), *ctx.args)  # as far as click has come
    if workspace is None or len(names) != 1:
        return ()
    items = open_review(workspace, chosen_records(workspace, names)).items
    return {one.item.path for one in items}


def _extractors(_ctx: click.Context, _incomplete: str) -> Iterable[str]:
    from importlib.metadata import entry_points

    from pipeline.build.extractors import GROUP

    return {one.name for one in entry_points(group=GROUP)}


def _nothing(_ctx: click.Context, _incomplete: str) -> Iterable[str]:
    return ()


folders = _offering(_nothing, "dir")
record_ids = _offering(_ids, "file")
record_files = _offering(_record_files, "file")
articles = _offering(_articles, "file")
open_places = _offering(_places)
extractors = _offering(_extractors)
