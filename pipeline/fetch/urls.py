"""Check web addresses before anything is sent to them."""

import re
from typing import TYPE_CHECKING

from pipeline.errors import SourceError

if TYPE_CHECKING:
    import httpx

SAVE_PAGE = "save the page in a browser and give readout the file"
_MOST_CHARS = 2000  # as many as a record's schema takes
_WEB = re.compile(r"https?:", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_WEB_PORTS = (80, 443)
_LAST_PORT = 65_535
_FIRST_FREE_PORT = 1024  # below it other protocols are at home, which a request might confuse
_NAMED = 80  # characters of an address that is no address, in a message


def is_web_address(given: str) -> bool:
    """Tell whether somebody means an address, of whatever scheme, and not a file."""
    return bool(_WEB.match(given) or _SCHEME.match(given))


def url_from_address(address: str, place: str, *, allows_private: bool) -> "httpx.URL":
    """Return an address to be fetched, without its fragment.

    Raise `SourceError` for one that is none, that is no http or https, that holds a user name or
    password, or has a port at which no web server is expected.
    """
    import httpx

    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, UnicodeError) as err:
        raise SourceError(place, "is no web address", "check the address") from err
    if url.scheme not in ("http", "https"):
        fault = f"readout fetches http and https, not {url.scheme or 'this'}"
        raise SourceError(place, fault, SAVE_PAGE)
    if url.userinfo:
        fault = "the address holds a user name or password, which would end up in the record"
        raise SourceError(place, fault, SAVE_PAGE)
    if url.port is not None and not 0 < url.port <= _LAST_PORT:
        raise SourceError(place, "is no web address", "check its port")
    if not url.host:
        raise SourceError(place, "the address names no host", "check the address")
    if len(str(url)) > _MOST_CHARS:
        raise SourceError(place, f"the address is longer than {_MOST_CHARS} characters", SAVE_PAGE)
    if not allows_private:
        _insist_on_port(url, place)
    return url.copy_with(fragment=None)


def _insist_on_port(url: "httpx.URL", place: str) -> None:
    port = url.port
    if port is not None and port not in _WEB_PORTS and port < _FIRST_FREE_PORT:
        raise SourceError(place, f"port {port} is not one of web servers", "check the address")


def target_of_redirect(
    url: "httpx.URL", location: str, place: str, *, allows_private: bool
) -> "httpx.URL":
    """Return where a redirect leads; raise `SourceError` if nobody should follow it."""
    import httpx

    shown = ascii(location[:_NAMED])
    try:
        target = url.join(location)
    except (httpx.InvalidURL, UnicodeError) as err:
        raise SourceError(place, f"leads on to {shown}, which is no address", SAVE_PAGE) from err
    try:
        checked = url_from_address(str(target), place, allows_private=allows_private)
    except SourceError as err:
        raise SourceError(place, f"leads on to {shown}: {err.fault}", SAVE_PAGE) from err
    if url.scheme == "https" and checked.scheme == "http":
        fault = f"leads on from https to http, which anybody on the way can change: {shown}"
        raise SourceError(place, fault, "give that address itself, if you trust it")
    return checked


def shown_address(address: str) -> str:
    """Return an address for messages: on one line, and without a password."""
    plain = re.sub(r"//[^/?#]*@", "//…@", address)
    return plain if plain.isprintable() else ascii(plain)
