"""Print drafts instead of filing them: nothing is written, and no workspace is needed."""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

from pipeline.build.aids import Aids
from pipeline.build.crew.crew import ALONE, Crew
from pipeline.build.extractors import extensions_of
from pipeline.build.fetched import first_name, origin_of, read_in
from pipeline.build.intake import article_paths
from pipeline.build.known import NOTHING, load_known
from pipeline.build.parsing import Order, parse_in_order
from pipeline.build.sources import Given, insist_on_name
from pipeline.build.workspace import Workspace, find_workspace, name_inside
from pipeline.errors import PipelineError, SourceError
from pipeline.model import Draft, Fetched, Origin
from pipeline.read import kind_from_name, read_bytes, read_stream
from pipeline.record import jsonl_object, yaml_from_record

PrintFormat = Literal["yaml", "json", "jsonl"]
PRINT_FORMATS: tuple[PrintFormat, ...] = ("yaml", "json", "jsonl")
STDIN = "-"
_BREAKS = {ord(char): f"\\u{ord(char):04x}" for char in "\x85\u2028\u2029"}


class _Nearby:
    """What each workspace that articles stand in adds to the rules, loaded once."""

    def __init__(self, given: Workspace | None, extractors: Sequence[str]) -> None:
        self._given = given
        self._extractors = extractors
        self._loaded: dict[Path | None, Aids] = {}

    def aids(self, article: Given) -> Aids:
        """Return those of the workspace that is given, or that the article belongs to."""
        around = find_workspace(article.parent) if isinstance(article, Path) else None
        workspace = self._given or around or find_workspace(Path.cwd())
        root = workspace.root if workspace else None
        if root not in self._loaded:
            known = load_known(workspace) if workspace else NOTHING
            extensions = extensions_of(workspace, self._extractors)
            self._loaded[root] = Aids(known.people, extensions, known.lookups.items)
        return self._loaded[root]


def printed_drafts(
    articles: Sequence[Given],
    style: PrintFormat,
    workspace: Workspace | None = None,
    extractors: Sequence[str] = (),
    crew: Crew = ALONE,
) -> Iterator[str | PipelineError]:
    """Yield the text to print for each article, in order, or why there is none.

    `yaml` separates records by `---`, `json` is one array, `jsonl` one object a line. Known people
    and extractors are those of `workspace`; where none is given, of the one around the article,
    else around the current folder; `extractors` are asked too, and their failures follow the text.
    Raise `DataError` where a list of people or the configuration has problems.
    """
    is_first = True
    for one in _drafts(articles, _Nearby(workspace, extractors), crew):
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
            return _one_line(json.dumps(jsonl_object(draft), ensure_ascii=False))


def _one_line(text: str) -> str:
    """Return JSON text as a line; what some readers take for the end of one is escaped."""
    return f"{text.translate(_BREAKS)}\n"


def _drafts(
    articles: Sequence[Given], nearby: _Nearby, crew: Crew
) -> Iterator[Draft | PipelineError]:
    found = [one for given in articles for one in _expanded(given)]
    # What is around the articles is a matter of set-up: its faults come before any record.
    aids = [Aids() if isinstance(one, PipelineError) else nearby.aids(one) for one in found]
    for parsed in parse_in_order(map(_order, found, aids), len(found), crew):
        if isinstance(parsed, PipelineError):
            yield parsed
        elif parsed is not None:
            yield parsed.draft
            yield from parsed.failures


def _expanded(given: Given) -> Sequence[Given]:
    try:
        return (given,) if str(given) == STDIN else article_paths([given])
    except PipelineError as err:
        return (err,)


def _order(path: Given, aids: Aids) -> Order | PipelineError:
    if isinstance(path, PipelineError):
        return path
    if isinstance(path, Fetched):
        origin = Origin(url=path.url, charset=path.charset)
        return Order(path.data, first_name(path), path.kind, aids, origin)
    try:
        return _opened(path, aids)
    except PipelineError as err:
        return err


def _opened(path: Path, aids: Aids) -> Order:
    if str(path) == STDIN:
        if sys.stdin is None:
            raise SourceError("standard input", "is closed", "give it an article")
        return Order(read_stream(sys.stdin.buffer, "standard input"), STDIN, None, aids)
    data = read_bytes(path, str(path))
    workspace = find_workspace(path.parent)
    inside = name_inside(workspace, path) if workspace else None
    name = inside or path.name
    insist_on_name(path, name)
    origin = origin_of(name, read_in(workspace)) if workspace and inside else None
    return Order(data, name, kind_from_name(path.name), aids, origin)
