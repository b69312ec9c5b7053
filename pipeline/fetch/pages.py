"""Fetch articles: addresses in, their bytes with what the servers said of them out."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime

import httpcore
import httpx

from pipeline.errors import SourceError
from pipeline.fetch.bodies import read_body
from pipeline.fetch.content import header, kind_of_answer
from pipeline.fetch.deadlines import Deadline
from pipeline.fetch.faults import told
from pipeline.fetch.network import Resolve, VettedNetwork, addresses_of
from pipeline.fetch.options import DEFAULTS, FetchOptions
from pipeline.fetch.robots import Rules, insist_on_permission
from pipeline.fetch.transport import Client
from pipeline.fetch.urls import SAVE_PAGE, shown_address, target_of_redirect, url_from_address
from pipeline.model import Fetched


def _now() -> datetime:
    return datetime.now(UTC)


def fetch_all(
    addresses: Sequence[str],
    options: FetchOptions = DEFAULTS,
    *,
    now: Callable[[], datetime] = _now,
    resolve: Resolve = addresses_of,
    wire: httpcore.NetworkBackend | None = None,
) -> Iterator[Fetched | SourceError]:
    """Yield each article, one after the other, or why it could not be fetched.

    `resolve` gives the IP addresses of a host, `wire` connects to one of them.
    """
    rules: Rules = {}
    private = options.allows_private
    for address in addresses:
        network = VettedNetwork(
            Deadline(options.seconds), allows_private=private, resolve=resolve, wire=wire
        )
        try:
            found = _one(Client(network), address, options, rules, now)
        except SourceError as err:
            yield err
        else:
            yield found


def _one(
    client: Client,
    address: str,
    options: FetchOptions,
    rules: Rules,
    now: Callable[[], datetime],
) -> Fetched:
    place = shown_address(address)
    with told(place, options.seconds), closing(client):
        return _fetch(client, address, place, options, rules, now)


def _fetch(
    client: Client,
    address: str,
    place: str,
    options: FetchOptions,
    rules: Rules,
    now: Callable[[], datetime],
) -> Fetched:
    private = options.allows_private
    asked = url = url_from_address(address, place, allows_private=private)
    seen = set()
    for _ in range(options.most_redirects + 1):
        seen.add(url)
        insist_on_permission(client, url, place, options, rules)
        with client.get(url) as response:
            if not response.has_redirect_location:
                return _fetched(response, str(asked), place, options, now())
            location = response.headers["location"]
        url = target_of_redirect(url, location, place, allows_private=private)
        if url in seen:
            raise SourceError(place, "its redirects lead round in a circle", SAVE_PAGE)
    fault = f"leads on more than {options.most_redirects} times"
    raise SourceError(place, fault, "give the address at which the article is at last")


def _fetched(
    response: httpx.Response, asked: str, place: str, options: FetchOptions, moment: datetime
) -> Fetched:
    kind = kind_of_answer(response, place)
    data = read_body(response, place, options.most_bytes)
    if not data.strip():
        raise SourceError(place, "the page is empty", SAVE_PAGE)
    content_type = header(response, "content-type")
    return Fetched(
        asked=asked,
        url=str(response.url),
        retrieved=f"{moment:%Y-%m-%dT%H:%M:%SZ}",
        status=response.status_code,
        kind=kind,
        content_type=content_type,
        charset=response.charset_encoding if content_type else None,
        etag=header(response, "etag"),
        last_modified=header(response, "last-modified"),
        data=data,
    )
