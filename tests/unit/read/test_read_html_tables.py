# ruff: noqa: E501 - mark-up stands on one line, as pages have it
import pytest

from pipeline.model import Grid, ListItem
from pipeline.read import article_from_bytes

BODY = "<p>Envoy Tariq Bellamy met Mayor Solveig Brandt at the lighthouse and spoke with her about ferries, salt and the coming winter.</p>"


def read(table):
    article = article_from_bytes(f"<html><body>{BODY}{table}{BODY}".encode(), "a.html")
    return article, [block for block in article.blocks if isinstance(block, Grid)]


def cells(grid):
    return [[cell.text for cell in row.cells] for row in (grid.header, *grid.rows)]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (  # first row where nothing is marked as header
            "<table><tr><td>Area<td>Plan<tr><td>Salt<td>More</table>",
            [["Area", "Plan"], ["Salt", "More"]],
        ),
        (
            "<table><thead><tr><td>Area<td>Plan</thead><tfoot><tr><td>Sum<td>2</tfoot></table>",
            [["Area", "Plan"], ["Sum", "2"]],
        ),
        (  # a header over two columns, read downwards
            "<table><thead><tr><th rowspan=2>Port<th colspan=2>Ships<tr><th>2024<th>2025</thead><tr><td>Upper<td>3<td>4</table>",
            [["Port", "Ships 2024", "Ships 2025"], ["Upper", "3", "4"]],
        ),
        (
            "<table><tr><th>A<th>B<tr><td rowspan=2>x<td>1<tr><td>2</table>",
            [["A", "B"], ["x", "1"], ["x", "2"]],
        ),
        (
            "<table><tr><th>A<th>B<th>C<tr><td colspan=2>both<td>1</table>",
            [["A", "B", "C"], ["both", "both", "1"]],
        ),
        (  # ragged rows are filled up
            "<table><tr><th>A<th>B<tr><td>1<tr><td>2<td>3</table>",
            [["A", "B"], ["1", ""], ["2", "3"]],
        ),
        (  # a column that only goes on with the one before it
            "<table><tr><th colspan=2>A<th>B<tr><td colspan=2>1<td>2</table>",
            [["A", "B"], ["1", "2"]],
        ),
        (
            "<table><tr><th>A<th>B<tr><td><p>one</p><p>two</p><td><ul><li>x<li>y</ul><script>no</script> z</table>",
            [["A", "B"], ["one two", "x y z"]],
        ),
        (
            "<table><tr><td colspan=0 rowspan=x>A<td colspan=-3>B<tr><td rowspan=0>1<td>2<tr><td>3</table>",
            [["A", "B"], ["1", "2"], ["1", "3"]],
        ),
        (
            "<table><tr><th>A<th>B<tr><td><td><tr><td>a | b<td>c<br>d</table>",
            [["A", "B"], ["a | b", "c d"]],
        ),
        (
            "<table><td>A<td>B<tr><td>1<td>2</table>",
            [["A", "B"], ["1", "2"]],
        ),
    ],
)
def test_tables_are_read_cell_by_cell(table, expected):
    article, grids = read(table)
    assert [cells(grid) for grid in grids] == [expected]
    for row in (grids[0].header, *grids[0].rows):
        assert article.text[row.start : row.end].strip(" |") != "" or not expected


@pytest.mark.parametrize(
    "table",
    [
        "<table><caption>Ships</caption><tr><th>A<th>B<tr><td>1<td>2</table>",
        "<table><tr><th colspan=2>Ships<tr><th>A<th>B<tr><td>1<td>2</table>",
    ],
)
def test_caption_and_title_row_name_the_table(table):
    _, grids = read(table)
    assert grids[0].caption.text == "Ships"
    assert cells(grids[0]) == [["A", "B"], ["1", "2"]]


@pytest.mark.parametrize(
    "table",
    [
        "<table role=presentation><tr><td>Left<td>Right<tr><td>l<td>r</table>",
        "<table><tr><td>Only one cell</table>",
        "<table><tr><td>One<tr><td>column</table>",
        "<table><tr><td>One<td>row</table>",
        "<table><tr><td><h2>Part</h2><td>text<tr><td>a<td>b</table>",
        "<table><tr><td><table><tr><td>in</table><td>out<tr><td>a<td>b</table>",
        "<table><tr><td>" + "long text " * 300 + "<td>out<tr><td>a<td>b</table>",
    ],
)
def test_layout_tables_are_no_grids_but_their_text_stays(table):
    article, grids = read(table)
    assert grids == []
    assert len(article.blocks) > 2


def test_names_with_values_become_points():
    article, grids = read(
        "<table><tr><th>Host<td>Solveig Brandt<tr><th>Place<td>Lighthouse</table>"
    )
    assert grids == []
    points = [(b.label.text, b.passage.text) for b in article.blocks if isinstance(b, ListItem)]
    assert points == [("Host", "Solveig Brandt"), ("Place", "Lighthouse")]


def test_joined_header_cells_lead_back_to_both_rows():
    article, grids = read(
        "<table><thead><tr><th>Port<th>Ships<tr><th>Port name<th>per year</thead><tr><td>U<td>3</table>"
    )
    cell = grids[0].header.cells[1]
    assert cell.text == "Ships per year"
    start, end = cell.span(0, len(cell.text))
    assert (article.text[start:].startswith("Ships"), article.text[:end].endswith("per year")) == (
        True,
        True,
    )
    assert article.text[slice(*cell.span(6, 14))] == "per year"


def test_huge_spans_and_many_rows_stay_bounded():
    row = "<tr><td colspan=1000000000 rowspan=1000000000>x<td>y"
    _, grids = read("<table>" + row * 500 + "</table>")
    assert all(len(grid.header.cells) <= 200 for grid in grids)
    _, grids = read("<table>" + "<tr><td>1<td>fish<td>agreed" * 20_000 + "</table>")
    assert len(grids[0].rows) == 19_999


def test_table_of_more_columns_than_can_be_kept_gives_its_words():
    row = "".join(f"<td>cell {number}" for number in range(250))
    article, grids = read(f"<table><tr>{row}<tr>{row}</table>")
    assert grids == []
    assert article.text.count("cell 249") == 2


def test_twenty_thousand_rows_are_kept_in_order():
    rows = "".join(f"<tr><td>{n}<td rowspan=2>a<td>b<tr><td>{n}b<td>c" for n in range(10_000))
    _, grids = read(f"<table><tr><th>No<th>What<th>Fate{rows}</table>")
    assert [cells(grids[0])[at] for at in (0, 1, 2, 19_999, 20_000)] == [
        ["No", "What", "Fate"],
        ["0", "a", "b"],
        ["0b", "a", "c"],
        ["9999", "a", "b"],
        ["9999b", "a", "c"],
    ]
