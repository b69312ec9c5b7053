"""The pages in Markdown: tidy, and saying what the pages in HTML say."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest
from lxml import html
from markdown_it.token import Token

from pipeline.model import Record
from pipeline.record import read_record
from pipeline.render.visible import folded_text
from tests.site import tools
from tests.site.links import MARKDOWN
from tests.site.once import made_once
from tests.site.pages import Tree, pages_of
from tests.site.surveys import Site

pytestmark = pytest.mark.slow
_BORDER = re.compile(r"(?<!\\)\|")


def test_markdownlint_complains_of_nothing(site: Site, kept: Path) -> None:
    if why := tools.missing_package("markdownlint-cli2"):
        pytest.skip(why)
    found = made_once(
        kept, f"lint-of-{site.name}", lambda _: tools.markdown_faults(site.folder, ["**/*.md"])
    )
    assert found == []


def test_markdownlint_would_complain(tmp_path: Path) -> None:
    if why := tools.missing_package("markdownlint-cli2"):
        pytest.skip(why)
    (tmp_path / "x.md").write_text("# One\n### Three\n\n\nx\n")
    found = "\n".join(tools.markdown_faults(tmp_path, ["*.md"]))
    assert {"MD001", "MD012"} <= {*re.findall(r"MD\d+", found)}


def meetings(site: Site) -> Iterator[tuple[Record, Tree, html.HtmlElement]]:
    """Yield each record with its page, and with its Markdown as a reader shows it."""
    for path in sorted((site.folder.parent / "records").glob("*.yaml")):
        record = read_record(path.read_bytes(), str(path)).record
        assert record
        folder = PurePosixPath("meetings", record.id)
        text = (site.folder / folder / "index.md").read_text(encoding="utf-8")
        shown = html.document_fromstring(f"<main>{MARKDOWN.render(text)}</main>")
        yield record, Tree(site.folder, folder / "index.html"), shown


def values(record: Record) -> Iterator[str]:
    """Yield the texts of a record that its page shows."""
    yield from filter(None, (record.title, record.summary))
    for person in record.participants:
        yield from filter(None, (person.name, person.role))
    for theme in record.themes:
        yield from filter(None, (theme.title, *theme.text))
        for point in theme.points:
            yield from filter(None, (point.label, point.text))
    for table in record.tables:
        yield from filter(None, (table.caption, *table.columns))
    if record.status != "retracted":
        yield from (item.why for item in record.review)
    for revision in record.revisions:
        yield revision.why
    for source in record.sources:
        yield from filter(None, (source.publisher, source.author, *source.attributed_to))


def test_markdown_says_what_the_page_says(site: Site) -> None:
    number = 0
    for record, page, shown in meetings(site):
        one, other = page.text(), " ".join(shown.text_content().split())
        for value in values(record):
            assert folded_text(value) in one, page.path
            assert folded_text(value) in other, page.path
            number += 1
    assert number > 50


def rows_of(root: html.HtmlElement, cell_count: int) -> list[list[str]]:
    rows = ([" ".join(cell.text_content().split()) for cell in row] for row in root.iter("tr"))
    return [row for row in rows if len(row) == cell_count]


def test_tables_have_the_same_cells_in_html_and_in_markdown(site: Site) -> None:
    for record, page, shown in meetings(site):
        for table in record.tables:
            for root in (page.root, shown):
                found = rows_of(root, len(table.columns))
                for row in table.rows:
                    *cells, last = [folded_text(cell) for cell in row]
                    # The last cell may have marks behind it.
                    assert any(it[:-1] == cells and it[-1].startswith(last) for it in found), (
                        f"{page.path}: {row}"
                    )


def tables_of(text: str) -> Iterator[Token]:
    return (token for token in MARKDOWN.parse(text) if token.type == "table_open")


def test_rows_of_a_markdown_table_have_as_many_borders_as_its_head(site: Site) -> None:
    for path in pages_of(site.folder, "md"):
        text = (site.folder / path).read_text(encoding="utf-8")
        lines = text.split("\n")
        for token in tables_of(text):
            assert token.map
            counts = {len(_BORDER.findall(line)) for line in lines[slice(*token.map)]}
            assert len(counts) == 1, f"{path}: lines {token.map}"
