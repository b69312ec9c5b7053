"""Send one article through the stages: bytes in, a draft record with its evidence out."""

from pathlib import Path

from pipeline.model import ArticleKind, Draft
from pipeline.slug import slug_from_text


def draft_from_bytes(data: bytes, name: str, kind: ArticleKind | None = None) -> Draft:
    """Return what the parser reads off an article; raise `SourceError` if it is none.

    `name` is the article's name in the record; its stem makes the record's id.
    """
    from pipeline.extract import draft
    from pipeline.parse import parse
    from pipeline.read import article_from_bytes

    return draft(parse(article_from_bytes(data, name, kind)), record_id_from_name(name))


def record_id_from_name(name: str) -> str:
    """Return the id of the record that an article with this name gets."""
    return slug_from_text("stdin" if name == "-" else Path(name).stem, fallback="article")
