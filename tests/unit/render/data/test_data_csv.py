"""Tables as CSV: what is in a cell comes back, and no spreadsheet runs it."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Table
from pipeline.render.data.csv_files import csv_lines, safe_cell, table_csv

RUN = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.mark.parametrize(
    "text", ["=1+1", "+cmd", "-1+1", "@SUM(A1)", "\t=1", "＝1", "\ufeff=1", "-", "+49 30 1234-5"]
)
def test_a_cell_that_would_run_has_an_apostrophe_in_front(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["-1", "+1.5", "-1,000.25", "-3 %", "-1e9", "a=1", "1-2", "", "'=1", "a; b", "x;-5"]
)
def test_other_cells_and_plain_numbers_stay(text: str) -> None:
    assert safe_cell(text) == text


@pytest.mark.parametrize("text", ["y;=1+1", "y;\t@x", "a;  +b;=c"])
def test_what_would_run_behind_a_semicolon_does_not(text: str) -> None:
    """Where lists are separated by semicolons, spreadsheets cut lines there, within quotes too."""
    parts = safe_cell(text).split(";")
    assert not any(part.strip().startswith(RUN) for part in parts)
    assert safe_cell(text).replace("'", "") == text


@given(st.lists(st.lists(st.text(), min_size=2, max_size=3), min_size=1))
def test_all_cells_come_back_and_none_begins_a_formula(rows: list[list[str]]) -> None:
    kept = [[cell.replace("\0", "").replace("\ud800", "") for cell in row] for row in rows]
    read = list(csv.reader(StringIO(csv_lines(kept), newline="")))
    assert [len(row) for row in read] == [len(row) for row in kept]
    for row, was in zip(read, kept, strict=True):
        for cell, text in zip(row, was, strict=True):
            assert cell.replace("'", "") == text.replace("'", "")


def test_a_table_has_its_columns_then_its_rows() -> None:
    table = Table(
        id="t",
        theme=None,
        caption="C",
        columns=("Side", "Share"),
        rows=(("A, B", '1"'), ("", "=2")),
    )
    assert table_csv(table) == b'Side,Share\r\n"A, B","1"""\r\n,\'=2\r\n'
