"""The rows that builds know from the ones before, and how each is kept in columns."""

from struct import Struct
from typing import ClassVar, NamedTuple

from pipeline.build.state.columns import Columns, Overlay, Row
from pipeline.build.state.stamps import Stamp

TIMES, SETTLED = "times", "is_settled"  # size and times of a file; whether they can be trusted
_DIGEST = 32
_NO_DIGEST = bytes(_DIGEST)
_DIGESTS = ("key", "briefing", "data", "summary_sha256", "outline_sha256")  # of a record
_STAMP = {TIMES: 24, "sha256": _DIGEST, SETTLED: 1}
_TIMES = Struct("=3q")


class RecordRow(NamedTuple):
    """What is known of a record's file.

    `key` is the digest of all that it was checked with. `articles` are the names of its sources and
    `pages` the paths of its pages, one a line; `briefing` is the digest of these pages,
    empty where the record has errors, and `data` that of those that go into the data of the whole
    site, empty where there are none. Then come the digests of its `Details`, and its problems as
    JSON, empty for none, and the meetings of the same parties beside it, likewise.
    """

    key: str
    articles: str
    pages: str
    briefing: str
    data: str
    summary_sha256: str
    outline_sha256: str
    problems: str
    neighbours: str = ""


class Details(NamedTuple):
    """What pages about several records show of one, and what checks of all together need, as JSON.

    Most builds need only the digests; so these are kept apart. There is no summary (an empty text)
    where a record has errors.
    """

    summary: str
    outline: str


class TargetRow(NamedTuple):
    """What is known of a published file: the digest of all that it was made of, and its stamp."""

    recipe: str
    stamp: Stamp


class PlanRow(NamedTuple):
    """How a page about several records is planned: its template, its words as JSON, what it shows.

    `shown` are the files of records in the order of the page, each on a line between two line ends.
    """

    template: str
    words: str
    shown: str


class Stamps(Columns[Stamp]):
    """The stamps of files by name."""

    WIDTHS = _STAMP

    @classmethod
    def cells(cls, row: Stamp) -> tuple[bytes, ...]:
        """Return the cells of a stamp."""
        return _TIMES.pack(*row[:3]), packed_digest(row.sha256), bytes((row.is_settled,))

    def row(self, place: int) -> Stamp:
        """Return the stamp at a place."""
        return _stamp(self, place)


class Targets(Columns[TargetRow]):
    """The rows of published files by path."""

    WIDTHS: ClassVar = {**_STAMP, "recipe": _DIGEST}

    @classmethod
    def cells(cls, row: TargetRow) -> tuple[bytes, ...]:
        """Return the cells of a published file's row."""
        return *Stamps.cells(row.stamp), packed_digest(row.recipe)

    def row(self, place: int) -> TargetRow:
        """Return the row at a place."""
        return TargetRow(_digest(self, "recipe", place), _stamp(self, place))

    def stamps(self) -> Stamps:
        """Return the stamps of these files."""
        return Stamps(self.content, self.names)

    def recipes(self) -> "Recipes":
        """Return the recipes of these files."""
        return Recipes(self.content, self.names)


class Recipes(Columns[str]):
    """The recipes of published files by path."""

    WIDTHS: ClassVar = {"recipe": _DIGEST}

    @classmethod
    def cells(cls, row: str) -> tuple[bytes, ...]:
        """Return the cell of a recipe."""
        return (packed_digest(row),)

    def row(self, place: int) -> str:
        """Return the recipe at a place."""
        return _digest(self, "recipe", place)


class Records(Columns[RecordRow]):
    """The rows of records by the names of their files."""

    WIDTHS = dict.fromkeys(_DIGESTS, _DIGEST)
    TEXTS = ("articles", "pages", "problems", "neighbours")

    @classmethod
    def cells(cls, row: RecordRow) -> tuple[bytes, ...]:
        """Return the cells of a record's row."""
        digests = (packed_digest(getattr(row, field)) for field in cls.WIDTHS)
        texts = (getattr(row, field).encode("utf-8", "surrogatepass") for field in cls.TEXTS)
        return *digests, *texts

    def row(self, place: int) -> RecordRow:
        """Return the row at a place."""
        digests = {field: _digest(self, field, place) for field in self.WIDTHS}
        return RecordRow(**digests, **{field: self.texts(field)[place] for field in self.TEXTS})


class Plans(Columns[PlanRow]):
    """How the pages about several records are planned, by path."""

    TEXTS = ("template", "words", "shown")

    @classmethod
    def cells(cls, row: PlanRow) -> tuple[bytes, ...]:
        """Return the cells of a plan."""
        return tuple([text.encode("utf-8", "surrogatepass") for text in row])

    def row(self, place: int) -> PlanRow:
        """Return the plan at a place."""
        return PlanRow(*[self.texts(field)[place] for field in self.TEXTS])


def digests_in(rows: Columns[Row] | Overlay[Row], field: str) -> dict[str, str]:
    """Return the digests of a column by the names of their rows."""
    whole, width = rows.column(field).hex(), 2 * _DIGEST
    digests = [whole[at : at + width] for at in range(0, len(whole), width)]
    return dict(zip(rows.names, digests, strict=True))


def packed_digest(text: str) -> bytes:
    """Return a digest as bytes; that of nothing is zero."""
    return bytes.fromhex(text) if text else _NO_DIGEST


def _digest(columns: Columns[Row], field: str, place: int) -> str:
    found = columns.packed(field, place)
    return "" if found == _NO_DIGEST else found.hex()


def _stamp(columns: Columns[Row], place: int) -> Stamp:
    size, mtime_ns, ctime_ns = _TIMES.unpack(columns.packed(TIMES, place))
    digest = _digest(columns, "sha256", place)
    return Stamp(size, mtime_ns, ctime_ns, digest, columns.packed(SETTLED, place)[0])
