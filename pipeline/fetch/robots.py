"""Ask a site's robots.txt whether a page may be fetched (RFC 9309)."""

import httpx
from protego import Protego

from pipeline.errors import SourceError
from pipeline.fetch.bodies import read_body
from pipeline.fetch.options import FetchOptions
from pipeline.fetch.transport import AGENT, Client
from pipeline.fetch.urls import SAVE_PAGE, target_of_redirect

_MOST_BYTES = 500 * 1024  # section 2.5: at least so much is read
_MOST_REDIRECTS = 5  # section 2.3.1.2
_TOO_MANY = 429
_NOTHING_HERE = range(400, 500)

Rules = dict[str, Protego]


def insist_on_permission(
    client: Client, url: httpx.URL, place: str, options: FetchOptions, known: Rules
) -> None:
    """Raise `SourceError` if the site's rules, or their absence, forbid to fetch this address.

    `known` holds the rules of sites by their origin; those of this one are added.
    """
    home = url.copy_with(raw_path=b"/robots.txt", fragment=None)
    origin = str(home)
    if origin not in known:
        known[origin] = Protego.parse(_rules_at(client, home, place, options))
    if not known[origin].can_fetch(str(url), AGENT):
        raise SourceError(place, f"{origin} asks programs not to fetch it", SAVE_PAGE)


def _rules_at(client: Client, url: httpx.URL, place: str, options: FetchOptions) -> str:
    """Return a site's rules as text, empty where it has none."""
    home = url
    for _ in range(_MOST_REDIRECTS + 1):
        with client.get(url) as response:
            if response.has_redirect_location:
                location = response.headers["location"]
                private = options.allows_private
                url = target_of_redirect(url, location, place, allows_private=private)
                continue
            if response.is_success:
                body = read_body(response, place, _MOST_BYTES, is_cut=True)
                return body.decode("utf-8", "replace").removeprefix("\ufeff")
            if response.status_code in _NOTHING_HERE and response.status_code != _TOO_MANY:
                return ""
            fault = f"{home} answers {response.status_code}, so nobody knows what the site allows"
            raise SourceError(place, fault, f"try again later, or {SAVE_PAGE}")
    return ""  # so many redirects are as good as no file
