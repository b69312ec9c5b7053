"""The articles that a record stands on are there, unchanged, and hold the words it quotes."""

from collections.abc import Iterator, Mapping

from pipeline.model import Article, Draft
from pipeline.record.data import Data, Path, mappings_in, value_at
from pipeline.record.findings import Finding
from pipeline.record.wording import shown


def find_lost_grounds(
    data: Data, draft: Draft | None, articles: Mapping[str, Article | None], *, is_whole: bool
) -> Iterator[Finding]:
    """Yield articles that are missing or have changed, and quotes that are not where they were.

    An article that is None is there and cannot be read, which whoever tried has reported.
    `is_whole` tells that the record fits the schema, so that all of its articles were looked for;
    else only those of the draft were.
    """
    read = {source.article: source.sha256 for source in draft.record.sources} if draft else {}
    named = [source.get("article") for _, source in mappings_in(value_at(data, ("sources",)))]
    is_further = any(isinstance(one, str) and one in read for one in named)  # of what was not read
    for index, source in mappings_in(value_at(data, ("sources",))):
        name, path = source.get("article"), ("sources", index)
        if not isinstance(name, str):
            continue
        article = articles.get(name)
        if name not in articles:
            if is_whole or name in read:
                yield _missing(path, name)
        elif article is None:
            continue
        elif _is_other(article, source.get("sha256")):
            yield _changed(path, article, is_further=is_further and name not in read)
        elif _is_other(article, read.get(name)):
            yield _unchecked(path, name)
        elif draft:
            yield from _find_lost_quote(path, draft, article)


def _is_other(article: Article, digest: Data) -> bool:
    return isinstance(digest, str) and digest != article.sha256


def _missing(path: Path, name: str) -> Finding:
    return Finding(
        path=(*path, "article"),
        message=f"there is no article {shown(name)}",
        remedy="put it back, write null here and for sha256, or delete the record",
        code="article-missing",
    )


def _changed(path: Path, article: Article, *, is_further: bool) -> Finding:
    """Return the fault of an article that changed; only the one a record is made of is read."""
    merging = f"run readout parse {article.name}, which merges what it says now"
    looking = f"see whether the record still says what it says, then write {article.sha256}"
    return Finding(
        path=(*path, "sha256"),
        message="the article has changed since the record was made",
        remedy=looking if is_further else merging,
        code="article-changed",
    )


def _unchecked(path: Path, name: str) -> Finding:
    return Finding(
        path=(*path, "sha256"),
        message="the parser's reading is of an earlier version of this article, so its quotes are"
        " not checked",
        remedy=f"run readout parse {name}, which merges what it says now",
        code="article-unchecked",
        severity="warning",
    )


def _find_lost_quote(path: Path, draft: Draft, article: Article) -> Iterator[Finding]:
    """Yield one finding for all quotes of an article that are not at their offsets."""
    lost = [
        (fact.pointer, one)
        for fact in draft.facts
        for one in fact.evidence
        if one.source == article.name and article.text[one.start : one.end] != one.quote
    ]
    if lost:
        pointer, one = lost[0]
        more = f", and {len(lost) - 1} more" if len(lost) > 1 else ""
        yield Finding(
            path=(*path, "article"),
            message=f"the words {shown(one.quote)} that {pointer} stands on are not at characters "
            f"{one.start} to {one.end} of the article{more}",
            remedy="delete the record's file in .parsed, then parse the article again",
            code="quote",
        )
