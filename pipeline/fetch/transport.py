"""Ask for a page over the connections of `VettedNetwork`, and say who asks."""

import ssl
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache

import httpcore
import httpx

from pipeline.fetch.network import VettedNetwork
from pipeline.version import VERSION

AGENT = "readout"  # what robots.txt calls it
USER_AGENT = f"{AGENT}/{VERSION} (+https://pypi.org/project/readout-briefings/)"
_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, text/markdown, text/plain;q=0.8, */*;q=0.1",
    "Accept-Encoding": "gzip, deflate",  # what is unpacked here within bounds
}


class _Body(httpx.SyncByteStream):
    """The bytes of an answer as they come."""

    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        yield from self._stream

    def close(self) -> None:
        if hasattr(self._stream, "close"):
            self._stream.close()


@cache
def tls_context() -> ssl.SSLContext:
    """Return what certificates are checked with: SSL_CERT_FILE where the system's owner set it."""
    return httpx.create_ssl_context()


class Client:
    """Asks for pages over one network, and takes nothing from the surroundings.

    No proxy, as nobody could tell which address that connects to, no passwords, no cookies; and
    what a redirect means is left to the caller.
    """

    def __init__(self, network: VettedNetwork) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls_context(), network_backend=network, retries=0
        )

    @contextmanager
    def get(self, url: httpx.URL) -> Iterator[httpx.Response]:
        """Give the answer of an address, its body still to come."""
        request = httpx.Request("GET", url, headers=_HEADERS)
        core = httpcore.URL(
            scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore.Request(method="GET", url=core, headers=request.headers.raw, content=b"")
        )
        assert isinstance(answer.stream, Iterable)  # noqa: S101 - told to mypy
        response = httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer.stream), request=request
        )
        with closing(response):
            yield response

    def close(self) -> None:
        """End all connections."""
        self._pool.close()
