"""Turn the sections of a document into themes, and its tables into tables, with their facts."""

from collections.abc import Iterable, Sequence

from pipeline.extract.themes.subjects import Run, Subject
from pipeline.extract.themes.tables import draft_table
from pipeline.extract.words.claims import claim_of
from pipeline.extract.words.signoffs import sign_offs
from pipeline.extract.words.wording import clean, passage_evidence, sentence_evidence, span_evidence
from pipeline.model import (
    Article,
    Block,
    Document,
    Evidence,
    Fact,
    Grid,
    Heading,
    ListItem,
    Paragraph,
    Passage,
    Point,
    ReviewItem,
    Table,
    Theme,
)
from pipeline.slug import unique_slug
from pipeline.values import dataclass, field


@dataclass(frozen=True, slots=True)
class Section:
    """A theme in the making: its title, the words of that title, and its blocks."""

    title: str | None
    evidence: tuple[Evidence, ...]
    blocks: tuple[Block, ...]
    runs: tuple[Run, ...] = ()


_HEAD_BLOCKS = 8  # those among which the title stands
_LETTERHEAD = 90  # characters of a line above the title, at most


@dataclass(slots=True)
class Body:
    """Themes and tables with their facts and review items, in record order."""

    themes: list[Theme] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    theme_facts: list[Fact] = field(default_factory=list)
    table_facts: list[Fact] = field(default_factory=list)
    review: list[ReviewItem] = field(default_factory=list)


def title_heading(document: Document) -> Heading | None:
    """Return the heading that is the article's own title, None if it has none."""
    known = clean(document.article.metadata.title or "").casefold()
    for block in document.blocks[:_HEAD_BLOCKS]:
        if not isinstance(block, Heading | Paragraph | ListItem | Grid):
            continue
        if isinstance(block, Paragraph) and len(block.passage.text) <= _LETTERHEAD:
            continue  # who signs, above the title
        if not isinstance(block, Heading):
            return None
        text = clean(block.passage.text).casefold()
        return block if block.level == 1 or text == known else None
    return None


def find_body(
    document: Document,
    subjects: Sequence[Subject],
    title: str | None,
    opening_lines: tuple[Run, ...] = (),
) -> Body:
    """Return the themes and tables of the document.

    Its sections are the themes. Without headings each subject is one; lists and tables then, and
    those before the first heading, are kept in a theme of the article's title, or without one
    where it has none; `opening_lines` go with them: the lines that open the lists of an article
    without headings, and else what stands above the first heading and not in the summary.
    """
    opening, sections = _sections(document, title_heading(document))
    runs = opening_lines
    if not sections:
        sections = [
            Section(subject.title, _quotes(document.article, subject.runs), (), subject.runs)
            for subject in subjects
        ]
    loose = tuple(block for block in opening if isinstance(block, ListItem | Grid))
    if loose or (runs and sections):
        first = _first_passage(loose)
        found = passage_evidence(document.article, first) if first else ()
        evidence = found or _quotes(document.article, runs)
        sections.insert(0, Section(title, evidence, loose, runs))
    body = Body()
    theme_ids: set[str] = set()
    table_ids: set[str] = set()
    for section in sections:
        _add_theme(body, document.article, section, theme_ids, table_ids)
    return body


def first_section(document: Document) -> int | None:
    """Return the number of the block that opens the first section, None where there is none.

    Headings below the title cut the text into sections; those of a sign-off do not.
    """
    title, left_out = title_heading(document), sign_offs(document)
    return next(
        (
            number
            for number, block in enumerate(document.blocks)
            if isinstance(block, Heading)
            and block is not title
            and number not in left_out
            and clean(block.passage.text)
        ),
        None,
    )


def _sections(document: Document, title: Heading | None) -> tuple[list[Block], list[Section]]:
    opening: list[Block] = []
    parts: list[tuple[Heading, list[Block]]] = []
    left_out = sign_offs(document)
    for number, block in enumerate(document.blocks):
        if block is title or number in left_out:
            continue
        if isinstance(block, Heading):
            if clean(block.passage.text):
                parts.append((block, []))
        elif parts:
            parts[-1][1].append(block)
        else:
            opening.append(block)
    article = document.article
    return opening, [
        Section(clean(head.passage.text), passage_evidence(article, head.passage), tuple(blocks))
        for head, blocks in parts
    ]


def _quotes(article: Article, runs: Iterable[Run]) -> tuple[Evidence, ...]:
    return sentence_evidence(article, (run[0].sentence for run in runs))


def _first_passage(blocks: Sequence[ListItem | Grid]) -> Passage | None:
    for block in blocks:
        passage = block.passage if isinstance(block, ListItem) else block.header.cells[0]
        if passage.text:
            return passage
    return None


def _add_theme(
    body: Body, article: Article, section: Section, theme_ids: set[str], table_ids: set[str]
) -> None:
    number = len(body.themes)
    pointer = f"/themes/{number}"
    theme_id = unique_slug(section.title or "", theme_ids, "theme")
    facts = body.theme_facts
    if section.title is not None:
        facts.append(Fact(f"{pointer}/title", section.evidence))
    text = _texts(article, section, pointer, facts)
    points = _points(article, section, pointer, facts)
    tables = [
        _add_table(body, article, block, theme_id, table_ids)
        for block in section.blocks
        if isinstance(block, Grid)
    ]
    claim = claim_of(section.title or "", " ".join(text)) if section.blocks else "reported"
    body.themes.append(
        Theme(
            id=theme_id,
            title=section.title,
            text=text,
            claim=claim,
            points=points,
            tables=tuple(tables),
        )
    )


def _texts(article: Article, section: Section, pointer: str, facts: list[Fact]) -> tuple[str, ...]:
    pieces = [
        (clean(block.passage.text), passage_evidence(article, block.passage))
        for block in section.blocks
        if isinstance(block, Paragraph)
    ]
    pieces += [
        (clean(" ".join(scene.sentence.text for scene in run)), _run_evidence(article, run))
        for run in section.runs
    ]
    kept = [(text, evidence) for text, evidence in pieces if text]
    for number, (_, evidence) in enumerate(kept):
        facts.append(Fact(f"{pointer}/text/{number}", evidence))
    return tuple(text for text, _ in kept)


def _run_evidence(article: Article, run: Run) -> tuple[Evidence, ...]:
    first, last = run[0].sentence, run[-1].sentence
    return span_evidence(article, *first.passage.span(first.start, last.end))


def _points(
    article: Article, section: Section, pointer: str, facts: list[Fact]
) -> tuple[Point, ...]:
    points: list[Point] = []
    for block in section.blocks:
        if not isinstance(block, ListItem):
            continue
        text, label = clean(block.passage.text), clean(block.label.text) if block.label else ""
        passage, labelled = block.passage, block.label
        if not text and labelled is not None:
            text, label, passage = label, "", labelled
        if not text:
            continue
        at = f"{pointer}/points/{len(points)}"
        if label and labelled is not None:
            facts.append(Fact(f"{at}/label", passage_evidence(article, labelled)))
        facts.append(Fact(f"{at}/text", passage_evidence(article, passage)))
        points.append(Point(label=label or None, text=text))
    return tuple(points)


def _add_table(body: Body, article: Article, grid: Grid, theme_id: str, taken: set[str]) -> str:
    drafted = draft_table(article, grid, len(body.tables), theme_id, taken)
    body.tables.append(drafted.table)
    body.table_facts += drafted.facts
    body.review += drafted.review
    return drafted.table.id
