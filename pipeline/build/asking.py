"""Fetch those of the articles asked for that are named by their web address."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import overload

from pipeline.build.sources import Asked, Given
from pipeline.errors import PipelineError
from pipeline.fetch import FetchOptions, is_web_address
from pipeline.model import Fetched


@overload
def articles_asked(articles: Sequence[str], options: FetchOptions) -> tuple[Given, ...]: ...
@overload
def articles_asked(articles: Sequence[str], options: FetchOptions | None) -> tuple[Asked, ...]: ...
def articles_asked(articles: Sequence[str], options: FetchOptions | None) -> tuple[Asked, ...]:
    """Return articles in their order, each address replaced by its page or by why there is none.

    An address that is given twice is fetched once. Without options nothing is fetched.
    """
    addresses = [one for one in dict.fromkeys(articles) if is_web_address(one)]
    pages = addresses if options is None else _fetched(addresses, options)
    page_of = dict(zip(addresses, pages, strict=True))
    return tuple(page_of.get(one) or Path(one) for one in articles)


def _fetched(addresses: Sequence[str], options: FetchOptions) -> Iterator[Fetched | PipelineError]:
    if not addresses:  # what fetches is loaded when there is something to fetch
        return iter(())
    from pipeline.fetch import fetch_all

    return fetch_all(addresses, options)
