"""A table of the document -> a table of the record, with the words that each cell stands on."""

from collections.abc import Iterator

from pipeline.extract.words.wording import clean, passage_evidence, span_evidence
from pipeline.model import Article, Fact, Grid, GridRow, ReviewItem, Table
from pipeline.slug import unique_slug
from pipeline.values import dataclass

_SURE_ENOUGH = 0.6


@dataclass(frozen=True, slots=True)
class DraftTable:
    """A table with its facts, and what a person should look at."""

    table: Table
    facts: tuple[Fact, ...]
    review: tuple[ReviewItem, ...]


def draft_table(
    article: Article, grid: Grid, number: int, theme_id: str, taken: set[str]
) -> DraftTable:
    """Return the table as number `number` of the record (from 0); its id is added to `taken`.

    A row has its whole line as evidence and the chance of its borders as confidence; each cell has
    its own words. Rows whose borders are not sure are listed for review with their line.
    """
    caption = clean(grid.caption.text) if grid.caption else ""
    columns = _cells(grid.header)
    table = Table(
        id=unique_slug(caption or (columns[0] if columns else ""), taken, "table"),
        theme=theme_id,
        caption=caption or None,
        columns=columns,
        rows=tuple(map(_cells, grid.rows)),
    )
    facts = tuple(_facts(article, grid, f"/tables/{number}"))
    return DraftTable(table, facts, tuple(_unsure_rows(article, grid, table.id)))


def _cells(row: GridRow) -> tuple[str, ...]:
    return tuple(clean(cell.text) for cell in row.cells)


def _facts(article: Article, grid: Grid, pointer: str) -> Iterator[Fact]:
    if grid.caption is not None and clean(grid.caption.text):
        yield Fact(f"{pointer}/caption", passage_evidence(article, grid.caption))
    yield from _row_facts(article, grid.header, f"{pointer}/columns")
    for number, row in enumerate(grid.rows):
        yield from _row_facts(article, row, f"{pointer}/rows/{number}")


def _row_facts(article: Article, row: GridRow, pointer: str) -> Iterator[Fact]:
    yield Fact(pointer, span_evidence(article, row.start, row.end), row.confidence)
    for number, cell in enumerate(row.cells):
        if clean(cell.text):
            yield Fact(f"{pointer}/{number}", passage_evidence(article, cell))


def _unsure_rows(article: Article, grid: Grid, table_id: str) -> Iterator[ReviewItem]:
    for number, row in enumerate(grid.rows):
        if row.confidence < _SURE_ENOUGH:
            line = clean(article.text[row.start : row.end])
            path = f"tables[{table_id}].rows[{number}]"
            yield ReviewItem(path=path, why=f'the column border is uncertain: "{line}"')
