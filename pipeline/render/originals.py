"""Lead from a passage to the page that it was published on, and to archived copies of that."""

from urllib.parse import quote

from pipeline.model import Source
from pipeline.render.links import find_safe_url

_WHOLE = 80  # characters; of a longer passage only its first and last words are named
_ENDS = 5  # words


def original_href(url: str | None, words: str) -> str | None:
    """Return the address at which a browser shows these words marked; None for an unsafe address.

    The form is that of text fragments (https://wicg.github.io/scroll-to-text-fragment/); where the
    page has other words, browsers show its top.
    """
    safe = find_safe_url(url)
    if safe is None or not safe.lower().startswith("http"):
        return None
    parts = words.split()
    if not parts:
        return safe
    page, _, anchor = safe.partition("#")
    if len(words) <= _WHOLE or len(parts) < 2 * _ENDS:
        text = _encoded(parts)
    else:
        text = f"{_encoded(parts[:_ENDS])},{_encoded(parts[-_ENDS:])}"
    return f"{page}#{anchor}:~:text={text}"


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
