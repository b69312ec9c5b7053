"""Read the running text of Markdown: emphasis, links and escapes in, a readable passage out."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from pipeline.model import Passage
from pipeline.read.passages import PassageBuilder

# Beyond this, mark-up inside one block is left as it stands: its rules are not linear.
MAX_INLINE_CHARS = 64 * 1024

Anchor = tuple[int, int, str]  # start and end in the article, and the address as written


@dataclass(frozen=True, slots=True)
class InlineText:
    """The readable text of a block and the links in it."""

    passage: Passage
    anchors: tuple[Anchor, ...] = ()


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
    """Return a CommonMark parser with tables that leaves the running text to `inline_text`."""
    parser = MarkdownIt("commonmark").enable("table")
    # Joined tokens would lose their places; the text itself is parsed by inline_text.
    return parser.disable(["inline", "text_join", "fragments_join"])


def inline_text(
    parser: MarkdownIt, content: str, offsets: Sequence[int], env: dict[str, object]
) -> InlineText:
    """Return the readable text of a block's content; `offsets` has one entry more than it."""
    if len(content) > MAX_INLINE_CHARS:
        return InlineText(_plain_passage(content, offsets))
    state = _PlacedState(content, parser, env, [])
    parser.inline.tokenize(state)
    for rule in parser.inline.ruler2.getRules(""):
        rule(state)
    builder = PassageBuilder(offsets[0])
    reached = 0
    linked: list[tuple[int, int, str]] = []
    for token in state.tokens:
        # The stars of one run are all noted at its first star.
        at = max(int(token.meta.get("at", 0)), reached)
        _add_token(builder, token, content, at, offsets)
        reached = at + len(token.content) if token.type == "text" else at
        if token.type == "link_open":
            linked.append((builder.length, -1, str(token.attrs.get("href", ""))))
        elif token.type == "link_close" and linked:
            linked[-1] = (linked[-1][0], builder.length, linked[-1][2])
    return InlineText(builder.passage(), tuple(_anchors(builder, linked)))


def _anchors(builder: PassageBuilder, linked: Sequence[tuple[int, int, str]]) -> Iterator[Anchor]:
    """Yield the links with their places in the article; links do not stand within one another."""
    for start, end, href in linked:
        span = builder.source_span(start, end) if start < end else None
        if span is not None:
            yield *span, href


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
