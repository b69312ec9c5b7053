"""Check one record with all that it stands on, from bytes that were read before."""

import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from pipeline.build.fetched import origin_of
from pipeline.build.holdings import article_of_reading
from pipeline.build.workspace import Workspace
from pipeline.errors import DataError, Location, Problem, SourceError
from pipeline.model import Article, Draft, Metadata, Origin, Record
from pipeline.read import kind_from_name, read_bytes
from pipeline.record import Loaded, Parsed, check_record, named_sources, read_parsed, read_record
from pipeline.values import dataclass, replace

Read = Callable[[str], bytes | None]
"""Return the content of a file by its path from the workspace's root, None where there is none.

Raise `SourceError` for an article that cannot be read.
"""

# A record that names an article at all; only those that do are read for what they name.
_NAMES_ARTICLE = re.compile(rb"""article["']?:[ ]*(?!null\b|~)[^ ]""")


@dataclass(frozen=True, slots=True)
class Source:
    """An article that a record may name: its bytes, or why they cannot be read.

    `origin` is where it was fetched, of those whose bytes do not tell their charset themselves.
    """

    name: str
    data: bytes
    fault: Problem | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """What a record is checked with.

    `name` is its path from the workspace's root, and `parsed_name` that of what is kept of its
    reading. `reading` and `text` (of an HTML article) are None where nothing is kept.
    """

    name: str
    parsed_name: str
    record: bytes
    reading: bytes | None
    text: bytes | None
    articles: tuple[str, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One record's file, what the parser last said of its article, if that is kept, and faults.

    `texts` are the articles at hand in the form that evidence counts in, by their names; the front
    matter of Markdown is left blank in them.
    """

    path: Path
    loaded: Loaded
    reading: Parsed | None
    problems: tuple[Problem, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()

    @property
    def draft(self) -> Draft | None:
        """Return the draft that the parser made of the article."""
        return self.reading.draft if self.reading else None


def names_beside(stem: str) -> tuple[str, str]:
    """Return the names of a record's reading and of the text it counts in, from the root."""
    return f"records/.parsed/{stem}.json", f"records/.parsed/{stem}.txt"


def gather(name: str, record: bytes, read: Read) -> Material:
    """Read what belongs to a record; `name` is its path from the workspace's root."""
    parsed, text = names_beside(PurePosixPath(name).stem)
    reading = read(parsed)
    articles = tuple(dict.fromkeys(_articles(record, reading)))
    sources = tuple(one for article in articles for one in _sources(article, read))
    return Material(
        name, parsed, record, reading, read(text) if sources else None, articles, sources
    )


def _articles(record: bytes, reading: bytes | None) -> list[str]:
    names = [name for name, _ in named_sources(record)] if _NAMES_ARTICLE.search(record) else []
    if reading is None or names:
        return names
    read = article_of_reading(reading)  # the record may be past reading
    return [read] if read else []


def _sources(name: str, read: Read) -> tuple[Source, ...]:
    try:
        data = read(name)
        origin = None if data is None or _is_utf8(data) else origin_of(name, read)
    except SourceError as err:
        return (Source(name, b"", _problem(err)),)
    return () if data is None else (Source(name, data, origin=origin),)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def examine(material: Material) -> Entry:
    """Read and check a record; nothing but this material is looked at.

    Places are named from the workspace's root (`shown_at`).
    """
    loaded = read_record(material.record, material.name)
    problems = list(loaded.problems)
    reading = None
    try:
        reading = _reading(material)
    except DataError as err:
        problems += err.problems
    draft = reading.draft if reading else None
    articles: dict[str, Article | None] = {}
    known = {source.name: source for source in material.sources}
    texts = _kept_texts(material, draft)
    for name in _source_names(loaded.record, draft):
        if name in known:
            articles[name], fault = _article(known[name], texts.get(name))
            problems += fault
    problems += check_record(loaded, draft, articles)
    shown = tuple((name, _to_read(article)) for name, article in articles.items() if article)
    return Entry(Path(material.name), loaded, reading, tuple(problems), shown)


def _kept_texts(material: Material, draft: Draft | None) -> dict[str, bytes | None]:
    """Return what evidence counts in of those articles for which that is kept."""
    main = article_of_reading(material.reading) if material.reading else None
    further = {name: text.encode() for name, text in draft.texts} if draft else {}
    return {**further, **({main: material.text} if main else {})}


def _to_read(article: Article) -> str:
    if article.kind == "markdown" and article.text.startswith("---"):
        from pipeline.read import without_front_matter

        return without_front_matter(article.text)
    return article.text


def _reading(material: Material) -> Parsed | None:
    if material.reading is None:
        return None
    return read_parsed(material.reading.decode("utf-8", "replace"), material.parsed_name)


def _source_names(record: Record | None, draft: Draft | None) -> Iterator[str]:
    known = record or (draft.record if draft else None)
    for source in known.sources if known else ():
        if source.article:
            yield source.article


def _article(source: Source, text: bytes | None) -> tuple[Article | None, tuple[Problem, ...]]:
    """Return a source in the form that its evidence counts in, None with why if it has none.

    For HTML that is the text kept beside the record, so that a check need not extract it again.
    """
    if source.fault:
        return None, (source.fault,)
    kind = kind_from_name(source.name)
    if kind == "html" and text is not None:
        return Article(
            name=source.name,
            kind=kind,
            text=text.decode("utf-8", "replace"),
            sha256=sha256(source.data).hexdigest(),
            metadata=Metadata(),
        ), ()
    from pipeline.read import article_from_bytes  # most records are checked without an article

    try:
        return article_from_bytes(source.data, source.name, kind, source.origin), ()
    except SourceError as err:
        return None, (_problem(err),)


def _problem(err: SourceError) -> Problem:
    return Problem(Location(err.place), "", err.fault, err.remedy, "article")


def read_inside(workspace: Workspace, name: str) -> bytes | None:
    """Return the bytes of a workspace's file, None if there is none.

    Raise `SourceError` if it cannot be read, or stands outside, as through a link.
    """
    path = workspace.root / name
    root = os.path.realpath(workspace.root)
    if not Path(os.path.realpath(path)).is_relative_to(root):
        raise SourceError(name, "stands outside the workspace", "keep articles inside it")
    return read_bytes(path, name) if path.exists() else None


def shown_at(
    root: Path, problems: Iterable[Problem], known: Mapping[str, str] = MappingProxyType({})
) -> Iterator[Problem]:
    """Yield problems with their places as the user names the workspace, or as `known` has them."""
    for one in problems:
        name = one.location.path
        path = known.get(name) or str(root / name)
        yield replace(one, location=replace(one.location, path=path))
