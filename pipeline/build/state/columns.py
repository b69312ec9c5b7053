"""Keep the rows of a table as columns, so that tens of thousands of them are there in a moment.

A row is made when it is asked for. What all rows hold together is compared, digested and written as
a few long texts, which takes no time for each row.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from typing import ClassVar, Generic, Self, TypeVar

Row = TypeVar("Row")

NAMES = "names"  # the column of the names
_CODING = "utf-8", "surrogatepass"  # names of files may hold half a character
_END = "\0"  # between names or texts: no path holds it, nor does JSON


class Columns(Mapping[str, Row], Generic[Row]):
    """Rows by name, in the order of names.

    `WIDTHS` has the columns whose cells take so many bytes each; those of `TEXTS` are texts.
    """

    WIDTHS: ClassVar[Mapping[str, int]] = {}
    TEXTS: ClassVar[tuple[str, ...]] = ()

    def __init__(
        self, content: Mapping[str, bytes] | None = None, names: list[str] | None = None
    ) -> None:
        """Take what all columns hold; raise `ValueError` if that does not fit together.

        `names` are those of the column of names, if they are known.
        """
        self.content = content or dict.fromkeys(self.fields(), b"")
        self.names = split(self.content[NAMES]) if names is None else names
        self._lists: dict[str, list[str]] = {}
        count, ends = len(self.names), max(len(self.names) - 1, 0)
        if not (
            all(len(self.content[name]) == width * count for name, width in self.WIDTHS.items())
            and all(self.content[name].count(b"\0") == ends for name in self.TEXTS)
        ):
            raise ValueError("columns of different lengths")

    @classmethod
    def fields(cls) -> tuple[str, ...]:
        """Return the names of all columns."""
        return (NAMES, *cls.WIDTHS, *cls.TEXTS)

    @classmethod
    def of(cls, rows: Mapping[str, Row]) -> Self:
        """Return the columns that hold these rows."""
        if isinstance(rows, cls):
            return rows
        if isinstance(rows, Overlay) and isinstance(rows.base, cls):
            return cls({name: rows.column(name) for name in cls.fields()})
        names = sorted(rows)
        cells = [cls.cells(rows[name]) for name in names]
        fields = cls.fields()[1:]
        found = {NAMES: joined(names)}
        for place, field in enumerate(fields):
            found[field] = cls.put_together(field, [row[place] for row in cells])
        return cls(found)

    @classmethod
    def cells(cls, row: Row) -> tuple[bytes, ...]:
        """Return the cells of a row, in the order of columns."""
        raise NotImplementedError

    def row(self, place: int) -> Row:
        """Return the row at a place."""
        raise NotImplementedError

    @classmethod
    def put_together(cls, field: str, cells: Sequence[bytes]) -> bytes:
        """Return the column of these cells."""
        return (b"" if field in cls.WIDTHS else b"\0").join(cells)

    def __getitem__(self, name: str) -> Row:
        place = self.place(name)
        if place is None:
            raise KeyError(name)
        return self.row(place)

    def __contains__(self, name: object) -> bool:
        return self.place(name) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def place(self, name: object) -> int | None:
        """Return where the row of a name is, None for no such row."""
        if not isinstance(name, str):
            return None
        place = bisect_left(self.names, name)
        return place if place < len(self.names) and self.names[place] == name else None

    def column(self, field: str) -> bytes:
        """Return what a column holds."""
        return self.content[field]

    def packed(self, field: str, place: int) -> bytes:
        """Return a cell of a column of fixed width."""
        width = self.WIDTHS[field]
        return self.content[field][place * width : (place + 1) * width]

    def texts(self, field: str) -> list[str]:
        """Return all cells of a column of texts."""
        if field not in self._lists:
            found = split(self.content[field])
            self._lists[field] = found or [""] * len(self.names)
        return self._lists[field]


class Overlay(MutableMapping[str, Row], Generic[Row]):
    """Columns with some rows changed, come or gone since; the order is that of names."""

    def __init__(self, base: Columns[Row]) -> None:
        self.base = base
        self.changed: dict[str, Row] = {}
        self.gone: set[str] = set()
        self._cells: dict[str, tuple[bytes, ...]] = {}  # of the changed rows
        self._columns: dict[str, bytes] = {}  # those that were asked for since the last change

    def __getitem__(self, name: str) -> Row:
        if name in self.changed:
            return self.changed[name]
        if name in self.gone:
            raise KeyError(name)
        return self.base[name]

    def __setitem__(self, name: str, row: Row) -> None:
        self.gone.discard(name)
        self.changed[name] = row
        self._forget(name)

    def __delitem__(self, name: str) -> None:
        if name not in self:
            raise KeyError(name)
        self.changed.pop(name, None)
        self._forget(name)
        if name in self.base:
            self.gone.add(name)

    def __contains__(self, name: object) -> bool:
        return name in self.changed or (name not in self.gone and name in self.base)

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.base) - len(self.gone) + len(self.added())

    def _forget(self, name: str) -> None:
        self._cells.pop(name, None)
        if self._columns:
            self._columns.clear()

    @property
    def names(self) -> list[str]:
        """Return the names of all rows in order."""
        added = self.added()
        if not (added or self.gone):
            return self.base.names
        left = [name for name in self.base.names if name not in self.gone]
        return sorted(left + added)

    def added(self) -> list[str]:
        """Return the names that are new."""
        if not self.base:
            return list(self.changed)
        return [name for name in self.changed if name not in self.base]

    def column(self, field: str) -> bytes:
        """Return what a column holds, as `Columns.content` does."""
        if field not in self._columns:
            self._columns[field] = self._column(field)
        return self._columns[field]

    def _column(self, field: str) -> bytes:
        added = self.added()
        if field == NAMES:
            return joined(self.names) if added or self.gone else self.base.content[NAMES]
        for name in self.changed.keys() - self._cells.keys():
            self._cells[name] = self.base.cells(self.changed[name])
        at = self.base.fields().index(field) - 1
        cells = {name: self._cells[name][at] for name in self.changed}
        if added or self.gone:
            known = dict(zip(self.base.names, self._cells_before(field), strict=True))
            known.update(cells)
            return self.base.put_together(field, [known[name] for name in self.names])
        return self._patched(field, cells)

    def texts(self, field: str) -> list[str]:
        """Return all cells of a column of texts."""
        if not (self.changed or self.gone):
            return self.base.texts(field)
        return split(self.column(field)) or [""] * len(self.names)  # one empty cell is nothing

    def _cells_before(self, field: str) -> list[bytes]:
        whole, width = self.base.content[field], self.base.WIDTHS.get(field)
        if width is None:
            return whole.split(b"\0") if self.base.names else []
        return [whole[at : at + width] for at in range(0, len(whole), width)]

    def _patched(self, field: str, cells: Mapping[str, bytes]) -> bytes:
        """Return a column with some cells replaced, in which no name came or went."""
        width = self.base.WIDTHS.get(field)
        places = {bisect_left(self.base.names, name): cell for name, cell in cells.items()}
        if width is None:
            known = self.base.texts(field)
            if all(known[place].encode(*_CODING) == cell for place, cell in places.items()):
                return self.base.content[field]
            found = self._cells_before(field)
            for place, cell in places.items():
                found[place] = cell
            return self.base.put_together(field, found)
        whole = bytearray(self.base.content[field])
        for place, cell in places.items():
            whole[place * width : (place + 1) * width] = cell
        return bytes(whole)


def joined(names: Sequence[str]) -> bytes:
    """Return names or texts as one."""
    return _END.join(names).encode(*_CODING)


def split(whole: bytes) -> list[str]:
    """Return the names or texts that `joined` has put together."""
    return whole.decode(*_CODING).split(_END) if whole else []
