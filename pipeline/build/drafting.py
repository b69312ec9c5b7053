"""Send one article through the stages: bytes in, a draft record with its evidence out."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline.build.aids import Aids
from pipeline.errors import ExtractorError, SourceError
from pipeline.model import ArticleKind, Draft, KnownPerson, Origin
from pipeline.record import Fix, Lookup, UnfitLookupError, with_known_ids, with_lookups
from pipeline.slug import slug_from_text


class Drafted(NamedTuple):
    """A draft, which extractors of others failed on its article, and what lookups changed."""

    draft: Draft
    failures: tuple[ExtractorError, ...] = ()
    fixes: tuple[Fix, ...] = ()


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
    return draft_with_proposals(data, name, kind, Aids(tuple(people))).draft


def draft_with_proposals(
    data: bytes, name: str, kind: ArticleKind | None, aids: Aids, origin: Origin | None = None
) -> Drafted:
    """Return what the parser reads off an article, with what other extractors propose.

    `origin` is where it was fetched, if it was. Raise `SourceError` if it is no article.
    """
    from pipeline.extract import draft
    from pipeline.parse import parse
    from pipeline.read import article_from_bytes

    document = parse(article_from_bytes(data, name, kind, origin))
    drafted = draft(document, record_id_from_name(name), aids.people)
    drafted, fixes = _looked_up(drafted, name, aids.lookups)
    drafted = with_known_ids(drafted, aids.people)
    if not aids.extensions:
        return Drafted(drafted, (), fixes)
    from pipeline.build.proposing import propose

    return Drafted(*propose(document, drafted, aids.extensions, aids.people), fixes)


def _looked_up(
    drafted: Draft, name: str, lookups: Sequence[Lookup]
) -> tuple[Draft, tuple[Fix, ...]]:
    try:
        return with_lookups(drafted, lookups)
    except UnfitLookupError as err:
        fault = f"in its record, the lookup {err}"
        raise SourceError(name, fault, "write another replacement in lookups.yaml") from err


def record_id_from_name(name: str) -> str:
    """Return the id of the record that an article with this name gets."""
    return slug_from_text("stdin" if name == "-" else Path(name).stem, fallback="article")
