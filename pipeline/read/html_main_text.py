"""Say which blocks of a page count as its text before the boxes around them are weighed."""

from pipeline.read.html_piece import Node, Piece, Walk

MAIN_TAGS = ("article", "main")
LINK_SHARE = 0.5
# Words of a line above links that lead away from the article.
_ELSEWHERE = frozenset({"read", "more", "related", "share", "follow", "tags", "topics", "links"})
_MAIN_SHARE = 0.3  # a box with less of the page's text than this is not its main one


def kept_by_mark_up(walk: Walk) -> list[bool]:
    """Return which blocks count as the article where no text is known: those of its main box."""
    texts = [0] * len(walk.nodes)
    for piece in walk.pieces:
        texts[piece.node] += len(piece.text) - piece.link_chars
    for number in range(len(walk.nodes) - 1, 0, -1):
        texts[walk.nodes[number].parent] += texts[number]
    mains = [n for n, node in enumerate(walk.nodes) if node.tag in MAIN_TAGS and texts[n]]
    main = max(mains, key=lambda n: (texts[n], -n), default=0)
    if texts and texts[main] < _MAIN_SHARE * texts[0]:
        main = 0
    return [
        is_in(piece.node, main, walk.nodes) and piece.link_chars <= LINK_SHARE * len(piece.text)
        for piece in walk.pieces
    ]


def count_led_links_as_text(walk: Walk, is_kept: list[bool]) -> None:
    """Count lists of links as text where the text itself leads up to them with a colon."""
    nodes, pieces = walk.nodes, walk.pieces
    led: set[int] = set()
    for number in range(1, len(pieces)):
        before, box = pieces[number - 1], nodes[pieces[number].node].parent
        if pieces[number].kind != "item" or nodes[box].tag not in ("ul", "ol"):
            continue
        is_beside = nodes[before.node].parent == nodes[box].parent
        if is_beside and is_kept[number - 1] and _leads_on(before):
            led.add(box)
        if box in led:
            pieces[number].link_chars = 0


def _leads_on(piece: Piece) -> bool:
    """Tell whether a line leads up to what follows, and not away from the article."""
    words = piece.text.lower().rstrip(":").split()
    is_lead_in = piece.text.endswith(":") and not piece.link_chars
    return is_lead_in and len(words) > 1 and _ELSEWHERE.isdisjoint(words)


def is_in(node: int, box: int, nodes: list[Node]) -> bool:
    """Tell whether a box is another or stands in it."""
    return box <= node <= nodes[box].last
