"""Choose the article's blocks among all blocks of a page.

Boxes that name themselves chrome, or are mostly links, go out. The core is the smallest box that
holds nearly all text of the article; the title, the date line and the lead before it come along.
"""

from pipeline.read.html_kept import KeptText
from pipeline.read.html_main_text import (
    LINK_SHARE,
    MAIN_TAGS,
    count_led_links_as_text,
    is_in,
    kept_by_mark_up,
)
from pipeline.read.html_piece import Node, Piece, Walk
from pipeline.values import dataclass

_CORE_SHARE = 0.98
_CHROME_SHARE = 0.3  # a box with more of the article's text than this is no chrome, by any name
_BELOW_TITLE = 0.7  # with this share of the text below it, a heading is the title of it
_MAX_HEAD = 25  # blocks between the title and the text
_NEAR = 6  # blocks before the title, or after the text, where its date may stand


@dataclass(slots=True)
class _Sums:
    """Characters in a box: all, in links, of the article."""

    chars: int = 0
    links: int = 0
    kept: int = 0


def chosen_pieces(walk: Walk, kept: KeptText | None, title: str | None) -> list[Piece]:
    """Return the article's blocks in reading order.

    `kept` is the text that is known to be the article, None where only mark-up can tell; `title`
    is what the page's head calls it.
    """
    pieces, nodes = walk.pieces, walk.nodes
    is_kept = kept_by_mark_up(walk) if kept is None else [kept.holds(p.text) for p in pieces]
    if not any(is_kept) and kept is not None:
        is_kept = kept_by_mark_up(walk)
    count_led_links_as_text(walk, is_kept)
    dropped = _dropped(nodes, _sums(walk, is_kept))
    is_kept = [
        held and not dropped[piece.node] for held, piece in zip(is_kept, pieces, strict=True)
    ]
    if not any(is_kept):
        return []
    core = _core(nodes, _sums(walk, is_kept))
    return _Selection(walk, is_kept, dropped, core, title).chosen()


def _sums(walk: Walk, is_kept: list[bool]) -> list[_Sums]:
    sums = [_Sums() for _ in walk.nodes]
    for piece, held in zip(walk.pieces, is_kept, strict=True):
        own = sums[piece.node]
        own.chars += len(piece.text)
        own.links += piece.link_chars
        own.kept += len(piece.text) if held else 0
    for number in range(len(sums) - 1, 0, -1):
        parent, own = sums[walk.nodes[number].parent], sums[number]
        parent.chars += own.chars
        parent.links += own.links
        parent.kept += own.kept
    return sums


def _dropped(nodes: list[Node], sums: list[_Sums]) -> list[bool]:
    dropped = [False] * len(nodes)
    total = sums[0].kept if sums else 0
    for number, node in enumerate(nodes):
        if number and dropped[node.parent]:
            dropped[number] = True
        elif sums[number].kept <= _CHROME_SHARE * total:
            dropped[number] = _is_chrome(node, sums[number])
    return dropped


def _is_chrome(node: Node, own: _Sums) -> bool:
    if node.rank == 3:
        return True
    if node.is_data:  # a table by its mark-up, whatever it calls itself
        return False
    if node.rank == 2 or node.tag == "article":  # an article with links in it may be a teaser
        return own.kept == 0 or own.links >= 0.1 * own.chars
    if own.kept or node.tag.startswith("h"):
        return False
    share = LINK_SHARE if node.rank == 0 else 0.2
    return own.links > share * own.chars


def _core(nodes: list[Node], sums: list[_Sums]) -> int:
    core = 0
    for number in range(1, len(nodes)):
        is_most = sums[number].kept >= _CORE_SHARE * sums[0].kept
        if nodes[number].parent == core and nodes[number].tag != "table" and is_most:
            core = number
    return core


def _joint(one: int, other: int, nodes: list[Node]) -> int:
    """Return the smallest box that holds both."""
    while not is_in(other, one, nodes):
        one = nodes[one].parent
    return one


