"""Send one article through the stages: bytes in, a draft record with its evidence out."""

from collections.abc import Sequence
from pathlib import Path

from pipeline.model import ArticleKind, Draft, KnownPerson
from pipeline.slug import slug_from_text


def draft_from_bytes(
    data: bytes,
    name: str,
    kind: ArticleKind | None = None,
    people: Sequence[KnownPerson] = (),
) -> Draft:
    """Return what the parser reads off an article; raise `SourceError` if it is none.

    `name` is the article's name in the record; its stem makes the record's id. `people` are those
    whom the workspace knows.
    """
    from pipeline.extract import draft
    from pipeline.parse import parse
    from pipeline.read import article_from_bytes

    document = parse(article_from_bytes(data, name, kind))
    return draft(document, record_id_from_name(name), people)


def record_id_from_name(name: str) -> str:
    """Return the id of the record that an article with this name gets."""
    return slug_from_text("stdin" if name == "-" else Path(name).stem, fallback="article")
