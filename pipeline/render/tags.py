"""Name feeds and what they tell of for ever: `tag:` URIs by RFC 4151.

An id hangs neither on the address nor on the title of the site, so that nobody is told everything
anew when a site moves, and on the id alone that a record was first published under. What it begins
with is the workspace's own if `readout.yaml` names it. Else it is a name that nobody can own, for a
name of somebody else's must not be taken (RFC 2606); two such sites may then give one id twice.
"""

from hashlib import sha256
from typing import Final
from urllib.parse import quote

from pipeline.model import Site

_NOBODY: Final = "readout.invalid,2025"
_DIGITS = 16  # of a digest, hexadecimal


def meeting_tag(site: Site, first_id: str) -> str:
    """Return the id of a record in feeds; `first_id` is that it was first published under."""
    return _tag(site, "meeting", first_id)


def correction_tag(site: Site, first_id: str, date: str, *what: str) -> str:
    """Return the id of a correction of a record: by its day, and what else tells it from others."""
    digest = sha256("\0".join(what).encode("utf-8", "surrogatepass")).hexdigest()
    return _tag(site, "correction", first_id, date, digest[:_DIGITS])


def feed_tag(site: Site, path: str) -> str:
    """Return the id of a feed by its path from the top folder."""
    return _tag(site, "feed", *path.split("/"))


def _tag(site: Site, *parts: str) -> str:
    specific = "/".join(quote(part, safe="", errors="replace") for part in parts)
    return f"tag:{site.tag_authority or _NOBODY}:{specific}"
