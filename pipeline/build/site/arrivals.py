"""Find the articles that are to be parsed, by what is known of the records that name them."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from pipeline.build.site.examined import Outline
from pipeline.build.workspace import Workspace
from pipeline.read import find_articles


class _Naming(NamedTuple):
    """How a record names an article that it is made of; `is_read` if it was read in this form."""

    digest: str | None
    is_read: bool
    taught: str | None


def new_articles(
    workspace: Workspace,
    outlines: Mapping[str, Outline],
    digest: Callable[[str], str],
    taught: str | None,
) -> tuple[Path, ...]:
    """Return the articles to be parsed.

    They are those that no record names yet, those that changed since, those of which what the
    parser said is not kept, as after a crash, and those of which the reading was taught something
    else than what has the digest `taught`. `digest` gives that of a file by its name.
    """
    if not workspace.articles.is_dir():
        return ()
    named, known = _namings(outlines.values())
    return tuple(
        path
        for path in find_articles(workspace.articles)
        if (name := path.relative_to(workspace.root).as_posix()) not in known
        or not all(_is_parsed(one, digest(name), taught) for one in named.get(name, ()))
    )


def _namings(outlines: Iterable[Outline]) -> tuple[dict[str, list[_Naming]], set[str]]:
    """Return by article who is made of it, and all articles that are named at all."""
    made: dict[str, list[_Naming]] = {}
    known = set()
    for outline in outlines:
        for article, digest, is_read in outline.sources:
            if article is None:
                continue
            known.add(article)
            if article in outline.made_of:
                naming = _Naming(digest, outline.is_read and is_read, outline.taught)
                made.setdefault(article, []).append(naming)
    return made, known


def _is_parsed(one: _Naming, digest: str, taught: str | None) -> bool:
    return one.digest == digest and one.is_read and one.taught == taught
