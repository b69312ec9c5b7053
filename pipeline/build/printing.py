"""Print drafts instead of filing them: nothing is written, and no workspace is needed."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from pipeline.build.drafting import draft_from_bytes
from pipeline.build.intake import article_paths, insist_on_name, name_inside
from pipeline.build.known import load_known
from pipeline.build.workspace import Workspace, find_workspace
from pipeline.errors import PipelineError, SourceError
from pipeline.model import Draft, KnownPerson
from pipeline.read import kind_from_name, read_bytes, read_stream
from pipeline.record import jsonl_object, yaml_from_record

PrintFormat = Literal["yaml", "json", "jsonl"]
PRINT_FORMATS: tuple[PrintFormat, ...] = ("yaml", "json", "jsonl")
STDIN = "-"


class _Acquaintance:
    """The known people of each workspace that articles stand in, loaded once."""

    def __init__(self, given: Workspace | None) -> None:
        self._given = given
        self._loaded: dict[Path, tuple[KnownPerson, ...]] = {}

    def near(self, path: Path) -> tuple[KnownPerson, ...]:
        """Return whom the workspace knows that is given, or that the article belongs to."""
        workspace = self._given or find_workspace(path.parent) or find_workspace(Path.cwd())
        if workspace is None:
            return ()
        if workspace.root not in self._loaded:
            self._loaded[workspace.root] = load_known(workspace).people
        return self._loaded[workspace.root]


def printed_drafts(
    articles: Sequence[str], style: PrintFormat, workspace: Workspace | None = None
) -> Iterator[str | PipelineError]:
    """Yield the text to print for each article, in order, or why there is none.

    `yaml` separates records by `---`, `json` is one array, `jsonl` one object a line. Known people
    are those of `workspace`; where none is given, of the one around the article, else around the
    current folder. Raise `DataError` where a list of them has problems.
    """
    is_first = True
    for one in _drafts(articles, _Acquaintance(workspace)):
        if isinstance(one, PipelineError):
            yield one
            continue
        yield _separator(style, is_first) + _text(one, style)
        is_first = False
    if style == "json":
        yield "[]\n" if is_first else "\n]\n"


def _separator(style: PrintFormat, is_first: bool) -> str:  # noqa: FBT001 - private and plain
    match style:
        case "yaml":
            return "" if is_first else "---\n"
        case "json":
            return "[\n" if is_first else ",\n"
        case "jsonl":
            return ""


def _text(draft: Draft, style: PrintFormat) -> str:
    match style:
        case "yaml":
            return yaml_from_record(draft.record)
        case "json":
            return json.dumps(jsonl_object(draft), ensure_ascii=False, indent=2)
        case "jsonl":
            return json.dumps(jsonl_object(draft), ensure_ascii=False) + "\n"


def _drafts(articles: Sequence[str], known: _Acquaintance) -> Iterator[Draft | PipelineError]:
    for given in articles:
        try:
            paths = (Path(given),) if given == STDIN else article_paths([Path(given)])
        except PipelineError as err:
            yield err
            continue
        yield from (_draft(path, known.near(path)) for path in paths)


def _draft(path: Path, people: Sequence[KnownPerson]) -> Draft | PipelineError:
    try:
        if str(path) == STDIN:
            if sys.stdin is None:
                raise SourceError("standard input", "is closed", "give it an article")
            data = read_stream(sys.stdin.buffer, "standard input")
            return draft_from_bytes(data, STDIN, people=people)
        data = read_bytes(path, str(path))
        name = _name(path)
        insist_on_name(path, name)
        return draft_from_bytes(data, name, kind_from_name(path.name), people)
    except PipelineError as err:
        return err


def _name(path: Path) -> str:
    """Return the path from the workspace around the article, else its file name."""
    workspace = find_workspace(path.parent)
    return (name_inside(workspace, path) if workspace else None) or path.name
