"""Read the running text of Markdown: emphasis, links and escapes in, a readable passage out."""

import re
from collections.abc import Sequence
from html import unescape
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from pipeline.model import Link, Passage
from pipeline.read.passages import PassageBuilder

# Beyond this, mark-up inside one block is left as it stands: its rules are not linear.
MAX_INLINE_CHARS = 64 * 1024
# The parser passes over what is nested deeper; each level of a list counts twice. In running text
# its time grows with it, for brackets that are never closed.
MAX_NESTING = 100
_MAX_INLINE_NESTING = 20
_ANCHOR = re.compile(r"""<a\s(?:[^>]*?\s)?href\s*=\s*["']?(?P<address>[^\s"'>]+)""", re.IGNORECASE)
_ANCHOR_END = re.compile(r"</a\s*>", re.IGNORECASE)


class _PlacedState(StateInline):
    """The parser's state, which also notes in each token's meta where it comes from."""

    def push(self, ttype: str, tag: str, nesting: int) -> Token:
        token = super().push(ttype, tag, nesting)  # type: ignore[arg-type]  # -1, 0 or 1 by contract
        token.meta = {**token.meta, "at": self.pos}
        return token

    def pushPending(self) -> Token:  # noqa: N802 - the parser's name
        token = super().pushPending()
        # Blanks before a line break are dropped, so the text ends at or before the position.
        at = self.src.rfind(token.content, 0, self.pos) if token.content else self.pos
        token.meta = {**token.meta, "at": max(at, 0)}
        return token


def inline_parser() -> MarkdownIt:
    """Return a CommonMark parser with tables that leaves the running text to `inline_passage`."""
    parser = MarkdownIt("commonmark", {"maxNesting": MAX_NESTING}).enable("table")
    # Joined tokens would lose their places; the text itself is parsed by inline_passage.
    return parser.disable(["inline", "text_join", "fragments_join"])


def inline_passage(
    parser: MarkdownIt,
    content: str,
    offsets: Sequence[int],
    env: dict[str, object],
) -> tuple[Passage, list[Link]]:
    """Return the readable text of inline mark-up, and its links with their addresses as written.

    `offsets` holds the article offset of each character of `content` and has one entry more.
    """
    if len(content) > MAX_INLINE_CHARS:
        return _plain_passage(content, offsets), []
    parser.options["maxNesting"] = _MAX_INLINE_NESTING
    state = _PlacedState(content, parser, env, [])
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    builder = PassageBuilder(offsets[0])
    links = _Links(builder)
    reached = 0
    for token in state.tokens:
        # The stars of one run are all noted at its first star.
        at = max(int(token.meta.get("at", 0)), reached)
        links.take(token)
        _add_token(builder, token, content, at, offsets)
        reached = at + len(token.content) if token.type == "text" else at
    passage = builder.passage()
    return passage, links.placed(passage)


class _Links:
    """Notes where links begin and end in the text that a builder makes."""

    def __init__(self, builder: PassageBuilder) -> None:
        self._builder = builder
        self._open: tuple[int, str] | None = None
        self._found: list[Link] = []

    def take(self, token: Token) -> None:
        """Take in a token before its own text is added."""
        if token.type == "link_open":
            self._begin(str(token.attrGet("href") or ""))
        elif token.type == "html_inline" and (match := _ANCHOR.match(token.content)):
            self._begin(unescape(match["address"]))
        elif token.type == "link_close" or _ANCHOR_END.match(token.content):
            self._end()

    def placed(self, passage: Passage) -> list[Link]:
        """Return the links with their article offsets."""
        lead, length = self._builder.lead, len(passage.text)
        spans = [(max(one.start - lead, 0), min(one.end - lead, length)) for one in self._found]
        return [
            Link(*passage.span(start, end), one.href)
            for one, (start, end) in zip(self._found, spans, strict=True)
            if start < end
        ]

    def _begin(self, href: str) -> None:
        self._end()
        self._open = (self._builder.length, href)

    def _end(self) -> None:
        if self._open and self._builder.length > self._open[0]:
            self._found.append(Link(self._open[0], self._builder.length, self._open[1]))
        self._open = None


def _plain_passage(content: str, offsets: Sequence[int]) -> Passage:
    builder = PassageBuilder(offsets[0])
    for at, char in enumerate(content):
        builder.add(" " if char == "\n" else char, offsets[at])
    return builder.passage()


def _add_token(
    builder: PassageBuilder, token: Token, content: str, at: int, offsets: Sequence[int]
) -> None:
    match token.type:
        case "text":
            _add_text(builder, token, content, at, offsets)
        case "text_special":
            builder.add(token.content, offsets[at], _width(offsets, at, len(token.markup)))
        case "code_inline":
            start = content.find(token.content[:1], at + len(token.markup)) if token.content else at
            _add_run(builder, token.content, max(start, at), offsets)
        case "softbreak":
            builder.add(" ", offsets[at])
        case "hardbreak":
            builder.add("\n", offsets[at])
        case "html_inline" if token.content.lower().startswith("<br"):
            builder.add("\n", offsets[at])
        case _:
            pass  # mark-up without text of its own; pictures


def _add_text(
    builder: PassageBuilder, token: Token, content: str, at: int, offsets: Sequence[int]
) -> None:
    if content.startswith(token.content, at):
        _add_run(builder, token.content, at, offsets)
        return
    # An address between angle brackets, whose end the parser may show decoded.
    pairs = zip(token.content, content[at + 1 :], strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    _add_run(builder, token.content[:same], at + 1, offsets)
    rest = max(content.find(">", at) - at - 1 - same, 1)
    builder.add(
        token.content[same:],
        offsets[min(at + 1 + same, len(offsets) - 1)],
        _width(offsets, at + 1 + same, rest),
    )


def _add_run(builder: PassageBuilder, text: str, at: int, offsets: Sequence[int]) -> None:
    """Add text that stands in the source as it is, in runs of neighbouring characters."""
    last = len(offsets) - 1
    start = 0
    for index in range(1, len(text) + 1):
        is_end = index == len(text)
        before, here = offsets[min(at + index - 1, last)], offsets[min(at + index, last)]
        if is_end or here != before + 1:
            builder.add(text[start:index].replace("\n", " "), offsets[min(at + start, last)])
            start = index


def _width(offsets: Sequence[int], at: int, length: int) -> int:
    last = len(offsets) - 1
    return max(offsets[min(at + length, last)] - offsets[min(at, last)], 1)
