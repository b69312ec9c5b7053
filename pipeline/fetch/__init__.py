"""Fetch one article from the web: an address in, the bytes and what is known of them out.

This is the only place that opens a connection, and only for an address that somebody gave. Where
the bytes are kept is left to `build`, what they say to the stages.

However a server behaves, time, size and redirects are bounded, and no connection leads to an
address that is not public unless that was allowed. docs/fetching.md has the rules.
"""

from typing import TYPE_CHECKING

from pipeline.late import late_exports

if TYPE_CHECKING:
    from pipeline.fetch.addresses import is_public
    from pipeline.fetch.options import FetchOptions
    from pipeline.fetch.pages import fetch_all
    from pipeline.fetch.urls import is_web_address

__all__ = ["FetchOptions", "fetch_all", "is_public", "is_web_address"]

_ROOMS = {
    "addresses": ("is_public",),
    "options": ("FetchOptions",),
    "pages": ("fetch_all",),
    "urls": ("is_web_address",),
}
__getattr__ = late_exports(__name__, _ROOMS, globals())
