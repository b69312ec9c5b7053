"""Where fetched articles are kept in a workspace, and what is noted of each beside it.

The note of `articles/x.html` is `articles/.fetched/x.html.json`: the address, the day, what the
server said, and the digest of its bytes. Folders with a dot hold no articles.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import unquote, urlsplit

from pipeline.build.workspace import Workspace
from pipeline.errors import SourceError
from pipeline.model import ArticleKind, Fetched, Origin
from pipeline.slug import slug_from_text
from pipeline.values import dataclass

NOTE_FORM = "readout/fetched/1"
_FOLDER = "articles/.fetched"
_SUFFIXES: dict[ArticleKind, str] = {"html": ".html", "markdown": ".md", "text": ".txt"}
_NO_NAMES = {"amp", "article", "default", "home", "index", "print", "view"}  # of a page
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{1,5}\Z", re.IGNORECASE)
_MOST_TRIED = 1000


@dataclass(frozen=True, slots=True)
class Note:
    """What is noted of a fetched article.

    `retrieved` is a moment in UTC. `sha256` is the digest of the bytes that came, `was_sha256` that
    of those which they replaced, None where there were none.
    """

    asked: str
    origin: Origin
    retrieved: str
    sha256: str
    was_sha256: str | None = None


class Keeping(NamedTuple):
    """What becomes of a page that was fetched from `address`: `note` is what is to be noted of it.

    "unchanged" is one that is kept already, byte for byte; then there is nothing to note.
    """

    address: str
    outcome: Literal["new", "updated", "unchanged"]
    note: bytes | None


def note_name(article: str) -> str:
    """Return the name of an article's note, by its path from the workspace's root."""
    return f"{_FOLDER}/{article.removeprefix('articles/')}.json"


def origin_of(article: str, read: Callable[[str], bytes | None]) -> Origin | None:
    """Return where an article was fetched, None for one that was not.

    `read` gives a file of the workspace by its name. Raise `SourceError` for a damaged note.
    """
    note = _note(article, read) if article.startswith("articles/") else None
    return note.origin if note else None


def read_in(workspace: Workspace) -> Callable[[str], bytes | None]:
    """Return what gives the bytes of a file of the workspace, None where there is none."""

    def read(name: str) -> bytes | None:
        path = workspace.root / name
        try:
            return path.read_bytes() if path.is_file() else None
        except OSError as err:
            fault = (err.strerror or "it cannot be read").lower()
            raise SourceError(str(path), fault, "make it readable or take it away") from err

    return read


def note_text(fetched: Fetched, was: str | None) -> bytes:
    """Return what to note of a page that is kept; `was` is the digest of what it replaces."""
    data = {
        "schema": NOTE_FORM,
        "asked": fetched.asked,
        "url": fetched.url,
        "retrieved": fetched.retrieved,
        "status": fetched.status,
        "content_type": fetched.content_type,
        "charset": fetched.charset,
        "etag": fetched.etag,
        "last_modified": fetched.last_modified,
        "sha256": sha256(fetched.data).hexdigest(),
        **({"was_sha256": was} if was else {}),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def find_note(workspace: Workspace, article: str) -> Note | None:
    """Return what is noted of an article; raise `SourceError` if that is damaged."""
    return _note(article, read_in(workspace))


def _note(article: str, read: Callable[[str], bytes | None]) -> Note | None:
    name = note_name(article)
    text = read(name)
    if text is None:
        return None
    try:
        return _from_data(json.loads(text))
    except (ValueError, KeyError, TypeError, RecursionError) as err:
        remedy = "take it back from git, or delete it and fetch the article again"
        raise SourceError(name, f"is damaged: it is no note of {article}", remedy) from err


def _from_data(data: Mapping[str, Any]) -> Note:
    texts = [data[key] for key in ("asked", "url", "retrieved", "sha256")]
    maybe = [data.get(key) for key in ("charset", "was_sha256")]
    if data["schema"] != NOTE_FORM or not all(isinstance(one, str) for one in texts):
        raise ValueError(texts)
    if not all(one is None or isinstance(one, str) for one in maybe):
        raise ValueError(maybe)
    asked, url, retrieved, digest = texts
    return Note(asked, Origin(url=url, charset=maybe[0]), retrieved, digest, maybe[1])


def name_for(workspace: Workspace, fetched: Fetched, taken: Mapping[str, str]) -> str:
    """Return the name under which to keep a page.

    What was fetched from the same address has a name already; any other name is one that neither an
    article nor the record of one has. `taken` are the names that others of this run get, with their
    addresses.
    """
    known = _known_name(workspace, fetched) or _key(taken, fetched.url)
    if known and known.endswith(_SUFFIXES[fetched.kind]):
        return known
    return next(
        one for one in _names(fetched) if one not in taken and _is_free(workspace, one, fetched)
    )


def _known_name(workspace: Workspace, fetched: Fetched) -> str | None:
    """Return the article that was fetched from an address before."""
    for path in sorted(workspace.fetched.glob("*.json")):
        article = f"articles/{path.name.removesuffix('.json')}"
        note = find_note(workspace, article)
        if note and {note.asked, note.origin.url} & {fetched.asked, fetched.url}:
            return article
    return None


def _key(taken: Mapping[str, str], address: str) -> str | None:
    return next((name for name, one in taken.items() if one == address), None)


def first_name(fetched: Fetched) -> str:
    """Return the file name that a page would have, were nothing else there."""
    return f"{slug_from_address(fetched.url)}{_SUFFIXES[fetched.kind]}"


def _names(fetched: Fetched) -> Iterator[str]:
    """Yield names in the order in which to try them, after the address that answered."""
    slug = slug_from_address(fetched.url)
    suffix = _SUFFIXES[fetched.kind]
    yield f"articles/{first_name(fetched)}"
    host = slug_from_text(urlsplit(fetched.url).hostname or "", fallback="page")
    named = slug if slug == host else slug_from_text(f"{slug[:50]}-{host}")
    yield f"articles/{named}{suffix}"
    for number in range(2, _MOST_TRIED):
        yield f"articles/{named[:74]}-{number}{suffix}"
    raise SourceError(fetched.asked, "all names for it are taken", "rename some of the articles")


def slug_from_address(url: str) -> str:
    """Return a slug after the last part of an address that names the page, else after the host."""
    parts = urlsplit(url)
    segments = [
        plain
        for one in parts.path.split("/")
        if (plain := _SUFFIX.sub("", unquote(one))) and plain.lower() not in _NO_NAMES
    ]
    named = [at for at, one in enumerate(segments) if any(char.isalpha() for char in one)]
    host = slug_from_text(parts.hostname or "", fallback="page")
    words = segments[named[-1] :][:2] if named else []  # a number behind it may tell pages apart
    return slug_from_text("-".join(words), fallback=host)


def _is_free(workspace: Workspace, name: str, fetched: Fetched) -> bool:
    """Tell whether a page may have a name: nothing else has it, nor a record of its own."""
    path = workspace.root / name
    if path.exists():  # saved by hand before, perhaps
        return path.is_file() and path.read_bytes() == fetched.data
    stem = slug_from_text(Path(name).stem, fallback="article")
    return not workspace.record_path(stem).exists()


def keeping_of(workspace: Workspace, name: str, fetched: Fetched) -> Keeping:
    """Return what becomes of a page under its name.

    Raise `SourceError` where a file of this name is not as it was fetched before.
    """
    path = workspace.root / name
    before = find_note(workspace, name)
    digest = sha256(fetched.data).hexdigest()
    held = sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    if before and held == digest == before.sha256:
        return Keeping(fetched.asked, "unchanged", None)
    if held is None or held == digest:
        return Keeping(fetched.asked, "new", note_text(fetched, None))
    if before is None or held not in (before.sha256, before.was_sha256):
        raise SourceError(
            str(path),
            f"was edited since it was fetched, and {fetched.asked} has other bytes now",
            "rename it to keep it beside the new one, or delete it, and fetch again",
        )
    return Keeping(fetched.asked, "updated", note_text(fetched, held))
