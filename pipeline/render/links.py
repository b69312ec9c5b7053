"""Decide which addresses a page may link to; all others are shown as plain text."""

import re
from functools import lru_cache
from urllib.parse import quote, urlsplit

_EDGES = "".join(map(chr, range(0x21)))  # C0 controls and space: browsers strip them
_DROPPED = str.maketrans("", "", "\t\n\r")  # and these wherever they stand
_SCHEME = re.compile(r"(?:https?://|mailto:)[^/?#]", re.IGNORECASE)
# Everything printable that is no delimiter of Markdown, HTML or shells stays as it is.
_QUOTED = re.compile(r"[^\w!$%&'()*+,/:;=?@\[\]#~.\-]")
_PLAIN_NAME = re.compile(r"[\w.~-]*", re.ASCII)  # `quote` leaves it alone, and takes longer


@lru_cache(maxsize=500)  # the site's is asked for by each page, a source's twice
def find_safe_url(url: str | None) -> str | None:
    """Return the address as a browser reads it if it is http, https or mailto, else None.

    Browsers drop white space and controls before they look at the scheme, so the allow-list looks
    at what is left (https://url.spec.whatwg.org/#url-parsing). Addresses with a user name or a
    backslash, which show one host and open another, are refused as well.
    """
    cleaned = (url or "").strip(_EDGES).translate(_DROPPED)
    if not _SCHEME.match(cleaned) or "\\" in cleaned:
        return None
    try:
        parts = urlsplit(cleaned)
        if parts.scheme != "mailto" and (not parts.hostname or "@" in parts.netloc):
            return None
        return _quoted(cleaned)
    except ValueError:  # a bad IPv6 address, half a character
        return None


def host(url: str) -> str:
    """Return the host of a safe address without `www.`, or the address itself if it has none."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def file_url(*names: str) -> str:
    """Return a relative address made of file names."""
    return "/".join(
        [name if _PLAIN_NAME.fullmatch(name) else quote(name, safe="") for name in names]
    )


def _quoted(url: str) -> str:
    return _QUOTED.sub(lambda char: quote(char[0], safe=""), url)
