"""A web on loopback, and what fetches from it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest

from pipeline.errors import SourceError
from pipeline.fetch import FetchOptions, fetch_all
from pipeline.model import Fetched
from tests.serving import Web, serving

MOMENT = datetime(2025, 3, 5, 8, 15, tzinfo=UTC)
Fetch = Callable[..., Fetched]


@pytest.fixture
def web() -> Iterator[Web]:
    with serving() as served:
        yield served


def fetch(address: str, **options: object) -> Fetched:
    """Fetch one page from loopback, or raise why there is none."""
    given = FetchOptions(**{"allows_private": True, **options})  # type: ignore[arg-type]
    (found,) = fetch_all([address], given, now=lambda: MOMENT)
    if isinstance(found, SourceError):
        raise found
    return found
