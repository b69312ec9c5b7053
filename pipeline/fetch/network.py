"""Connect to hosts, and only to those addresses of theirs that were looked at.

A name is resolved once for each connection, its addresses are judged, and the connection goes to
one of those: a name that means another address a moment later gains nothing.
"""

import socket
import threading
from collections.abc import Callable, Iterable, Sequence

import httpcore

from pipeline.fetch.addresses import is_public
from pipeline.fetch.deadlines import Deadline, TimedStream

_CONNECT_S = 10.0  # for one address, so that another of the host is tried in time
_MOST_TRIED = 4  # addresses of a host

Resolve = Callable[[str, int], Sequence[str]]


class UnknownHostError(Exception):
    """A host name that leads to no address."""


class NotPublicError(Exception):
    """A host none of whose addresses is public; `address` is one of them."""

    def __init__(self, host: str, address: str) -> None:
        super().__init__(f"{host} is {address}")
        self.host = host
        self.address = address


def addresses_of(host: str, port: int) -> Sequence[str]:
    """Return the IP addresses of a host in the order in which the system would try them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(one[4][0]) for one in found))


class VettedNetwork(httpcore.NetworkBackend):
    """Makes connections within a deadline, and to public addresses unless others are allowed."""

    def __init__(
        self,
        deadline: Deadline,
        *,
        allows_private: bool,
        resolve: Resolve = addresses_of,
        wire: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._deadline = deadline
        self._allows_private = allows_private
        self._resolve = resolve
        self._wire = wire or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ARG002 - the deadline counts
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to an address of the host that was judged just now.

        Raise `UnknownHostError` or `NotPublicError` where there is none, and what `httpcore` raises
        where none of them answers.
        """
        fault: Exception = UnknownHostError(host)
        for address in self._vetted(host, port)[:_MOST_TRIED]:
            try:
                stream = self._wire.connect_tcp(
                    address,
                    port,
                    self._deadline.left(_CONNECT_S),
                    local_address,
                    socket_options,
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as err:
                fault = err
            else:
                return TimedStream(stream, self._deadline)
        raise fault

    def _vetted(self, host: str, port: int) -> Sequence[str]:
        found = _in_time(self._resolve, host, port, self._deadline.left())
        if self._allows_private:
            return found
        public = [one for one in found if is_public(one)]
        if found and not public:
            raise NotPublicError(host, found[0])
        return public


def _in_time(resolve: Resolve, host: str, port: int, seconds: float) -> Sequence[str]:
    """Return a host's addresses; the system's search for them knows no limit of time itself."""
    answers: list[Sequence[str]] = []

    def ask() -> None:
        try:
            answers.append(resolve(host, port))
        except (OSError, UnicodeError):  # not known, or no name at all
            answers.append(())

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if not answers:
        raise httpcore.ConnectTimeout
    if not answers[0]:
        raise UnknownHostError(host)
    return answers[0]
