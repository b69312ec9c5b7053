"""Lead from a passage to the page that it was published on, and to archived copies of that."""

import re
from collections.abc import Sequence
from urllib.parse import quote

from pipeline.model import Source
from pipeline.render.links import find_safe_url

_WHOLE = 80  # characters; of a longer passage only its first and last words are named
_ENDS = 5  # words
_BULLET, _BORDER = "\u2022 ", " | "  # as the text of a page has them, for items and between cells
# What a copy in Markdown has and its page does not: marks of headings and lists, stress, links.
_OPENING = re.compile(r"\A\s*(?:#{1,6}\s+|[-+*>]\s+|\d{1,3}[.)]\s+)")
_LINK = re.compile(r"!?\[([^\[\]]+)\]\((?:[^()\s]|\([^()\s]*\))*\)")
_STRESS = re.compile(r"(?<![\w*`~])[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?![\w*`~])")


def original_href(url: str | None, quotes: Sequence[str]) -> str | None:
    """Return the address at which a browser shows these words marked; None for an unsafe address.

    The form is that of text fragments (https://wicg.github.io/scroll-to-text-fragment/): of pieces
    that stand apart, such as cells, the first and the last are named. Where the page has other
    words, browsers show its top.
    """
    safe = find_safe_url(url)
    if safe is None or not safe.lower().startswith("http"):
        return None
    pieces = [words for words in (quote.split() for quote in quotes) if words]
    if not pieces:
        return safe
    page, _, anchor = safe.partition("#")
    return f"{page}#{anchor}:~:text={_fragment(pieces)}"


def printed_pieces(quote: str, *, is_markdown: bool) -> list[str]:
    """Return words of a source as its page shows them: a row cell by cell, an item without mark."""
    if not is_markdown:
        return quote.removeprefix(_BULLET).split(_BORDER)
    cells = quote.strip().strip("|").split("|") if quote.lstrip().startswith("|") else [quote]
    return [_STRESS.sub("", _LINK.sub(r"\1", _OPENING.sub("", cell, count=1))) for cell in cells]


def _fragment(pieces: Sequence[list[str]]) -> str:
    first, last = pieces[0], pieces[-1]
    if len(pieces) == 1 and (len(" ".join(first)) <= _WHOLE or len(first) < 2 * _ENDS):
        return _encoded(first)
    return f"{_encoded(first[:_ENDS])},{_encoded(last[-_ENDS:])}"


def archive_href(source: Source) -> str | None:
    """Return where the Internet Archive has what it kept of a source, nearest to its day."""
    safe = find_safe_url(source.url)
    if safe is None or not safe.lower().startswith("http"):
        return None
    day = (source.published or "").replace("-", "")
    return f"https://web.archive.org/web/{day if day.isdecimal() else '*'}/{safe}"


def _encoded(words: list[str]) -> str:
    # A hyphen would end what stands before the text that is looked for.
    return quote(" ".join(words).encode("utf-8", "replace"), safe="").replace("-", "%2D")
