"""What the templates see of a figure, and how it leads to other pages."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from markupsafe import Markup

from pipeline.render.links import file_url
from pipeline.render.views import Value, template_view


class Tally(NamedTuple):
    """Something that is counted, with the folder of its page from the top; "" if it has none."""

    name: str
    number: int
    folder: str = ""


class Way(NamedTuple):
    """How the page that a figure is on leads to others: by its root, to files of this name."""

    root: str = ""
    file: str = "index.html"

    def to(self, folder: str) -> str | None:
        """Return the address of the page in a folder, None if there is no folder."""
        return f"{self.root}{_path(folder)}/{self.file}" if folder else None


@lru_cache(maxsize=5_000)  # the same countries and people are on many pages
def _path(folder: str) -> str:
    return file_url(*folder.split("/"))


@template_view(kw_only=True)
class Panel:
    """One drawing of a figure; where there are several, a heading, and its count, stand above."""

    drawing: Markup
    heading: Value | None = None
    count: int | None = None


@template_view()
class Key:
    """What a shade stands for, in words, with a sample of it."""

    sample: Markup
    words: str


@template_view()
class DataRow:
    """A line of a table: what it is about, and plain text."""

    head: Value
    cells: tuple[str, ...]


@template_view()
class DataTable:
    """All that a figure says; the first column has the heads of the rows."""

    columns: tuple[str, ...]
    rows: tuple[DataRow, ...]


def tally_rows(tallies: Iterable[Tally], way: Way) -> tuple[DataRow, ...]:
    """Return a row for each of what is counted."""
    return tuple(
        [DataRow(Value(it.name, href=way.to(it.folder)), (str(it.number),)) for it in tallies]
    )


@template_view(kw_only=True)
class Figure:
    """A figure: `kind` names its class, and its id on the page, where it stands once.

    `notes` are sentences on what is counted and what could not be drawn.
    """

    kind: str
    title: str
    draw: Callable[[], tuple[Panel, ...]]
    table: DataTable
    keys: tuple[Key, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def panels(self) -> tuple[Panel, ...]:
        """Return the drawings, made when they are asked for: in Markdown there are none."""
        return self.draw()
