"""What a workspace holds: its records, the articles that they name, and those that none names."""

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from pipeline.build.workspace import Workspace
from pipeline.errors import WorkspaceError
from pipeline.read import remedy_for_missing
from pipeline.record import named_sources
from pipeline.values import dataclass

# One byte more than a record may have, so that a larger one is seen to be too large.
_MOST_BYTES = 2 * 1024 * 1024 + 1


Listed = tuple[str, str | None]
"""An article and its digest, None where that is not known."""


@dataclass(frozen=True, slots=True)
class Named:
    """An article that a record names, with the digest that it had then.

    `is_read` tells those that the record is made of from further reports of the same meeting, which
    people only list.
    """

    article: str
    sha256: str | None
    record: Path
    is_read: bool = True


def record_paths(workspace: Workspace) -> tuple[Path, ...]:
    """Return the files of all records in order of name."""
    return records_in(workspace.records)


def records_in(folder: Path) -> tuple[Path, ...]:
    """Return the record files in a folder in order of name, without those of editors (`.#x`)."""
    return tuple(sorted(path for path in folder.glob("*.yaml") if not path.name.startswith(".")))


def record_bytes(path: Path) -> bytes:
    """Return a record's bytes, cut off where it is too large to be one.

    Raise `WorkspaceError` if it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise WorkspaceError(str(path), "is not a file", "take it out of the records")
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except FileNotFoundError as err:
        raise WorkspaceError(
            str(path), "no such file", remedy_for_missing(path, "records")
        ) from err
    except OSError as err:
        fault = f"cannot be read: {err.strerror or err}"
        raise WorkspaceError(str(path), fault, "make it readable or take it away") from err


def named_articles(workspace: Workspace) -> Iterator[Named]:
    """Yield each article that a record names as its source, in order of the records."""
    for path in record_paths(workspace):
        sources = named_sources(record_bytes(path))
        made_of = articles_behind(workspace, path, sources)
        for article, digest in sources:
            yield Named(article, digest, path, article in made_of)


def named_by_article(workspace: Workspace) -> dict[str, list[Named]]:
    """Return who names each article that a record names."""
    found: dict[str, list[Named]] = {}
    for named in named_articles(workspace):
        found.setdefault(named.article, []).append(named)
    return found


def articles_behind(
    workspace: Workspace, record: Path, sources: Sequence[Listed] | None = None
) -> tuple[str, ...]:
    """Return the articles that a record is made of; `sources` are those that it lists."""
    named = named_sources(record_bytes(record)) if sources is None else sources
    return made_of(record.stem, named, _last_read(workspace, record) if len(named) > 1 else ())


def made_of(stem: str, sources: Sequence[Listed], read: Sequence[Listed]) -> tuple[str, ...]:
    """Return the articles that a record is made of, of those that it lists.

    They are the ones that were last read for it, in that order, some moved to other names perhaps.
    Where that is lost, it is the one that the record is called after, or else the first.
    """
    articles = [article for article, _ in sources]
    if len(articles) < 2:
        return tuple(articles)
    by_digest = {digest: article for article, digest in reversed(sources) if digest}
    found = [
        article if article in articles else by_digest.get(digest or "") for article, digest in read
    ]
    main = next((one for one in articles if Path(one).stem == stem), articles[0])
    return tuple(dict.fromkeys(one for one in found if one)) or (main,)


def _last_read(workspace: Workspace, record: Path) -> tuple[Listed, ...]:
    """Return the articles of a record's reading; none where none is kept."""
    try:
        return articles_of_reading(workspace.parsed_path(record.stem).read_bytes())
    except OSError:
        return ()


def articles_of_reading(kept: bytes) -> tuple[Listed, ...]:
    """Return the articles that a reading is of, with their digests; none if it is damaged."""
    try:
        sources = json.loads(kept)["record"]["sources"]
        found = [(one["article"], one["sha256"]) for one in sources]
    except (ValueError, KeyError, TypeError, RecursionError):
        return ()
    return tuple((article, digest) for article, digest in found if isinstance(article, str))


def article_of_reading(kept: bytes) -> str | None:
    """Return the article that a reading is of, without reading all of it; None if it names none."""
    found = _SOURCE.search(kept)
    try:
        article = json.loads(found[1]) if found else None
    except ValueError:
        return None
    return article if isinstance(article, str) else None


# As `json` writes it, in lines or not.
_SOURCE = re.compile(rb'"sources":\s*\[\s*\{\s*"article":\s*("(?:[^"\\]|\\.)*")')
