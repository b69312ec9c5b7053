"""Open the articles that a workspace takes in, and have them parsed."""

import os
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.build.aids import Aids
from pipeline.build.crew.crew import ALONE, Crew
from pipeline.build.fetched import Keeping, keeping_of, name_for, origin_of, read_in
from pipeline.build.holdings import Named
from pipeline.build.parsing import Order, Parsed, parse_in_order
from pipeline.build.workspace import Workspace, name_inside
from pipeline.errors import PipelineError, SourceError
from pipeline.model import Fetched, Origin
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


Given = Path | Fetched | PipelineError
"""An article as it was asked for: a file, a page that was fetched, or why it could not be."""
Asked = Given | str
"""What a build is asked to take in; an address is not fetched where nothing is to be written."""


class Source(NamedTuple):
    """Where an article stands, its name in the record, and its bytes if it is to be copied.

    `keeping` tells what becomes of a fetched one.
    """

    given: Given
    path: Path
    name: str
    copy: bytes | None
    keeping: Keeping | None = None

    @property
    def place(self) -> str:
        """Return what messages call it."""
        return self.given.asked if isinstance(self.given, Fetched) else str(self.path)


def parse_sources(
    workspace: Workspace,
    given: Sequence[Given],
    known: Mapping[str, Sequence[Named]],
    aids: Aids,
    crew: Crew,
) -> Iterator[tuple[Source, Parsed]]:
    """Yield each article with its draft, with why there is none, or with None.

    None is for those that records name and are not made of. Articles are read a little ahead.
    """
    opened: deque[Source] = deque()
    taken: dict[str, str] = {}

    def orders() -> Iterator[Order | PipelineError | None]:
        for one in given:
            source, order = _open(workspace, one, known, aids, taken)
            opened.append(source)
            yield order

    for parsed in parse_in_order(orders(), len(given), crew):
        source = opened.popleft()
        if source.name or not isinstance(parsed, PipelineError):
            yield source, parsed
        else:  # not to be read ahead; it may be a copy that was made meanwhile
            source, order = _open(workspace, source.given, known, aids, taken)
            yield source, next(parse_in_order([order], 1, ALONE))


def _open(
    workspace: Workspace,
    given: Given,
    known: Mapping[str, Sequence[Named]],
    aids: Aids,
    taken: dict[str, str],
) -> tuple[Source, Order | PipelineError | None]:
    """Return an article and the order to parse it; without a name where it cannot be read."""
    try:
        source, order = open_source(workspace, given, aids, taken)
    except PipelineError as err:
        return Source(given, given if isinstance(given, Path) else Path(), "", None), err
    named = known.get(source.name, ())
    if named and not any(one.is_read for one in named):
        return source, None
    return source, order


def open_source(
    workspace: Workspace, given: Given, aids: Aids, taken: dict[str, str] | None = None
) -> tuple[Source, Order]:
    """Return an article and the order to parse it.

    `taken` are the names of pages fetched in this run, with their addresses; those of this one are
    added. Raise `PipelineError` where it cannot be read, or could not be fetched.
    """
    if isinstance(given, PipelineError):
        raise given
    if isinstance(given, Fetched):
        return _fetched(workspace, given, aids, {} if taken is None else taken)
    return _file(workspace, given, aids)


def _file(workspace: Workspace, path: Path, aids: Aids) -> tuple[Source, Order]:
    data = read_bytes(path, str(path))
    inside = name_inside(workspace, path)
    name = inside or f"articles/{path.name}"
    insist_on_name(path, name)
    origin = origin_of(name, read_in(workspace)) if inside else None
    source = Source(path, path, name, None if inside else data)
    return source, Order(data, name, kind_from_name(path.name), aids, origin)


def _fetched(
    workspace: Workspace, page: Fetched, aids: Aids, taken: dict[str, str]
) -> tuple[Source, Order]:
    name = name_for(workspace, page, taken)
    taken[name] = page.url
    keeping = keeping_of(workspace, name, page)
    source = Source(page, workspace.root / name, name, page.data, keeping)
    # A page that is noted already is read as it will be whenever it is parsed again.
    origin = None if keeping.note else origin_of(name, read_in(workspace))
    origin = origin or Origin(url=page.url, charset=page.charset)
    return source, Order(page.data, name, page.kind, aids, origin)


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
