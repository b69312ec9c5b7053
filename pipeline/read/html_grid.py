"""The values that a table's mark-up is read into, before it is known whether the page keeps it."""

from collections.abc import Sequence

from pipeline.model import Link
from pipeline.values import dataclass, field


@dataclass(slots=True)
class Cell:
    """One cell as marked up; `is_bold` if nearly all of its text is."""

    text: str = ""
    is_head: bool = False
    columns: int = 1
    rows: int = 1
    links: tuple[Link, ...] = ()
    paragraphs: int = 0
    is_bold: bool = False
    picture: str = ""  # what stands for the pictures in it


@dataclass(slots=True)
class Row:
    """One row as marked up; `group` is the number of its row group."""

    cells: list[Cell] = field(default_factory=list)
    in_head: bool = False
    in_foot: bool = False
    group: int = 0

    @property
    def is_header(self) -> bool:
        """Tell whether the row stands in the table's head or has header cells alone."""
        return self.in_head or all(cell.is_head for cell in self.cells)


@dataclass(frozen=True, slots=True)
class RawGrid:
    """A table: its rows as marked up, and for each row which cell fills which column.

    `places` holds pairs (number of the row that the cell was marked up in, number of the cell);
    None fills what a ragged row leaves open. The first `heads` rows are header rows. A table
    that `is_pairs` is a list of names with their values, and has no columns. `loose` is text that
    stands between the cells; `inner` are the tables in them. `link_chars` counts the characters in
    links, those of the caption and of loose text left out.
    """

    caption: str | None
    caption_links: tuple[Link, ...]
    rows: Sequence[Row]
    places: Sequence[Sequence[tuple[int, int] | None]]
    heads: int
    is_pairs: bool
    is_data: bool
    link_chars: int
    loose: str
    inner: tuple["RawGrid", ...]
