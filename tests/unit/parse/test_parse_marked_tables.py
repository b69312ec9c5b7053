"""Tables in plain text whose borders the copy kept."""

from pipeline.model import Article, Grid, Metadata
from pipeline.parse import parse

LEAD = "The mayors of both towns met in Kelm and spoke of their ports for an hour.\n\n"


def table(text: str) -> list[list[str]]:
    article = Article(
        name="x.txt", kind="text", text=LEAD + text, sha256="0" * 64, metadata=Metadata()
    )
    (grid,) = (block for block in parse(article).blocks if isinstance(block, Grid))
    assert {row.confidence for row in grid.rows} == {1.0}
    return [[cell.text for cell in row.cells] for row in (grid.header, *grid.rows)]


def test_tabs_are_borders_and_empty_cells_stay_empty():
    assert table("Port\tCranes\tDepth\nKelm\t4\t14 m\nSarn\t2\t\nOdal\t\t9 m\n") == [
        ["Port", "Cranes", "Depth"],
        ["Kelm", "4", "14 m"],
        ["Sarn", "2", ""],
        ["Odal", "", "9 m"],
    ]


def test_tabs_that_only_align_part_no_empty_cells():
    assert table("Port\t\tCranes\nKelm\t\t4\nSarn\t\t2\n") == [
        ["Port", "Cranes"],
        ["Kelm", "4"],
        ["Sarn", "2"],
    ]


def test_bars_with_a_rule_below_the_header():
    assert table("| Port | Cranes |\n|---|---|\n| Kelm | 4 |\n| Sarn | 2 |\n") == [
        ["Port", "Cranes"],
        ["Kelm", "4"],
        ["Sarn", "2"],
    ]
