"""Turn Markdown into blocks whose passages lead back into the untouched source."""

import re
from collections.abc import Iterable, Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token

from pipeline.model import (
    Block,
    Grid,
    GridRow,
    Heading,
    Link,
    ListItem,
    Metadata,
    Paragraph,
    Passage,
)
from pipeline.read.front_matter import metadata_from_yaml, split_front_matter
from pipeline.read.links import absolute_links
from pipeline.read.markdown_html import MARK_UP, blocks_from_html, with_whole_tables
from pipeline.read.markdown_inline import inline_parser, inline_passage
from pipeline.read.markdown_source import SourceLines, aligned
from pipeline.read.passages import PassageBuilder, cut_passage
from pipeline.values import dataclass, field, replace

_PICTURE = re.compile(r"!\[(?P<text>[^\[\]]+)\]")
_TASK = re.compile(r"\[[ xX]\]\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class MarkdownPage:
    """The structure of a Markdown text; offsets count in the text itself."""

    blocks: tuple[Block, ...]
    metadata: Metadata
    links: tuple[Link, ...]


def page_from_markdown(text: str) -> MarkdownPage:
    """Return the structure of a Markdown text; the front matter is no block."""
    front = split_front_matter(text)
    metadata = metadata_from_yaml(front.yaml)
    parser = inline_parser()
    env: dict[str, object] = {}
    tokens = with_whole_tables(parser.parse(text[front.body :], env))
    reader = _Reader(parser, SourceLines(text, front.body), env)
    blocks = tuple(block for block in reader.blocks(tokens) if not _is_empty(block))
    return MarkdownPage(blocks, metadata, absolute_links(reader.links, metadata.url))


def _is_empty(block: Block) -> bool:
    return not isinstance(block, Grid) and not block.passage.text


@dataclass
class _Reader:
    """Walks the parser's block tokens; what is open around a token is kept in the counters."""

    parser: MarkdownIt
    lines: SourceLines
    env: dict[str, object]
    quotes: int = 0
    lists: int = 0
    is_item_start: bool = False
    heading: int | None = None
    links: list[Link] = field(default_factory=list)
    grid: "_GridReader | None" = field(default=None)

    def blocks(self, tokens: Iterable[Token]) -> Iterator[Block]:
        for token in tokens:
            if self.grid is not None:
                done = self._in_grid(token)
                if done is not None:
                    yield done
                continue
            if token.type == "inline":
                yield from self._text_blocks(token)
            elif token.type == "html_block":
                yield from self._html_blocks(token)
            else:
                block = self._block(token)
                if block is not None:
                    yield block

    def _block(self, token: Token) -> Block | None:
        match token.type:
            case "fence" | "code_block":
                return Paragraph(self._code(token), is_quote=self.quotes > 0)
            case "table_open":
                self.grid = _GridReader(self)
            case _:
                self._open_or_close(token)
        return None

    def _open_or_close(self, token: Token) -> None:
        if token.type.startswith("blockquote_"):
            self.quotes += token.nesting
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            self.lists += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            self.lists -= 1
        elif token.type == "list_item_open":
            self.is_item_start = True
        elif token.type == "list_item_close":
            self.is_item_start = False
        elif token.type == "heading_open":
            self.heading = int(token.tag[1])
        elif token.type == "heading_close":
            self.heading = None

    def _text_blocks(self, token: Token) -> Iterator[Block]:
        """Yield the blocks of one paragraph: a line of fixed blanks alone parts it in two."""
        number = token.map[0] if token.map else 0
        for part, skipped in _parts(token.content):
            offsets = self.lines.offsets(part, number + skipped)
            yield self._text_block(self.passage(part, offsets))

    def passage(self, content: str, offsets: Sequence[int]) -> Passage:
        """Return the readable text of a piece of running text, and keep its links."""
        passage, links = inline_passage(self.parser, content, offsets, self.env)
        self.links += links
        return passage

    def _text_block(self, passage: Passage) -> Block:
        is_item_start, self.is_item_start = self.is_item_start, False
        if self.heading is not None:
            return Heading(passage, self.heading)
        if is_item_start:
            return ListItem(None, _without_box(passage), self.lists - 1)
        return Paragraph(passage, is_quote=self.quotes > 0)

    def _code(self, token: Token) -> Passage:
        first = token.map[0] if token.map else 0
        first += token.type == "fence"
        return _lines_passage(token.content, self.lines.offsets(token.content, first))

    def _html_blocks(self, token: Token) -> list[Block]:
        """Return the blocks of HTML in the text; where they do not fit its source, its words."""
        first = token.map[0] if token.map else 0
        offsets = self.lines.offsets(token.content, first)
        found = blocks_from_html(token.content, offsets)
        if found is not None:
            self.links += found[1]
            return [_quoted(block) for block in found[0]] if self.quotes else found[0]
        readable = MARK_UP.sub(lambda match: "\0" * len(match[0]), token.content)
        return [Paragraph(_lines_passage(readable, offsets), is_quote=self.quotes > 0)]

    def _in_grid(self, token: Token) -> Block | None:
        if self.grid is None or token.type != "table_close":
            if self.grid is not None:
                self.grid.take(token)
            return None
        done, self.grid = self.grid.grid(), None
        return done

    def cell(self, token: Token, number: int, start: int) -> tuple[Passage, int]:
        """Return a cell's passage and where the search for the next one in its line begins."""
        line, origin = self.lines.line(number), self.lines.start(number)
        places = aligned(token.content, line, start)
        offsets = [origin + at for at in places]
        end = places[-1] + 1 if token.content else line.find("|", start + 1)
        offsets.append(origin + max(end, 0))
        passage = _in_one_line(self.passage(token.content, offsets))
        if not passage.text and (picture := _PICTURE.search(token.content)):
            passage = _picture_text(picture, offsets)
        return passage, max(end, start)


class _GridReader:
    """Collects the cells of one table; its rows stand on one source line each."""

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        self._rows: list[GridRow] = []
        self._cells: list[Passage] = []
        self._number = 0
        self._at = 0

    def take(self, token: Token) -> None:
        if token.type == "tr_open":
            self._number = token.map[0] if token.map else self._number + 1
            line = self._reader.lines.line(self._number)
            # A bar at the start of the line opens the first cell.
            self._at = _content_start(line)
            self._cells = []
        elif token.type == "inline":
            passage, self._at = self._reader.cell(token, self._number, self._at)
            self._cells.append(passage)
        elif token.type == "tr_close":
            lines = self._reader.lines
            self._rows.append(
                GridRow(tuple(self._cells), lines.start(self._number), lines.end(self._number))
            )

    def grid(self) -> Grid:
        return Grid(None, self._rows[0], tuple(self._rows[1:]))


def _parts(content: str) -> Iterator[tuple[str, int]]:
    """Yield the parts of a paragraph and the number of lines before each."""
    lines = content.split("\n")
    start = 0
    for number, line in enumerate([*lines, ""]):
        if not line.strip():
            if start < number:
                yield "\n".join(lines[start:number]), start
            start = number + 1


def _quoted(block: Block) -> Block:
    return replace(block, is_quote=True) if isinstance(block, Paragraph) else block


def _in_one_line(passage: Passage) -> Passage:
    return Passage(passage.text.replace("\n", " "), passage.anchors, passage.end)


def _picture_text(match: re.Match[str], offsets: Sequence[int]) -> Passage:
    """Return the text that stands for a picture where a cell has no other."""
    builder = PassageBuilder(offsets[match.start("text")])
    for at in range(*match.span("text")):
        builder.add(match.string[at], offsets[at])
    return builder.passage()


def _without_box(passage: Passage) -> Passage:
    """Leave out the box that a task of a list opens with."""
    match = _TASK.match(passage.text)
    return cut_passage(passage, match.end(), len(passage.text)) if match else passage


def _content_start(line: str) -> int:
    match = re.match(r"[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*\|?", line)
    return match.end() if match else 0


def _lines_passage(content: str, offsets: Sequence[int]) -> Passage:
    """Return text that is not parsed for mark-up; NUL stands for what is left out."""
    builder = PassageBuilder(offsets[0])
    is_blank = True
    for at, char in enumerate(content):
        if char == "\0":
            continue
        is_space = char.isspace()
        if not (is_space and is_blank):
            builder.add(" " if is_space else char, offsets[at])
        is_blank = is_space
    return builder.passage()
