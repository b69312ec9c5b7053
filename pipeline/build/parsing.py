"""Parse many articles: each goes to a worker as bytes and comes back as a draft, or as a fault."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pipeline.build.aids import Aids
from pipeline.build.crew.crew import HEAVY, Crew
from pipeline.build.drafting import Drafted, draft_with_proposals
from pipeline.errors import PipelineError
from pipeline.model import ArticleKind, Origin


class Order(NamedTuple):
    """An article to be parsed: its bytes, its name in the record, and what helps to read it.

    `origin` is where it was fetched, if it was.
    """

    data: bytes
    name: str
    kind: ArticleKind | None
    aids: Aids
    origin: Origin | None = None


Parsed = Drafted | PipelineError | None


def parse_in_order(
    orders: Iterable[Order | PipelineError | None], count: int, crew: Crew
) -> Iterator[Parsed]:
    """Yield the draft of each article, or why there is none.

    Where a fault or nothing stands in place of an order, so it does in what comes. Each result is
    to be dealt with before the next is asked for: further articles are read meanwhile.
    """
    for batch in crew.run(_parse_all, orders, count, load=HEAVY):
        yield from batch


def _parse_all(orders: list[Order | PipelineError | None]) -> list[Parsed]:
    return [_parse(one) if isinstance(one, Order) else one for one in orders]


def _parse(order: Order) -> Drafted | PipelineError:
    try:
        return draft_with_proposals(*order)
    except PipelineError as err:
        return err
