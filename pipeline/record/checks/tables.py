"""Every row of a table has a cell for each column."""

from collections.abc import Iterator

from pipeline.record.data import Data, mappings_in, value_at
from pipeline.record.findings import Finding


def find_uneven_rows(data: Data) -> Iterator[Finding]:
    """Yield rows with more or fewer cells than the table has columns."""
    for index, table in mappings_in(value_at(data, ("tables",))):
        columns, rows = table.get("columns"), table.get("rows")
        if not (isinstance(columns, list) and columns and isinstance(rows, list)):
            continue
        for number, row in enumerate(rows):
            if isinstance(row, list) and len(row) != len(columns):
                yield Finding(
                    path=("tables", index, "rows", number),
                    message=f"has {len(row)} cells, but the table has {len(columns)} columns"
                    " (line {line})",
                    remedy="write one cell for each column; an empty one is ''",
                    code="cells",
                    see=("tables", index, "columns"),
                )
