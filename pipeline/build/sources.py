"""Open the articles that a workspace takes in, and have them parsed."""

import os
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.build.aids import Aids
from pipeline.build.crew.crew import ALONE, Crew
from pipeline.build.holdings import Named
from pipeline.build.parsing import Order, Parsed, parse_in_order
from pipeline.build.workspace import Workspace, name_inside
from pipeline.errors import PipelineError, SourceError
from pipeline.read import kind_from_name, read_bytes

# What the record's schema takes as the path of an article.
_PART = r"[^/.\\\x00-\x1f\x7f][^/\\\x00-\x1f\x7f]*"
_NAME = re.compile(rf"{_PART}(?:/{_PART})*")

_NO_ARTICLES = (
    (re.compile(r"records/.+\.(?:yaml|yml|json)"), "a record", "name the article that it is of"),
    (re.compile(r"output/.+"), "a page that readout made", "name the article that it is of"),
    (re.compile(r"(?:readout|people|lookups)\.yaml"), "a setting of the workspace",
     "name a file of articles/"),
)  # fmt: skip


class Source(NamedTuple):
    """Where an article stands, its name in the record, and its bytes if it is to be copied."""

    path: Path
    name: str
    copy: bytes | None


def parse_sources(
    workspace: Workspace,
    paths: Sequence[Path],
    known: Mapping[str, Sequence[Named]],
    aids: Aids,
    crew: Crew,
) -> Iterator[tuple[Source, Parsed]]:
    """Yield each article with its draft, with why there is none, or with None.

    None is for those that records name and are not made of. Articles are read a little ahead.
    """
    opened: deque[Source] = deque()

    def orders() -> Iterator[Order | PipelineError | None]:
        for path in paths:
            source, order = _open(workspace, path, known, aids)
            opened.append(source)
            yield order

    for parsed in parse_in_order(orders(), len(paths), crew):
        source = opened.popleft()
        if source.name or not isinstance(parsed, PipelineError):
            yield source, parsed
        else:  # not to be read ahead; it may be a copy that was made meanwhile
            source, order = _open(workspace, source.path, known, aids)
            yield source, next(parse_in_order([order], 1, ALONE))


def _open(
    workspace: Workspace, path: Path, known: Mapping[str, Sequence[Named]], aids: Aids
) -> tuple[Source, Order | PipelineError | None]:
    """Return an article and the order to parse it; without a name where it cannot be read."""
    try:
        data = read_bytes(path, str(path))
        inside = name_inside(workspace, path)
        name = inside or f"articles/{path.name}"
        insist_on_name(path, name)
    except PipelineError as err:
        return Source(path, "", None), err
    source = Source(path, name, None if inside else data)
    named = known.get(name, ())
    if named and not any(one.is_main for one in named):
        return source, None
    return source, Order(data, name, kind_from_name(path.name), aids)


def insist_on_name(path: Path, name: str) -> None:
    """Raise `SourceError` for a name that no record could give as its source.

    So it does for one of what readout makes or is set up by.
    """
    try:
        name.encode()
    except UnicodeEncodeError as err:
        shown = os.fsencode(path).decode("utf-8", "backslashreplace")
        raise SourceError(shown, "its name is not UTF-8", "rename it") from err
    _insist_on_article(path, name)
    if not _NAME.fullmatch(name):
        raise SourceError(
            ascii(str(path)),
            "its name begins with a dot or holds a control character or backslash",
            "rename it",
        )


def _insist_on_article(path: Path, name: str) -> None:
    for pattern, what, remedy in _NO_ARTICLES:
        if pattern.fullmatch(name):
            raise SourceError(str(path), f"is {what}, not an article", remedy)
