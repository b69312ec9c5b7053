"""The values that a page is walked into: boxes, and blocks that may be the article's."""

from typing import Literal

from pipeline.model import ChromeReason, Link
from pipeline.read.html_grid import RawGrid
from pipeline.values import dataclass, field

PieceKind = Literal["heading", "paragraph", "item", "term", "grid"]


@dataclass(slots=True)
class Node:
    """A box of the page: `last` is the number of the last box in it, `rank` as `chrome_rank`.

    `is_data` tells that it is a table with header cells.
    """

    parent: int
    tag: str
    rank: int
    last: int = 0
    is_data: bool = False


@dataclass(slots=True)
class Piece:
    """A block of the page before the article is chosen.

    `link_chars` counts characters in links; `links` stand in `text`, which has no `label` in it.
    """

    node: int
    kind: PieceKind
    text: str
    links: tuple[Link, ...] = ()
    link_chars: int = 0
    level: int | None = None
    depth: int = 0
    is_quote: bool = False
    reason: ChromeReason | None = None
    item: int | None = None
    is_bold: bool = False
    label: "Piece | None" = None
    grid: RawGrid | None = None


@dataclass(slots=True)
class Walk:
    """The boxes, parents before children, and the blocks in reading order."""

    nodes: list[Node] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