class _Selection:
    """One page's blocks and what is known of them; numbers are places in `walk.pieces`."""

    def __init__(
        self, walk: Walk, is_kept: list[bool], dropped: list[bool], core: int, title: str | None
    ) -> None:
        self._pieces, self._nodes = walk.pieces, walk.nodes
        self._dropped, self._core = dropped, core
        inside = [
            n
            for n, held in enumerate(is_kept)
            if held and is_in(self._pieces[n].node, core, self._nodes)
        ]
        self._first, self._last = inside[0], inside[-1]
        self._kept_parents = {self._nodes[self._pieces[n].node].parent for n in inside}
        self._kept_nodes = {self._pieces[n].node for n in inside}
        self._title = self._find_title(title)
        self._start_at_title(inside)

    def chosen(self) -> list[Piece]:
        head, tail = self._head(), self._tail()
        body = [n for n in range(self._first, self._last + 1) if self._is_usable(n)]
        self._keep_points([*body, *tail])
        numbers = sorted({*head, *body, *tail})
        if not any(self._pieces[n].reason == "date" for n in numbers):
            numbers = sorted({*numbers, *self._far_date()})
        return [self._pieces[n] for n in numbers]

    def _keep_points(self, numbers: list[int]) -> None:
        """Take dates and names in a list below the first paragraph for points of the article."""
        is_below = False
        for number in numbers:
            piece = self._pieces[number]
            is_below = is_below or (piece.kind == "paragraph" and piece.reason is None)
            if is_below and piece.kind == "item":
                piece.reason = None

    def _start_at_title(self, inside: list[int]) -> None:
        """Leave out what little stands above the title, were it taken for text or not."""
        title = self._title
        if title is None or title <= self._first:
            return
        sizes = {n: len(self._pieces[n].text) for n in inside}
        below = [n for n in inside if n > title]
        if below and sum(sizes[n] for n in below) >= _BELOW_TITLE * sum(sizes.values()):
            self._first = below[0]

    def _is_usable(self, number: int) -> bool:
        return not self._dropped[self._pieces[number].node]

    def _find_title(self, title: str | None) -> int | None:
        """Return the heading that is the page's title, if it stands before the text's end."""
        headings = [
            n
            for n in range(self._last + 1)
            if self._pieces[n].kind == "heading" and self._is_usable(n)
        ]
        if title:
            wanted = _squashed(title)
            named = [n for n in headings if _squashed(self._pieces[n].text) == wanted]
            named = named or [n for n in headings if _is_like(self._pieces[n].text, wanted)]
            if named:
                return next((n for n in reversed(named) if n <= self._first), named[0])
        tops = [n for n in headings if self._pieces[n].level == 1 and n <= self._first]
        return next((n for n in reversed(tops) if not self._is_linked(n)), None)

    def _is_linked(self, number: int) -> bool:
        piece = self._pieces[number]
        return piece.link_chars > LINK_SHARE * len(piece.text)

    def _head(self) -> list[int]:
        """Return the blocks before the text that belong to it."""
        title = self._title
        inside = [
            n for n in range(self._first) if is_in(self._pieces[n].node, self._core, self._nodes)
        ]
        if self._nodes[self._core].tag in ("body", "html"):
            near = inside[-_NEAR:]
            inside = [n for n in near if self._pieces[n].node in self._kept_nodes]
        if title is None or title > self._first:
            return [n for n in inside if self._belongs(n)]
        between = list(range(title + 1, self._first))
        if len(between) > _MAX_HEAD:
            between = [n for n in between if n in set(inside)]
        return [*self._dates_above(title), title, *(n for n in between if self._belongs(n))]

    def _belongs(self, number: int) -> bool:
        if not self._is_usable(number):
            return self._pieces[number].reason in ("date", "byline")
        return self._pieces[number].reason is not None or not self._is_linked(number)

    def _dates_above(self, title: int) -> list[int]:
        box = _joint(self._pieces[title].node, self._core, self._nodes)
        near = range(max(title - _NEAR, 0), title)
        return [
            n
            for n in near
            if self._pieces[n].reason == "date"
            and self._is_usable(n)
            and is_in(self._pieces[n].node, box, self._nodes)
        ]

    def _tail(self) -> list[int]:
        """Return the blocks after the known text that stand in the same box with it."""
        end = self._nodes[self._core].last
        is_body = self._nodes[self._core].tag in ("body", "html")
        found = []
        for number in range(self._last + 1, len(self._pieces)):
            piece = self._pieces[number]
            if piece.node > end:
                break
            is_beside = self._nodes[piece.node].parent in self._kept_parents
            is_judged = self._nodes[piece.node].is_data
            is_article = self._is_usable(number) and (is_judged or not self._is_linked(number))
            if is_article and (is_beside or not is_body):
                found.append(number)
        return found

    def _far_date(self) -> list[int]:
        """Return a date that stands apart: in what was dropped, or below the text."""
        top = self._first if self._title is None else min(self._title, self._first)
        above = range(top, self._first)
        below = range(self._last + 1, min(self._last + 1 + 4 * _NEAR, len(self._pieces)))
        box = self._article_box()
        for number in (*above, *below):
            piece = self._pieces[number]
            if piece.reason == "date" and is_in(piece.node, box, self._nodes):
                return [number]
        return []

    def _article_box(self) -> int:
        box = self._core
        while box > 0 and self._nodes[box].tag not in MAIN_TAGS:
            box = self._nodes[box].parent
        return box if box > 0 else self._core


def _squashed(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_like(text: str, wanted: str) -> bool:
    """Tell whether a heading is the title but for the site's name, before or after it."""
    own = _squashed(text)
    return len(own) >= 12 and (own in wanted or wanted in own)
