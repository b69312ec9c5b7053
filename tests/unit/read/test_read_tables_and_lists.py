"""Tables and lists of all kinds come out whole, wherever on a page they stand.

The kinds are in `pages/tables.txt` and `pages/lists.txt`: mark-up, then what it is read as. One
line is one block or one row; ` | ` parts cells, `| ` opens the row of a table of one column.
"""

# ruff: noqa: E501 - mark-up stands on one line, as pages have it
from itertools import groupby
from pathlib import Path

import pytest

from pipeline.model import Chrome, Grid, Heading, ListItem
from pipeline.read import article_from_bytes

PAGES = Path(__file__).parent / "pages"
LEAD = "<p>Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about ferries, salt and the coming winter.</p>"
MORE = "<p>Nobody on the quay had expected the round to last three days, nor that both sides would sign a paper at its end.</p>"
CLOSE = "<p>The two will meet again in spring, when the ice has left the bay and the pilots are back at work.</p>"
TOP = "<header class=site><a href=/>The Beacon</a><nav><ul><li><a href=/a>World news</a><li><a href=/b>Business news</a></ul></nav></header>"
END = "<footer><ul><li><a href=/i>Imprint</a><li><a href=/p>Privacy</a></ul><p>Copyright The Beacon</p></footer>"
TITLE = "<h1>Salt talks end</h1>"
PLACES = {
    "alone": f"<html><body>{LEAD}@{CLOSE}",
    "article": f"<title>Salt talks end | The Beacon</title>{TOP}<main><article>{TITLE}{LEAD}{MORE}@{CLOSE}</article></main>{END}",
    "boxes": f"<title>Salt talks end</title><div id=top>{TOP}</div><div><div>{TITLE}<div class=txt>{LEAD}{MORE}@{CLOSE}</div></div></div>{END}",
    "last": f"<title>Salt talks end</title>{TOP}<article>{TITLE}{LEAD}{MORE}{CLOSE}@</article>{END}",
    "layout": f"<title>Salt talks end</title><table width=100%><tr><td><a href=/a>World news</a><br><a href=/b>Business</a></td><td>{TITLE}{LEAD}{MORE}@{CLOSE}</td></tr></table>",
    "first": f"<title>Salt talks end</title>{TOP}<article>{TITLE}@{LEAD}{MORE}{CLOSE}</article>{END}",
}
FRAME = {part.split(">", 1)[1].rsplit("<", 1)[0] for part in (LEAD, MORE, CLOSE, TITLE)}


def cases(name):
    """Return pairs (mark-up, expected lines), named by their kind."""
    parts = (PAGES / name).read_text(encoding="utf-8").split("=== ")[1:]
    split = [part.split("\n", 1) for part in parts]
    return [pytest.param(*rest.partition("---\n")[::2], id=kind) for kind, rest in split]


def lines(page):
    """Return the lines of a page's blocks but those of the frame around the case."""
    blocks = article_from_bytes(page.encode(), "a.html").blocks
    found = []
    for is_grid, group in groupby(blocks, key=lambda block: isinstance(block, Grid)):
        tables = [grid_lines(block) if is_grid else [line(block)] for block in group]
        found += [
            text
            for number, table in enumerate(tables)
            for text in [""] * (is_grid and number > 0) + table
        ]
    return [text for text in found if text.removeprefix("# ") not in FRAME]


def grid_lines(grid):
    caption = [f"caption: {grid.caption.text}"] if grid.caption else []
    rows = [[cell.text for cell in row.cells] for row in (grid.header, *grid.rows)]
    return caption + [("| " if len(row) == 1 else "") + " | ".join(row) for row in rows]


def line(block):
    text = block.passage.text.replace("\n", "/")
    match block:
        case Heading():
            return f"{'#' * block.level} {text}"
        case Chrome():
            return f"chrome: {text}"
        case ListItem():
            label = f"{block.label.text}: " if block.label else ""
            return f"{'-' * (block.depth + 1)} {label}{text}"
        case _:
            return f"{'> ' * block.is_quote}{text}"


def expected_lines(text):
    return text.split("\n")[:-1]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("markup", "expected"), cases("tables.txt"))
def test_every_row_of_a_table_is_kept(markup, expected, place):
    assert lines(PLACES[place].replace("@", markup)) == expected_lines(expected)


# Dates in a list between the title and the text are the page's own date lines, so not "first".
@pytest.mark.parametrize("place", [place for place in PLACES if place != "first"])
@pytest.mark.parametrize(("markup", "expected"), cases("lists.txt"))
def test_every_item_of_a_list_is_kept(markup, expected, place):
    assert lines(PLACES[place].replace("@", markup)) == expected_lines(expected)


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(("markup", "_"), cases("chrome.txt"))
def test_lists_and_tables_of_the_page_around_are_left_out(markup, _, place):
    assert lines(PLACES[place].replace("@", markup)) == []


def test_there_are_at_least_forty_kinds_of_tables():
    assert len(cases("tables.txt")) >= 40
