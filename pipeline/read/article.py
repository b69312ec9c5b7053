"""Turn the bytes of one source into an `Article`, or say in one line why it is none."""

import re
from hashlib import sha256
from itertools import islice

from pipeline.errors import SourceError
from pipeline.model import Article, ArticleKind, Metadata, Origin
from pipeline.read.decoding import text_from_bytes
from pipeline.read.kinds import kind_from_name, sniff_kind
from pipeline.read.metadata_values import url_from_value
from pipeline.values import replace

MIN_WORDS = 20
MAX_CHARS = 2 * 1024 * 1024  # of text: a long book has a million, and an article a few thousand

# Chinese, Japanese and Korean are written without spaces: each sign counts as a word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


def article_from_bytes(
    data: bytes, name: str, kind: ArticleKind | None = None, origin: Origin | None = None
) -> Article:
    """Return the article; `kind` None means that the name, then the content, decides.

    `origin` is where it was fetched: what its page says of its address and charset goes before the
    address, and behind the charset.
    Raise `SourceError` for a source that is empty, binary, damaged, or has too little text or far
    too much.
    """
    if not data.strip(b" \t\r\n\f\v"):
        raise SourceError(name, "the file is empty", "put the article's text in")
    chosen = kind or kind_from_name(name) or sniff_kind(data)
    charset = origin.charset if origin else None
    text = text_from_bytes(data, name, is_html=chosen == "html", charset=charset)
    if chosen != "html":
        _check_length(text, name)  # before it is parsed; what a page's text is, only parsing tells
    address = url_from_value(origin.url) if origin else None
    article = _article(text, name, chosen, sha256(data).hexdigest(), address)
    if address and article.metadata.url is None:
        article = replace(article, metadata=replace(article.metadata, url=address))
    _check_length(article.text, name)
    _check_words(article)
    return article


def _article(text: str, name: str, kind: ArticleKind, digest: str, address: str | None) -> Article:
    if kind == "html":
        from pipeline.read.html_page import page_from_html

        page = page_from_html(text, address)
        return Article(
            name=name,
            kind=kind,
            text=page.text,
            sha256=digest,
            metadata=page.metadata,
            blocks=page.blocks,
            links=page.links,
        )
    if kind == "markdown":
        from pipeline.read.markdown import page_from_markdown

        parts = page_from_markdown(text)
        # Nested beyond all reason, Markdown leaves no blocks: then it is plain text.
        if parts.blocks:
            return Article(
                name=name,
                kind=kind,
                text=text,
                sha256=digest,
                metadata=parts.metadata,
                blocks=parts.blocks,
                links=parts.links,
            )
    return Article(name=name, kind="text", text=text, sha256=digest, metadata=Metadata())


def _check_length(text: str, name: str) -> None:
    if len(text) > MAX_CHARS:
        raise SourceError(
            name,
            f"{len(text):,} characters of text, too much for an article",
            f"give one article, of {MAX_CHARS:,} characters at most",
        )


def _check_words(article: Article) -> None:
    text = article.text
    if article.kind == "markdown":
        from pipeline.read.front_matter import split_front_matter

        text = text[split_front_matter(text).body :]
    count = sum(1 for _ in islice(_WORD.finditer(text), MIN_WORDS))
    if count >= MIN_WORDS:
        return
    words = "word" if count == 1 else "words"
    raise SourceError(
        article.name,
        f"{count} {words} of text, too little for an article",
        f"give the whole article, at least {MIN_WORDS} words"
        + (" (a page that loads its text by script must be saved as text)" * _is_html(article)),
    )


def _is_html(article: Article) -> bool:
    return article.kind == "html"
